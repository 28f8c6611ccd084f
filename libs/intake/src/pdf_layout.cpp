// Blocks of all pages → a Source: paragraphs put together, tables over page breaks made one.
//
// Follows docs/spec/intake-binary.md, sections 9.3 and 9.5. A table is held back until the next
// page shows whether it goes on there; its repeated head is dropped only where it says the same
// words.
#include "pdf_layout.hpp"

#include <cmath>
#include <iterator>
#include <optional>
#include <span>

#include "pdf_blocks.hpp"
#include "pdf_paragraphs.hpp"

namespace suot::intake {
namespace {

constexpr float millimetre = 2.8346F; ///< in points

// --- running text -------------------------------------------------------------------------------

/// A paragraph of several lines at the left is called justified: which of the two it was, a page
/// does not show, and no rule asks.
document::Layout layout_of(std::span<Printed const> lines) {
    Printed const& first = lines.front();
    document::Layout layout;
    layout.align = align_of(first);
    if (lines.size() > 1 && layout.align == document::Align::left)
        layout.align = document::Align::justified;
    float const indent = std::max(0.0F, first.row.box.x0 - first.left);
    layout.indent = static_cast<std::uint16_t>(indent / millimetre + 0.5F);
    layout.page = static_cast<std::uint16_t>(first.page->number);
    float const size = first.page->words[first.row.words.front()].size;
    layout.size = static_cast<std::uint16_t>(size * 2 + 0.5F);
    return layout;
}

void add_words(SourceBuilder& builder, Printed const& line) {
    Page const& page = *line.page;
    for (std::size_t i = 0; i < line.row.words.size(); ++i) {
        PageWord const& word = page.words[line.row.words[i]];
        if (i != 0) {
            PageWord const& before = page.words[line.row.words[i - 1]];
            // The blank between two bold words is bold: a bold head is one run.
            if (!touches(page, before, word))
                builder.add(" ", before.style == word.style ? word.style : Style{});
        }
        builder.add(word.text, word.style);
    }
}

void add_paragraph(SourceBuilder& builder, std::span<Printed const> lines,
                   std::span<Joint const> joints) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i != 0 && !breaks_inside_word(lines[i - 1].text)) builder.add(" ");
        if (i != 0 && joints[i] == Joint::page)
            builder.diagnose(page_joint({builder.offset(), builder.offset() + 1}));
        add_words(builder, lines[i]);
    }
    builder.end_line(layout_of(lines));
}

void add_lines(SourceBuilder& builder, std::span<Printed const> lines) {
    std::vector<Joint> joints(lines.size(), Joint::none);
    for (std::size_t i = 1; i < lines.size(); ++i) joints[i] = joint_of(lines[i - 1], lines[i]);
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from + 1;
        while (to < lines.size() && joints[to] != Joint::none) ++to;
        add_paragraph(builder, lines.subspan(from, to - from),
                      std::span(joints).subspan(from, to - from));
        from = to;
    }
}

// --- tables over pages --------------------------------------------------------------------------

/// One cell of a table that may go on over pages.
struct TableCell {
    document::Cell place;
    float x0 = 0, x1 = 0;
    std::vector<Printed> lines;

    [[nodiscard]] std::string text() const {
        std::string all;
        for (auto const& line : lines) (all += line.text) += ' ';
        return all;
    }
};

struct Table {
    GridKind kind = GridKind::columns;
    std::vector<float> columns;
    std::vector<TableCell> cells;
    std::int32_t rows = 0;
    int page = 0; ///< the last one it stands on
};

std::vector<TableCell> cells_of(Page const& page, Grid const& grid) {
    // Text keeps the same distance from the rules at both sides: the least one seen on the left.
    float padding = 8;
    for (GridCell const& cell : grid.cells)
        for (Row const& row : cell.rows)
            padding = std::clamp(row.box.x0 - cell.room.x0, 0.5F, padding);
    std::vector<TableCell> out;
    for (GridCell const& cell : grid.cells) {
        Box room = cell.room;
        if (grid.kind == GridKind::ruled)
            room = {room.x0 + padding, room.y0, room.x1 - padding, room.y1};
        auto const place = grid.kind == GridKind::columns ? Place::column : Place::cell;
        out.push_back(
            {cell.place, cell.room.x0, cell.room.x1, printed(page, cell.rows, room, place)});
    }
    return out;
}

