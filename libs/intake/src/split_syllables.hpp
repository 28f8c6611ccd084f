// Syllables that a page's source cut in two or three ("Th ờ i gian", "tr ận"), or glued:
// "thựchiện".
//
// Follows docs/spec/intake.md, section 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <text/diagnostic.hpp>

namespace suot::intake {

/// A text with its syllables put together, and how many there were.
struct Mended {
    std::string text;
    std::size_t count = 0;
};

/// The text with its cut syllables joined and its glued ones ("thựchiện") parted, where it has
/// several that can be nothing else: a letter with a mark between blanks that is no word, a word
/// longer than any syllable. Nothing where it has none.
[[nodiscard]] std::optional<Mended> mended_syllables(std::string_view text);

/// What is told of it.
[[nodiscard]] text::Diagnostic syllables_joined(std::size_t count);

} // namespace suot::intake
