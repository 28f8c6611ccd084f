// Figures as of a day, or over the days of a report; every figure opens the list behind it.
//
// Follows docs/spec/states.md, sections 1 and 6, and docs/spec/register.md, section 12. Every count
// belongs to a slice, so the lines of a breakdown add up to the total.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include <schedule/expand.hpp>

#include "../call.hpp"
#include "../counts.hpp"
#include "../filters.hpp"
#include "../shapes.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

constexpr std::array<char const*, 7> groups{"none",  "office", "document", "month",
                                            "state", "tier",   "issuer"};

constexpr std::array own_arguments{
    Argument{"by",
             choice,
             optional,
             {"theo cơ quan, văn bản, tháng đến hạn, tình trạng, cấp, nơi giao",
              "by office, document, month due, state, tier, who ordered"},
             groups},
    Argument{"members",
             flag,
             optional,
             {"đếm từng thành viên của nhóm thay vì từng lần giao",
              "count each member of a class instead of each order"}},
    Argument{"period",
             text,
             optional,
             {"kỳ báo cáo, chốt số liệu từ ngày 15 đến ngày 14: 2026-07, 2026-Q3, 2026",
              "a report's period, its figures from the 15th to the 14th: 2026-07, 2026-Q3, 2026"}},
    Argument{"from", date, optional, {"từ ngày này đến “on”", "from this day to “on”"}},
};
constexpr auto summary_arguments = joined(filter_rows::all, own_arguments);

std::optional<int> number_in(std::string_view words) {
    int out = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
    return out;
}

schedule::Days months(int year, unsigned first, unsigned last) {
    auto const y = std::chrono::year(year);
    return {y / std::chrono::month(first) / 1, y / std::chrono::month(last) / std::chrono::last};
}

/// "2026", "2026-07" or "2026-Q3" as days.
std::optional<schedule::Days> period_of(std::string_view words) {
    auto const year = number_in(words.substr(0, 4));
    if (!year || *year < 1946 || *year > 2199) return std::nullopt;
    if (words.size() == 4) return months(*year, 1, 12);
    if (words.size() != 7 || words[4] != '-') return std::nullopt;
    bool const is_quarter = words[5] == 'Q';
    auto const number = number_in(words.substr(is_quarter ? 6 : 5));
    if (!number || *number < 1 || *number > (is_quarter ? 4 : 12)) return std::nullopt;
    auto const last = static_cast<unsigned>(is_quarter ? *number * 3 : *number);
    return months(*year, is_quarter ? last - 2 : last, last);
}

/// The days that figures are asked for over; the last of them is the day they are of.
base::Result<std::optional<schedule::Days>> window_of(Call& call) {
    std::optional<schedule::Days> out;
    if (call.has("period")) {
        auto const period = period_of(call.text("period"));
        if (!period)
            return invalid("period", "kỳ báo cáo viết như 2026-07, 2026-Q3 hoặc 2026.",
                           "a period is written like 2026-07, 2026-Q3 or 2026.");
        out = schedule::report_window(*period);
    } else if (auto const from = call.date("from")) {
        out = schedule::Days{*from, call.on};
    }
    if (!out) return out;
    if (out->last > call.today) out->last = call.today;
    if (out->first > out->last)
        return invalid(call.has("period") ? "period" : "from", "những ngày này chưa đến.",
                       "these days have not come.");
    call.on = out->last;
    return out;
}

/// What is counted in the register for each breakdown; states follow from the bands.
registry::Group group_of(std::string const& word) {
    using enum registry::Group;
    constexpr std::array counted{none, office, document, day, none, tier, issuer};
    auto const at = choices::place(groups, word);
    return at < counted.size() ? counted[at] : none;
}

/// One line of a breakdown: what it is called and its counts by slice.
struct Row {
    std::string name;
    std::vector<std::int64_t> counts;
};
using Rows = std::map<std::int64_t, Row>;

/// "2026-07" as 202607; 0 for what has no day.
std::int64_t month_of(std::int64_t day) {
    if (day == registry::no_day) return 0;
    base::Date const due{std::chrono::sys_days{std::chrono::days{day}}};
    return static_cast<int>(due.year()) * 100 + static_cast<unsigned>(due.month());
}

std::string month_name(std::int64_t month) {
    if (month == 0) return {};
    auto const number = std::to_string(month);
    return number.substr(0, 4) + "-" + number.substr(4);
}

