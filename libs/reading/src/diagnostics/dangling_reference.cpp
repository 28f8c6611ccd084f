// A reference to a provision of the document itself that is not there.
//
// Follows docs/spec/diagnostics.md, section 6.1. It trusts the tree only where the tree was
// understood: too few numbered nodes, a heading seen in the text, quoted words, and the doubt is
// decided for the document.
#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <text/fold.hpp>
#include <text/phrases.hpp>

#include "dangling.hpp"
#include "diagnostics.hpp"

namespace suot::reading {

namespace {

using document::NodeKind;

constexpr std::size_t most_places = 256; // nodes with one label: past that, taken as found

/// The levels that a reference names: "điểm 14, mục IV", the outer ones first.
enum class Level : std::uint8_t { part, chapter, section, subsection, article, clause, point };

text::Phrases<Level> const& level_names() {
    static text::Phrases<Level> const table{
        {"phần", Level::part},    {"chương", Level::chapter},      {"mục", Level::section},
        {"điều", Level::article}, {"tiểu mục", Level::subsection}, {"khoản", Level::clause},
        {"điểm", Level::point},   {"tiết", Level::point},
    };
    return table;
}

/// A level and its label; of "1.2" the last number counts.
struct Step {
    Level level = Level::section;
    std::uint64_t label = 0; ///< a word's key
};

/// The step at a place; relative ones ("Điều này") give none.
std::optional<Step> step_at(text::Words words, std::size_t at) {
    auto const level = level_names().longest(words, at);
    if (!level) return std::nullopt;
    auto last = at + level->size;
    auto const label = words.at(last);
    if (label.size == 0 || label.kind == text::WordKind::sign) return std::nullopt;
    if (label.key == text::key("này") || label.key == text::key("trên")) return std::nullopt;
    while (words.at(last + 1).is_sign('.') && words.at(last + 2).is_number()
           && !words.at(last + 2).after_blank())
        last += 2;
    return Step{level->value, words[last].key};
}

/// The steps down to one provision, the outer first.
using Steps = std::vector<Step>;

/// The provisions named: "khoản 3 Điều 2 và khoản 2 Điều 13" are two, told by a step that is not
/// further out than the one before it.
std::vector<Steps> provisions_of(text::Words words) {
    std::vector<Steps> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const step = step_at(words, i);
        if (!step) continue;
        if (out.empty() || step->level >= out.back().front().level) out.emplace_back();
        out.back().insert(out.back().begin(), *step);
    }
    return out;
}

bool is_label_byte(char c) {
    bool const ascii = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return ascii || static_cast<unsigned char>(c) >= 0x80;
}

/// The key of a marker's last word: of "Điều 5." 5, of "(iv)" iv, of "1.2." 2.
std::uint64_t marker_label(std::string_view marker) {
    while (!marker.empty() && !is_label_byte(marker.back())) marker.remove_suffix(1);
    auto begin = marker.size();
    while (begin > 0 && is_label_byte(marker[begin - 1])) --begin;
    marker.remove_prefix(begin);
    bool const number = std::ranges::all_of(marker, [](char c) { return c >= '0' && c <= '9'; });
    if (!number) return text::key_of(marker);
    std::uint64_t value = 0;
    for (char const c : marker.substr(0, 18))
        value = 10 * value + static_cast<std::uint64_t>(c - '0');
    return value;
}

/// One reference to a provision of the file's own.
struct Reference {
    text::Span span;
    std::int32_t work = 0;
    std::vector<Steps> provisions;
};

std::vector<Reference> references(Facts const& facts) {
    std::vector<Reference> out;
    auto const& reading = facts.reading;
    for (std::size_t i = 0; i < reading.citations.size(); ++i) {
        auto const& citation = reading.citations[i];
        auto const to = reading.links[i].to;
        bool const own = to >= 0 && static_cast<std::size_t>(to) < reading.parsed.works.size();
        if (!citation.to_self || citation.provision.empty() || !own) continue;
        auto provisions = provisions_of(facts.words.within(citation.provision));
        if (!provisions.empty()) out.push_back({citation.span, to, std::move(provisions)});
    }
    return out;
}

/// The nodes that bear one of the labels asked for, in reading order; articles apart from the rest.
using Labels = std::unordered_map<std::uint64_t, std::vector<std::int32_t>>;

std::uint64_t label_key(std::uint64_t label, bool is_article) {
    return is_article ? ~label : label;
}

std::uint64_t label_key(Step const& step) {
    return label_key(step.label, step.level == Level::article);
}

/// One walk over the tree for all references, and only the labels that are asked for.
Labels labelled_nodes(Facts const& facts, std::vector<Reference> const& wanted) {
    Labels out;
    if (wanted.empty()) return out;
    for (auto const& reference : wanted)
        for (auto const& steps : reference.provisions)
            for (auto const& step : steps) out.try_emplace(label_key(step));
    auto const& nodes = facts.reading.parsed.tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].marker.empty()) continue;
        auto const label = marker_label(text::cut(facts.words.text, nodes[i].marker));
        auto const at = out.find(label_key(label, nodes[i].kind == NodeKind::article));
        if (at != out.end()) at->second.push_back(static_cast<std::int32_t>(i));
    }
    return out;
}

