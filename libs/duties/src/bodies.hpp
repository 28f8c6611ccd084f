// The names of bodies in running words: "Sở Nội vụ", "các sở, ban, ngành và UBND các xã, phường".
// docs/spec/duties.md, section 3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <text/word.hpp>

namespace suot::duties {

/// One body or class of bodies: the words [from, to).
struct Body {
    std::size_t from = 0;
    std::size_t to = 0;
    friend bool operator==(Body const&, Body const&) = default;
};

/// Bodies named in a row, and the word after the last.
struct BodyList {
    std::vector<Body> bodies;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const { return bodies.empty(); }
};

/// Where the names stand: in a sentence a predicate ends them; in a cell or after a label all words
/// are names.
enum class Setting : std::uint8_t { sentence, cell, title };

/// The bodies named from `words[at]` on; none where no name begins there. A chain under one "các"
/// is one class.
[[nodiscard]] BodyList bodies_at(text::Words words, std::size_t at,
                                 Setting setting = Setting::sentence);

/// All bodies in the words of a cell or after a label; words that open no known name are one body
/// as they stand.
[[nodiscard]] std::vector<Body> bodies_in_cell(text::Words words);

} // namespace suot::duties
