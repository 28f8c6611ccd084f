// How the name of a body begins. docs/spec/duties.md, section 3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include <text/word.hpp>

#include "lexicon.hpp"

namespace suot::duties {

/// How a name begins.
struct Opening {
    Head head = Head::own;
    std::size_t next = 0; ///< the word after the head
    bool plural = false;  ///< "các" stands before it
    std::size_t at = 0;   ///< the head's first word
};

/// The name that begins at `words[at]`, if one does.
[[nodiscard]] std::optional<Opening> open_name(text::Words words, std::size_t at);

/// The word is this syllable.
[[nodiscard]] inline bool is_key(text::Word const& word, text::Key wanted) {
    return word.key == wanted && word.is_letters();
}

} // namespace suot::duties
