// Gutters: strips of white between words, wide enough to part columns.
//
// Follows docs/spec/intake-binary.md, section 9.4.
#pragma once

#include <optional>
#include <vector>

#include "pdf_page.hpp"

namespace suot::intake {

/// A strip of the page's width, in points.
struct Strip {
    float from = 0, to = 0;

    [[nodiscard]] float width() const { return to - from; }
    [[nodiscard]] float centre() const { return (from + to) / 2; }
    [[nodiscard]] Strip shared(Strip other) const {
        return {std::max(from, other.from), std::min(to, other.to)};
    }
};

inline constexpr float near = 6; ///< points: aligned

/// The height of a row's letters: the median of its words.
[[nodiscard]] float letter_height(Page const& page, Row const& row);

/// The white between the words of a row.
[[nodiscard]] std::vector<Strip> gaps_of(Page const& page, Row const& row);

/// Gaps that set columns apart; a stretched line, where all gaps are wide, has none.
[[nodiscard]] std::vector<Strip> gutters_of(Page const& page, Row const& row);

/// What is left of a gutter when `row` is added; nothing where a word stands in it, or where it is
/// only the blank between two words.
[[nodiscard]] std::optional<Strip> kept(Page const& page, Row const& row, Strip gutter);

} // namespace suot::intake
