// Which orders are carried out and how far down: over numbers alone, linear in items, edges and
// needs.
//
// Follows docs/spec/trace.md, section 4. Threads may be deep and may run in a circle by mistake, so
// the walk keeps a stack of its own and takes an item that hangs on itself for covered there. Lists
// by item lie in two arrays: a register has a hundred thousand edges.
#include <trace/coverage.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace suot::trace {

namespace {

std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

/// Lists of numbers by item, in two arrays.
struct Lists {
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> numbers;

    template <class Rows, class Key>
    Lists(std::size_t items, Rows const& rows, Key key) : begins(items + 1), numbers(rows.size()) {
        for (auto const& row : rows) ++begins[at(key(row)) + 1];
        for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
        auto next = begins;
        for (std::uint32_t i = 0; i < rows.size(); ++i) numbers[next[at(key(rows[i]))]++] = i;
    }
    [[nodiscard]] std::span<std::uint32_t const> of(std::int32_t item) const {
        return std::span(numbers).subspan(begins[at(item)],
                                          begins[at(item) + 1] - begins[at(item)]);
    }
};

/// How many cells of each state.
struct Count {
    std::array<std::uint32_t, 6> of{};
    void add(Cell cell) { ++of[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] bool has(Cell cell) const { return of[static_cast<std::size_t>(cell)] != 0; }
    [[nodiscard]] bool only(Cell cell, std::size_t all) const {
        return of[static_cast<std::size_t>(cell)] == all;
    }
};

/// One state for several columns.
Cell together(Count const& count, std::size_t all, Wants wants) {
    if (all == 0) return Cell::not_applicable;
    if (wants == Wants::any)
        for (auto const best : {Cell::covered, Cell::late, Cell::partly})
            if (count.has(best)) return best;
    if (count.only(Cell::not_covered, all)) return Cell::not_covered;
    if (count.has(Cell::not_covered) || count.has(Cell::partly)) return Cell::partly;
    return count.has(Cell::late) ? Cell::late : Cell::covered;
}

/// States that count as done by who stands above: an item nobody needs to carry on is done there.
Cell done_or(Cell cell) {
    return cell == Cell::not_applicable ? Cell::covered : cell;
}

/// The better of two, in the order covered, late, partly, not covered.
Cell better(Cell a, Cell b) {
    return std::min(a, b);
}
Cell worse(Cell a, Cell b) {
    return std::max(a, b);
}

/// Each item is settled once, when all below it are.
class Covering {
public:
    explicit Covering(Graph const& graph)
        : graph_(graph),
          edges_(graph.items.size(), graph.edges, [](auto const& edge) { return edge.higher; }),
          needs_(graph.items.size(), graph.needs, [](auto const& need) { return need.item; }),
          state_(graph.items.size()) {
        out_.cells.resize(graph.needs.size());
        out_.deep_of.resize(graph.needs.size());
        out_.shallow.resize(graph.items.size());
        out_.deep.resize(graph.items.size());
    }

    Coverage cover() {
        for (std::size_t i = 0; i < graph_.items.size(); ++i) visit(static_cast<std::int32_t>(i));
        return std::move(out_);
    }

private:
    enum class State : std::uint8_t { new_one, open, done };
    struct Frame {
        std::int32_t item;
        std::size_t next; ///< which of its edges is looked at next
    };

    /// Lower items first; with a stack of our own, for threads may be deep.
    void visit(std::int32_t first) {
        if (state_[at(first)] != State::new_one) return;
        std::vector<Frame> stack{{first, 0}};
        state_[at(first)] = State::open;
        while (!stack.empty()) {
            auto& frame = stack.back();
            auto const edges = edges_.of(frame.item);
            if (frame.next == edges.size()) {
                settle(frame.item);
                state_[at(frame.item)] = State::done;
                stack.pop_back();
                continue;
            }
            auto const lower = graph_.edges[edges[frame.next++]].lower;
            if (state_[at(lower)] != State::new_one) continue;
            state_[at(lower)] = State::open;
            stack.push_back({lower, 0});
        }
    }

    [[nodiscard]] Cell below(std::int32_t lower) const {
        return state_[at(lower)] == State::done ? done_or(out_.deep[at(lower)]) : Cell::covered;
    }

    /// The cell of each column that has an edge to the item: first flat, then with all below.
    struct Column {
        std::int32_t column = 0;
        Cell flat = Cell::not_covered;
        Cell deep = Cell::not_covered;
    };

