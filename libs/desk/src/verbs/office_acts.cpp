// Reorganisations: offices end, merge, split and move by one act that is previewed before it is
// done.
//
// Follows docs/spec/offices.md, sections 2 and 3. Each act is a plan first; `preview` shows it and
// leaves no trace, the act itself makes the hand-over list.
#include <algorithm>
#include <array>

#include <text/fold.hpp>

#include "../call.hpp"
#include "../reorganise.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Office;

constexpr Argument from_argument{
    "from", date, optional, {"từ ngày; mặc định hôm nay", "from this day; today by default"}};
constexpr Argument by_argument{
    "by", text, one, {"văn bản quyết định việc này", "the document that orders it"}};
constexpr Argument preview_argument{
    "preview", flag, optional, {"chỉ xem trước, chưa làm", "only show what would be"}};
constexpr Argument below_argument{"with_below",
                                  flag,
                                  optional,
                                  {"chuyển cả cơ quan cấp dưới sang cơ quan kế thừa",
                                   "the offices below go to the one that takes over"}};

// The day may be past, for a decision that came late, or ahead.
Reorganisation plan_of(Call const& call, char const* kind) {
    return {.kind = kind,
            .day = call.date("from").value_or(call.today),
            .document = call.text("by"),
            .ending = {},
            .remaining = {},
            .takers = {},
            .moving = {},
            .pieces = {}};
}

/// An office that the act changes: it must be there on the day, and not end later already.
base::Result<Office> changed(Call& call, std::string const& words, base::Date day,
                             std::string_view field) {
    auto const found = TRY(find_office(*call.view, words, call.today, field));
    if (found.until || day <= found.from)
        return invalid("from",
                       "“" + found.name + "” không hoạt động vào ngày này hoặc đã có quyết định "
                           + "kết thúc.",
                       "“" + found.name + "” is not there on this day, or ends already.");
    return found;
}

/// The office that the register is kept by cannot end in it.
base::Result<void> may_end(Office const& office) {
    if (office.id != own_office()) return {};
    return conflict("cơ quan giữ sổ không kết thúc được trong sổ của mình. Nếu nó đổi tên, dùng "
                    "“office rename”.",
                    "the office that keeps the register cannot end in it. If it is renamed, use "
                    "“office rename”.");
}

/// Puts an office among those that end, with what it must hand over and what is below it.
base::Result<void> end(Call& call, Reorganisation& plan, Office const& office) {
    TRY(may_end(office));
    auto const below =
        TRY(call.view->offices({.on = std::max(plan.day, call.today), .under = office.path}));
    for (auto const& one : below)
        if (one.parent == office.id) plan.moving.push_back(one);
    if (!plan.moving.empty() && (!call.flag("with_below") || plan.takers.size() != 1))
        return conflict("còn cơ quan cấp dưới của “" + office.name
                            + "”: sắp xếp cấp dưới trước, hoặc dùng “with_below” khi có một cơ "
                              "quan kế thừa.",
                        "there are offices below “" + office.name
                            + "”: deal with them first, or give “with_below” where one office "
                              "takes over.");
    plan.ending.push_back(office);
    auto const pieces = TRY(pieces_of(call, office));
    plan.pieces.insert(plan.pieces.end(), pieces.begin(), pieces.end());
    return {};
}

// A preview names the only taker as the act itself would.
base::Result<Value> finish(Call& call, Reorganisation plan) {
    if (!call.flag("preview")) return carry_out(call, std::move(plan));
    if (plan.takers.size() == 1)
        for (auto& piece : plan.pieces) piece.taker = plan.takers.front().id;
    return TRY(preview(call, plan)).set("preview", true);
}

constexpr std::array dissolve_arguments{
    Argument{"office", office, one, {"cơ quan kết thúc hoạt động", "the office that ends"}},
    Argument{"successor", office, optional, {"cơ quan kế thừa", "the office that takes over"}},
    Argument{"from", date, optional, {"ngày đầu tiên không còn", "the first day it is not there"}},
    by_argument,
    below_argument,
    preview_argument,
};

