// Sentences that a page break cut in two, put together in formats that have no lines of their own.
//
// Follows docs/spec/intake.md, section 2.4. The text keeps its length: the line break between the
// two becomes a blank, and no other span moves.
#include "page_joints.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "joining.hpp"

namespace suot::intake {

namespace {

std::vector<PhysicalLine> physical(document::Source const& source) {
    std::vector<PhysicalLine> out;
    out.reserve(source.lines.size());
    for (auto const& line : source.lines) {
        PhysicalLine physical{.text = text::cut(source.text, line.span), .layout = line.layout};
        physical.cell = line.cell;
        physical.blank_before = true;
        out.push_back(physical);
    }
    return out;
}

/// One line of two. Between their words stands the line break alone, which becomes a blank.
void join(document::Source& source, document::Line& above, document::Line const& below) {
    source.text[above.span.end] = ' ';
    above.layout.bold = above.layout.bold && below.layout.bold;
    above.layout.italic = above.layout.italic && below.layout.italic;
    above.layout.underlined = above.layout.underlined && below.layout.underlined;
    bool const shaped =
        above.cell != document::no_cell || above.layout.align == document::Align::centre;
    if (!shaped) // a title or a cell on two lines was not cut
        source.diagnostics.push_back(page_joint({above.span.end, above.span.end + 1}));
    above.span.end = below.span.end;
}

} // namespace

// Only lines with a line break alone between them are joined, for only that can become a blank.
document::Source with_page_joints(document::Source source) {
    auto const how = joints(physical(source));
    if (std::ranges::find(how, Joint::page) == how.end()) return source;
    std::vector<document::Line> lines;
    lines.reserve(source.lines.size());
    for (std::size_t i = 0; i < how.size(); ++i) {
        document::Line const& line = source.lines[i];
        if (how[i] == Joint::page && lines.back().span.end + 1 == line.span.begin)
            join(source, lines.back(), line);
        else
            lines.push_back(line);
    }
    source.lines = std::move(lines);
    return source;
}

} // namespace suot::intake