/// The labelled nodes below one of `above`; the nodes below another follow it in the tree.
std::vector<std::int32_t> below(Facts const& facts, std::vector<std::int32_t> const& labelled,
                                std::vector<std::int32_t> const& above) {
    auto const& nodes = facts.reading.parsed.tree.nodes;
    std::vector<std::int32_t> out;
    for (auto const outer : above) {
        auto const& around = nodes[static_cast<std::size_t>(outer)].span;
        for (auto at = std::ranges::upper_bound(labelled, outer); at != labelled.end(); ++at) {
            if (!around.contains(nodes[static_cast<std::size_t>(*at)].span)) break;
            out.push_back(*at);
            if (out.size() >= most_places) return out;
        }
    }
    return out;
}

bool resolves(Facts const& facts, Labels const& labels, Steps const& steps, std::int32_t work) {
    std::vector<std::int32_t> at{facts.reading.parsed.works[static_cast<std::size_t>(work)].node};
    for (auto const& step : steps) {
        at = below(facts, labels.at(label_key(step)), at);
        if (at.empty()) return false;
        if (at.size() >= most_places) return true;
    }
    return true;
}

/// The articles whose headings stand in the text, by number: "Điều 20. Nguyên tắc", also where a
/// crawl ran lines together and the tree has no such node.
std::unordered_set<std::uint64_t> article_headings(text::Words words) {
    std::unordered_set<std::uint64_t> out;
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
        if (words[i].key != text::key("điều") || !words[i].is_capital()) continue;
        bool const closed = words[i + 2].is_sign('.') || words[i + 2].is_sign(':');
        if (words[i + 1].is_number() && closed && words[i + 3].is_capital())
            out.insert(words[i + 1].key);
    }
    return out;
}

bool has_heading(Steps const& steps, std::unordered_set<std::uint64_t> const& headings) {
    return std::ranges::any_of(steps, [&](Step const& step) {
        return step.level == Level::article && headings.contains(step.label);
    });
}

bool names_article(Reference const* reference) {
    return std::ranges::any_of(reference->provisions, [](Steps const& steps) {
        return std::ranges::any_of(steps,
                                   [](Step const& step) { return step.level == Level::article; });
    });
}

/// What a tree says of the trust in it.
struct Trust {
    std::vector<text::Span> quotes;                   ///< words put into other documents, in order
    std::unordered_map<std::int32_t, int> numbered{}; ///< numbered nodes of each work
};

Trust trust_of(document::Tree const& tree) {
    Trust out;
    for (auto const& node : tree.nodes) {
        if (node.kind == NodeKind::quote) out.quotes.push_back(node.span);
        if (!node.marker.empty()) ++out.numbered[node.work];
    }
    return out;
}

/// Words quoted for another document ("sửa đổi … như sau: “…”") refer to that one, and a work
/// without numbered parts was not understood well enough to miss one.
bool is_trusted(Trust const& trust, Reference const& reference) {
    constexpr int fewest = 3;
    auto const numbered = trust.numbered.find(reference.work);
    if (numbered == trust.numbered.end() || numbered->second < fewest) return false;
    auto const after =
        std::ranges::upper_bound(trust.quotes, reference.span.begin, {}, &text::Span::begin);
    return after == trust.quotes.begin() || !std::prev(after)->contains(reference.span);
}

} // namespace

text::Diagnostic dangling(Facts const& facts, text::Span span) {
    auto const words = text::squeezed(facts.quote(span));
    return {.code = "dangling-reference",
            .span = span,
            .message = {"không có “" + words + "” trong văn bản này",
                        "there is no “" + words + "” in this document"},
            .advice = {"Tìm bản đầy đủ, hoặc hỏi nơi ban hành phần được viện dẫn là phần nào.",
                       "Find the full text, or ask the issuer which provision is meant."}};
}

// docs/spec/diagnostics.md, section 6.1.
Findings dangling_references(Facts const& facts) {
    constexpr std::size_t most = 100; // past that the structure was not understood
    auto const wanted = references(facts);
    auto const labels = labelled_nodes(facts, wanted);
    std::vector<Reference const*> lost;
    for (auto const& reference : wanted) {
        bool const found = std::ranges::all_of(reference.provisions, [&](Steps const& steps) {
            return resolves(facts, labels, steps, reference.work);
        });
        if (!found && lost.size() < most) lost.push_back(&reference);
    }
    if (lost.empty()) return {};
    bool const articles = std::ranges::any_of(lost, names_article);
    auto const headings =
        articles ? article_headings(facts.words) : std::unordered_set<std::uint64_t>{};
    auto const trust = trust_of(facts.reading.parsed.tree);
    Findings out;
    for (auto const* reference : lost) {
        bool const headed = std::ranges::any_of(reference->provisions, [&](Steps const& steps) {
            return has_heading(steps, headings);
        });
        if (!headed && is_trusted(trust, *reference))
            out.push_back(dangling(facts, reference->span));
    }
    return out;
}

} // namespace suot::reading