// Without a successor nobody is meant to take over: each piece waits for whoever comes for it.
base::Result<Value> dissolve(Call& call) {
    auto plan = plan_of(call, "dissolve");
    auto const ending = TRY(changed(call, call.text("office"), plan.day, "office"));
    if (call.has("successor"))
        plan.takers.push_back(TRY(find_office(*call.view, call.text("successor"),
                                              std::max(plan.day, call.today), "successor")));
    TRY(end(call, plan, ending));
    return finish(call, std::move(plan));
}

constexpr std::array merge_arguments{
    Argument{"office", office, many, {"các cơ quan sáp nhập", "the offices that merge"}},
    Argument{"into",
             text,
             one,
             {"cơ quan nhận sáp nhập: đang có, hoặc tên cơ quan mới",
              "the office they become: one that is there, or the name of a new one"}},
    by_argument,
    from_argument,
    Argument{"kind", text, optional, {"loại của cơ quan mới", "kind of the new office"}},
    Argument{"abbreviation", text, optional, {"viết tắt của cơ quan mới", "its abbreviation"}},
    Argument{"code", text, optional, {"mã định danh của cơ quan mới", "its code"}},
    Argument{"under", office, optional, {"cấp trên của cơ quan mới", "the office above it"}},
    below_argument,
    preview_argument,
};

/// The office of that name, or a new one like `model`.
base::Result<Office> known_or_new(Call& call, std::string const& words, Office const& model,
                                  base::Date day) {
    auto const found = find_office(*call.view, words, std::max(day, call.today), "into");
    if (found || found.error().kind != base::ErrorKind::invalid) return found;
    return Office{.name = words,
                  .kind = call.has("kind") ? text::folded(call.text("kind")) : model.kind,
                  .tier = model.tier,
                  .parent = model.parent,
                  .from = day};
}

/// The one that remains may be new, one of them, or another that is there.
base::Result<Value> merge(Call& call) {
    auto plan = plan_of(call, "merge");
    std::vector<Office> offices;
    for (auto const& words : call.texts("office"))
        offices.push_back(TRY(changed(call, words, plan.day, "office")));
    if (offices.empty())
        return invalid("office", "ghi các cơ quan sáp nhập.", "give the offices that merge.");
    auto into = TRY(known_or_new(call, call.text("into"), offices.front(), plan.day));
    if (!into.id) {
        into.abbreviation = call.text("abbreviation");
        into.code = call.text("code");
        if (call.has("under"))
            into.parent = TRY(find_office(*call.view, call.text("under"),
                                          std::max(plan.day, call.today), "under"))
                              .id;
        if (offices.size() == 1)
            return invalid("office",
                           "một cơ quan không sáp nhập thành cơ quan mới: dùng “office "
                           "rename”.",
                           "one office does not merge into a new one: use “office rename”.");
    }
    plan.takers.push_back(into);
    for (auto const& office : offices)
        if (office.id != into.id) TRY(end(call, plan, office));
    if (plan.ending.empty())
        return invalid("office", "không có cơ quan nào kết thúc.", "no office would end.");
    return finish(call, std::move(plan));
}

constexpr std::array split_arguments{
    Argument{"office", office, one, {"cơ quan chia, tách", "the office that is split"}},
    Argument{"into",
             text,
             many,
             {"các cơ quan kế thừa: đang có, hoặc tên cơ quan mới",
              "the offices it becomes: those that are there, or names of new ones"}},
    by_argument,
    from_argument,
    Argument{"remains",
             flag,
             optional,
             {"tách một phần: cơ quan cũ vẫn hoạt động", "only a part leaves: the office stays"}},
    preview_argument,
};

