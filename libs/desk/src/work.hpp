// How something happens to a duty: one event, the standings that follow, one journal entry.
#pragma once

#include <initializer_list>

#include "call.hpp"

namespace suot::desk {

/// The set of these phases, for the row of a verb.
[[nodiscard]] constexpr Phases phases(std::initializer_list<registry::Phase> list) {
    unsigned out = 0;
    for (auto const phase : list) out |= 1U << static_cast<unsigned>(phase);
    return static_cast<Phases>(out);
}

/// All phases of an order that is still to be carried out.
inline constexpr Phases alive =
    phases({registry::Phase::open, registry::Phase::submitted, registry::Phase::dormant,
            registry::Phase::continuous, registry::Phase::suspended});
/// Those of them in which the office that acts may speak.
inline constexpr Phases at_work = phases({registry::Phase::open, registry::Phase::dormant,
                                          registry::Phase::continuous, registry::Phase::suspended});

/// Refuses unless the unit that is meant is in one of these phases. Error: conflict.
[[nodiscard]] base::Result<void> only_in(Call const& call, Phases phases);

/// The verbs of work that the account may use on a unit in this phase, where it has these roles
/// over the office that ordered and these over the one that acts.
[[nodiscard]] Value may(registry::Phase phase, Roles over_issuer, Roles over_actor);

/// An event of that kind about the unit that is meant, today, by the account.
[[nodiscard]] registry::Event event_of(Call const& call, registry::EventKind kind);

/// Keeps the event and what follows from it; gives the unit as it stands then, with its version.
[[nodiscard]] base::Result<Value> happen(Call& call, registry::Event event);

/// Makes the standings of a duty anew from its events: all of them, or those of one member.
[[nodiscard]] base::Result<void> derive(Call& call, registry::DutyRecord const& duty,
                                        registry::OfficeId member);

/// The days and terms of the law, with those added to the register.
[[nodiscard]] base::Result<Almanac> almanac(registry::View& view);

/// True where turns of recurring duties must be laid out before a day can be answered for, or what
/// an older program derived be made anew.
[[nodiscard]] base::Result<bool> is_behind(registry::View& view, base::Date day);

/// Lays out the turns of recurring duties as far as a day needs; nothing where nothing is behind.
[[nodiscard]] base::Result<void> lay_out(registry::Store& store, Call const& call, base::Date day);

/// How many units of orders to a class are in each slice of a day: members that have not acted
/// stand as the order does.
[[nodiscard]] base::Result<std::vector<std::int64_t>>
tally(Call& call, std::vector<registry::StandingRow> const& orders);

} // namespace suot::desk
