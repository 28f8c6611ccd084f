// A rule → the turns it falls due within a window.
//
// Follows docs/spec/calendar.md, sections 5 and 6, and RFC 5545, section 3.3.10, but for one thing:
// where the RFC skips a month without a 31st, an office's report falls due on its last day. Periods
// keep step with the calendar year, whatever day the order is of: "hằng quý" means its quarters.
#include <schedule/expand.hpp>

#include <algorithm>

#include "period.hpp"

namespace suot::schedule {

using base::Date;

namespace {

constexpr std::size_t most_turns = 10'000;

int year_of(Date date) {
    return static_cast<int>(date.year());
}

unsigned month_of(Date date) {
    return static_cast<unsigned>(date.month());
}

/// Days since 1970, for weeks and days.
int day_number(Date date) {
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

Date monday_of(Date date) {
    auto const weekday = std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding();
    return plus(date, 1 - static_cast<int>(weekday));
}

/// The day of a month a rule names; the 31st of June is the 30th.
Date day_in(Date month_end, std::int32_t month_day) {
    unsigned const last = static_cast<unsigned>(month_end.day());
    unsigned const day = month_day <= 0 ? last : std::min(last, static_cast<unsigned>(month_day));
    return date(year_of(month_end), month_of(month_end), day);
}

/// Walks the turns of a rule in order of time.
class Turns {
public:
    Turns(Rule const& rule, std::optional<Date> start, Days window)
        : rule_(rule), start_(start), window_(window) {}

    std::vector<Occurrence> run() && {
        switch (rule_.frequency) {
        case Frequency::daily:
            days(1);
            break;
        case Frequency::weekly:
            days(7);
            break;
        case Frequency::monthly:
            months(rule_.interval);
            break;
        case Frequency::yearly:
            years();
            break;
        }
        return std::move(turns_);
    }

private:
    [[nodiscard]] Date first_day() const { return start_.value_or(window_.first); }

    void days(int length) {
        Date at = length == 7 ? monday_of(first_day()) : first_day();
        int const step = length * rule_.interval;
        if (!start_) at = plus(at, -(((day_number(at) + 3) / length) % rule_.interval) * length);
        for (; at <= window_.last && !full(); at = plus(at, step)) {
            int const due = rule_.weekday != 0 && length == 7 ? rule_.weekday - 1 : length - 1;
            turn({at, plus(at, length - 1)}, plus(at, due));
        }
    }

    /// Periods of `length` months, in step with the calendar year.
    /// Counted from the year's first month: half-years begin in January and July.
    void months(int length) {
        int const index = year_of(first_day()) * 12 + static_cast<int>(month_of(first_day())) - 1;
        for (int at = index - index % length; !full(); at += length) {
            int const end = at + length - 1;
            auto const first = date(at / 12, static_cast<unsigned>(at % 12) + 1, 1);
            auto const last = last_day(end / 12, static_cast<unsigned>(end % 12) + 1);
            if (first > window_.last || year_of(first) > 2400) return;
            bool const named = rule_.months == 0 || (rule_.months >> month_of(last) & 1U) != 0;
            if (named) turn({first, last}, day_in(last, rule_.month_day));
        }
    }

    /// Without a start, "2 năm một lần" falls into the years that two divides: any choice would do,
    /// but it must not depend on the window that is looked at.
    void years() {
        int year = year_of(first_day());
        if (!start_) year -= year % rule_.interval;
        for (; year <= year_of(window_.last) && !full(); year += rule_.interval) {
            Days const whole{date(year, 1, 1), date(year, 12, 31)};
            if (rule_.months == 0) turn(whole, day_in(whole.last, rule_.month_day));
            for (unsigned month = 1; month <= 12; ++month)
                if ((rule_.months >> month & 1U) != 0)
                    turn({date(year, month, 1), last_day(year, month)},
                         day_in(last_day(year, month), rule_.month_day));
        }
    }

    [[nodiscard]] bool full() const {
        return turns_.size() >= most_turns || (rule_.count != 0 && counted_ >= rule_.count);
    }

    void turn(Days period, Date due) {
        bool const before = start_ && due < *start_;
        bool const after = rule_.until && due > *rule_.until;
        if (before || after || full()) return;
        ++counted_;
        if (due >= window_.first && due <= window_.last) turns_.push_back({period, due});
    }

    Rule const& rule_;
    std::optional<Date> start_;
    Days window_;
    std::vector<Occurrence> turns_;
    std::int32_t counted_ = 0;
};

} // namespace

/// A deadline by a day is its own single turn.
std::vector<Occurrence> expand(Schedule const& schedule, Days window) {
    if (schedule.kind == Kind::by && schedule.due) {
        auto const due = *schedule.due;
        if (due < window.first || due > window.last) return {};
        return {{{schedule.start.value_or(due), due}, due}};
    }
    if (schedule.kind != Kind::every || window.last < window.first) return {};
    auto const rule = parse_rule(schedule.rrule);
    if (!rule) return {};
    return Turns(*rule, schedule.start, window).run();
}

Days report_window(Days period) {
    auto const before = plus(date(year_of(period.first), month_of(period.first), 1), -1);
    return {date(year_of(before), month_of(before), 15),
            date(year_of(period.last), month_of(period.last), 14)};
}

} // namespace suot::schedule
