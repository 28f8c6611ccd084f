// Tables in the tree: rows, and the titles of groups over them. Docs: docs/spec/structure.md,
// section 6.
#include "numbering.hpp"
#include "outline.hpp"

namespace suot::grammar {

using document::NodeKind;

void Outline::add_group_row(Row const& row) {
    add_node(NodeKind::head, parent(), row.first_line);
    auto& node = nodes_.back();
    node.heading = true;
    node.own = row.own;
    node.span = row.span;
    node.marker = row.mark_span;
    push_level(row.marker ? row.marker->scheme : Scheme::head, row.marker ? row.marker->value : 0);
}

void Outline::add_task_row(Row row, TaskTable& table) {
    auto const number = add_node(NodeKind::row, parent(), row.first_line);
    auto& node = nodes_.back();
    node.own = row.span.contains(row.own) ? row.own : row.span;
    node.span = row.span;
    node.marker = row.mark_span;
    if (row.marker) push_level(row.marker->scheme, row.marker->value);
    table.rows.push_back({.node = number, .cells = std::move(row.cells)});
}

/// A number continues or opens its list; a title without one closes the rows above it; a row whose
/// number is that of the row above stands beside it.
void Outline::settle_row(Row const& row) {
    if (row.marker) {
        auto const level = levels_.settle(*row.marker);
        if (level != Levels::none) levels_.cut(static_cast<std::size_t>(level));
    } else if (row.kind == RowKind::group) {
        levels_.settle_head(false);
    } else if (row.below_same_number && !levels_.back().heading) {
        levels_.cut(levels_.size() - 1);
    }
}

/// What a page cut off stands as a paragraph below the row above: words are never put together over
/// a gap.
void Outline::add_row(Row row, TaskTable& table) {
    if (row.kind == RowKind::nothing) return;
    if (row.kind == RowKind::continued) {
        auto const above = table.rows.back().node;
        add_node(NodeKind::paragraph, above, row.first_line);
        nodes_.back().marker = {};
        nodes_.back().own = row.own;
        nodes_.back().span = row.span;
        return;
    }
    settle_row(row);
    if (row.kind == RowKind::group) return add_group_row(row);
    add_task_row(std::move(row), table);
}

RowAbove Outline::row_above(TaskTable const& table) const {
    if (table.rows.empty()) return {};
    auto const& above = table.rows.back();
    auto const own = nodes_[static_cast<std::size_t>(above.node)].own;
    char const last = own.empty() ? ' ' : source_.text[own.end - 1];
    return {.row = &above,
            .touches = nodes_.back().kind != NodeKind::head,
            .cut_off = last == ',' || last == ';'};
}

void Outline::add_table(Grid const& grid, TableRole const& role) {
    auto const number = add_block_node(NodeKind::table, grid.first_line, grid.last_line);
    for (auto& gap : row_number_gaps(lines_, grid, role))
        parsed_.diagnostics.push_back(std::move(gap));
    if (!role.tasks) return;
    auto const outer = levels_;
    levels_.clear(); // numbering inside does not reach out
    levels_.push({.scheme = Scheme::article, .value = 0, .node = number, .heading = true});
    TaskTable table{.table = grid.table, .rows = {}, .time_heading = role.time_heading};
    for (std::size_t row = role.header_rows; row < grid.rows.size(); ++row) {
        add_row(read_row(source_, lines_, {grid, role}, row, row_above(table)), table);
    }
    parsed_.task_tables.push_back(std::move(table));
    levels_ = outer;
}

} // namespace suot::grammar
