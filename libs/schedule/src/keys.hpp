// The words time expressions are made of, hashed when compiled.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <text/word.hpp>

namespace suot::schedule::keys {

/// The three nouns that most rows hold.
inline constexpr text::Key ngay = text::key("ngày");
inline constexpr text::Key thang = text::key("tháng");
inline constexpr text::Key nam = text::key("năm");

/// A set of words, known when compiled.
template <std::size_t N>
struct Set {
    std::array<text::Key, N> keys{};

    template <class... Word>
    explicit consteval Set(Word... words) : keys{text::key_of(words)...} {}
    [[nodiscard]] constexpr bool has(text::Word const& word) const {
        return std::ranges::find(keys, word.key) != keys.end();
    }
};
template <class... Word>
Set(Word...) -> Set<sizeof...(Word)>;

} // namespace suot::schedule::keys
