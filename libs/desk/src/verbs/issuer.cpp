// What the office that ordered does: extend, accept, return, stop, hand over.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Event;
using registry::EventKind;
using registry::Phase;

constexpr std::array approve_arguments{
    rows::duty,
    rows::member,
    rows::occurrence,
    Argument{"due", date, optional, {"hạn mới; không ghi thì như đã xin", "the new last day"}},
    Argument{"reason", text, optional, {"lý do", "why"}},
};

base::Result<Value> approve(Call& call) {
    auto const wanted = call.target.standing.asked;
    auto event = event_of(call, EventKind::extension_approved);
    event.due = call.has("due") ? call.date("due") : wanted;
    event.words = call.text("reason");
    if (!event.due)
        return invalid("due", "không có đề nghị gia hạn: hãy ghi hạn mới.",
                       "no extension was asked for: give the new last day.");
    if (call.target.standing.due && *event.due <= *call.target.standing.due)
        return invalid("due", "hạn mới phải sau hạn hiện tại.",
                       "the new last day must be after the present one.");
    return happen(call, event);
}

constexpr Phases open = phases({Phase::open});

constexpr std::array reasoned_arguments{rows::duty, rows::member, rows::occurrence, rows::reason};

/// An event with its reason.
template <EventKind kind>
base::Result<Value> reasoned(Call& call) {
    auto event = event_of(call, kind);
    event.words = call.text("reason");
    return happen(call, event);
}

base::Result<Value> refuse(Call& call) {
    if (!call.target.standing.asked)
        return conflict("không có đề nghị gia hạn nào đang chờ.", "no extension is asked for.");
    return reasoned<EventKind::extension_refused>(call);
}

constexpr std::array accept_arguments{
    rows::duty,
    rows::member,
    rows::occurrence,
    Argument{"reason",
             text,
             optional,
             {"nhận xét; căn cứ, khi kết thúc cả nhóm mà còn thành viên chưa xong",
              "a word; the ground, where a class is closed with members not done"}},
};

/// An order to a class is closed as a whole when all its members are done, or on a stated ground.
base::Result<void> may_close_class(Call& call) {
    auto const orders = TRY(call.view->standings({.on = call.on,
                                                  .scope = {.everything = true},
                                                  .duty = call.target.duty.id,
                                                  .limit = 1000}));
    std::vector<registry::StandingRow> one;
    std::ranges::copy_if(orders, std::back_inserter(one),
                         [&](auto const& row) { return row.standing.unit == call.target.unit; });
    auto const all = slices(call.on);
    auto const counts = TRY(tally(call, one));
    std::int64_t left = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].national == National::open_in_time || all[i].national == National::open_late)
            left += counts[i];
    if (left == 0 || call.has("reason")) return {};
    return invalid("reason",
                   "còn " + std::to_string(left) + " cơ quan chưa xong: ghi căn cứ để kết thúc.",
                   std::to_string(left) + " offices are not done: give the ground for closing.");
}

base::Result<Value> accept(Call& call) {
    bool const whole_class = call.target.standing.office_class && !call.target.unit.member;
    TRY(only_in(call, whole_class ? open : phases({Phase::submitted})));
    if (whole_class) TRY(may_close_class(call));
    return reasoned<EventKind::accepted>(call);
}

constexpr std::array transfer_arguments{
    rows::duty,
    rows::member,
    Argument{"to", office, one, {"cơ quan nhận", "the office that takes over"}},
    Argument{"by", text, one, {"văn bản làm căn cứ", "the document that orders it"}},
};

/// One unit given to another office by an act of its own, which names its authority.
base::Result<Value> give(Call& call, registry::Office const& to) {
    auto event = event_of(call, EventKind::transferred);
    event.office = to.id;
    event.words = call.text("by");
    auto parties = TRY(call.view->parties(call.target.duty.id));
    parties.push_back({to.id, registry::Part::lead});
    TRY(call.keep->set_parties(call.target.duty.id, parties));
    return happen(call, event);
}

base::Result<Value> transfer(Call& call) {
    if (call.target.standing.office_class && !call.target.unit.member)
        return invalid("for", "việc giao cho nhóm: ghi thành viên bàn giao ở “for”.",
                       "it is an order to a class: name the member in “for”.");
    auto const to = TRY(find_office(*call.view, call.text("to"), call.today, "to"));
    // A recurring duty goes over with all its turns that are left.
    call.target.unit.occurrence.reset();
    return give(call, to);
}

constexpr std::array handover_arguments{
    Argument{"from", office, one, {"cơ quan bàn giao", "the office that hands over"}},
    Argument{"to", office, one, {"cơ quan nhận", "the office that takes over"}},
    Argument{"by", text, one, {"văn bản làm căn cứ", "the document that orders it"}},
};

