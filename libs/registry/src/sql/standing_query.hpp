// The parts that questions about standings have in common: lists (standings.cpp) and counts
// (tallies.cpp).
#pragma once

#include "scope.hpp"

namespace suot::registry::sql {

/// Standings by how long they last: those without an end are one place of the index, in the order
/// of their phases and days.
enum class Lasting { any, open, ended };

/// Only the duties of the register have standings; what else is joined must be needed, for it is
/// looked up for each of them. A scope that holds few of them is gone through first (“cross join”
/// keeps that order).
void add_source(Sql& sql, StandingQuery const& query, Group group = Group::none,
                Lasting lasting = Lasting::any);

/// Adds the conditions of a query over `standing s`, and `duty x` where a document is named.
void add_conditions(Database& database, Sql& sql, StandingQuery const& query);

/// The condition that a standing `s` lies in the band; with the sign "+" no index is used for it.
[[nodiscard]] std::string band_condition(Sql& sql, Band const& band, char const* sign = "");

} // namespace suot::registry::sql
