// What statements may call besides SQLite's own functions.
#pragma once

#include <base/result.hpp>

struct sqlite3;

namespace suot::registry::sqlite {

/// Makes `bare(words)` known to a connection: lower case without marks, as `text::bare`.
[[nodiscard]] base::Result<void> add_functions(sqlite3* handle);

} // namespace suot::registry::sqlite
