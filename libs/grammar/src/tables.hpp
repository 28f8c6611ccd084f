// Tables: the grid of cells, and what the columns of a task table are for. Docs:
// docs/spec/structure.md, section 6.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <document/line.hpp>
#include <grammar/grammar.hpp>

#include "lines.hpp"

namespace suot::grammar {

/// One place of a grid; a merged cell fills all the places it covers.
struct Place {
    std::int32_t first_line = -1; ///< its lines in `Source::lines`; -1 where it is empty
    std::int32_t last_line = -1;
    bool own = false; ///< the cell begins here

    [[nodiscard]] bool empty() const { return first_line < 0; }
};

/// One table as rows of places.
struct Grid {
    std::int32_t table = 0;
    std::vector<std::vector<Place>> rows;
    std::int32_t first_line = 0; ///< all its lines: [first_line, last_line)
    std::int32_t last_line = 0;
};

/// The rows of one table from the cell of `line` on, as far as they stand together. Row 0 is the
/// row of that cell.
[[nodiscard]] Grid grid_at(document::Source const& source, std::vector<LineView> const& lines,
                           std::int32_t line);

/// What a table is: of tasks (with the meaning of its columns), or of anything else.
struct TableRole {
    bool tasks = false;
    std::size_t header_rows = 0;
    std::vector<Column> columns;
    std::optional<std::size_t> number_column; ///< "STT", also where the rows are no tasks
    text::Span time_heading;
};

/// The role of a table; `before` (may be null) is the role of the table just above it, which one
/// without a heading of its own continues.
[[nodiscard]] TableRole table_role(document::Source const& source,
                                   std::vector<LineView> const& lines, Grid const& grid,
                                   TableRole const* before);

/// All words at a place; none where it is empty.
[[nodiscard]] text::Words words_at(std::vector<LineView> const& lines, Place const& place);

/// The words at a place, all paragraphs of its cell.
[[nodiscard]] text::Span span_of(document::Source const& source, Place const& place);

} // namespace suot::grammar
