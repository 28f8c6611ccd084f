// Whether letters can be a Vietnamese syllable: an onset, a rhyme and a tone that go together.
//
// Follows docs/spec/intake-binary.md, section 7.2.
#pragma once

#include <cstddef>
#include <string_view>

namespace suot::intake {

/// True where `letters` (UTF-8, NFC, any case) is an onset and a rhyme of Vietnamese spelling with
/// one tone at most, sắc or nặng where it ends in c, ch, p or t.
[[nodiscard]] bool is_syllable(std::string_view letters);

/// How well the words of a text are Vietnamese.
struct Plausibility {
    std::size_t words = 0;     ///< runs of letters
    std::size_t syllables = 0; ///< … that are syllables
    std::size_t marked = 0;    ///< runs with a letter outside ASCII
    std::size_t marked_syllables = 0;

    [[nodiscard]] double share() const { return ratio(syllables, words); }
    [[nodiscard]] double marked_share() const { return ratio(marked_syllables, marked); }

private:
    static double ratio(std::size_t part, std::size_t whole) {
        return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

/// Counts the words of `text` (UTF-8, NFC); signs that stand inside a word spoil it.
[[nodiscard]] Plausibility plausibility(std::string_view text);

} // namespace suot::intake
