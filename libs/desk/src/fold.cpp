// Events folded into standings: how a unit stood over which days.
//
// Follows docs/spec/states.md, sections 2 to 4. Pure. Standings are cut where an event changes
// something and never overlap, so one look at a day finds how things stood then; they can be made
// again from the events at any time.
#include <desk/states.hpp>

#include <algorithm>

#include <schedule/expand.hpp>

namespace suot::desk {

namespace {

using registry::Event;
using registry::EventKind;
using registry::Phase;
using registry::Standing;

constexpr std::chrono::months between_words{3};

/// What a duty without a day begins as (docs/spec/states.md, section 3).
Phase first_phase(registry::DutyFields const& fields, Standing const& standing) {
    if (standing.due) return Phase::open;
    if (fields.kind == "after_event" || fields.kind == "term_year") return Phase::dormant;
    if (fields.kind == "continuous" || fields.kind == "every") return Phase::continuous;
    return Phase::open;
}

/// One unit on its way through its events.
/// Events of one day in the order they were entered.
class Unit {
public:
    Unit(registry::DutyFields const& fields, Standing first) : fields_(fields), now_(first) {}

    /// A standing that changes twice in a day is one row: a day is meant at its end.
    void apply(Event const& event) {
        auto next = now_;
        change(next, event);
        if (!begun_) {
            next.from = event.day;
            begun_ = true;
        } else if (next == now_) {
            return;
        } else if (event.day > now_.from) {
            now_.until = event.day;
            past_.push_back(now_);
            next.from = event.day;
        }
        next.until.reset();
        now_ = next;
    }

    /// The unit's standings; of an occurrence, from the day it opens.
    [[nodiscard]] std::vector<Standing> from(std::optional<base::Date> opens) && {
        if (!begun_) return {};
        past_.push_back(now_);
        if (opens)
            std::erase_if(past_, [&](Standing const& s) { return s.until && *s.until <= *opens; });
        if (opens) past_.front().from = std::max(past_.front().from, *opens);
        return std::move(past_);
    }

private:
    void hand_in(Standing& next, base::Date day) {
        next.done = day;
        next.late = next.due && day > *next.due;
    }
    void reopen(Standing& next) {
        next.done.reset();
        next.late = false;
        next.phase = first_phase(fields_, next);
        if (woken_ && next.phase == Phase::dormant) next.phase = Phase::open;
    }
    /// In other hands nothing has been acknowledged, reported or asked for.
    void begin_anew(Standing& next) {
        next.acknowledged.reset();
        next.reported.reset();
        next.asked.reset();
        next.percent = 0;
    }
    void assign(Standing& next, Event const& event) {
        begin_anew(next);
        next.office = event.office;
        next.office_class = event.office_class;
        next.ordered = event.day;
        if (!next.unit.occurrence) next.due = event.due;
        next.first_due = next.due;
        reopen(next);
    }
    void wake(Standing& next, Event const& event) {
        woken_ = true;
        next.due = event.due;
        next.first_due = event.due;
        if (next.phase == Phase::dormant) next.phase = Phase::open;
    }
    /// What is said about a duty: it moves nothing, and is kept to be shown.
    void speak(Standing& next, Event const& event) {
        if (event.kind == EventKind::extension_asked) next.asked = event.due;
        if (event.kind == EventKind::extension_refused) next.asked.reset();
        bool const is_report = event.kind == EventKind::reported;
        if (is_report) next.reported = event.day;
        if (is_report && event.percent != 0) next.percent = event.percent;
        if ((is_report || event.kind == EventKind::acknowledged) && !next.acknowledged)
            next.acknowledged = event.day;
    }
    /// The clock runs on: passing on moves no day.
    void transfer(Standing& next, Event const& event) {
        begin_anew(next);
        next.office = event.office;
        next.office_class = {};
    }
    void change(Standing& next, Event const& event) {
        switch (event.kind) {
        case EventKind::assigned:
            return assign(next, event);
        case EventKind::extension_approved:
            next.due = event.due;
            next.asked.reset();
            return;
        case EventKind::submitted:
            next.phase = Phase::submitted;
            return hand_in(next, event.day);
        case EventKind::accepted:
            if (next.phase != Phase::submitted) hand_in(next, event.day);
            next.phase = Phase::done;
            return;
        case EventKind::returned:
        case EventKind::reopened:
            return reopen(next);
        case EventKind::suspended:
            next.phase = Phase::suspended;
            return;
        case EventKind::cancelled:
            next.phase = Phase::cancelled;
            return;
        case EventKind::transferred:
            return transfer(next, event);
        case EventKind::woken:
            return wake(next, event);
        default:
            return speak(next, event); // passing on never stops the clock
        }
    }

