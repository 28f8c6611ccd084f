// What reading tells of a document for traces, and when it is kept.
#pragma once

#include <span>

#include <reading/reading.hpp>
#include <registry/trace_link.hpp>

#include "call.hpp"

namespace suot::desk {

/// The works that a document speaks for, what they say of others, and their items; `duties` are the
/// kept duties of the document: an item is a duty's where its place is.
[[nodiscard]] registry::TraceTexts texts_of(reading::Reading const& reading,
                                            std::span<registry::DutyRecord const> duties);

/// Reads again what an older program kept nothing of; done before a trace is made.
[[nodiscard]] base::Result<void> take_texts(Call& call);

} // namespace suot::desk
