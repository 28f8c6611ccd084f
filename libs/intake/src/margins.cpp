// How wide the lines of a text were allowed to be, as the text itself shows.
//
// Follows docs/spec/intake.md, section 2.2. Widths are counted, not stored, so that a text of any
// length costs the same memory.
#include "margins.hpp"

#include <algorithm>
#include <memory>

namespace suot::intake {

namespace {

constexpr std::size_t widest = 400; ///< longer lines are not wrapped at all

/// How many lines of each width.
using Histogram = std::array<std::uint32_t, widest>;

/// The width below which `percent` of the lines lie; 0 without any.
std::uint16_t percentile(Histogram const& histogram, unsigned percent) {
    std::uint64_t total = 0;
    for (auto const count : histogram) total += count;
    if (total == 0) return 0;
    std::uint64_t const wanted = total * percent / 100;
    std::uint64_t seen = 0;
    for (std::size_t width = 0; width < widest; ++width) {
        seen += histogram[width];
        if (seen > wanted) return static_cast<std::uint16_t>(width);
    }
    return widest - 1;
}

bool surely_wrapped(PhysicalLine const& line, Judged const& judged, PhysicalLine const& next,
                    Judged const& next_judged) {
    return next_judged.start == Start::lower && !next_judged.item && line.cell == next.cell
           && !next.blank_before && !next.page_before && !line.break_after
           && (judged.end == End::plain || judged.end == End::comma);
}

struct Counts {
    std::array<Histogram, 4> needed{};
    Histogram first{};
    Histogram rest{};
    std::size_t blanks = 0;
    std::size_t indented_first = 0;
    std::size_t firsts = 0;
};

/// Takes line `i` into the counts, if it was surely wrapped: then the next word did not fit, and
/// its own width with that word is a width past the margin.
void count(Counts& counts, std::span<PhysicalLine const> lines, std::span<Judged const> judged,
           std::size_t i) {
    if (!surely_wrapped(lines[i], judged[i], lines[i + 1], judged[i + 1])) return;
    bool const rest = judged[i].start == Start::lower && !judged[i].item && i != 0
                      && !lines[i].blank_before && lines[i - 1].cell == lines[i].cell;
    bool const first = judged[i].item || lines[i].blank_before;
    if (!rest && !first && lines[i].cell == document::no_cell) return;
    bool const cell = lines[i].cell != document::no_cell;
    std::size_t const needed = judged[i].width + 1U + judged[i + 1].first_word;
    if (needed >= widest) return;
    ++counts.needed[kind(cell, rest)][needed];
    if (!cell) ++(rest ? counts.rest : counts.first)[judged[i].width];
    if (cell || judged[i].item == rest) return;
    if (first && lines[i].layout.indent > lines[i + 1].layout.indent + 2) ++counts.indented_first;
    if (first) ++counts.firsts;
}

/// One line in eight goes far past what is taken for the margin: a paragraph is a line here, and
/// the few breaks within sentences were put by hand.
bool is_unwrapped(Margins const& found, std::span<PhysicalLine const> lines,
                  std::span<Judged const> judged) {
    constexpr unsigned past = 30; // columns
    std::uint16_t widest_wrapped = std::max(found.first_most, found.rest_most);
    for (auto const least : {found.least[0], found.least[1]})
        widest_wrapped = std::max(widest_wrapped, least);
    std::size_t wide = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].cell != document::no_cell) continue;
        ++all;
        wide += judged[i].width > widest_wrapped + past ? 1U : 0U;
    }
    return wide * 8 > all;
}

} // namespace

/// The twentieth part of the lines is left out on either side: a few ragged ones must not move the
/// margin.
Margins margins(std::span<PhysicalLine const> lines, std::span<Judged const> judged) {
    auto const counts = std::make_unique<Counts>();
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        counts->blanks += lines[i + 1].blank_before ? 1U : 0U;
        count(*counts, lines, judged, i);
    }
    Margins out;
    for (std::size_t k = 0; k < out.least.size(); ++k)
        out.least[k] = percentile(counts->needed[k], 5);
    if (out.least[0] == 0) out.least[0] = out.least[1];
    if (out.least[1] == 0) out.least[1] = out.least[0];
    out.first_most = percentile(counts->first, 95);
    out.rest_most = percentile(counts->rest, 95);
    out.blank_separated = counts->blanks * 12 > lines.size();
    if (is_unwrapped(out, lines, judged)) {
        out.least[0] = out.least[1] = 0;
        out.first_most = out.rest_most = 0;
    }
    out.indented = counts->firsts > 2 && counts->indented_first * 2 > counts->firsts;
    return out;
}

} // namespace suot::intake
