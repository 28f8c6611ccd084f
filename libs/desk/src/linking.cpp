#include "linking.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <citations/citation.hpp>
#include <text/fold.hpp>
#include <text/word.hpp>

#include "arrivals.hpp"
#include "choices.hpp"
#include "tracing.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::DocumentRecord;
using registry::DutyFields;
using registry::DutyId;
using registry::DutyRecord;
using registry::LinkOrigin;
using registry::LinkSide;
using registry::LinkState;
using registry::Review;
using registry::TraceLink;

constexpr double thousand = 1000;
/// How many documents that waited for another are compared with it when it arrives; the others when
/// somebody asks (`link propose`).
constexpr std::size_t most_waiting = 100;

Value shown(LinkSide const& side) {
    Value out = Value::object().set("document", side.document.value);
    if (side.duty) out.set("duty", side.duty.value);
    if (side.end != 0) out.set("begin", side.begin).set("end", side.end);
    return out;
}

Value shown(TraceLink const& link, LinkState state, std::string const& ground) {
    Value out = Value::object();
    out.set("lower", shown(link.lower))
        .set("higher", shown(link.higher))
        .set("origin", name(link.origin))
        .set("state", name(state));
    return ground.empty() ? out : out.set("ground", ground);
}

registry::LinkStanding standing(Call const& call, LinkState state, std::string ground) {
    return {.state = state,
            .from = call.today,
            .ground = std::move(ground),
            .at = call.now,
            .account = call.account.id,
            .on_behalf = call.session.on_behalf};
}

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

/// Makes links that are not there yet.
class Linker {
public:
    static base::Result<Linker> of(Call& call, DocumentId document) {
        Linker out(call);
        for (auto& link : TRY(call.view->trace_links({.on = call.today, .document = document})))
            out.known_.push_back(std::move(link));
        return out;
    }

    /// What was outdated or orphaned and is found again is proposed again.
    base::Result<void> add(TraceLink link) {
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
        link.standing = standing(call_, LinkState::proposed, {});
        link.id = TRY(call_.keep->add_trace_link(link));
        ++made_.links;
        last_ = link.id.value;
        known_.push_back(std::move(link));
        return {};
    }
    /// One entry for all that were made.
    void record(DocumentId document) {
        if (made_.links == 0) return;
        call_.record("document", document.value, {},
                     Value::object().set("proposed_links", made_.links).set("last_link", last_));
    }
    [[nodiscard]] Made made() const { return made_; }

private:
    explicit Linker(Call& call) : call_(call) {}

    Call& call_;
    std::vector<TraceLink> known_;
    Made made_;
    std::int64_t last_ = 0;
};

