#include <desk/states.hpp>

#include <algorithm>

#include <schedule/expand.hpp>

namespace suot::desk {

namespace {

using registry::Event;
using registry::EventKind;
using registry::Phase;
using registry::Standing;

constexpr int years_ahead = 5;
constexpr std::size_t most_occurrences = 400;

/// What a duty without a day begins as (docs/spec/states.md, section 3).
Phase first_phase(registry::DutyFields const& fields, Standing const& standing) {
    if (standing.due) return Phase::open;
    if (fields.kind == "after_event" || fields.kind == "term_year") return Phase::dormant;
    if (fields.kind == "continuous" || fields.kind == "every") return Phase::continuous;
    return Phase::open;
}

/// One unit on its way through its events.
class Unit {
public:
    Unit(registry::DutyFields const& fields, Standing first) : fields_(fields), now_(first) {}

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
    void assign(Standing& next, Event const& event) {
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
    void change(Standing& next, Event const& event) {
        switch (event.kind) {
        case EventKind::assigned:
            return assign(next, event);
        case EventKind::extension_approved:
            next.due = event.due;
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
            next.office = event.office;
            next.office_class = {};
            return;
        case EventKind::woken:
            return wake(next, event);
        default:
            return; // a word about it moves nothing: passing on never stops the clock
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

std::vector<schedule::Occurrence> occurrences(registry::DutyFields const& fields,
                                              std::span<Event const> events) {
    auto const assigned = std::ranges::find(events, EventKind::assigned, &Event::kind);
    if (fields.kind != "every" || assigned == events.end()) return {};
    auto const first = std::max(assigned->day, fields.start.value_or(assigned->day));
    schedule::Schedule rule{.kind = schedule::Kind::every, .start = fields.start};
    rule.rrule = fields.rrule;
    auto const last = events.back().day.year() + std::chrono::years(years_ahead);
    auto out = schedule::expand(rule, {first, last / std::chrono::December / 31});
    if (out.size() > most_occurrences) out.resize(most_occurrences);
    return out;
}

} // namespace

std::vector<Standing> standings(registry::DutyFields const& fields, std::span<Event const> events,
                                registry::OfficeId member) {
    std::vector<Standing> out;
    if (events.empty()) return out;
    Standing first{.unit = {.duty = events.front().unit.duty, .member = member}};
    auto const assigned = std::ranges::find(events, EventKind::assigned, &Event::kind);
    auto const turns = occurrences(fields, events);
    // There is always a next turn: one opens when the one before is due, or its own period begins.
    auto opens = assigned == events.end() ? base::Date{} : assigned->day;
    for (auto const& turn : turns) {
        first.unit.occurrence = turn.due;
        first.due = turn.due;
        add_unit(out, fields, events, first,
                 std::max(std::min(turn.period.first, opens), assigned->day));
        opens = base::Date(std::chrono::sys_days(turn.due) + std::chrono::days(1));
    }
    if (turns.empty()) {
        add_unit(out, fields, events, first);
        return out;
    }
    // Until it was assigned a recurring duty has no turns: it stands there as a whole.
    first = {.unit = {.duty = events.front().unit.duty, .member = member}, .until = assigned->day};
    if (events.front().day < assigned->day) {
        first.from = events.front().day;
        out.push_back(first);
    }
    return out;
}

} // namespace suot::desk
