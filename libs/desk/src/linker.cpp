#include "linker.hpp"

#include <algorithm>

namespace suot::desk {

using registry::LinkState;
using registry::TraceLink;

base::Result<Linker> Linker::of(Call& call, registry::DocumentId document) {
    Linker out(call);
    for (auto& link : TRY(call.view->trace_links({.on = call.today, .document = document})))
        out.known_.push_back(std::move(link));
    return out;
}

base::Result<void> Linker::add(TraceLink link) {
    auto const found = std::ranges::find_if(known_, [&](TraceLink const& one) {
        return one.lower == link.lower && one.higher == link.higher;
    });
    if (found != known_.end()) {
        ++made_.known;
        auto const state = found->standing.state;
        if (state != LinkState::outdated && state != LinkState::orphaned) return {};
        TRY(set_state(call_, *found, LinkState::proposed, {}));
        found->standing.state = LinkState::proposed;
        return {};
    }
    link.standing = standing_now(call_, LinkState::proposed, {});
    link.id = TRY(call_.keep->add_trace_link(link));
    ++made_.links;
    last_ = link.id.value;
    known_.push_back(std::move(link));
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
