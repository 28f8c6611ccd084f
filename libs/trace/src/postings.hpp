// Which items have a pair of syllables: lists of item numbers by the pair's hash, in two arrays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace suot::trace {

/// Lists of numbers by hash. Hashes share a list where they meet in a bucket: a list may be too
/// long, never too short.
class Postings {
public:
    /// Only before `close`; `item` must not descend.
    void add(std::uint64_t hash, std::uint32_t item) { waiting_.emplace_back(hash, item); }
    void close();
    [[nodiscard]] std::span<std::uint32_t const> of(std::uint64_t hash) const;

private:
    [[nodiscard]] std::size_t bucket(std::uint64_t hash) const {
        return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ULL) >> shift_);
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> waiting_;
    std::vector<std::uint32_t> begins_; ///< one more than there are buckets
    std::vector<std::uint32_t> items_;
    unsigned shift_ = 64 - 16;
};

} // namespace suot::trace
