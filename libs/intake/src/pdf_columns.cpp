// Columns set apart by white space: the heading (issuer | country), the foot (recipients |
// signature), and tables without rules.
//
// A gutter is a strip that no word of the block crosses. A block begins at a row with a wide gap
// and grows by rows that leave a gutter free; a row on one side only must line up with what stands
// there already, so that the title under a heading, and the body, stay out.
#include "pdf_grid.hpp"

#include <cmath>
#include <optional>

#include "pdf_gutters.hpp"

namespace suot::intake {
namespace {

constexpr float sure_gap = 2.5F; ///< in letter heights: one row with it is a block by itself

std::size_t column_of(std::vector<Strip> const& gutters, float x) {
    std::size_t column = 0;
    while (column < gutters.size() && gutters[column].centre() < x) ++column;
    return column;
}

/// One column of a growing block: the box of its last row and of all rows, and what its rows have
/// in common.
struct Column {
    Box last{}, all{};
    Strip starts{}, middles{}; ///< of its rows, from the least to the greatest
    std::size_t rows = 0;

    void take(Box const& box) {
        bool const first = rows++ == 0;
        all = first ? box : around(all, box);
        starts = first ? Strip{box.x0, box.x0} : widened(starts, box.x0);
        middles = first ? Strip{box.centre(), box.centre()} : widened(middles, box.centre());
        last = box;
    }
    /// Its rows are set to the left, centred, or (one row) either.
    [[nodiscard]] bool may_be_left() const { return rows < 2 || starts.width() < near; }
    [[nodiscard]] bool may_be_centred() const { return rows < 2 || middles.width() < 2 * near; }
    /// A list of recipients: dashes a little set in, the rest of an item hanging under it.
    [[nodiscard]] bool may_hang(Box const& box) const {
        constexpr float deepest = 25;
        return rows > 1 && !may_be_centred() && starts.width() < deepest
               && box.x0 > starts.from - near && box.x0 < starts.from + deepest;
    }

private:
    static Strip widened(Strip strip, float at) {
        return {std::min(strip.from, at), std::max(strip.to, at)};
    }
};

struct Growing {
    Page const& page;
    std::vector<Row> const& rows;
    std::vector<Strip> gutters;
    std::vector<Column> columns;
    std::size_t first = 0, last = 0; ///< rows [first, last)
    std::size_t full_rows = 0;       ///< rows with words on both sides of a gutter
    float widest = 0;                ///< gap of the first row, in letter heights
    Box body = {};                   ///< of the long lines of the page
};

/// The part of a row in each column.
std::vector<Row> parts_of(Growing const& block, Row const& row) {
    std::vector<std::vector<std::uint32_t>> parts(block.gutters.size() + 1);
    for (auto const w : row.words)
        parts[column_of(block.gutters, block.page.words[w].box.centre())].push_back(w);
    std::vector<Row> out;
    for (auto& part : parts) out.push_back(row_of(block.page, std::move(part)));
    return out;
}

std::size_t filled(std::vector<Row> const& parts) {
    return static_cast<std::size_t>(
        std::ranges::count_if(parts, [](Row const& part) { return !part.words.empty(); }));
}

void take(Growing& block, Row const& row) {
    auto const parts = parts_of(block, row);
    for (std::size_t c = 0; c < parts.size(); ++c)
        if (!parts[c].words.empty()) block.columns[c].take(parts[c].box);
    block.full_rows += filled(parts) > 1 ? 1 : 0;
}

bool centred_on_page(Growing const& block, Box const& box) {
    return std::abs(box.centre() - block.body.centre()) < near;
}

/// A row on one side goes on with its column: it begins where the last one began, or is centred
/// under it.
bool lines_up(Growing const& block, Row const& row) {
    Column const& column = block.columns[column_of(block.gutters, row.box.centre())];
    if (column.rows == 0) return false;
    bool const left = column.may_be_left() && std::abs(row.box.x0 - column.starts.from) < near;
    // Blanks typed by hand set names off the middle; the title under a heading is on the page's.
    float const off = centred_on_page(block, row.box) ? near : 2 * near;
    bool const centred =
        column.may_be_centred() && std::abs(row.box.centre() - column.last.centre()) < off;
    return left || centred || column.may_hang(row.box);
}

/// Room between the block and the next row: a name stands far below "CHỦ TỊCH", the seal between.
bool near_enough(Growing const& block, Row const& row) {
    float const height = row.box.height();
    bool const right = column_of(block.gutters, row.box.centre()) > 0;
    float bottom = 0;
    for (Column const& column : block.columns) bottom = std::max(bottom, column.all.y1);
    return row.box.y0 - bottom < (right ? 12.0F : 2.2F) * height;
}

/// The block with one row more below; false where it does not belong.
bool grow(Growing& block) {
    Row const& row = block.rows[block.last];
    std::vector<Strip> gutters;
    for (Strip const gutter : block.gutters)
        if (auto const left = kept(block.page, row, gutter)) gutters.push_back(*left);
    if (gutters.size() != block.gutters.size() || !near_enough(block, row)) return false;
    std::swap(block.gutters, gutters);
    if (filled(parts_of(block, row)) < 2 && !lines_up(block, row)) {
        std::swap(block.gutters, gutters);
        return false;
    }
    take(block, row);
    ++block.last;
    return true;
}

/// A row on one side that leaves the gutters free and is near the one below it.
bool stands_alone(Growing const& block, std::size_t r, float reach) {
    Row const& row = block.rows[r];
    bool const free = std::ranges::all_of(block.gutters, [&](Strip const gutter) {
        return kept(block.page, row, gutter).has_value();
    });
    return free && filled(parts_of(block, row)) == 1
           && block.rows[r + 1].box.y0 - row.box.y1 < reach * row.box.height();
}

/// A short row centred over a column: "TM. ỦY BAN NHÂN DÂN" over "Nơi nhận".
bool heads_column(Growing const& block, std::size_t r) {
    Row const& row = block.rows[r];
    auto const c = column_of(block.gutters, row.box.centre());
    Column const& column = block.columns[c];
    return column.rows != 0 && std::abs(row.box.centre() - column.all.centre()) < near
           && !centred_on_page(block, row.box) && (c > 0 || r == 0);
}

/// A row of a narrow heading: both its parts are centred over their columns, though the gap
/// between them is hardly more than a blank.
bool heads_both(Growing const& block, std::size_t r) {
    constexpr float narrow = 0.3F; // in letter heights; a blank has a quarter
    Row const& row = block.rows[r];
    if (block.gutters.size() != 1) return false;
    auto const gaps = gaps_of(block.page, row);
    auto const gap = std::ranges::find_if(gaps, [&](Strip g) {
        return g.shared(block.gutters.front()).width() > 0
               && g.width() > narrow * letter_height(block.page, row);
    });
    if (gap == gaps.end()) return false;
    Box const left{row.box.x0, 0, gap->from, 0}, right{gap->to, 0, row.box.x1, 0};
    return std::abs(left.centre() - block.columns[0].all.centre()) < 2 * near
           && std::abs(right.centre() - block.columns[1].all.centre()) < 2 * near;
}

/// The list of recipients that the block is the end of begins above, where the signature's column
/// is still empty (NĐ 30/2020, Phụ lục I: it is headed "Nơi nhận"). The row it begins with, or the
/// block's own first row.
std::size_t list_above(Growing const& block, std::size_t floor) {
    constexpr float signature = 12; // room for the seal, in letter heights
    for (std::size_t r = block.first; r > floor && stands_alone(block, r - 1, signature); --r)
        if (text_of(block.page, block.rows[r - 1]).starts_with("Nơi nhận")) return r - 1;
    return block.first;
}

/// Takes the row above, narrowing the gutter to its gap.
void take_both(Growing& block) {
    Row const& row = block.rows[--block.first];
    Strip& gutter = block.gutters.front();
    for (Strip const gap : gaps_of(block.page, row))
        if (gap.shared(gutter).width() > 0) gutter = gap.shared(gutter);
    auto const parts = parts_of(block, row);
    for (std::size_t c = 0; c < parts.size(); ++c)
        if (!parts[c].words.empty())
            block.columns[c].all = around(block.columns[c].all, parts[c].box);
}

/// A block is seen from its first row with both sides; what of it stands higher on one side alone
/// is taken now, but never what the block above has (`floor`).
void grow_up(Growing& block, std::size_t floor) {
    auto const take_above = [&](std::size_t r) {
        Row const& row = block.rows[r];
        auto& column = block.columns[column_of(block.gutters, row.box.centre())];
        column.all = column.rows == 0 ? row.box : around(column.all, row.box);
        block.first = r;
    };
    for (auto const first = list_above(block, floor); block.first > first;)
        take_above(block.first - 1);
    while (block.first > floor && stands_alone(block, block.first - 1, 1.5F)
           && heads_column(block, block.first - 1))
        take_above(block.first - 1);
    while (block.first > floor && heads_both(block, block.first - 1)) take_both(block);
}

bool stands(Growing const& block) {
    return block.full_rows >= 2 || (block.full_rows == 1 && block.widest >= sure_gap);
}

/// A table, not a heading: three columns and more, over at least three rows.
bool tabular(Growing const& block) {
    return block.gutters.size() >= 2 && block.full_rows >= 3;
}

Box room_of(Growing const& block, std::size_t column) {
    Box room = block.columns[column].all;
    if (!tabular(block)) return room;
    if (column > 0) room.x0 = std::min(room.x0, block.gutters[column - 1].to);
    if (column < block.gutters.size()) room.x1 = std::max(room.x1, block.gutters[column].from);
    return room;
}

/// What is above, in one column, of the row that is being placed.
struct Above {
    float bottom = 0;
    float closest = 1.0e6F; ///< the least gap between two of its rows
    std::size_t rows = 0;

