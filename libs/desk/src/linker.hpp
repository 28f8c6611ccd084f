// Makes links that are not there yet.
//
// Follows docs/spec/links.md, section 2.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "linking.hpp"

namespace suot::desk {

/// The reason of a link that is no proposal.
inline constexpr char const* no_reason = "{}";

/// Keeps links about one document and those it speaks of, each once.
class Linker {
public:
    static base::Result<Linker> of(Call& call, registry::DocumentId document);

    /// What was outdated or orphaned and is found again is proposed again.
    [[nodiscard]] base::Result<void> add(registry::TraceLink link);
    /// A link that a document's own words tell.
    [[nodiscard]] base::Result<void> add(registry::LinkSide const& lower,
                                         registry::LinkSide const& higher,
                                         registry::LinkOrigin origin);
    /// One entry for all that were made.
    void record(registry::DocumentId document);
    [[nodiscard]] Made made() const { return made_; }

private:
    explicit Linker(Call& call) : call_(call) {}

    /// Looks the links of a document up, once.
    [[nodiscard]] base::Result<void> know(registry::DocumentId document);

    Call& call_;
    std::set<registry::DocumentId> looked_up_;
    /// By what is below and what is above.
    std::map<std::pair<registry::LinkSide, registry::LinkSide>, registry::TraceLink> known_;
    Made made_;
    std::int64_t last_ = 0;
};

} // namespace suot::desk
