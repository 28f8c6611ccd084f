// What joining needs to know of one line, found in one pass over its letters.
#pragma once

#include <cstdint>
#include <string_view>

namespace suot::intake {

/// How a line begins.
enum class Start : std::uint8_t { lower, upper, digit, other };

/// How a line ends. `stop` is a full stop, `list` a semicolon or colon, `comma` a comma.
enum class End : std::uint8_t { plain, comma, list, stop };

/// All that joining asks of a line.
struct Judged {
    std::uint16_t width = 0;      ///< columns
    std::uint16_t first_word = 0; ///< columns of its first word
    Start start = Start::other;
    End end = End::plain;
    bool capitals = false; ///< has letters, none of them small
    bool item = false;
};

/// Judges a line without blanks at its ends.
[[nodiscard]] Judged judged(std::string_view line);

} // namespace suot::intake
