// Bare scans for the numbers of documents ("12/KH-UBND", "41-QĐ/TW"): the peers of the reading.
#pragma once

#include <cstddef>
#include <string_view>

namespace suot::bench {

/// The same for all engines. Bytes, not code points: Đ is its two bytes.
inline constexpr char const* number_pattern =
    "[0-9]{1,5}(?:/[0-9]{4})?[-/](?:[A-Z]|\xC4\x90){1,6}[-/](?:[A-Za-z0-9-]|\xC4\x90)+";

/// How many there are, by a loop that looks around each "/".
[[nodiscard]] std::size_t count_by_hand(std::string_view text);
/// How many there are, by RE2.
[[nodiscard]] std::size_t count_by_re2(std::string_view text);
/// The ends of matches, by Hyperscan: one for each letter that a number may end with.
[[nodiscard]] std::size_t count_by_hyperscan(std::string_view text);

} // namespace suot::bench
