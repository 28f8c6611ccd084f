// The time, handed in: nothing below `app` asks the machine what time it is.
#pragma once

#include <chrono>

namespace suot::base {

/// A day of the calendar, without a time; the day in Việt Nam wherever nothing else is said.
using Date = std::chrono::year_month_day;
/// A moment in UTC, to the second.
using Instant = std::chrono::sys_seconds;

/// Tells the time; the machine's in the program, a fixed one in tests and with `--today`.
class Clock {
public:
    virtual ~Clock() = default;

    /// The present moment, in UTC.
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The calendar day of a moment in Việt Nam, which has kept UTC+7 without change since 1975.
[[nodiscard]] inline Date day_in_vietnam(Instant moment) {
    return Date(std::chrono::floor<std::chrono::days>(moment + std::chrono::hours(7)));
}

} // namespace suot::base
