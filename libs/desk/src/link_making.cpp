// How links come to be. docs/spec/links.md, section 2.
#include <algorithm>
#include <cmath>
#include <set>

#include <text/fold.hpp>

#include "arrivals.hpp"
#include "cited_sides.hpp"
#include "link_endings.hpp"
#include "linker.hpp"
#include "tracing.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::DocumentRecord;
using registry::DutyId;
using registry::DutyRecord;
using registry::LinkOrigin;
using registry::Review;

constexpr double thousand = 1000;
/// How many documents that waited for another are compared with it when it arrives; the others when
/// somebody asks (`link propose`).
constexpr std::size_t most_waiting = 100;

std::string reason_of(trace::Documents const& documents, trace::Link const& link) {
    auto const& lower = documents.items[static_cast<std::size_t>(link.lower)];
    Value shared = Value::list();
    for (auto const span : link.reason.shared)
        shared.add(text::squeezed(text::cut(lower.words, span)));
    Value fields = Value::list();
    for (auto const field : link.reason.fields) fields.add(static_cast<int>(field));
    Value cites = Value::list();
    for (auto const& cite : link.reason.cites) cites.add(cite);
    return to_json(Value::object()
                       .set("shared", std::move(shared))
                       .set("fields", std::move(fields))
                       .set("cites", std::move(cites))
                       .set("same_deadline", link.reason.same_deadline));
}

/// Everything is compared, whoever asks: what they may not see is not told them.
base::Result<Traced> gather_all(Call& call, Gathering const& what) {
    auto const scope = call.scope;
    auto const on = call.on;
    auto const shown = call.shown;
    call.scope = {.everything = true};
    call.on = call.today;
    auto out = gather(call, what);
    call.scope = scope;
    call.on = on;
    call.shown = shown;
    return out;
}

base::Result<void> propose_work(Linker& linker, Traced const& traced, std::int32_t work,
                                std::vector<std::int32_t> const& superiors, DutyId only) {
    for (auto const& link : trace::propose(traced.documents, work, superiors)) {
        auto const& lower = traced.sides[static_cast<std::size_t>(link.lower)];
        if (only && lower.duty != only) continue;
        auto const rounded = [](float score) {
            return std::llround(static_cast<double>(score) * thousand);
        };
        TRY(linker.add({.lower = lower,
                        .higher = traced.sides[static_cast<std::size_t>(link.higher)],
                        .origin = LinkOrigin::proposal,
                        .likely = link.standing == trace::Standing::likely,
                        .score = rounded(link.score),
                        .words_score = rounded(link.words),
                        .reason = reason_of(traced.documents, link)}));
    }
    return {};
}

/// The documents of a higher tier than a work's.
std::vector<std::int32_t> higher_tier(Traced const& traced, std::int32_t work) {
    std::vector<std::int32_t> out;
    auto const own = tier_of_work(traced, work);
    for (std::size_t w = 0; w < traced.documents.works.size(); ++w) {
        auto const other = static_cast<std::int32_t>(w);
        auto const tier = tier_of_work(traced, other);
        bool const here = traced.documents.works[w].is_held();
        if (here && tier != 0 && tier < own) out.push_back(other);
    }
    return out;
}

/// "Thực hiện Kết luận số …" in heading or preamble: the document to that document, or to the
/// provision that is named.
base::Result<void> link_citations(Linker& linker, CitedSides& cited, Traced const& traced,
                                  std::int32_t work) {
    auto const lower = traced.document_of_work(work);
    for (auto const superior : trace::superiors(traced.documents, work)) {
        auto const higher = traced.document_of_work(superior);
        if (higher == lower) continue;
        for (auto const& side : TRY(cited.by_preamble(lower, higher)))
            TRY(linker.add({lower}, side, LinkOrigin::citation));
    }
    return {};
}

