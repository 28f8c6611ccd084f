// Hand-over lists: what an ended office left behind, and who took it by an act of its own.
//
// Follows docs/spec/offices.md, section 3: nothing of an ended office moves by itself.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../reorganise.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Handed;
using registry::HandoverItem;
using registry::Office;
using registry::Phase;

constexpr std::array list_arguments{
    Argument{"reorganisation", number, optional, {"của lần sắp xếp số này", "of this one"}},
    Argument{"giver", office, optional, {"cơ quan bàn giao", "the office that hands over"}},
    Argument{"taker", office, optional, {"cơ quan nhận", "the office that takes over"}},
    Argument{"all", flag, optional, {"kể cả mục đã nhận", "those that were taken, too"}},
};

base::Result<bool> in_scope(Call& call, registry::OfficeId id) {
    if (call.scope.everything) return true;
    if (!id) return false;
    auto const office = TRY(call.view->office(id, call.today));
    return std::ranges::any_of(call.scope.paths,
                               [&](auto const& path) { return office.path.starts_with(path); });
}

base::Result<Value> list(Call& call) {
    registry::HandoverQuery query{.act = call.number("reorganisation"),
                                  .waiting = !call.flag("all")};
    if (call.has("giver"))
        query.giver = TRY(find_office(*call.view, call.text("giver"), call.today, "giver")).id;
    if (call.has("taker"))
        query.taker = TRY(find_office(*call.view, call.text("taker"), call.today, "taker")).id;
    Value items = Value::list();
    for (auto const& item : TRY(call.view->handover(query)))
        if (TRY(in_scope(call, item.giver)) || TRY(in_scope(call, item.taker)))
            items.add(TRY(show(call, item)));
    return Value::object().set("items", std::move(items));
}

constexpr std::array accept_arguments{
    Argument{"reorganisation", number, one, {"số của lần sắp xếp", "number of it"}},
    Argument{"item", number, many, {"các mục nhận; không ghi thì mọi mục", "these; else all"}},
    Argument{"to",
             office,
             optional,
             {"cơ quan nhận, nếu chưa định hoặc khác dự kiến",
              "who takes over, where not decided or another"}},
};

/// The act by which the list was made.
base::Result<registry::OfficeAct> act_of(Call& call, std::int64_t number) {
    for (auto const& act : TRY(call.view->office_acts({})))
        if (act.reorganisation == number) return act;
    return invalid("reorganisation", "không có lần sắp xếp này.", "there is no such one.");
}

/// Those who decide or act for the office that takes over.
base::Result<void> may_take(Call& call, Office const& taker) {
    constexpr Roles takers = leader | administrator | follower | actor;
    for (auto const& grant : call.grants) {
        if ((takers & only(grant.role)) == 0) continue;
        auto const granted = TRY(call.view->office(grant.office, call.today));
        if (grant.office == own_office() || taker.path.starts_with(granted.path)) return {};
    }
    return std::unexpected(base::Error{
        base::ErrorKind::denied,
        {"tài khoản “" + call.account.name + "” không nhận thay cho “" + taker.name + "” được.",
         "account “" + call.account.name + "” cannot take over for “" + taker.name + "”."},
        {}});
}

/// True where something of the unit is still to be done.
base::Result<bool> is_alive(Call& call, HandoverItem const& item) {
    auto const rows = TRY(call.view->standings({.on = call.today,
                                                .scope = {.everything = true},
                                                .office = item.giver,
                                                .duty = {item.subject},
                                                .limit = 1000}));
    return std::ranges::any_of(rows, [](auto const& row) {
        auto const phase = row.standing.phase;
        return phase != Phase::done && phase != Phase::cancelled && phase != Phase::unassigned;
    });
}

base::Result<void> add_party(Call& call, registry::DutyId duty, registry::Party const& party) {
    auto parties = TRY(call.view->parties(duty));
    parties.push_back(party);
    return call.keep->set_parties(duty, parties);
}

// What was done or cancelled since the list was made needs nobody. The event moves the duty with
// its day and its history.
base::Result<void> take_led(Call& call, HandoverItem const& item, std::string const& authority) {
    if (!TRY(is_alive(call, item))) return {};
    call.target.duty = TRY(call.view->duty({item.subject}));
    call.target.unit = {.duty = {item.subject}, .member = item.member, .occurrence = {}};
    auto event = event_of(call, registry::EventKind::transferred);
    event.office = item.taker;
    event.words = authority;
    TRY(add_party(call, {item.subject}, {item.taker, registry::Part::lead}));
    TRY(happen(call, event));
    return {};
}

// Issuers and supporters are added beside the ended office, which stays in the record.
base::Result<void> take_part(Call& call, HandoverItem const& item, std::string const& authority) {
    auto const part =
        item.kind == Handed::ordered ? registry::Part::issuer : registry::Part::support;
    TRY(add_party(call, {item.subject}, {item.taker, part}));
    auto const shown = TRY(show(call, item)).set("by", authority);
    call.record("duty", item.subject, {}, shown);
    return {};
}

