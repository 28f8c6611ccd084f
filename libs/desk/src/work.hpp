// How something happens to a duty: one event, the standings that follow, one journal entry.
#pragma once

#include <initializer_list>

#include "call.hpp"

namespace suot::desk {

/// Refuses unless the unit that is meant is in one of these phases. Error: conflict.
[[nodiscard]] base::Result<void> only_in(Call const& call,
                                         std::initializer_list<registry::Phase> phases);

/// An event of that kind about the unit that is meant, today, by the account.
[[nodiscard]] registry::Event event_of(Call const& call, registry::EventKind kind);

/// Keeps the event and what follows from it; gives the unit as it stands then, with its version.
[[nodiscard]] base::Result<Value> happen(Call& call, registry::Event event);

/// Makes the standings of a duty anew from its events: all of them, or those of one member.
[[nodiscard]] base::Result<void> derive(Call& call, registry::DutyRecord const& duty,
                                        registry::OfficeId member);

/// The calendar by which working days are counted.
[[nodiscard]] schedule::Calendar const& calendar();

/// How many units of orders to a class are in each slice of a day: members that have not acted
/// stand as the order does.
[[nodiscard]] base::Result<std::vector<std::int64_t>>
tally(Call& call, std::vector<registry::StandingRow> const& orders);

} // namespace suot::desk
