// Stretches of days, and the year that a document leaves out.
//
// Follows docs/spec/time.md, section 2.4: the document's year, or the next one where the month is
// over when it is signed. A day earlier in the same month stays in it, where `late-schedule`
// (docs/spec/diagnostics.md) sees it.
#include "period.hpp"

namespace suot::schedule {

using base::Date;

Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

Date last_day(int year, unsigned month) {
    return Date(std::chrono::year{year} / std::chrono::month{month} / std::chrono::last);
}

Date plus(Date date, int days) {
    return Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

Period months(int year, unsigned from, unsigned to) {
    return {.first = date(year, from, 1), .last = last_day(to < from ? year + 1 : year, to)};
}

Period quarters(int year, unsigned from, unsigned to) {
    return months(year, from * 3 - 2, to * 3);
}

Period years(int from, int to) {
    return {.first = date(from, 1, 1), .last = date(to, 12, 31)};
}

Period days(Date first, Date last) {
    return {.first = first, .last = last};
}

Period day(Date date) {
    return {.first = date, .last = date, .grain = Grain::day};
}

namespace {

Date moved(Date from, int years) {
    auto const ends_month = from == Date(from.year() / from.month() / std::chrono::last);
    auto const to = from + std::chrono::years(years);
    if (to.ok() && !ends_month) return to;
    return Date(to.year() / to.month() / std::chrono::last);
}

int year_of(Date date) {
    return static_cast<int>(date.year());
}

/// The year that puts the month of `last` at or after the month of the document.
int year_by(Date last, Date document) {
    return year_of(document) + (last.month() < document.month() ? 1 : 0);
}

} // namespace

Period moved(Period period, int years) {
    period.first = moved(period.first, years);
    period.last = period.grain == Grain::day ? period.first : moved(period.last, years);
    return period;
}

std::optional<Period> settled(Period period, Context const& context) {
    if (period.dated) return period;
    if (!context.document_date) return std::nullopt;
    int const year = year_by(period.last, *context.document_date);
    auto result = moved(period, year - year_of(period.last));
    result.dated = true;
    return result;
}

/// Each part lends the other its year; an end before its beginning lies in the next year.
std::optional<Period> stretch(Period a, Period b, Context const& context) {
    if (!b.dated && a.dated) {
        b = moved(b, year_of(a.first) - year_of(b.first));
        if (b.last < a.first) b = moved(b, 1);
    } else {
        auto const end = settled(b, context);
        if (!end) return std::nullopt;
        b = *end;
    }
    if (!a.dated) {
        a = moved(a, year_of(b.last) - year_of(a.first));
        if (b.last < a.first) a = moved(a, -1);
    }
    if (b.last < a.first) return std::nullopt;
    Period result = days(a.first, b.last);
    result.dated = true;
    return result;
}

} // namespace suot::schedule
