// A document as it is read: its structure, its citations, the words behind each duty.
//
// Follows docs/spec/register.md, section 11. Read again by the program as it is now, so that
// structure and places are there without having been kept.
#include <array>
#include <map>

#include <text/fold.hpp>

#include "../kept_reading.hpp"
#include "../relations.hpp"
#include "../shapes.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using reading::Reading;
using registry::DocumentRecord;

void set_some(Value& out, std::string_view name, std::string const& words) {
    if (!words.empty()) out.set(name, words);
}

Value mark(text::Span span, std::string_view text) {
    return place(span).set("words", text::squeezed(text::cut(text, span)));
}

void set_mark(Value& out, char const* name, text::Span span, std::string_view text) {
    if (!span.empty()) out.set(name, mark(span, text));
}

Value show_node(document::Node const& node, std::size_t number, std::string_view text) {
    auto out = place(node.span);
    out.set("node", number)
        .set("kind", document::name(node.kind))
        .set("depth", static_cast<std::int64_t>(node.depth))
        .set("parent", node.parent == document::no_node ? Value() : Value(node.parent))
        .set("own_begin", node.own.begin)
        .set("own_end", node.own.end);
    set_some(out, "marker", text::squeezed(text::cut(text, node.marker)));
    if (node.heading) set_some(out, "heading", text::squeezed(text::cut(text, node.own)));
    return out;
}

Value show_nodes(Reading const& reading) {
    Value out = Value::list();
    auto const& nodes = reading.parsed.tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        out.add(show_node(nodes[i], i, reading.source.text));
    return out;
}

/// What the citations of a document name in the register, by their places.
base::Result<std::map<Place, std::int64_t>> targets(Call& call, DocumentRecord const& document) {
    std::map<Place, std::int64_t> out;
    std::map<std::int64_t, std::int64_t> named;
    for (auto const& one : TRY(call.view->citations(document.id))) {
        auto const [at, is_new] = named.try_emplace(one.target.value, 0);
        if (is_new) at->second = TRY(document_named(call, one)).value;
        if (at->second != 0) out[{one.begin, one.end}] = at->second;
    }
    return out;
}

Value show_citation(Reading const& reading, std::size_t number) {
    std::string_view const text = reading.source.text;
    auto const& citation = reading.citations[number];
    auto const to = reading.links[number].to;
    auto out = place(citation.span);
    out.set("relation", citations::name(citation.relation));
    auto const* const work = to < 0 ? nullptr : &reading.works[static_cast<std::size_t>(to)];
    set_some(out, "code", work != nullptr ? work->code : citation.code.normal);
    set_some(out, "type", work != nullptr ? work->type : citation.type);
    auto const date = citation.date || work == nullptr ? citation.date : work->date;
    if (date) out.set("date", date);
    set_some(out, "provision", text::squeezed(text::cut(text, citation.provision)));
    if (work != nullptr) set_some(out, "title", text::squeezed(work->subject));
    return out;
}

/// What reading found is joined with what the register knows by place: only the register knows
/// which document a number names.
base::Result<Value> show_citations(Call& call, DocumentRecord const& document,
                                   Reading const& reading) {
    auto const found = TRY(targets(call, document));
    Value out = Value::list();
    for (std::size_t i = 0; i < reading.citations.size(); ++i) {
        auto const& citation = reading.citations[i];
        auto one = show_citation(reading, i);
        auto const at = found.find({citation.span.begin, citation.span.end});
        auto const self = citation.to_self || reading.links[i].to == 0;
        auto const target = self ? document.id.value : at == found.end() ? 0 : at->second;
        out.add(one.set("document", target == 0 ? Value() : Value(target)));
    }
    return out;
}

Value marks(std::vector<duties::Actor> const& actors, std::string_view text) {
    Value out = Value::list();
    for (auto const& actor : actors)
        if (!actor.name.span.empty()) out.add(mark(actor.name.span, text));
    return out;
}

Value show_duty(Reading const& reading, duties::Duty const& duty) {
    std::string_view const text = reading.source.text;
    auto out = place(duty.span);
    out.set("modality", duties::name(duty.modality));
    if (duty.node != document::no_node) out.set("node", duty.node);
    out.set("lead", marks(duty.lead, text)).set("support", marks(duty.support, text));
    set_mark(out, "product", duty.product.span, text);
    set_mark(out, "authority", duty.authority.span, text);
    set_mark(out, "phrase", duty.schedule.phrase, text);
    set_mark(out, "event", duty.schedule.event, text);
    return out;
}

