// One duty, whole: as read, as decided and by whom, what happened, how it stands, what may be done.
//
// As of an earlier day: events up to then, and what was decided by then as the journal tells it
// (docs/spec/states.md, section 5).
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../counts.hpp"
#include "../figures.hpp"
#include "../names.hpp"
#include "../show.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using registry::JournalEntry;
using registry::StandingRow;

constexpr std::array show_arguments{rows::duty};

/// An order to a class of thousands shows so many members' parts, and what they did last.
constexpr std::size_t most_of_members = 100;

/// What was decided as it stood at the end of the day asked for: what the first change after it
/// found.
base::Result<Value> decided_on(Call const& call, std::vector<JournalEntry> const& entries,
                               Value now) {
    for (auto const& entry : entries)
        if (base::day_in_vietnam(entry.at) > call.on) {
            auto const before = TRY(from_json(entry.before));
            return before.has("decided") ? before["decided"] : before;
        }
    return now;
}

/// The fields that people changed, each time: who, when, why, from what to what.
base::Result<Value> amendments(Call const& call, std::vector<JournalEntry> const& entries,
                               Names& names) {
    Value out = Value::list();
    for (auto const& entry : entries) {
        if (entry.verb != "review amend" || base::day_in_vietnam(entry.at) > call.on) continue;
        auto const before = TRY(from_json(entry.before));
        auto const after = TRY(from_json(entry.after));
        for (auto const& [name, value] : after.members()) {
            if (name == "reason" || before[name] == value) continue;
            auto one = Value::object().set("field", name);
            one.set("before", before[name]).set("after", value);
            one.set("by", TRY(names.account(entry.account))).set("at", iso(entry.at));
            if (after.has("reason")) one.set("reason", after["reason"]);
            out.add(std::move(one));
        }
    }
    return out;
}

base::Result<Value> parties(Call& call, Names& names) {
    constexpr std::array<char const*, 4> parts{"issuer", "lead", "support", "inside"};
    Value out = Value::list();
    for (auto const& party : TRY(call.view->parties(call.target.duty.id))) {
        auto one = Value::object().set("part", parts[static_cast<std::size_t>(party.part)]);
        if (party.office_class)
            one.set("class", party.office_class.value)
                .set("name", TRY(names.office_class(party.office_class)));
        else
            one.set("office", party.office.value).set("name", TRY(names.office(party.office)));
        out.add(std::move(one));
    }
    return out;
}

base::Result<Value> followers(Call& call, Names& names) {
    Value out = Value::list();
    for (auto const id : TRY(call.view->followers(call.target.duty.id)))
        out.add(TRY(names.account(id)));
    return out;
}

/// Each link read from this duty's side: what is "cut off from" here is "cut into" there.
base::Result<Value> links(Call& call) {
    constexpr std::array<std::array<char const*, 2>, 3> kinds{
        {{"cut_off_from", "cut_into"}, {"put_together_from", "put_into"}, {"takes_over", "taken"}}};
    Value out = Value::list();
    auto const own = call.target.duty.id;
    for (auto const& link : TRY(call.view->links(own))) {
        bool const from = link.duty == own;
        auto const kind = kinds[static_cast<std::size_t>(link.kind)][from ? 0 : 1];
        out.add(Value::object()
                    .set("link", kind)
                    .set("duty", (from ? link.other : link.duty).value)
                    .set("document", link.document.value)
                    .set("begin", link.begin)
                    .set("end", link.end));
    }
    return out;
}

/// What the account may do to each unit now: with its roles over who ordered and who acts.
class Permits {
public:
    static base::Result<Permits> of(Call& call) {
        auto const own = call.target.duty.id;
        Permits out;
        out.over_issuer_ = TRY(roles_at(call, TRY(ordering_office(call, own))));
        out.own_ = call.session.office;
        out.over_own_ = TRY(roles_at(call, out.own_));
        return out;
    }

    base::Result<Value> on(Call& call, registry::Standing const& standing) const {
        auto acting = standing.office ? TRY(roles_at(call, standing.office)) : Roles{};
        if (standing.office_class
            && TRY(call.view->is_member(standing.office_class, own_, standing.ordered)))
            acting = over_own_;
        return may(standing.phase, over_issuer_, acting);
    }

private:
    Roles over_issuer_ = 0;
    Roles over_own_ = 0;
    registry::OfficeId own_;
};

base::Result<std::vector<StandingRow>> rows_of(Call& call, registry::Which which) {
    return call.view->standings(
        {.on = call.on,
         .scope = {.everything = true},
         .duty = call.target.duty.id,
         .which = which,
         .limit = which == registry::Which::members ? std::int64_t(most_of_members) : 1000});
}

/// What happened until the day asked for: to the order, all of it; to members' parts, the last.
base::Result<Value> told(std::vector<registry::Event> const& events, Names& names) {
    auto const is_of_member = [](auto const& event) { return bool(event.unit.member); };
    auto const of_members = std::ranges::count_if(events, is_of_member);
    auto left_out = std::max<std::int64_t>(of_members - std::int64_t(most_of_members), 0);
    Value out = Value::list();
    for (auto const& event : events) {
        if (is_of_member(event) && left_out > 0) {
            --left_out;
            continue;
        }
        out.add(TRY(names.event(event)));
    }
    return out;
}

