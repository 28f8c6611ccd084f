// Duties and whatever is searched for, in lists.
//
// A list takes the filters that figures take (filters.cpp), so that every figure opens the list it
// counts.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../filters.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 5> orders{"due", "duty", "state", "document", "actor"};

constexpr std::array page_arguments{
    Argument{
        "state", choice, many, {"chỉ các tình trạng này", "only in these states"}, choices::states},
    Argument{"national",
             choice,
             many,
             {"chỉ các loại này theo phân loại quốc gia", "only so in the national classification"},
             choices::nationals},
    Argument{"sort", choice, optional, {"xếp theo", "ordered by"}, orders},
    Argument{"descending", flag, optional, {"xếp ngược lại", "the last first"}},
    Argument{"after", number, optional, {"trang sau: bỏ qua bao nhiêu", "next page: skip so many"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (100)", "at most (100)"}},
};
constexpr auto list_arguments = joined(filter_rows::all, page_arguments);

bool is_wanted(std::vector<std::string> const& words, std::string_view word) {
    return words.empty() || std::ranges::find(words, word) != words.end();
}

/// Leaves the states and classes that are asked for. Error: invalid where none has both.
base::Result<void> narrow(Call& call, registry::StandingQuery& query) {
    auto const states = call.texts("state");
    auto const nationals = call.texts("national");
    if (states.empty() && nationals.empty()) return {};
    for (auto const& slice : slices(call.on))
        if (is_wanted(states, name(slice.state)) && is_wanted(nationals, name(slice.national)))
            query.bands.push_back(slice.band);
    if (!query.bands.empty()) return {};
    return invalid("national", "không tình trạng nào đã chọn thuộc loại này.",
                   "none of these states is in this class.");
}

/// `after` is how many were shown before; `next` is there only where the page was full.
base::Result<Value> list(Call& call) {
    auto query = TRY(query_of(call));
    TRY(narrow(call, query));
    query.order = call.has("sort")
                      ? static_cast<registry::Order>(choices::place(orders, call.text("sort")))
                      : registry::Order::due;
    if (call.flag("descending")) query.direction = registry::Direction::descending;
    query.skip = call.number("after");
    if (call.has("limit")) query.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 1000);
    auto const rows = TRY(call.view->standings(query));
    auto out = list_of(rows, [&](auto const& row) { return show(row, call.on); });
    out.set("on", std::optional(call.on));
    if (static_cast<std::int64_t>(rows.size()) == query.limit)
        out.set("next", query.skip + query.limit);
    return out;
}

constexpr std::array list_fields{field::list("items", shapes::standing), field::date("on"),
                                 field::next()};
constexpr Shape list_shape{
    "StandingList", {"các nhiệm vụ vào một ngày", "duties as of a day"}, list_fields};

constexpr std::array table{
    Verb{.name = "duty list",
         .group = "duties",
         .help = {"danh sách nhiệm vụ vào một ngày", "the duties as of a day"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> list_verbs() {
    return table;
}

} // namespace suot::desk
