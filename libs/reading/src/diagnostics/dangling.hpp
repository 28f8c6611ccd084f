// The diagnostic of a reference to what is not there.
#pragma once

#include "diagnostics.hpp"

namespace suot::reading {

/// "There is no “…” in this document", at `span`.
[[nodiscard]] text::Diagnostic dangling(Facts const& facts, text::Span span);

} // namespace suot::reading
