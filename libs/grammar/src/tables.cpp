// Cells → a grid, and whether its columns make it a table of tasks.
//
// Follows docs/spec/structure.md, section 6.1. Cells and spans come from the file and are not to be
// trusted: columns and rows are bounded before a grid is made.
#include "tables.hpp"

#include <algorithm>

#include "columns.hpp"

namespace suot::grammar {

using document::Cell;
using document::Source;
using text::Words;

text::Span span_of(Source const& source, Place const& place) {
    if (place.empty()) return {};
    auto const at = [&](std::int32_t i) { return source.lines[static_cast<std::size_t>(i)].span; };
    return {at(place.first_line).begin, at(place.last_line - 1).end};
}

Words words_at(std::vector<LineView> const& lines, Place const& place) {
    if (place.empty()) return {};
    auto const& first = lines[static_cast<std::size_t>(place.first_line)].words;
    auto const& last = lines[static_cast<std::size_t>(place.last_line - 1)].words;
    if (first.empty() || last.empty()) return first;
    auto const count =
        static_cast<std::size_t>(last.items.data() + last.size() - first.items.data());
    return {first.text, {first.items.data(), count}};
}

namespace {

constexpr std::int32_t widest = 200;      // columns: more is noise
constexpr std::int32_t longest = 1000000; // rows

/// A merged cell fills its places down to the next cell that begins in its column.
void fill(Grid& grid, Cell const& cell, Place place) {
    auto const first_row = static_cast<std::size_t>(cell.row);
    auto const last_row = std::min(
        grid.rows.size(), first_row + static_cast<std::size_t>(std::max(cell.row_span, 1)));
    auto const first_column = static_cast<std::size_t>(std::min(cell.column, widest));
    auto const last_column =
        first_column + static_cast<std::size_t>(std::clamp(cell.column_span, 1, widest));
    for (auto row = first_row; row < last_row; ++row) {
        auto& places = grid.rows[row];
        if (places.size() < last_column) places.resize(last_column);
        if (row > first_row && !places[first_column].empty()) return;
        for (auto column = first_column; column < last_column; ++column) {
            if (column > first_column && !places[column].empty()) break;
            places[column] = place;
            places[column].own = row == first_row && column == first_column;
        }
    }
}

} // namespace

/// The lines of one table stand together; a heading that the front matter took leaves the rest of
/// its table to begin at a later row.
Grid grid_at(Source const& source, std::vector<LineView> const& lines, std::int32_t line) {
    auto const cell_of = [&](std::int32_t i) -> Cell const* {
        auto const at = static_cast<std::size_t>(i);
        return lines[at].in_cell ? &source.cells[static_cast<std::size_t>(source.lines[at].cell)]
                                 : nullptr;
    };
    auto const& begin = *cell_of(line);
    Grid grid{.table = begin.table, .rows = {}, .first_line = line, .last_line = line};
    auto const count = static_cast<std::int32_t>(source.lines.size());
    std::int32_t rows = 0;
    for (; grid.last_line < count; ++grid.last_line) {
        auto const* cell = cell_of(grid.last_line);
        bool const same = cell != nullptr && cell->table == grid.table && cell->row >= begin.row
                          && cell->row - begin.row < longest;
        if (!same) break;
        rows = std::max(rows, cell->row - begin.row + 1);
    }
    grid.rows.resize(static_cast<std::size_t>(rows));
    for (std::int32_t first = line; first < grid.last_line;) {
        auto const number = source.lines[static_cast<std::size_t>(first)].cell;
        auto last = first + 1;
        while (last < grid.last_line && source.lines[static_cast<std::size_t>(last)].cell == number)
            ++last;
        auto cell = *cell_of(first);
        cell.row -= begin.row;
        fill(grid, cell, Place{first, last, true});
        first = last;
    }
    return grid;
}

namespace {

struct Heading {
    std::vector<Column> columns;
    bool complete = false; ///< a task column and somebody or some time beside it
};

bool has(std::vector<Column> const& columns, Column wanted) {
    return std::find(columns.begin(), columns.end(), wanted) != columns.end();
}

/// A column may stand once for the task: of "Nội dung" and "Nhiệm vụ" side by side the later one
/// gives way.
void keep_one_task(std::vector<Column>& columns) {
    bool seen = false;
    for (auto& column : columns) {
        if (column != Column::task) continue;
        if (seen) column = Column::other;
        seen = true;
    }
}

/// Of several columns that could name the lead, the one that says "chủ trì"; else the first.
void keep_one_lead(std::vector<LineView> const& lines, std::vector<Place> const& row,
                   std::vector<Column>& columns) {
    auto const says_chair = [&](std::size_t i) {
        auto const words = i < row.size() ? words_at(lines, row[i]) : Words{};
        for (std::size_t w = 0; w + 1 < words.size(); ++w)
            if (words[w].key == text::key("chủ") && words[w + 1].key == text::key("trì"))
                return true;
        return false;
    };
    std::size_t kept = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == Column::lead
            && (kept == columns.size() || (!says_chair(kept) && says_chair(i))))
            kept = i;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == Column::lead && i != kept) columns[i] = Column::other;
}

