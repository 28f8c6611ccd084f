// The trie under every lexicon: one look into a flat table for each word.
//
// A finder asks at every word of a text, and the answer is nearly always no: `may_begin` says so by
// one bit, and `Edge::next` ends a phrase before the table is looked at again.
#include <text/phrases.hpp>

#include <base/result.hpp>

namespace suot::text {

void PhraseTrie::grow() {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    for (Edge const& edge : old)
        if (edge.to != 0) edges_[place(edge.from, edge.key)] = edge;
}

/// A phrase of signs and blanks alone has no words, and is never found.
void PhraseTrie::add(std::string_view phrase, std::uint32_t row) {
    auto const parts = words(phrase);
    if (parts.empty()) return;
    EXPECTS(row < no_row && steps_ + parts.size() < no_row);
    auto const first = parts.front().key;
    first_[(first >> 3U) & 1023U] |= static_cast<std::uint8_t>(1U << (first & 7U));
    while ((steps_ + parts.size()) * 2 > edges_.size()) grow();
    Edge* last = nullptr;
    for (Word const& part : parts) {
        Number const from = last == nullptr ? Number{0} : last->to;
        if (last != nullptr) last->next |= next_bit(part.key);
        last = &edges_[place(from, part.key)];
        if (last->to == 0) *last = {.key = part.key, .from = from, .to = ++steps_};
    }
    if (last->row == no_row) last->row = static_cast<Number>(row);
}

/// The longest phrase counts: "phối hợp với" is another thing than "phối hợp".
std::optional<PhraseTrie::Match> PhraseTrie::longest(Words words, std::size_t at) const {
    Word const* const begin = words.items.data();
    Word const* const end = begin + words.size();
    Word const* word = begin + at;
    Match best{no_row, 0};
    Number from = 0;
    for (; word < end; ++word) {
        Edge const& edge = edges_[place(from, word->key)];
        if (edge.to == 0) break;
        if (edge.row != no_row) best = {edge.row, static_cast<std::size_t>(word + 1 - begin) - at};
        if (word + 1 == end || (edge.next & next_bit(word[1].key)) == 0) break;
        from = edge.to;
    }
    if (best.row == no_row) return std::nullopt;
    return best;
}

} // namespace suot::text
