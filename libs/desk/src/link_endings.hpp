// Links that a new document ends.
//
// Follows docs/spec/links.md, section 3.
#pragma once

#include "call.hpp"

namespace suot::desk {

/// What the document replaces or repeals as a whole, the version it takes the place of, and the
/// provisions it amends: links to or from those are outdated.
[[nodiscard]] base::Result<void> end_links(Call& call, registry::DocumentRecord const& document);

/// The same for a document that others amended before it came.
[[nodiscard]] base::Result<void> end_links_amended_before(Call& call,
                                                          registry::DocumentRecord const& document);

} // namespace suot::desk
