// A register in one file, kept by SQLite.
#pragma once

#include <memory>
#include <string>

#include <base/result.hpp>
#include <registry/store.hpp>

namespace suot::registry {

/// What to do where there is no file yet.
enum class Opening { existing, create };

/// Opens the register at `path` and brings it to the present version of its tables. Errors:
/// not_found; unreadable where it is no register or one of a newer program; busy.
[[nodiscard]] base::Result<std::unique_ptr<Store>> open_sqlite(std::string const& path,
                                                               Opening opening = Opening::create);

} // namespace suot::registry
