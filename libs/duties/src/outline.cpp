// Items that only announce a section further down, and are no duties.
//
// Follows docs/spec/duties.md, section 1.6. Told by their first words, as hashes in a table:
// comparing each item with each heading would be quadratic.
#include "outline.hpp"

namespace suot::duties {

using text::Words;

namespace {

constexpr std::size_t outline_words = 6;

/// The hash of the first words of a heading or item, all of them where it is shorter.
std::uint64_t beginning(Words words) {
    std::uint64_t hash = 1469598103934665603ULL;
    std::size_t taken = 0;
    for (auto const& word : words.items) {
        if (word.kind == text::WordKind::sign) continue;
        hash = (hash ^ word.key) * 1099511628211ULL;
        if (++taken == outline_words) return hash;
    }
    return taken < 3 ? 0 : hash ^ (0x5bd1e995ULL + taken);
}

} // namespace

/// A heading that quotes an item is known by the quoted words too.
Outline::Outline(document::Tree const& tree, Words words_of_file) : tree_(tree) {
    auto const& nodes = tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].heading || nodes[i].child_count == 0) continue;
        auto const words = words_of_file.within(nodes[i].own);
        auto const number = static_cast<std::int32_t>(i);
        if (auto const hash = beginning(words)) headings_[hash] = number;
        for (std::size_t w = 0; w + 1 < words.size(); ++w)
            if (words[w].is_sign(0x201C) || words[w].is_sign('"'))
                if (auto const hash = beginning(words.from(w + 1))) headings_[hash] = number;
    }
}

bool Outline::lists(Words words) const {
    auto const hash = beginning(words);
    if (hash == 0) return false;
    auto const found = headings_.find(hash);
    return found != headings_.end()
           && tree_.nodes[static_cast<std::size_t>(found->second)].own.begin > words.span().end;
}

} // namespace suot::duties
