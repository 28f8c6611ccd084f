// From a rule to the days it falls due, and the days whose figures a report holds.
//
// Follows docs/spec/calendar.md, sections 5 and 6.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <schedule/schedule.hpp>

namespace suot::schedule {

/// Days from `first` to `last`, both included.
struct Days {
    base::Date first{};
    base::Date last{};
    friend bool operator==(Days const&, Days const&) = default;
};

/// FREQ of RFC 5545 from the day up: what falls due several times a day has no turns here.
enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

/// The part of RFC 5545's recurrence rules that documents need.
struct Rule {
    Frequency frequency = Frequency::yearly;
    std::int32_t interval = 1; ///< INTERVAL: every so many of `frequency`
    std::uint16_t months = 0;  ///< BYMONTH: bit m for month m; 0 all
    std::int32_t month_day =
        0; ///< BYMONTHDAY: 1–31, clamped to the month's end; -1 the last; 0 none
    std::uint8_t weekday = 0;        ///< BYDAY: 1 Monday – 7 Sunday; 0 none
    std::int32_t count = 0;          ///< COUNT, from `start`; 0 without end
    std::optional<base::Date> until; ///< UNTIL: the last day a turn may fall on

    friend bool operator==(Rule const&, Rule const&) = default;
};

/// "FREQ=YEARLY;BYMONTH=4,8" as a rule; nothing where it is none, or uses a part not named above.
[[nodiscard]] std::optional<Rule> parse_rule(std::string_view text);

/// One turn of a recurring duty: the days it is for, and the last day allowed.
struct Occurrence {
    Days period;
    base::Date due{};
    friend bool operator==(Occurrence const&, Occurrence const&) = default;
};

/// The turns that fall due within `window`, in order; of a `by`, its one day. Kinds without a day
/// give none. Months are counted in calendar quarters and half-years, and years in years their
/// interval divides, whatever the window. At most 10,000 turns.
[[nodiscard]] std::vector<Occurrence> expand(Schedule const& schedule, Days window);

/// The days whose figures a periodic report on `period` (whole months) holds: from the 15th of the
/// month before it to the 14th of its last month (Nghị định 09/2019/NĐ-CP, art. 12).
[[nodiscard]] Days report_window(Days period);

} // namespace suot::schedule