/// The line that a count belongs to.
Row& row_of(Rows& rows, std::string const& by, registry::StandingCount const& count,
            Slice const& slice) {
    if (by == "month") {
        auto const month = month_of(count.group);
        auto& row = rows[month];
        row.name = month_name(month);
        return row;
    }
    bool const states = by == "state";
    auto& row = rows[states ? static_cast<std::int64_t>(slice.state) : count.group];
    row.name = states ? std::string(name(slice.state)) : count.name;
    return row;
}

Value show(Rows const& rows, std::vector<Slice> const& all) {
    Value items = Value::list();
    for (auto const& [id, row] : rows) {
        auto item = Value::object().set("id", id).set("name", row.name);
        auto const own = figures(all, row.counts);
        for (auto const& [name, value] : own.members()) item.set(name, value);
        items.add(std::move(item));
    }
    return items;
}

/// The members of all classes, one by one: what an order to a class means for offices.
base::Result<Value> summary_of_members(Call& call, registry::StandingQuery query) {
    query.limit = 1'000'000;
    auto const orders = TRY(call.view->standings(query));
    return figures(slices(call.on), TRY(tally(call, orders)));
}

/// How many of the units of a window stood open before it, and how many began in it.
base::Result<Value> carried(Call& call, registry::StandingQuery query, schedule::Days window) {
    auto const count = [&](registry::Carried which) -> base::Result<std::int64_t> {
        query.window = {window.first, which};
        std::int64_t sum = 0;
        for (auto const& one : TRY(call.view->count(query, registry::Group::none)))
            sum += one.count;
        return sum;
    };
    return Value::object()
        .set("from", std::optional(window.first))
        .set("carried", TRY(count(registry::Carried::yes)))
        .set("begun", TRY(count(registry::Carried::no)));
}

/// One query gives all counts of all slices; the lines and the total come from the same rows.
base::Result<Value> summary(Call& call) {
    auto const window = TRY(window_of(call));
    auto query = TRY(query_of(call));
    if (window) query.window = {window->first};
    if (call.flag("members"))
        return TRY(summary_of_members(call, query)).set("on", std::optional(call.on));
    auto const all = slices(call.on);
    for (auto const& slice : all) query.bands.push_back(slice.band);
    auto const& by = call.text("by");
    Rows rows;
    std::vector<std::int64_t> sums(all.size());
    for (auto const& count : TRY(call.view->count(query, group_of(by)))) {
        auto& row = row_of(rows, by, count, all[count.band]);
        row.counts.resize(all.size());
        row.counts[count.band] += count.count;
        sums[count.band] += count.count;
    }
    auto out = figures(all, sums).set("on", std::optional(call.on));
    if (window) out.set("window", TRY(carried(call, query, *window)));
    if (by.empty() || by == "none") return out;
    return out.set("items", show(rows, all));
}

constexpr std::array group_fields{field::number("id"), field::text("name")};
constexpr Shape group_shape{"FiguresOfOne",
                            {"số liệu của một cơ quan, văn bản, tháng (202607; 0: không có hạn), "
                             "tình trạng, cấp hoặc nơi giao",
                             "of one office, document, month (202607; 0: no day), state, tier or "
                             "issuer"},
                            group_fields,
                            &shapes::figures};
constexpr std::array window_fields{field::date("from"), field::number("carried"),
                                   field::number("begun")};
constexpr Shape window_shape{"FiguresWindow",
                             {"kỳ báo cáo: từ ngày, kỳ trước chuyển sang, phát sinh trong kỳ",
                              "a report's days: from when, carried over, begun in them"},
                             window_fields};
constexpr std::array summary_fields{field::date("on"),
                                    field::maybe(field::one("window", window_shape)),
                                    field::maybe(field::list("items", group_shape))};
constexpr Shape summary_shape{"Summary",
                              {"số liệu vào một ngày, theo nhóm nếu được hỏi",
                               "figures as of a day, broken down where asked for"},
                              summary_fields,
                              &shapes::figures};

constexpr std::array table{
    Verb{.name = "summary",
         .group = "duties",
         .help = {"tổng hợp số liệu vào một ngày hoặc một kỳ báo cáo",
                  "the figures as of a day, or over the days of a report"},
         .arguments = summary_arguments,
         .effect = Effect::reads,
         .gives = summary_shape,
         .run = summary,
         .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> summary_verbs() {
    return table;
}

} // namespace suot::desk
