#include <desk/states.hpp>

#include <algorithm>

#include <gtest/gtest.h>

namespace suot::desk {

namespace {

using registry::DutyFields;
using registry::Event;
using registry::EventKind;
using registry::Phase;
using registry::Standing;

base::Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

base::Date const today = date(2026, 3, 10);

struct ClassifyRow {
    Phase phase;
    std::optional<base::Date> due;
    bool late;
    State state;
    National national;
};

TEST(States, EveryStandingHasOne) {
    using enum State;
    using N = National;
    ClassifyRow const rows[] = {
        {Phase::unassigned, {}, false, unassigned, N::not_counted},
        {Phase::unassigned, date(2026, 3, 1), false, unassigned, N::not_counted},
        {Phase::open, {}, false, no_due, N::open_in_time},
        {Phase::open, date(2026, 3, 18), false, not_due, N::open_in_time},
        {Phase::open, date(2026, 3, 17), false, due_soon, N::open_in_time},
        {Phase::open, date(2026, 3, 14), false, due_soon, N::open_in_time},
        {Phase::open, date(2026, 3, 13), false, due_soon_3, N::open_in_time},
        {Phase::open, date(2026, 3, 10), false, due_soon_3, N::open_in_time},
        {Phase::open, date(2026, 3, 9), false, overdue, N::open_late},
        {Phase::open, date(2026, 3, 8), false, overdue, N::open_late},
        {Phase::open, date(2026, 3, 7), false, overdue_3, N::open_late},
        {Phase::open, date(2020, 1, 1), false, overdue_3, N::open_late},
        {Phase::submitted, date(2026, 3, 1), false, awaiting_acceptance, N::open_in_time},
        {Phase::submitted, date(2026, 3, 1), true, awaiting_acceptance, N::open_late},
        {Phase::done, date(2026, 3, 1), false, done_in_time, N::done_in_time},
        {Phase::done, {}, false, done_in_time, N::done_in_time},
        {Phase::done, date(2026, 3, 1), true, done_late, N::done_late},
        {Phase::dormant, {}, false, dormant, N::open_in_time},
        {Phase::continuous, {}, false, continuous, N::not_counted},
        {Phase::suspended, date(2020, 1, 1), false, suspended, N::open_in_time},
        {Phase::cancelled, date(2020, 1, 1), false, cancelled, N::not_counted},
    };
    for (auto const& row : rows) {
        auto const got = classify({.phase = row.phase, .due = row.due, .late = row.late}, today);
        EXPECT_EQ(name(got.state), name(row.state));
        EXPECT_EQ(name(got.national), name(row.national)) << name(row.state);
    }
    for (std::size_t i = 0; i < state_count; ++i) {
        auto const state = static_cast<State>(i);
        EXPECT_TRUE(std::ranges::any_of(rows, [&](auto const& r) { return r.state == state; }));
    }
}

/// Builds the events of one unit, a line each.
struct History {
    std::vector<Event> events;

