// A printed page as words with boxes, whoever found them: a PDF's text layer or a recogniser.
//
// Follows docs/spec/intake-binary.md, section 9.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "builder.hpp"

namespace suot::intake {

/// A rectangle in points (1/72 inch) from the top left corner of the page.
struct Box {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    [[nodiscard]] float width() const { return x1 - x0; }
    [[nodiscard]] float height() const { return y1 - y0; }
    [[nodiscard]] float centre() const { return (x0 + x1) / 2; }
    [[nodiscard]] float middle() const { return (y0 + y1) / 2; }
    [[nodiscard]] bool holds(float x, float y) const {
        return x0 <= x && x <= x1 && y0 <= y && y <= y1;
    }
    friend bool operator==(Box const&, Box const&) = default;
};

/// The smallest box around both.
[[nodiscard]] inline Box around(Box const& a, Box const& b) {
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// One word as printed: signs stand with it, blanks do not.
struct PageWord {
    std::string text;
    Box box;
    Style style = {};
    float confidence = 100; ///< of a recogniser, 0–100
    float size = 0;         ///< of its letters, in points; 0 unknown

    friend bool operator==(PageWord const&, PageWord const&) = default;
};

/// One page. `rules` are its straight lines, horizontal or upright, as thin boxes.
struct Page {
    int number = 1;
    float width = 595, height = 842;
    bool scanned = false;
    std::vector<PageWord> words;
    std::vector<Box> rules;
};

/// Words of one page that stand side by side; `words` are numbers in `Page::words`, left to right.
struct Row {
    std::vector<std::uint32_t> words;
    Box box;

    friend bool operator==(Row const&, Row const&) = default;
};

/// The rows of some words of a page, from top to bottom.
[[nodiscard]] std::vector<Row> rows_of(Page const& page, std::vector<std::uint32_t> words);

/// The row made of some words.
[[nodiscard]] Row row_of(Page const& page, std::vector<std::uint32_t> words);

/// The words of a row with the blanks between them; pieces of one word that a change of font cut
/// apart stand together again.
[[nodiscard]] std::string text_of(Page const& page, Row const& row);

/// True where no blank stands between two words of a row: a change of font cut one word in two.
[[nodiscard]] bool touches(Page const& page, PageWord const& left, PageWord const& right);

} // namespace suot::intake
