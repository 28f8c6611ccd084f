// The type that a citation's noun says and the type that its symbol says.
#pragma once

#include <citations/citation.hpp>
#include <document/type.hpp>

namespace suot::reading {

/// The type of the symbol, where it contradicts the noun beyond what usage allows
/// (docs/spec/diagnostics.md, section 2); nullptr where the two agree or one is not known.
[[nodiscard]] document::Type const* contradicted_type(citations::Citation const& citation);

} // namespace suot::reading
