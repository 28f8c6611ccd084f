// A page of words and rules → running text, tables and columns in reading order.
//
// Follows docs/spec/intake-binary.md, sections 9.3 to 9.5. Rules come first, then white space: a
// table with rules may have a gap that looks like a gutter.
#include "pdf_blocks.hpp"

#include <cmath>
#include <map>
#include <optional>

namespace suot::intake {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// The smallest table that holds a word, and its cell there.
struct Seat {
    Grid* grid = nullptr;
    GridCell* cell = nullptr;
};

Seat seat_of(std::vector<Grid>& grids, Box const& word) {
    Seat seat;
    for (Grid& grid : grids) {
        if (!grid.box.holds(word.centre(), word.middle())) continue;
        if (seat.grid != nullptr && seat.grid->box.width() <= grid.box.width()) continue;
        for (GridCell& cell : grid.cells)
            if (cell.room.holds(word.centre(), word.middle())) seat = {&grid, &cell};
    }
    return seat;
}

/// "-------": a line drawn with signs.
bool is_drawn(std::string_view word) {
    return word.size() >= 4 && word.find_first_not_of("-_=~*") == std::string_view::npos;
}

/// Puts the words that stand in tables into their cells; gives the others.
Numbers seat_words(Page const& page, std::vector<Grid>& grids) {
    std::map<GridCell*, Numbers> seated;
    Numbers loose;
    for (std::uint32_t w = 0; w < page.words.size(); ++w) {
        if (is_drawn(page.words[w].text)) continue;
        Seat const seat = seat_of(grids, page.words[w].box);
        if (seat.cell == nullptr)
            loose.push_back(w);
        else
            seated[seat.cell].push_back(w);
    }
    for (auto& [cell, words] : seated) cell->rows = rows_of(page, std::move(words));
    return loose;
}

bool is_empty(Grid const& grid) {
    return std::ranges::all_of(grid.cells, [](GridCell const& c) { return c.rows.empty(); });
}

void add_text(std::vector<Block>& out, std::vector<Row> rows) {
    if (rows.empty()) return;
    float const top = rows.front().box.y0;
    out.push_back({std::move(rows), {}, top});
}

/// Rows between two tables: running text, and blocks in columns.
void add_rows(std::vector<Block>& out, Page const& page, std::vector<Row> const& rows) {
    std::size_t done = 0;
    auto const at = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
    for (ColumnBlock& block : column_blocks(page, rows)) {
        add_text(out, {at(done), at(block.first)});
        float const top = block.grid.box.y0;
        out.push_back({{}, std::move(block.grid), top});
        done = block.last;
    }
    add_text(out, {at(done), rows.end()});
}

constexpr float same = 3; ///< points: lines that end together

/// The outermost position that at least `support` of the values share; nothing where there is none.
std::optional<float> shared_edge(std::vector<float> values, std::size_t support) {
    std::ranges::sort(values);
    for (std::size_t i = 0; i + support <= values.size(); ++i)
        if (values[i + support - 1] - values[i] <= same) return values[i];
    return std::nullopt;
}

struct Edges {
    std::vector<float> lefts, rights; ///< rights negated, so that the outermost comes first

    void take(Box const& box) {
        lefts.push_back(box.x0);
        rights.push_back(-box.x1);
    }
    [[nodiscard]] std::optional<TextMargins> margins(std::size_t support) const {
        auto const left = shared_edge(lefts, support);
        auto const right = shared_edge(rights, support);
        if (!left || !right || -*right - *left < 100) return std::nullopt;
        return TextMargins{*left, -*right};
    }
    [[nodiscard]] TextMargins outermost() const {
        if (lefts.empty()) return {};
        return {std::ranges::min(lefts), -std::ranges::min(rights)};
    }
};

} // namespace

/// Tables with rules from the top down, and between them what the rows there are.
std::vector<Block> blocks_of(Page const& page) {
    auto grids = ruled_grids(page.rules);
    auto const rows = rows_of(page, seat_words(page, grids));
    std::erase_if(grids, is_empty);
    std::ranges::sort(grids, {}, [](Grid const& grid) { return grid.box.y0; });
    std::vector<Block> out;
    std::size_t done = 0;
    for (Grid& grid : grids) {
        std::vector<Row> above;
        for (; done < rows.size() && rows[done].box.middle() < grid.box.y0; ++done)
            above.push_back(rows[done]);
        add_rows(out, page, above);
        float const top = grid.box.y0;
        out.push_back({{}, std::move(grid), top});
    }
    add_rows(out, page, {rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end()});
    return out;
}

std::vector<TextMargins> text_margins(std::vector<Page> const& pages,
                                      std::vector<std::vector<Block>> const& blocks) {
    std::map<int, Edges> by_width;
    std::vector<Edges> by_page(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (Block const& block : blocks[p])
            for (Row const& row : block.rows) {
                by_page[p].take(row.box);
                by_width[static_cast<int>(pages[p].width)].take(row.box);
            }
    std::vector<TextMargins> out;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Edges const& all = by_width[static_cast<int>(pages[p].width)];
        std::size_t const support = std::max<std::size_t>(2, all.lefts.size() / 33);
        auto common = all.margins(support).value_or(all.outermost());
        // A page of short lines only, or with two or three, says nothing about its margins.
        auto const own = by_page[p].margins(4);
        bool const credible = own && own->right - own->left > 0.97F * (common.right - common.left);
        out.push_back(credible ? *own : common);
    }
    return out;
}

} // namespace suot::intake
