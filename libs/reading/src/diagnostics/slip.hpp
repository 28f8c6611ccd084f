// One slip of the hand: a character lost, doubled, changed or two swapped.
#pragma once

#include <string_view>

namespace suot::reading {

/// True where one slip turns `a` into `b`; equal words are none. Compares bytes: both are numbers
/// or symbols, in which a letter with a mark counts as the letter it is.
[[nodiscard]] bool is_one_slip(std::string_view a, std::string_view b);

} // namespace suot::reading
