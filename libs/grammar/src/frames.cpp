// Tables that lay out a page and hold running text, opened.
//
// Follows docs/spec/structure.md, section 6.4. Whole plans are typed into a table of one column;
// read as data they would have one row. Their lines lose their cells here, before anything else
// looks at them.
#include "frames.hpp"

#include <algorithm>

#include "tables.hpp"

namespace suot::grammar {

using document::Cell;
using document::Source;

namespace {

constexpr std::int32_t many = 12; // paragraphs: the cells of data and of headings hold fewer

/// The lines of one table, and what tells a frame from data.
struct Stretch {
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t widest = 0;    ///< columns
    std::int32_t text_row = -1; ///< the last row with a cell of many paragraphs
};

/// Lines of a cell stand together; a cell of `many` of them holds running text.
Stretch stretch_at(Source const& source, std::int32_t line) {
    auto const cell_number = [&](std::int32_t i) {
        return i < static_cast<std::int32_t>(source.lines.size())
                   ? source.lines[static_cast<std::size_t>(i)].cell
                   : document::no_cell;
    };
    auto const cell = [&](std::int32_t i) -> Cell const& {
        return source.cells[static_cast<std::size_t>(cell_number(i))];
    };
    Stretch out{.first = line, .last = line};
    auto const table = cell(line).table;
    while (cell_number(out.last) != document::no_cell && cell(out.last).table == table) {
        auto const begin = out.last;
        auto const number = cell_number(begin);
        while (cell_number(out.last) == number) ++out.last;
        auto const& here = cell(begin);
        out.widest = std::max(out.widest, here.column + std::max(here.column_span, 1));
        if (out.last - begin >= many) out.text_row = std::max(out.text_row, here.row);
    }
    return out;
}

bool is_task_table(Source const& source, std::vector<LineView> const& lines,
                   Stretch const& stretch) {
    return table_role(source, lines, grid_at(source, lines, stretch.first), nullptr).tasks;
}

void open(Source const& source, std::vector<LineView>& lines, Stretch const& stretch) {
    bool const one_column = stretch.widest <= 1;
    if (!one_column && (stretch.text_row < 0 || is_task_table(source, lines, stretch))) return;
    for (auto line = stretch.first; line < stretch.last; ++line) {
        auto const at = static_cast<std::size_t>(line);
        auto const& cell = source.cells[static_cast<std::size_t>(source.lines[at].cell)];
        if (one_column || cell.row <= stretch.text_row) lines[at].in_cell = false;
    }
}

} // namespace

void open_frames(Source const& source, std::vector<LineView>& lines) {
    auto const count = static_cast<std::int32_t>(lines.size());
    for (std::int32_t line = 0; line < count;) {
        if (!lines[static_cast<std::size_t>(line)].in_cell) {
            ++line;
            continue;
        }
        auto const stretch = stretch_at(source, line);
        open(source, lines, stretch);
        line = stretch.last;
    }
}

} // namespace suot::grammar
