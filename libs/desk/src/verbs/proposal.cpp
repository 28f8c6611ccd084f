// What the machine proposed when a document arrived, and what a person decides on it.
//
// Follows docs/spec/register.md, section 8. Until somebody decides, a proposal changes nothing.
#include <array>

#include "../call.hpp"
#include "../linking.hpp"
#include "../reviewing.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Decision;
using registry::DutyRecord;
using registry::Phase;
using registry::Proposal;
using registry::ProposalKind;
using registry::Review;

constexpr std::array<char const*, 2> kinds{"wake", "take_over"};
constexpr std::array<char const*, 3> decisions{"pending", "accepted", "refused"};

Value shown(Proposal const& proposal, base::Language language) {
    auto out = Value::object().set("id", proposal.id.value);
    out.set("kind", kinds[static_cast<std::size_t>(proposal.kind)])
        .set("duty", proposal.duty.value)
        .set("document", proposal.document.value)
        .set("message", language == base::Language::english ? proposal.en : proposal.vi)
        .set("day", std::optional(proposal.day))
        .set("decision", decisions[static_cast<std::size_t>(proposal.decision)]);
    if (proposal.other) out.set("other", proposal.other.value);
    if (!proposal.reason.empty()) out.set("reason", proposal.reason);
    return out;
}

constexpr std::array list_arguments{
    Argument{"decision",
             choice,
             optional,
             {"chờ quyết định (mặc định), đã nhận, đã bác", "pending (the default) or decided"},
             decisions},
};

/// A proposal tells of a duty and of the document that arrived: who sees one of them only is not
/// told.
base::Result<bool> sees(Call& call, Proposal const& proposal) {
    return TRY(call.view->sees(call.scope, proposal.duty))
           && TRY(call.view->sees(call.scope, proposal.document));
}

base::Result<Value> list(Call& call) {
    auto const wanted =
        call.has("decision")
            ? static_cast<Decision>(choices::place(decisions, call.text("decision")))
            : Decision::open;
    Value items = Value::list();
    for (auto const& one : TRY(call.view->proposals({}, wanted))) {
        if (!TRY(sees(call, one))) continue;
        items.add(shown(one, call.session.language)
                      .set("words", TRY(call.view->duty(one.duty)).decided.words));
    }
    return Value::object().set("items", std::move(items));
}

/// An open proposal, and the right to decide on its duty: that of whoever ordered it.
base::Result<Proposal> open_proposal(Call& call) {
    auto const found = call.view->proposal({call.number("proposal")});
    if (!found || !TRY(sees(call, *found)))
        return invalid("proposal", "không có đề xuất này.", "there is no such proposal.");
    auto const& proposal = *found;
    auto const at = TRY(ordering_office(call, proposal.duty));
    if ((TRY(roles_at(call, at)) & (follower | leader)) == 0)
        return base::fail(base::ErrorKind::denied, "nhiệm vụ này không do cơ quan mình giao.",
                          "the duty was not ordered by your office.");
    if (proposal.decision != Decision::open)
        return conflict("đề xuất đã được quyết định.", "the proposal was decided on already.");
    return proposal;
}

base::Result<Value> decide(Call& call, Proposal proposal, Decision decision) {
    auto const before = shown(proposal, base::Language::vietnamese);
    proposal.decision = decision;
    proposal.account = call.account.id;
    proposal.reason = call.text("reason");
    TRY(call.keep->decide(proposal));
    call.record("duty", proposal.duty.value, before, shown(proposal, base::Language::vietnamese));
    return shown(proposal, call.session.language);
}

/// The length of time after the event runs from the document's day; whoever decides may set
/// another.
base::Result<void> wake(Call& call, Proposal const& proposal) {
    auto const rows = TRY(call.view->standings(
        {.on = call.today, .scope = {.everything = true}, .duty = proposal.duty, .limit = 1}));
    if (rows.empty() || rows.front().standing.phase != Phase::dormant)
        return conflict("nhiệm vụ không còn chờ điều kiện.", "the duty waits no longer.");
    auto const document = TRY(call.view->document_head(proposal.document));
    call.target.unit = {.duty = proposal.duty};
    auto event = event_of(call, registry::EventKind::woken);
    event.words = proposal.vi;
    if (auto const offset = offset_of(call.target.duty.decided))
        event.due = schedule::due_of(*offset, document.date.value_or(document.received),
                                     TRY(almanac(*call.view)).calendar);
    if (call.has("due")) event.due = call.date("due");
    TRY(happen(call, event));
    return {};
}

