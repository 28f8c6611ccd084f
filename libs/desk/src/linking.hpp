// Links between documents: how they come to be, and how they end, in the transaction of what caused
// it.
//
// Follows docs/spec/links.md, sections 2 and 3.
#pragma once

#include <string_view>

#include <registry/trace_link.hpp>
#include <trace/links.hpp>

#include "call.hpp"

namespace suot::desk {

/// "proposed", "confirmed", …
[[nodiscard]] std::string_view name(registry::LinkState state);
/// "citation", "restatement", …
[[nodiscard]] std::string_view name(registry::LinkOrigin origin);

/// A kept link between two items of a trace.
[[nodiscard]] trace::Link trace_link_of(registry::TraceLink const& link, std::int32_t lower,
                                        std::int32_t higher);

/// How many links were made, and how many came back.
struct Made {
    std::int64_t links = 0;
    std::int64_t known = 0; ///< those that were there already
};

/// Keeps what libs/trace proposes for the items of a document (or for one duty of it) against the
/// documents that it says it carries out, else against all of a higher tier. What people decided
/// stays. One entry about the document.
[[nodiscard]] base::Result<Made> propose_links(Call& call, registry::DocumentId document,
                                               registry::DutyId duty);

/// What the arrival of a document does: links by citation and restatement, proposals for it and
/// for those that waited for it; what rests on a document it replaces is outdated.
[[nodiscard]] base::Result<void> link_arrival(Call& call, registry::DocumentRecord const& document);

/// A link that somebody names. Error: conflict where there is one already.
[[nodiscard]] base::Result<registry::TraceLink>
add_link(Call& call, registry::LinkSide lower, registry::LinkSide higher, std::string ground);

/// How a link stands from today on, by who asks.
[[nodiscard]] registry::LinkStanding standing_now(Call const& call, registry::LinkState state,
                                                  std::string ground);

/// Gives a link another state from today on, with an entry; nothing happens where it has it.
[[nodiscard]] base::Result<void> set_state(Call& call, registry::TraceLink link,
                                           registry::LinkState state, std::string ground);

/// What a change of a duty does to its links: dropped or put into another, they are orphaned; back
/// again, they stand as before; with other words, another lead or day, they are outdated.
[[nodiscard]] base::Result<void> links_follow(Call& call, registry::DutyRecord const& before,
                                              registry::DutyRecord const& after);

/// What cancelling a duty (or reopening it) does to its links.
[[nodiscard]] base::Result<void> orphan_links(Call& call, registry::DutyId duty,
                                              std::string const& ground);
[[nodiscard]] base::Result<void> restore_links(Call& call, registry::DutyId duty);

} // namespace suot::desk
