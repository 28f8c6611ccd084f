// Review: the machine proposed, a person decides. What was read stays beside what was decided.
//
// Follows docs/spec/register.md, section 2.3.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../linking.hpp"
#include "../proposals.hpp"
#include "../reviewing.hpp"
#include "../shapes.hpp"
#include "../show.hpp"
#include "../work.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::DutyFields;
using registry::DutyRecord;
using registry::Review;

constexpr Words document_help{"số của văn bản trong sổ", "number of the document"};
constexpr Words duty_help{"số của nhiệm vụ", "number of the duty"};
constexpr std::array list_arguments{
    Argument{"document", document, one, document_help},
};

/// With the offices that the printed names mean, so that confirming and assigning are one look.
base::Result<Value> list(Call& call) {
    auto const id = call.target.document.id;
    Value duties = Value::list();
    auto const& directory = *TRY(directory_of(call));
    Namer const namer(directory, call.target.document, call.today);
    for (auto const& duty : TRY(call.view->duties(id)))
        if (duty.review == Review::proposed)
            duties.add(show(duty).set("proposal", show_proposal(namer, duty.decided)));
    Value remarks = Value::list();
    for (auto const& remark : TRY(call.view->remarks(id)))
        if (remark.waived_by.empty() && remark.severity != "information")
            remarks.add(show(remark, call.session.language));
    bool const done = duties.items().empty() && remarks.items().empty();
    return Value::object()
        .set("document", id.value)
        .set("reviewed", done)
        .set("reviewed_duties", call.target.document.reviewed)
        .set("found_duties", call.target.document.reviewed + call.target.document.proposed)
        .set("duties", std::move(duties))
        .set("remarks", std::move(remarks));
}

constexpr std::array confirm_arguments{
    Argument{"document", document, one, document_help},
    Argument{"duties", duty, many, {"các nhiệm vụ (số); không ghi thì dùng --all", "the duties"}},
    Argument{"all", flag, optional, {"mọi nhiệm vụ còn chờ", "all that are proposed"}},
};

/// Only what waits is confirmed; naming one twice, or one that was dropped, is not an error.
base::Result<Value> confirm(Call& call) {
    auto const& wanted = call.arguments["duties"].items();
    if (wanted.empty() && !call.flag("all"))
        return invalid("duties", "ghi số nhiệm vụ, hoặc “all”.", "give duties, or “all”.");
    std::int64_t count = 0;
    for (auto const& duty : TRY(call.view->duties(call.target.document.id))) {
        bool const chosen =
            call.flag("all") || std::ranges::find(wanted, Value(duty.id.value)) != wanted.end();
        if (!chosen || duty.review != Review::proposed) continue;
        TRY(enter(call, duty));
        ++count;
    }
    if (count == 0)
        return conflict("không có nhiệm vụ nào đang chờ xác nhận.", "no such duty is proposed.");
    return Value::object().set("document", call.target.document.id.value).set("count", count);
}

constexpr std::array amend_arguments{
    Argument{"duty", duty, one, duty_help},
    Argument{"words", text, optional, {"nội dung", "what must be done"}},
    Argument{"lead", text, optional, {"đơn vị chủ trì", "the lead"}},
    Argument{"support", text, optional, {"đơn vị phối hợp, cách nhau bằng “;”", "the support"}},
    Argument{"product", text, optional, {"sản phẩm", "the product"}},
    Argument{"authority", text, optional, {"thẩm quyền quyết định", "who decides"}},
    Argument{"kind", choice, optional, {"loại thời hạn", "the kind of time"}, choices::times},
    Argument{"due", date, optional, {"hạn", "the last day"}},
    Argument{"start", date, optional, {"ngày bắt đầu", "the first day"}},
    Argument{"rrule", text, optional, {"chu kỳ theo RFC 5545", "recurrence, RFC 5545"}},
    Argument{"event", text, optional, {"sự kiện phải chờ", "the event it waits for"}},
    Argument{"offset", text, optional, {"thời gian sau sự kiện: P15D", "time after it: P15D"}},
    Argument{"reason", text, optional, {"lý do sửa", "why"}},
};