/// With `remains` only a part leaves, and nothing of the office ends.
base::Result<Value> split(Call& call) {
    auto plan = plan_of(call, "split");
    auto const office = TRY(changed(call, call.text("office"), plan.day, "office"));
    for (auto const& words : call.texts("into"))
        plan.takers.push_back(TRY(known_or_new(call, words, office, plan.day)));
    bool const remains = call.flag("remains");
    if (plan.takers.size() < (remains ? 1U : 2U))
        return invalid("into", "ghi các cơ quan kế thừa (chia thì ít nhất hai).",
                       "give the offices it becomes (at least two if it ends).");
    if (remains)
        plan.remaining.push_back(office);
    else
        TRY(end(call, plan, office));
    return finish(call, std::move(plan));
}

constexpr std::array move_arguments{
    Argument{"office", office, one, {"cơ quan đổi cấp trên", "the office that moves"}},
    Argument{"under", office, one, {"cấp trên mới", "the office above it from then on"}},
    by_argument,
    from_argument,
    preview_argument,
};

/// Never below itself: paths would run in a circle.
base::Result<Value> move(Call& call) {
    auto plan = plan_of(call, "move");
    auto const office = TRY(changed(call, call.text("office"), plan.day, "office"));
    auto const above =
        TRY(find_office(*call.view, call.text("under"), std::max(plan.day, call.today), "under"));
    if (above.path.starts_with(office.path))
        return conflict("cấp trên mới nằm dưới chính cơ quan này.",
                        "the new parent stands below the office itself.");
    if (above.id == office.parent)
        return conflict("cơ quan đã ở dưới cấp trên này.", "it is there already.");
    plan.takers.push_back(above);
    plan.moving.push_back(office);
    auto const below =
        TRY(call.view->offices({.on = call.today, .under = office.path, .limit = 1'000'000}));
    return TRY(finish(call, std::move(plan))).set("offices_below", below.size() - 1);
}

constexpr std::array named_fields{field::maybe(field::number("id")), field::text("name"),
                                  field::text("kind")};
constexpr Shape named_shape{
    "NamedOffice",
    {"cơ quan; chưa có số nếu sẽ thành lập", "an office; no number before it is founded"},
    named_fields};
constexpr std::array plan_fields{field::text("act"),
                                 field::date("day"),
                                 field::text("by"),
                                 field::maybe(field::list("ending", named_shape)),
                                 field::maybe(field::list("remaining", named_shape)),
                                 field::maybe(field::list("takers", named_shape)),
                                 field::maybe(field::list("moving", named_shape)),
                                 field::list("items", shapes::piece),
                                 field::maybe(field::number("reorganisation")),
                                 field::maybe(field::number("offices_below")),
                                 field::maybe(field::truth("preview"))};
constexpr Shape plan_shape{
    "Reorganisation",
    {"một lần sắp xếp cơ quan và danh sách bàn giao", "a reorganisation and its hand-over list"},
    plan_fields};

constexpr Verb act(char const* name, Words help, std::span<Argument const> arguments,
                   base::Result<Value> (*run)(Call&)) {
    return {.name = name,
            .group = "offices",
            .help = help,
            .arguments = arguments,
            .right = {administrator, Subject::everything},
            .effect = Effect::changes,
            .gives = plan_shape,
            .run = run};
}

constexpr std::array table{
    act("office merge",
        {"sáp nhập nhiều cơ quan thành một, kèm danh sách việc phải bàn giao",
         "merge offices into one, with the list of what must be handed over"},
        merge_arguments, merge),
    act("office split",
        {"chia, tách một cơ quan thành nhiều cơ quan", "split an office into several"},
        split_arguments, split),
    act("office move",
        {"chuyển cơ quan (và cấp dưới) sang cấp trên khác",
         "put an office, with all below, under another"},
        move_arguments, move),
    act("office dissolve",
        {"kết thúc hoạt động của cơ quan, kèm danh sách việc phải bàn giao",
         "end an office, with the list of what must be handed over"},
        dissolve_arguments, dissolve),
};

} // namespace

std::span<Verb const> office_act_verbs() {
    return table;
}

} // namespace suot::desk
