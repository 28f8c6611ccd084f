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
    text::Key key = 0;
    Slot slot = Slot::none;

    friend auto operator<=>(Token const&, Token const&) = default;
};

/// The key a word has in patterns: unlike its own, a sign's never meets a number's, and dashes of
/// all lengths are one.
[[nodiscard]] constexpr text::Key token_key(text::Word const& word) {
    if (word.kind != text::WordKind::sign) return word.key;
    bool const dash = word.key >= 0x2010 && word.key <= 0x2015;
    return (dash ? text::Key{'-'} : word.key) | (1U << 30U); // numbers are below that bit
}

/// The words some patterns begin with, by the low bits of their keys: quick, and sometimes wrongly
/// true.
class FirstWords {
public:
    void add(text::Key key) { bits_[place(key) >> 6U] |= 1ULL << (place(key) & 63U); }
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
    static constexpr text::Key place(text::Key key) { return (key ^ (key >> 18U)) & 8191U; }
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

    /// Makes room for so many steps by a word: a table that grows is filled again each time.
    void reserve(std::size_t word_steps);
    /// Puts a row into the tree; of two rows with one pattern the first counts. `least` says what
    /// must be known of the words for the row to count.
    void add(std::string_view pattern, std::uint32_t row, Known least = Known::no);
    /// The longest match that begins at word `at`; of two as long, the row added first.
    [[nodiscard]] std::optional<Match> longest(Reader const& reader, std::size_t at) const;
    /// False means: no pattern matches at word `at`. Looks at two words at most.
    [[nodiscard]] bool may_match(Reader const& reader, std::size_t at) const;
    /// The words the patterns begin with.
    [[nodiscard]] FirstWords const& first(Known known = Known::no) const {
        return known == Known::yes ? first_known_ : first_;
    }

private:
    class Grower;
    static constexpr std::uint32_t no_row = ~0U;
    static constexpr std::uint32_t no_step = ~0U;
    /// A step from one node to the next by a word, in a flat table that is at most half full.
    struct WordStep {
        text::Key key = 0;
        std::uint32_t from = 0;
        std::uint32_t to = 0; ///< 0, the root, is no node's next: the place is free
    };
    /// A step by a slot; those of one node make a list, in the order of the slots.
    struct SlotStep {
        Slot slot = Slot::none;
        std::uint32_t to = 0;
        std::uint32_t next = no_step; ///< in the list
    };
    struct Node {
        std::uint64_t next_words = 0;     ///< which words may follow, by the low bits of their keys
        std::uint32_t row = no_row;       ///< the first that ends here, of those that always count
        std::uint32_t known_row = no_row; ///< of all: for words known to say when
        std::uint32_t slots = no_step;    ///< the first of its slots

        [[nodiscard]] std::uint32_t row_for(Known known) const {
            return known == Known::yes ? known_row : row;
        }
    };
    struct Step {
        std::uint32_t node;
        std::size_t at;
    };

    /// The node after `node` by a word; the root where there is none.
    [[nodiscard]] std::uint32_t after_word(std::uint32_t node, text::Word const& word) const;
    [[nodiscard]] bool goes_on(Reader const& reader, Step step) const;
    void walk(Reader const& reader, Step step, Slots const& slots,
              std::optional<Match>& best) const;
    void walk_slots(Reader const& reader, Step step, Slots const& slots,
                    std::optional<Match>& best) const;

    static FirstWords first_of(Token const& token);
    /// The node after `node` by `token`, made where there is none.
    std::uint32_t child(std::uint32_t node, Token token, Known least);
    /// Where the number of that node stands, 0 if it is to be made.
    std::uint32_t& by_word(std::uint32_t node, text::Key key);
    std::uint32_t& by_slot(std::uint32_t node, Slot slot);
    void note_first(Token const& token, Known least);
    [[nodiscard]] std::size_t place(std::uint32_t from, text::Key key) const;
    void grow();

    std::vector<Node> nodes_{1};
    std::vector<WordStep> words_ = std::vector<WordStep>(16); ///< its size is a power of two
    std::size_t word_steps_ = 0;
    std::vector<SlotStep> slots_;
    FirstWords first_;
    FirstWords first_known_; ///< the same, of all rows
    FirstWords first_slots_; ///< of the patterns that begin with a slot
};

/// The patterns of a slot that stands for words said in many rows.
[[nodiscard]] Patterns const& fragment(Slot slot);

/// The words a period may begin with.
[[nodiscard]] FirstWords const& first_words_of_when();

} // namespace suot::schedule
