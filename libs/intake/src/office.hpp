// What DOCX and ODT have in common: the look of letters and paragraphs, and computed numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <document/line.hpp>

#include "builder.hpp"

namespace suot::intake {

/// The look that a style or a run sets; what it leaves open comes from below.
struct Look {
    std::optional<bool> bold, italic, underlined, caps, hidden;
    std::optional<std::uint16_t> size; ///< half points
    std::optional<document::Align> align;
    std::optional<int> indent;  ///< millimetres, first line included
    std::optional<int> outline; ///< 0–8, as Word counts headings
};

/// `above` where it says something, else `below`.
[[nodiscard]] Look over(Look const& above, Look const& below);

/// The look of letters; what is not said is plain.
[[nodiscard]] Style style_of(Look const& look);
/// The look of a line, letters aside.
[[nodiscard]] document::Layout layout_of(Look const& look);

/// Upper case of Vietnamese and ASCII letters; all else unchanged.
[[nodiscard]] std::string upper(std::string_view text);

/// How a list counts.
enum class Numbers : std::uint8_t {
    decimal,
    zero_decimal,
    upper_roman,
    lower_roman,
    upper_letter,
    lower_letter,
    bullet,
    none
};

/// 4 as "4", "04", "IV", "iv", "D", "d"; letters go on with "aa", as Word does.
[[nodiscard]] std::string written(int value, Numbers how);

/// The bullet that a glyph of any font stands for: "-", "+", "*", "•".
[[nodiscard]] std::string bullet_of(std::string_view glyph);

} // namespace suot::intake
