// What documents say of one another, kept when one arrives, and what follows for whether each still
// holds.
//
// Follows docs/spec/register.md, section 10. A repealed provision only amends its document, and
// what is restated in a file changes nothing: only the file's own document speaks.
#include "relations.hpp"

#include <set>

#include <reading/outline.hpp>
#include <text/fold.hpp>
#include <text/phrases.hpp>

#include "show.hpp"

namespace suot::desk {

namespace {

using registry::Citation;
using registry::DocumentRecord;

/// What the citing words say, as far as the file's own document says them: a document that is only
/// restated changes nothing, and a provision that is repealed amends its document.
std::string relation_of(reading::Reading const& reading, std::size_t number) {
    auto const& citation = reading.citations[number];
    auto const from = static_cast<std::size_t>(reading.links[number].from);
    bool const own = reading.works[from].held == grammar::Held::whole
                     || reading.works[from].held == grammar::Held::annex;
    if (!own) return "cites";
    bool const ends = citation.relation == citations::Relation::replaces
                      || citation.relation == citations::Relation::repeals;
    if (ends && !citation.provision.empty()) return "amends";
    return std::string(citations::name(citation.relation));
}

/// A provision under way: its own words and those of what is unnumbered below it.
struct Words {
    std::int32_t node = document::no_node;
    std::string text;
};

bool is_numbered(document::Node const& node) {
    using document::NodeKind;
    bool const sign = node.kind == NodeKind::bullet || node.kind == NodeKind::quote;
    return !node.marker.empty() && !sign;
}

std::vector<Words> provisions_of(reading::Reading const& reading) {
    auto const& nodes = reading.parsed.tree.nodes;
    std::string_view const text = reading.source.text;
    std::vector<Words> out;
    std::vector<std::size_t> owner(nodes.size(), 0); // number in `out`, from 1
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto const& node = nodes[i];
        if (node.parent != document::no_node)
            owner[i] = owner[static_cast<std::size_t>(node.parent)];
        if (is_numbered(node)) {
            out.push_back({static_cast<std::int32_t>(i), {}});
            owner[i] = out.size();
        }
        if (owner[i] == 0 || node.own.empty()) continue;
        auto& words = out[owner[i] - 1].text;
        if (!words.empty()) words += '\n';
        words += text::cut(text, node.own);
    }
    return out;
}

/// Not what the document says of itself, nor what names no work.
base::Result<void> keep_citations(Call& call, DocumentRecord const& document,
                                  reading::Reading const& reading) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < reading.citations.size(); ++i) {
        auto const& citation = reading.citations[i];
        auto const to = reading.links[i].to;
        if (citation.to_self || to <= 0) continue;
        auto const& work = reading.works[static_cast<std::size_t>(to)];
        TRY(call.keep->add_citation({.document = document.id,
                                     .number = ++number,
                                     .relation = relation_of(reading, i),
                                     .code = work.code,
                                     .type = work.type,
                                     .date = citation.date ? citation.date : work.date,
                                     .title = text::squeezed(work.subject),
                                     .begin = citation.span.begin,
                                     .end = citation.span.end,
                                     .issuer = text::squeezed(work.issuer)}));
    }
    return {};
}

std::string code_of(DocumentRecord const& document) {
    return document.code.empty() ? document.name : document.code;
}

/// Days from which another document changes this one, by relation.
struct Change {
    Citation citation;
    DocumentRecord by;
    base::Date day{};
};

base::Result<std::vector<Change>> changes(Call& call, std::vector<Citation> const& cited_by) {
    std::vector<Change> out;
    for (auto const& citation : cited_by) {
        auto const& relation = citation.relation;
        if (relation != "replaces" && relation != "repeals" && relation != "amends") continue;
        auto const by = TRY(call.view->document_head(citation.document));
        if (by.restricted && !TRY(call.view->sees(call.scope, by.id))) continue;
        out.push_back({citation, by, by.date.value_or(by.received)});
    }
    return out;
}

base::Result<Value> shown(Call& call, Citation const& citation) {
    Value out = Value::object();
    out.set("relation", citation.relation)
        .set("code", citation.code)
        .set("title", citation.title)
        .set("date", citation.date)
        .set("begin", citation.begin)
        .set("end", citation.end);
    if (auto const named = TRY(document_named(call, citation))) out.set("document", named.value);
    return out;
}

/// One line for each document cited in one relation, however often it is named.
base::Result<Value> show_cited(Call& call, std::vector<Citation> const& citations) {
    Value out = Value::list();
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (auto const& citation : citations) {
        auto const& title = citation.code.empty() ? citation.title : citation.code;
        if (seen.emplace(citation.relation, citation.code, title).second)
            out.add(TRY(shown(call, citation)));
    }
    return out;
}

/// A document in sight once for each relation, however often it cites.
base::Result<Value> show_citing(Call& call, std::vector<Citation> const& citations) {
    Value out = Value::list();
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (auto const& citation : citations) {
        if (!seen.emplace(citation.relation, citation.document.value).second) continue;
        if (!TRY(call.view->sees(call.scope, citation.document))) continue;
        auto const by = TRY(call.view->document_head(citation.document));
        out.add(Value::object()
                    .set("relation", citation.relation)
                    .set("document", by.id.value)
                    .set("code", code_of(by))
                    .set("date", by.date)
                    .set("subject", by.subject));
    }
    return out;
}

