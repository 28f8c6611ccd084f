// Review of what the reading cut wrongly: one duty into several, several into one, back again.
#include <algorithm>
#include <array>

#include "../call.hpp"
#include "../linking.hpp"
#include "../reviewing.hpp"
#include "../show.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::DutyLink;
using registry::DutyRecord;
using registry::EventKind;
using registry::LinkKind;
using registry::Review;

constexpr Right reviewing{static_cast<Roles>(clerk | follower | leader), Subject::document};

constexpr std::array split_arguments{
    rows::duty,
    Argument{
        "cut", number, many, {"cắt ở byte này của nguyên văn", "cut at this byte of the text"}},
    Argument{"words", text, many, {"hoặc nội dung từng phần", "or the words of each part"}},
};

/// What may be cut up or put together: a duty that nobody has been charged with.
base::Result<void> is_free(Call& call, DutyRecord const& duty) {
    bool const known = duty.review == Review::proposed || duty.review == Review::confirmed;
    bool assigned = false;
    for (auto const& event : TRY(call.view->events(duty.id)))
        assigned =
            assigned || event.kind == EventKind::assigned || event.kind == EventKind::cancelled;
    if (known && !assigned) return {};
    return conflict("nhiệm vụ đã giao, đã bỏ hoặc đã hủy: không tách, gộp được.",
                    "the duty is assigned, dropped or cancelled: it stays as it is.");
}

/// Where one went into others: not yet in the register it is replaced, in it it is cancelled, so
/// that days past stay as they were.
base::Result<void> retire(Call& call, DutyRecord duty, char const* ground) {
    auto const before = show(duty);
    if (duty.review == Review::proposed) {
        auto const proposed = duty;
        duty.review = Review::replaced;
        TRY(call.keep->change_duty(duty));
        TRY(links_follow(call, proposed, duty));
        call.record("duty", duty.id.value, before, show(duty));
        return {};
    }
    auto event = event_of(call, EventKind::cancelled);
    event.unit = {.duty = duty.id};
    event.words = ground;
    TRY(call.keep->add_event(event));
    TRY(derive(call, duty, {}));
    TRY(orphan_links(call, duty.id, ground));
    call.record("duty", duty.id.value, before, show(event));
    return {};
}

/// Adds a duty made out of others, as far reviewed as they were.
base::Result<DutyRecord> add_made(Call& call, DutyRecord made, Review review) {
    made.number = TRY(call.view->duties(made.document)).back().number + 1;
    made.review = Review::proposed;
    made.id = TRY(call.keep->add_duty(made));
    if (review == Review::confirmed)
        TRY(enter(call, made));
    else
        call.record("duty", made.id.value, {}, show(made));
    return call.view->duty(made.id);
}

base::Result<std::vector<DutyRecord>> parts_at(Call& call, DutyRecord const& whole) {
    std::vector<std::int64_t> cuts{whole.begin};
    for (auto const& cut : call.arguments["cut"].items()) cuts.push_back(cut.number());
    cuts.push_back(whole.end);
    auto const document = TRY(call.view->document(whole.document));
    std::vector<DutyRecord> out;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        auto part = whole;
        part.begin = cuts[i];
        part.end = cuts[i + 1];
        part.decided.words = TRY(words_at(document, part.begin, part.end, "cut"));
        out.push_back(std::move(part));
    }
    return out;
}

std::vector<DutyRecord> parts_said(Call const& call, DutyRecord const& whole) {
    std::vector<DutyRecord> out;
    for (auto const& words : call.texts("words")) {
        out.push_back(whole);
        out.back().decided.words = words;
    }
    return out;
}

base::Result<Value> split(Call& call) {
    auto const whole = call.target.duty;
    TRY(is_free(call, whole));
    auto parts = call.has("cut") ? TRY(parts_at(call, whole)) : parts_said(call, whole);
    if (parts.size() < 2)
        return invalid("cut", "phải tách thành ít nhất hai phần.", "give two parts or more.");
    Value items = Value::list();
    for (auto& part : parts) {
        if (part.read) part.read->words = part.decided.words;
        auto const made = TRY(add_made(call, std::move(part), whole.review));
        TRY(call.keep->add_link(
            {made.id, whole.id, LinkKind::cut_off, whole.document, whole.begin, whole.end}));
        items.add(show(made));
    }
    TRY(retire(call, whole, "tách thành các nhiệm vụ khác"));
    return Value::object().set("items", std::move(items));
}