/// A cell over several columns is told by the row below it.
Heading read_heading(std::vector<LineView> const& lines, std::vector<Place> const& row,
                     std::vector<Place> const* below) {
    Heading heading;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto column = row[i].empty() || (i > 0 && !row[i].own) ? Column::other
                                                               : column_of(words_at(lines, row[i]));
        if (below != nullptr && i < below->size() && !(*below)[i].empty() && (*below)[i].own) {
            auto const under = column_of(words_at(lines, (*below)[i]));
            if (under != Column::other) column = under;
        }
        heading.columns.push_back(column);
    }
    keep_one_task(heading.columns);
    keep_one_lead(lines, row, heading.columns);
    bool const somebody = has(heading.columns, Column::lead)
                          || has(heading.columns, Column::lead_and_support)
                          || has(heading.columns, Column::support);
    heading.complete =
        has(heading.columns, Column::task)
        && (somebody
            || (has(heading.columns, Column::time) && has(heading.columns, Column::number)));
    return heading;
}

/// The first row is one wide cell: a caption inside the table.
bool is_caption(std::vector<Place> const& row) {
    return std::count_if(row.begin(), row.end(), [](Place const& p) { return p.own; }) <= 1;
}

text::Span time_heading(Source const& source, Heading const& heading,
                        std::vector<Place> const& row) {
    for (std::size_t i = 0; i < heading.columns.size(); ++i)
        if (heading.columns[i] == Column::time) return span_of(source, row[i]);
    return {};
}

/// One cell over several columns: what each is for stands in the row below.
bool is_spread(std::vector<Place> const& row) {
    for (std::size_t i = 1; i < row.size(); ++i)
        if (!row[i].empty() && !row[i].own && row[i].first_line == row[i - 1].first_line)
            return true;
    return false;
}

std::optional<std::size_t> number_column(std::vector<Column> const& columns) {
    auto const found = std::find(columns.begin(), columns.end(), Column::number);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

/// Without a heading that says so: the first column counts 1, 2, 3 from one of the first rows on.
bool counts_rows(std::vector<LineView> const& lines, Grid const& grid) {
    constexpr std::size_t heading_rows = 3;
    constexpr std::uint64_t enough = 3;
    std::uint64_t next = 1;
    for (std::size_t row = 0; row < std::min(grid.rows.size(), heading_rows + enough); ++row) {
        auto const& places = grid.rows[row];
        if (places.size() < 2) continue;
        auto const words = words_at(lines, places[0]);
        bool const counts =
            !words.empty() && words.size() <= 2 && words[0].is_number() && words[0].key == next;
        next = counts ? next + 1 : 1;
        if (next > enough) return true;
    }
    return false;
}

/// The role that the heading at `row` gives, its second row taken in where it has one.
TableRole role_by(Source const& source, std::vector<LineView> const& lines, Grid const& grid,
                  std::size_t row) {
    auto const& first = grid.rows[row];
    auto heading = read_heading(lines, first, nullptr);
    std::size_t rows = row + 1;
    bool const two = row + 1 < grid.rows.size() && (is_spread(first) || !heading.complete);
    if (two) {
        auto const both = read_heading(lines, first, &grid.rows[row + 1]);
        if (both.columns != heading.columns && (both.complete || !heading.complete)) {
            heading = both;
            ++rows;
        }
    }
    return {.tasks = heading.complete,
            .header_rows = rows,
            .columns = heading.columns,
            .number_column = number_column(heading.columns),
            .time_heading = time_heading(source, heading, first)};
}

} // namespace

/// Up to three captions may stand above the heading. A table without one goes on with the table
/// before it where their columns are as many.
TableRole table_role(Source const& source, std::vector<LineView> const& lines, Grid const& grid,
                     TableRole const* before) {
    TableRole role;
    std::size_t row = 0;
    while (row < std::min<std::size_t>(3, grid.rows.size()) && is_caption(grid.rows[row])) ++row;
    if (row < grid.rows.size()) role = role_by(source, lines, grid, row);
    if (!role.number_column && counts_rows(lines, grid)) {
        role.number_column = 0;
        role.header_rows = 0;
    }
    if (role.tasks) return role;
    bool const continues = before != nullptr && before->tasks && !grid.rows.empty()
                           && grid.rows.front().size() == before->columns.size();
    if (continues) {
        role = *before;
        role.header_rows = 0;
    }
    return role;
}

} // namespace suot::grammar