    // A column may be carried out by several documents: the best of them counts. What is below an
    // edge can only make that one worse.
    void gather(std::int32_t item) {
        columns_.clear();
        for (auto const number : edges_.of(item)) {
            auto const& edge = graph_.edges[number];
            auto const flat = edge.late ? Cell::late : Cell::covered;
            columns_.push_back({edge.column, flat, worse(flat, below(edge.lower))});
        }
        std::ranges::sort(columns_, {}, &Column::column);
        std::size_t last = 0;
        for (std::size_t i = 1; i < columns_.size(); ++i) {
            if (columns_[i].column != columns_[last].column) {
                columns_[++last] = columns_[i];
                continue;
            }
            columns_[last].flat = better(columns_[last].flat, columns_[i].flat);
            columns_[last].deep = better(columns_[last].deep, columns_[i].deep);
        }
        if (!columns_.empty()) columns_.resize(last + 1);
    }

    // A plan that was ordered carries the order out by being there: such a need is met without an
    // edge, though one may say more.
    void settle(std::int32_t item) {
        gather(item);
        Count flat;
        Count deep;
        auto const needs = needs_.of(item);
        for (auto const number : needs) {
            auto const& need = graph_.needs[number];
            auto const found = std::ranges::lower_bound(columns_, need.column, {}, &Column::column);
            bool const has = found != columns_.end() && found->column == need.column;
            Column cell = has ? *found : Column{};
            if (need.itself != Graph::Need::Itself::no) {
                auto const own =
                    need.itself == Graph::Need::Itself::late ? Cell::late : Cell::covered;
                cell.flat = better(cell.flat, own);
                cell.deep = better(cell.deep, own);
            }
            flat.add(out_.cells[number] = cell.flat);
            deep.add(out_.deep_of[number] = cell.deep);
        }
        out_.shallow[at(item)] = together(flat, needs.size(), graph_.items[at(item)]);
        out_.deep[at(item)] = together(deep, needs.size(), graph_.items[at(item)]);
    }

    Graph const& graph_;
    Lists edges_;
    Lists needs_;
    std::vector<State> state_;
    std::vector<Column> columns_;
    Coverage out_;
};

constexpr double full = 100;

double share_done(std::span<Part const> parts) {
    auto const done =
        std::ranges::count_if(parts, [](Part const& one) { return one.progress >= full; });
    return full * static_cast<double>(done) / static_cast<double>(parts.size());
}

double mean(std::span<Part const> parts) {
    double sum = 0;
    double weight = 0;
    for (auto const& one : parts) {
        sum += one.progress * one.weight;
        weight += one.weight;
    }
    return weight > 0 ? sum / weight : 0;
}

} // namespace

std::string_view name(Cell cell) {
    static constexpr std::array<std::string_view, 6> names{
        "covered", "late", "partly", "not_covered", "not_applicable", "not_held"};
    return names[static_cast<std::size_t>(cell)];
}

std::string_view name(Rule rule) {
    static constexpr std::array<std::string_view, 5> names{"all", "any", "share", "weighted",
                                                           "worst"};
    return names[static_cast<std::size_t>(rule)];
}

Coverage cover(Graph const& graph) {
    return Covering(graph).cover();
}

// Without parts nothing is done, under every rule.
double rolled_up(Rule rule, std::span<Part const> parts) {
    if (parts.empty()) return 0;
    switch (rule) {
    case Rule::all:
        return share_done(parts) >= full ? full : 0;
    case Rule::any:
        return share_done(parts) > 0 ? full : 0;
    case Rule::share:
        return share_done(parts);
    case Rule::weighted:
        return mean(parts);
    case Rule::worst:
        return std::ranges::min(parts, {}, &Part::progress).progress;
    }
    return 0;
}

// Each item is met twice on the stack: first to push what is below it, then, with all below known,
// to add up. An item that has parts takes its progress from them and not from itself.
std::vector<double> progress(Graph const& graph, std::span<double const> own, Rule rule) {
    Lists const below(graph.items.size(), graph.edges,
                      [](auto const& edge) { return edge.higher; });
    std::vector<double> out(own.begin(), own.end());
    std::vector<std::uint8_t> seen(graph.items.size());
    std::vector<Part> parts;
    std::vector<std::int32_t> stack;
    for (std::size_t i = 0; i < graph.items.size(); ++i) {
        if (seen[i] == 0) stack.push_back(static_cast<std::int32_t>(i));
        while (!stack.empty()) {
            auto const item = stack.back();
            auto const edges = below.of(item);
            if (seen[at(item)] == 0) {
                seen[at(item)] = 1;
                for (auto const edge : edges)
                    if (seen[at(graph.edges[edge].lower)] == 0)
                        stack.push_back(graph.edges[edge].lower);
                continue;
            }
            stack.pop_back();
            if (seen[at(item)] == 2) continue;
            seen[at(item)] = 2;
            parts.clear();
            for (auto const edge : edges) parts.push_back({out[at(graph.edges[edge].lower)], 1});
            if (!parts.empty()) out[at(item)] = rolled_up(rule, parts);
        }
    }
    return out;
}

} // namespace suot::trace
