// How the pieces of a number and symbol look, letter by letter: what code.cpp puts together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <text/word.hpp>

namespace suot::document {

/// A hyphen of any length, or a minus sign: print and scans mix them.
[[nodiscard]] bool is_dash(text::Word const& word);

/// No blank stands before the word at `at`, and there is one.
[[nodiscard]] bool glued(text::Words words, std::size_t at);

/// How strictly a group of letters is looked at: `strict` wants an abbreviation (all capitals, or
/// two at least: UBND, TTg, QĐi), `loose` takes a capital word as well ("Cty").
enum class Shape : std::uint8_t { strict, loose };

/// The number of the word after the group that begins at `at`: "UBND", "QH15", "SNN&MT"; `at`
/// itself where none begins. Letters with a tone mark are words, not symbols.
[[nodiscard]] std::size_t group_end(text::Words words, std::size_t at, Shape shape);

/// Whether a heading in capitals surrounds the words [from, to): their small letters are lost then.
enum class Around : std::uint8_t { nothing, small, capitals };
/// What stands around the words [from, to): small letters on either side win over capitals.
[[nodiscard]] Around around(text::Words words, std::size_t from, std::size_t to);

/// The words of `piece` without blanks, with hyphen-minus and Đ = U+0110. In capitals, the symbols
/// that have small letters get them back (TTG in a heading is TTg).
[[nodiscard]] std::string normal_form(text::Words piece, Around letters);

} // namespace suot::document
