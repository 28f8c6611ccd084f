#include "link_endings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <trace/amendments.hpp>

#include "cited_sides.hpp"
#include "linking.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::DocumentRecord;
using registry::DutyId;
using registry::LinkSide;
using registry::LinkState;

std::string code_of(DocumentRecord const& document) {
    return document.code.empty() ? document.name : document.code;
}

/// Links to or from anything of a document that another one ends.
base::Result<void> outdate_document(Call& call, DocumentId document, std::string const& ground) {
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .document = document}))) {
        auto const state = link.standing.state;
        if (state != LinkState::proposed && state != LinkState::confirmed) continue;
        TRY(set_state(call, link, LinkState::outdated, ground));
    }
    return {};
}

/// What the document replaces or repeals as a whole, and the version it takes the place of. A
/// clause that is repealed leaves the links of the rest as they are.
base::Result<void> outdate_replaced(Call& call, DocumentRecord const& document) {
    auto const code = code_of(document);
    if (document.replaces)
        TRY(outdate_document(call, document.replaces,
                             "đã có bản mới: văn bản số " + std::to_string(document.id.value)
                                 + " trong sổ"));
    for (auto const& one : TRY(call.view->citations(document.id))) {
        bool const replaces = one.relation == "replaces";
        if ((!replaces && one.relation != "repeals") || !one.target) continue;
        for (auto const copy : TRY(call.view->copies(one.target)))
            TRY(outdate_document(call, copy,
                                 code + (replaces ? " thay thế " : " bãi bỏ ") + one.code));
    }
    return {};
}

/// Links of what stands in some places of a document, and of nothing else in it.
base::Result<void> outdate_places(Call& call, DocumentId document, std::vector<Place> const& places,
                                  std::string const& ground) {
    std::map<DutyId, Place> duties;
    for (auto const& duty : TRY(call.view->duties(document)))
        duties[duty.id] = {duty.begin, duty.end};
    auto const is_meant = [&](LinkSide const& side) {
        if (side.document != document) return false;
        auto const duty = duties.find(side.duty);
        auto const words = duty == duties.end() ? Place{side.begin, side.end} : duty->second;
        return words.end != 0 && stands_in(words, places);
    };
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .document = document}))) {
        auto const state = link.standing.state;
        bool const stands = state == LinkState::proposed || state == LinkState::confirmed;
        if (!stands || (!is_meant(link.lower) && !is_meant(link.higher))) continue;
        TRY(set_state(call, link, LinkState::outdated, ground));
    }
    return {};
}

/// What `by` amends of `document`.
base::Result<void> outdate_amended(Call& call, DocumentRecord const& by,
                                   trace::Amendment const& amendment, DocumentId document) {
    auto const places = places_of(TRY(call.view->provisions(document)), amendment.provisions);
    if (places.empty()) return {};
    return outdate_places(call, document, places, code_of(by) + " sửa đổi " + amendment.code);
}

} // namespace

base::Result<void> end_links(Call& call, DocumentRecord const& document) {
    TRY(outdate_replaced(call, document));
    auto const amended = trace::amendments(document.text);
    if (amended.empty()) return {};
    for (auto const& citation : TRY(call.view->citations(document.id)))
        for (auto const& amendment : amended)
            if (citation.target && citation.code == amendment.code)
                for (auto const copy : TRY(call.view->copies(citation.target)))
                    TRY(outdate_amended(call, document, amendment, copy));
    return {};
}

base::Result<void> end_links_amended_before(Call& call, DocumentRecord const& document) {
    std::set<DocumentId> seen;
    for (auto const& citation : TRY(call.view->cited_by(document.id))) {
        bool const ground = citation.relation == "based_on" || citation.relation == "implements";
        if (ground || !seen.insert(citation.document).second) continue;
        auto const by = TRY(call.view->document(citation.document));
        for (auto const& amendment : trace::amendments(by.text))
            if (amendment.code == document.code)
                TRY(outdate_amended(call, by, amendment, document.id));
    }
    return {};
}

} // namespace suot::desk
