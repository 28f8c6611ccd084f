// The mark a line begins with: "Điều 5.", "IV-", "1.2.", "b)", "(3)", "-". Docs:
// docs/spec/structure.md, section 2.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

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
};

/// The mark at the beginning of a line's words; nothing where the line has none.
[[nodiscard]] std::optional<Marker> marker_at(text::Words line);

/// The value of a Roman numeral up to 89 in upper or lower case; 0 where the word is none.
[[nodiscard]] std::int32_t roman_value(std::string_view word);

} // namespace suot::grammar
