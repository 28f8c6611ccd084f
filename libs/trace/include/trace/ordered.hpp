// A plan that was ordered: the document that is it carries the order out by being there.
//
// Follows docs/spec/trace.md, section 4.3.
#pragma once

#include <trace/coverage.hpp>
#include <trace/documents.hpp>

namespace suot::trace {

/// Whether a document that rests on an order's own is what the order wants, and whether it came
/// after the order's day.
[[nodiscard]] Graph::Need::Itself itself(Item const& order, Work const& below);

} // namespace suot::trace
