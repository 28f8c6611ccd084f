// The wrap width of a text, from the lines that were surely wrapped: those after which a line goes
// on in a small letter.
//
// Follows docs/spec/intake.md, section 2.2.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "joining.hpp"
#include "judged.hpp"

namespace suot::intake {

/// Columns that a line of a kind had room for; 0 where no line of the kind was surely wrapped.
/// Crawlers wrap the page's source: the first line of a paragraph is short by the length of its
/// tag.
struct Margins {
    std::array<std::uint16_t, 4> least{}; ///< a break that left more than this free was ordered
    std::uint16_t first_most = 0;         ///< no first line of a paragraph is longer
    std::uint16_t rest_most = 0;
    bool blank_separated = false; ///< paragraphs stand apart by empty lines
    bool indented = false;        ///< paragraphs begin with a blank margin

    [[nodiscard]] bool known() const { return least[0] != 0 || least[1] != 0; }
    /// First lines are clearly shorter than others, so a long line goes on.
    [[nodiscard]] bool first_is_short() const {
        return first_most != 0 && rest_most > first_most + 10U;
    }
};

/// The kind of a line for `Margins::least`: in a cell or not, begins a paragraph or not.
[[nodiscard]] constexpr std::size_t kind(bool cell, bool rest) {
    return (cell ? 2U : 0U) + (rest ? 1U : 0U);
}

/// The margins of a text, from all of its lines; unknown where no line was surely wrapped.
[[nodiscard]] Margins margins(std::span<PhysicalLine const> lines, std::span<Judged const> judged);

} // namespace suot::intake