std::int32_t rows_in(std::vector<TableCell> const& cells) {
    std::int32_t rows = 0;
    for (auto const& cell : cells) rows = std::max(rows, cell.place.row + cell.place.row_span);
    return rows;
}

Table table_of(Page const& page, Grid const& grid) {
    Table table{grid.kind, grid.columns, cells_of(page, grid), 0, page.number};
    table.rows = rows_in(table.cells);
    return table;
}

bool is_near(std::vector<float> const& all, float x) {
    constexpr float near = 5;
    return std::ranges::any_of(all, [&](float other) { return std::abs(other - x) < near; });
}

/// The same rules go on: one's are all among the other's, and the outer ones agree.
bool same_rules(std::vector<float> const& a, std::vector<float> const& b) {
    auto const among = [](std::vector<float> const& few, std::vector<float> const& many) {
        return std::ranges::all_of(few, [&](float x) { return is_near(many, x); });
    };
    bool const ends = is_near({a.front()}, b.front()) && is_near({a.back()}, b.back());
    return ends && (among(a, b) || among(b, a));
}

/// Two tables of one kind have the same columns; columns without rules end anywhere.
bool same_columns(Table const& a, Table const& b) {
    if (a.kind != b.kind || a.kind == GridKind::columns) return false;
    if (a.kind == GridKind::ruled) return same_rules(a.columns, b.columns);
    if (a.columns.size() != b.columns.size()) return false;
    for (std::size_t c = 0; c + 1 < a.columns.size(); ++c)
        if (std::abs(a.columns[c] - b.columns[c]) > 6) return false;
    return true;
}

/// The text of one row, cell by cell.
std::string row_text(std::vector<TableCell> const& cells, std::int32_t row) {
    std::string all;
    for (auto const& cell : cells)
        if (cell.place.row == row) (all += cell.text()) += '|';
    return all;
}

/// How many of the first rows repeat the table's own: a header printed on each page.
std::int32_t repeated_rows(Table const& table, std::vector<TableCell> const& next) {
    std::int32_t const rows = rows_in(next);
    std::int32_t same = 0;
    while (same < std::min(rows, 4)) {
        auto const text = row_text(next, same);
        if (text.size() < 4 || text != row_text(table.cells, same)) break;
        ++same;
    }
    return same;
}

/// The cell at the end of the table that a cell of a broken row goes on with.
TableCell* above(Table& table, TableCell const& cell) {
    for (auto it = table.cells.rbegin(); it != table.cells.rend(); ++it) {
        if (it->place.row + it->place.row_span != table.rows) continue;
        bool const same_place = std::abs(it->x0 - cell.x0) < 6 && std::abs(it->x1 - cell.x1) < 6;
        bool const ruled = table.kind == GridKind::ruled;
        if (ruled ? same_place : it->place.column == cell.place.column) return &*it;
    }
    return nullptr;
}

/// A row broken by the page goes on where its first cell is empty though the column is not, and a
/// cell's words go on.
bool row_goes_on(Table& table, std::vector<TableCell> const& cells, std::int32_t row) {
    bool words_go_on = false;
    for (auto const& cell : cells) {
        if (cell.place.row != row) continue;
        TableCell const* const upper = above(table, cell);
        if (upper == nullptr) return false;
        if (cell.place.column == 0 && !cell.lines.empty()) return false;
        if (cell.lines.empty() || upper->lines.empty()) continue;
        words_go_on =
            words_go_on || joint_of(upper->lines.back(), cell.lines.front()) != Joint::none;
        auto const& begin = cell.lines.front().text;
        words_go_on = words_go_on || begin.starts_with('-') || begin.starts_with('+');
    }
    return words_go_on;
}

