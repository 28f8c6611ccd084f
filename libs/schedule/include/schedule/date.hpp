// Days of the calendar as Vietnamese documents print them.
#pragma once

#include <cstddef>
#include <optional>

#include <base/clock.hpp>
#include <text/word.hpp>

namespace suot::schedule {

/// A day found at a place in a text.
struct DateAt {
    base::Date date{};
    std::size_t size = 0; ///< in words
};

/// The full date that begins at `words[at]`: "18/11/2025", "01-7-2014", "18.11.2025", "18 tháng 11
/// năm 2025", with or without "ngày" before it, blanks and line breaks inside allowed. Nothing
/// where it is no day of the calendar.
[[nodiscard]] std::optional<DateAt> date_at(text::Words words, std::size_t at);

} // namespace suot::schedule
