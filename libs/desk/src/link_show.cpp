// Links as verbs give them, in the sight of whoever asks: a side that may not be seen is `hidden`,
// and neither reason nor ground may quote it (docs/spec/links.md, section 4.2).
#include "link_show.hpp"

#include <text/fold.hpp>
#include <trace/model.hpp>

#include "linking.hpp"

namespace suot::desk {

namespace {

void set_some(Value& out, std::string_view name, std::string const& words) {
    if (!words.empty()) out.set(name, words);
}

Value hidden() {
    return Value::object().set("hidden", true);
}

/// Fields of work are kept by number and told by name.
base::Result<Value> reason_of(std::string const& json, base::Language language) {
    auto out = TRY(from_json(json));
    Value fields = Value::list();
    for (auto const& field : out["fields"].items()) {
        auto const& all = trace::fields();
        auto const number = static_cast<std::size_t>(field.number());
        if (number >= all.size()) continue;
        fields.add(language == base::Language::english ? all[number].en : all[number].vi);
    }
    if (out.has("fields")) out.set("fields", std::move(fields));
    return out;
}

} // namespace

base::Result<registry::DocumentRecord const*> Sides::document(registry::DocumentId document) {
    auto found = documents_.find(document);
    if (found == documents_.end())
        found = documents_.emplace(document, TRY(call_.view->document_head(document))).first;
    return &found->second;
}

base::Result<bool> Sides::sees(registry::LinkSide const& side) {
    auto found = seen_.find(side.document);
    if (found == seen_.end())
        found =
            seen_.emplace(side.document, TRY(call_.view->sees(call_.scope, side.document))).first;
    if (found->second || !side.duty) return found->second;
    return call_.view->sees(call_.scope, side.duty);
}

/// The words are those of the duty as decided, of the provision as kept, or of the document's
/// subject.
base::Result<Value> Sides::show(registry::LinkSide const& side) {
    if (!TRY(sees(side))) return hidden();
    auto const& document = *TRY(this->document(side.document));
    call_.shown.insert(side.document);
    Value out = Value::object().set("document", side.document.value);
    out.set("code", document.code.empty() ? document.name : document.code);
    set_some(out, "issuer", document.issuer);
    if (side.duty) {
        auto const duty = TRY(call_.view->duty(side.duty));
        auto const& fields = duty.decided;
        out.set("duty", side.duty.value);
        set_some(out, "provision", fields.provision);
        out.set("words", fields.words);
        set_some(out, "lead", fields.lead);
        set_some(out, "support", fields.support);
        if (fields.due) out.set("due", fields.due);
        set_some(out, "phrase", fields.phrase);
        if (duty.end != 0) out.set("begin", duty.begin).set("end", duty.end);
    } else if (side.end != 0) {
        auto const whole = TRY(call_.view->document(side.document)); // its text is not in the head
        out.set("words",
                text::squeezed(text::cut(whole.text, {static_cast<std::uint32_t>(side.begin),
                                                      static_cast<std::uint32_t>(side.end)})));
        out.set("begin", side.begin).set("end", side.end);
    } else {
        set_some(out, "words", document.subject);
    }
    return out;
}

base::Result<Value> Links::show(registry::TraceLink const& link) {
    auto lower = TRY(sides_.show(link.lower));
    auto higher = TRY(sides_.show(link.higher));
    bool const whole = !lower.has("hidden") && !higher.has("hidden");
    Value out = Value::object();
    out.set("id", link.id.value)
        .set("state", name(link.standing.state))
        .set("origin", name(link.origin))
        .set("likely", link.likely)
        .set("score", link.score)
        .set("lower", std::move(lower))
        .set("higher", std::move(higher));
    // The reason quotes the lower side, the ground may name either.
    if (whole && link.origin == registry::LinkOrigin::proposal)
        out.set("reason", TRY(reason_of(link.reason, call_.session.language)));
    out.set("since", std::optional(link.standing.from));
    if (whole) set_some(out, "ground", link.standing.ground);
    set_some(out, "by", TRY(names_.account(link.standing.account)));
    return out;
}

} // namespace suot::desk