// A role that was taken away since is not given again.
base::Result<void> take_role(Call& call, HandoverItem const& item) {
    registry::Grant const before{{item.subject}, item.role, item.giver};
    registry::Grant const after{{item.subject}, item.role, item.taker};
    auto const grants = TRY(call.view->grants(before.account));
    if (std::ranges::find(grants, before) == grants.end()) return {};
    TRY(call.keep->remove_grant(before));
    if (std::ranges::find(grants, after) == grants.end()) TRY(call.keep->add_grant(after));
    auto const shown = [&](registry::Grant const& grant) {
        return Value::object().set("role", name(grant.role)).set("office", grant.office.value);
    };
    call.record("account", item.subject, shown(before), shown(after));
    return {};
}

// From the day of the act: orders of before go to whom they went.
base::Result<void> take_rule(Call& call, HandoverItem const& item, base::Date day) {
    for (auto one : TRY(call.view->classes())) {
        if (one.id.value != item.subject) continue;
        auto const before = show(one);
        one.parts.push_back({.place = registry::Place::under, .office = item.taker, .from = day});
        TRY(call.keep->change_class(one));
        call.record("class", one.id.value, before, show(one));
    }
    return {};
}

base::Result<void> take(Call& call, HandoverItem const& item, registry::OfficeAct const& act) {
    if (item.kind == Handed::led) return take_led(call, item, act.document);
    if (item.kind == Handed::account) return take_role(call, item);
    if (item.kind == Handed::rule) return take_rule(call, item, act.day);
    return take_part(call, item, act.document);
}

/// Who takes a piece: who was named now, else who was meant. Must still be there.
base::Result<Office> taker_of(Call& call, HandoverItem const& item) {
    if (!call.has("to") && !item.taker)
        return invalid(
            "to", "mục " + std::to_string(item.id) + " chưa định cơ quan nhận: ghi ở “to”.",
            "nobody was named for item " + std::to_string(item.id) + ": name the office in “to”.");
    auto const out = call.has("to")
                         ? TRY(find_office(*call.view, call.text("to"), call.today, "to"))
                         : TRY(call.view->office(item.taker, call.today));
    if (out.until && *out.until <= call.today)
        return invalid("to", "“" + out.name + "” không còn hoạt động.",
                       "“" + out.name + "” has ended.");
    return out;
}

/// All that waits, or the pieces named; one that the account may not take refuses the whole.
base::Result<Value> accept(Call& call) {
    auto const act = TRY(act_of(call, call.number("reorganisation")));
    if (call.today < act.day)
        return conflict("việc sắp xếp chưa có hiệu lực: chưa bàn giao được.",
                        "the reorganisation is not in force yet.");
    auto const& wanted = call.arguments["item"].items();
    Value items = Value::list();
    for (auto item : TRY(call.view->handover({.act = act.reorganisation, .waiting = true}))) {
        if (!wanted.empty() && std::ranges::find(wanted, Value(item.id)) == wanted.end()) continue;
        auto const taker = TRY(taker_of(call, item));
        TRY(may_take(call, taker));
        item.taker = taker.id;
        item.accepted = call.today;
        item.accepted_by = call.account.id;
        TRY(take(call, item, act));
        TRY(call.keep->change_handover(item));
        items.add(TRY(show(call, item)));
    }
    if (items.items().empty())
        return conflict("không có mục nào đang chờ nhận.", "nothing is waiting to be taken.");
    call.record("office", act.office.value, {},
                Value::object().set("reorganisation", act.reorganisation).set("taken", items));
    auto const count = items.items().size();
    return Value::object().set("count", count).set("items", std::move(items));
}

constexpr auto list_fields = items_of(shapes::piece);
constexpr Shape list_shape{
    "HandoverList", {"các mục phải bàn giao", "pieces to be handed over"}, list_fields};
constexpr std::array accept_fields{field::number("count")};
constexpr Shape accept_shape{
    "HandoverTaken", {"các mục đã nhận", "the pieces that were taken"}, accept_fields, &list_shape};

constexpr std::array table{
    Verb{.name = "handover list",
         .group = "offices",
         .help = {"những gì cơ quan đã kết thúc còn phải bàn giao",
                  "what ended offices still have to hand over"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{
        .name = "handover accept",
        .group = "offices",
        .help = {"nhận bàn giao việc, quyền của người dùng và nhóm cơ quan",
                 "take over duties, people's roles and classes"},
        .arguments = accept_arguments,
        .right = {static_cast<Roles>(leader | administrator | follower | actor), Subject::anywhere},
        .effect = Effect::changes,
        .gives = accept_shape,
        .run = accept},
};

} // namespace

std::span<Verb const> handover_verbs() {
    return table;
}

} // namespace suot::desk
