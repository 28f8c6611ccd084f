// A register in one SQLite file is the copy that both stores write and read.
#pragma once

#include "database.hpp"
#include "sqlite/database.hpp"

namespace suot::registry::postgres {

/// Writes all rows into the empty tables of the same version in `to`, as one transaction; `from`
/// must be in a transaction of its own.
[[nodiscard]] base::Result<void> copy(Database& from, sqlite::Database& to);
/// The other way round.
[[nodiscard]] base::Result<void> copy(sqlite::Database& from, Database& to);

} // namespace suot::registry::postgres
