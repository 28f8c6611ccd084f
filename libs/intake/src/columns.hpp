// Text laid out with blanks, as programs print a page of PDF or OCR: page numbers, centred lines,
// and the two columns of heading and signature.
//
// Follows docs/spec/intake.md, section 2.3.
#pragma once

#include <string_view>
#include <vector>

#include "raw_lines.hpp"

namespace suot::intake {

/// Takes page numbers out, marks centred lines, and gives each column of a two-column block its
/// cell. Does nothing to a text that is not laid out so.
[[nodiscard]] std::vector<CellPlan> take_layout(std::vector<RawLine>& lines, std::string_view text,
                                                std::vector<Mark> const& marks);

} // namespace suot::intake