/// A day that is given makes the time a deadline, unless another kind is said.
void set_given(Call const& call, DutyFields& fields) {
    struct Field {
        char const* name;
        std::string DutyFields::*words;
    };
    constexpr std::array all{
        Field{"words", &DutyFields::words},         Field{"lead", &DutyFields::lead},
        Field{"support", &DutyFields::support},     Field{"product", &DutyFields::product},
        Field{"authority", &DutyFields::authority}, Field{"kind", &DutyFields::kind},
        Field{"rrule", &DutyFields::rrule},         Field{"event", &DutyFields::event},
        Field{"offset", &DutyFields::offset}};
    for (auto const& field : all)
        if (call.has(field.name)) fields.*field.words = call.text(field.name);
    if (call.has("due")) fields.due = call.date("due");
    if (call.has("start")) fields.start = call.date("start");
    if (call.has("due") && !call.has("kind")) fields.kind = "by";
}

bool moves_time(Call const& call) {
    return std::ranges::any_of(std::array{"kind", "due", "start", "rrule", "event", "offset"},
                               [&](char const* name) { return call.has(name); });
}

base::Result<bool> is_assigned(Call& call) {
    auto const events = TRY(call.view->events(call.target.duty.id, {}));
    return std::ranges::find(events, registry::EventKind::assigned, &registry::Event::kind)
           != events.end();
}

/// Once assigned, words may be put right but no day moves: that is what an extension is for, which
/// the issuer approves.
base::Result<Value> amend(Call& call) {
    auto duty = call.target.duty;
    if (duty.review == Review::dropped)
        return conflict("nhiệm vụ đã bị bỏ.", "the duty was dropped.");
    if (moves_time(call) && TRY(is_assigned(call)))
        return conflict("nhiệm vụ đã giao: chỉ gia hạn mới đổi được hạn.",
                        "the duty is assigned: only an extension moves its day.");
    auto const before = show(duty.decided);
    set_given(call, duty.decided);
    TRY(call.keep->change_duty(duty));
    TRY(links_follow(call, call.target.duty, duty));
    auto after = show(duty.decided);
    if (call.has("reason")) after.set("reason", call.text("reason"));
    call.record("duty", duty.id.value, before, after);
    return show(duty);
}

constexpr std::array drop_arguments{
    Argument{"duty", duty, one, duty_help},
    Argument{"reason", text, one, {"vì sao không phải nhiệm vụ", "why it is no duty"}},
};

base::Result<Value> drop(Call& call) {
    auto duty = call.target.duty;
    if (duty.review != Review::proposed)
        return conflict("chỉ bỏ được nhiệm vụ đang chờ; nhiệm vụ đã vào sổ thì dùng “cancel”.",
                        "only a proposed duty can be dropped; “cancel” one in the register.");
    duty.review = Review::dropped;
    TRY(call.keep->change_duty(duty));
    TRY(links_follow(call, call.target.duty, duty));
    call.record("duty", duty.id.value, show(call.target.duty),
                show(duty).set("reason", call.text("reason")));
    return show(duty);
}

constexpr std::array add_arguments{
    Argument{"document", document, one, document_help},
    Argument{
        "words", text, optional, {"nội dung; mặc định như đoạn đã đánh dấu", "what must be done"}},
    Argument{"begin", number, optional, {"byte đầu trong nguyên văn", "first byte in the text"}},
    Argument{"end", number, optional, {"byte sau cùng", "the byte after the last"}},
    Argument{"lead", text, optional, {"đơn vị chủ trì", "the lead"}},
    Argument{"support", text, optional, {"đơn vị phối hợp", "the support"}},
    Argument{"product", text, optional, {"sản phẩm", "the product"}},
    Argument{"kind", choice, optional, {"loại thời hạn", "the kind of time"}, choices::times},
    Argument{"due", date, optional, {"hạn", "the last day"}},
    Argument{"start", date, optional, {"ngày bắt đầu", "the first day"}},
    Argument{"rrule", text, optional, {"chu kỳ theo RFC 5545", "recurrence, RFC 5545"}},
    Argument{"event", text, optional, {"sự kiện phải chờ", "the event it waits for"}},
    Argument{"offset", text, optional, {"thời gian sau sự kiện: P15D", "time after it: P15D"}},
};

/// Marked words are kept as read: the duty has its place in the text like any other.
base::Result<Value> add(Call& call) {
    auto const& document = call.target.document;
    auto const known = TRY(call.view->duties(document.id));
    DutyRecord duty{.document = document.id,
                    .number = known.empty() ? 1 : known.back().number + 1,
                    .begin = call.number("begin"),
                    .end = call.number("end"),
                    .decided = {.modality = "duty", .work = document.code, .kind = "none"}};
    set_given(call, duty.decided);
    bool const marked = call.has("begin") || call.has("end");
    if (!marked && duty.decided.words.empty())
        return invalid("words", "ghi nội dung, hoặc đánh dấu đoạn trong nguyên văn.",
                       "give the words, or mark them in the text.");
    if (marked) {
        auto const whole = TRY(call.view->document(document.id));
        auto const words = TRY(words_at(whole, duty.begin, duty.end, "end"));
        duty.read = DutyFields{.words = words, .work = document.code, .kind = "none"};
        if (duty.decided.words.empty()) duty.decided.words = words;
    }
    duty.id = TRY(call.keep->add_duty(duty));
    TRY(enter(call, duty));
    return show(TRY(call.view->duty(duty.id)));
}

