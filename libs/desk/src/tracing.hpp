// The documents of the register as libs/trace sees them, as of a day and in somebody's sight: one
// computation for every verb, page and table.
//
// Follows docs/spec/links.md, section 4.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include <registry/trace_link.hpp>
#include <trace/trace.hpp>

#include "call.hpp"

namespace suot::desk {

/// What is gathered, and how much is made of it.
struct Gathering {
    registry::DocumentId centre;
    registry::Thread thread = registry::Thread::whole;
};

/// A thread: documents, items and links by the numbers of libs/trace, and whose things they are.
struct Traced {
    trace::Documents documents;
    std::vector<trace::Link> links;
    std::vector<registry::DocumentId> files;     ///< of `documents.files`
    std::vector<registry::LinkSide> sides;       ///< of `documents.items`
    std::vector<registry::TraceLinkId> link_ids; ///< of `links`
    std::set<std::int32_t> hidden_below; ///< works on which a document rests that may not be seen
    std::set<std::int32_t> hidden_above; ///< works that rest on one
    std::map<std::pair<registry::DocumentId, std::int64_t>, std::int32_t> works; ///< by number

    /// The item of a side; `trace::none` where it is not there.
    [[nodiscard]] std::int32_t item_of(registry::LinkSide const& side) const;
    /// The document that holds an item or a work.
    [[nodiscard]] registry::DocumentId document_of_item(std::int32_t item) const;
    [[nodiscard]] registry::DocumentId document_of_work(std::int32_t work) const;
    /// The works that a document holds; none where it is not there.
    [[nodiscard]] std::set<std::int32_t> works_of(registry::DocumentId document) const;

    std::map<registry::LinkSide, std::int32_t> items; ///< by side
};

/// Gathers a thread as of the day that the call asks for; what the account may not see is left out.
[[nodiscard]] base::Result<Traced> gather(Call& call, Gathering const& what);

/// What follows from it: the one computation behind every verb. `traced` keeps documents and links.
[[nodiscard]] base::Result<trace::Trace>
trace_of(Call& call, Traced const& traced, trace::Extent extent, std::set<std::int32_t> apart = {});

/// The tier at which a work was issued: 1 centre, 2 province, 3 commune; 0 not told.
[[nodiscard]] std::int64_t tier_of_work(Traced const& traced, std::int32_t work);

/// The document that a verb on a document or duty is about; nothing named: 0.
[[nodiscard]] registry::DocumentId centre_of(Call const& call);

} // namespace suot::desk
