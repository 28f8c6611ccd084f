#include "tracing.hpp"

#include "gatherer.hpp"
#include "relations.hpp"

namespace suot::desk {

using registry::DocumentId;
using registry::LinkSide;

std::int32_t Traced::item_of(LinkSide const& side) const {
    auto const found = items.find(side.duty ? LinkSide{side.document, side.duty} : side);
    return found == items.end() ? trace::none : found->second;
}

DocumentId Traced::document_of_work(std::int32_t work) const {
    auto const file = documents.works[static_cast<std::size_t>(work)].file;
    return file == trace::none ? DocumentId{} : files[static_cast<std::size_t>(file)];
}

DocumentId Traced::document_of_item(std::int32_t item) const {
    return sides[static_cast<std::size_t>(item)].document;
}

std::set<std::int32_t> Traced::works_of(DocumentId document) const {
    std::set<std::int32_t> out;
    for (auto it = works.lower_bound({document, 0});
         it != works.end() && it->first.first == document; ++it)
        if (document_of_work(it->second) == document) out.insert(it->second);
    return out;
}

base::Result<Traced> gather(Call& call, Gathering const& what) {
    return Gatherer(call, what).gather();
}

base::Result<trace::Trace> trace_of(Call& call, Traced const& traced, trace::Extent extent,
                                    std::set<std::int32_t> apart) {
    trace::Known known{.links = traced.links,
                       .unseen = traced.hidden_below,
                       .apart = std::move(apart),
                       .extent = extent};
    for (auto const& one : TRY(call.view->exemptions(call.on))) {
        if (!one.document) continue;
        for (auto const& [side, item] : traced.items)
            if (side.duty == one.duty)
                for (auto const work : traced.works_of(one.document))
                    known.exempt.push_back({item, work, one.ground});
    }
    return trace::trace(traced.documents, std::move(known));
}

std::int64_t tier_of_work(Traced const& traced, std::int32_t work) {
    auto const& one = traced.documents.works[static_cast<std::size_t>(work)];
    return one.code.ends_with("/TW") ? 1 : tier_of(one.issuer);
}

DocumentId centre_of(Call const& call) {
    return call.target.kind.empty() ? DocumentId{} : call.target.document.id;
}

} // namespace suot::desk