/// The state counts what one may not see as well; only what one may see is named.
base::Result<Value> show_validity(Call& call, std::vector<Citation> const& cited_by) {
    std::string state = "in_force";
    Value list = Value::list();
    for (auto const& change : TRY(changes(call, cited_by))) {
        bool const here = change.day <= call.on;
        if (here && change.citation.relation == "amends" && state == "in_force") state = "amended";
        if (here && change.citation.relation == "replaces" && state != "repealed")
            state = "replaced";
        if (here && change.citation.relation == "repeals") state = "repealed";
        if (!TRY(call.view->sees(call.scope, change.by.id))) continue;
        list.add(Value::object()
                     .set("relation", change.citation.relation)
                     .set("document", change.by.id.value)
                     .set("code", code_of(change.by))
                     .set("day", std::optional(change.day)));
    }
    return Value::object().set("state", state).set("changes", std::move(list));
}

/// The duties in the register that were ordered by a document that no longer holds.
base::Result<Value> show_resting(Call& call, DocumentRecord const& document) {
    Value out = Value::list();
    std::vector<registry::Band> open;
    for (auto const& slice : slices(call.on))
        if (slice.national == National::open_in_time || slice.national == National::open_late
            || slice.state == State::continuous || slice.state == State::unassigned)
            open.push_back(slice.band);
    for (auto const& row : TRY(call.view->standings({.on = call.on,
                           .scope = call.scope,
                           .bands = std::move(open),
                           .rests_on = document.id,
                           .limit = 1000})))
        out.add(show(row, call.on));
    return out;
}

} // namespace

/// The lowest tier that the name tells: a province's Sở is the province's. Districts, which all
/// ended on 1 July 2025, have none.
std::int64_t tier_of(std::string_view issuer) {
    static text::Phrases<int> const table{
        {"xã", 3},         {"phường", 3},     {"đặc khu", 3},       {"thị trấn", 3},
        {"tỉnh", 2},       {"thành phố", 2},  {"thành ủy", 2},      {"sở", 2},
        {"trung ương", 1}, {"chính phủ", 1},  {"thủ tướng", 1},     {"bộ", 1},
        {"quốc hội", 1},   {"ban bí thư", 1}, {"chủ tịch nước", 1}, {"hội đồng thẩm phán", 1},
        {"bộ chỉ huy", 0}, {"cán bộ", 0},     {"đảng bộ", 0},       {"liên bộ", 1},
        {"huyện", -1},     {"quận", -1},      {"thị xã", -1},
    };
    auto const all = text::words(issuer);
    text::Words const words{issuer, all};
    int lowest = 0;
    for (std::size_t at = 0; at < words.size();) {
        auto const found = table.longest(words, at);
        at += found ? found->size : 1;
        if (!found || found->value == 0) continue;
        if (found->value < 0) return 0;
        lowest = std::max(lowest, found->value);
    }
    return lowest;
}

base::Result<registry::DocumentId> document_named(Call& call, Citation const& citation) {
    registry::DocumentId newest;
    if (!citation.target) return newest;
    auto const here = TRY(call.view->document_head(citation.document)).office;
    for (auto const copy : TRY(call.view->copies(citation.target))) {
        if (!TRY(call.view->sees(call.scope, copy))) continue;
        if (TRY(call.view->document_head(copy)).office == here) return copy;
        if (!newest) newest = copy;
    }
    return newest;
}

/// Made anew each time: what an older program read is forgotten first.
base::Result<void> keep_relations(Call& call, DocumentRecord const& document,
                                  reading::Reading const& reading) {
    TRY(call.keep->clear_relations(document.id));
    TRY(keep_citations(call, document, reading));
    TRY(call.keep->link_citations(document));
    for (auto const& one : provisions_of(reading)) {
        auto const& node = reading.parsed.tree.nodes[static_cast<std::size_t>(one.node)];
        auto const address = reading::provision(reading.parsed.tree, reading.source.text, one.node);
        TRY(call.keep->add_provision({.document = document.id,
                                      .address = address,
                                      .begin = node.span.begin,
                                      .end = node.span.end,
                                      .words = one.text}));
    }
    return {};
}

// Duties that rest on it are named where it was replaced or repealed: somebody has to look at them.
base::Result<Value> show_relations(Call& call, DocumentRecord const& document) {
    auto const cited_by = TRY(call.view->cited_by(document.id));
    auto const validity = TRY(show_validity(call, cited_by));
    auto const& state = validity["state"].text();
    Value later = Value::list();
    for (auto const& one : TRY(call.view->documents({.version_of = document.id}, call.scope)))
        later.add(one.id.value);
    Value out = Value::object();
    out.set("validity", validity)
        .set("cites", TRY(show_cited(call, TRY(call.view->citations(document.id)))))
        .set("cited_by", TRY(show_citing(call, cited_by)))
        .set("replaced_by", std::move(later));
    if (state == "replaced" || state == "repealed")
        out.set("resting", TRY(show_resting(call, document)));
    return out;
}

} // namespace suot::desk
