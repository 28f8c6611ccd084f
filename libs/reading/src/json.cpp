// A reading as JSON, format "suot.reading/1" (docs/spec/reading.md, section 2).
//
// Written by hand and in parts: the JSON may be five times as long as the text, and is never held
// as a whole. Members and their order are an interface: pages, tests and other people's programs
// read them.
#include <reading/json.hpp>

#include <citations/citation.hpp>
#include <document/claim.hpp>
#include <document/tree.hpp>
#include <reading/clarity.hpp>
#include <reading/outline.hpp>
#include <text/fold.hpp>

#include "json_writer.hpp"

namespace suot::reading {

namespace {

using document::Claim;

std::string id(char letter, std::int32_t number) {
    return letter + std::to_string(number + 1);
}

void write_id_or_null(JsonWriter& json, char letter, std::int32_t number) {
    if (number < 0)
        json.null();
    else
        json.value(id(letter, number));
}

std::string_view held_name(grammar::Held held) {
    switch (held) {
    case grammar::Held::whole:
        return "whole";
    case grammar::Held::annex:
        return "annex";
    case grammar::Held::digest:
        return "digest";
    case grammar::Held::cited:
        return "cited";
    }
    return "";
}

/// One writer for all parts of a reading, so that no part has to be told where the text is.
class Printer {
public:
    Printer(Reading const& reading, base::Language language, Sink const& sink)
        : reading_(reading), language_(language), json_(sink) {}

    void print() {
        json_.begin_object();
        json_.line().key("format").value("suot.reading/1");
        print_source();
        print_document();
        print_works();
        print_tree();
        print_citations();
        print_duties();
        print_diagnostics();
        json_.line().end_object();
        json_.finish();
    }

private:
    void print_source();
    void print_document();
    void print_recipients(std::string_view key, std::vector<grammar::Recipient> const& list);
    void print_signature(grammar::Signature const& signature);
    void print_works();
    void print_work(std::int32_t number, Work const& work);
    void print_tree();
    void print_node(std::int32_t number, document::Node const& node);
    void print_citations();
    void print_citation(citations::Citation const& citation, Link const& link);
    void print_duties();
    void print_duty(std::int32_t number, duties::Duty const& duty);
    void print_actors(std::string_view key, std::vector<duties::Actor> const& actors);
    void print_schedule(schedule::Schedule const& schedule);
    void print_clarities(duties::Duty const& duty);
    void print_diagnostics();
    void claim(std::string_view key, Claim const& claim) {
        json_.key(key).value_or_null(claim.value);
    }
    [[nodiscard]] std::string_view words(text::Span span) const {
        return text::cut(reading_.source.text, span);
    }

