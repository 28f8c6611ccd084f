// Tables that crawlers flattened: cells on lines of their own between "|" lines, or a row a line.
//
// Follows docs/spec/intake.md, section 4.
#pragma once

#include <string_view>
#include <vector>

#include "raw_lines.hpp"

namespace suot::intake {

/// Takes the bars out of `lines` and gives the cells they bordered, in reading order. Each line in
/// a cell has the number of its plan in `RawLine::cell`.
[[nodiscard]] std::vector<CellPlan> take_tables(std::vector<RawLine>& lines, std::string_view text,
                                                std::vector<Mark> const& marks);

/// Where one row of a table ends: `cells` are 1 where a cell has words, 2 where these look like the
/// number of a row, 0 where it is empty. Gives the number of cells of each row; the empty cell
/// between two rows is the border between them and belongs to neither.
[[nodiscard]] std::vector<std::size_t> split_rows(std::vector<char> const& cells);

/// The number of columns: what most rows that are cut at every empty cell come to.
[[nodiscard]] std::size_t likely_columns(std::vector<char> const& cells);

} // namespace suot::intake