/// Of the document that orders it, the duty is decided on as in its review: by who may review it.
base::Result<void> may_take(Call& call, DutyRecord const& primary) {
    constexpr Roles reviewers = clerk | follower | leader;
    auto const at = TRY(call.view->document_head(primary.document)).office;
    if ((TRY(roles_at(call, at)) & reviewers) != 0) return {};
    return base::fail(base::ErrorKind::denied,
                      "văn bản gốc do cơ quan khác giữ: cơ quan đó rà soát nhiệm vụ của nó.",
                      "the document itself is kept by another office, which reviews its duties.");
}

/// The duty stays what it is, with all that happened to it; it is now ordered where it is written
/// first. What was read there stands beside what was decided; the letter's words are kept by a
/// link.
base::Result<void> take_over(Call& call, Proposal const& proposal) {
    auto kept = TRY(call.view->duty(proposal.duty));
    auto primary = TRY(call.view->duty(proposal.other));
    if (primary.review != Review::proposed)
        return conflict("nhiệm vụ của văn bản gốc đã được quyết định: hãy bỏ hoặc gộp tại đó.",
                        "the duty of the document itself was decided on: drop or merge it there.");
    TRY(may_take(call, primary));
    auto const before = show(kept);
    TRY(call.keep->add_link({kept.id, primary.id, registry::LinkKind::takes_over, kept.document,
                             kept.begin, kept.end}));
    auto const proposed = primary;
    primary.review = Review::replaced;
    TRY(call.keep->change_duty(primary));
    TRY(links_follow(call, proposed, primary));
    call.record("duty", primary.id.value, {}, show(primary));
    kept.number = TRY(call.view->duties(primary.document)).back().number + 1;
    kept.document = primary.document;
    kept.begin = primary.begin;
    kept.end = primary.end;
    kept.read = primary.read;
    TRY(call.keep->move_duty(kept));
    call.record("duty", kept.id.value, before, show(kept));
    return {};
}

constexpr std::array accept_arguments{
    Argument{"proposal", number, one, {"số của đề xuất", "number of the proposal"}},
    Argument{"due", date, optional, {"hạn, khi bắt đầu tính", "the last day, where it wakes"}},
    Argument{"reason", text, optional, {"nhận xét", "a word"}},
};

base::Result<Value> accept(Call& call) {
    auto const proposal = TRY(open_proposal(call));
    if (proposal.kind == ProposalKind::wake)
        TRY(wake(call, proposal));
    else
        TRY(take_over(call, proposal));
    return decide(call, proposal, Decision::accepted);
}

constexpr std::array refuse_arguments{
    Argument{"proposal", number, one, {"số của đề xuất", "number of the proposal"}},
    Argument{"reason", text, one, {"lý do", "why"}},
};

base::Result<Value> refuse(Call& call) {
    return decide(call, TRY(open_proposal(call)), Decision::refused);
}

constexpr std::array proposal_fields{
    field::number("id"),
    field::choice("kind", kinds),
    field::number("duty"),
    field::number("document"),
    field::text("message"),
    field::date("day"),
    field::choice("decision", decisions),
    field::maybe(field::number("other")),
    field::maybe(field::text("reason")),
    field::maybe(field::text("words")),
};
constexpr Shape proposal_shape{
    "WorkProposal",
    {"điều máy đề xuất khi văn bản đến", "what the machine proposes when a document has come"},
    proposal_fields};
constexpr auto list_fields = items_of(proposal_shape);
constexpr Shape list_shape{"Proposals", {"các đề xuất", "proposals"}, list_fields};

constexpr Right deciding{static_cast<Roles>(follower | leader), Subject::anywhere};

constexpr std::array table{
    Verb{
        .name = "proposal list",
        .group = "duties",
        .help = {"đề xuất khi văn bản đến: bắt đầu tính hạn, tiếp nhận việc đã báo trước",
                 "proposals as documents came: to wake a duty, to take over one that was reported"},
        .arguments = list_arguments,
        .effect = Effect::reads,
        .gives = list_shape,
        .run = list},
    Verb{.name = "proposal accept",
         .group = "duties",
         .help = {"nhận đề xuất", "accept a proposal"},
         .arguments = accept_arguments,
         .right = deciding,
         .effect = Effect::changes,
         .gives = proposal_shape,
         .run = accept},
    Verb{.name = "proposal refuse",
         .group = "duties",
         .help = {"bác đề xuất, nêu lý do", "refuse a proposal, with a reason"},
         .arguments = refuse_arguments,
         .right = deciding,
         .effect = Effect::changes,
         .gives = proposal_shape,
         .run = refuse},
};

} // namespace

std::span<Verb const> proposal_verbs() {
    return table;
}

} // namespace suot::desk
