// Stretches of days: a day, a month, a quarter, and how a missing year is filled in.
#pragma once

#include <optional>

#include <base/clock.hpp>
#include <schedule/schedule.hpp>

namespace suot::schedule {

/// What "trước" means before it: before a day the day itself counts, before a month the day before
/// it begins, before "cuối năm" its last day.
enum class Grain : std::uint8_t { day, stretch, end_of };

/// Days from `first` to `last`, both included.
struct Period {
    base::Date first{};
    base::Date last{};
    Grain grain = Grain::stretch;
    bool dated = false;   ///< its year is printed, or said ("năm nay")
    bool several = false; ///< it names its first and its last month, quarter or year
    bool plain = false;   ///< "1/3": a day without year or noun; perhaps a fraction
};

/// The day of these numbers, whether or not there is one (`ok` tells).
[[nodiscard]] base::Date date(int year, unsigned month, unsigned day);
/// The last day of a month.
[[nodiscard]] base::Date last_day(int year, unsigned month);
/// `days` later, or earlier where negative.
[[nodiscard]] base::Date plus(base::Date date, int days);

/// The months `from` to `to` of a year; `to` before `from` lies in the next year.
[[nodiscard]] Period months(int year, unsigned from, unsigned to);
/// Whole quarters, 1–4; `to` before `from` lies in the next year.
[[nodiscard]] Period quarters(int year, unsigned from, unsigned to);
/// Whole calendar years.
[[nodiscard]] Period years(int from, int to);
/// Days from `first` to `last`, both included.
[[nodiscard]] Period days(base::Date first, base::Date last);
/// One day.
[[nodiscard]] Period day(base::Date date);

/// The same days `years` later; the last day of a month stays the last.
[[nodiscard]] Period moved(Period period, int years);

/// With the document's year where none is printed: the next year where its month is over when the
/// document is signed. Nothing where neither is known.
[[nodiscard]] std::optional<Period> settled(Period period, Context const& context);

/// From the first day of `a` to the last of `b`, each lending the other its year.
[[nodiscard]] std::optional<Period> stretch(Period a, Period b, Context const& context);

} // namespace suot::schedule
