// How something happens to a duty: an event, the standings that follow, an entry of the journal.
//
// Follows docs/spec/states.md. Events are the only thing that verbs add; all that lists show is
// derived here and nowhere else. Turns of a recurring duty are laid out ahead, because a list asks
// rows and not rules.
#include "work.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "linking.hpp"
#include "show.hpp"

namespace suot::desk {

namespace {

using registry::Event;
using registry::Standing;

/// Turns are laid out to the end of the year after the one that is asked about, and looked for a
/// quarter ahead.
constexpr std::chrono::days look_ahead{92};

base::Date horizon(Call const& call) {
    auto const last = std::max(call.on, call.today);
    return (last.year() + std::chrono::years(1)) / std::chrono::December / 31;
}

base::Date needed_for(base::Date day) {
    return std::chrono::sys_days(day) + look_ahead;
}

/// The state of the unit that is meant, before or after an event.
base::Result<Value> brief(Call& call, registry::Unit const& unit) {
    auto const rows = TRY(call.view->standings({.on = call.today,
                                                .scope = {.everything = true},
                                                .duty = unit.duty,
                                                .member = unit.member,
                                                .limit = 100'000}));
    for (auto const& row : rows)
        if (!unit.occurrence || row.standing.unit.occurrence == unit.occurrence)
            return show(row, call.today);
    return Value();
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

/// The law's days, then the office's own; the last word counts.
base::Result<Almanac> almanac(registry::View& view) {
    static schedule::Calendar const law = schedule::statutory_calendar();
    Almanac out{law, {schedule::terms().begin(), schedule::terms().end()}};
    for (auto const& day : TRY(view.calendar_days()))
        schedule::set(out.calendar, {day.day, static_cast<schedule::DayKind>(day.kind), day.name});
    for (auto const& row : TRY(view.terms())) {
        schedule::Term const term{static_cast<schedule::TermOf>(row.of_whom),
                                  static_cast<std::int32_t>(row.first_year),
                                  static_cast<std::int32_t>(row.last_year), row.begins};
        std::erase_if(out.terms, [&](schedule::Term const& known) {
            return known.of == term.of && known.first_year == term.first_year;
        });
        out.terms.push_back(term);
    }
    return out;
}

/// Whoever is too late is told how the duty stands now.
base::Result<void> only_in(Call const& call, Phases phases) {
    auto const phase = call.target.standing.phase;
    if (phases == 0 || (phases & (1U << static_cast<unsigned>(phase))) != 0) return {};
    auto const now = wording(phase == registry::Phase::open   ? "assigned"
                             : phase == registry::Phase::done ? "accepted"
                                                              : name(phase));
    return conflict("nhiệm vụ đang ở tình trạng “" + now.vi + "”, không làm được việc này.",
                    "the duty is “" + now.en + "”: this cannot be done.");
}

// From the same table that decides when a verb is called, so that a page never offers what will be
// refused for its role or state.
Value may(registry::Phase phase, Roles over_issuer, Roles over_actor) {
    Value out = Value::list();
    for (auto const& verb : verbs()) {
        auto const subject = verb.right.subject;
        bool const ordering = subject == Subject::issuer && (verb.right.roles & over_issuer) != 0;
        bool const acting = subject == Subject::actor && (verb.right.roles & over_actor) != 0;
        bool const now = (verb.phases & (1U << static_cast<unsigned>(phase))) != 0;
        if ((ordering || acting) && now) out.add(verb.name);
    }
    return out;
}

// Whoever acts on behalf of somebody is named beside them.
Event event_of(Call const& call, registry::EventKind kind) {
    return {.unit = call.target.unit,
            .kind = kind,
            .day = call.today,
            .at = call.now,
            .account = call.account.id,
            .on_behalf = call.session.on_behalf,
            .office = call.session.office};
}

/// Of a member's event that member's standings alone; of an event about the order those of
/// everybody who acted.
base::Result<void> derive(Call& call, registry::DutyRecord const& duty, registry::OfficeId member) {
    auto const until = horizon(call);
    if (member) {
        auto const events = TRY(call.view->events(duty.id, member));
        return call.keep->set_standings(duty.id, member,
                                        standings(duty.decided, events, member, until));
    }
    auto const events = TRY(call.view->events(duty.id));
    std::vector<Standing> all;
    for (auto const one : members_in(events)) {
        std::vector<Event> own;
        std::ranges::copy_if(events, std::back_inserter(own), [&](Event const& event) {
            return !event.unit.member || event.unit.member == one;
        });
        auto const part = standings(duty.decided, own, one, until);
        all.insert(all.end(), part.begin(), part.end());
    }
    bool const recurs =
        std::ranges::any_of(all, [](Standing const& s) { return s.unit.occurrence.has_value(); });
    TRY(call.keep->set_laid_out(duty.id, recurs ? std::optional(until) : std::nullopt));
    return call.keep->set_standings(duty.id, {}, all);
}

base::Result<bool> is_behind(registry::View& view, base::Date day) {
    return !TRY(view.laid_out_before(needed_for(day))).empty();
}

/// Some at a time, each in a transaction of its own: after a new year thousands of duties are
/// behind at once.
base::Result<void> lay_out(registry::Store& store, Call const& call, base::Date day) {
    static Value const nothing;
    auto const behind = TRY(
        store.read([&](registry::View& view) { return view.laid_out_before(needed_for(day)); }));
    if (behind.empty()) return {};
    auto session = call.session;
    session.on = day;
    Call inner(session, nothing, call.now);
    TRY(store.write([&](registry::Transaction& transaction) -> base::Result<int> {
        inner.view = &transaction;
        inner.keep = &transaction;
        for (auto const id : behind) TRY(derive(inner, TRY(transaction.duty(id)), {}));
        return 0;
    }));
    return lay_out(store, call, day);
}

/// The answer and the entry say how the unit stood before and stands now.
base::Result<Value> happen(Call& call, Event event) {
    auto const& duty = call.target.duty;
    event.unit.duty = duty.id;
    auto const before = TRY(brief(call, event.unit));
    event.id = TRY(call.keep->add_event(event));
    TRY(derive(call, duty, event.unit.member));
    bool const whole = !event.unit.member && !event.unit.occurrence;
    if (whole && event.kind == registry::EventKind::cancelled)
        TRY(orphan_links(call, duty.id, event.words));
    if (whole && event.kind == registry::EventKind::reopened) TRY(restore_links(call, duty.id));
    auto after = TRY(brief(call, event.unit));
    call.record("duty", duty.id.value, before, Value(after).set("event", show(event)));
    after.set("version",
              TRY(call.view->last_entry()).sequence + static_cast<std::int64_t>(call.trail.size()));
    return after;
}

/// Members that nothing happened to have no rows: they stand as the order does, and are counted
/// with it.
base::Result<std::vector<std::int64_t>> tally(Call& call,
                                              std::vector<registry::StandingRow> const& orders) {
    auto const all = slices(call.on);
    std::vector<std::int64_t> out(all.size());
    std::map<std::pair<registry::ClassId, base::Date>, std::int64_t> sizes;
    registry::StandingQuery parts{.on = call.on, .scope = {.everything = true}};
    for (auto const& slice : all) parts.bands.push_back(slice.band);
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
        parts.parts_of = standing.unit;
        for (auto const& acted : TRY(call.view->count(parts, registry::Group::none))) {
            out[state] -= acted.count;
            out[acted.band] += acted.count;
        }
    }
    return out;
}

} // namespace suot::desk
