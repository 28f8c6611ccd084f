// Numbers, months, units, hours: how each is read at a word. A reader gives the first word after
// what it read, or `at` where it does not stand there.
#pragma once

#include <text/word.hpp>

#include "slots.hpp"

namespace suot::schedule {

/// A hyphen, or a dash of either length that typists use.
[[nodiscard]] bool is_dash(text::Word const& word);

/// A number of at most `digits` digits between 1 and `high`, or 0.
[[nodiscard]] std::uint16_t number(text::Word const& word, std::uint16_t high,
                                   std::uint16_t digits = 2);
/// A quarter, 1–4 or I–IV; 0 where it is none.
[[nodiscard]] std::uint16_t quarter(text::Word const& word);
/// "một" to "mười"; 0 where it is none.
[[nodiscard]] std::uint16_t spelled(text::Word const& word);

/// Puts `value` into a slot; 0 is not read.
[[nodiscard]] std::size_t read_small(std::uint16_t& into, std::uint16_t value, std::size_t at);
/// Four digits, 1900–2199.
[[nodiscard]] std::size_t read_year(std::int32_t& into, text::Word const& word, std::size_t at);
/// "/2026", "năm 2026", "của năm 2026"
[[nodiscard]] std::size_t read_of_year(text::Words words, std::size_t at, Slots& slots);
/// "giêng", "tư", "mười hai", "chạp"
[[nodiscard]] std::size_t read_spelled_month(text::Words words, std::size_t at, Slots& slots);
/// "06", "hai", "10 (mười)"
[[nodiscard]] std::size_t read_count(text::Words words, std::size_t at, Slots& slots);
/// "ngày", "ngày làm việc", "quý"
[[nodiscard]] std::size_t read_unit(text::Words words, std::size_t at, Slots& slots);
/// "thứ sáu", "thứ 6", "chủ nhật"
[[nodiscard]] std::size_t read_weekday(text::Words words, std::size_t at, Slots& slots);
/// "4", "4 và tháng 8", "3, 6, 9, 12"
[[nodiscard]] std::size_t read_months(text::Words words, std::size_t at, Slots& slots);
/// "16h", "16h00", "16 giờ 30 phút"; a comma after it belongs to it.
[[nodiscard]] std::size_t read_hour(text::Words words, std::size_t at);

} // namespace suot::schedule
