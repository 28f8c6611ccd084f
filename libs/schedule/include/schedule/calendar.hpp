// Working days and days off in Việt Nam, as data.
//
// Follows docs/spec/calendar.md: Bộ luật Lao động 2019, art. 111 and 112, Nghị quyết 28/2026/QH16,
// and what the Prime Minister decides each year. A year's notice is added as rows.
#pragma once

#include <string>
#include <vector>

#include <base/clock.hpp>
#include <schedule/schedule.hpp>

namespace suot::schedule {

/// What a special day is.
enum class DayKind : std::uint8_t {
    holiday,      ///< nghỉ lễ, Tết
    compensation, ///< nghỉ bù, or a day swapped off
    working,      ///< làm bù: a day of the weekend that is worked
};

/// One day that differs from its place in the week.
struct SpecialDay {
    base::Date date{};
    DayKind kind = DayKind::holiday;
    std::string name; ///< "Tết Nguyên đán"

    friend bool operator==(SpecialDay const&, SpecialDay const&) = default;
};

/// The special days an office works by, in order of date, one row a day.
struct Calendar {
    std::vector<SpecialDay> days;

    friend bool operator==(Calendar const&, Calendar const&) = default;
};

/// The days off by law from `first_year` to `last_year` (within 1900–2199), with the choices and
/// swaps published so far.
[[nodiscard]] Calendar statutory_calendar(int first_year = 2020, int last_year = 2035);

/// Adds a row; a row for the same day is replaced.
void set(Calendar& calendar, SpecialDay day);

/// True for a day the office works: Monday to Friday without holidays, and days worked instead.
[[nodiscard]] bool is_working_day(Calendar const& calendar, base::Date date);

/// The working day that is `days` after `from`, or before it where negative; `from` is not counted.
/// 0 gives `from` itself. At most 100,000 days are counted.
[[nodiscard]] base::Date add_working_days(Calendar const& calendar, base::Date from, int days);

/// The first working day at or after `date`.
[[nodiscard]] base::Date at_or_after_working_day(Calendar const& calendar, base::Date date);

/// The last day of a term that begins with an event on `from`. The day of the event is not counted
/// (Bộ luật Dân sự 2015, art. 147); an end on a day off moves to the next working day (art. 148),
/// an end before the event to the one before. Hours count as the days they begin.
[[nodiscard]] base::Date due_of(Offset const& offset, base::Date from, Calendar const& calendar);

} // namespace suot::schedule
