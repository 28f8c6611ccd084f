// The steps from the first tables to the present ones, the same for every store.
#pragma once

#include <span>

namespace suot::registry::sql {

/// Step n brings a register of version n to version n + 1. What a published one does never changes.
/// Written as SQLite takes it; what PostgreSQL needs otherwise is in src/postgres/dialect.hpp.
[[nodiscard]] std::span<char const* const> migrations();

} // namespace suot::registry::sql
