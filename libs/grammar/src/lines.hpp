// What the outline wants to know of each line: its words, its mark, how it is written.
#pragma once

#include <optional>
#include <vector>

#include <document/line.hpp>
#include <text/word.hpp>

#include "marker.hpp"

namespace suot::grammar {

/// One line of the source, looked at once.
struct LineView {
    text::Words words;
    std::optional<Marker> marker;
    bool all_caps = false;   ///< every run of letters is in upper case, and there are at least two
    bool bold = false;       ///< all of it
    bool ends_colon = false; ///< its last sign is ":"
    bool ends_sentence = false; ///< its last sign is "." or ";"
    bool in_cell = false;

    /// The words after the mark.
    [[nodiscard]] text::Words body() const { return words.from(marker ? marker->size : 0); }
};

/// All lines of `source`, in order.
[[nodiscard]] std::vector<LineView> view_lines(document::Source const& source, text::Words words);

/// Every run of letters in `words` is in upper case, and there are at least `least` of them.
[[nodiscard]] bool is_all_caps(text::Words words, std::size_t least = 2);

} // namespace suot::grammar
