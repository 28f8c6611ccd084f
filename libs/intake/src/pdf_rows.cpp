// Words → rows: what stands on one base line.
#include "pdf_page.hpp"

#include <cmath>

namespace suot::intake {
namespace {

/// Beside each other: their heights overlap by more than half of the smaller.
bool beside(Box const& row, Box const& word) {
    float const shared = std::min(row.y1, word.y1) - std::max(row.y0, word.y0);
    return shared > 0.5F * std::min(row.height(), word.height());
}

} // namespace

Row row_of(Page const& page, std::vector<std::uint32_t> words) {
    std::ranges::sort(words, {}, [&](std::uint32_t w) { return page.words[w].box.x0; });
    Row row{std::move(words), {}};
    if (row.words.empty()) return row;
    row.box = page.words[row.words.front()].box;
    for (auto const w : row.words) row.box = around(row.box, page.words[w].box);
    return row;
}

std::vector<Row> rows_of(Page const& page, std::vector<std::uint32_t> words) {
    std::ranges::sort(words, {}, [&](std::uint32_t w) { return page.words[w].box.middle(); });
    std::vector<std::vector<std::uint32_t>> groups;
    Box core; // of the first word of the group: a tall bracket must not swallow the next row
    for (auto const w : words) {
        Box const& box = page.words[w].box;
        if (groups.empty() || !beside(core, box)) {
            groups.emplace_back();
            core = box;
        }
        groups.back().push_back(w);
    }
    std::vector<Row> rows;
    rows.reserve(groups.size());
    for (auto& group : groups) rows.push_back(row_of(page, std::move(group)));
    return rows;
}

bool touches(Page const& page, PageWord const& left, PageWord const& right) {
    if (page.scanned) return false;
    float const height = std::max(left.box.height(), right.box.height());
    bool const same_line = std::abs(left.box.y1 - right.box.y1) < 0.12F * height;
    return same_line && right.box.x0 - left.box.x1 < 0.05F * height;
}

std::string text_of(Page const& page, Row const& row) {
    std::string text;
    for (std::size_t i = 0; i < row.words.size(); ++i) {
        auto const& word = page.words[row.words[i]];
        if (i != 0 && !touches(page, page.words[row.words[i - 1]], word)) text += ' ';
        text += word.text;
    }
    return text;
}

} // namespace suot::intake
