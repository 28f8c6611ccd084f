// Clocks that show a chosen day: for trying out, and for telling a history.
#pragma once

#include <algorithm>

#include <base/clock.hpp>

namespace suot::cli {

/// A clock that is set to nine o'clock in Việt Nam on a day, and moved by hand.
class DayClock final : public base::Clock {
public:
    /// Nine in the morning of that day in Việt Nam.
    explicit DayClock(base::Date day) { set(day); }

    /// Moves to nine o'clock of another day.
    void set(base::Date day) { at_ = std::chrono::sys_days(day) + std::chrono::hours(2); }
    void pass(std::chrono::seconds time) { at_ += time; }
    [[nodiscard]] base::Instant now() const override { return at_; }

private:
    base::Instant at_{};
};

/// A clock that begins on a chosen day, not before `last`, and runs on: to show a register at work.
class RunningClock final : public base::Clock {
public:
    RunningClock(base::Date day, base::Instant last)
        : begin_(std::max(DayClock(day).now(), last)), started_(std::chrono::steady_clock::now()) {}

    [[nodiscard]] base::Instant now() const override {
        return begin_
               + std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now()
                                                          - started_);
    }

private:
    base::Instant begin_;
    std::chrono::steady_clock::time_point started_;
};

} // namespace suot::cli
