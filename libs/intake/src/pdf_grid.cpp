// Rules → cells: the smallest boxes the rules mark off, joined where no rule stands between them.
#include "pdf_grid.hpp"

#include <cmath>
#include <numeric>

namespace suot::intake {
namespace {

constexpr float reach = 3;     ///< rules this near to each other meet
constexpr float same_line = 4; ///< rules this near are one line drawn twice

struct Groups {
    std::vector<std::size_t> parent;

    explicit Groups(std::size_t size) : parent(size) { std::iota(parent.begin(), parent.end(), 0); }
    std::size_t of(std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        parent[std::max(of(a), of(b))] = std::min(of(a), of(b));
    }
};

bool is_flat(Box const& rule) {
    return rule.width() >= rule.height();
}

bool meet(Box const& a, Box const& b) {
    return a.x0 - reach <= b.x1 && b.x0 - reach <= a.x1 && a.y0 - reach <= b.y1
           && b.y0 - reach <= a.y1;
}

/// Rules that hang together, flat ones and upright ones.
struct Frame {
    std::vector<Box> flat, upright;
};

constexpr std::size_t most_rules = 4000; ///< more is a drawing, not a table
constexpr std::size_t most_cells = 20000;

/// Rules are compared each with each, which `most_rules` bounds. A frame needs two of either kind:
/// a letterhead's line under the issuer is none.
std::vector<Frame> frames_of(std::vector<Box> const& rules) {
    if (rules.size() > most_rules) return {};
    Groups groups(rules.size());
    for (std::size_t a = 0; a < rules.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (meet(rules[a], rules[b])) groups.join(a, b);
    std::vector<Frame> frames(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        auto& frame = frames[groups.of(i)];
        (is_flat(rules[i]) ? frame.flat : frame.upright).push_back(rules[i]);
    }
    std::erase_if(frames, [](Frame const& f) { return f.flat.size() < 2 || f.upright.size() < 2; });
    return frames;
}

/// Positions, those nearly the same made one.
std::vector<float> settled(std::vector<float> all) {
    std::ranges::sort(all);
    std::vector<float> out;
    for (float const at : all)
        if (out.empty() || at - out.back() > same_line) out.push_back(at);
    return out;
}

std::vector<float> column_lines(Frame const& frame) {
    std::vector<float> all;
    for (auto const& rule : frame.upright) all.push_back(rule.centre());
    // A table may be open at its sides: there the flat rules end. Underlines end anywhere, so only
    // the outermost ends count.
    auto const [low, high] = std::ranges::minmax(all);
    for (auto const& rule : frame.flat) {
        if (rule.x0 < low - 20) all.push_back(rule.x0);
        if (rule.x1 > high + 20) all.push_back(rule.x1);
    }
    return settled(std::move(all));
}

std::vector<float> row_lines(Frame const& frame) {
    std::vector<float> all;
    for (auto const& rule : frame.flat) all.push_back(rule.middle());
    return settled(std::move(all));
}

/// A rule parts two neighbours where it covers the middle of their common side.
bool upright_at(Frame const& frame, float x, float y) {
    return std::ranges::any_of(frame.upright, [&](Box const& r) {
        return std::abs(r.centre() - x) <= same_line && r.y0 - reach <= y && y <= r.y1 + reach;
    });
}

bool flat_at(Frame const& frame, float x, float y) {
    return std::ranges::any_of(frame.flat, [&](Box const& r) {
        return std::abs(r.middle() - y) <= same_line && r.x0 - reach <= x && x <= r.x1 + reach;
    });
}

struct Lattice {
    std::vector<float> xs, ys;

    [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
    [[nodiscard]] std::size_t rows() const { return ys.size() - 1; }
    [[nodiscard]] std::size_t index(std::size_t row, std::size_t column) const {
        return row * columns() + column;
    }
};

/// Two boxes of the lattice without a rule between them are one cell, so merged cells need no other
/// sign.
Groups merged(Frame const& frame, Lattice const& lattice) {
    Groups groups(lattice.rows() * lattice.columns());
    for (std::size_t r = 0; r < lattice.rows(); ++r)
        for (std::size_t c = 0; c < lattice.columns(); ++c) {
            float const x = (lattice.xs[c] + lattice.xs[c + 1]) / 2;
            float const y = (lattice.ys[r] + lattice.ys[r + 1]) / 2;
            if (c + 1 < lattice.columns() && !upright_at(frame, lattice.xs[c + 1], y))
                groups.join(lattice.index(r, c), lattice.index(r, c + 1));
            if (r + 1 < lattice.rows() && !flat_at(frame, x, lattice.ys[r + 1]))
                groups.join(lattice.index(r, c), lattice.index(r + 1, c));
        }
    return groups;
}

/// A cell has the place of its first box; its spans follow from its last.
std::vector<GridCell> cells_of(Frame const& frame, Lattice const& lattice) {
    Groups groups = merged(frame, lattice);
    std::vector<GridCell> all(lattice.rows() * lattice.columns());
    for (std::size_t r = 0; r < lattice.rows(); ++r)
        for (std::size_t c = 0; c < lattice.columns(); ++c) {
            auto& cell = all[groups.of(lattice.index(r, c))];
            Box const part{lattice.xs[c], lattice.ys[r], lattice.xs[c + 1], lattice.ys[r + 1]};
            bool const first = cell.room == Box{};
            if (first) {
                cell.place.row = static_cast<std::int32_t>(r);
                cell.place.column = static_cast<std::int32_t>(c);
            }
            cell.room = first ? part : around(cell.room, part);
            cell.place.row_span = static_cast<std::int32_t>(r) - cell.place.row + 1;
            cell.place.column_span = std::max(cell.place.column_span,
                                              static_cast<std::int32_t>(c) - cell.place.column + 1);
        }
    std::erase_if(all, [](GridCell const& cell) { return cell.room == Box{}; });
    return all;
}

} // namespace

/// A frame of one cell is a box around words, and no table.
std::vector<Grid> ruled_grids(std::vector<Box> const& rules) {
    std::vector<Grid> grids;
    for (Frame const& frame : frames_of(rules)) {
        Lattice const lattice{column_lines(frame), row_lines(frame)};
        if (lattice.xs.size() < 2 || lattice.ys.size() < 2) continue;
        if (lattice.rows() * lattice.columns() > most_cells) continue;
        Grid grid{{lattice.xs.front(), lattice.ys.front(), lattice.xs.back(), lattice.ys.back()},
                  lattice.xs,
                  GridKind::ruled,
                  cells_of(frame, lattice)};
        if (grid.cells.size() >= 2) grids.push_back(std::move(grid));
    }
    return grids;
}

} // namespace suot::intake
