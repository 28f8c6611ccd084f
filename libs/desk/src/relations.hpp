// What a document says of others and others of it, and what follows for whether it holds.
//
// Follows docs/spec/register.md, section 10.
#pragma once

#include <string_view>

#include "call.hpp"

namespace suot::desk {

/// Keeps the citations and provisions of a document that was just kept, and lets earlier citations
/// name it.
[[nodiscard]] base::Result<void> keep_relations(Call& call,
                                                registry::DocumentRecord const& document,
                                                reading::Reading const& reading);

/// The document a citation names, as the account sees it: of several copies the one that the citing
/// document's office holds, else the newest; 0 where there is none.
[[nodiscard]] base::Result<registry::DocumentId> document_named(Call& call,
                                                                registry::Citation const& citation);

/// The tier of the office that issued a document, told by its name: 1 centre, 2 province, 3
/// commune; 0 where it is not told.
[[nodiscard]] std::int64_t tier_of(std::string_view issuer);

/// Whether it holds on the day asked for, what it cites, what cites it, its versions; as
/// `shapes::relations` says.
[[nodiscard]] base::Result<Value> show_relations(Call& call,
                                                 registry::DocumentRecord const& document);

} // namespace suot::desk