    Reading const& reading_;
    base::Language language_;
    JsonWriter json_;
};

void Printer::print_source() {
    json_.line().key("source").begin_object();
    json_.key("name").value(reading_.name);
    json_.key("sha256").value(reading_.sha256);
    json_.key("media_type").value(reading_.source.media_type);
    json_.key("bytes").value(reading_.bytes);
    json_.end_object();
}

void Printer::print_recipients(std::string_view key, std::vector<grammar::Recipient> const& list) {
    json_.line().key(key).begin_array();
    for (auto const& recipient : list) {
        json_.begin_object();
        json_.key("name").value(recipient.name.value);
        claim("purpose", recipient.purpose);
        json_.key("span").value(recipient.name.span).end_object();
    }
    json_.end_array();
}

void Printer::print_signature(grammar::Signature const& signature) {
    json_.line().key("signature").begin_object();
    claim("authority", signature.authority);
    claim("for", signature.on_behalf);
    claim("position", signature.position);
    claim("name", signature.name);
    json_.key("span").value(text::join(signature.authority.span, signature.name.span));
    json_.end_object();
}

// Values first, and their places together at the end: most readers want the one and not the other.
void Printer::print_document() {
    auto const& front = reading_.parsed.works.front().front;
    auto const& own = reading_.works.front();
    auto const* const type = document::type_of_symbol(front.type.value);
    json_.line().key("document").begin_object();
    json_.line().key("code").value_or_null(own.code);
    claim("type", front.type);
    json_.key("type_name").value_or_null(type != nullptr ? type->name : "");
    json_.key("side").value_or_null(document::name(front.side));
    claim("issuer", front.issuer);
    claim("issuer_parent", front.issuer_parent);
    json_.line();
    claim("place", front.place);
    json_.key("date").value(own.date);
    claim("subject", front.subject);
    print_recipients("addressees", front.addressees);
    print_recipients("copies", front.copies);
    print_signature(front.signature);
    json_.line();
    claim("secrecy", front.secrecy);
    claim("urgency", front.urgency);
    json_.line().key("spans").begin_object();
    json_.key("code").value(front.code.span).key("type").value(front.type.span);
    json_.key("issuer").value(front.issuer.span).key("place").value(front.place.span);
    json_.key("date").value(front.date.span).key("subject").value(front.subject.span);
    json_.end_object().end_object();
}

void Printer::print_work(std::int32_t number, Work const& work) {
    json_.line().begin_object();
    json_.key("id").value(id('w', number));
    json_.key("code").value_or_null(work.code);
    json_.key("type").value_or_null(work.type);
    json_.key("issuer").value_or_null(work.issuer);
    json_.key("date").value(work.date);
    json_.key("subject").value_or_null(work.subject);
    json_.key("held").value(held_name(work.held));
    json_.key("node");
    write_id_or_null(json_, 'n', work.node);
    json_.end_object();
}

void Printer::print_works() {
    json_.line().key("works").begin_array();
    std::int32_t number = 0;
    for (auto const& work : reading_.works) print_work(number++, work);
    json_.line().end_array();
}

void Printer::print_node(std::int32_t number, document::Node const& node) {
    json_.line().begin_object();
    json_.key("id").value(id('n', number));
    json_.key("kind").value(document::name(node.kind));
    json_.key("marker").value(words(node.marker));
    json_.key("heading").value(node.heading ? words(node.own) : std::string_view{});
    json_.key("span").value(node.span);
    json_.key("own").value(node.own);
    json_.key("work").value(id('w', node.work));
    json_.key("children").begin_array();
    for (auto const child : reading_.parsed.tree.children_of(node)) json_.value(id('n', child));
    json_.end_array().end_object();
}

void Printer::print_tree() {
    json_.line().key("tree").begin_array();
    std::int32_t number = 0;
    for (auto const& node : reading_.parsed.tree.nodes) print_node(number++, node);
    json_.line().end_array();
}

/// What is not known is null, never an empty text: a program can tell "not said" from "said as
/// nothing".
void Printer::print_citation(citations::Citation const& citation, Link const& link) {
    json_.line().begin_object();
    json_.key("span").value(citation.span);
    json_.key("quote").value(words(citation.span));
    json_.key("code").value_or_null(citation.code.normal);
    json_.key("type").value_or_null(citation.type);
    json_.key("date").value(citation.date);
    json_.key("issuer").value_or_null(words(citation.issuer));
    json_.key("provision").value_or_null(words(citation.provision));
    json_.key("title").value_or_null(words(citation.title));
    json_.key("alias").value_or_null(citation.alias);
    json_.key("relation").value(citations::name(citation.relation));
    json_.key("from").value(id('w', link.from));
    json_.key("to");
    write_id_or_null(json_, 'w', link.to);
    json_.end_object();
}

void Printer::print_citations() {
    json_.line().key("citations").begin_array();
    for (std::size_t i = 0; i < reading_.citations.size(); ++i)
        print_citation(reading_.citations[i], reading_.links[i]);
    json_.line().end_array();
}

void Printer::print_actors(std::string_view key, std::vector<duties::Actor> const& actors) {
    json_.key(key).begin_array();
    for (auto const& actor : actors) {
        json_.begin_object();
        json_.key("name").value(actor.name.value);
        json_.key("span").value(actor.name.span);
        json_.key("from").value(duties::name(actor.from));
        json_.end_object();
    }
    json_.end_array();
}

// `offset` and `rule` are there only where they say something; all else is null where it is not
// known (docs/spec/reading.md, section 2).
void Printer::print_schedule(schedule::Schedule const& schedule) {
    json_.begin_object();
    json_.key("kind").value(schedule::name(schedule.kind));
    json_.key("phrase").value_or_null(words(schedule.phrase));
    json_.key("span").value(schedule.phrase);
    json_.key("start").value(schedule.start);
    json_.key("due").value(schedule.due);
    json_.key("rrule").value_or_null(schedule.rrule);
    json_.key("event").value_or_null(words(schedule.event));
    json_.key("term_year");
    if (schedule.term_year != 0)
        json_.value(schedule.term_year);
    else
        json_.null();
    if (schedule.offset) {
        json_.key("offset").value(schedule.offset->iso());
        json_.key("working_days").value(schedule.offset->working_days);
    }
    if (!schedule.rule.empty()) json_.key("rule").value(schedule.rule);
    json_.end_object();
}

void Printer::print_clarities(duties::Duty const& duty) {
    json_.key("clarities").begin_object();
    auto const have = clarities(duty);
    for (std::size_t i = 0; i < clarity_count; ++i)
        json_.key(name(static_cast<Clarity>(i)).json).value(have[i]);
    json_.end_object();
}

void Printer::print_duty(std::int32_t number, duties::Duty const& duty) {
    auto const& tree = reading_.parsed.tree;
    json_.line().begin_object();
    json_.key("id").value(id('d', number));
    json_.key("span").value(duty.span);
    json_.key("quote").value(words(duty.span));
    json_.key("node");
    write_id_or_null(json_, 'n', duty.node);
    json_.key("work").value(id('w', duty.work));
    json_.key("provision").value_or_null(provision(tree, reading_.source.text, duty.node));
    json_.key("modality").value(duties::name(duty.modality));
    print_actors("lead", duty.lead);
    print_actors("support", duty.support);
    claim("product", duty.product);
    claim("authority", duty.authority);
    json_.key("schedule");
    print_schedule(duty.schedule);
    json_.key("other_schedules").begin_array();
    for (auto const& other : duty.other_schedules) print_schedule(other);
    json_.end_array();
    print_clarities(duty);
    json_.end_object();
}

void Printer::print_duties() {
    json_.line().key("duties").begin_array();
    std::int32_t number = 0;
    for (auto const& duty : reading_.duties) print_duty(number++, duty);
    json_.line().end_array();
}

void write_diagnostic(JsonWriter& json, text::Diagnostic const& diagnostic,
                      base::Language language) {
    json.line().begin_object();
    json.key("code").value(diagnostic.code);
    json.key("severity").value(text::name(diagnostic.severity));
    json.key("span").value(diagnostic.span);
    json.key("message").value(diagnostic.message.in(language));
    json.key("advice").value_or_null(diagnostic.advice.in(language));
    json.end_object();
}

void Printer::print_diagnostics() {
    json_.line().key("diagnostics").begin_array();
    for (auto const& diagnostic : reading_.diagnostics)
        write_diagnostic(json_, diagnostic, language_);
    json_.line().end_array();
}

} // namespace

void write_json(Reading const& reading, Sink const& sink, base::Language language) {
    Printer(reading, language, sink).print();
}

std::string to_json(Reading const& reading, base::Language language) {
    std::string out;
    write_json(
        reading, [&](std::string_view part) { out += part; }, language);
    return out;
}

/// No hash either: the hash of a secret file tells who else has it.
std::string refusal_json(std::string_view name, base::Error const& error, base::Language language) {
    JsonWriter json(1024);
    json.begin_object();
    json.line().key("format").value("suot.reading/1");
    json.line().key("source").begin_object().key("name").value(name).end_object();
    json.line().key("diagnostics").begin_array();
    write_diagnostic(json,
                     {.code = "secret-mark",
                      .severity = text::Severity::error,
                      .span = {},
                      .message = error.message},
                     language);
    json.line().end_array();
    json.line().end_object();
    json.finish();
    return json.take();
}

} // namespace suot::reading
