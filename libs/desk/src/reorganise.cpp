// Offices that end: first seen, then done, and what they leave behind made into lists.
//
// Follows docs/spec/offices.md, sections 2 and 3. On 1 July 2025 all 696 districts ended on one
// day; nothing of theirs may be closed or moved silently. Preview and act show the same plan, so
// that what was seen is what is done.
#include "reorganise.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <desk/rights.hpp>
#include <document/code.hpp>
#include <text/word.hpp>

#include "choices.hpp"
#include "show.hpp"

namespace suot::desk {

namespace {

using registry::Handed;
using registry::HandoverItem;
using registry::Office;
using registry::OfficeId;
using registry::Phase;

std::vector<registry::Band> open_bands() {
    std::vector<registry::Band> out;
    for (auto const phase : {Phase::unassigned, Phase::open, Phase::submitted, Phase::dormant,
                             Phase::continuous, Phase::suspended})
        out.push_back({.phase = phase});
    return out;
}

/// The duties it leads, by itself or as a member of a class; each once, however often it recurs.
base::Result<void> add_led(Call& call, Office const& ending, std::vector<HandoverItem>& out) {
    auto bands = open_bands();
    std::erase_if(bands, [](auto const& band) { return band.phase == Phase::unassigned; });
    std::set<registry::Unit> seen;
    for (auto const& row : TRY(call.view->standings({.on = call.today,
                           .scope = {.everything = true},
                           .bands = std::move(bands),
                           .office = ending.id,
                           .limit = 1'000'000}))) {
        registry::Unit unit{.duty = row.standing.unit.duty, .member = row.standing.unit.member};
        if (row.standing.office_class) unit.member = ending.id;
        if (!seen.insert(unit).second) continue;
        out.push_back({.kind = Handed::led,
                       .giver = ending.id,
                       .subject = unit.duty.value,
                       .member = unit.member});
    }
    return {};
}

/// The duties it supports or has ordered.
base::Result<void> add_others(Call& call, Office const& ending, std::vector<HandoverItem>& out) {
    std::set<registry::DutyId> seen;
    for (auto const& row : TRY(call.view->standings({.on = call.today,
                           .scope = {.paths = {ending.path}},
                           .bands = open_bands(),
                           .limit = 1'000'000}))) {
        auto const duty = row.standing.unit.duty;
        if (!seen.insert(duty).second) continue;
        for (auto const& party : TRY(call.view->parties(duty))) {
            if (party.office != ending.id || party.part == registry::Part::lead) continue;
            bool const ordered = party.part == registry::Part::issuer;
            out.push_back({.kind = ordered ? Handed::ordered : Handed::supported,
                           .giver = ending.id,
                           .subject = duty.value});
        }
    }
    return {};
}

/// Roles at the office itself, not at those below it: these go with their offices.
base::Result<void> add_people(Call& call, Office const& ending, std::vector<HandoverItem>& out) {
    for (auto const& account : TRY(call.view->accounts()))
        for (auto const& grant : TRY(call.view->grants(account.id)))
            if (grant.office == ending.id)
                out.push_back({.kind = Handed::account,
                               .giver = ending.id,
                               .subject = account.id.value,
                               .role = grant.role});
    for (auto const& one : TRY(call.view->classes())) {
        bool const part = std::ranges::any_of(one.parts, [&](auto const& part) {
            return part.office == ending.id && part.place == registry::Place::under && !part.until;
        });
        if (part || one.root == ending.id)
            out.push_back({.kind = Handed::rule, .giver = ending.id, .subject = one.id.value});
    }
    return {};
}

base::Result<std::string> name_of(Call& call, OfficeId id) {
    if (!id) return std::string();
    return TRY(call.view->office(id, call.today)).name;
}

base::Result<void> show_subject(Call& call, HandoverItem const& item, Value& out) {
    if (item.kind == Handed::account) {
        out.set("account", TRY(call.view->account(registry::AccountId{item.subject})).name)
            .set("role", name(item.role));
        return {};
    }
    if (item.kind == Handed::rule) {
        for (auto const& one : TRY(call.view->classes()))
            if (one.id.value == item.subject) out.set("class", one.name);
        return {};
    }
    auto const duty = TRY(call.view->duty({item.subject}));
    out.set("duty", item.subject);
    // The list is kept in the journal, which more people read than a restricted document.
    if (!TRY(call.view->document_head(duty.document)).restricted)
        out.set("words", duty.decided.words);
    if (item.member) out.set("member", item.member.value);
    return {};
}

/// All acts of one reorganisation bear the number of the first.
base::Result<void> found(Call& call, Office& taker, Reorganisation const& plan,
                         std::int64_t& group) {
    if (taker.id) return {};
    taker.from = plan.day;
    taker.id = TRY(call.keep->add_office(taker));
    auto const act = TRY(call.keep->add_act({.kind = "found",
                                             .office = taker.id,
                                             .day = plan.day,
                                             .document = plan.document,
                                             .reorganisation = group}));
    if (group == 0) group = act;
    call.record("office", taker.id.value, {}, show(taker).set("by", plan.document));
    return {};
}

/// One act for each taker; one without where nobody takes over.
base::Result<void> add_acts(Call& call, Office const& office, Reorganisation const& plan,
                            std::int64_t& group) {
    auto const document = TRY(document_cited(*call.view, plan.document));
    registry::OfficeAct act{.kind = plan.kind,
                            .office = office.id,
                            .day = plan.day,
                            .document = plan.document,
                            .register_document = document};
    std::vector<OfficeId> successors;
    for (auto const& taker : plan.takers) successors.push_back(taker.id);
    if (successors.empty()) successors.emplace_back();
    for (auto const successor : successors) {
        act.successor = successor;
        act.reorganisation = group;
        auto const number = TRY(call.keep->add_act(act));
        if (group == 0) group = number;
    }
    return {};
}

/// All that stands below moves along, by the path.
base::Result<void> move_office(Call& call, Office const& office, Reorganisation const& plan,
                               std::int64_t& group) {
    auto const before = TRY(call.view->office(office.id, plan.day));
    auto after = before;
    after.parent = plan.takers.front().id;
    after.from = plan.day;
    TRY(call.keep->change_office(after));
    auto const act = TRY(call.keep->add_act({.kind = "move",
                                             .office = office.id,
                                             .day = plan.day,
                                             .document = plan.document,
                                             .reorganisation = group}));
    if (group == 0) group = act;
    call.record("office", office.id.value, show(before), show(after).set("by", plan.document));
    return {};
}

} // namespace

base::Result<std::vector<HandoverItem>> pieces_of(Call& call, Office const& ending) {
    std::vector<HandoverItem> out;
    TRY(add_led(call, ending, out));
    TRY(add_others(call, ending, out));
    TRY(add_people(call, ending, out));
    return out;
}

base::Result<Value> show(Call& call, HandoverItem const& item) {
    Value out = Value::object();
    if (item.id != 0) out.set("item", item.id).set("reorganisation", item.act);
    out.set("piece", choices::pieces[static_cast<std::size_t>(item.kind)]);
    TRY(show_subject(call, item, out));
    out.set("giver", item.giver.value).set("giver_name", TRY(name_of(call, item.giver)));
    if (item.taker)
        out.set("taker", item.taker.value).set("taker_name", TRY(name_of(call, item.taker)));
    if (item.accepted) out.set("accepted", item.accepted);
    return out;
}

// Offices that the act will found have no id yet.
base::Result<Value> preview(Call& call, Reorganisation const& plan) {
    auto const named = [](Office const& office) {
        Value out = Value::object();
        if (office.id) out.set("id", office.id.value);
        return out.set("name", office.name).set("kind", office.kind);
    };
    Value out = Value::object();
    out.set("act", plan.kind).set("day", std::optional(plan.day)).set("by", plan.document);
    for (auto const& [field, offices] :
         {std::pair{"ending", &plan.ending}, std::pair{"remaining", &plan.remaining},
          std::pair{"takers", &plan.takers}, std::pair{"moving", &plan.moving}})
        if (!offices->empty()) out.set(field, list_of(*offices, named)["items"]);
    Value items = Value::list();
    for (auto const& piece : plan.pieces) items.add(TRY(show(call, piece)));
    return out.set("items", std::move(items));
}

/// In this order: those that take over begin, what moves moves, then offices end. With one taker
/// each piece names it.
base::Result<Value> carry_out(Call& call, Reorganisation plan) {
    std::int64_t group = 0;
    for (auto& taker : plan.takers) TRY(found(call, taker, plan, group));
    for (auto const& office : plan.moving) TRY(move_office(call, office, plan, group));
    for (auto const& office : plan.ending) {
        TRY(call.keep->end_office(office.id, plan.day));
        TRY(add_acts(call, office, plan, group));
    }
    for (auto const& office : plan.remaining) TRY(add_acts(call, office, plan, group));
    bool const one_taker = plan.takers.size() == 1;
    for (auto& piece : plan.pieces) {
        piece.act = group;
        if (one_taker) piece.taker = plan.takers.front().id;
        TRY(call.keep->add_handover(piece));
    }
    plan.pieces = TRY(call.view->handover({.act = group}));
    auto out = TRY(preview(call, plan)).set("reorganisation", group);
    for (auto const* const offices : {&plan.ending, &plan.remaining})
        for (auto const& office : *offices)
            call.record("office", office.id.value, show(office), out);
    return out;
}

// The first number in the words; where several documents of the register bear it, none is meant.
base::Result<std::int64_t> document_cited(registry::View& view, std::string const& cited) {
    auto const words = text::words(cited);
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const code = document::code_at({cited, words}, at);
        if (!code) continue;
        auto const found = TRY(view.documents({.code = code->code.normal}, {.everything = true}));
        return found.size() == 1 ? found.front().id.value : 0;
    }
    return 0;
}

} // namespace suot::desk
