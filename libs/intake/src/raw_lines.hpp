// A text cut into its lines as they stand in the file, before anything is joined.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <document/line.hpp>

#include "emphasis.hpp"

namespace suot::intake {

/// What a line of the file is.
enum class RawKind : std::uint8_t {
    words,
    bar, ///< "|" alone: the border of a cell in a crawler's table
    row, ///< "a | b | c": a whole row of a table
};

/// One line of a text file, or one part of it, without blanks and marks at its ends; rules
/// ("-----") and empty lines are left out.
struct RawLine {
    std::uint32_t begin = 0; ///< of its words, bytes into the text
    std::uint32_t end = 0;
    std::uint32_t mark = 0;     ///< the first of the marks after its first letter
    std::uint32_t mark_end = 0; ///< the first of the marks after its last letter
    std::uint16_t indent = 0;
    std::uint32_t number = 0; ///< of the line in the file, from 1
    std::uint8_t heading = 0;
    std::uint8_t list_depth = 0;
    RawKind kind = RawKind::words;
    Style first{}; ///< of its first letter
    Style last{};  ///< of its last letter
    bool blank_before = false;
    bool page_before = false;
    bool break_after = false;
    bool centred = false;    ///< laid out with blanks in the middle of the page
    bool row_begin = false;  ///< the first cell of a row written on one line
    bool header = false;     ///< a row over the rule "|---|---|"
    bool cell_begin = false; ///< the first line of a cell in such a row
    std::int32_t cell = document::no_cell;
};

/// The same line cut down to [begin, end), its marks and styles made to fit.
[[nodiscard]] RawLine cut_line(RawLine line, std::uint32_t begin, std::uint32_t end,
                               std::string_view text, std::vector<Mark> const& marks);

/// All lines with words, and what stood between them.
[[nodiscard]] std::vector<RawLine> raw_lines(std::string_view text, std::vector<Mark> const& marks);

/// A cell of a table found in a text and the lines it holds: [begin, end) of the vector of lines.
struct CellPlan {
    document::Cell cell{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

} // namespace suot::intake