base::Result<Value> shown(Call& call, std::vector<StandingRow> const& rows,
                          Permits const& permits) {
    Value out = Value::list();
    for (auto const& row : rows)
        out.add(show(row, call.on).set("may", TRY(permits.on(call, row.standing))));
    return out;
}

/// Of an order to a class only members that something happened to have rows; the others are
/// counted.
base::Result<Value> show_one(Call& call) {
    auto const duty = call.target.duty;
    auto const entries = TRY(call.view->amendments(duty.id));
    Names names(*call.view, call.on);
    auto out = show(duty);
    out.set("decided", TRY(decided_on(call, entries, out["decided"])));
    out.set("amendments", TRY(amendments(call, entries, names)));
    auto const orders = TRY(rows_of(call, registry::Which::orders));
    auto const permits = TRY(Permits::of(call));
    out.set("units", TRY(shown(call, orders, permits)));
    if (std::ranges::any_of(orders,
                            [](auto const& row) { return bool(row.standing.office_class); })) {
        out.set("members", figures(slices(call.on), TRY(tally(call, orders))));
        auto const acted = TRY(rows_of(call, registry::Which::members));
        out.set("member_units", TRY(shown(call, acted, permits)));
    }
    auto const events = TRY(call.view->last_events(duty.id, call.on, most_of_members));
    out.set("events", TRY(told(events, names))).set("figures", figures_of(events));
    out.set("parties", TRY(parties(call, names))).set("followers", TRY(followers(call, names)));
    out.set("links", TRY(links(call)));
    return out.set("version", TRY(call.view->version("duty", duty.id.value)));
}

constexpr std::array unit_fields{field::list(field::text("may"))};
constexpr Shape unit_shape{"DutyUnit",
                           {"tình trạng, và những lệnh được dùng bây giờ",
                            "how it stands, and the verbs that may be used on it now"},
                           unit_fields,
                           &shapes::standing};
constexpr std::array amendment_fields{
    field::text("field"), field::anything("before"), field::anything("after"),
    field::text("by"),    field::moment("at"),       field::maybe(field::text("reason"))};
constexpr Shape amendment_shape{
    "Amendment", {"một lần sửa điều đã đọc", "a change to what was read"}, amendment_fields};
constexpr std::array<char const*, 4> part_words{"issuer", "lead", "support", "inside"};
constexpr std::array party_fields{field::choice("part", part_words),
                                  field::maybe(field::number("office")),
                                  field::maybe(field::number("class")), field::text("name")};
constexpr Shape party_shape{"Party",
                            {"một cơ quan, hoặc nhóm phối hợp, và phần việc",
                             "an office, or a class that supports, and its part"},
                            party_fields};
constexpr std::array<char const*, 6> link_words{"cut_off_from", "cut_into",   "put_together_from",
                                                "put_into",     "takes_over", "taken"};
constexpr std::array link_fields{field::choice("link", link_words), field::number("duty"),
                                 field::number("document"), field::number("begin"),
                                 field::number("end")};
constexpr Shape link_shape{"DutyLink",
                           {"nhiệm vụ mà nó từ đó mà ra, hoặc đã thành",
                            "a duty that it came from, or became; where that stood"},
                           link_fields};
constexpr std::array figure_fields{
    field::text("indicator"),          field::maybe(field::text("target")),
    field::maybe(field::text("unit")), field::maybe(field::text("value")),
    field::maybe(field::date("day")),  field::maybe(field::number("member")),
};
constexpr Shape figure_shape{
    "IndicatorFigure",
    {"một chỉ tiêu, số phải đạt và số mới nhất", "an indicator, its target and its last figure"},
    figure_fields};
constexpr std::array show_fields{
    field::list("units", unit_shape),
    field::maybe(field::one("members", shapes::figures)),
    field::maybe(field::list("member_units", unit_shape)),
    field::list("events", shapes::event),
    field::list("amendments", amendment_shape),
    field::list("figures", figure_shape),
    field::list("parties", party_shape),
    field::list(field::text("followers")),
    field::list("links", link_shape),
    field::number("version"),
};
constexpr Shape show_shape{
    "WholeDuty",
    {"một nhiệm vụ với diễn biến và tình trạng", "a duty, what happened to it and how it stands"},
    show_fields,
    &shapes::duty};

constexpr std::array table{
    Verb{
        .name = "duty show",
        .group = "duties",
        .help =
            {"một nhiệm vụ: đã đọc, đã quyết định, diễn biến, tình trạng; giao cho một nhóm thì cả "
             "diễn biến của lần giao và một trăm việc gần nhất của các thành viên",
             "one duty: as read, as decided, what happened, how it stands; of an order to a class "
             "the "
             "order's own course, and of its members the last hundred doings"},
        .arguments = show_arguments,
        .right = {0, Subject::visible},
        .effect = Effect::reads,
        .gives = show_shape,
        .run = show_one,
        .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> duty_verbs() {
    return table;
}

} // namespace suot::desk
