// What is kept, as values: one function a kind. What is empty is left out, so that a list says only
// what there is to say.
#include "show.hpp"

#include <array>
#include <cstdio>

#include <document/claim.hpp>

#include "choices.hpp"

namespace suot::desk {

namespace {

/// Sets a member where there is something to say.
void set_some(Value& out, std::string_view name, std::string const& words) {
    if (!words.empty()) out.set(name, words);
}
void set_some(Value& out, std::string_view name, std::int64_t number) {
    if (number != 0) out.set(name, number);
}
void set_some(Value& out, std::string_view name, std::optional<base::Date> const& date) {
    if (date) out.set(name, date);
}

} // namespace

std::string_view name(registry::Review review) {
    return choices::reviews[static_cast<std::size_t>(review)];
}

std::string_view name(registry::EventKind kind) {
    return choices::events[static_cast<std::size_t>(kind)];
}

std::string_view name(registry::Phase phase) {
    return choices::phases[static_cast<std::size_t>(phase)];
}

std::string_view name(registry::Force force) {
    return choices::forces[static_cast<std::size_t>(force)];
}

std::string iso(base::Instant at) {
    auto const day = std::chrono::floor<std::chrono::days>(at);
    auto const seconds = (at - day).count();
    std::array<char, 16> time{};
    int const size = std::snprintf(
        time.data(), time.size(), "T%02d:%02d:%02dZ", static_cast<int>(seconds / 3600) % 24,
        static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return document::iso(base::Date(day))
           + std::string(time.data(), static_cast<std::size_t>(size));
}

Value show(registry::Office const& office) {
    Value out = Value::object();
    out.set("id", office.id.value).set("name", office.name);
    set_some(out, "abbreviation", office.abbreviation);
    set_some(out, "code", office.code);
    out.set("kind", office.kind);
    set_some(out, "tier", office.tier);
    set_some(out, "parent", office.parent.value);
    out.set("from", std::optional(office.from));
    set_some(out, "until", office.until);
    return out;
}

Value show(registry::OfficeAct const& act) {
    Value out = Value::object();
    out.set("act", act.kind).set("day", std::optional(act.day)).set("office", act.office.value);
    set_some(out, "successor", act.successor.value);
    set_some(out, "by", act.document);
    set_some(out, "document", act.register_document);
    return out.set("reorganisation", act.reorganisation);
}

Value show(registry::OfficeClass const& office_class) {
    Value kinds = Value::list();
    for (auto const& kind : office_class.kinds) kinds.add(kind);
    Value out = Value::object();
    out.set("id", office_class.id.value)
        .set("name", office_class.name)
        .set("kinds", std::move(kinds));
    set_some(out, "tier", office_class.tier);
    out.set("under", office_class.root.value);
    Value parts = Value::list();
    for (auto const& part : office_class.parts) {
        Value one = Value::object();
        one.set("place", choices::places[static_cast<std::size_t>(part.place)])
            .set("office", part.office.value);
        set_some(one, "from", part.from);
        set_some(one, "until", part.until);
        parts.add(std::move(one));
    }
    if (!parts.items().empty()) out.set("rule", std::move(parts));
    return out;
}

Value show(registry::DocumentRecord const& document) {
    Value out = Value::object();
    out.set("id", document.id.value);
    set_some(out, "code", document.code);
    set_some(out, "type", document.type);
    set_some(out, "date", document.date);
    set_some(out, "issuer", document.issuer);
    set_some(out, "subject", document.subject);
    out.set("received", std::optional(document.received))
        .set("proposed", document.proposed)
        .set("confirmed", document.confirmed)
        .set("reviewed_duties", document.reviewed)
        .set("found_duties", document.reviewed + document.proposed)
        .set("doubts", document.doubts)
        .set("office", document.office.value)
        .set("name", document.name)
        .set("sha256", document.sha256);
    set_some(out, "replaces", document.replaces.value);
    out.set("entered", std::optional(document.entered));
    set_some(out, "program", document.program);
    if (document.restricted) out.set("restricted", true);
    return out;
}

Value show(registry::Remark const& remark, base::Language language) {
    Value out = Value::object();
    out.set("number", remark.number)
        .set("code", remark.code)
        .set("severity", remark.severity)
        .set("message", language == base::Language::english ? remark.en : remark.vi)
        .set("begin", remark.begin)
        .set("end", remark.end);
    set_some(out, "waived_by", remark.waived_by);
    set_some(out, "reason", remark.waived_reason);
    if (remark.resolved) out.set("resolved", true);
    return out;
}

Value show(registry::DutyFields const& fields) {
    Value out = Value::object();
    out.set("words", fields.words);
    set_some(out, "lead", fields.lead);
    set_some(out, "support", fields.support);
    set_some(out, "product", fields.product);
    set_some(out, "authority", fields.authority);
    set_some(out, "modality", fields.modality);
    set_some(out, "work", fields.work);
    set_some(out, "provision", fields.provision);
    set_some(out, "kind", fields.kind);
    set_some(out, "phrase", fields.phrase);
    set_some(out, "start", fields.start);
    set_some(out, "due", fields.due);
    set_some(out, "rrule", fields.rrule);
    set_some(out, "event", fields.event);
    set_some(out, "offset", fields.offset);
    if (fields.working_days) out.set("working_days", true);
    set_some(out, "term_year", fields.term_year);
    return out;
}

Value show(registry::DutyRecord const& duty) {
    return Value::object()
        .set("id", duty.id.value)
        .set("document", duty.document.value)
        .set("number", duty.number)
        .set("review", name(duty.review))
        .set("begin", duty.begin)
        .set("end", duty.end)
        .set("decided", show(duty.decided))
        .set("read", duty.read ? show(*duty.read) : Value());
}

/// The day decides how a row stands; `days_late` only of what is still open.
Value show(registry::StandingRow const& row, base::Date on) {
    auto const& standing = row.standing;
    auto const slice = classify(standing, on);
    Value out = Value::object();
    out.set("duty", standing.unit.duty.value).set("words", row.words).set("actor", row.actor);
    set_some(out, "due", standing.due);
    out.set("state", name(slice.state)).set("national", name(slice.national));
    if (standing.first_due != standing.due) set_some(out, "first_due", standing.first_due);
    set_some(out, "done", standing.done);
    if (slice.national == National::open_late && standing.due && !standing.done)
        out.set("days_late",
                (std::chrono::sys_days(on) - std::chrono::sys_days(*standing.due)).count());
    set_some(out, "occurrence", standing.unit.occurrence);
    set_some(out, "member", standing.unit.member.value);
    set_some(out, "office", standing.office.value);
    set_some(out, "class", standing.office_class.value);
    out.set("document", row.document.value);
    set_some(out, "code", row.code);
    if (row.ground != registry::Force::in_force) out.set("ground", name(row.ground));
    set_some(out, "acknowledged", standing.acknowledged);
    set_some(out, "reported", standing.reported);
    set_some(out, "percent", standing.percent);
    set_some(out, "extension_asked", standing.asked);
    if (standing.phase == registry::Phase::continuous)
        out.set("word_due", std::optional(word_due(standing)));
    return out;
}

Value show(registry::Event const& event) {
    Value out = Value::object();
    out.set("event", name(event.kind))
        .set("day", std::optional(event.day))
        .set("at", iso(event.at))
        .set("account", event.account.value);
    set_some(out, "member", event.unit.member.value);
    set_some(out, "occurrence", event.unit.occurrence);
    set_some(out, "office", event.office.value);
    set_some(out, "class", event.office_class.value);
    set_some(out, "due", event.due);
    set_some(out, "text", event.words);
    set_some(out, "percent", event.percent);
    set_some(out, "recipient", event.recipient);
    set_some(out, "sha256", event.sha256);
    set_some(out, "file", event.file_name);
    set_some(out, "on_behalf", event.on_behalf.value);
    set_some(out, "person", event.person.value);
    set_some(out, "indicator", event.indicator);
    set_some(out, "value", event.value);
    set_some(out, "target", event.target);
    set_some(out, "unit", event.measure);
    return out;
}

/// Before and after are JSON as they were kept; what cannot be read any more is shown as words.
Value show(registry::JournalEntry const& entry) {
    auto const json = [](std::string const& words) {
        auto parsed = words.empty() ? base::Result<Value>(Value()) : from_json(words);
        return parsed ? std::move(*parsed) : Value(words);
    };
    Value out = Value::object();
    out.set("sequence", entry.sequence)
        .set("at", iso(entry.at))
        .set("account", entry.account.value)
        .set("verb", entry.verb)
        .set("subject_kind", entry.subject_kind)
        .set("subject_id", entry.subject)
        .set("before", json(entry.before))
        .set("after", json(entry.after))
        .set("hash", entry.hash);
    set_some(out, "on_behalf", entry.on_behalf.value);
    return out;
}

} // namespace suot::desk
