// Tables: cells drawn with rules, and columns set apart by white space.
//
// Follows docs/spec/intake-binary.md, sections 9.3 and 9.4.
#pragma once

#include <cstdint>
#include <vector>

#include <document/line.hpp>

#include "pdf_page.hpp"

namespace suot::intake {

/// One cell: its place in the table, the room its words have, and its rows.
struct GridCell {
    document::Cell place;
    Box room;
    std::vector<Row> rows;
};

/// What keeps the cells of a table apart.
enum class GridKind : std::uint8_t {
    ruled,   ///< drawn lines
    aligned, ///< white space, over many rows
    columns, ///< white space: a heading or foot, one cell a column
};

/// One table on one page, cells in reading order.
struct Grid {
    Box box;
    std::vector<float> columns; ///< where its columns begin and the last one ends
    GridKind kind = GridKind::columns;
    std::vector<GridCell> cells;
};

/// The cells that the rules of a page draw: tables of at least two cells, without words yet.
[[nodiscard]] std::vector<Grid> ruled_grids(std::vector<Box> const& rules);

/// Rows [first, last) of `rows` that stand in columns, as a table without rules.
struct ColumnBlock {
    std::size_t first = 0, last = 0;
    Grid grid;
};

/// The blocks of `rows` (from top to bottom) that stand in columns side by side.
[[nodiscard]] std::vector<ColumnBlock> column_blocks(Page const& page,
                                                     std::vector<Row> const& rows);

} // namespace suot::intake
