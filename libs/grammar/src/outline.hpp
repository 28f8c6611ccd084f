// Lines → nodes: the levels of a document told by the order in which its marks appear.
// Docs: docs/spec/structure.md, sections 2–4.
#pragma once

#include <vector>

#include <document/tree.hpp>
#include <grammar/grammar.hpp>

#include "levels.hpp"
#include "lines.hpp"
#include "rows.hpp"
#include "tables.hpp"

namespace suot::grammar {

/// Grows one tree over the lines of a file, part by part.
class Outline {
public:
    /// Puts nodes into `parsed.tree`, and what is odd into its diagnostics.
    Outline(document::Source const& source, std::vector<LineView> const& lines, Parsed& parsed);

    /// Begins a part: its node under the root, or the root itself for the first.
    std::int32_t begin_part(document::NodeKind kind, std::int32_t work, std::int32_t first_line);
    /// Adds lines of heading or foot as one node of that kind.
    void add_block(document::NodeKind kind, std::int32_t first, std::int32_t last);
    /// Adds one line of the body.
    void add_line(std::int32_t line);
    /// Adds words put into another document, [first, last): below the item that orders them, none
    /// of its own.
    void add_quotation(std::int32_t first, std::int32_t last);
    /// Adds a table: its lines [first, last).
    void add_table(Grid const& grid, TableRole const& role);
    /// Ends all lists: what follows stands below the part itself.
    void end_lists() { levels_.clear(); }
    /// Widens every node's span over the nodes below it, and lists their children.
    void finish();

private:
    void list_children();
    void add_marked(std::int32_t line, Marker marker);
    void add_head(std::int32_t line);
    void add_plain(std::int32_t line);
    void add_title_line(std::int32_t line);
    void settle_row(Row const& row);
    void add_row(Row row, TaskTable& table);
    void add_task_row(Row row, TaskTable& table);
    void add_group_row(Row const& row);
    [[nodiscard]] RowAbove row_above(TaskTable const& table) const;
    std::int32_t add_node(document::NodeKind kind, std::int32_t parent, std::int32_t line);
    std::int32_t add_block_node(document::NodeKind kind, std::int32_t first, std::int32_t last);
    void push_level(Scheme scheme, std::int32_t value, std::int32_t meant = 0);
    [[nodiscard]] bool quoted_between(Level const& before, Marker marker, std::int32_t line) const;
    std::int32_t check_number(Level const& before, Marker marker, std::int32_t line);
    [[nodiscard]] std::int32_t parent() const;
    [[nodiscard]] document::NodeKind kind_of(Scheme scheme) const;
    [[nodiscard]] bool is_head(std::int32_t line) const;
    [[nodiscard]] bool awaits_title() const;
    [[nodiscard]] bool goes_on_title(std::int32_t line) const;
    [[nodiscard]] bool is_closing(std::int32_t line) const;
    [[nodiscard]] LineView const& view(std::int32_t line) const {
        return lines_[static_cast<std::size_t>(line)];
    }

    document::Source const& source_;
    std::vector<LineView> const& lines_;
    Parsed& parsed_;
    std::vector<document::Node>& nodes_;
    Levels levels_;
    std::int32_t part_node_ = 0;
    std::int32_t work_ = 0;
};

} // namespace suot::grammar
