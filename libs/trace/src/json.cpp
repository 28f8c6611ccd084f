// A trace and a comparison as JSON (docs/spec/trace.md, section 7), one line an element. Scores are
// rounded to two digits: more would be compared, and means nothing.
#include <trace/json.hpp>

#include <array>
#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include <document/claim.hpp>
#include <text/fold.hpp>

namespace suot::trace {

namespace {

using Json = nlohmann::ordered_json;

std::string number(char letter, std::int32_t number) {
    return letter + std::to_string(number + 1);
}

Json id(char letter, std::int32_t of) {
    return of == none ? Json(nullptr) : Json(number(letter, of));
}

Json span(text::Span of) {
    return Json::array({of.begin, of.end});
}

Json words_or_null(std::string const& words) {
    return words.empty() ? Json(nullptr) : Json(words);
}

Json date(std::optional<base::Date> const& of) {
    return of ? Json(document::iso(*of)) : Json(nullptr);
}

/// Two digits are all a score means.
double rounded(float score) {
    return std::round(static_cast<double>(score) * 100) / 100;
}

std::string_view held(grammar::Held of) {
    static constexpr std::array<std::string_view, 4> names{"whole", "annex", "digest", "cited"};
    return names[static_cast<std::size_t>(of)];
}

Json work(Documents const& documents, std::int32_t of) {
    auto const& one = documents.works[static_cast<std::size_t>(of)];
    Json above = Json::array();
    for (auto const superior : superiors(documents, of)) above.push_back(number('w', superior));
    return {{"id", number('w', of)},
            {"code", words_or_null(one.code)},
            {"title", called(documents, of)},
            {"type", words_or_null(one.type)},
            {"issuer", words_or_null(one.issuer)},
            {"date", date(one.date)},
            {"subject", words_or_null(one.subject)},
            {"held", held(one.held)},
            {"file", one.is_held() ? Json(documents.files[static_cast<std::size_t>(one.file)])
                                   : Json(nullptr)},
            {"rests_on", above}};
}

Json item(Item const& one, std::int32_t of) {
    return {{"id", number('i', of)},
            {"work", number('w', one.work)},
            {"provision", words_or_null(one.provision)},
            {"heading", words_or_null(one.group)},
            {"span", span(one.span)},
            {"quote", text::squeezed(one.words)},
            {"modality", duties::name(one.modality)},
            {"general", one.general},
            {"lead", one.lead},
            {"support", one.support},
            {"kind", schedule::name(one.kind)},
            {"due", date(one.due)},
            {"when", words_or_null(one.when)}};
}

/// The words that are shared, with their places in the lower document's file.
Json reason(Item const& lower, Reason const& of, base::Language language) {
    Json shared = Json::array();
    for (auto const one : of.shared)
        shared.push_back(
            {{"span", span({one.begin + lower.span.begin, one.end + lower.span.begin})},
             {"quote", text::squeezed(text::cut(lower.words, one))}});
    Json names = Json::array();
    for (auto const field : of.fields) {
        auto const& name = fields()[field];
        names.push_back(language == base::Language::english ? name.en : name.vi);
    }
    return {{"shared", shared},
            {"fields", names},
            {"cites", of.cites},
            {"same_deadline", of.same_deadline}};
}

Json link(Documents const& documents, Link const& one, base::Language language) {
    return {{"lower", number('i', one.lower)},
            {"higher", number('i', one.higher)},
            {"state", name(one.state)},
            {"standing", name(one.standing)},
            {"score", rounded(one.score)},
            {"reason",
             reason(documents.items[static_cast<std::size_t>(one.lower)], one.reason, language)}};
}

Json row(Row const& one) {
    Json cells = Json::array();
    for (auto const& cell : one.cells)
        cells.push_back({{"work", number('w', cell.work)},
                         {"state", name(cell.flat)},
                         {"deep", name(cell.deep)},
                         {"ground", words_or_null(cell.ground)}});
    return {{"item", number('i', one.item)},
            {"state", name(one.shallow)},
            {"deep", name(one.deep)},
            {"cells", cells}};
}

Json side(Documents const& documents, std::int32_t item, std::int32_t work, text::Span where) {
    if (item == none && where.empty()) return nullptr;
    auto const of = item == none ? work : documents.items[static_cast<std::size_t>(item)].work;
    return {{"item", id('i', item)}, {"work", id('w', of)}, {"span", span(where)}};
}

Json finding(Documents const& documents, Finding const& one, base::Language language) {
    return {{"fault", name(one.fault)},
            {"message", one.message.in(language)},
            {"work", id('w', one.work)},
            {"replaced_by", id('w', one.other)},
            {"higher", side(documents, one.higher, none, one.higher_span)},
            {"lower", side(documents, one.lower, one.work, one.lower_span)}};
}

/// A list, one line an element.
void add_list(std::string& out, char const* name, Json const& elements) {
    out += std::string(",\n\"") + name + "\": [";
    char const* before = "\n";
    for (auto const& element : elements) {
        out += before + element.dump(-1, ' ', false, Json::error_handler_t::replace);
        before = ",\n";
    }
    out += "]";
}

Json article(std::vector<Article> const& all, reading::Reading const& from, std::int32_t of) {
    if (of == none) return nullptr;
    auto const& one = all[static_cast<std::size_t>(of)];
    return {{"label", one.label},
            {"span", span(one.span)},
            {"quote", text::squeezed(text::cut(from.source.text, one.span))}};
}

Json edit(Edit const& one) {
    static constexpr std::array<char const*, 3> names{"same", "removed", "added"};
    return {{"kind", names[static_cast<std::size_t>(one.kind)]},
            {"old", span(one.older)},
            {"new", span(one.newer)}};
}

Json change(Succession const& all, Change const& one, reading::Reading const& older,
            reading::Reading const& newer) {
    Json edits = Json::array();
    for (auto const& part : one.edits) edits.push_back(edit(part));
    Json duties = Json::array();
    for (auto const duty : one.duties)
        duties.push_back(span(older.duties[static_cast<std::size_t>(duty)].span));
    return {{"fate", name(one.fate)},
            {"old", article(all.older, older, one.older)},
            {"new", article(all.newer, newer, one.newer)},
            {"edits", edits},
            {"duties", duties}};
}

} // namespace

std::string to_json(Succession const& succession, reading::Reading const& older,
                    reading::Reading const& newer) {
    Json changes = Json::array();
    for (auto const& one : succession.changes)
        changes.push_back(change(succession, one, older, newer));
    std::string out = "{\"format\": \"suot.diff/1\"";
    add_list(out, "changes", changes);
    return out + "}\n";
}

std::string to_json(Trace const& trace, base::Language language) {
    auto const& documents = trace.documents;
    Json works = Json::array();
    Json items = Json::array();
    Json links = Json::array();
    Json rows = Json::array();
    Json findings = Json::array();
    Json unasked = Json::array();
    for (std::size_t i = 0; i < documents.works.size(); ++i)
        works.push_back(work(documents, static_cast<std::int32_t>(i)));
    for (std::size_t i = 0; i < documents.items.size(); ++i)
        items.push_back(item(documents.items[i], static_cast<std::int32_t>(i)));
    for (auto const& one : trace.links) links.push_back(link(documents, one, language));
    for (auto const& one : trace.rows) rows.push_back(row(one));
    for (auto const& one : trace.findings) findings.push_back(finding(documents, one, language));
    for (auto const one : trace.unasked) unasked.push_back(number('i', one));
    std::string out = "{\"format\": \"suot.trace/1\"";
    add_list(out, "works", works);
    add_list(out, "items", items);
    add_list(out, "links", links);
    add_list(out, "coverage", rows);
    add_list(out, "findings", findings);
    add_list(out, "unasked", unasked);
    return out + "}\n";
}

} // namespace suot::trace
