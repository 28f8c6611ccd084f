// Working days counted, and the last day of a length of time.
//
// Follows docs/spec/calendar.md, sections 1 and 3: Bộ luật Dân sự 2015, art. 147 (the day of the
// event is not counted) and 148 (an end on a day off moves on), Bộ luật Lao động 2019, art. 111 and
// 112. All counting is bounded: a document may say "trong thời hạn 99999999 ngày".
#include <schedule/calendar.hpp>

#include <algorithm>
#include <utility>

#include "period.hpp"

namespace suot::schedule {

using base::Date;

namespace {

constexpr int most_days = 100'000;

bool is_weekend(Date date) {
    auto const day = std::chrono::weekday(std::chrono::sys_days(date));
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

auto row_of(auto& days, Date date) {
    return std::ranges::lower_bound(days, date, {}, &SpecialDay::date);
}

Date moved_to_working_day(Calendar const& calendar, Date date, int step) {
    for (int i = 0; i < most_days && !is_working_day(calendar, date); ++i) date = plus(date, step);
    return date;
}

/// Months and years later; past the end of a month, its last day.
Date plus_months(Date from, int count) {
    auto const to = from + std::chrono::months(count);
    return to.ok() ? to : Date(to.year() / to.month() / std::chrono::last);
}

/// Months are calendar months: one month from the 31st ends on the last day of the next. Hours
/// count as the days they begin.
Date plain_end(Offset const& offset, Date from) {
    int const amount = std::clamp(offset.amount, -most_days, most_days);
    switch (offset.unit) {
    case Offset::Unit::hour:
        return plus(from, amount / 24 + (amount % 24 > 0 ? 1 : 0));
    case Offset::Unit::day:
        return plus(from, amount);
    case Offset::Unit::week:
        return plus(from, amount * 7);
    case Offset::Unit::month:
        return plus_months(from, amount);
    case Offset::Unit::year:
        return plus_months(from, amount * 12);
    }
    return from;
}

} // namespace

void set(Calendar& calendar, SpecialDay day) {
    auto const at = row_of(calendar.days, day.date);
    if (at != calendar.days.end() && at->date == day.date)
        *at = std::move(day);
    else
        calendar.days.insert(at, std::move(day));
}

bool is_working_day(Calendar const& calendar, Date date) {
    auto const at = row_of(calendar.days, date);
    if (at == calendar.days.end() || at->date != date) return !is_weekend(date);
    return at->kind == DayKind::working;
}

Date add_working_days(Calendar const& calendar, Date from, int days) {
    int const step = days < 0 ? -1 : 1;
    int left = std::min(std::abs(days), most_days);
    for (int i = 0; left > 0 && i < 2 * most_days; ++i) {
        from = plus(from, step);
        if (is_working_day(calendar, from)) --left;
    }
    return from;
}

Date at_or_after_working_day(Calendar const& calendar, Date date) {
    return moved_to_working_day(calendar, date, 1);
}

Date due_of(Offset const& offset, Date from, Calendar const& calendar) {
    if (offset.working_days && offset.unit == Offset::Unit::day)
        return add_working_days(calendar, from, offset.amount);
    auto const end = plain_end(offset, from);
    if (offset.amount == 0 || offset.unit == Offset::Unit::hour) return end;
    return moved_to_working_day(calendar, end, offset.amount < 0 ? -1 : 1);
}

} // namespace suot::schedule
