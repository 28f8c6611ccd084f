// Rows of a flattened table: an empty cell may be a cell, or the border between two rows.
//
// Follows docs/spec/intake.md, section 4.1. The cheapest cut of all is sought, not the next likely
// border: one missing cell near the top would else shift every row below it.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "bars.hpp"

namespace suot::intake {

namespace {

constexpr std::size_t widest_row = 64;
constexpr std::size_t sample = 1000; ///< cells that tell how wide a table is
constexpr int never = std::numeric_limits<int>::max() / 2;

/// What it costs to take cells [begin, end) for a row of a table `columns` wide: whole rows cost
/// nothing, short ones something, one that begins without a number where others have one a little.
int row_cost(std::vector<char> const& cells, std::size_t begin, std::size_t end,
             std::size_t columns) {
    std::size_t const size = end - begin;
    int cost = size == columns ? 0 : 20;
    if (size != columns && size <= 2 && cells[begin] != 0) cost -= 8; // a group row
    if (begin == 0 && size != columns) cost -= 10;                    // a head with merged cells
    if (cells[begin] == 2) cost -= 6;
    if (cells[begin] == 0) cost += 6;
    for (std::size_t i = begin; i < end; ++i)
        if (cells[i] == 0) cost += size == columns ? 2 : 10; // a border taken for a cell
    return cost;
}

/// The cheapest way to cut cells into rows of at most `columns`.
struct Cut {
    std::vector<int> cost;           ///< from each cell to the end
    std::vector<std::uint32_t> size; ///< of the row that begins there
};

Cut cheapest(std::vector<char> const& cells, std::size_t columns) {
    std::size_t const count = cells.size();
    Cut cut{std::vector<int>(count + 2, never), std::vector<std::uint32_t>(count + 2, 0)};
    cut.cost[count] = cut.cost[count + 1] = 0; // after the last cell, or past the border behind it
    std::size_t border = count;                // the first at or after `begin`
    for (std::size_t begin = count; begin-- > 0;) {
        std::size_t const next = std::exchange(border, cells[begin] == 0 ? begin : border);
        for (std::size_t size = 1; size <= columns && begin + size <= count; ++size) {
            std::size_t const end = begin + size;
            if (end < count && cells[end] != 0) continue; // a row ends at a border
            int const cost = row_cost(cells, begin, end, columns) + cut.cost[end + 1];
            if (cost >= cut.cost[begin]) continue;
            cut.cost[begin] = cost;
            cut.size[begin] = static_cast<std::uint32_t>(size);
        }
        if (cut.size[begin] != 0) continue;
        // wider than the table: up to the next border all the same
        std::size_t const end = std::max(next, begin + 1);
        cut.cost[begin] = std::min(never, 50 + cut.cost[std::min(end + 1, count + 1)]);
        cut.size[begin] = static_cast<std::uint32_t>(end - begin);
    }
    return cut;
}

/// Widths that rows come to when they are cut at every empty cell, the most cells first.
std::vector<std::size_t> candidates(std::vector<char> const& cells) {
    std::map<std::size_t, std::size_t> weight;
    for (std::size_t at = 0; at < cells.size();) {
        std::size_t size = 0;
        while (at < cells.size() && cells[at] != 0) ++at, ++size;
        std::size_t empty = 0;
        while (at < cells.size() && cells[at] == 0) ++at, ++empty;
        if (empty > 1) size += empty - 1;
        if (size != 0 && size <= widest_row) weight[size] += size;
    }
    std::vector<std::pair<std::size_t, std::size_t>> order(weight.begin(), weight.end());
    std::ranges::stable_sort(order, std::greater<>{}, [](auto const& p) { return p.second; });
    std::vector<std::size_t> out;
    for (auto const& [size, total] : order)
        if (out.size() < 6) out.push_back(size);
    return out;
}

} // namespace

std::size_t likely_columns(std::vector<char> const& all) {
    std::vector<char> const cells(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), sample)));
    std::size_t best = std::min(std::max<std::size_t>(cells.size(), 1), widest_row);
    int least = never;
    for (std::size_t const columns : candidates(cells)) {
        int const cost = cheapest(cells, columns).cost[0];
        if (cost < least || (cost == least && columns > best)) least = cost, best = columns;
    }
    return best;
}

std::vector<std::size_t> split_rows(std::vector<char> const& cells) {
    Cut const cut = cheapest(cells, likely_columns(cells));
    std::vector<std::size_t> rows;
    for (std::size_t at = 0; at < cells.size(); at += rows.back() + 1)
        rows.push_back(std::max<std::size_t>(cut.size[at], 1));
    return rows;
}

} // namespace suot::intake
