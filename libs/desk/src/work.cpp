#include "work.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "show.hpp"

namespace suot::desk {

namespace {

using registry::Event;
using registry::Standing;

/// The state of a unit on a day; null where it does not stand anywhere then.
base::Result<Value> brief_on(Call& call, registry::Unit const& unit, base::Date day) {
    auto const rows = TRY(call.view->standings(
        {.on = day,
         .scope = {.everything = true},
         .duty = unit.duty,
         .which = unit.member ? registry::Which::members : registry::Which::orders,
         .limit = 100'000}));
    for (auto const& row : rows)
        if (row.standing.unit.member == unit.member
            && (!unit.occurrence || row.standing.unit.occurrence == unit.occurrence))
            return show(row, call.today);
    return Value();
}

/// The state of the unit that is meant, before or after an event. A recurring duty may have no turn
/// yet: then the first one to come stands for it.
base::Result<Value> brief(Call& call, registry::Unit const& unit) {
    auto now = TRY(brief_on(call, unit, call.today));
    if (!now.is_null()) return now;
    auto const events = TRY(call.view->events(unit.duty, unit.member));
    std::optional<base::Date> first;
    for (auto const& standing : standings(call.target.duty.decided, events, unit.member))
        if (standing.from > call.today && (!first || standing.from < *first)) first = standing.from;
    return first ? brief_on(call, unit, *first) : base::Result<Value>(Value());
}

std::set<registry::OfficeId> members_in(std::vector<Event> const& events) {
    std::set<registry::OfficeId> out{{}};
    for (auto const& event : events) out.insert(event.unit.member);
    return out;
}

std::size_t slice_of(std::vector<Slice> const& all, Standing const& standing, base::Date on) {
    auto const found = classify(standing, on);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].state == found.state && all[i].national == found.national) return i;
    EXPECTS(false);
    return 0;
}

} // namespace

schedule::Calendar const& calendar() {
    static schedule::Calendar const one = schedule::statutory_calendar();
    return one;
}

base::Result<void> only_in(Call const& call, std::initializer_list<registry::Phase> phases) {
    auto const phase = call.target.standing.phase;
    if (std::ranges::find(phases, phase) != phases.end()) return {};
    auto const now = wording(phase == registry::Phase::open   ? "assigned"
                             : phase == registry::Phase::done ? "accepted"
                                                              : name(phase));
    return conflict("nhiệm vụ đang ở tình trạng “" + now.vi + "”, không làm được việc này.",
                    "the duty is “" + now.en + "”: this cannot be done.");
}

Event event_of(Call const& call, registry::EventKind kind) {
    return {.unit = call.target.unit,
            .kind = kind,
            .day = call.today,
            .at = call.now,
            .account = call.account.id,
            .office = call.session.office};
}

base::Result<void> derive(Call& call, registry::DutyRecord const& duty, registry::OfficeId member) {
    if (member) {
        auto const events = TRY(call.view->events(duty.id, member));
        return call.keep->set_standings(duty.id, member, standings(duty.decided, events, member));
    }
    auto const events = TRY(call.view->events(duty.id));
    std::vector<Standing> all;
    for (auto const one : members_in(events)) {
        std::vector<Event> own;
        std::ranges::copy_if(events, std::back_inserter(own), [&](Event const& event) {
            return !event.unit.member || event.unit.member == one;
        });
        auto const part = standings(duty.decided, own, one);
        all.insert(all.end(), part.begin(), part.end());
    }
    return call.keep->set_standings(duty.id, {}, all);
}

base::Result<Value> happen(Call& call, Event event) {
    auto const& duty = call.target.duty;
    event.unit.duty = duty.id;
    auto const before = TRY(brief(call, event.unit));
    event.id = TRY(call.keep->add_event(event));
    TRY(derive(call, duty, event.unit.member));
    auto after = TRY(brief(call, event.unit));
    call.record("duty", duty.id.value, before, Value(after).set("event", show(event)));
    after.set("version",
              TRY(call.view->last_entry()).sequence + static_cast<std::int64_t>(call.trail.size()));
    return after;
}

base::Result<std::vector<std::int64_t>> tally(Call& call,
                                              std::vector<registry::StandingRow> const& orders) {
    auto const all = slices(call.on);
    std::vector<std::int64_t> out(all.size());
    std::map<std::pair<registry::ClassId, base::Date>, std::int64_t> sizes;
    for (auto const& order : orders) {
        auto const& standing = order.standing;
        auto const state = slice_of(all, standing, call.on);
        if (!standing.office_class) {
            ++out[state];
            continue;
        }
        auto const key = std::pair(standing.office_class, standing.ordered);
        if (!sizes.contains(key)) sizes[key] = TRY(call.view->count_members(key.first, key.second));
        out[state] += sizes[key];
        auto const acted = TRY(call.view->standings({.on = call.on,
                                                     .scope = {.everything = true},
                                                     .duty = standing.unit.duty,
                                                     .which = registry::Which::members,
                                                     .limit = 1'000'000}));
        for (auto const& row : acted) {
            if (row.standing.unit.occurrence != standing.unit.occurrence) continue;
            --out[state];
            ++out[slice_of(all, row.standing, call.on)];
        }
    }
    return out;
}

} // namespace suot::desk
