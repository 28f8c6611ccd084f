// One row of a task table: a task, the title of a group, or the rest of the row above.
// Docs: docs/spec/structure.md, section 6.2.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <grammar/grammar.hpp>

#include "lines.hpp"
#include "tables.hpp"

namespace suot::grammar {

enum class RowKind : std::uint8_t {
    nothing,   ///< empty, the heading told again, or the numbers of the columns
    group,     ///< a title over the rows below it
    task,      ///< charges somebody
    continued, ///< the rest of the row above, cut off by the end of a page
};

/// What a row says.
struct Row {
    RowKind kind = RowKind::nothing;
    std::vector<TaskCell> cells;  ///< those that say something; "như trên" has the words above
    std::int32_t first_line = -1; ///< of its task or title, else of its first cell
    text::Span own;               ///< the words of its task or title
    text::Span span;              ///< all words that stand in the row itself
    text::Span mark_span;         ///< the words of its number cell
    std::optional<Marker> marker;
    bool below_same_number = false; ///< its number cell is merged with that of the row above
};

/// A table and what its columns are for.
struct Table {
    Grid const& grid;
    TableRole const& role;
};

/// The task row above, or null; `touches`: no title of a group stands between.
struct RowAbove {
    TaskRow const* row = nullptr;
    bool touches = false;
    bool cut_off = false; ///< its task ends with "," or ";"
};

/// What row `number` of a table says.
[[nodiscard]] Row read_row(document::Source const& source, std::vector<LineView> const& lines,
                           Table const& table, std::size_t number, RowAbove above);

} // namespace suot::grammar
