// A file's lines → its works, tree, tables of tasks and what is odd about them.
//
// Follows docs/spec/structure.md. Part by part (section 5); in each, the front matter takes its
// lines first and the outline the rest. Never fails: text without any structure is paragraphs below
// the root.
#include <grammar/grammar.hpp>

#include <algorithm>

#include <grammar/front_matter.hpp>

#include "counts.hpp"
#include "digests.hpp"
#include "frames.hpp"
#include "outline.hpp"
#include "parts.hpp"
#include "quotes.hpp"

namespace suot::grammar {

using document::NodeKind;

namespace {

/// "[3] Quyết định số …": a note that a format or a publisher put at the foot.
bool is_note(text::Words words) {
    return words.size() > 3 && words[0].is_sign('[') && words[1].is_number()
           && words[2].is_sign(']');
}

/// A claim whose words are body has been read from the wrong place.
template <class Claim>
void drop_inside(Claim& claim, text::Span body) {
    if (!claim.span.empty() && body.contains(claim.span)) claim = {};
}

/// A heading has no sections: from a line "I- …" on, what it took goes back to the body.
void give_back_sections(FrontMatter& front, std::vector<LineView> const& lines) {
    auto const is_section = [&](std::int32_t line) {
        auto const& marker = lines[static_cast<std::size_t>(line)].marker;
        return marker && marker->scheme <= Scheme::roman && is_numbered(marker->scheme);
    };
    auto& taken = front.lines;
    auto const first = std::find_if(taken.begin(), taken.end(), is_section);
    if (first == taken.end()) return;
    auto last = first + 1;
    while (last != taken.end() && *last == *(last - 1) + 1) ++last;
    auto const line = [&](std::int32_t i) {
        return lines[static_cast<std::size_t>(i)].words.span();
    };
    text::Span const body{line(*first).begin, line(*(last - 1)).end};
    drop_inside(front.type, body);
    drop_inside(front.date, body);
    drop_inside(front.subject, body);
    drop_inside(front.issuer, body);
    taken.erase(first, last);
}

/// Reads one part after the other into the tree.
class Parser {
public:
    Parser(document::Source const& source, text::Words words, Parsed& parsed)
        : source_(source),
          words_(words),
          parsed_(parsed),
          enclosures_(find_enclosures(source, words)),
          lines_(view_lines(source, words)),
          outline_(source, lines_, parsed) {}

    void run() {
        open_frames(source_, lines_);
        for (auto const& part : split_parts(lines_)) read_part(part);
        outline_.finish();
        mark_digests(lines_, parsed_);
        check_counts(lines_, parsed_);
    }

private:
    void read_part(Part const& part) {
        auto const number = static_cast<std::int32_t>(parsed_.works.size());
        Work work{.held = part.held,
                  .front = read_front_matter(source_, words_, part.lines, enclosures_)};
        give_back_sections(work.front, lines_);
        auto const kind = number == 0 ? NodeKind::document : NodeKind::annex;
        work.node = outline_.begin_part(kind, number, part.lines.first);
        if (number > 0 && work.front.code.normal.empty())
            work.front.code =
                parsed_.works.front().front.code; // an annex has its document's number
        auto const taken = work.front.lines;
        parsed_.works.push_back(std::move(work));
        if (part.form) return;
        read_lines(part.lines, taken);
    }

    /// Where the footnotes at the end of a part begin ("[1] …"), or its end: they belong to no
    /// item.
    std::int32_t first_note(LineRange range, std::vector<std::int32_t> const& taken) const {
        auto first = range.last;
        for (auto line = range.last; line-- > range.first;) {
            auto const& view = lines_[static_cast<std::size_t>(line)];
            bool const foot = std::binary_search(taken.begin(), taken.end(), line);
            if (!foot && (view.in_cell || view.marker)) break;
            if (!foot && is_note(view.words)) first = line;
        }
        return first;
    }

    /// Four things a line can be, in this order: taken by the heading or foot, a table, a
    /// quotation, anything else.
    void read_lines(LineRange range, std::vector<std::int32_t> const& taken) {
        auto const is_taken = [&](std::int32_t line) {
            return std::binary_search(taken.begin(), taken.end(), line);
        };
        auto const notes = first_note(range, taken);
        TableRole before;
        for (std::int32_t line = range.first; line < range.last;) {
            if (line == notes) outline_.end_lists();
            if (is_taken(line)) {
                auto const first = line;
                while (line < range.last && is_taken(line)) ++line;
                outline_.add_block(NodeKind::front, first, line);
            } else if (lines_[static_cast<std::size_t>(line)].in_cell) {
                line = read_table(line, range, before);
            } else if (auto const end = quotation_end(lines_, line, range.last); end > line) {
                outline_.add_quotation(line, end);
                line = end;
            } else {
                outline_.add_line(line++);
            }
        }
    }

    std::int32_t read_table(std::int32_t line, LineRange range, TableRole& before) {
        auto grid = grid_at(source_, lines_, line);
        grid.last_line = std::min(grid.last_line, range.last);
        auto role = table_role(source_, lines_, grid, &before);
        outline_.add_table(grid, role);
        before = std::move(role);
        return grid.last_line;
    }

    document::Source const& source_;
    text::Words words_;
    Parsed& parsed_;
    Enclosures enclosures_;
    std::vector<LineView> lines_;
    Outline outline_;
};

} // namespace

Parsed parse(document::Source const& source, text::Words words) {
    Parsed parsed;
    Parser(source, words, parsed).run();
    return parsed;
}

} // namespace suot::grammar
