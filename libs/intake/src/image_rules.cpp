// Rules: long thin runs of ink. Letters are never so long, shading never so thin.
//
// Follows docs/spec/intake-binary.md, section 11.3. Scanned lines break off and thicken: runs with
// small holes count as one, and neighbouring runs grow into one rule.
#include "image.hpp"

#include <algorithm>
#include <iterator>

namespace suot::intake {
namespace {

constexpr int dark = 150;
constexpr double shortest_flat = 22;    ///< points: longer than a dash
constexpr double shortest_upright = 13; ///< points: higher than a letter, lower than a row
constexpr double thickest = 3.5;        ///< points
constexpr double longest_hole = 0.4;    ///< points: a worn line is still one line

/// Pixels [from, to) of a row or column, seen as `line` of `lines`.
struct Run {
    std::size_t line, from, to;
};

/// An image, or the same image lying on its side.
struct View {
    Image const& image;
    bool upright;

    [[nodiscard]] std::size_t lines() const { return upright ? image.width : image.height; }
    [[nodiscard]] std::size_t length() const { return upright ? image.height : image.width; }
    [[nodiscard]] bool is_dark(std::size_t line, std::size_t at) const {
        return (upright ? image.row(at)[line] : image.row(line)[at]) < dark;
    }
};

// A hole that a scanner leaves in a line of a table does not end it.
void runs_of(View view, std::size_t line, std::size_t least, std::size_t hole,
             std::vector<Run>& out) {
    std::size_t from = 0, last = 0;
    bool open = false;
    auto const close = [&] {
        if (open && last - from >= least) out.push_back({line, from, last});
        open = false;
    };
    for (std::size_t at = 0; at < view.length(); ++at) {
        if (!view.is_dark(line, at)) {
            if (open && at - last > hole) close();
            continue;
        }
        if (!open) from = at;
        open = true;
        last = at + 1;
    }
    close();
}

/// Runs on neighbouring lines that overlap are one rule.
struct Growing {
    std::size_t first, last; ///< lines
    std::size_t from, to;
};

bool overlaps(Growing const& rule, Run const& run, std::size_t near) {
    return run.line <= rule.last + 1 + near && run.from < rule.to && rule.from < run.to;
}

/// Runs come line by line: a rule that a line did not reach is complete.
std::vector<Growing> grown(std::vector<Run> const& runs, std::size_t near) {
    std::vector<Growing> done, open;
    for (Run const& run : runs) {
        std::erase_if(open, [&](Growing const& rule) {
            bool const complete = rule.last + 1 + near < run.line;
            if (complete) done.push_back(rule);
            return complete;
        });
        auto const at = std::ranges::find_if(
            open, [&](Growing const& rule) { return overlaps(rule, run, near); });
        if (at == open.end()) {
            open.push_back({run.line, run.line, run.from, run.to});
            continue;
        }
        at->last = std::max(at->last, run.line);
        at->from = std::min(at->from, run.from);
        at->to = std::max(at->to, run.to);
    }
    std::ranges::move(open, std::back_inserter(done));
    return done;
}

constexpr std::size_t most_runs = 200'000; ///< more is a picture

// A picture with too many runs is a photograph or a hatching, and has no tables.
void add_rules(std::vector<Box>& out, View view, double dpi) {
    double const scale = 72 / dpi;
    auto const pixels = [&](double points) {
        return static_cast<std::size_t>(points / scale + 0.5);
    };
    std::vector<Run> runs;
    for (std::size_t line = 0; line < view.lines() && runs.size() < most_runs; ++line)
        runs_of(view, line, pixels(view.upright ? shortest_upright : shortest_flat),
                pixels(longest_hole), runs);
    if (runs.size() >= most_runs) return;
    for (Growing const& rule : grown(runs, 1)) {
        if (rule.last - rule.first + 1 > pixels(thickest)) continue;
        auto const points = [&](std::size_t at) {
            return static_cast<float>(static_cast<double>(at) * scale);
        };
        Box const box{points(rule.from), points(rule.first), points(rule.to),
                      points(rule.last + 1)};
        out.push_back(view.upright ? Box{box.y0, box.x0, box.y1, box.x1} : box);
    }
}

} // namespace

namespace {

/// A rule runs along the middle of words: it is made of their letters.
bool is_print(Box const& rule, std::vector<PageWord> const& words) {
    bool const flat = rule.width() >= rule.height();
    float covered = 0;
    for (PageWord const& word : words) {
        Box const& box = word.box;
        float const inset = 0.12F * box.height();
        if (flat && rule.middle() > box.y0 + inset && rule.middle() < box.y1 - inset)
            covered += std::max(0.0F, std::min(rule.x1, box.x1) - std::max(rule.x0, box.x0));
        if (!flat && rule.centre() > box.x0 + 1 && rule.centre() < box.x1 - 1)
            covered += std::max(0.0F, std::min(rule.y1, box.y1) - std::max(rule.y0, box.y0));
    }
    return covered > 0.5F * std::max(rule.width(), rule.height());
}

} // namespace

void drop_print(std::vector<Box>& rules, std::vector<PageWord> const& words) {
    std::erase_if(rules, [&](Box const& rule) { return is_print(rule, words); });
}

std::vector<Box> rules_in(Image const& image, double dpi) {
    std::vector<Box> rules;
    add_rules(rules, {image, false}, dpi);
    add_rules(rules, {image, true}, dpi);
    return rules;
}

} // namespace suot::intake