    registry::DutyFields const& fields_;
    Standing now_;
    std::vector<Standing> past_;
    bool begun_ = false;
    bool woken_ = false;
};

/// An event counts for a unit if it is about all of the order, or about just this part of it. To
/// accept the order as a whole closes the order, not what a member still owes.
bool concerns(Event const& event, registry::Unit const& unit) {
    if (event.unit.member && event.unit.member != unit.member) return false;
    if (event.unit.occurrence && event.unit.occurrence != unit.occurrence) return false;
    bool const whole = !event.unit.member && unit.member;
    bool const handing = event.kind == EventKind::submitted || event.kind == EventKind::accepted
                         || event.kind == EventKind::returned;
    return !(whole && handing);
}

/// A member's part begins in the member's own hands.
void add_unit(std::vector<Standing>& out, registry::DutyFields const& fields,
              std::span<Event const> events, Standing first,
              std::optional<base::Date> opens = std::nullopt) {
    auto const member = first.unit.member;
    Unit unit(fields, first);
    for (auto const& event : events) {
        if (!concerns(event, first.unit)) continue;
        Event own = event;
        if (member && event.kind == EventKind::assigned) {
            own.office = member;
            own.office_class = {};
        }
        unit.apply(own);
    }
    auto standings = std::move(unit).from(opens);
    out.insert(out.end(), standings.begin(), standings.end());
}

/// From the day of the assignment; turns that were due before it are nobody's.
std::vector<schedule::Occurrence> occurrences(registry::DutyFields const& fields,
                                              std::span<Event const> events, base::Date until) {
    auto const assigned = std::ranges::find(events, EventKind::assigned, &Event::kind);
    if (fields.kind != "every" || assigned == events.end()) return {};
    auto const first = std::max(assigned->day, fields.start.value_or(assigned->day));
    schedule::Schedule rule{.kind = schedule::Kind::every, .start = fields.start};
    rule.rrule = fields.rrule;
    // There is always a turn to come, however far away.
    auto out = schedule::expand(rule, {first, std::max(first, until)});
    if (out.empty()) out = schedule::expand(rule, {first, first + std::chrono::years(10)});
    return out;
}

/// True where something happened to a member's own turn.
bool is_touched(std::span<Event const> events, registry::OfficeId member, base::Date turn) {
    return std::ranges::any_of(events, [&](Event const& event) {
        return event.unit.member == member
               && (!event.unit.occurrence || *event.unit.occurrence == turn);
    });
}

/// Until it was assigned a recurring duty has no turns: it stands there as a whole.
void add_before(std::vector<Standing>& out, std::span<Event const> events, base::Date assigned,
                registry::OfficeId member) {
    if (events.front().day >= assigned) return;
    Standing whole{.unit = {.duty = events.front().unit.duty, .member = member}};
    whole.from = events.front().day;
    whole.until = assigned;
    out.push_back(whole);
}

} // namespace

base::Date word_due(Standing const& standing) {
    auto const last = standing.reported.value_or(standing.ordered);
    auto out = last + between_words;
    if (!out.ok()) out = out.year() / out.month() / std::chrono::last;
    return out;
}

std::vector<Standing> standings(registry::DutyFields const& fields, std::span<Event const> events,
                                registry::OfficeId member, base::Date until) {
    std::vector<Standing> out;
    if (events.empty()) return out;
    Standing first{.unit = {.duty = events.front().unit.duty, .member = member}};
    auto const turns = occurrences(fields, events, until);
    if (turns.empty()) {
        add_unit(out, fields, events, first);
        return out;
    }
    // There is always a next turn: one opens when the one before is due, or its own period begins.
    auto const assigned = std::ranges::find(events, EventKind::assigned, &Event::kind)->day;
    auto opens = assigned;
    for (auto const& turn : turns) {
        first.unit.occurrence = turn.due;
        first.due = turn.due;
        auto const day = std::max(std::min(turn.period.first, opens), assigned);
        opens = base::Date(std::chrono::sys_days(turn.due) + std::chrono::days(1));
        if (!member || is_touched(events, member, turn.due))
            add_unit(out, fields, events, first, day);
    }
    if (!member) add_before(out, events, assigned, member);
    return out;
}

} // namespace suot::desk