void mark_header(Table& table, std::int32_t rows) {
    for (auto& cell : table.cells)
        if (cell.place.row < rows) cell.place.header = true;
}

/// The cells of the next page's part put at the end of the table.
void absorb(Table& table, Table next) {
    std::int32_t const skip = repeated_rows(table, next.cells);
    mark_header(table, skip);
    bool const broken = row_goes_on(table, next.cells, skip);
    std::int32_t const shift = table.rows - skip - (broken ? 1 : 0);
    std::int32_t const rows = next.rows;
    for (auto& cell : next.cells) {
        if (cell.place.row < skip) continue;
        TableCell* const upper = broken && cell.place.row == skip ? above(table, cell) : nullptr;
        if (upper != nullptr) {
            std::ranges::move(cell.lines, std::back_inserter(upper->lines));
            continue;
        }
        cell.place.row += shift;
        table.cells.push_back(std::move(cell));
    }
    table.rows = rows + shift;
    table.page = next.page;
    if (next.columns.size() > table.columns.size()) table.columns = std::move(next.columns);
}

/// Columns counted by the lines where a cell begins or ends: a line that parts nothing is none.
void number_columns(Table& table) {
    std::vector<float> lines;
    for (float const x : table.columns)
        if (std::ranges::any_of(table.cells, [&](TableCell const& c) {
                return std::abs(c.x0 - x) < 5 || std::abs(c.x1 - x) < 5;
            }))
            lines.push_back(x);
    auto const index = [&](float x) {
        auto const nearest =
            std::ranges::min_element(lines, {}, [&](float line) { return std::abs(line - x); });
        return static_cast<std::int32_t>(nearest - lines.begin());
    };
    for (auto& cell : table.cells) {
        cell.place.column = index(cell.x0);
        cell.place.column_span = std::max(1, index(cell.x1) - cell.place.column);
    }
}

void add_table(SourceBuilder& builder, Table& table) {
    if (table.kind == GridKind::ruled) number_columns(table);
    builder.open_table();
    for (auto const& cell : table.cells) {
        builder.open_cell(cell.place);
        add_lines(builder, cell.lines);
        builder.close_cell();
    }
    builder.close_table();
}

// --- the document -------------------------------------------------------------------------------

/// Running text and tables in the order of the pages, each put out as soon as it is complete.
class Writer {
public:
    Writer(SourceBuilder& builder) : builder_(builder) {}

    void text(std::vector<Printed> lines) {
        flush_table();
        std::ranges::move(lines, std::back_inserter(lines_));
    }
    void table(Table next) {
        bool const goes_on = table_ && table_->page < next.page && same_columns(*table_, next);
        if (goes_on) return absorb(*table_, std::move(next));
        flush();
        table_ = std::move(next);
    }
    void flush() {
        flush_table();
        add_lines(builder_, lines_);
        lines_.clear();
    }

private:
    void flush_table() {
        if (table_) add_table(builder_, *table_);
        table_.reset();
    }

    SourceBuilder& builder_;
    std::vector<Printed> lines_;
    std::optional<Table> table_;
};

} // namespace

/// Margins are looked for over all pages first: a page of a few short lines does not show its own.
document::Source lay_out(std::vector<Page> const& pages, std::string_view media_type,
                         std::vector<text::Diagnostic> remarks) {
    std::vector<std::vector<Block>> blocks;
    for (Page const& page : pages) blocks.push_back(blocks_of(page));
    auto const margins = text_margins(pages, blocks);
    SourceBuilder builder(media_type);
    for (auto& remark : remarks) builder.diagnose(std::move(remark));
    Writer writer(builder);
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (Block const& block : blocks[p]) {
            if (block.is_table()) {
                writer.table(table_of(pages[p], block.grid));
                continue;
            }
            Box const room{margins[p].left, 0, margins[p].right, 0};
            writer.text(printed(pages[p], block.rows, room, Place::body));
        }
    writer.flush();
    return builder.finish();
}

} // namespace suot::intake
