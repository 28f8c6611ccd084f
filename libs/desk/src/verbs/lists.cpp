// Duties in lists and figures; every figure is the length of a list that can be asked for.
#include <algorithm>
#include <array>
#include <map>

#include "../call.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 3> groups{"none", "office", "document"};

constexpr Words office_help{"việc của cơ quan này, cả khi giao cho nhóm mà nó thuộc về",
                            "what this office must do, also as a member of a class"};

constexpr std::array list_arguments{
    Argument{
        "state", choice, many, {"chỉ các tình trạng này", "only in these states"}, choices::states},
    Argument{"office", office, optional, office_help},
    Argument{"document", number, optional, {"của văn bản số này", "of this document"}},
    Argument{"issuer", office, optional, {"do cơ quan này và cấp dưới giao", "ordered by"}},
    Argument{"due_from", date, optional, {"hạn từ ngày", "due from"}},
    Argument{"due_until", date, optional, {"hạn đến ngày", "due until"}},
    Argument{"after", number, optional, {"trang sau: bỏ qua bao nhiêu", "next page: skip so many"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (100)", "at most (100)"}},
};

base::Result<registry::StandingQuery> query_of(Call& call) {
    registry::StandingQuery query{.on = call.on,
                                  .scope = call.scope,
                                  .document = {call.number("document")},
                                  .due_from = call.date("due_from"),
                                  .due_until = call.date("due_until")};
    if (call.has("office"))
        query.office = TRY(find_office(*call.view, call.text("office"), call.on, "office")).id;
    if (call.has("issuer"))
        query.issuer_path =
            TRY(find_office(*call.view, call.text("issuer"), call.on, "issuer")).path;
    return query;
}

base::Result<Value> list(Call& call) {
    auto query = TRY(query_of(call));
    auto const wanted = call.texts("state");
    for (auto const& slice : slices(call.on))
        if (std::ranges::find(wanted, name(slice.state)) != wanted.end())
            query.bands.push_back(slice.band);
    query.skip = call.number("after");
    if (call.has("limit")) query.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 1000);
    auto const rows = TRY(call.view->standings(query));
    auto out = list_of(rows, [&](auto const& row) { return show(row, call.on); });
    out.set("on", std::optional(call.on));
    if (static_cast<std::int64_t>(rows.size()) == query.limit)
        out.set("next", query.skip + query.limit);
    return out;
}

constexpr std::array show_arguments{
    Argument{"duty", duty, one, {"số của nhiệm vụ", "number of the duty"}},
};

/// Counts by state and by the national classification, with their sums.
Value figures(std::vector<Slice> const& all, std::vector<std::int64_t> const& counts) {
    std::array<std::int64_t, state_count> by_state{};
    std::array<std::int64_t, national_count> by_class{};
    std::int64_t total = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        by_state[static_cast<std::size_t>(all[i].state)] += counts[i];
        by_class[static_cast<std::size_t>(all[i].national)] += counts[i];
        total += counts[i];
    }
    Value state = Value::object();
    for (std::size_t i = 0; i < state_count; ++i)
        if (by_state[i] != 0) state.set(name(static_cast<State>(i)), by_state[i]);
    Value national = Value::object();
    for (std::size_t i = 0; i < national_count; ++i)
        national.set(name(static_cast<National>(i)), by_class[i]);
    return Value::object()
        .set("total", total)
        .set("states", std::move(state))
        .set("national", std::move(national));
}

base::Result<Value> show_one(Call& call) {
    auto const& duty = call.target.duty;
    auto out = show(duty);
    auto const orders = TRY(call.view->standings(
        {.on = call.on, .scope = {.everything = true}, .duty = duty.id, .limit = 1000}));
    out.set("units", list_of(orders, [&](auto const& row) { return show(row, call.on); })["items"]);
    if (std::ranges::any_of(orders,
                            [](auto const& row) { return bool(row.standing.office_class); }))
        out.set("members", figures(slices(call.on), TRY(tally(call, orders))));
    Value events = Value::list();
    for (auto const& event : TRY(call.view->events(duty.id)))
        if (event.day <= call.on) events.add(show(event));
    out.set("events", std::move(events));
    return out.set("version", TRY(call.view->version("duty", duty.id.value)));
}

constexpr std::array summary_arguments{
    Argument{
        "by", choice, optional, {"theo cơ quan hoặc văn bản", "by office or document"}, groups},
    Argument{"office", office, optional, office_help},
    Argument{"document", number, optional, {"của văn bản số này", "of this document"}},
    Argument{"issuer", office, optional, {"do cơ quan này và cấp dưới giao", "ordered by"}},
    Argument{"due_from", date, optional, {"hạn từ ngày", "due from"}},
    Argument{"due_until", date, optional, {"hạn đến ngày", "due until"}},
    Argument{"members",
             flag,
             optional,
             {"đếm từng thành viên của nhóm thay vì từng lần giao",
              "count each member of a class instead of each order"}},
};

registry::Group group_of(std::string const& word) {
    if (word == "office") return registry::Group::office;
    return word == "document" ? registry::Group::document : registry::Group::none;
}

