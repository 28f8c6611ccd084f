// Rows of a flattened table: an empty cell may be a cell, or the border between two rows.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>

#include "bars.hpp"

namespace suot::intake {

namespace {

constexpr std::size_t widest_row = 64;

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
    for (std::size_t i = begin; i < end; ++i) cost += cells[i] == 0 ? 1 : 0;
    return cost;
}

} // namespace

std::size_t likely_columns(std::vector<char> const& cells) {
    std::map<std::size_t, std::size_t> weight;
    std::size_t first = 0;
    for (std::size_t at = 0; at < cells.size();) {
        std::size_t size = 0;
        while (at < cells.size() && cells[at] != 0) ++at, ++size;
        std::size_t empty = 0;
        while (at < cells.size() && cells[at] == 0) ++at, ++empty;
        if (empty > 1) size += empty - 1;
        if (first == 0) first = size;
        weight[size] += size;
    }
    std::size_t best = first;
    for (auto const& [size, total] : weight)
        if (size <= widest_row && (total > weight[best] || (total == weight[best] && size > best)))
            best = size;
    return std::clamp<std::size_t>(std::max(best, std::min(first, widest_row)), 1, widest_row);
}

std::vector<std::size_t> split_rows(std::vector<char> const& cells) {
    std::size_t const count = cells.size();
    std::size_t const columns = likely_columns(cells);
    constexpr int never = std::numeric_limits<int>::max() / 2;
    std::vector<int> best(count + 2, never);
    std::vector<std::uint32_t> size_at(count + 2, 0);
    best[count] = best[count + 1] = 0; // after the last cell, or past the border behind it
    for (std::size_t begin = count; begin-- > 0;) {
        for (std::size_t size = 1; size <= columns && begin + size <= count; ++size) {
            std::size_t const end = begin + size;
            if (end < count && cells[end] != 0) continue; // a row ends at a border
            int const cost = row_cost(cells, begin, end, columns) + best[end + 1];
            if (cost >= best[begin]) continue;
            best[begin] = cost;
            size_at[begin] = static_cast<std::uint32_t>(size);
        }
        if (size_at[begin] != 0) continue;
        std::size_t end = begin + 1; // wider than the table: up to the next border all the same
        while (end < count && cells[end] != 0) ++end;
        best[begin] = std::min(never, 50 + best[std::min(end + 1, count + 1)]);
        size_at[begin] = static_cast<std::uint32_t>(end - begin);
    }
    std::vector<std::size_t> rows;
    for (std::size_t at = 0; at < count;) {
        std::size_t const size = std::max<std::size_t>(size_at[at], 1);
        rows.push_back(size);
        at += size + 1;
    }
    return rows;
}

} // namespace suot::intake
