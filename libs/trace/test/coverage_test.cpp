// Coverage and progress against a reference that is written to be plain, not fast.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include <trace/coverage.hpp>

namespace suot::trace {
namespace {

using Itself = Graph::Need::Itself;

/// One cell, by looking at every edge.
Cell naive_cell(Graph const& graph, Graph::Need const& need, bool deep);

Cell naive_item(Graph const& graph, std::int32_t item, bool deep) {
    std::vector<Cell> cells;
    for (auto const& need : graph.needs)
        if (need.item == item) cells.push_back(naive_cell(graph, need, deep));
    auto const has = [&](Cell cell) { return std::ranges::count(cells, cell) > 0; };
    if (cells.empty()) return Cell::not_applicable;
    bool const any = graph.items[static_cast<std::size_t>(item)] == Wants::any;
    if (any && has(Cell::covered)) return Cell::covered;
    if (any && has(Cell::late)) return Cell::late;
    if (any && has(Cell::partly)) return Cell::partly;
    if (std::ranges::count(cells, Cell::not_covered) == std::ssize(cells)) return Cell::not_covered;
    if (has(Cell::not_covered) || has(Cell::partly)) return Cell::partly;
    return has(Cell::late) ? Cell::late : Cell::covered;
}

Cell naive_cell(Graph const& graph, Graph::Need const& need, bool deep) {
    auto best = Cell::not_covered;
    if (need.itself == Itself::yes) best = Cell::covered;
    if (need.itself == Itself::late) best = Cell::late;
    for (auto const& edge : graph.edges) {
        if (edge.higher != need.item || edge.column != need.column) continue;
        auto cell = edge.late ? Cell::late : Cell::covered;
        if (deep) {
            auto const below = naive_item(graph, edge.lower, true);
            if (below != Cell::not_applicable) cell = std::max(cell, below);
        }
        best = std::min(best, cell);
    }
    return best;
}

/// Three tiers of documents; a document is a column; links go from a tier to the one above.
Graph random_graph(std::mt19937& random) {
    auto const upto = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most + 1));
    };
    Graph graph;
    std::vector<std::vector<std::pair<int, int>>> tiers(3); // (item, column)
    int column = 0;
    for (auto& tier : tiers)
        for (int document = upto(3); document >= 0; --document, ++column)
            for (int item = upto(4); item >= 0; --item) {
                tier.emplace_back(static_cast<int>(graph.items.size()), column);
                graph.items.push_back(upto(3) == 0 ? Wants::any : Wants::each);
            }
    for (std::size_t t = 0; t + 1 < tiers.size(); ++t)
        for (auto const& [higher, above] : tiers[t]) {
            int last = -1;
            for (auto const& [lower, below] : tiers[t + 1]) {
                if (upto(4) == 0) graph.edges.push_back({lower, higher, below, upto(2) == 0});
                if (below != last && upto(2) != 0)
                    graph.needs.push_back({higher, below,
                                           upto(9) == 0   ? Itself::late
                                           : upto(9) == 0 ? Itself::yes
                                                          : Itself::no});
                last = below;
            }
        }
    std::ranges::shuffle(graph.edges, random);
    return graph;
}

TEST(Coverage, agrees_with_the_reference_on_random_graphs_of_three_tiers) {
    std::mt19937 random(20250915);
    for (int round = 0; round < 400; ++round) {
        auto const graph = random_graph(random);
        auto const got = cover(graph);
        for (std::size_t i = 0; i < graph.needs.size(); ++i) {
            ASSERT_EQ(got.cells[i], naive_cell(graph, graph.needs[i], false)) << round;
            ASSERT_EQ(got.deep_of[i], naive_cell(graph, graph.needs[i], true)) << round;
        }
        for (std::size_t i = 0; i < graph.items.size(); ++i) {
            auto const item = static_cast<std::int32_t>(i);
            ASSERT_EQ(got.shallow[i], naive_item(graph, item, false)) << round;
            ASSERT_EQ(got.deep[i], naive_item(graph, item, true)) << round;
        }
    }
}

TEST(Coverage,
     an_order_carried_out_by_a_plan_that_nobody_carries_on_is_covered_on_the_surface_only) {
    Graph graph;
    graph.items = {Wants::each, Wants::each};
    graph.edges = {{1, 0, 7, false}};
    graph.needs = {{0, 7, Itself::no}, {1, 8, Itself::no}};
    auto const got = cover(graph);
    EXPECT_EQ(got.shallow[0], Cell::covered);
    EXPECT_EQ(got.deep[0], Cell::not_covered);
}

TEST(Coverage, of_nothing_is_nothing_and_a_ring_ends) {
    EXPECT_TRUE(cover({}).deep.empty());
    Graph ring;
    ring.items = {Wants::each, Wants::each};
    ring.edges = {{1, 0, 0, false}, {0, 1, 0, false}};
    ring.needs = {{0, 0, Itself::no}, {1, 0, Itself::no}};
    EXPECT_EQ(cover(ring).deep[0], Cell::covered);
    std::vector<double> const own{30, 40};
    EXPECT_EQ(progress(ring, own, Rule::worst).size(), 2U);
}

TEST(Progress, each_rule_and_no_parts) {
    std::vector<Part> const parts{{100, 1}, {50, 3}, {100, 0}};
    EXPECT_EQ(rolled_up(Rule::all, parts), 0);
    EXPECT_EQ(rolled_up(Rule::any, parts), 100);
    EXPECT_NEAR(rolled_up(Rule::share, parts), 66.67, 0.01);
    EXPECT_EQ(rolled_up(Rule::weighted, parts), 62.5);
    EXPECT_EQ(rolled_up(Rule::worst, parts), 50);
    for (auto const rule : {Rule::all, Rule::any, Rule::share, Rule::weighted, Rule::worst})
        EXPECT_EQ(rolled_up(rule, {}), 0);
}

TEST(Progress, goes_up_the_tree_and_leaves_the_children_as_they_are) {
    Graph graph;
    graph.items = {Wants::each, Wants::each, Wants::each, Wants::each};
    graph.edges = {{1, 0, 0, false}, {2, 0, 0, false}, {3, 1, 0, false}};
    std::vector<double> const own{5, 10, 40, 80};
    EXPECT_EQ(progress(graph, own, Rule::worst), (std::vector<double>{40, 80, 40, 80}));
    EXPECT_EQ(progress(graph, own, Rule::weighted), (std::vector<double>{60, 80, 40, 80}));
}

} // namespace
} // namespace suot::trace