std::vector<std::int32_t> above(Traced const& traced, std::int32_t work) {
    return trace::superiors(traced.documents, work);
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

constexpr char const* no_reason = "{}";

/// "Thực hiện Kết luận số …" in heading or preamble: document to document.
base::Result<void> link_citations(Linker& linker, Traced const& traced, std::int32_t work) {
    auto const lower = traced.document_of_work(work);
    for (auto const superior : above(traced, work)) {
        auto const higher = traced.document_of_work(superior);
        if (higher == lower) continue;
        TRY(linker.add({.lower = {lower},
                        .higher = {higher},
                        .origin = LinkOrigin::citation,
                        .score = 1000,
                        .reason = no_reason}));
    }
    return {};
}

/// "Thực hiện Kết luận số …" in the words of a duty: the duty to the document.
base::Result<void> link_cited_by_duties(Linker& linker, Traced const& traced, std::int32_t work) {
    auto const& own = traced.documents.works[static_cast<std::size_t>(work)];
    for (auto i = own.first_item; i < own.last_item; ++i) {
        auto const& side = traced.sides[static_cast<std::size_t>(i)];
        auto const& item = traced.documents.items[static_cast<std::size_t>(i)];
        auto const words = text::words(item.words);
        for (auto const& citation : citations::find({item.words, words})) {
            bool const says = citation.relation == citations::Relation::implements;
            if (!side.duty || !says || citation.to_self || citation.code.normal.empty()) continue;
            for (std::size_t w = 0; w < traced.documents.works.size(); ++w) {
                auto const& other = traced.documents.works[w];
                auto const higher = traced.document_of_work(static_cast<std::int32_t>(w));
                if (!other.is_held() || other.code != citation.code.normal
                    || higher == side.document)
                    continue;
                TRY(linker.add({.lower = side,
                                .higher = {higher},
                                .origin = LinkOrigin::citation,
                                .score = 1000,
                                .reason = no_reason}));
            }
        }
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
        TRY(linker.add({.lower = {letter.id, restated.id},
                        .higher = {original.id, found->id},
                        .origin = LinkOrigin::restatement,
                        .score = 1000,
                        .reason = no_reason}));
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
    auto const code = document.code.empty() ? document.name : document.code;
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

bool same_matter(DutyFields const& a, DutyFields const& b) {
    return a.words == b.words && a.lead == b.lead && a.support == b.support && a.kind == b.kind
           && a.due == b.due && a.modality == b.modality;
}

bool is_there(DutyRecord const& duty) {
    return duty.review == Review::proposed || duty.review == Review::confirmed;
}

} // namespace

std::string_view name(LinkState state) {
    return choices::link_states[static_cast<std::size_t>(state)];
}

std::string_view name(LinkOrigin origin) {
    return choices::link_origins[static_cast<std::size_t>(origin)];
}

trace::Link trace_link_of(TraceLink const& link, std::int32_t lower, std::int32_t higher) {
    return {.lower = lower,
            .higher = higher,
            .state = static_cast<trace::State>(link.standing.state),
            .standing = link.likely ? trace::Standing::likely : trace::Standing::doubtful,
            .score = static_cast<float>(static_cast<double>(link.score) / thousand),
            .words = static_cast<float>(static_cast<double>(link.words_score) / thousand)};
}

base::Result<Made> propose_links(Call& call, DocumentId document, DutyId duty) {
    auto linker = TRY(Linker::of(call, document));
    auto traced = TRY(gather_all(call, {document, registry::Thread::above}));
    auto const rests = std::ranges::any_of(
        traced.works_of(document), [&](std::int32_t work) { return !above(traced, work).empty(); });
    if (!rests) traced = TRY(gather_all(call, {}));
    for (auto const work : traced.works_of(document))
        TRY(propose_work(linker, traced, work,
                         rests ? above(traced, work) : higher_tier(traced, work), duty));
    linker.record(document);
    return linker.made();
}

base::Result<void> link_arrival(Call& call, DocumentRecord const& document) {
    auto const traced = TRY(gather_all(call, {document.id, registry::Thread::both}));
    auto linker = TRY(Linker::of(call, document.id));
    TRY(outdate_replaced(call, document));
    auto const own = traced.works_of(document.id);
    for (auto const work : own) {
        TRY(link_citations(linker, traced, work));
        TRY(link_cited_by_duties(linker, traced, work));
        TRY(propose_work(linker, traced, work, above(traced, work), {}));
    }
    std::size_t waiting = 0;
    for (std::size_t w = 0; w < traced.documents.works.size(); ++w) {
        auto const work = static_cast<std::int32_t>(w);
        if (own.contains(work)) continue;
        auto superiors = above(traced, work);
        std::erase_if(superiors, [&](std::int32_t one) { return !own.contains(one); });
        if (superiors.empty() || ++waiting > most_waiting) continue;
        TRY(link_citations(linker, traced, work));
        TRY(propose_work(linker, traced, work, superiors, {}));
    }
    TRY(link_restatements(call, linker, document));
    linker.record(document.id);
    return {};
}

base::Result<TraceLink> add_link(Call& call, LinkSide lower, LinkSide higher, std::string ground) {
    for (auto& known : TRY(call.view->trace_links({.on = call.today, .document = lower.document})))
        if (known.lower == lower && known.higher == higher) {
            if (known.standing.state == LinkState::confirmed)
                return conflict("đã có liên kết này.", "the link is there already.");
            TRY(set_state(call, known, LinkState::confirmed, std::move(ground)));
            return call.view->trace_link(known.id, call.today);
        }
    TraceLink link{.lower = lower,
                   .higher = higher,
                   .origin = LinkOrigin::person,
                   .score = 1000,
                   .reason = no_reason,
                   .standing = standing(call, LinkState::confirmed, std::move(ground))};
    link.id = TRY(call.keep->add_trace_link(link));
    call.record("link", link.id.value, {}, shown(link, LinkState::confirmed, link.standing.ground));
    return call.view->trace_link(link.id, call.today);
}

base::Result<void> set_state(Call& call, TraceLink link, LinkState state, std::string ground) {
    if (link.standing.state == state) return {};
    auto next = standing(call, state, ground);
    next.link = link.id;
    TRY(call.keep->set_link_standing(next));
    call.record("link", link.id.value, shown(link, link.standing.state, link.standing.ground),
                shown(link, state, ground));
    return {};
}

base::Result<void> orphan_links(Call& call, DutyId duty, std::string const& ground) {
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .duty = duty})))
        if (link.standing.state != LinkState::rejected)
            TRY(set_state(call, link, LinkState::orphaned, ground));
    return {};
}

base::Result<void> restore_links(Call& call, DutyId duty) {
    for (auto const& link : TRY(call.view->trace_links(
             {.on = call.today, .state = LinkState::orphaned, .duty = duty}))) {
        auto const other = link.lower.duty == duty ? link.higher.duty : link.lower.duty;
        if (other && !is_there(TRY(call.view->duty(other)))) continue;
        auto before = LinkState::proposed;
        for (auto const& one : TRY(call.view->link_standings(link.id)))
            if (one.state != LinkState::orphaned) before = one.state;
        TRY(set_state(call, link, before, {}));
    }
    return {};
}

base::Result<void> links_follow(Call& call, DutyRecord const& before, DutyRecord const& after) {
    if (!is_there(after)) return orphan_links(call, after.id, "một bên không còn trong sổ");
    if (!is_there(before)) return restore_links(call, after.id);
    if (same_matter(before.decided, after.decided)) return {};
    for (auto const& link : TRY(call.view->trace_links({.on = call.today, .duty = after.id}))) {
        auto const state = link.standing.state;
        if (state != LinkState::proposed && state != LinkState::confirmed) continue;
        TRY(set_state(call, link, LinkState::outdated,
                      link.lower.duty == after.id ? "nội dung cấp dưới đã sửa"
                                                  : "nội dung cấp trên đã sửa"));
    }
    return {};
}

} // namespace suot::desk
