// What the office that acts does: acknowledge, report, name its product, ask for time, hand in.
#include <array>

#include "../call.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Event;
using registry::EventKind;
using registry::Phase;

constexpr Argument duty_argument{"duty", duty, one, {"số của nhiệm vụ", "number of the duty"}};
constexpr Argument for_argument{
    "for",
    office,
    optional,
    {"cơ quan thực hiện; mặc định cơ quan mình", "the office that acts; one's own by default"}};
constexpr Argument occurrence_argument{
    "occurrence", date, optional, {"kỳ có hạn ngày này", "the occurrence due on this day"}};

constexpr std::array acknowledge_arguments{
    duty_argument,
    for_argument,
    occurrence_argument,
    Argument{"text", text, optional, {"ghi chú", "a note"}},
};

constexpr std::initializer_list<Phase> alive{Phase::open, Phase::dormant, Phase::continuous,
                                             Phase::suspended};

base::Result<Value> acknowledge(Call& call) {
    TRY(only_in(call, alive));
    auto event = event_of(call, EventKind::acknowledged);
    event.words = call.text("text");
    return happen(call, event);
}

constexpr std::array report_arguments{
    duty_argument,
    for_argument,
    occurrence_argument,
    Argument{"text", text, one, {"đã làm được gì", "what was done"}},
    Argument{"percent", number, optional, {"phần trăm, 0 đến 100", "per cent, 0 to 100"}},
};

base::Result<Value> report(Call& call) {
    TRY(only_in(call, alive));
    if (call.number("percent") > 100)
        return invalid("percent", "phần trăm từ 0 đến 100.", "percent must be 0 to 100.");
    auto event = event_of(call, EventKind::reported);
    event.words = call.text("text");
    event.percent = call.number("percent");
    return happen(call, event);
}

constexpr Words product_help{"số, ký hiệu hoặc tên sản phẩm", "number or name of the product"};
constexpr Words dated_help{"ngày của sản phẩm", "its date"};
constexpr Words recipient_help{"đã gửi cho ai", "to whom it was sent"};
constexpr Words file_help{"tệp sản phẩm", "its file"};

constexpr std::array evidence_arguments{
    duty_argument,
    for_argument,
    occurrence_argument,
    Argument{"product", text, one, product_help},
    Argument{"date", ArgumentType::date, optional, dated_help},
    Argument{"recipient", text, optional, recipient_help},
    Argument{"file", ArgumentType::file, optional, file_help},
};

/// Evidence is a product that can be found again: number, date and to whom it was sent, or a file.
base::Result<Event> evidence_of(Call& call) {
    auto event = event_of(call, EventKind::evidenced);
    event.words = call.text("product");
    event.due = call.date("date");
    event.recipient = call.text("recipient");
    if (call.has("file")) {
        event.sha256 = TRY(call.keep->keep_file(call.arguments["file"]["bytes"].text()));
        return event;
    }
    if (!event.due)
        return invalid("date", "cần ngày của sản phẩm, hoặc tệp.", "give its date, or a file.");
    if (event.recipient.empty())
        return invalid("recipient", "cần nơi nhận sản phẩm, hoặc tệp.",
                       "give to whom it was sent, or a file.");
    return event;
}

base::Result<Value> evidence(Call& call) {
    TRY(only_in(call, {Phase::open, Phase::continuous}));
    return happen(call, TRY(evidence_of(call)));
}

constexpr std::array ask_arguments{
    duty_argument,
    for_argument,
    occurrence_argument,
    Argument{"due", date, one, {"xin gia hạn đến ngày", "the last day asked for"}},
    Argument{"reason", text, one, {"lý do", "why"}},
};

base::Result<Value> ask(Call& call) {
    TRY(only_in(call, {Phase::open}));
    auto const& due = call.target.standing.due;
    if (!due) return conflict("nhiệm vụ không có hạn.", "the duty has no last day.");
    auto event = event_of(call, EventKind::extension_asked);
    event.due = call.date("due");
    event.words = call.text("reason");
    if (*event.due <= *due)
        return invalid("due", "ngày xin gia hạn phải sau hạn hiện tại.",
                       "the day asked for must be after the present one.");
    return happen(call, event);
}

constexpr std::array submit_arguments{
    duty_argument,
    for_argument,
    occurrence_argument,
    Argument{"product", text, optional, product_help},
    Argument{"date", ArgumentType::date, optional, dated_help},
    Argument{"recipient", text, optional, recipient_help},
    Argument{"file", ArgumentType::file, optional, file_help},
    Argument{"text", text, optional, {"lời trình", "a word"}},
};

base::Result<bool> has_evidence(Call& call) {
    auto const unit = call.target.unit;
    bool out = false;
    for (auto const& event : TRY(call.view->events(unit.duty, unit.member)))
        out = out || (event.kind == EventKind::evidenced && event.unit == unit);
    return out;
}

base::Result<Value> submit(Call& call) {
    TRY(only_in(call, {Phase::open}));
    if (call.has("product")) TRY(happen(call, TRY(evidence_of(call))));
    if (!TRY(has_evidence(call)))
        return invalid("product", "chưa nêu sản phẩm: số, ngày, nơi nhận, hoặc tệp.",
                       "no product was named: number, date, to whom it was sent, or a file.");
    auto event = event_of(call, EventKind::submitted);
    event.words = call.text("text");
    return happen(call, event);
}

constexpr Right acting{static_cast<Roles>(clerk | follower | leader | actor), Subject::actor};

constexpr Verb act(char const* name, Words help, std::span<Argument const> arguments,
                   base::Result<Value> (*run)(Call&)) {
    return {.name = name,
            .group = "duties",
            .help = help,
            .arguments = arguments,
            .right = acting,
            .effect = Effect::changes,
            .gives = shapes::changed_standing,
            .run = run};
}

constexpr std::array table{
    act("acknowledge", {"tiếp nhận nhiệm vụ", "acknowledge a duty"}, acknowledge_arguments,
        acknowledge),
    act("report", {"báo cáo tiến độ", "report progress"}, report_arguments, report),
    act("evidence", {"nêu sản phẩm làm minh chứng", "name the product as evidence"},
        evidence_arguments, evidence),
    act("extend ask", {"xin gia hạn", "ask for an extension"}, ask_arguments, ask),
    act("submit", {"trình kết quả để nghiệm thu", "hand in for acceptance"}, submit_arguments,
        submit),
};

} // namespace

std::span<Verb const> actor_verbs() {
    return table;
}

} // namespace suot::desk
