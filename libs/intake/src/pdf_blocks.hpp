// One page taken apart into running text and tables, from top to bottom.
//
// Follows docs/spec/intake-binary.md, section 9.
#pragma once

#include <vector>

#include "pdf_grid.hpp"

namespace suot::intake {

/// Rows of running text, or a table.
struct Block {
    std::vector<Row> rows; ///< of running text
    Grid grid;             ///< of a table
    float top = 0;

    [[nodiscard]] bool is_table() const { return !grid.cells.empty(); }
};

/// The blocks of a page, from the top down.
[[nodiscard]] std::vector<Block> blocks_of(Page const& page);

/// Where the running text of a page begins and ends.
struct TextMargins {
    float left = 0, right = 0;
};

/// The margins of each page: its own where enough lines are full, else those of all pages of its
/// width.
[[nodiscard]] std::vector<TextMargins> text_margins(std::vector<Page> const& pages,
                                                    std::vector<std::vector<Block>> const& blocks);

} // namespace suot::intake
