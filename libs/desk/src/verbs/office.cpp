// Offices in time: each as it is on a day, founded and renamed by dated acts that name their
// document.
//
// Follows docs/spec/offices.md, sections 1 and 2.
#include <algorithm>
#include <array>

#include <text/fold.hpp>

#include "../call.hpp"
#include "../office_code.hpp"
#include "../reorganise.hpp"
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
    Argument{"parent", office, optional, {"ngay dưới cơ quan này", "directly under this office"}},
    Argument{"kind", text, optional, {"chỉ loại này", "only of this kind"}},
    Argument{"find", text, optional, {"theo tên, viết tắt, mã", "by name, abbreviation, code"}},
    Argument{"after", number, optional, {"sau số này", "after this number"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (500)", "at most (500)"}},
};

/// First what is called exactly so; only where nothing is, any part of a name, with or without
/// accents.
base::Result<Value> list(Call& call) {
    registry::OfficeQuery query{.on = call.on,
                                .kind = text::folded(call.text("kind")),
                                .words = call.text("find"),
                                .after = call.number("after")};
    if (call.has("limit")) query.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 5000);
    if (call.has("under"))
        query.under = TRY(find_office(*call.view, call.text("under"), call.on, "under")).path;
    if (call.has("parent"))
        query.parent = TRY(find_office(*call.view, call.text("parent"), call.on, "parent")).id;
    auto found = TRY(call.view->offices(query));
    if (found.empty() && call.has("find")) {
        query.match = registry::Match::part;
        found = TRY(call.view->offices(query));
    }
    Value items = Value::list();
    for (auto const& one : found)
        items.add(show(one)
                      .set("path", one.path)
                      .set("below", TRY(call.view->count_below(one.id, call.on))));
    auto out = Value::object().set("items", std::move(items));
    if (static_cast<std::int64_t>(found.size()) == query.limit)
        out.set("next", found.back().id.value);
    return out;
}

constexpr std::array show_arguments{
    Argument{"office", office, one, {"cơ quan: số, mã hoặc tên", "office: number, code or name"}}};

/// An act with the names of the offices in it.
base::Result<Value> named(Call& call, registry::OfficeAct const& act) {
    auto out = show(act);
    out.set("name", TRY(call.view->office(act.office, act.day)).name);
    if (act.successor)
        out.set("successor_name", TRY(call.view->office(act.successor, act.day)).name);
    return out;
}

