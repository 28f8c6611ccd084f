// Rows of a table written on one line each ("| a | b |").
//
// Follows docs/spec/intake.md, section 4.4. One such line is a sentence with a bar in it; two under
// one another are a table.
#include "row_lines.hpp"

#include <string_view>

namespace suot::intake {

namespace {

constexpr std::string_view line_break = "\u2028"; ///< a break inside a cell of a row on one line

/// Where a cell that begins at `at` ends; "\\|" is a bar in its words.
std::uint32_t cell_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (; at < end; ++at) {
        if (text[at] == '|') return at;
        if (text[at] == '\\') ++at;
    }
    return end;
}

/// The lines of one cell; one line without words where it is empty.
void add_cell(std::vector<RawLine>& out, Page const& page, RawLine part, std::uint32_t begin,
              std::uint32_t end) {
    part.cell_begin = true;
    for (;;) {
        auto const found = page.text.substr(0, end).find(line_break, begin);
        bool const last = found == std::string_view::npos;
        auto const stop = last ? end : static_cast<std::uint32_t>(found);
        RawLine const line = cut_line(part, begin, stop, page.text, page.marks);
        if (line.begin != line.end || part.cell_begin) {
            out.push_back(line);
            out.back().break_after = !last;
            part.row_begin = part.cell_begin = false;
        }
        if (last) return;
        begin = stop + static_cast<std::uint32_t>(line_break.size());
    }
}

} // namespace

/// One line for each cell; a bar at either end of the row borders nothing.
std::vector<RawLine> split_row_lines(Page const& page) {
    std::vector<RawLine> out;
    out.reserve(page.lines.size());
    for (RawLine const& line : page.lines) {
        if (line.kind != RawKind::row) {
            out.push_back(line);
            continue;
        }
        std::uint32_t at = line.begin;
        if (page.text[at] == '|') ++at;
        std::uint32_t end = line.end;
        if (end > at && page.text[end - 1] == '|') --end;
        for (RawLine part = line; at <= end; part.row_begin = false) {
            part.row_begin = at <= line.begin + 1;
            auto const stop = cell_end(page.text, at, end);
            add_cell(out, page, part, at, stop);
            at = stop + 1;
        }
    }
    return out;
}

/// Rows one under another are one table, whatever the number of their cells.
void plan_row_lines(std::vector<RawLine> const& lines, std::vector<CellPlan>& plans,
                    std::int32_t& tables) {
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].kind != RawKind::row) {
            ++at;
            continue;
        }
        std::int32_t row = -1;
        std::int32_t column = 0;
        for (; at < lines.size() && lines[at].kind == RawKind::row; ++at) {
            if (lines[at].row_begin) ++row, column = 0;
            if (lines[at].cell_begin) {
                CellPlan plan{.begin = at, .end = at};
                plan.cell.table = tables;
                plan.cell.row = row;
                plan.cell.column = column++;
                plan.cell.header = lines[at].header;
                plans.push_back(plan);
            }
            plans.back().end = at + 1;
        }
        ++tables;
    }
}

} // namespace suot::intake
