#include "counts.hpp"

#include <text/phrases.hpp>

namespace suot::grammar {

using document::Node;
using document::NodeKind;
using text::Words;

namespace {

/// What is counted in such headings.
text::Phrases<bool> const& counted_nouns() {
    static text::Phrases<bool> const table{
        {"nội dung", true},       {"nhiệm vụ", true},  {"nhóm nhiệm vụ", true}, {"giải pháp", true},
        {"nhóm giải pháp", true}, {"mục tiêu", true},  {"nhóm", true},          {"quan điểm", true},
        {"yêu cầu", true},        {"biện pháp", true}, {"việc", true},          {"vấn đề", true},
        {"chỉ tiêu", true},       {"công việc", true}, {"trọng tâm", true},     {"điểm", true},
        {"bước", true},           {"đề án", true}};
    return table;
}

struct Announced {
    std::size_t count = 0;
    text::Span span;
};

/// "gồm 09 nội dung", "có 05 nhóm nhiệm vụ": one number before a counted noun; two such numbers say
/// nothing sure.
std::optional<Announced> announced(Words words) {
    std::optional<Announced> found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        auto const& word = words[i];
        bool const plain = word.is_number() && word.size <= 2 && word.key > 1
                           && !(i > 0
                                && (words[i - 1].is_sign('/') || words[i - 1].is_sign('.')
                                    || words[i - 1].is_sign('-')));
        if (!plain) continue;
        auto const noun = counted_nouns().longest(words, i + 1);
        if (!noun) continue;
        if (found) return std::nullopt;
        found = Announced{static_cast<std::size_t>(word.key), words.span(i, i + 1 + noun->size)};
    }
    return found;
}

bool is_item(Node const& node) {
    switch (node.kind) {
    case NodeKind::item:
    case NodeKind::clause:
    case NodeKind::point:
    case NodeKind::bullet:
    case NodeKind::article:
        return !node.marker.empty();
    default:
        return false;
    }
}

} // namespace

void check_counts(std::vector<LineView> const& lines, Parsed& parsed) {
    auto const& nodes = parsed.tree.nodes;
    for (auto const& node : nodes) {
        if (node.children.size() < 2 || node.kind == NodeKind::document
            || node.kind == NodeKind::table)
            continue;
        auto const& view = lines[static_cast<std::size_t>(node.first_line)];
        if (!view.ends_colon) continue;
        auto const said = announced(view.body());
        if (!said) continue;
        std::size_t listed = 0;
        for (auto const child : node.children)
            listed += is_item(nodes[static_cast<std::size_t>(child)]) ? 1U : 0U;
        if (listed < 2 || listed == said->count) continue;
        auto const n = std::to_string(said->count);
        auto const m = std::to_string(listed);
        parsed.diagnostics.push_back(
            {.code = "count-mismatch",
             .severity = text::Severity::warning,
             .span = said->span,
             .message = {"đề mục nói có " + n + " mục nhưng danh sách có " + m,
                         "the heading announces " + n + " items, the list has " + m},
             .advice = {
                 "Đối chiếu bản gốc: có thể thiếu mục khi chép hoặc văn bản đếm sai.",
                 "Compare with the original: items may be lost, or the document counts wrong."}});
    }
}

} // namespace suot::grammar
