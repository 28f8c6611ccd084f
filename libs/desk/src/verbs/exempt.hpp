// Orders that do not apply to somebody, on a ground.
#pragma once

#include "../call.hpp"

namespace suot::desk {

/// Says that an order does not apply to an office or document from today on, or that it does again.
[[nodiscard]] base::Result<Value> exempt(Call& call);

} // namespace suot::desk
