// Items of a trace as values.
#pragma once

#include "link_show.hpp"
#include "tracing.hpp"

namespace suot::desk {

/// An item as a side (shapes::trace_side); `mark`: what to look at in its words. Its document
/// counts as shown.
[[nodiscard]] Value show_item(Call& call, Traced const& traced, std::int32_t item,
                              text::Span mark = {});

/// A fault with both texts side by side, as `shapes::finding` says.
[[nodiscard]] base::Result<Value> show(Call& call, Traced const& traced,
                                       trace::Finding const& finding);

} // namespace suot::desk
