// Marks of emphasis, links and escapes as crawlers and Markdown write them: layout, not content.
//
// Follows docs/spec/intake.md, section 3.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "builder.hpp"

namespace suot::intake {

/// Bytes of a text that are not content, and the style from there on.
struct Mark {
    std::uint32_t at = 0;
    std::uint32_t size = 0;
    Style style;

    [[nodiscard]] std::uint32_t end() const { return at + size; }
    friend bool operator==(Mark const&, Mark const&) = default;
};

/// What to do with HTML tags among the words.
enum class Tags : std::uint8_t { keep, strip };

/// All marks of `text`, in order. A mark without its partner (before the next empty line or bar)
/// disappears without effect; a star that is a list marker, a footnote sign or between numbers is
/// content.
[[nodiscard]] std::vector<Mark> marks(std::string_view text, Tags tags = Tags::keep);

} // namespace suot::intake
