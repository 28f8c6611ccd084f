#include "cited_sides.hpp"

#include <algorithm>

#include <text/span.hpp>

namespace suot::desk {

namespace {

using registry::Citation;
using registry::DocumentId;
using registry::DutyRecord;
using registry::LinkSide;
using registry::Review;

bool is_gone(DutyRecord const& duty) {
    return duty.review == Review::dropped || duty.review == Review::replaced;
}

std::string_view words_of(std::string_view text, Citation const& citation) {
    return text::cut(text, {static_cast<std::uint32_t>(citation.begin),
                            static_cast<std::uint32_t>(citation.end)});
}

void add_once(std::vector<LinkSide>& sides, LinkSide const& side) {
    if (std::ranges::find(sides, side) == sides.end()) sides.push_back(side);
}

} // namespace

std::vector<Place> places_of(std::vector<registry::Provision> const& provisions,
                             std::vector<trace::Steps> const& named) {
    std::vector<Place> out;
    for (auto const& one : provisions) {
        bool const inside = !out.empty() && one.end <= out.back().end;
        bool const meant = std::ranges::any_of(
            named, [&](trace::Steps const& steps) { return trace::lies_in(one.address, steps); });
        if (meant && !inside) out.push_back({one.begin, one.end});
    }
    return out;
}

bool stands_in(Place const& words, std::vector<Place> const& places) {
    return std::ranges::any_of(places, [&](Place const& place) {
        return words.begin < place.end && place.begin < words.end;
    });
}

base::Result<CitedSides::Known const*> CitedSides::known(DocumentId document) {
    auto found = known_.find(document);
    if (found != known_.end()) return &found->second;
    Known made{.text = TRY(call_.view->document(document)).text,
               .provisions = TRY(call_.view->provisions(document)),
               .duties = TRY(call_.view->duties(document))};
    std::erase_if(made.duties, is_gone);
    return &known_.emplace(document, std::move(made)).first->second;
}

base::Result<DocumentId> CitedSides::present(DocumentId document) {
    registry::Scope const all{.everything = true};
    for (;;) {
        auto const later = TRY(call_.view->documents({.version_of = document}, all));
        if (later.empty()) return document;
        document = std::ranges::max(later, {}, &registry::DocumentRecord::id).id;
    }
}

base::Result<std::vector<LinkSide>> CitedSides::named(Citation const& citation) {
    auto const words = words_of(TRY(known(citation.document))->text, citation);
    auto const items = text::words(words);
    auto const named = trace::provisions_named({words, items});
    std::vector<LinkSide> out;
    if (!named.empty()) {
        auto const& target = *TRY(known(citation.target));
        for (auto const& place : places_of(target.provisions, named)) {
            auto const before = out.size();
            for (auto const& duty : target.duties)
                if (stands_in({duty.begin, duty.end}, {place}))
                    add_once(out, {citation.target, duty.id});
            if (out.size() == before) add_once(out, {citation.target, {}, place.begin, place.end});
        }
    }
    if (out.empty()) out.push_back({citation.target});
    return out;
}

base::Result<std::vector<LinkSide>> CitedSides::by_preamble(DocumentId lower, DocumentId higher) {
    std::vector<LinkSide> out;
    auto const copies = TRY(call_.view->copies(higher));
    for (auto& citation : TRY(call_.view->citations(lower))) {
        bool const meant = std::ranges::find(copies, citation.target) != copies.end();
        if (!meant || citation.relation != "implements" || TRY(duty_at(citation))) continue;
        citation.target = higher;
        for (auto const& side : TRY(named(citation))) add_once(out, side);
    }
    // What is named whole anywhere is meant whole.
    bool const whole = std::ranges::find(out, LinkSide{higher}) != out.end();
    if (out.empty() || whole) return std::vector<LinkSide>{{higher}};
    return out;
}

base::Result<std::optional<LinkSide>> CitedSides::duty_at(Citation const& citation) {
    auto const& duties = TRY(known(citation.document))->duties;
    auto const found = std::ranges::find_if(duties, [&](DutyRecord const& duty) {
        return duty.begin <= citation.begin && citation.end <= duty.end;
    });
    if (found == duties.end()) return std::optional<LinkSide>();
    return std::optional(LinkSide{citation.document, found->id});
}

} // namespace suot::desk