/// The duties of the register stand where they were read.
base::Result<Value> show_duties(Call& call, DocumentRecord const& document,
                                Reading const& reading) {
    std::map<Place, std::int64_t> kept;
    for (auto const& one : TRY(call.view->duties(document.id)))
        if (one.end > one.begin) kept.emplace(Place{one.begin, one.end}, one.id.value);
    Value out = Value::list();
    for (auto const& duty : reading.duties) {
        if (duty.modality == duties::Modality::information) continue;
        auto const at = kept.find({duty.span.begin, duty.span.end});
        out.add(
            show_duty(reading, duty).set("duty", at == kept.end() ? Value() : Value(at->second)));
    }
    return out;
}

constexpr std::array reading_arguments{
    Argument{"document", document, one, {"số của văn bản trong sổ", "number in the register"}},
};

base::Result<Value> show_reading(Call& call) {
    auto const& document = call.target.document;
    auto const reading = TRY(read_kept(call, document));
    return Value::object()
        .set("id", document.id.value)
        .set("nodes", show_nodes(reading))
        .set("citations", TRY(show_citations(call, document, reading)))
        .set("duties", TRY(show_duties(call, document, reading)));
}

constexpr std::array<char const*, 20> node_kinds{
    "document", "front",  "preamble", "part",  "chapter",   "section",   "subsection",
    "article",  "clause", "point",    "item",  "bullet",    "head",      "paragraph",
    "table",    "row",    "annex",    "quote", "signature", "recipients"};
constexpr std::array node_fields{field::number("node"),
                                 field::choice("kind", node_kinds),
                                 field::number("begin"),
                                 field::number("end"),
                                 field::number("depth"),
                                 field::or_null(field::number("parent")),
                                 field::number("own_begin"),
                                 field::number("own_end"),
                                 field::maybe(field::text("marker")),
                                 field::maybe(field::text("heading"))};
constexpr Shape node_shape{"ReadNode",
                           {"một mục của văn bản; vị trí tính theo byte, own_ là chữ của riêng nó",
                            "a place in the structure; bytes, own_ are its own words"},
                           node_fields};

constexpr std::array mark_fields{field::text("words")};
constexpr Shape mark_shape{"Mark",
                           {"chữ trong văn bản và vị trí", "words and where they stand"},
                           mark_fields,
                           &shapes::place};

constexpr std::array citation_fields{field::text("relation"),
                                     field::maybe(field::text("code")),
                                     field::maybe(field::text("type")),
                                     field::maybe(field::date("date")),
                                     field::maybe(field::text("provision")),
                                     field::maybe(field::text("title")),
                                     field::or_null(field::number("document"))};
constexpr Shape citation_shape{"ReadCitation",
                               {"một chỗ viện dẫn; có số văn bản nếu có trong sổ",
                                "a citation, and the document it names in the register"},
                               citation_fields,
                               &shapes::place};

constexpr std::array duty_fields{field::or_null(field::number("duty")),
                                 field::text("modality"),
                                 field::maybe(field::number("node")),
                                 field::list("lead", mark_shape),
                                 field::list("support", mark_shape),
                                 field::maybe(field::one("product", mark_shape)),
                                 field::maybe(field::one("authority", mark_shape)),
                                 field::maybe(field::one("phrase", mark_shape)),
                                 field::maybe(field::one("event", mark_shape))};
constexpr Shape duty_shape{
    "ReadDuty",
    {"chữ làm căn cứ cho từng mục của một nhiệm vụ", "the words behind each field of a duty"},
    duty_fields,
    &shapes::place};

constexpr std::array reading_fields{field::number("id"), field::list("nodes", node_shape),
                                    field::list("citations", citation_shape),
                                    field::list("duties", duty_shape)};
constexpr Shape reading_shape{
    "DocumentReading",
    {"cấu trúc, viện dẫn và chữ của từng nhiệm vụ; vị trí trong “document show --text”",
     "structure, citations and words of duties; places in the text of document show --text"},
    reading_fields};

constexpr std::array table{
    Verb{.name = "document reading",
         .group = "documents",
         .help = {"cấu trúc văn bản, chỗ viện dẫn, chữ làm căn cứ cho từng nhiệm vụ",
                  "a document's structure, its citations, the words behind each duty"},
         .arguments = reading_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = reading_shape,
         .run = show_reading},
};

} // namespace

std::span<Verb const> document_reading_verbs() {
    return table;
}

} // namespace suot::desk
