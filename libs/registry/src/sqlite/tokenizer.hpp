// How FTS5 cuts and folds text: docs/spec/register.md, section 6.
#pragma once

#include <base/result.hpp>

struct sqlite3;

namespace suot::registry::sqlite {

/// Makes the tokenizer "suot" known to a connection. A document's word is kept folded (case and
/// tone placement) and, at the same place, bare (no marks); a query's word is taken as it is
/// written.
[[nodiscard]] base::Result<void> add_tokenizer(sqlite3* handle);

} // namespace suot::registry::sqlite
