// Rows and cells of a DOCX table with their merges.
//
// Follows ECMA-376 part 1, 17.4. Word merges downwards by a mark in each cell, not by a count; rows
// may begin late (`gridBefore`) and stand inside content controls or tracked insertions.
#include "docx_table.hpp"

#include <algorithm>
#include <utility>

#include "xml.hpp"

namespace suot::intake {

bool is_transparent(std::string_view name) {
    return name == "sdt" || name == "sdtContent" || name == "ins" || name == "moveTo"
           || name == "hyperlink" || name == "smartTag" || name == "customXml"
           || name == "fldSimple" || name == "bdo" || name == "dir" || name == "Choice"
           || name == "subDoc";
}

namespace {

/// 17.4: children of that name, also inside content controls and insertions.
void gather(pugi::xml_node parent, std::string_view name, std::vector<pugi::xml_node>& out,
            int depth) {
    for (auto at = parent.first_child(); at; at = at.next_sibling()) {
        auto const own = local(at);
        if (own == name)
            out.push_back(at);
        else if (is_transparent(own) && depth < deepest_element)
            gather(at, name, out, depth + 1);
    }
}

// A cell that goes on with the one above has its place in the row, and its words nowhere.
std::vector<GridCell> row_cells(pugi::xml_node row, std::int32_t row_number, int depth) {
    std::vector<pugi::xml_node> nodes;
    gather(row, "tc", nodes, depth);
    auto const properties = child(row, "trPr");
    bool const header = child(properties, "tblHeader")
                        && attribute(child(properties, "tblHeader"), "val") != "0"
                        && attribute(child(properties, "tblHeader"), "val") != "false";
    std::int32_t column = number(attribute(child(properties, "gridBefore"), "val"));
    std::vector<GridCell> out;
    for (auto const node : nodes) {
        auto const look = child(node, "tcPr");
        GridCell cell{.node = node,
                      .cell = {.row = row_number, .column = column, .header = header}};
        cell.cell.column_span =
            std::clamp(number(attribute(child(look, "gridSpan"), "val"), 1), 1, 1000);
        auto const merge = child(look, "vMerge");
        cell.goes_on = merge && attribute(merge, "val") != "restart";
        column += cell.cell.column_span;
        out.push_back(cell);
    }
    return out;
}

/// Cells merged downwards count their rows; those merged into one above go.
void merge_down(std::vector<std::vector<GridCell>>& rows) {
    std::vector<std::pair<std::size_t, std::size_t>> open; // by column: row and index of the cell
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
            GridCell& cell = rows[r][i];
            auto const column = static_cast<std::size_t>(std::clamp(cell.cell.column, 0, 4000));
            if (open.size() <= column) open.resize(column + 1, {r, rows[r].size()});
            auto const [row, index] = open[column];
            bool const above = row < r && index < rows[row].size();
            if (cell.goes_on && above)
                rows[row][index].cell.row_span = static_cast<std::int32_t>(r - row + 1);
            else
                open[column] = {r, i}, cell.goes_on = false;
        }
    }
}

} // namespace

std::vector<std::vector<GridCell>> table_grid(pugi::xml_node table, int depth) {
    std::vector<pugi::xml_node> nodes;
    gather(table, "tr", nodes, depth);
    std::erase_if(nodes, [](pugi::xml_node row) {
        return static_cast<bool>(child(child(row, "trPr"), "del"));
    });
    std::vector<std::vector<GridCell>> rows;
    for (auto const row : nodes)
        rows.push_back(row_cells(row, static_cast<std::int32_t>(rows.size()), depth));
    merge_down(rows);
    return rows;
}

} // namespace suot::intake
