#include <schedule/expand.hpp>

#include <gtest/gtest.h>

#include <schedule/term.hpp>

namespace suot::schedule {
namespace {

base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

Days const year_2026{on(2026, 1, 1), on(2026, 12, 31)};

std::vector<base::Date> dues(std::string rrule, Days window,
                             std::optional<base::Date> start = std::nullopt) {
    Schedule schedule;
    schedule.kind = Kind::every;
    schedule.rrule = std::move(rrule);
    schedule.start = start;
    std::vector<base::Date> result;
    for (auto const& turn : expand(schedule, window)) result.push_back(turn.due);
    return result;
}

using Dates = std::vector<base::Date>;

TEST(Rule, parts_that_are_known) {
    auto const rule = parse_rule("FREQ=YEARLY;BYMONTH=4,8;BYMONTHDAY=-1;UNTIL=20301231");
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->months, (1U << 4U) | (1U << 8U));
    EXPECT_EQ(rule->month_day, -1);
    EXPECT_EQ(rule->until, on(2030, 12, 31));
}

TEST(Rule, what_is_no_rule) {
    for (auto const* text : {"", "YEARLY", "FREQ=HOURLY", "FREQ=YEARLY;BYMONTH=13", "FREQ=",
                             "FREQ=MONTHLY;INTERVAL=0", "FREQ=MONTHLY;BYSETPOS=1", "FREQ=YEARLY;;",
                             "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;UNTIL=20260231"})
        EXPECT_FALSE(parse_rule(text)) << text;
}

TEST(Expand, years_end_on_their_last_day) {
    EXPECT_EQ(dues("FREQ=YEARLY", {on(2026, 1, 1), on(2027, 12, 31)}),
              (Dates{on(2026, 12, 31), on(2027, 12, 31)}));
    EXPECT_EQ(dues("FREQ=YEARLY;BYMONTH=12", year_2026), (Dates{on(2026, 12, 31)}));
    EXPECT_EQ(dues("FREQ=YEARLY;BYMONTH=4,8", year_2026),
              (Dates{on(2026, 4, 30), on(2026, 8, 31)}));
    EXPECT_EQ(dues("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20", year_2026), (Dates{on(2026, 6, 20)}));
    EXPECT_EQ(dues("FREQ=YEARLY;INTERVAL=5", {on(2024, 1, 1), on(2031, 1, 1)}),
              (Dates{on(2025, 12, 31), on(2030, 12, 31)}));
}

TEST(Expand, days_past_the_end_of_a_month_are_its_last) {
    auto const found = dues("FREQ=MONTHLY;BYMONTHDAY=31", {on(2028, 1, 1), on(2028, 4, 30)});
    EXPECT_EQ(found, (Dates{on(2028, 1, 31), on(2028, 2, 29), on(2028, 3, 31), on(2028, 4, 30)}));
    EXPECT_EQ(dues("FREQ=MONTHLY;BYMONTHDAY=-1", {on(2027, 2, 1), on(2027, 2, 28)}),
              (Dates{on(2027, 2, 28)}));
}

TEST(Expand, quarters_and_half_years_keep_to_the_calendar) {
    EXPECT_EQ(dues("FREQ=MONTHLY;INTERVAL=3", {on(2026, 2, 10), on(2026, 9, 30)}),
              (Dates{on(2026, 3, 31), on(2026, 6, 30), on(2026, 9, 30)}));
    EXPECT_EQ(dues("FREQ=MONTHLY;INTERVAL=6", year_2026),
              (Dates{on(2026, 6, 30), on(2026, 12, 31)}));
    EXPECT_EQ(dues("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", {on(2026, 3, 1), on(2026, 6, 30)}),
              (Dates{on(2026, 3, 15), on(2026, 6, 15)}));
}

TEST(Expand, weeks) {
    EXPECT_EQ(dues("FREQ=WEEKLY;BYDAY=FR", {on(2025, 11, 17), on(2025, 11, 30)}),
              (Dates{on(2025, 11, 21), on(2025, 11, 28)}));
    EXPECT_EQ(
        dues("FREQ=WEEKLY;INTERVAL=2", {on(2025, 11, 17), on(2025, 12, 31)}, on(2025, 11, 18)),
        (Dates{on(2025, 11, 23), on(2025, 12, 7), on(2025, 12, 21)}));
}

TEST(Expand, start_count_and_until) {
    EXPECT_EQ(dues("FREQ=MONTHLY;COUNT=2", year_2026, on(2026, 3, 1)),
              (Dates{on(2026, 3, 31), on(2026, 4, 30)}));
    EXPECT_EQ(dues("FREQ=MONTHLY;UNTIL=20260430", year_2026, on(2026, 3, 1)),
              (Dates{on(2026, 3, 31), on(2026, 4, 30)}));
    EXPECT_EQ(dues("FREQ=YEARLY", {on(2020, 1, 1), on(2022, 12, 31)}, on(2021, 1, 1)),
              (Dates{on(2021, 12, 31), on(2022, 12, 31)}));
}

TEST(Expand, a_wider_window_changes_no_turn) {
    for (auto const* rule : {"FREQ=WEEKLY;INTERVAL=2", "FREQ=DAILY;INTERVAL=3",
                             "FREQ=YEARLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=5"}) {
        auto const narrow = dues(rule, {on(2026, 5, 7), on(2026, 9, 1)});
        auto const wide = dues(rule, {on(2024, 1, 1), on(2027, 1, 1)});
        for (auto const day : narrow) EXPECT_NE(std::ranges::find(wide, day), wide.end()) << rule;
    }
}

TEST(Expand, one_day_of_a_deadline_and_none_of_the_rest) {
    Schedule by;
    by.kind = Kind::by;
    by.start = on(2026, 1, 1);
    by.due = on(2026, 3, 31);
    EXPECT_EQ(expand(by, year_2026),
              (std::vector<Occurrence>{{{on(2026, 1, 1), on(2026, 3, 31)}, on(2026, 3, 31)}}));
    EXPECT_TRUE(expand(by, {on(2027, 1, 1), on(2027, 12, 31)}).empty());
    for (auto const kind : {Kind::from, Kind::continuous, Kind::after_event, Kind::none}) {
        by.kind = kind;
        EXPECT_TRUE(expand(by, year_2026).empty());
    }
    EXPECT_TRUE(dues("FREQ=YEARLY", {on(2027, 1, 1), on(2026, 1, 1)}).empty());
    EXPECT_TRUE(dues("", year_2026).empty());
}

TEST(ReportWindow, from_the_15th_to_the_14th) {
    EXPECT_EQ(report_window({on(2026, 3, 1), on(2026, 3, 31)}),
              (Days{on(2026, 2, 15), on(2026, 3, 14)}));
    EXPECT_EQ(report_window({on(2026, 1, 1), on(2026, 3, 31)}),
              (Days{on(2025, 12, 15), on(2026, 3, 14)}));
    EXPECT_EQ(report_window({on(2026, 7, 1), on(2026, 12, 31)}),
              (Days{on(2026, 6, 15), on(2026, 12, 14)}));
    EXPECT_EQ(report_window(year_2026), (Days{on(2025, 12, 15), on(2026, 12, 14)}));
}

TEST(Term, the_third_year) {
    auto const party = term_on(TermOf::party, on(2023, 5, 30));
    auto const state = term_on(TermOf::state, on(2023, 5, 30));
    ASSERT_TRUE(party);
    ASSERT_TRUE(state);
    EXPECT_EQ(party->first_year, 2020);
    EXPECT_EQ(state->first_year, 2021);
    EXPECT_EQ(year_of_term(*party, 3), (Days{on(2023, 1, 1), on(2023, 12, 31)}));
    EXPECT_EQ(year_of_term(*state, 3), (Days{on(2023, 1, 1), on(2023, 12, 31)}));
    EXPECT_FALSE(year_of_term(*state, 6));
    EXPECT_FALSE(term_on(TermOf::state, on(1990, 1, 1)));
    EXPECT_FALSE(term_on(TermOf::state, on(2050, 1, 1)));
}

TEST(Term, whose_it_is) {
    auto const named = [](std::string const& text) {
        auto const words = text::words(text);
        return terms_named({text, words});
    };
    EXPECT_EQ(named("nhiệm kỳ Đại hội Đảng và Hội đồng nhân dân các cấp"),
              (std::vector{TermOf::party, TermOf::state}));
    EXPECT_EQ(named("nhiệm kỳ Quốc hội"), (std::vector{TermOf::state}));
    EXPECT_TRUE(named("nhiệm kỳ").empty());
}

} // namespace
} // namespace suot::schedule