/// "Thực hiện khoản 2 Điều 5 Quy định 37" in the words of duties: of the document that comes, and
/// of those that name it and were here before.
base::Result<void> link_cited_by_duties(Call& call, Linker& linker, CitedSides& cited,
                                        DocumentId document) {
    auto all = TRY(call.view->citations(document));
    for (auto& one : TRY(call.view->cited_by(document))) all.push_back(std::move(one));
    for (auto& citation : all) {
        if (citation.relation != "implements" || !citation.target) continue;
        auto const lower = TRY(cited.duty_at(citation));
        citation.target = TRY(cited.present(citation.target));
        if (!lower || citation.target == citation.document) continue;
        for (auto const& side : TRY(cited.named(citation)))
            TRY(linker.add(*lower, side, LinkOrigin::citation));
    }
    return {};
}

/// What a letter restates of a document that is here itself: its duty to that duty.
base::Result<void> link_restated(Call& call, Linker& linker, DocumentRecord const& letter,
                                 DocumentRecord const& original) {
    auto const duties = TRY(call.view->duties(original.id));
    for (auto const& restated : TRY(call.view->duties(letter.id))) {
        bool const gone = restated.review == Review::dropped || restated.review == Review::replaced;
        if (gone || restated.decided.work != original.code) continue;
        auto const found = std::ranges::find_if(duties, [&](DutyRecord const& duty) {
            return duty.review != Review::dropped && duty.review != Review::replaced
                   && says_the_same(duty.decided.words, restated.decided.words);
        });
        if (found == duties.end()) continue;
        TRY(linker.add({letter.id, restated.id}, {original.id, found->id},
                       LinkOrigin::restatement));
    }
    return {};
}

base::Result<void> link_restatements(Call& call, Linker& linker, DocumentRecord const& document) {
    registry::Scope const all{.everything = true};
    std::set<std::string> codes;
    for (auto const& duty : TRY(call.view->duties(document.id)))
        if (duty.decided.work != document.code) codes.insert(duty.decided.work);
    for (auto const& code : codes)
        if (!code.empty())
            for (auto const& original : TRY(call.view->documents({.code = code}, all)))
                TRY(link_restated(call, linker, document, original));
    std::set<DocumentId> letters;
    for (auto const& duty : TRY(call.view->reported(document.code, document.id)))
        letters.insert(duty.document);
    for (auto const letter : letters)
        TRY(link_restated(call, linker, TRY(call.view->document(letter)), document));
    return {};
}

} // namespace

base::Result<Made> propose_links(Call& call, DocumentId document, DutyId duty) {
    auto linker = TRY(Linker::of(call, document));
    auto traced = TRY(gather_all(call, {document, registry::Thread::above}));
    auto const rests = std::ranges::any_of(traced.works_of(document), [&](std::int32_t work) {
        return !trace::superiors(traced.documents, work).empty();
    });
    if (!rests) traced = TRY(gather_all(call, {}));
    for (auto const work : traced.works_of(document))
        TRY(propose_work(
            linker, traced, work,
            rests ? trace::superiors(traced.documents, work) : higher_tier(traced, work), duty));
    linker.record(document);
    return linker.made();
}

base::Result<void> link_arrival(Call& call, DocumentRecord const& document) {
    auto const traced = TRY(gather_all(call, {document.id, registry::Thread::both}));
    auto linker = TRY(Linker::of(call, document.id));
    TRY(end_links(call, document));
    auto const own = traced.works_of(document.id);
    CitedSides cited(call);
    for (auto const work : own) {
        TRY(link_citations(linker, cited, traced, work));
        TRY(propose_work(linker, traced, work, trace::superiors(traced.documents, work), {}));
    }
    std::size_t waiting = 0;
    for (std::size_t w = 0; w < traced.documents.works.size(); ++w) {
        auto const work = static_cast<std::int32_t>(w);
        if (own.contains(work)) continue;
        auto superiors = trace::superiors(traced.documents, work);
        std::erase_if(superiors, [&](std::int32_t one) { return !own.contains(one); });
        if (superiors.empty() || ++waiting > most_waiting) continue;
        TRY(link_citations(linker, cited, traced, work));
        TRY(propose_work(linker, traced, work, superiors, {}));
    }
    TRY(link_cited_by_duties(call, linker, cited, document.id));
    TRY(link_restatements(call, linker, document));
    TRY(end_links_amended_before(call, document));
    linker.record(document.id);
    return {};
}

} // namespace suot::desk
