// Tables with a row on a line: "| a | b |".
//
// Follows docs/spec/intake.md, section 4.4.
#pragma once

#include <cstdint>
#include <vector>

#include "between.hpp"

namespace suot::intake {

/// "| a | b | c |" on one line is three lines of three cells.
[[nodiscard]] std::vector<RawLine> split_row_lines(Page const& page);

/// Rows written on a line each, one under another, are a table; adds its cells, counts `tables` on.
void plan_row_lines(std::vector<RawLine> const& lines, std::vector<CellPlan>& plans,
                    std::int32_t& tables);

} // namespace suot::intake
