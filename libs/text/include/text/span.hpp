// Where words stand in a text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace suot::text {

/// A half-open range of bytes [begin, end) into one text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    /// In bytes, not letters.
    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    /// True where it covers no byte: in a claim, nothing was read.
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    /// True where all of `inner` lies inside; an empty one may stand at either end.
    [[nodiscard]] constexpr bool contains(Span inner) const {
        return begin <= inner.begin && inner.end <= end;
    }
    /// True where the two meet in more than an end.
    [[nodiscard]] constexpr bool overlaps(Span other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(Span const&, Span const&) = default;
};

/// The words of `text` that stand at `span`; the part that lies inside where it does not fit.
[[nodiscard]] constexpr std::string_view cut(std::string_view text, Span span) {
    auto const begin = std::min<std::size_t>(span.begin, text.size());
    auto const end = std::min<std::size_t>(std::max(span.begin, span.end), text.size());
    return text.substr(begin, end - begin);
}

/// The smallest span that holds both; an empty one counts for nothing.
[[nodiscard]] constexpr Span join(Span a, Span b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

} // namespace suot::text
