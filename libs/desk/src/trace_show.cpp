// Items and findings of a trace as values. Words are cut out of the kept text; what one may not see
// was left out before.
#include "trace_show.hpp"

#include <text/fold.hpp>

#include "choices.hpp"

namespace suot::desk {

namespace {

std::string joined(std::vector<std::string> const& names) {
    std::string out;
    for (auto const& name : names) out += (out.empty() ? "" : "; ") + name;
    return out;
}

void set_some(Value& out, std::string_view name, std::string const& words) {
    if (!words.empty()) out.set(name, words);
}

/// Of a restricted document, its being shown leaves an entry.
Value show_document(Call& call, Traced const& traced, std::int32_t work) {
    Value out = Value::object();
    if (auto const document = traced.document_of_work(work)) {
        out.set("document", document.value);
        call.shown.insert(document);
    }
    out.set("code", trace::called(traced.documents, work));
    set_some(out, "issuer", traced.documents.works[static_cast<std::size_t>(work)].issuer);
    return out;
}

/// Words of a heading or preamble, which no item holds.
base::Result<Value> show_place(Call& call, Traced const& traced, std::int32_t work,
                               text::Span span) {
    auto out = show_document(call, traced, work);
    auto const document = traced.document_of_work(work);
    if (!document || span.empty()) return out;
    auto const words = text::cut(TRY(call.view->document(document)).text, span);
    return out.set("words", text::squeezed(words))
        .set("begin", static_cast<std::int64_t>(span.begin))
        .set("end", static_cast<std::int64_t>(span.end));
}

bool is_whole(trace::Item const& item, text::Span mark) {
    return mark.empty() || mark == item.span;
}

} // namespace

/// `mark` is the part of the words that a finding is about.
Value show_item(Call& call, Traced const& traced, std::int32_t number, text::Span mark) {
    auto const& item = traced.documents.items[static_cast<std::size_t>(number)];
    auto const& side = traced.sides[static_cast<std::size_t>(number)];
    auto out = show_document(call, traced, item.work);
    out.set("document", side.document.value);
    call.shown.insert(side.document);
    if (side.duty) out.set("duty", side.duty.value);
    set_some(out, "provision", item.provision);
    out.set("words", item.words);
    set_some(out, "lead", joined(item.lead));
    set_some(out, "support", joined(item.support));
    if (item.due) out.set("due", item.due);
    set_some(out, "phrase", item.when);
    if (!side.duty) out.set("begin", side.begin).set("end", side.end);
    if (!is_whole(item, mark))
        out.set("mark_begin", static_cast<std::int64_t>(mark.begin))
            .set("mark_end", static_cast<std::int64_t>(mark.end));
    return out;
}

base::Result<Value> show(Call& call, Traced const& traced, trace::Finding const& finding) {
    Value out = Value::object();
    out.set("fault", trace::name(finding.fault))
        .set("message", finding.message.in(call.session.language));
    if (finding.work != trace::none) {
        auto const document = show_document(call, traced, finding.work);
        for (auto const& [name, value] : document.members()) out.set(name, value);
    }
    if (finding.higher != trace::none)
        out.set("higher", show_item(call, traced, finding.higher, finding.higher_span));
    if (finding.lower != trace::none)
        out.set("lower", show_item(call, traced, finding.lower, finding.lower_span));
    else if (finding.fault == trace::Fault::replaced)
        out.set("lower", TRY(show_place(call, traced, finding.work, finding.lower_span)));
    if (finding.other != trace::none)
        out.set("replaced_by", show_document(call, traced, finding.other));
    return out;
}

} // namespace suot::desk
