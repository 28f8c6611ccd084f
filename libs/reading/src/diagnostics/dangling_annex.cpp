// "Phụ lục kèm theo" in a file that holds no annex.
//
// Follows docs/spec/diagnostics.md, section 6.2. Said once: a letter sent without its annex is one
// mistake.
#include <algorithm>
#include <optional>

#include "dangling.hpp"
#include "diagnostics.hpp"

namespace suot::reading {

namespace {

/// "Phụ lục … kèm theo" of this document: the words before the bracket, full stop or "… này".
std::optional<text::Span> annexed_here(text::Words words, std::size_t at) {
    constexpr std::size_t widest = 14;
    for (auto i = at + 2; i < std::min(words.size(), at + widest); ++i) {
        if (words[i].after_break() && words[i - 1].is_sign('.')) return std::nullopt;
        if (words[i].is_sign('.') || words[i].is_sign(';') || words[i].is_sign(')'))
            return std::nullopt;
        bool const attached =
            words[i].key == text::key("kèm")
            && (words.at(i + 1).key == text::key("theo") || words[i - 1].key == text::key("đính"));
        if (!attached) continue;
        auto const end = i + (words.at(i + 1).key == text::key("theo") ? 2 : 1);
        auto const next = words.at(end);
        bool const closed = end >= words.size() || next.is_sign(')') || next.is_sign('.')
                            || next.is_sign(',') || next.is_sign(';') || next.is_sign('*');
        bool const own = words.at(end + 2).key == text::key("này");
        if (closed || own) return words.span(at, own && !closed ? end + 3 : end);
        return std::nullopt;
    }
    return std::nullopt;
}

/// Only signs stand before the words on their line: a heading of an annex, however it was read.
bool begins_line(text::Words words, std::size_t at) {
    while (!words[at].after_break() && words[at - 1].kind == text::WordKind::sign) --at;
    return words[at].after_break();
}

bool is_annex_word(text::Words words, std::size_t i) {
    return words[i].key == text::key("phụ") && words.at(i + 1).key == text::key("lục");
}

} // namespace

// docs/spec/diagnostics.md, section 6.2: once for a file that holds no annex at all.
Findings dangling_annexes(Facts const& facts) {
    auto const& reading = facts.reading;
    for (auto const& work : reading.parsed.works)
        if (work.held == grammar::Held::annex) return {};
    std::optional<text::Span> first;
    auto const words = facts.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_annex_word(words, i)) continue;
        if (begins_line(words, i) && words[i].letter_case() == text::Case::upper) return {};
        if (!first) first = annexed_here(words, i);
    }
    if (!first) return {};
    return {dangling(facts, *first)};
}

} // namespace suot::reading
