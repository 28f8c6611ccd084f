// What intake hands on: the text of a document as read, and its lines as they were laid out. No
// meaning yet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <text/diagnostic.hpp>
#include <text/span.hpp>

namespace suot::document {

/// Where a line stands between the margins.
enum class Align : std::uint8_t { unknown, left, centre, right, justified };

/// How a line looked. What the format does not tell is left at its default.
struct Layout {
    Align align = Align::unknown;
    bool bold = false;        ///< all of its letters
    bool italic = false;      ///< all of its letters
    bool underlined = false;  ///< all of its letters
    std::uint8_t heading = 0; ///< 1–6 where the format marks it as a heading
    std::uint8_t list_depth =
        0; ///< 1 and more where the format marks it as a list item; its marker is in the text
    std::uint16_t indent =
        0; ///< millimetres or columns from the left; only compared within one document
    std::uint16_t size = 0; ///< letter height in half points; 0 unknown
    std::uint16_t page = 0; ///< from 1; 0 unknown
    std::uint32_t bold_prefix =
        0; ///< bytes at its beginning that are bold where the rest is not: an inline head

    friend bool operator==(Layout const&, Layout const&) = default;
};

/// The number of a cell in `Source::cells`, for a line that stands in no table.
inline constexpr std::int32_t no_cell = -1;

/// One paragraph: hard-wrapped and page-broken lines are already put together, each join reported.
/// `span` is its words, without blanks at the ends. In a table, a line is one paragraph of one
/// cell.
struct Line {
    text::Span span;
    Layout layout;
    std::int32_t cell = no_cell;

    friend bool operator==(Line const&, Line const&) = default;
};

/// One cell of a table, in reading order. Merged cells stand once, at their first row and column.
/// The borderless two-column table of a heading or signature is a table like any other.
struct Cell {
    std::int32_t table =
        0; ///< from 0, in reading order; a table inside a cell has a number of its own
    std::int32_t row = 0;    ///< from 0
    std::int32_t column = 0; ///< from 0
    std::int32_t row_span = 1;
    std::int32_t column_span = 1;
    bool header = false; ///< the format marks its row as a header

    friend bool operator==(Cell const&, Cell const&) = default;
};

/// One document as read: spans of lines, cells and diagnostics are all into `text`.
struct Source {
    std::string media_type; ///< of the bytes, by content: "text/markdown", "application/pdf", …
    std::string
        text; ///< UTF-8, NFC; each line on a line of its own; computed list numbers included
    std::vector<Line> lines; ///< in reading order; spans ascend and do not overlap
    std::vector<Cell> cells;
    std::vector<text::Diagnostic> diagnostics; ///< what intake repaired, joined or could not tell

    friend bool operator==(Source const&, Source const&) = default;
};

} // namespace suot::document
