// Tracing at the size of a country, beside the naive way in the same run. bench/README.md
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <text/word.hpp>
#include <trace/coverage.hpp>
#include <trace/propose.hpp>

#include "measure.hpp"

namespace {

using namespace suot;

constexpr double mega = 1e6;

// --- proposals ----------------------------------------------------------------------------------

/// Words of two syllables, the first ones common, the later ones rare, as in documents.
class Speaker {
public:
    Speaker() : random_(1656) {
        static constexpr char const* heads[] = {"b",  "c", "ch", "d",  "đ",  "g",  "h",
                                                "kh", "l", "m",  "n",  "ng", "nh", "ph",
                                                "qu", "t", "th", "tr", "v",  "x"};
        static constexpr char const* tails[] = {"a", "á",  "ân", "iên", "ôi", "ong", "ư", "ường",
                                                "ê", "ệt", "in", "ọc",  "u",  "ung", "ây"};
        std::vector<std::string> syllables;
        for (auto const* head : heads)
            for (auto const* tail : tails) syllables.push_back(std::string(head) + tail);
        for (std::size_t i = 0; i < 30'000; ++i)
            words_.push_back(syllables[random_() % syllables.size()] + " "
                             + syllables[random_() % syllables.size()] + " ");
    }
    /// About `count` words of two syllables: Zipf's law, roughly.
    std::string say(std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            double const u = static_cast<double>(random_() % 1'000'000 + 1) / 1'000'000;
            auto const rank =
                static_cast<std::size_t>(static_cast<double>(words_.size()) * u * u * u);
            out += words_[std::min(rank, words_.size() - 1)];
        }
        return out;
    }

private:
    std::mt19937 random_;
    std::vector<std::string> words_;
};

void proposals(std::size_t held, std::size_t asked) {
    Speaker speaker;
    trace::Bodies const nobody;
    std::vector<std::string> const nothing;
    std::vector<std::string> provisions;
    for (std::size_t i = 0; i < held; ++i) provisions.push_back(speaker.say(20));
    std::vector<std::string> duties;
    for (std::size_t i = 0; i < asked; ++i)
        duties.push_back(i % 2 == 0 ? speaker.say(20)
                                    : provisions[i * 7919 % held].substr(0, 90) + speaker.say(8));
    trace::Index index;
    auto const made = bench::best(1, [&] {
        for (auto const& one : provisions) index.add({one, nobody, nothing});
        index.close();
    });
    std::size_t found = 0;
    auto const answered = bench::best(1, [&] {
        for (auto const& one : duties) found += index.ask({one, nobody, nothing}, 3).size();
    });
    std::size_t naive_found = 0;
    constexpr std::size_t naive_asked = 2;
    auto const naive = bench::best(1, [&] { // the words of every provision, every time
        for (std::size_t d = 0; d < naive_asked; ++d) {
            auto mine = text::words(duties[d]);
            std::ranges::sort(mine, {}, &text::Word::key);
            for (auto const& one : provisions)
                for (auto const& word : text::words(one))
                    naive_found += std::ranges::binary_search(mine, word.key, {}, &text::Word::key);
        }
    });
    fmt::print("proposals: {} duties against {} provisions\n", asked, held);
    fmt::print("  index made once          {:8.2f} s\n", made.seconds);
    fmt::print(
        "  asked                    {:8.2f} s  {:.2f} ms a duty, {} proposals  (limit 10 s)\n",
        answered.seconds, answered.seconds * 1000 / static_cast<double>(asked), found);
    fmt::print("  naive, the same duties   {:8.2f} s  (overlap with every provision, from {})\n",
               naive.seconds * static_cast<double>(asked) / naive_asked,
               naive_found % 2 + naive_asked);
}

// --- coverage -----------------------------------------------------------------------------------

/// Items of five tiers; each lower item carries out one above, now and then a second.
trace::Graph tiers(std::int32_t items, std::int32_t columns) {
    std::mt19937 random(37);
    trace::Graph graph;
    std::int32_t const tier = items / 5;
    for (std::int32_t i = 0; i < items; ++i) {
        graph.items.push_back(i % 9 == 0 ? trace::Wants::any : trace::Wants::each);
        auto const column = static_cast<std::int32_t>(random() % static_cast<unsigned>(columns));
        for (int n = 0; i >= tier && n < (i % 5 == 0 ? 2 : 1); ++n) {
            auto const above = static_cast<std::int32_t>(random() % static_cast<unsigned>(tier))
                               + (i / tier - 1) * tier;
            graph.edges.push_back({i, above, column, i % 11 == 0});
            graph.needs.push_back({above, column});
            graph.needs.push_back({above, (column + 1) % columns});
        }
    }
    return graph;
}

trace::Graph matrix(std::int32_t orders, std::int32_t offices) {
    trace::Graph graph;
    graph.items.assign(static_cast<std::size_t>(orders), trace::Wants::each);
    for (std::int32_t o = 0; o < orders; ++o)
        for (std::int32_t f = 0; f < offices; ++f) {
            graph.needs.push_back({o, f});
            if ((o * 31 + f * 17) % 3 == 0) continue;
            graph.edges.push_back(
                {static_cast<std::int32_t>(graph.items.size()), o, f, f % 7 == 0});
            graph.items.push_back(trace::Wants::each);
        }
    return graph;
}

void covered(char const* name, trace::Graph const& graph, double limit) {
    std::size_t gaps = 0;
    auto const cost = bench::best(5, [&] {
        auto const got = trace::cover(graph);
        gaps = static_cast<std::size_t>(std::ranges::count(got.cells, trace::Cell::not_covered));
    });
    fmt::print("{:<42} {:8.2f} ms  (limit {:.0f} ms)  {} items, {} links, {} cells, {} gaps\n",
               name, cost.seconds * 1000, limit, graph.items.size(), graph.edges.size(),
               graph.needs.size(), gaps);
}

/// One document's links taken out and put back: what changes is found by covering all of it again.
void one_document(trace::Graph graph) {
    auto const cost = bench::best(5, [&] {
        std::erase_if(graph.edges, [](auto const& edge) { return edge.column == 3; });
        auto const got = trace::cover(graph);
        if (got.cells.empty()) fmt::print("nothing\n");
    });
    fmt::print("{:<42} {:8.2f} ms  (limit 50 ms)\n", "one document of them changed",
               cost.seconds * 1000);
}

} // namespace

int main(int count, char** arguments) {
    std::size_t const held = count > 1 ? std::stoul(arguments[1]) : static_cast<std::size_t>(mega);
    auto const country = tiers(28'500, 400);
    covered("coverage of five tiers", country, 150);
    one_document(country);
    covered("matrix of 200 orders by 5,000 offices", matrix(200, 5000), 300);
    std::fflush(stdout);
    proposals(held, 1000);
}
