#include <algorithm>
#include <cmath>

#include "holdings.hpp"

namespace suot::trace {

namespace {

constexpr std::size_t looked_at = 96;       // candidates that are compared word by word
constexpr std::size_t compared_whole = 256; // as many items are all compared
constexpr std::size_t postings_budget = 400'000;

struct List {
    std::span<std::uint32_t const> items;
    Profile::Gram const* gram;
};

/// The lists of the pairs asked for, the shortest first.
std::vector<List> lists_of(Holdings const& held, Profile const& asked) {
    std::vector<List> lists;
    for (auto const& gram : asked.grams)
        if (gram.hash == gram.parts[0]) lists.push_back({held.pairs.of(gram.hash), &gram});
    std::ranges::sort(lists, [](List const& a, List const& b) {
        if (a.items.size() != b.items.size()) return a.items.size() < b.items.size();
        return a.gram->hash < b.gram->hash;
    });
    return lists;
}

struct Scored {
    std::vector<float> scores; ///< by item
    Numbers touched;
};

/// Rare pairs first; common ones only as far as the budget goes.
Scored scored(Holdings const& held, Profile const& asked) {
    Scored out{std::vector<float>(held.items.size()), {}};
    std::size_t spent = 0;
    for (auto const& [items, gram] : lists_of(held, asked)) {
        if (spent > 0 && spent + items.size() > postings_budget) break;
        spent += items.size();
        float const rare = gram->weight * rarity(held, items.size());
        for (auto const item : items) {
            if (out.scores[item] == 0) out.touched.push_back(item);
            out.scores[item] += rare * rare;
        }
    }
    return out;
}

} // namespace

float rarity(Holdings const& held, std::size_t with) {
    return std::log1p(static_cast<float>(held.items.size())
                      / static_cast<float>(std::max<std::size_t>(with, 1)));
}

float rarity(Holdings const& held, Profile::Gram const& gram) {
    return rarity(
        held, std::min(held.pairs.of(gram.parts[0]).size(), held.pairs.of(gram.parts[1]).size()));
}

Numbers candidates(Holdings const& held, Profile const& asked) {
    Numbers all;
    if (held.items.size() <= compared_whole) {
        for (std::uint32_t i = 0; i < held.items.size(); ++i) all.push_back(i);
        return all;
    }
    auto found = scored(held, asked);
    auto const better = [&](std::uint32_t a, std::uint32_t b) {
        float const x = found.scores[a] / held.lengths[a];
        float const y = found.scores[b] / held.lengths[b];
        return x != y ? x > y : a < b;
    };
    all = std::move(found.touched);
    if (all.size() > looked_at) {
        std::ranges::nth_element(all, all.begin() + looked_at, better);
        all.resize(looked_at);
    }
    return all;
}

} // namespace suot::trace
