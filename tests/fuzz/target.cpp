#include "target.hpp"

namespace suot::fuzz {

namespace {

text::Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Adds the words between bars as cells of one row.
void add_row(document::Source& source, text::Span line, std::int32_t row) {
    std::size_t begin = line.begin;
    for (std::int32_t column = 0; begin < line.end; ++column) {
        auto const end = std::min<std::size_t>(source.text.find('|', begin), line.end);
        auto const cell = static_cast<std::int32_t>(source.cells.size());
        source.cells.push_back({.table = 0, .row = row, .column = column});
        if (end > begin) source.lines.push_back({.span = span_of(begin, end), .cell = cell});
        begin = end + 1;
    }
}

} // namespace

document::Source source_of(std::string text) {
    document::Source source;
    source.text = std::move(text);
    std::int32_t rows = 0;
    for (std::size_t begin = 0; begin < source.text.size();) {
        auto const end = std::min(source.text.find('\n', begin), source.text.size());
        auto const line = span_of(begin, end);
        if (source.text.substr(begin, end - begin).contains('|')) {
            add_row(source, line, rows++);
        } else if (end > begin) {
            source.lines.push_back({.span = line});
        }
        begin = end + 1;
    }
    return source;
}

void expect_sound(document::Source const& source) {
    EXPECTS(text::is_utf8(source.text));
    std::uint32_t last = 0;
    for (auto const& line : source.lines) {
        EXPECTS(inside(line.span, source.text.size()));
        EXPECTS(line.span.begin >= last);
        EXPECTS(line.cell == document::no_cell
                || static_cast<std::size_t>(line.cell) < source.cells.size());
        last = line.span.end;
    }
    for (auto const& remark : source.diagnostics) {
        EXPECTS(inside(remark.span, source.text.size()));
    }
}

} // namespace suot::fuzz
