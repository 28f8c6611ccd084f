// What the outline asks of each line: its mark, its case, its looks; worked out once.
//
// Follows docs/spec/structure.md, sections 2.7 and 4.1.
#include "lines.hpp"

#include <document/type.hpp>

namespace suot::grammar {

using text::Case;
using text::Words;

namespace {

/// One letter takes up to three bytes; two take at least two, the first of them ASCII or not: "Ở",
/// but not "Là".
bool is_one_letter(text::Word const& word, std::string_view text) {
    return text::decode(text, word.begin).size == word.size;
}

} // namespace

bool is_all_caps(Words words, std::size_t least) {
    std::size_t upper = 0;
    std::size_t lower = 0;
    for (auto const& word : words.items) {
        if (!word.is_letters()) continue;
        bool const lone_capital =
            word.letter_case() == Case::capital && is_one_letter(word, words.text);
        if (word.letter_case() == Case::upper || lone_capital)
            ++upper;
        else
            ++lower;
        if (lower * 12 > words.size()) return false; // more than the capitals can outweigh
    }
    return upper >= least && lower * 12 <= upper; // "QĐ-TTg" inside a heading in capitals
}

namespace {

/// How many words a publisher put before a heading: "Nghị định 47/2021/NĐ-CP. Điều 5. …". They name
/// a document, end with a full stop, and a named mark follows.
std::size_t running_title(Words words) {
    constexpr std::size_t longest = 12;
    if (words.size() < 5 || !words[0].is_capital()) return 0;
    if (document::type_at(words, 0).type == nullptr) return 0;
    for (std::size_t at = 2; at + 2 < words.size() && at < longest; ++at) {
        if (!words[at].is_sign('.') || !words[at + 1].after_blank()) continue;
        auto const marker = marker_at(words.from(at + 1));
        if (marker && marker->scheme <= Scheme::article) return at + 1;
    }
    return 0;
}

/// A heading in capitals may end in small letters in brackets: "… TÀI LIỆU (sau đây viết tắt là
/// …)".
Words before_bracket(Words words) {
    for (std::size_t i = 1; i < words.size(); ++i)
        if (words[i].is_sign('(')) return words.sub(0, i);
    return words;
}

/// A publisher's running title is passed over before the mark is looked for.
LineView view(document::Line const& line, Words words) {
    words = words.from(running_title(words));
    LineView out{.words = words};
    out.in_cell = line.cell != document::no_cell;
    out.marker = marker_at(words);
    auto const body = out.body();
    out.all_caps = is_all_caps(before_bracket(body));
    out.bold = line.layout.bold || line.layout.heading > 0;
    if (!words.empty()) {
        auto const& last = words[words.size() - 1];
        out.ends_colon = last.is_sign(':');
        out.ends_sentence = last.is_sign('.') || last.is_sign(';');
    }
    return out;
}

} // namespace

std::vector<LineView> view_lines(document::Source const& source, Words words) {
    std::vector<LineView> out;
    out.reserve(source.lines.size());
    std::size_t at = 0;
    for (auto const& line : source.lines) {
        while (at < words.size() && words[at].begin < line.span.begin) ++at;
        std::size_t end = at;
        while (end < words.size() && words[end].end() <= line.span.end) ++end;
        out.push_back(view(line, words.sub(at, end)));
        at = end;
    }
    return out;
}

} // namespace suot::grammar
