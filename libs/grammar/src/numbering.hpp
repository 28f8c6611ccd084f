// Numbers that are missing or told twice. Docs: docs/spec/structure.md, section 7.
#pragma once

#include <cstdint>
#include <vector>

#include <text/diagnostic.hpp>

#include "lines.hpp"
#include "tables.hpp"

namespace suot::grammar {

/// The diagnostic `numbering-gap` on the words at `span`, which follow the number `before`.
[[nodiscard]] text::Diagnostic numbering_gap(std::string_view text, text::Span span,
                                             std::int32_t before);

/// The mark in the number cell of a row: "3", "3.", "IV", "a", "1.2".
[[nodiscard]] std::optional<Marker> cell_marker(LineView const& cell);

/// The gaps in the number column of a table: "6" and then "9". Nothing where the column does not
/// number the rows from the first to the last, as in tables that lost their columns.
[[nodiscard]] std::vector<text::Diagnostic>
row_number_gaps(std::vector<LineView> const& lines, Grid const& grid, TableRole const& role);

} // namespace suot::grammar
