// Strips of white in a row of words that may part columns.
//
// Follows docs/spec/intake-binary.md, section 9.4. All measures are in letter heights, so that
// small print and large read alike.
#include "pdf_gutters.hpp"

namespace suot::intake {
namespace {

constexpr float wide_gap = 1.5F;  ///< in letter heights: wider than justified lines are stretched
constexpr float least_gap = 0.8F; ///< of a row that goes on with a block
constexpr float narrowest = 0.4F; ///< a gutter may shrink to this

} // namespace

float letter_height(Page const& page, Row const& row) {
    std::vector<float> heights;
    for (auto const w : row.words) heights.push_back(page.words[w].box.height());
    std::ranges::nth_element(heights, heights.begin() + static_cast<long>(heights.size() / 2));
    return std::max(4.0F, heights[heights.size() / 2] * 0.87F); // box height is about 1.15 em
}

std::vector<Strip> gaps_of(Page const& page, Row const& row) {
    std::vector<Strip> gaps;
    float end = row.box.x0;
    for (auto const w : row.words) {
        Box const& box = page.words[w].box;
        if (box.x0 > end) gaps.push_back({end, box.x0});
        end = std::max(end, box.x1);
    }
    return gaps;
}

std::vector<Strip> gutters_of(Page const& page, Row const& row) {
    float const em = letter_height(page, row);
    auto const gaps = gaps_of(page, row);
    std::vector<Strip> wide;
    for (Strip const gap : gaps)
        if (gap.width() >= wide_gap * em) wide.push_back(gap);
    bool const stretched = gaps.size() >= 4 && wide.size() * 2 > gaps.size() + 1;
    return stretched ? std::vector<Strip>{} : wide;
}

/// What a row leaves free of a gutter: one of its gaps, or the room before and behind it; nothing
/// where too little is left.
std::optional<Strip> kept(Page const& page, Row const& row, Strip gutter) {
    Strip best{};
    float const em = letter_height(page, row);
    auto const look = [&](Strip free) {
        Strip const shared = free.shared(gutter);
        if (shared.width() > best.width()) best = shared;
    };
    for (Strip const gap : gaps_of(page, row))
        if (gap.width() > least_gap * em) look(gap);
    look({-1.0e6F, row.box.x0});
    look({row.box.x1, 1.0e6F});
    if (best.width() < narrowest * em) return std::nullopt;
    return best;
}

} // namespace suot::intake
