// The days off, as tables. Bộ luật Lao động 2019, art. 112 (in force since 2021): 01/01 one day,
// Tết Nguyên đán five, Giỗ Tổ (10/3 lunar) one, 30/4 one, 01/5 one, Quốc khánh two (02/9 and the
// day before or after); before 2021 Quốc khánh had one. Nghị quyết 28/2026/QH16: 24/11 one day from
// 2026. A holiday on a weekly day off is made up on the next working day (art. 111, section 3).
#include <array>

#include <schedule/calendar.hpp>
#include <schedule/lunar.hpp>

#include "period.hpp"

namespace suot::schedule {

namespace {

using base::Date;

struct FixedDay {
    unsigned month;
    unsigned day;
    int since;
    std::string_view name;
};

constexpr std::array<FixedDay, 5> fixed_days{{
    {1, 1, 1900, "Tết Dương lịch"},
    {4, 30, 1975, "Ngày Chiến thắng"},
    {5, 1, 1946, "Ngày Quốc tế Lao động"},
    {9, 2, 1945, "Quốc khánh"},
    {11, 24, 2026, "Ngày Văn hóa Việt Nam"},
}};

/// What is decided year by year: how many of the five days of Tết lie before mùng 1, and on which
/// side of 02/9 the second day of Quốc khánh lies (-1 before, 1 after, 0 none).
struct Choice {
    int year;
    int days_before_tet;
    int beside_national_day;
};

constexpr std::array<Choice, 7> choices{{
    {2020, 2, 0},
    {2021, 2, 1},
    {2022, 1, -1},
    {2023, 2, -1},
    {2024, 2, 1},
    {2025, 2, -1},
    {2026, 1, -1},
}};

/// A working day given off, and the Saturday worked instead.
struct Swap {
    Date off;
    Date worked;
};

constexpr Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

constexpr std::array<Swap, 4> swaps{{
    {on(2024, 4, 29), on(2024, 5, 4)},
    {on(2025, 5, 2), on(2025, 4, 26)},
    {on(2026, 1, 2), on(2026, 1, 10)},
    {on(2026, 8, 31), on(2026, 8, 22)},
}};

/// Where nothing is published yet: the eve and the first four days, and the day before 02/9, or the
/// day after where that makes a longer break.
Choice choice_of(int year) {
    for (Choice const& known : choices)
        if (known.year == year) return known;
    auto const weekday = std::chrono::weekday(std::chrono::sys_days(on(year, 9, 2)));
    bool const after = weekday == std::chrono::Monday || weekday == std::chrono::Thursday;
    return {year, 1, year < 2021 ? 0 : (after ? 1 : -1)};
}

void holiday(Calendar& calendar, Date date, std::string_view name) {
    set(calendar, {date, DayKind::holiday, std::string(name)});
}

void add_year(Calendar& calendar, int year) {
    for (FixedDay const& row : fixed_days)
        if (year >= row.since) holiday(calendar, on(year, row.month, row.day), row.name);
    auto const choice = choice_of(year);
    auto const tet = lunar_new_year(year);
    for (int i = 0; i < 5; ++i)
        holiday(calendar, plus(tet, i - choice.days_before_tet), "Tết Nguyên đán");
    holiday(calendar, hung_kings_day(year), "Giỗ Tổ Hùng Vương");
    if (choice.beside_national_day != 0)
        holiday(calendar, plus(on(year, 9, 2), choice.beside_national_day), "Quốc khánh");
}

/// Art. 111: one working day off for each holiday on a Saturday or Sunday.
void add_compensation(Calendar& calendar) {
    auto const holidays = calendar.days;
    for (SpecialDay const& row : holidays) {
        auto const weekday = std::chrono::weekday(std::chrono::sys_days(row.date));
        if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) continue;
        auto const free = at_or_after_working_day(calendar, row.date);
        set(calendar, {free, DayKind::compensation, "Nghỉ bù " + row.name});
    }
}

} // namespace

/// The law's days first, then what they make up for, then the swaps that were published: the last
/// word counts.
Calendar statutory_calendar(int first_year, int last_year) {
    Calendar result;
    for (int year = first_year; year <= last_year; ++year) add_year(result, year);
    add_compensation(result);
    for (auto const& [off, worked] : swaps) {
        int const year = static_cast<int>(off.year());
        if (year < first_year || year > last_year) continue;
        set(result, {off, DayKind::compensation, "Nghỉ hoán đổi"});
        set(result, {worked, DayKind::working, "Làm bù"});
    }
    return result;
}

} // namespace suot::schedule
