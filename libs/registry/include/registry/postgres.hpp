// A register in a schema of a PostgreSQL database, for when one machine is not enough.
#pragma once

#include <memory>
#include <string>

#include <base/result.hpp>
#include <registry/sqlite.hpp>
#include <registry/store.hpp>

namespace suot::registry {

/// Opens the register in the database that `conninfo` names ("postgresql:///suot", or words as
/// libpq takes them) and brings it to the present version of its tables. Errors: not_found where
/// there is no such database or (Opening::existing) no register in it; unreadable where the tables
/// are another program's or a newer one's; busy.
[[nodiscard]] base::Result<std::unique_ptr<Store>> open_postgres(std::string const& conninfo,
                                                                 Opening opening = Opening::create);

/// True where `place` names a PostgreSQL database: "postgres://…" or "postgresql://…".
[[nodiscard]] bool is_postgres(std::string_view place);

/// Opens the register at `place`: a file, or a PostgreSQL database.
[[nodiscard]] base::Result<std::unique_ptr<Store>> open(std::string const& place,
                                                        Opening opening = Opening::create);

} // namespace suot::registry
