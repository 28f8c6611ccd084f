// A lexicon: phrases and what each means, looked up at a place in a text, the longest first.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <text/word.hpp>

namespace suot::text {

/// The trie under `Phrases`: keys of words to the number of a row. Use `Phrases`.
class PhraseTrie {
public:
    /// Adds a phrase; a phrase added twice keeps its first row.
    void add(std::string_view phrase, std::uint32_t row);

    /// The phrase found: the row it was added under, and its length.
    struct Match {
        std::uint32_t row = 0;
        std::size_t size = 0; ///< in words
    };
    /// The longest phrase that begins at `words[at]`.
    [[nodiscard]] std::optional<Match> longest(Words words, std::size_t at) const;
    /// False means: no phrase begins with this word (true means: perhaps).
    [[nodiscard]] bool may_begin(Word const& word) const {
        return ((first_[(word.key >> 3U) & 1023U] >> (word.key & 7U)) & 1U) != 0;
    }

private:
    using Number = std::uint16_t; ///< of a node; a lexicon has some thousands
    static constexpr Number no_row = 0xFFFF;
    /// A step from one node to the next by one word, with what is known of that, in a flat table
    /// that is at most half full: one look at memory a word, four steps in what the nearest cache
    /// fetches at once.
    struct Edge {
        Key key = 0;
        std::uint32_t next = 0; ///< which words may follow, by some bits of their keys
        Number from = 0;
        Number to = 0; ///< 0, the root, is no node's next: the place is free
        Number row = no_row;
    };
    /// The place of the step from `from` by `key`, or the free place where it would stand.
    [[nodiscard]] std::size_t place(Number from, Key key) const {
        std::size_t const mask = edges_.size() - 1;
        std::uint64_t const both = std::uint64_t{from} << 32U | key;
        std::size_t at = static_cast<std::size_t>(both * 0x9E3779B97F4A7C15ULL >> 40U) & mask;
        Edge const* const edges = edges_.data();
        while (edges[at].to != 0 && (edges[at].key != key || edges[at].from != from))
            at = (at + 1) & mask;
        return at;
    }
    // Doubles the table and puts every step in its new place.
    void grow();
    // One of 32 bits for the word that follows, by five bits of its key: where it is not set in
    // `Edge::next`, no phrase goes on with that word and the table need not be looked at.
    static std::uint32_t next_bit(Key key) { return 1U << ((key >> 16U) & 31U); }

    std::vector<Edge> edges_ = std::vector<Edge>(16); ///< its size is a power of two
    Number steps_ = 0;
    std::array<std::uint8_t, 1024>
        first_{}; ///< which first words there are, by the low bits of their key
};

/// A table of phrases, each with its value; spelling, case and tone placement do not matter.
template <class Value>
class Phrases {
public:
    /// One phrase, in any spelling, and what it means.
    struct Row {
        std::string_view phrase;
        Value value;
    };
    /// The value of the phrase found, and its length.
    struct Match {
        Value value;
        std::size_t size; ///< in words
    };

    /// The table of these rows; of two rows with the same phrase the first counts.
    Phrases(std::initializer_list<Row> rows) {
        for (Row const& row : rows) add(row.phrase, row.value);
    }
    /// Adds a row; a phrase that is there already keeps its first value.
    void add(std::string_view phrase, Value value) {
        trie_.add(phrase, static_cast<std::uint32_t>(values_.size()));
        values_.push_back(std::move(value));
    }
    /// The longest phrase that begins at `words[at]`, with its value.
    [[nodiscard]] std::optional<Match> longest(Words words, std::size_t at) const {
        if (at >= words.size() || !trie_.may_begin(words[at])) return std::nullopt;
        auto const found = trie_.longest(words, at);
        if (!found) return std::nullopt;
        return Match{values_[found->row], found->size};
    }

private:
    PhraseTrie trie_;
    std::vector<Value> values_;
};

} // namespace suot::text
