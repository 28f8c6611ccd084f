// Words as they are looked for: the same for every store, docs/spec/register.md, section 6.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <text/span.hpp>

namespace suot::registry::sql {

/// One word of a text: folded (case, tone placement) and bare (no marks). At most 200 bytes of a
/// word count.
struct Token {
    std::string folded;
    std::string bare;
    text::Span span;
};

/// The words of a text in order; signs are none.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// What is looked for: each of these, which is some words in a row.
using Phrases = std::vector<std::vector<std::string>>;

/// What a person typed: every word by itself, `"…"` as a phrase; folded.
[[nodiscard]] Phrases phrases_of(std::string_view typed);
/// The same without marks.
[[nodiscard]] Phrases bare_of(Phrases phrases);
/// True where one of them has several words.
[[nodiscard]] bool has_phrase(Phrases const& phrases);
/// True where one of their words has a digit.
[[nodiscard]] bool has_digit(Phrases const& phrases);
/// True where `title` or `body` has each of them, with the marks asked for; a word that was asked
/// for without marks stands for all that have its letters.
[[nodiscard]] bool holds(std::string_view title, std::string_view body, Phrases const& phrases);
/// Up to 16 words of `text` around what is looked for, which stands between ‹ and ›; empty where
/// there is nothing of it.
[[nodiscard]] std::string snippet_of(std::string_view text, Phrases const& phrases);

} // namespace suot::registry::sql
