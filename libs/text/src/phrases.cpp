#include <text/phrases.hpp>

namespace suot::text {

void PhraseTrie::add(std::string_view phrase, std::uint32_t row) {
    auto const parts = words(phrase);
    if (parts.empty()) return;
    auto const first = parts.front().key;
    first_[(first >> 3U) & 1023U] |= static_cast<std::uint8_t>(1U << (first & 7U));
    std::uint32_t node = 0;
    for (Word const& part : parts) {
        auto const [edge, fresh] =
            edges_.try_emplace(Edge{node, part.key}, static_cast<std::uint32_t>(rows_.size()));
        if (fresh) rows_.push_back(no_row);
        node = edge->second;
    }
    if (rows_[node] == no_row) rows_[node] = row;
}

std::optional<PhraseTrie::Match> PhraseTrie::longest(Words words, std::size_t at) const {
    std::optional<Match> best;
    std::uint32_t node = 0;
    for (std::size_t i = at; i < words.size(); ++i) {
        auto const edge = edges_.find(Edge{node, words[i].key});
        if (edge == edges_.end()) break;
        node = edge->second;
        if (rows_[node] != no_row) best = Match{rows_[node], i + 1 - at};
    }
    return best;
}

} // namespace suot::text
