#include "linker.hpp"

namespace suot::desk {

using registry::LinkState;
using registry::TraceLink;

base::Result<Linker> Linker::of(Call& call, registry::DocumentId document) {
    Linker out(call);
    TRY(out.know(document));
    return out;
}

base::Result<void> Linker::know(registry::DocumentId document) {
    if (!looked_up_.insert(document).second) return {};
    for (auto& link : TRY(call_.view->trace_links({.on = call_.today, .document = document}))) {
        auto const sides = std::pair(link.lower, link.higher);
        known_.emplace(sides, std::move(link));
    }
    return {};
}

base::Result<void> Linker::add(TraceLink link) {
    // Whose duty names a document may name its original, and not the copy that has come.
    TRY(know(link.lower.document));
    auto const sides = std::pair(link.lower, link.higher);
    if (auto const found = known_.find(sides); found != known_.end()) {
        ++made_.known;
        auto const state = found->second.standing.state;
        if (state != LinkState::outdated && state != LinkState::orphaned) return {};
        TRY(set_state(call_, found->second, LinkState::proposed, {}));
        found->second.standing.state = LinkState::proposed;
        return {};
    }
    link.standing = standing_now(call_, LinkState::proposed, {});
    link.id = TRY(call_.keep->add_trace_link(link));
    ++made_.links;
    last_ = link.id.value;
    known_.emplace(sides, std::move(link));
    return {};
}

base::Result<void> Linker::add(registry::LinkSide const& lower, registry::LinkSide const& higher,
                               registry::LinkOrigin origin) {
    return add(
        {.lower = lower, .higher = higher, .origin = origin, .score = 1000, .reason = no_reason});
}

void Linker::record(registry::DocumentId document) {
    if (made_.links == 0) return;
    call_.record("document", document.value, {},
                 Value::object().set("proposed_links", made_.links).set("last_link", last_));
}

} // namespace suot::desk
