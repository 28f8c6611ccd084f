// What is kept, as values that verbs give.
#pragma once

#include <desk/value.hpp>
#include <registry/store.hpp>

#include "call.hpp"

namespace suot::desk {

[[nodiscard]] Value show(registry::Office const& office);
[[nodiscard]] Value show(registry::OfficeAct const& act);
[[nodiscard]] Value show(registry::OfficeClass const& office_class);
[[nodiscard]] Value show(registry::DocumentRecord const& document);
[[nodiscard]] Value show(registry::Remark const& remark, base::Language language);
[[nodiscard]] Value show(registry::DutyFields const& fields);
/// A duty as it was read and as it was decided.
[[nodiscard]] Value show(registry::DutyRecord const& duty);
/// A unit with its state on a day.
[[nodiscard]] Value show(registry::StandingRow const& row, base::Date on);
[[nodiscard]] Value show(registry::Event const& event);
[[nodiscard]] Value show(registry::JournalEntry const& entry);

/// "proposed", "confirmed", "dropped", "replaced".
[[nodiscard]] std::string_view name(registry::Review review);
/// "assigned", "submitted", …
[[nodiscard]] std::string_view name(registry::EventKind kind);
/// "in_force", "amended", "replaced", "repealed".
[[nodiscard]] std::string_view name(registry::Force force);
/// "open", "done", …
[[nodiscard]] std::string_view name(registry::Phase phase);

/// A list of items as {"items": […]}.
template <class Items, class Show>
[[nodiscard]] Value list_of(Items const& items, Show show_one) {
    Value out = Value::list();
    for (auto const& item : items) out.add(show_one(item));
    return Value::object().set("items", std::move(out));
}

} // namespace suot::desk
