// Patterns of words, as the tables of forms write them, put into one tree and matched together.
//
//     "(trước|chậm nhất) [ngày] <date>"    words, (either|or), [may stand], <slot>
//
// A sign that has a meaning in patterns is written after a backslash: "\\(".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "slots.hpp"

namespace suot::schedule {

/// One place of a pattern: a word, or a slot.
struct Token {
    std::uint64_t key = 0;
    Slot slot = Slot::none;

    friend auto operator<=>(Token const&, Token const&) = default;
};

/// The key a word has in patterns: unlike its own, a sign's never meets a number's, and dashes of
/// all lengths are one.
[[nodiscard]] constexpr std::uint64_t token_key(text::Word const& word) {
    if (word.kind != text::WordKind::sign) return word.key;
    bool const dash = word.key >= 0x2010 && word.key <= 0x2015;
    return (dash ? std::uint64_t{'-'} : word.key) | (1ULL << 62U);
}

/// The words some patterns begin with, by the low bits of their keys: quick, and sometimes wrongly
/// true.
class FirstWords {
public:
    void add(std::uint64_t key) { bits_[place(key) >> 6U] |= 1ULL << (place(key) & 63U); }
    void add_numbers() { numbers_ = true; }
    void add(FirstWords const& other) {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
        numbers_ = numbers_ || other.numbers_;
    }
    [[nodiscard]] bool has(text::Word const& word) const {
        auto const bit = place(token_key(word));
        return ((bits_[bit >> 6U] >> (bit & 63U)) & 1U) != 0 || (numbers_ && word.is_number());
    }

private:
    static constexpr std::uint64_t place(std::uint64_t key) { return (key ^ (key >> 49U)) & 8191U; }
    std::array<std::uint64_t, 128> bits_{};
    bool numbers_ = false; ///< any number begins one
};

/// Many patterns in one tree; each has a number, its row.
class Patterns {
public:
    struct Match {
        std::uint32_t row = 0;
        std::size_t end = 0; ///< the first word after it
        Slots slots;
    };

    void add(std::string_view pattern, std::uint32_t row);
    /// The longest match that begins at word `at`; of two as long, the row added first.
    [[nodiscard]] std::optional<Match> longest(Reader const& reader, std::size_t at) const;
    /// False means: no pattern matches at word `at`. Looks at two words at most.
    [[nodiscard]] bool may_match(Reader const& reader, std::size_t at) const;
    /// The words the patterns begin with.
    [[nodiscard]] FirstWords const& first() const { return first_; }

private:
    class Grower;
    static constexpr std::uint32_t no_row = ~0U;
    struct Edge {
        Token token;
        std::uint32_t node;
    };
    struct Node {
        std::vector<Edge> words; ///< by key
        std::vector<Edge> slots;
        std::uint64_t next_words = 0; ///< which words may follow, by the low bits of their keys
        std::uint32_t row = no_row;
    };
    struct Step {
        std::uint32_t node;
        std::size_t at;
    };

    [[nodiscard]] std::uint32_t after_word(Node const& node, text::Word const& word) const;
    [[nodiscard]] bool goes_on(Reader const& reader, Step step) const;
    static FirstWords first_of(Token const& token);
    /// The node after `node` by `token`, made where there is none.
    std::uint32_t child(std::uint32_t node, Token token);
    void note_first(Token const& token, std::uint32_t node);
    void walk(Reader const& reader, Step step, Slots const& slots,
              std::optional<Match>& best) const;

    /// The nodes after the first word, by the low bits of its key; full entries push on.
    struct Root {
        std::uint64_t key = 0;
        std::uint32_t node = no_row;
    };
    [[nodiscard]] std::uint32_t after_first(text::Word const& word) const;
    void note_root(std::uint64_t key, std::uint32_t node);

    void walk_slots(Node const& node, Reader const& reader, Step step, Slots const& slots,
                    std::optional<Match>& best) const;

    std::vector<Node> nodes_{1};
    std::array<Root, 512> roots_{};
    FirstWords first_;
    FirstWords first_slots_; ///< of the patterns that begin with a slot
};

/// The patterns of a slot that stands for words said in many rows.
[[nodiscard]] Patterns const& fragment(Slot slot);

/// The words a period may begin with.
[[nodiscard]] FirstWords const& first_words_of_when();

} // namespace suot::schedule
