// The documents of a thread, as a part of a statement.
#pragma once

#include <string>

#include <registry/trace_link.hpp>

#include "scope.hpp"

namespace suot::registry::sql {

/// Begins a statement (whose text is still empty) with the documents of a thread; gives the words
/// that stand for their ids: "(select document from t)". Nothing where it is the whole register.
[[nodiscard]] std::string thread_of(Sql& sql, DocumentId centre, Thread thread);

} // namespace suot::registry::sql
