// Words of results in both languages: how they are kept and looked up.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include <desk/verb.hpp>

namespace suot::desk {

/// A word of JSON, and what people are shown for it.
struct Label {
    std::string_view word;
    Words words;
};

/// What a table says for a word; the word itself where it says nothing.
[[nodiscard]] inline base::Message look_up(std::span<Label const> table, std::string_view word) {
    auto const found = std::ranges::find(table, word, &Label::word);
    if (found == table.end()) return {std::string(word), std::string(word)};
    return {found->words.vi, found->words.en};
}

} // namespace suot::desk
