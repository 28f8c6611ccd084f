// The grid of a table in a DOCX: rows, merged cells, headers.
//
// Follows ECMA-376 part 1, 17.4.
#pragma once

#include <string_view>
#include <vector>

#include <document/line.hpp>
#include <pugixml.hpp>

namespace suot::intake {

/// Elements inside one another; deeper ones are read without layout.
inline constexpr int deepest_element = 120;

/// Elements that change nothing about what stands inside them.
[[nodiscard]] bool is_transparent(std::string_view name);

/// One cell as it stands in the file.
struct GridCell {
    pugi::xml_node node;
    document::Cell cell;
    bool goes_on = false; ///< merged with the cell above
};

/// The rows of a table, deleted ones left out. Cells merged downwards count their rows; those
/// merged into one above have `goes_on`.
[[nodiscard]] std::vector<std::vector<GridCell>> table_grid(pugi::xml_node table, int depth);

} // namespace suot::intake
