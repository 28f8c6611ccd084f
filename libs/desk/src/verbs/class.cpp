// Classes of offices by rule: one order to all of them stays one order.
#include <array>

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
};

base::Result<Value> add(Call& call) {
    registry::OfficeClass made{.name = call.text("name"), .kinds = call.texts("kind"), .root = {1}};
    if (made.kinds.empty())
        return invalid("kind", "phải có ít nhất một loại cơ quan.", "give at least one kind.");
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
         .run = list},
    Verb{.name = "class add",
         .group = "offices",
         .help = {"đặt một nhóm cơ quan theo quy tắc", "define a class of offices by rule"},
         .arguments = add_arguments,
         .right = {administrator, Subject::everything},
         .effect = Effect::changes,
         .gives = shapes::office_class,
         .run = add},
    Verb{.name = "class expand",
         .group = "offices",
         .help = {"các cơ quan thuộc nhóm vào một ngày", "the members of a class as of a day"},
         .arguments = expand_arguments,
         .effect = Effect::reads,
         .gives = expand_shape,
         .run = expand},
};

} // namespace

std::span<Verb const> class_verbs() {
    return table;
}

} // namespace suot::desk
