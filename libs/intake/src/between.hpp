// What stands between the bars of flattened tables: cells, or text between two tables.
//
// Follows docs/spec/intake.md, section 4.
#pragma once

#include <string_view>
#include <vector>

#include "raw_lines.hpp"

namespace suot::intake {

/// What stands between two bars: lines [begin, end).
struct Between {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool apart = false;   ///< empty lines around it: no cell, but text between two tables
    bool outside = false; ///< text between two tables

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

struct Page {
    std::vector<RawLine> const& lines;
    std::string_view text;
    std::vector<Mark> const& marks;
};

/// The words of one line.
[[nodiscard]] std::string_view words_of(Page const& page, std::size_t line);

/// The words of a part's first line; empty where it is empty.
[[nodiscard]] std::string_view first_words(Page const& page, Between const& part);

/// "1", "II", "1.2", "-": the number of a row.
[[nodiscard]] bool looks_like_index(std::string_view words);

/// What `split_rows` wants to know of a cell.
[[nodiscard]] char cell_kind(Page const& page, Between const& part);

/// "TT", "STT": the first cell in the head of a table.
[[nodiscard]] bool heads_table(std::string_view words);

/// The parts between bars, the text before the first and behind the last included; text between two
/// tables is marked.
[[nodiscard]] std::vector<Between> parts_between_bars(Page const& page);

} // namespace suot::intake
