// Words put into another document: "Sửa đổi khoản 2 như sau: “2. …”". docs/spec/structure.md,
// section 4.4.
#pragma once

#include <cstdint>
#include <vector>

#include "lines.hpp"

namespace suot::grammar {

/// The line after the quotation that begins at `line`, or `line` itself where none begins there. A
/// quotation begins with an opening quote after a line that ends with a colon, and goes on to the
/// line that closes it.
[[nodiscard]] std::int32_t quotation_end(std::vector<LineView> const& lines, std::int32_t line,
                                         std::int32_t last);

} // namespace suot::grammar
