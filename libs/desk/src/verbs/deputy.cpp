// Deputies: who acts for whom, from a day to a day, by which document.
//
// Follows docs/spec/register.md, section 7.1. The deputy acts with the rights of the one it stands
// for, and both are named in whatever it does.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../names.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Deputy;

constexpr std::array add_arguments{
    Argument{"deputy", text, one, {"tài khoản làm thay", "the account that acts"}},
    Argument{"principal",
             text,
             optional,
             {"làm thay cho tài khoản này; mặc định chính mình", "for whom; oneself by default"}},
    Argument{"from", date, optional, {"từ ngày; mặc định hôm nay", "from this day"}},
    Argument{"until", date, one, {"đến hết ngày", "to the end of this day"}},
    Argument{"by", text, one, {"văn bản ủy quyền", "the document that orders it"}},
};

/// Rights are given away by whoever holds them, or by an administrator of everything.
base::Result<void> may_give(Call& call, registry::AccountId principal) {
    if (principal == call.account.id && !call.session.on_behalf) return {};
    if ((TRY(roles_at(call, own_office())) & administrator) != 0) return {};
    return base::fail(base::ErrorKind::denied, "chỉ ủy quyền được cho việc của chính mình.",
                      "you can only give your own rights to a deputy.");
}

base::Result<Value> shown(Deputy const& deputy, Names& names) {
    auto out = Value::object().set("id", deputy.id.value);
    out.set("principal", deputy.principal.value)
        .set("principal_name", TRY(names.account(deputy.principal)));
    out.set("deputy", deputy.account.value).set("deputy_name", TRY(names.account(deputy.account)));
    out.set("from", std::optional(deputy.from));
    if (deputy.until)
        out.set("until", std::optional(base::Date(std::chrono::sys_days(*deputy.until)
                                                  - std::chrono::days(1))));
    return out.set("by", deputy.document);
}

/// `until` is the last day, as people say it; what is kept is the first day no longer.
base::Result<Value> add(Call& call) {
    Deputy made{.account = TRY(call.view->account(call.text("deputy"))).id,
                .from = call.date("from").value_or(call.today),
                .document = call.text("by")};
    made.principal = call.account.id;
    if (call.has("principal")) made.principal = TRY(call.view->account(call.text("principal"))).id;
    made.until = base::Date(std::chrono::sys_days(*call.date("until")) + std::chrono::days(1));
    TRY(may_give(call, made.principal));
    if (made.principal == made.account)
        return invalid("deputy", "không ai làm thay chính mình.", "nobody is their own deputy.");
    if (*made.until <= made.from)
        return invalid("until", "ngày kết thúc trước ngày bắt đầu.", "it ends before it begins.");
    made.id = TRY(call.keep->add_deputy(made));
    Names names(*call.view, call.today);
    auto const out = TRY(shown(made, names));
    call.record("account", made.principal.value, {}, out);
    return out;
}

base::Result<Value> list(Call& call) {
    bool const all = (TRY(roles_at(call, own_office())) & (administrator | inspector)) != 0;
    Names names(*call.view, call.on);
    Value items = Value::list();
    for (auto const& deputy :
         TRY(call.view->deputies(all ? registry::AccountId{} : call.account.id)))
        items.add(TRY(shown(deputy, names)));
    return Value::object().set("items", std::move(items));
}

constexpr std::array end_arguments{
    Argument{"number", number, one, {"số trong danh sách", "its number in the list"}},
};

/// From today on; what the deputy did stays its own.
base::Result<Value> end(Call& call) {
    auto const all = TRY(call.view->deputies({}));
    auto const found = std::ranges::find(all, call.number("number"),
                                         [](Deputy const& one) { return one.id.value; });
    if (found == all.end())
        return invalid("number", "không có việc ủy quyền này.", "there is no such deputy.");
    TRY(may_give(call, found->principal));
    TRY(call.keep->end_deputy(found->id, call.today));
    auto after = *found;
    after.until = std::min(found->until.value_or(call.today), call.today);
    Names names(*call.view, call.today);
    auto const out = TRY(shown(after, names));
    call.record("account", after.principal.value, TRY(shown(*found, names)), out);
    return out;
}

constexpr std::array deputy_fields{
    field::number("id"),
    field::number("principal"),
    field::text("principal_name"),
    field::number("deputy"),
    field::text("deputy_name"),
    field::date("from"),
    field::maybe(field::date("until")),
    field::text("by"),
};
constexpr Shape deputy_shape{
    "Deputy", {"ai làm thay ai, đến hết ngày nào", "who acts for whom, until when"}, deputy_fields};
constexpr auto list_fields = items_of(deputy_shape);
constexpr Shape list_shape{"Deputies", {"các việc ủy quyền", "deputies"}, list_fields};

constexpr std::array table{
    Verb{.name = "deputy add",
         .group = "people",
         .help = {"ủy quyền làm thay trong một thời gian", "name a deputy for some time"},
         .arguments = add_arguments,
         .effect = Effect::changes,
         .gives = deputy_shape,
         .run = add},
    Verb{.name = "deputy list",
         .group = "people",
         .help = {"ai làm thay ai", "who acts for whom"},
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{.name = "deputy end",
         .group = "people",
         .help = {"kết thúc ủy quyền từ hôm nay", "end it as of today"},
         .arguments = end_arguments,
         .effect = Effect::changes,
         .gives = deputy_shape,
         .run = end},
};

} // namespace

std::span<Verb const> deputy_verbs() {
    return table;
}

} // namespace suot::desk