/// The members of all classes, one by one: what an order to a class means for offices.
base::Result<Value> summary_of_members(Call& call, registry::StandingQuery query) {
    query.limit = 1'000'000;
    auto const orders = TRY(call.view->standings(query));
    return figures(slices(call.on), TRY(tally(call, orders)));
}

base::Result<Value> summary(Call& call) {
    auto query = TRY(query_of(call));
    if (call.flag("members"))
        return TRY(summary_of_members(call, query)).set("on", std::optional(call.on));
    auto const all = slices(call.on);
    for (auto const& slice : all) query.bands.push_back(slice.band);
    auto const group = group_of(call.text("by"));
    struct Row {
        std::string name;
        std::vector<std::int64_t> counts;
    };
    std::map<std::int64_t, Row> rows;
    std::vector<std::int64_t> sums(all.size());
    for (auto const& count : TRY(call.view->count(query, group))) {
        auto& row = rows[count.group];
        row.name = count.name;
        row.counts.resize(all.size());
        row.counts[count.band] += count.count;
        sums[count.band] += count.count;
    }
    auto out = figures(all, sums).set("on", std::optional(call.on));
    if (group == registry::Group::none) return out;
    Value items = Value::list();
    for (auto const& [id, row] : rows) {
        auto item = Value::object().set("id", id).set("name", row.name);
        auto const own = figures(all, row.counts);
        for (auto const& [name, value] : own.members()) item.set(name, value);
        items.add(std::move(item));
    }
    return out.set("items", std::move(items));
}

constexpr std::array search_arguments{
    Argument{"words",
             text,
             one,
             {"từ khóa, có dấu hay không; “…” là cụm từ; hoặc số văn bản",
              "words, with accents or without; “…” is a phrase; or a number"}},
    Argument{"limit", number, optional, {"nhiều nhất bao nhiêu (50)", "at most (50)"}},
};

base::Result<Value> search(Call& call) {
    registry::SearchQuery query{.words = call.text("words"), .scope = call.scope, .on = call.on};
    if (call.has("limit")) query.limit = std::clamp<std::int64_t>(call.number("limit"), 1, 500);
    auto const hits = TRY(call.view->search(query));
    return list_of(hits, [](registry::SearchHit const& hit) {
        return Value::object()
            .set("kind", hit.kind)
            .set("id", hit.id)
            .set("document", hit.document.value)
            .set("title", hit.title)
            .set("snippet", hit.snippet)
            .set("exact", hit.exact);
    });
}

constexpr std::array list_fields{field::list("items", shapes::standing), field::date("on"),
                                 field::next()};
constexpr Shape list_shape{
    "StandingList", {"các nhiệm vụ vào một ngày", "duties as of a day"}, list_fields};

constexpr std::array show_fields{field::list("units", shapes::standing),
                                 field::maybe(field::one("members", shapes::figures)),
                                 field::list("events", shapes::event), field::number("version")};
constexpr Shape show_shape{
    "DutyInFull",
    {"một nhiệm vụ với diễn biến và tình trạng", "a duty with what happened and how it stands"},
    show_fields,
    &shapes::duty};

constexpr std::array group_fields{field::number("id"), field::text("name")};
constexpr Shape group_shape{"FiguresOfOne",
                            {"số liệu của một cơ quan hoặc văn bản", "of one office or document"},
                            group_fields,
                            &shapes::figures};
constexpr std::array summary_fields{field::date("on"),
                                    field::maybe(field::list("items", group_shape))};
constexpr Shape summary_shape{"Summary",
                              {"số liệu vào một ngày, theo nhóm nếu được hỏi",
                               "figures as of a day, broken down where asked for"},
                              summary_fields,
                              &shapes::figures};

constexpr std::array hit_fields{field::choice("kind", choices::hits),
                                field::number("id"),
                                field::number("document"),
                                field::text("title"),
                                field::text("snippet"),
                                field::truth("exact")};
constexpr Shape hit_shape{"SearchHit",
                          {"một kết quả; chữ tìm thấy nằm giữa ‹ và ›",
                           "something found; the words found stand between ‹ and ›"},
                          hit_fields};
constexpr auto hits_fields = items_of(hit_shape);
constexpr Shape hits_shape{"SearchHits", {"kết quả tìm", "what was found"}, hits_fields};

constexpr std::array table{
    Verb{.name = "duty list",
         .group = "duties",
         .help = {"danh sách nhiệm vụ vào một ngày", "the duties as of a day"},
         .arguments = list_arguments,
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list},
    Verb{.name = "duty show",
         .group = "duties",
         .help = {"một nhiệm vụ: đã đọc, đã quyết định, diễn biến, tình trạng",
                  "one duty: as read, as decided, what happened, how it stands"},
         .arguments = show_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = show_shape,
         .run = show_one},
    Verb{.name = "summary",
         .group = "duties",
         .help = {"tổng hợp số liệu vào một ngày", "the figures as of a day"},
         .arguments = summary_arguments,
         .effect = Effect::reads,
         .gives = summary_shape,
         .run = summary},
    Verb{.name = "search",
         .group = "documents",
         .help = {"tìm văn bản và nhiệm vụ", "search documents and duties"},
         .arguments = search_arguments,
         .effect = Effect::reads,
         .gives = hits_shape,
         .run = search},
};

} // namespace

std::span<Verb const> list_verbs() {
    return table;
}

} // namespace suot::desk