    History& on(base::Date day, EventKind kind, std::optional<base::Date> due = {}) {
        events.push_back({.unit = {.duty = {1}}, .kind = kind, .day = day, .due = due});
        if (kind == EventKind::assigned) events.back().office = {7};
        return *this;
    }
    History& about(registry::Unit unit) {
        unit.duty = {1};
        events.back().unit = unit;
        return *this;
    }
};

/// "not_due 2026-03-01 …": the state on a day, or "-" where it was not there.
std::string state_on(std::vector<Standing> const& all, base::Date day) {
    std::string out;
    for (auto const& standing : all)
        if (standing.from <= day && (!standing.until || day < *standing.until))
            out += (out.empty() ? "" : " ") + std::string(name(classify(standing, day).state));
    return out.empty() ? "-" : out;
}

TEST(States, FollowFromEvents) {
    using enum EventKind;
    History history;
    history.on(date(2026, 1, 5), entered)
        .on(date(2026, 1, 10), assigned, date(2026, 2, 1))
        .on(date(2026, 1, 12), acknowledged)
        .on(date(2026, 2, 5), extension_approved, date(2026, 3, 1))
        .on(date(2026, 2, 28), submitted)
        .on(date(2026, 3, 5), returned)
        .on(date(2026, 3, 9), submitted)
        .on(date(2026, 3, 12), accepted);
    auto const all = standings({.kind = "by"}, history.events, {}, date(2031, 12, 31));
    std::pair<base::Date, char const*> const rows[] = {
        {date(2026, 1, 4), "-"},
        {date(2026, 1, 5), "unassigned"},
        {date(2026, 1, 10), "not_due"},
        {date(2026, 1, 26), "due_soon"},
        {date(2026, 2, 1), "due_soon_3"},
        {date(2026, 2, 2), "overdue"},
        {date(2026, 2, 4), "overdue_3"},
        {date(2026, 2, 5), "not_due"},
        {date(2026, 2, 28), "awaiting_acceptance"},
        {date(2026, 3, 5), "overdue_3"},
        {date(2026, 3, 9), "awaiting_acceptance"},
        {date(2026, 3, 12), "done_late"},
        {date(2030, 1, 1), "done_late"},
    };
    for (auto const& [day, state] : rows) EXPECT_EQ(state_on(all, day), state);
    EXPECT_EQ(all.back().first_due, date(2026, 2, 1)) << "the first deadline stays";
    EXPECT_EQ(all.back().done, date(2026, 3, 9)) << "the approver's days are not the office's";
}

TEST(States, PassingOnStopsNoClock) {
    using enum EventKind;
    for (auto const kind :
         {acknowledged, reported, evidenced, extension_asked, extension_refused}) {
        History history;
        history.on(date(2026, 1, 5), entered)
            .on(date(2026, 1, 5), assigned, date(2026, 2, 1))
            .on(date(2026, 1, 20), kind, date(2027, 1, 1));
        EXPECT_EQ(state_on(standings({.kind = "by"}, history.events, {}, date(2031, 12, 31)),
                           date(2026, 2, 2)),
                  "overdue");
    }
}

TEST(States, DormantWaitsAndContinuousIsNeverLate) {
    using enum EventKind;
    History history;
    history.on(date(2026, 1, 5), entered).on(date(2026, 1, 5), assigned);
    auto const far = date(2035, 1, 1);
    EXPECT_EQ(
        state_on(standings({.kind = "after_event"}, history.events, {}, date(2031, 12, 31)), far),
        "dormant");
    EXPECT_EQ(
        state_on(standings({.kind = "term_year"}, history.events, {}, date(2031, 12, 31)), far),
        "dormant");
    EXPECT_EQ(
        state_on(standings({.kind = "continuous"}, history.events, {}, date(2031, 12, 31)), far),
        "continuous");
    EXPECT_EQ(state_on(standings({.kind = "none"}, history.events, {}, date(2031, 12, 31)), far),
              "no_due");
    EXPECT_EQ(state_on(standings({.kind = "from"}, history.events, {}, date(2031, 12, 31)), far),
              "no_due");
    history.on(date(2026, 5, 1), woken, date(2026, 6, 1));
    auto const woken_up =
        standings({.kind = "after_event"}, history.events, {}, date(2031, 12, 31));
    EXPECT_EQ(state_on(woken_up, date(2026, 4, 30)), "dormant");
    EXPECT_EQ(state_on(woken_up, date(2026, 5, 1)), "not_due");
    EXPECT_EQ(state_on(woken_up, date(2026, 6, 2)), "overdue");
}

TEST(States, StoppedAndReopened) {
    using enum EventKind;
    History history;
    history.on(date(2026, 1, 5), entered)
        .on(date(2026, 1, 5), assigned, date(2026, 2, 1))
        .on(date(2026, 1, 20), suspended)
        .on(date(2026, 3, 1), reopened)
        .on(date(2026, 3, 2), cancelled)
        .on(date(2026, 3, 3), reopened);
    auto const all = standings({.kind = "by"}, history.events, {}, date(2031, 12, 31));
    EXPECT_EQ(state_on(all, date(2026, 2, 10)), "suspended");
    EXPECT_EQ(state_on(all, date(2026, 3, 1)), "overdue_3");
    EXPECT_EQ(state_on(all, date(2026, 3, 2)), "cancelled");
    EXPECT_EQ(state_on(all, date(2026, 3, 3)), "overdue_3");
}

TEST(States, RecurringDutiesMakeOccurrences) {
    using enum EventKind;
    History history;
    history.on(date(2026, 1, 5), entered).on(date(2026, 1, 10), assigned);
    history.on(date(2026, 3, 31), submitted).about({.occurrence = date(2026, 3, 31)});
    history.on(date(2026, 4, 2), accepted).about({.occurrence = date(2026, 3, 31)});
    DutyFields const fields{.kind = "every", .rrule = "FREQ=YEARLY;BYMONTH=3,6,9,12"};
    auto const all = standings(fields, history.events, {}, date(2031, 12, 31));
    EXPECT_EQ(state_on(all, date(2026, 1, 5)), "unassigned");
    EXPECT_EQ(state_on(all, date(2026, 4, 1)).find("done"), std::string::npos);
    EXPECT_NE(state_on(all, date(2026, 4, 2)).find("done_in_time"), std::string::npos);
    EXPECT_EQ(state_on(all, date(2026, 4, 2)).find("unassigned"), std::string::npos);
    EXPECT_NE(state_on(all, date(2026, 7, 1)).find("overdue"), std::string::npos);
}

TEST(States, AMembersPartIsItsOwn) {
    using enum EventKind;
    History history;
    history.on(date(2026, 1, 5), entered).on(date(2026, 1, 10), assigned, date(2026, 2, 1));
    history.events.back().office = {};
    history.events.back().office_class = {3};
    history.on(date(2026, 1, 20), submitted).about({.member = {9}});
    history.on(date(2026, 1, 21), accepted).about({.member = {9}});
    auto const order = standings({.kind = "by"}, history.events, {}, date(2031, 12, 31));
    EXPECT_EQ(state_on(order, date(2026, 2, 3)), "overdue");
    EXPECT_EQ(order.back().office_class.value, 3);
    auto const part = standings({.kind = "by"}, history.events, {9}, date(2031, 12, 31));
    EXPECT_EQ(state_on(part, date(2026, 2, 3)), "done_in_time");
    EXPECT_EQ(part.back().office.value, 9);
    history.on(date(2026, 2, 10), accepted);
    EXPECT_EQ(state_on(standings({.kind = "by"}, history.events, {8}, date(2031, 12, 31)),
                       date(2026, 2, 11)),
              "overdue_3")
        << "closing the order does what no member did";
}

TEST(States, DeadlinesRunFromReceipt) {
    Almanac const calendar{schedule::statutory_calendar(),
                           {schedule::terms().begin(), schedule::terms().end()}};
    registry::DocumentRecord const document{.date = date(2025, 12, 5),
                                            .received = date(2025, 12, 10)};
    auto const due = [&](DutyFields const& fields) {
        return deadline(fields, document, calendar).due;
    };
    DutyFields fields{.kind = "after_event",
                      .event = "ngày nhận được Kế hoạch này",
                      .offset = "P15D",
                      .working_days = true};
    EXPECT_EQ(due(fields), date(2025, 12, 31));
    fields.event = "nhận được ý kiến của Bộ Nội vụ";
    EXPECT_EQ(due(fields), std::nullopt) << "nobody knows that day yet";
    fields.offset = "";
    EXPECT_EQ(due(fields), std::nullopt);
    EXPECT_EQ(due({.kind = "by", .due = date(2026, 3, 31)}), date(2026, 3, 31));
    EXPECT_EQ(due({.kind = "continuous"}), std::nullopt);
    for (auto const* const bad : {"", "P", "PD", "15D", "P15X", "PTD"})
        EXPECT_FALSE(offset_of({.offset = bad})) << bad;
}

} // namespace

} // namespace suot::desk
