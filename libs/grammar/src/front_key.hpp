// Keys of syllables, computed when the program is built and never when it runs.
#pragma once

#include <cstdint>
#include <string_view>

#include <text/word.hpp>

namespace suot::grammar::front {

/// `text::key` of a literal.
[[nodiscard]] consteval std::uint64_t key(std::string_view syllable) {
    return text::key(syllable);
}

} // namespace suot::grammar::front
