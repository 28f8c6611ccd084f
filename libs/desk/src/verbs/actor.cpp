// What the office that acts does: take on, report, name its product, pass on, ask for time, hand
// in.
//
// Follows docs/spec/states.md, section 2. Speaking of a duty moves no day and no state; handing in
// needs a product that was named before, and only the issuer can accept it.
#include <array>

#include "../call.hpp"
#include "../figures.hpp"
#include "../show.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::Event;
using registry::EventKind;
using registry::Phase;

constexpr std::array acknowledge_arguments{
    rows::duty,
    rows::acting,
    rows::occurrence,
    Argument{"text", text, optional, {"ghi chú", "a note"}},
};

base::Result<Value> acknowledge(Call& call) {
    auto event = event_of(call, EventKind::acknowledged);
    event.words = call.text("text");
    return happen(call, event);
}

constexpr std::array report_arguments{
    rows::duty,
    rows::acting,
    rows::occurrence,
    Argument{"text", text, one, {"đã làm được gì", "what was done"}},
    Argument{"percent", number, optional, {"phần trăm, 0 đến 100", "per cent, 0 to 100"}},
    figure_rows::indicator,
    figure_rows::value,
    figure_rows::target,
    figure_rows::measure,
};

// Progress is what its actor says; a figure without its value would say nothing.
base::Result<Value> report(Call& call) {
    if (call.number("percent") > 100)
        return invalid("percent", "phần trăm từ 0 đến 100.", "percent must be 0 to 100.");
    auto event = event_of(call, EventKind::reported);
    event.words = call.text("text");
    event.percent = call.number("percent");
    TRY(take_figure(call, event));
    if (!event.indicator.empty() && event.value.empty())
        return invalid("value", "cần số liệu của chỉ tiêu.", "give the figure of the indicator.");
    return happen(call, event);
}

constexpr Argument dated{"date", date, optional, {"ngày của sản phẩm", "its date"}};
constexpr Argument recipient{"recipient", text, optional, {"đã gửi cho ai", "to whom it was sent"}};
constexpr Argument product_file{"file", file, optional, {"tệp sản phẩm", "its file"}};
constexpr Words product_help{"số, ký hiệu hoặc tên sản phẩm", "number or name of the product"};

constexpr std::array evidence_arguments{
    rows::duty, rows::acting, rows::occurrence, Argument{"product", text, one, product_help},
    dated,      recipient,    product_file,
};

/// Evidence is a product that can be found again: number, date and to whom it was sent, or a file.
base::Result<Event> evidence_of(Call& call) {
    auto event = event_of(call, EventKind::evidenced);
    event.words = call.text("product");
    event.due = call.date("date");
    event.recipient = call.text("recipient");
    if (call.has("file")) {
        auto const& given = call.arguments["file"];
        event.sha256 = TRY(call.keep->keep_file(given["bytes"].text()));
        event.file_name = given["name"].text();
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
    return happen(call, TRY(evidence_of(call)));
}

constexpr std::array ask_arguments{
    rows::duty,
    rows::acting,
    rows::occurrence,
    Argument{"due", date, one, {"xin gia hạn đến ngày", "the last day asked for"}},
    rows::reason,
};

// Only asked for: the present day stands until the issuer grants it.
base::Result<Value> ask(Call& call) {
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
    rows::duty,
    rows::acting,
    rows::occurrence,
    Argument{"product", text, optional, product_help},
    dated,
    recipient,
    product_file,
    Argument{"text", text, optional, {"lời trình", "a word"}},
};

base::Result<bool> has_evidence(Call& call) {
    auto const unit = call.target.unit;
    bool out = false;
    for (auto const& event : TRY(call.view->events(unit.duty, unit.member)))
        out = out || (event.kind == EventKind::evidenced && event.unit == unit);
    return out;
}

// A product may be named in the same call; what was named before for this very turn counts as well.
base::Result<Value> submit(Call& call) {
    if (call.has("product")) TRY(happen(call, TRY(evidence_of(call))));
    if (!TRY(has_evidence(call)))
        return invalid("product", "chưa nêu sản phẩm: số, ngày, nơi nhận, hoặc tệp.",
                       "no product was named: number, date, to whom it was sent, or a file.");
    auto event = event_of(call, EventKind::submitted);
    event.words = call.text("text");
    return happen(call, event);
}

constexpr std::array pass_arguments{
    rows::duty,
    rows::acting,
    rows::occurrence,
    Argument{"to", office, optional, {"đơn vị trong cơ quan", "a part of the office"}},
    Argument{"person", text, optional, {"người phụ trách (tài khoản)", "a person, by account"}},
    Argument{"text", text, optional, {"ý kiến chỉ đạo", "a word"}},
};

/// A duty goes to a part of the office that acts: it stays the office's, and its time runs on.
base::Result<void> to_part(Call& call, Event& event) {
    if (!call.has("to")) return {};
    auto const part = TRY(find_office(*call.view, call.text("to"), call.today, "to"));
    auto const whole = TRY(call.view->office(call.target.at, call.today));
    if (part.id == whole.id || !part.path.starts_with(whole.path))
        return invalid("to", "“" + part.name + "” không thuộc “" + whole.name + "”.",
                       "“" + part.name + "” is no part of “" + whole.name + "”.");
    event.office = part.id;
    event.issuer = whole.id;
    auto parties = TRY(call.view->parties(call.target.duty.id));
    parties.push_back({part.id, registry::Part::inside});
    return call.keep->set_parties(call.target.duty.id, parties);
}

base::Result<Value> pass(Call& call) {
    if (!call.has("to") && !call.has("person"))
        return invalid("to", "chuyển cho ai: ghi đơn vị hoặc người.",
                       "to whom: name a part of the office or a person.");
    auto event = event_of(call, EventKind::passed_on);
    event.words = call.text("text");
    TRY(to_part(call, event));
    if (call.has("person")) event.person = TRY(call.view->account(call.text("person"))).id;
    return happen(call, event);
}

constexpr Phases open = phases({Phase::open});
constexpr Phases producing = phases({Phase::open, Phase::continuous});

constexpr std::array table{
    rows::event("acknowledge", {"tiếp nhận nhiệm vụ", "acknowledge a duty"}, acknowledge_arguments,
                acknowledge, {rows::working, at_work}),
    rows::event("report", {"báo cáo tiến độ, số liệu", "report progress and figures"},
                report_arguments, report, {rows::working, at_work}),
    rows::event("evidence", {"nêu sản phẩm làm minh chứng", "name the product as evidence"},
                evidence_arguments, evidence, {rows::working, producing}),
    rows::event("extend ask", {"xin gia hạn", "ask for an extension"}, ask_arguments, ask,
                {rows::working, open}),
    rows::event("submit", {"trình kết quả để nghiệm thu", "hand in for acceptance"},
                submit_arguments, submit, {rows::working, open}),
    rows::event("pass", {"chuyển việc trong cơ quan, hạn vẫn chạy", "pass on inside an office"},
                pass_arguments, pass, {rows::working, at_work}),
};

} // namespace

std::span<Verb const> actor_verbs() {
    return table;
}

} // namespace suot::desk
