// Items by pairs of syllables: two arrays and no hash table, because they are made at once and then
// only asked. Built with as many buckets as a power of two near the number of pairs.
#include "postings.hpp"

#include <algorithm>
#include <bit>

namespace suot::trace {

namespace {

constexpr unsigned fewest_bits = 16;
constexpr unsigned most_bits = 24;

} // namespace

void Postings::close() {
    auto const bits =
        std::clamp(static_cast<unsigned>(std::bit_width(waiting_.size())), fewest_bits, most_bits);
    shift_ = 64 - bits;
    begins_.assign((std::size_t{1} << bits) + 1, 0);
    for (auto const& [hash, item] : waiting_) ++begins_[bucket(hash) + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    items_.resize(waiting_.size());
    auto next = begins_;
    for (auto const& [hash, item] : waiting_) items_[next[bucket(hash)]++] = item;
    waiting_.clear();
    waiting_.shrink_to_fit();
}

std::span<std::uint32_t const> Postings::of(std::uint64_t hash) const {
    if (begins_.empty()) return {};
    auto const at = bucket(hash);
    return {items_.data() + begins_[at], begins_[at + 1] - begins_[at]};
}

} // namespace suot::trace
