// The mark a line begins with: "Điều 5.", "IV-", "1.2.", "b)", "(3)", "-". Docs:
// docs/spec/structure.md, section 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <text/word.hpp>

namespace suot::grammar {

/// The family of a mark. Two marks of one family that follow each other number one list.
enum class Scheme : std::uint8_t {
    part,
    chapter,
    section,
    subsection,
    article,
    upper,        ///< "A."
    roman,        ///< "I.", "I-"
    arabic,       ///< "1.", "1-", "1)"
    decimal2,     ///< "1.1."
    decimal3,     ///< "1.1.1."
    letter,       ///< "a)"
    paren_number, ///< "(1)"
    paren_letter, ///< "(a)"
    paren_roman,  ///< "(i)", "i)"
    dash,
    plus,
    star,
    dot,  ///< "•" and its kin
    head, ///< no mark at all: an unnumbered heading (given by the outline, never found here)
};

/// True for the families whose marks carry a number.
[[nodiscard]] bool is_numbered(Scheme scheme);

/// One mark: how many words it takes, and its number (the last part of "1.2.").
struct Marker {
    Scheme scheme = Scheme::dash;
    std::int32_t value = 0; ///< from 1; 0 for bullets
    std::size_t size = 0;   ///< in words
    bool inserted = false;  ///< "Điều 5a", "2a.": put in by an amendment, after the same number
};

/// The number of a letter that counts items, in the alphabet "a b c d đ e f g …"; 0 where it is
/// none.
[[nodiscard]] std::int32_t letter_number(std::string_view letter);

/// `next` comes after `before` in lists of that scheme. Letters may leave out đ, f, j, w and z:
/// some documents count "d, đ, e, g" (Nghị định 30/2020/NĐ-CP, annex I, II.5), some "d, e, f, g".
[[nodiscard]] bool follows(Scheme scheme, std::int32_t before, std::int32_t next);

/// The mark at the beginning of a line's words; nothing where the line has none.
[[nodiscard]] std::optional<Marker> marker_at(text::Words line);

/// The value of a Roman numeral up to 89 in upper or lower case; 0 where the word is none.
[[nodiscard]] std::int32_t roman_value(std::string_view word);

} // namespace suot::grammar