    void take(Box const& box) {
        if (rows++ != 0) closest = std::min(closest, box.y0 - bottom);
        bottom = box.y1;
    }
    /// `box` is set off from what stands above, more than its rows are from each other.
    [[nodiscard]] bool set_off(Box const& box) const {
        float const gap = box.y0 - bottom;
        return rows != 0 && gap > 0.4F * box.height() && (rows == 1 || gap > closest + 4);
    }
};

/// Where a row of the table begins: of a table, with its first column; of a heading, where a white
/// band goes through all columns and both sides begin anew ("Số: …" beside place and date). A list
/// of recipients has even gaps, so a foot is not cut.
bool begins_row(bool table, std::vector<Row> const& parts, std::vector<Above> const& above) {
    bool all_set_off = true;
    for (std::size_t c = 0; c < parts.size(); ++c)
        all_set_off = all_set_off && !parts[c].words.empty() && above[c].set_off(parts[c].box);
    if (!table) return all_set_off;
    auto const row = std::ranges::find_if(parts, [](Row const& p) { return !p.words.empty(); });
    float bottom = 0;
    for (Above const& column : above) bottom = std::max(bottom, column.bottom);
    if (bottom == 0) return false;
    return row == parts.begin() || row->box.y0 - bottom > 0.35F * row->box.height();
}

/// Cells, in reading order.
Grid grid_of(Growing const& block) {
    Grid grid;
    std::int32_t row_number = 0;
    bool const table = tabular(block);
    grid.kind = table ? GridKind::aligned : GridKind::columns;
    std::vector<std::ptrdiff_t> open(block.columns.size(), -1);
    std::vector<GridCell> cells;
    std::vector<Above> above(block.columns.size());
    for (std::size_t r = block.first; r < block.last; ++r) {
        auto parts = parts_of(block, block.rows[r]);
        if (begins_row(table, parts, above)) {
            ++row_number;
            std::ranges::fill(open, -1);
        }
        for (std::size_t c = 0; c < parts.size(); ++c) {
            if (parts[c].words.empty()) continue;
            above[c].take(parts[c].box);
            if (open[c] < 0) {
                open[c] = static_cast<std::ptrdiff_t>(cells.size());
                cells.push_back({{.row = row_number, .column = static_cast<std::int32_t>(c)},
                                 room_of(block, c),
                                 {}});
            }
            cells[static_cast<std::size_t>(open[c])].rows.push_back(std::move(parts[c]));
        }
    }
    std::ranges::stable_sort(cells, {}, [](GridCell const& cell) {
        return std::pair(cell.place.row, cell.place.column);
    });
    grid.cells = std::move(cells);
    for (std::size_t c = 0; c < block.columns.size(); ++c)
        grid.columns.push_back(room_of(block, c).x0);
    grid.columns.push_back(room_of(block, block.columns.size() - 1).x1);
    grid.box = block.columns.front().all;
    for (Column const& column : block.columns) grid.box = around(grid.box, column.all);
    return grid;
}

/// Around the long lines without gutters; the page where there are none.
Box body_of(Page const& page, std::vector<Row> const& rows) {
    std::optional<Box> body;
    for (Row const& row : rows)
        if (row.box.width() > 0.6F * page.width && gutters_of(page, row).empty())
            body = body ? around(*body, row.box) : row.box;
    return body.value_or(Box{0, 0, page.width, page.height});
}

/// A block of one row; nothing where the row has no wide gap.
std::optional<Growing> begun(Page const& page, std::vector<Row> const& rows, std::size_t at,
                             Box const& body) {
    auto gutters = gutters_of(page, rows[at]);
    if (gutters.empty()) return std::nullopt;
    float widest = 0;
    for (Strip const g : gutters) widest = std::max(widest, g.width());
    std::vector<Column> columns(gutters.size() + 1);
    Growing block{page,
                  rows,
                  std::move(gutters),
                  std::move(columns),
                  at,
                  at + 1,
                  0,
                  widest / letter_height(page, rows[at]),
                  body};
    take(block, rows[at]);
    return block;
}

} // namespace

/// A row that begins no block that stands is running text, and the next one is tried.
std::vector<ColumnBlock> column_blocks(Page const& page, std::vector<Row> const& rows) {
    std::vector<ColumnBlock> blocks;
    std::size_t free = 0;
    Box const body = body_of(page, rows);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto block = begun(page, rows, at, body);
        if (!block) continue;
        while (block->last < rows.size() && grow(*block)) {
        }
        if (!stands(*block)) continue;
        grow_up(*block, free);
        blocks.push_back({block->first, block->last, grid_of(*block)});
        free = block->last;
        at = block->last - 1;
    }
    return blocks;
}

} // namespace suot::intake
