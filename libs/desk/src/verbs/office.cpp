// Offices in time: founded, renamed, dissolved by dated acts that name their document.
#include <array>

#include "../call.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr Words by_help{"văn bản quyết định việc này", "the document that orders it"};
constexpr Words day_help{"từ ngày; mặc định hôm nay", "from this day; today by default"};

constexpr std::array list_arguments{
    Argument{"under", office, optional, {"cơ quan này và cấp dưới", "this office and all below"}},
    Argument{"kind", text, optional, {"chỉ loại này", "only of this kind"}},
    Argument{"find", text, optional, {"theo tên, viết tắt, mã", "by name, abbreviation, code"}},
    Argument{"after", number, optional, {"sau số này", "after this number"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (500)", "at most (500)"}},
};

base::Result<Value> list(Call& call) {
    registry::OfficeQuery query{.on = call.on,
                                .kind = call.text("kind"),
                                .words = call.text("find"),
                                .after = call.number("after")};
    if (call.has("limit")) query.limit = std::min<std::int64_t>(call.number("limit"), 5000);
    if (call.has("under"))
        query.under = TRY(find_office(*call.view, call.text("under"), call.on, "under")).path;
    auto const found = TRY(call.view->offices(query));
    auto out = list_of(found, [](auto const& one) { return show(one); });
    if (static_cast<std::int64_t>(found.size()) == query.limit)
        out.set("next", found.back().id.value);
    return out;
}

constexpr std::array show_arguments{
    Argument{"office", office, one, {"cơ quan: số, mã hoặc tên", "office: number, code or name"}}};

base::Result<Value> show_one(Call& call) {
    auto const found = TRY(find_office(*call.view, call.text("office"), call.on, "office"));
    auto const acts = TRY(call.view->office_acts(found.id));
    return show(found)
        .set("acts", list_of(acts, [](auto const& act) { return show(act); })["items"])
        .set("version", TRY(call.view->version("office", found.id.value)));
}

constexpr std::array add_arguments{
    Argument{"name", text, one, {"tên như in trên văn bản", "its name as printed"}},
    Argument{"kind", text, one, {"loại: “sở”, “xã”, “phường”", "its kind: “sở”, “xã”"}},
    Argument{"under", office, optional, {"cơ quan cấp trên trực tiếp", "the office above it"}},
    Argument{"abbreviation", text, optional, {"chữ viết tắt: “SNV”", "abbreviation: “SNV”"}},
    Argument{"code", text, optional, {"mã định danh", "identification code"}},
    Argument{"alias", text, many, {"tên gọi khác", "other names"}},
    Argument{"tier", number, optional, {"cấp 1, 2 hoặc 3", "tier 1, 2 or 3"}},
    Argument{"from", date, optional, day_help},
    Argument{"by", text, optional, by_help},
};

constexpr std::size_t longest_code = 35; // Quyết định 20/2020/QĐ-TTg

base::Result<Value> add(Call& call) {
    registry::Office made{.name = call.text("name"),
                          .abbreviation = call.text("abbreviation"),
                          .code = call.text("code"),
                          .kind = call.text("kind"),
                          .tier = call.number("tier"),
                          .from = call.date("from").value_or(call.today)};
    if (made.code.size() > longest_code)
        return invalid("code", "mã định danh dài quá 35 ký tự.", "the code is over 35 characters.");
    auto const at = std::max(made.from, call.today);
    if (call.has("under"))
        made.parent = TRY(find_office(*call.view, call.text("under"), at, "under")).id;
    made.id = TRY(call.keep->add_office(made));
    for (auto const& alias : call.texts("alias")) TRY(call.keep->add_alias(alias, made.id));
    TRY(call.keep->add_act(
        {.kind = "found", .office = made.id, .day = made.from, .document = call.text("by")}));
    call.record("office", made.id.value, {}, show(made).set("by", call.text("by")));
    return show(made);
}

constexpr std::array rename_arguments{
    Argument{"office", office, one, {"cơ quan đổi tên", "the office"}},
    Argument{"name", text, one, {"tên mới", "its new name"}},
    Argument{"abbreviation", text, optional, {"chữ viết tắt mới", "its new abbreviation"}},
    Argument{"from", date, optional, day_help},
    Argument{"by", text, one, by_help},
};

base::Result<Value> rename(Call& call) {
    auto const day = call.date("from").value_or(call.today);
    auto const before = TRY(find_office(*call.view, call.text("office"), day, "office"));
    if (before.until || day < before.from)
        return invalid("from", "ngày đổi tên phải thuộc thời gian cơ quan đang hoạt động.",
                       "the day must lie in the time the office exists.");
    auto after = before;
    after.name = call.text("name");
    if (call.has("abbreviation")) after.abbreviation = call.text("abbreviation");
    after.from = day;
    TRY(call.keep->change_office(after));
    TRY(call.keep->add_act(
        {.kind = "rename", .office = after.id, .day = day, .document = call.text("by")}));
    call.record("office", after.id.value, show(before), show(after).set("by", call.text("by")));
    return show(after);
}

constexpr std::array dissolve_arguments{
    Argument{"office", office, one, {"cơ quan kết thúc hoạt động", "the office that ends"}},
    Argument{"successor", office, optional, {"cơ quan kế thừa", "the office that takes over"}},
    Argument{"from", date, optional, {"ngày đầu tiên không còn", "the first day it is not there"}},
    Argument{"by", text, one, by_help},
    Argument{"preview", flag, optional, {"chỉ xem trước, chưa làm", "only show what would be"}},
};

/// What an ending office still has to do, and who acts for it: shown before the act and kept in it.
base::Result<Value> handover_list(Call& call, registry::Office const& ending) {
    std::vector<registry::Band> open;
    for (auto const& slice : slices(call.today))
        if (slice.state != State::unassigned && slice.state != State::done_in_time
            && slice.state != State::done_late && slice.state != State::cancelled)
            open.push_back(slice.band);
    auto const rows = TRY(call.view->standings({.on = call.today,
                                                .scope = {.everything = true},
                                                .bands = std::move(open),
                                                .office = ending.id,
                                                .limit = 100'000}));
    Value accounts = Value::list();
    for (auto const& account : TRY(call.view->accounts()))
        for (auto const& grant : TRY(call.view->grants(account.id)))
            if (grant.office == ending.id)
                accounts.add(
                    Value::object().set("account", account.name).set("role", name(grant.role)));
    auto const below = TRY(call.view->offices({.on = call.today, .under = ending.path}));
    return list_of(rows, [&](auto const& row) { return show(row, call.today); })
        .set("accounts", std::move(accounts))
        .set("offices_below", below.size() - 1);
}

base::Result<Value> dissolve(Call& call) {
    auto const day = call.date("from").value_or(call.today);
    auto const ending = TRY(find_office(*call.view, call.text("office"), call.today, "office"));
    if (ending.until || day <= ending.from)
        return invalid("from", "cơ quan không hoạt động vào ngày này.",
                       "the office does not exist on this day.");
    registry::OfficeAct act{
        .kind = "dissolve", .office = ending.id, .day = day, .document = call.text("by")};
    if (call.has("successor"))
        act.successor =
            TRY(find_office(*call.view, call.text("successor"), call.today, "successor")).id;
    auto handover = TRY(handover_list(call, ending));
    if (handover["offices_below"].number() != 0)
        return conflict("còn cơ quan cấp dưới: phải sắp xếp cấp dưới trước.",
                        "there are offices below it: deal with them first.");
    handover.set("office", ending.id.value).set("day", std::optional(day)).set("by", act.document);
    if (act.successor) handover.set("successor", act.successor.value);
    if (call.flag("preview")) return handover.set("preview", true);
    TRY(call.keep->end_office(ending.id, day));
    TRY(call.keep->add_act(act));
    call.record("office", ending.id.value, show(ending), handover);
    return handover;
}

constexpr auto list_fields = page_of(shapes::office);
constexpr Shape list_shape{"OfficeList", {"các cơ quan", "offices"}, list_fields};

constexpr std::array show_fields{field::list("acts", shapes::act), field::number("version")};
constexpr Shape show_shape{"OfficeInFull",
                           {"một cơ quan và các lần thay đổi", "an office and what became of it"},
                           show_fields,
                           &shapes::office};

constexpr std::array account_fields{field::text("account"), field::choice("role", choices::roles)};
constexpr Shape account_shape{
    "AffectedAccount", {"tài khoản bị ảnh hưởng", "an account that is affected"}, account_fields};
constexpr std::array handover_fields{field::list("items", shapes::standing),
                                     field::list("accounts", account_shape),
                                     field::number("offices_below"),
                                     field::number("office"),
                                     field::date("day"),
                                     field::text("by"),
                                     field::maybe(field::number("successor")),
                                     field::maybe(field::truth("preview"))};
constexpr Shape handover_shape{"HandoverList",
                               {"việc, tài khoản phải bàn giao khi một cơ quan kết thúc",
                                "what must be handed over when an office ends"},
                               handover_fields};

constexpr Right administration{administrator, Subject::everything};

constexpr std::array table{
    Verb{.name = "office list",
         .group = "offices",
         .help = {"danh sách cơ quan vào một ngày", "the offices as of a day"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{.name = "office show",
         .group = "offices",
         .help = {"một cơ quan và các lần thay đổi của nó", "one office and what became of it"},
         .arguments = show_arguments,
         .effect = Effect::reads,
         .gives = show_shape,
         .run = show_one},
    Verb{.name = "office add",
         .group = "offices",
         .help = {"thêm cơ quan mới thành lập", "add an office that was founded"},
         .arguments = add_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = shapes::office,
         .run = add},
    Verb{.name = "office rename",
         .group = "offices",
         .help = {"đổi tên cơ quan từ một ngày", "rename an office from a day on"},
         .arguments = rename_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = shapes::office,
         .run = rename},
    Verb{.name = "office dissolve",
         .group = "offices",
         .help = {"kết thúc hoạt động của cơ quan, kèm danh sách việc phải bàn giao",
                  "end an office, with the list of what must be handed over"},
         .arguments = dissolve_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = handover_shape,
         .run = dissolve},
};

} // namespace

std::span<Verb const> office_verbs() {
    return table;
}

} // namespace suot::desk
