#include <text/phrases.hpp>

namespace suot::text {

void PhraseTrie::grow() {
    std::vector<Edge> old(edges_.size() * 2);
    old.swap(edges_);
    for (Edge const& edge : old)
        if (edge.to != 0) edges_[place(edge.from, edge.key)] = edge;
}

void PhraseTrie::add(std::string_view phrase, std::uint32_t row) {
    auto const parts = words(phrase);
    if (parts.empty()) return;
    auto const first = parts.front().key;
    first_[(first >> 3U) & 1023U] |= static_cast<std::uint8_t>(1U << (first & 7U));
    std::uint32_t node = 0;
    for (Word const& part : parts) {
        if (nodes_.size() * 2 > edges_.size()) grow();
        nodes_[node].next |= next_bit(part.key);
        Edge& edge = edges_[place(node, part.key)];
        if (edge.to == 0) {
            edge = {part.key, node, static_cast<std::uint32_t>(nodes_.size())};
            nodes_.emplace_back();
        }
        node = edge.to;
    }
    if (nodes_[node].row == no_row) nodes_[node].row = row;
}

std::optional<PhraseTrie::Match> PhraseTrie::longest(Words words, std::size_t at) const {
    Node const* const nodes = nodes_.data();
    std::uint32_t best = no_row;
    std::size_t end = at;
    std::uint32_t node = 0;
    for (std::size_t i = at; i < words.size(); ++i) {
        std::uint64_t const key = words[i].key;
        if ((nodes[node].next & next_bit(key)) == 0) break;
        node = edges_[place(node, key)].to;
        if (node == 0) break;
        if (nodes[node].row == no_row) continue;
        best = nodes[node].row;
        end = i + 1;
    }
    if (best == no_row) return std::nullopt;
    return Match{best, end - at};
}

} // namespace suot::text