constexpr std::array merge_arguments{
    rows::duty,
    Argument{"with", duty, many, {"gộp với các nhiệm vụ này", "with these"}},
    Argument{"words", text, optional, {"nội dung sau khi gộp", "the words of the whole"}},
};

base::Result<std::vector<DutyRecord>> all_to_merge(Call& call) {
    std::vector<DutyRecord> out{call.target.duty};
    for (auto const& one : call.arguments["with"].items()) {
        auto const duty = TRY(call.view->duty({one.number()}));
        if (duty.document != call.target.duty.document || duty.id == out.front().id)
            return invalid("with", "chỉ gộp các nhiệm vụ khác nhau của cùng văn bản.",
                           "only different duties of one document are put together.");
        out.push_back(duty);
    }
    if (out.size() < 2) return invalid("with", "gộp với nhiệm vụ nào?", "put together with which?");
    for (auto const& duty : out) TRY(is_free(call, duty));
    return out;
}

/// The first, with the words of all and the span that covers them.
DutyRecord whole_of(Call const& call, std::vector<DutyRecord> const& parts) {
    auto out = parts.front();
    std::string words;
    for (auto const& part : parts) {
        words += (words.empty() ? "" : " ") + part.decided.words;
        out.begin = std::min(out.begin, part.begin);
        out.end = std::max(out.end, part.end);
    }
    out.decided.words = call.has("words") ? call.text("words") : words;
    if (out.read) out.read->words = words;
    return out;
}

base::Result<Value> merge(Call& call) {
    auto const parts = TRY(all_to_merge(call));
    bool const confirmed = std::ranges::any_of(
        parts, [](DutyRecord const& part) { return part.review == Review::confirmed; });
    auto const made = TRY(
        add_made(call, whole_of(call, parts), confirmed ? Review::confirmed : Review::proposed));
    for (auto const& part : parts) {
        TRY(call.keep->add_link(
            {made.id, part.id, LinkKind::put_together, part.document, part.begin, part.end}));
        TRY(retire(call, part, "gộp vào nhiệm vụ khác"));
    }
    return show(made);
}

constexpr std::array restore_arguments{rows::duty};

base::Result<Value> restore(Call& call) {
    auto duty = call.target.duty;
    if (duty.review != Review::dropped)
        return conflict("nhiệm vụ không bị bỏ.", "the duty was not dropped.");
    duty.review = Review::proposed;
    TRY(call.keep->change_duty(duty));
    TRY(links_follow(call, call.target.duty, duty));
    call.record("duty", duty.id.value, show(call.target.duty), show(duty));
    return show(duty);
}

constexpr auto parts_fields = items_of(shapes::duty);
constexpr Shape parts_shape{
    "DutyParts", {"các phần vừa tách", "the parts of a duty"}, parts_fields};
constexpr Verb review(char const* name, Words help, std::span<Argument const> arguments,
                      Gives gives, base::Result<Value> (*run)(Call&)) {
    return {.name = name,
            .group = "documents",
            .help = help,
            .arguments = arguments,
            .right = reviewing,
            .effect = Effect::changes,
            .gives = gives,
            .run = run};
}

constexpr std::array table{
    review("review split", {"tách một nhiệm vụ thành nhiều", "cut a duty into several"},
           split_arguments, parts_shape, split),
    review("review merge", {"gộp nhiều nhiệm vụ thành một", "put several duties together"},
           merge_arguments, shapes::duty, merge),
    review("review restore", {"lấy lại nhiệm vụ đã bỏ", "take a dropped duty back"},
           restore_arguments, shapes::duty, restore),
};

} // namespace

std::span<Verb const> review_part_verbs() {
    return table;
}

} // namespace suot::desk