base::Result<Value> show_one(Call& call) {
    auto const found = TRY(find_office(*call.view, call.text("office"), call.on, "office"));
    Value acts = Value::list();
    for (auto const& act : TRY(call.view->office_acts(found.id))) acts.add(TRY(named(call, act)));
    auto const versions = TRY(call.view->office_versions(found.id));
    Value aliases = Value::list();
    for (auto const& alias : TRY(call.view->aliases(found.id))) aliases.add(alias.name);
    return show(found)
        .set("aliases", std::move(aliases))
        .set("versions", list_of(versions, [](auto const& one) { return show(one); })["items"])
        .set("acts", std::move(acts))
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

/// A code as it is kept. Error: invalid where it is none, conflict where another office has it.
base::Result<std::string> own_code(Call& call, registry::Office const& office) {
    if (!call.has("code")) return office.code;
    auto const code = office_code(call.text("code"));
    if (!code)
        return invalid("code",
                       "mã định danh gồm các nhóm chữ số và chữ cái A-Z ngăn bằng dấu chấm, nhiều "
                       "nhất 35 ký tự: “H37.02.02”.",
                       "a code is groups of digits and letters A-Z with full stops between, at "
                       "most 35 signs: “H37.02.02”.");
    for (auto const day : {office.from, std::max(office.from, call.today)})
        for (auto const& other : TRY(call.view->offices({.on = day, .words = *code})))
            if (other.code == *code && other.id != office.id)
                return conflict("mã “" + *code + "” đang là của “" + other.name + "” (số "
                                    + std::to_string(other.id.value) + ").",
                                "the code “" + *code + "” is that of “" + other.name + "” (number "
                                    + std::to_string(other.id.value) + ").");
    return *code;
}

/// An office above may be found as it is today, for one that began long ago.
base::Result<Value> add(Call& call) {
    registry::Office made{.name = call.text("name"),
                          .abbreviation = call.text("abbreviation"),
                          .kind = text::folded(text::squeezed(call.text("kind"))),
                          .tier = call.number("tier"),
                          .from = call.date("from").value_or(call.today)};
    made.code = TRY(own_code(call, made));
    auto const at = std::max(made.from, call.today);
    if (call.has("under"))
        made.parent = TRY(find_office(*call.view, call.text("under"), at, "under")).id;
    made.id = TRY(call.keep->add_office(made));
    for (auto const& alias : call.texts("alias")) TRY(call.keep->add_alias(alias, made.id));
    TRY(call.keep->add_act(
        {.kind = "found",
         .office = made.id,
         .day = made.from,
         .document = call.text("by"),
         .register_document = TRY(document_cited(*call.view, call.text("by")))}));
    call.record("office", made.id.value, {}, show(made).set("by", call.text("by")));
    return show(made);
}

constexpr std::array rename_arguments{
    Argument{"office", office, one, {"cơ quan đổi tên", "the office"}},
    Argument{"name", text, optional, {"tên mới", "its new name"}},
    Argument{"abbreviation", text, optional, {"chữ viết tắt mới", "its new abbreviation"}},
    Argument{"code", text, optional, {"mã định danh mới", "its new code"}},
    Argument{"from", date, optional, day_help},
    Argument{"by", text, one, by_help},
};

/// Another name is a new version from a day on: documents of before still name the old one.
base::Result<Value> rename(Call& call) {
    auto const day = call.date("from").value_or(call.today);
    auto const before = TRY(find_office(*call.view, call.text("office"), day, "office"));
    if (before.until || day < before.from)
        return invalid("from", "ngày đổi tên phải thuộc thời gian cơ quan đang hoạt động.",
                       "the day must lie in the time the office exists.");
    auto after = before;
    if (!call.has("name") && !call.has("abbreviation") && !call.has("code"))
        return invalid("name", "ghi tên, chữ viết tắt hoặc mã mới.",
                       "give the new name, abbreviation or code.");
    if (call.has("name")) after.name = call.text("name");
    if (call.has("abbreviation")) after.abbreviation = call.text("abbreviation");
    after.from = day;
    after.code = TRY(own_code(call, after));
    TRY(call.keep->change_office(after));
    TRY(call.keep->add_act(
        {.kind = "rename",
         .office = after.id,
         .day = day,
         .document = call.text("by"),
         .register_document = TRY(document_cited(*call.view, call.text("by")))}));
    call.record("office", after.id.value, show(before), show(after).set("by", call.text("by")));
    return show(after);
}

constexpr auto list_fields = page_of(shapes::office_row);
constexpr Shape list_shape{"OfficeList", {"các cơ quan", "offices"}, list_fields};

constexpr std::array named_act_fields{field::text("name"),
                                      field::maybe(field::text("successor_name"))};
constexpr Shape named_act{"NamedOfficeAct",
                          {"một lần thay đổi, kèm tên cơ quan", "an act with the offices' names"},
                          named_act_fields,
                          &shapes::act};

constexpr std::array show_fields{field::list(field::text("aliases")),
                                 field::list("versions", shapes::office),
                                 field::list("acts", named_act), field::number("version")};
constexpr Shape show_shape{"OfficeInFull",
                           {"một cơ quan và các lần thay đổi", "an office and what became of it"},
                           show_fields,
                           &shapes::office};

constexpr Right administration{administrator, Subject::everything};

constexpr std::array table{
    Verb{.name = "office list",
         .group = "offices",
         .help = {"danh sách cơ quan vào một ngày", "the offices as of a day"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
    Verb{.name = "office show",
         .group = "offices",
         .help = {"một cơ quan và các lần thay đổi của nó", "one office and what became of it"},
         .arguments = show_arguments,
         .effect = Effect::reads,
         .gives = show_shape,
         .run = show_one,
         .repeated = Repeated::same},
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
         .help = {"đổi tên, chữ viết tắt hoặc mã của cơ quan từ một ngày",
                  "give an office another name, abbreviation or code from a day on"},
         .arguments = rename_arguments,
         .right = administration,
         .effect = Effect::changes,
         .gives = shapes::office,
         .run = rename},
};

} // namespace

std::span<Verb const> office_verbs() {
    return table;
}

} // namespace suot::desk
