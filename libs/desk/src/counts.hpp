// Counts as verbs give them.
#pragma once

#include <cstdint>
#include <vector>

#include <desk/states.hpp>
#include <desk/value.hpp>

namespace suot::desk {

/// Counts by state and by the national classification, with their sum; `counts` go with `slices`.
[[nodiscard]] Value figures(std::vector<Slice> const& slices,
                            std::vector<std::int64_t> const& counts);

} // namespace suot::desk
