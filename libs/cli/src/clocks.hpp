// Clocks that show a chosen day: for trying out, and for telling a history.
#pragma once

#include <base/clock.hpp>

namespace suot::cli {

/// A clock that is set to nine o'clock in Việt Nam on a day, and moved by hand.
class DayClock final : public base::Clock {
public:
    explicit DayClock(base::Date day) { set(day); }

    void set(base::Date day) { at_ = std::chrono::sys_days(day) + std::chrono::hours(2); }
    void pass(std::chrono::seconds time) { at_ += time; }
    [[nodiscard]] base::Instant now() const override { return at_; }

private:
    base::Instant at_{};
};

} // namespace suot::cli