base::Result<Value> handover(Call& call) {
    auto const from = TRY(call.view->office(
        TRY(find_office(*call.view, call.text("from"), call.today, "from")).id, call.today));
    auto const to = TRY(find_office(*call.view, call.text("to"), call.today, "to"));
    if (to.until && *to.until <= call.today)
        return invalid("to", "cơ quan nhận không còn hoạt động.", "that office has ended.");
    std::vector<registry::Band> bands;
    for (unsigned phase = 0; phase < 8; ++phase)
        if ((alive & (1U << phase)) != 0) bands.push_back({.phase = static_cast<Phase>(phase)});
    auto const rows = TRY(call.view->standings({.on = call.today,
                                                .scope = {.everything = true},
                                                .bands = std::move(bands),
                                                .office = from.id,
                                                .limit = 100'000}));
    Value items = Value::list();
    std::vector<registry::Unit> given;
    for (auto const& row : rows) {
        registry::Unit unit{.duty = row.standing.unit.duty, .member = row.standing.unit.member};
        if (row.standing.office_class) unit.member = from.id;
        if (std::ranges::find(given, unit) != given.end()) continue;
        given.push_back(unit);
        call.target.duty = TRY(call.view->duty(unit.duty));
        call.target.unit = unit;
        items.add(TRY(give(call, to)));
    }
    return Value::object().set("count", given.size()).set("items", std::move(items));
}

constexpr std::array wake_arguments{
    rows::duty,
    Argument{"day", date, optional, {"ngày xảy ra sự kiện; mặc định hôm nay", "day of the event"}},
    Argument{"due", date, optional, {"hạn; không ghi thì tính theo văn bản", "the last day"}},
    Argument{"reason", text, one, {"sự kiện: văn bản nào, việc gì", "the event: which document"}},
};

base::Result<Value> wake(Call& call) {
    auto event = event_of(call, EventKind::woken);
    event.words = call.text("reason");
    auto const day = call.date("day").value_or(call.today);
    if (auto const offset = offset_of(call.target.duty.decided))
        event.due = schedule::due_of(*offset, day, TRY(almanac(*call.view)).calendar);
    if (call.has("due")) event.due = call.date("due");
    return happen(call, event);
}

constexpr std::array handover_fields{field::number("count"),
                                     field::list("items", shapes::changed_standing)};
constexpr Shape handover_shape{
    "Handover", {"những việc vừa bàn giao", "what was handed over"}, handover_fields};

constexpr Phases stoppable =
    phases({Phase::open, Phase::dormant, Phase::continuous, Phase::submitted});
constexpr Phases cancellable = alive | phases({Phase::unassigned});
constexpr Phases over = phases({Phase::done, Phase::cancelled, Phase::suspended});

constexpr std::array table{
    rows::event("extend approve", {"cho gia hạn; hạn ban đầu vẫn giữ", "approve an extension"},
                approve_arguments, approve, {rows::deciding, open}),
    rows::event("extend refuse", {"không cho gia hạn", "refuse an extension"}, reasoned_arguments,
                refuse, {rows::deciding, open}),
    rows::event("accept", {"nghiệm thu, kết thúc nhiệm vụ", "accept what was handed in, and close"},
                accept_arguments, accept,
                {rows::deciding, phases({Phase::open, Phase::submitted})}),
    rows::event("return",
                {"trả lại kết quả, nêu lý do", "return what was handed in, with a reason"},
                reasoned_arguments, reasoned<EventKind::returned>,
                {rows::ordering, phases({Phase::submitted})}),
    rows::event("suspend", {"tạm dừng nhiệm vụ", "suspend a duty"}, reasoned_arguments,
                reasoned<EventKind::suspended>, {rows::deciding, stoppable}),
    rows::event("cancel", {"hủy nhiệm vụ, nêu căn cứ", "cancel a duty, on a ground"},
                reasoned_arguments, reasoned<EventKind::cancelled>, {rows::deciding, cancellable}),
    rows::event("reopen", {"mở lại nhiệm vụ", "reopen a duty"}, reasoned_arguments,
                reasoned<EventKind::reopened>, {rows::deciding, over}),
    rows::event("transfer", {"chuyển nhiệm vụ cho cơ quan khác", "give a duty to another office"},
                transfer_arguments, transfer, {rows::deciding, alive}),
    Verb{.name = "handover",
         .group = "duties",
         .help = {"bàn giao mọi việc đang mở của một cơ quan", "hand over all that is open"},
         .arguments = handover_arguments,
         .right = {static_cast<Roles>(leader | administrator), Subject::everything},
         .effect = Effect::changes,
         .gives = handover_shape,
         .run = handover},
    rows::event("wake",
                {"sự kiện phải chờ đã xảy ra: bắt đầu tính hạn", "the event has come: time runs"},
                wake_arguments, wake, {rows::ordering, phases({Phase::dormant})}),
};

} // namespace

std::span<Verb const> issuer_verbs() {
    return table;
}

} // namespace suot::desk
