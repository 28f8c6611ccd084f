// "gồm 09 nội dung:" against the list that follows.
//
// Follows docs/spec/structure.md, section 7. Wrong counts come from lines that were lost or merged
// on the way, and a lost line is a lost duty. Two numbers in one introduction, or a noun that is
// not counted, say nothing sure.
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
        {"nội dung", true},      {"nhiệm vụ", true},       {"nhóm nhiệm vụ", true},
        {"giải pháp", true},     {"nhóm giải pháp", true}, {"mục tiêu", true},
        {"nhóm", true},          {"quan điểm", true},      {"yêu cầu", true},
        {"biện pháp", true},     {"việc", true},           {"vấn đề", true},
        {"chỉ tiêu", true},      {"công việc", true},      {"trọng tâm", true},
        {"điểm", true},          {"bước", true},           {"đề án", true},
        {"nền tảng", true},      {"dự án", true},          {"chương trình", true},
        {"kế hoạch", true},      {"lĩnh vực", true},       {"tiêu chí", true},
        {"nguyên tắc", true},    {"phương án", true},      {"trụ cột", true},
        {"đột phá", true},       {"khâu đột phá", true},   {"mô hình", true},
        {"cơ sở dữ liệu", true}, {"hệ thống", true},       {"hình thức", true},
        {"trường hợp", true},    {"nhóm việc", true},      {"khâu", true},
        {"kiến nghị", true},     {"đề xuất", true},        {"nhóm vấn đề", true},
        {"bài học", true}};
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

text::Diagnostic mismatch(Announced const& said, std::size_t listed) {
    auto const n = std::to_string(said.count);
    auto const m = std::to_string(listed);
    return {.code = "count-mismatch",
            .severity = text::Severity::warning,
            .span = said.span,
            .message = {"đề mục nói có " + n + " mục nhưng danh sách có " + m,
                        "the heading announces " + n + " items, the list has " + m},
            .advice = {"Đối chiếu bản gốc: có thể thiếu mục khi chép hoặc văn bản đếm sai.",
                       "Compare with the original: items may be lost, or the document counts "
                       "wrong."}};
}

/// "(3)" at that word: 3; else 0.
std::uint64_t item_at(Words words, std::size_t at) {
    bool const item =
        words.at(at).is_sign('(') && words.at(at + 1).is_number() && words.at(at + 2).is_sign(')');
    return item ? words[at + 1].key : 0;
}

/// A list inside one line: where its last item begins, and how many items it has.
struct Listed {
    std::size_t last = 0;
    std::uint64_t count = 0;
};

/// The list "(1) …; (2) …" whose first item begins at word `at`.
Listed list_at(Words words, std::size_t at) {
    Listed found{at, 1};
    for (std::size_t i = at + 3; i < words.size(); ++i) {
        auto const item = item_at(words, i);
        if (item == 1) break;
        if (item == found.count + 1) found = {i, item};
    }
    return found;
}

/// The words of the clause that a list at `at` follows: back to the end of the sentence before.
Words introduction(Words words, std::size_t at) {
    constexpr std::size_t longest = 20;
    std::size_t from = at;
    while (from > 0 && at - from < longest && !words[from - 1].is_sign('.')
           && !words[from - 1].is_sign(';'))
        --from;
    return words.sub(from, at);
}

/// "xây dựng 03 nền tảng: (1) …; (2) …" in one line that nothing continues.
/// A list inside one line; it must have two items at least to be one.
void check_line(LineView const& line, bool goes_on, Parsed& parsed) {
    auto const& words = line.words;
    for (std::size_t i = 1; i + 3 < words.size(); ++i) {
        if (!words[i].is_sign('(') || !words[i - 1].is_sign(':') || item_at(words, i) != 1)
            continue;
        auto const list = list_at(words, i);
        auto const said = announced(introduction(words, i));
        if (said && list.count > 1 && list.count != said->count && !goes_on)
            parsed.diagnostics.push_back(mismatch(*said, list.count));
        i = list.last + 2;
    }
}

/// A list that goes on in the next line ("(4) …") is not counted.
void check_lines(std::vector<LineView> const& lines, Parsed& parsed) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const goes_on = i + 1 < lines.size() && lines[i + 1].marker
                             && lines[i + 1].marker->scheme == Scheme::paren_number
                             && lines[i + 1].marker->value > 1;
        check_line(lines[i], goes_on, parsed);
    }
}

} // namespace

/// First the lists below headings, then those inside one line.
void check_counts(std::vector<LineView> const& lines, Parsed& parsed) {
    auto const& nodes = parsed.tree.nodes;
    for (auto const& node : nodes) {
        if (node.child_count < 2 || node.kind == NodeKind::document || node.kind == NodeKind::table)
            continue;
        auto const& view = lines[static_cast<std::size_t>(node.first_line)];
        if (!view.ends_colon) continue;
        auto const said = announced(view.body());
        if (!said) continue;
        std::size_t listed = 0;
        for (auto const child : parsed.tree.children_of(node))
            listed += is_item(nodes[static_cast<std::size_t>(child)]) ? 1U : 0U;
        if (listed < 2 || listed == said->count) continue;
        parsed.diagnostics.push_back(mismatch(*said, listed));
    }
    check_lines(lines, parsed);
}

} // namespace suot::grammar
