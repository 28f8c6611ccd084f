// Pages of words built by hand, for tests of the layout.
#pragma once

#include <string_view>

#include "../src/pdf_page.hpp"

namespace suot::intake {

/// Words of `text` put on one line from `x` on, at the base line `y`, in letters of 14 points that
/// are 6 points wide with blanks of 3.5.
struct At {
    float x = 85, y = 0;
    Style style = {};
};

inline void put(Page& page, std::string_view text, At at) {
    float x = at.x;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const word = text.substr(0, end);
        std::size_t letters = 0;
        for (char const c : word) letters += (c & '\xC0') != '\x80' ? 1 : 0;
        float const width = 6.0F * static_cast<float>(letters);
        page.words.push_back({std::string(word), {x, at.y - 12, x + width, at.y + 3}, at.style});
        x += width + 3.5F;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// The width of `text` as `put` sets it.
inline float width_of(std::string_view text) {
    Page page;
    put(page, text, {0, 20});
    return page.words.back().box.x1;
}

/// `text` with its middle at `x`.
inline void put_centred(Page& page, std::string_view text, At at) {
    at.x -= width_of(text) / 2;
    put(page, text, at);
}

/// The rules of a table with these column and row lines.
inline void draw_grid(Page& page, std::vector<float> const& xs, std::vector<float> const& ys) {
    for (float const y : ys) page.rules.push_back({xs.front(), y, xs.back(), y + 0.5F});
    for (float const x : xs) page.rules.push_back({x, ys.front(), x + 0.5F, ys.back()});
}

} // namespace suot::intake
