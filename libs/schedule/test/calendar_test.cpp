#include <schedule/calendar.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>

#include <schedule/lunar.hpp>

namespace suot::schedule {
namespace {

base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// What a day is in the calendar's rows; nothing where it is as its place in the week says.
std::optional<DayKind> kind_of(Calendar const& calendar, base::Date day) {
    auto const at = std::ranges::find(calendar.days, day, &SpecialDay::date);
    return at == calendar.days.end() ? std::nullopt : std::optional(at->kind);
}

struct LunarRow {
    int year;
    unsigned tet_month, tet_day, kings_month, kings_day;
};

// Published by the Vietnamese calendar (UTC+7).
constexpr std::array<LunarRow, 16> lunar_rows{{
    {2020, 1, 25, 4, 2},
    {2021, 2, 12, 4, 21},
    {2022, 2, 1, 4, 10},
    {2023, 1, 22, 4, 29},
    {2024, 2, 10, 4, 18},
    {2025, 1, 29, 4, 7},
    {2026, 2, 17, 4, 26},
    {2027, 2, 6, 4, 16},
    {2028, 1, 26, 4, 4},
    {2029, 2, 13, 4, 23},
    {2030, 2, 2, 4, 12},
    {2031, 1, 23, 4, 1},
    {2032, 2, 11, 4, 19},
    {2033, 1, 31, 4, 9},
    {2034, 2, 19, 4, 28},
    {2035, 2, 8, 4, 17},
}};

TEST(Lunar, new_year_and_hung_kings_day_as_published) {
    for (auto const& row : lunar_rows) {
        EXPECT_EQ(lunar_new_year(row.year), on(row.year, row.tet_month, row.tet_day)) << row.year;
        EXPECT_EQ(hung_kings_day(row.year), on(row.year, row.kings_month, row.kings_day))
            << row.year;
    }
}

TEST(Lunar, where_viet_nam_and_china_differ) {
    EXPECT_EQ(lunar_new_year(1985), on(1985, 1, 21)); // China: 20 February
    EXPECT_EQ(lunar_new_year(2007), on(2007, 2, 17)); // China: 18 February
}

TEST(Calendar, holidays_by_law) {
    auto const calendar = statutory_calendar();
    for (auto const day : {on(2026, 1, 1), on(2026, 2, 16), on(2026, 2, 20), on(2026, 4, 30),
                           on(2026, 5, 1), on(2026, 9, 1), on(2026, 9, 2), on(2026, 11, 24)}) {
        EXPECT_EQ(kind_of(calendar, day), DayKind::holiday);
        EXPECT_FALSE(is_working_day(calendar, day));
    }
    EXPECT_TRUE(is_working_day(calendar, on(2025, 11, 24)));
    EXPECT_TRUE(is_working_day(calendar, on(2020, 9, 3))); // one day until 2020
}

TEST(Calendar, a_holiday_on_a_weekend_is_made_up_on_the_next_working_day) {
    auto const calendar = statutory_calendar();
    // Tết 2024: Thursday 8 to Monday 12 February, with a Saturday and a Sunday.
    EXPECT_EQ(kind_of(calendar, on(2024, 2, 13)), DayKind::compensation);
    EXPECT_EQ(kind_of(calendar, on(2024, 2, 14)), DayKind::compensation);
    EXPECT_TRUE(is_working_day(calendar, on(2024, 2, 15)));
    // 10/3 lunar on Sunday 26 April 2026, then Monday off.
    EXPECT_FALSE(is_working_day(calendar, on(2026, 4, 27)));
    EXPECT_TRUE(is_working_day(calendar, on(2026, 4, 28)));
}

TEST(Calendar, swapped_days_and_rows_of_ones_own) {
    auto calendar = statutory_calendar();
    EXPECT_FALSE(is_working_day(calendar, on(2025, 5, 2)));
    EXPECT_TRUE(is_working_day(calendar, on(2025, 4, 26))); // a Saturday worked
    EXPECT_FALSE(is_working_day(calendar, on(2027, 3, 6)));
    set(calendar, {on(2027, 3, 6), DayKind::working, "Làm bù"});
    EXPECT_TRUE(is_working_day(calendar, on(2027, 3, 6)));
    set(calendar, {on(2027, 3, 6), DayKind::holiday, "Nghỉ"});
    EXPECT_FALSE(is_working_day(calendar, on(2027, 3, 6)));
}

TEST(Calendar, working_days_are_counted_from_the_day_after) {
    auto const calendar = statutory_calendar();
    EXPECT_EQ(add_working_days(calendar, on(2025, 11, 18), 5), on(2025, 11, 25));
    EXPECT_EQ(add_working_days(calendar, on(2025, 11, 22), 1), on(2025, 11, 24)); // from Saturday
    EXPECT_EQ(add_working_days(calendar, on(2026, 2, 13), 3), on(2026, 2, 25));   // over Tết
    EXPECT_EQ(add_working_days(calendar, on(2025, 11, 25), -5), on(2025, 11, 18));
    EXPECT_EQ(add_working_days(calendar, on(2025, 11, 22), 0), on(2025, 11, 22));
}

TEST(Calendar, the_end_of_a_term) {
    auto const calendar = statutory_calendar();
    using Unit = Offset::Unit;
    auto const due = [&](std::int32_t amount, Unit unit, base::Date from) {
        return due_of({amount, unit, false}, from, calendar);
    };
    EXPECT_EQ(due(15, Unit::day, on(2025, 11, 18)), on(2025, 12, 3));
    EXPECT_EQ(due(11, Unit::day, on(2025, 11, 18)), on(2025, 12, 1)); // Saturday 29 to Monday
    EXPECT_EQ(due(1, Unit::month, on(2026, 1, 31)), on(2026, 3, 2));  // Saturday 28 to Monday
    EXPECT_EQ(due(1, Unit::year, on(2025, 11, 18)), on(2026, 11, 18));
    EXPECT_EQ(due(24, Unit::hour, on(2025, 11, 22)), on(2025, 11, 23));
    EXPECT_EQ(due(36, Unit::hour, on(2025, 11, 18)), on(2025, 11, 20));
    EXPECT_EQ(due(-3, Unit::day, on(2025, 11, 18)), on(2025, 11, 14)); // Saturday 15 to Friday
    EXPECT_EQ(due_of({5, Unit::day, true}, on(2025, 12, 29), calendar), on(2026, 1, 7));
    EXPECT_EQ(due_of({0, Unit::day, false}, on(2025, 11, 22), calendar), on(2025, 11, 22));
}

} // namespace
} // namespace suot::schedule