constexpr std::array waive_arguments{
    Argument{"document", document, one, document_help},
    Argument{"number", number, one, {"số thứ tự của điều cần xem", "number of the remark"}},
    Argument{"reason", text, one, {"lý do bỏ qua", "why it may stand"}},
};

/// A doubt is done with: waived, or set right; by whom and why.
template <bool resolved>
base::Result<Value> settle(Call& call) {
    for (auto remark : TRY(call.view->remarks(call.target.document.id))) {
        if (remark.number != call.number("number")) continue;
        if (!remark.waived_by.empty())
            return conflict("điều này đã được bỏ qua.", "it was waived already.");
        auto const before = show(remark, base::Language::english);
        remark.waived_by = call.account.name;
        remark.waived_reason = call.text("reason");
        remark.resolved = resolved;
        TRY(call.keep->waive(remark));
        call.record("document", remark.document.value, before,
                    show(remark, base::Language::english));
        return show(remark, call.session.language);
    }
    return invalid("number", "văn bản không có điều này.", "the document has no such remark.");
}

constexpr std::array list_fields{field::number("document"),
                                 field::truth("reviewed"),
                                 field::number("reviewed_duties"),
                                 field::number("found_duties"),
                                 field::list("duties", shapes::reviewed_duty),
                                 field::list("remarks", shapes::remark)};
constexpr Shape list_shape{"ReviewQueue", {"việc còn phải rà soát", "what is left"}, list_fields};

constexpr std::array confirm_fields{field::number("document"), field::number("count")};
constexpr Shape confirm_shape{
    "Confirmed", {"số nhiệm vụ vừa vào sổ", "how many duties entered"}, confirm_fields};

constexpr Right reviewing{static_cast<Roles>(clerk | follower | leader), Subject::document};

constexpr std::array table{
    Verb{.name = "review list",
         .group = "documents",
         .help = {"việc còn phải rà soát của một văn bản", "what is left to review of a document"},
         .arguments = list_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = list_shape,
         .run = list,
         .repeated = Repeated::same},
    Verb{
        .name = "review confirm",
        .group = "documents",
        .help = {"xác nhận nhiệm vụ đã đọc, đưa vào sổ", "confirm duties: they enter the register"},
        .arguments = confirm_arguments,
        .right = reviewing,
        .effect = Effect::changes,
        .gives = confirm_shape,
        .run = confirm},
    Verb{.name = "review amend",
         .group = "documents",
         .help = {"sửa điều đã đọc; bản đọc vẫn giữ bên cạnh", "amend what was read, which stays"},
         .arguments = amend_arguments,
         .right = reviewing,
         .effect = Effect::changes,
         .gives = shapes::duty,
         .run = amend},
    Verb{.name = "review drop",
         .group = "documents",
         .help = {"bỏ điều đọc nhầm là nhiệm vụ", "drop what is no duty"},
         .arguments = drop_arguments,
         .right = reviewing,
         .effect = Effect::changes,
         .gives = shapes::duty,
         .run = drop},
    Verb{.name = "review add",
         .group = "documents",
         .help = {"thêm nhiệm vụ mà máy đọc sót", "add a duty that was not found"},
         .arguments = add_arguments,
         .right = reviewing,
         .effect = Effect::changes,
         .gives = shapes::duty,
         .run = add},
    Verb{
        .name = "review waive",
        .group = "documents",
        .help = {"bỏ qua một điều cần xem, có lý do và tên người", "waive a remark, with a reason"},
        .arguments = waive_arguments,
        .right = reviewing,
        .effect = Effect::changes,
        .gives = shapes::remark,
        .run = settle<false>},
    Verb{.name = "review resolve",
         .group = "documents",
         .help = {"điều cần xem đã xử lý xong, nêu cách", "a remark was set right, and how"},
         .arguments = waive_arguments,
         .right = reviewing,
         .effect = Effect::changes,
         .gives = shapes::remark,
         .run = settle<true>},
};

} // namespace

std::span<Verb const> review_verbs() {
    return table;
}

} // namespace suot::desk
