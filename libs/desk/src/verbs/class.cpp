// Classes of offices by rule: one order to all of them stays one order.
//
// Follows docs/spec/offices.md, section 4. Changing a class changes no order that was given: orders
// are expanded as of their own day.
#include <array>

#include <text/fold.hpp>

#include "../call.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array add_arguments{
    Argument{"name", text, one, {"tên gọi: “UBND các xã, phường”", "its name"}},
    Argument{"kind", text, many, {"các loại cơ quan: xã, phường", "the kinds of offices in it"}},
    Argument{"under", office, optional, {"thuộc cơ quan này", "those under this office"}},
    Argument{"tier", number, optional, {"chỉ cấp 1, 2 hoặc 3", "only of tier 1, 2 or 3"}},
    Argument{"except", office, many, {"trừ cơ quan này và cấp dưới", "not these nor below"}},
    Argument{"plus", office, many, {"thêm cơ quan này, bất kể loại", "these too, of any kind"}},
    Argument{"minus", office, many, {"bớt riêng cơ quan này", "not these"}},
};

/// The offices named in `except`, `plus` and `minus`, from a day on.
base::Result<void> add_parts(Call& call, registry::OfficeClass& made,
                             std::optional<base::Date> from) {
    using registry::Place;
    for (auto const& [field, place] :
         {std::pair{"except", Place::except}, std::pair{"plus", Place::plus},
          std::pair{"minus", Place::minus}})
        for (auto const& words : call.texts(field)) {
            auto const office = TRY(find_office(*call.view, words, call.today, field));
            made.parts.push_back({.place = place, .office = office.id, .from = from});
        }
    return {};
}

/// Without a kind and a tier it would be every office there is.
base::Result<Value> add(Call& call) {
    registry::OfficeClass made{
        .name = call.text("name"), .tier = call.number("tier"), .root = own_office(), .parts = {}};
    for (auto const& kind : call.texts("kind"))
        made.kinds.push_back(text::folded(text::squeezed(kind)));
    if (made.kinds.empty() && made.tier == 0)
        return invalid("kind", "ghi ít nhất một loại cơ quan, hoặc cấp.",
                       "give at least one kind, or the tier.");
    TRY(add_parts(call, made, std::nullopt));
    if (TRY(find_class(*call.view, made.name)))
        return conflict("đã có nhóm “" + made.name + "”.",
                        "there is a class “" + made.name + "” already.");
    if (call.has("under"))
        made.root = TRY(find_office(*call.view, call.text("under"), call.today, "under")).id;
    made.id = TRY(call.keep->add_class(made));
    auto const out = show(made);
    call.record("class", made.id.value, {}, out);
    return Value(out).set("members", TRY(call.view->count_members(made.id, call.today)));
}

constexpr std::array change_arguments{
    Argument{"class", text, one, {"tên nhóm", "name of the class"}},
    Argument{"name", text, optional, {"tên gọi mới", "its new name"}},
    Argument{"except", office, many, {"trừ cơ quan này và cấp dưới", "not these nor below"}},
    Argument{"plus", office, many, {"thêm cơ quan này, bất kể loại", "these too, of any kind"}},
    Argument{"minus", office, many, {"bớt riêng cơ quan này", "not these"}},
    Argument{"restore", office, many, {"bỏ các điều riêng về cơ quan này", "as the rule has it"}},
    Argument{"from", date, optional, {"từ ngày; mặc định hôm nay", "from this day; today"}},
};

/// Exceptions are ended from a day on and not removed: who was a member then, was.
base::Result<Value> change(Call& call) {
    auto found = TRY(find_class(*call.view, call.text("class")));
    if (!found)
        return invalid("class", "không có nhóm “" + call.text("class") + "”.",
                       "there is no class “" + call.text("class") + "”.");
    auto const before = show(*found);
    auto const day = call.date("from").value_or(call.today);
    if (call.has("name")) found->name = call.text("name");
    for (auto const& words : call.texts("restore")) {
        auto const office = TRY(find_office(*call.view, words, call.today, "restore"));
        for (auto& part : found->parts)
            if (part.office == office.id && !part.until) part.until = day;
    }
    TRY(add_parts(call, *found, day));
    TRY(call.keep->change_class(*found));
    auto const out = show(*found);
    call.record("class", found->id.value, before, out);
    return Value(out).set("members", TRY(call.view->count_members(found->id, day)));
}

base::Result<Value> list(Call& call) {
    Value items = Value::list();
    for (auto const& one : TRY(call.view->classes()))
        items.add(show(one).set("members", TRY(call.view->count_members(one.id, call.on))));
    return Value::object().set("items", std::move(items));
}

constexpr std::array expand_arguments{
    Argument{"class", text, one, {"tên nhóm", "name of the class"}},
};

base::Result<Value> expand(Call& call) {
    auto const found = TRY(find_class(*call.view, call.text("class")));
    if (!found)
        return invalid("class", "không có nhóm “" + call.text("class") + "”.",
                       "there is no class “" + call.text("class") + "”.");
    auto const members = TRY(call.view->members(found->id, call.on));
    return list_of(members, [](auto const& office) { return show(office); })
        .set("count", members.size());
}

constexpr auto list_fields = items_of(shapes::office_class);
constexpr Shape list_shape{"OfficeClassList", {"các nhóm cơ quan", "classes"}, list_fields};

constexpr std::array expand_fields{field::list("items", shapes::office), field::number("count")};
constexpr Shape expand_shape{
    "ClassMembers", {"các cơ quan thuộc nhóm", "the members of a class"}, expand_fields};

constexpr std::array table{
    Verb{.name = "class list",
         .group = "offices",
         .help = {"các nhóm cơ quan", "the classes of offices"},
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
    Verb{.name = "class add",
         .group = "offices",
         .help = {"đặt một nhóm cơ quan theo quy tắc", "define a class of offices by rule"},
         .arguments = add_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = shapes::office_class,
         .run = add},
    Verb{.name = "class change",
         .group = "offices",
         .help = {"thêm, bớt cơ quan của một nhóm từ một ngày", "take in or leave out, from a day"},
         .arguments = change_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = shapes::office_class,
         .run = change},
    Verb{.name = "class expand",
         .group = "offices",
         .help = {"các cơ quan thuộc nhóm vào một ngày", "the members of a class as of a day"},
         .arguments = expand_arguments,
         .effect = Effect::reads,
         .gives = expand_shape,
         .run = expand,
         .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> class_verbs() {
    return table;
}

} // namespace suot::desk
