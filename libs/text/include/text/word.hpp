// A text cut into words once, so that every finder looks at numbers instead of letters.
//
// A word's `key` is the same for all spellings of one syllable (case, tone placement, Ð for Đ), so
// that phrases are compared by one 32-bit number a syllable. Syllables, numbers and single signs
// are words; blanks are not. A word is 12 bytes: there is one for every five bytes of a text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <text/letters.hpp>
#include <text/span.hpp>

namespace suot::text {

/// What a word is made of; it also tells what its `key` means.
enum class WordKind : std::uint8_t {
    letters, ///< a run of letters: a syllable, an abbreviation, a word of another language
    number,  ///< a run of digits; `key` is its value up to nine digits, more for a longer one
    sign,    ///< one other character; `key` is its code point
};

/// How a run of letters is written.
enum class Case : std::uint8_t { lower, capital, upper, mixed };

/// What a word is compared by.
using Key = std::uint32_t;

/// One word of a text.
struct Word {
    Key key = 0;
    std::uint32_t begin = 0; ///< byte offset into the text
    std::uint16_t size = 0;  ///< bytes
    WordKind kind = WordKind::sign;
    std::uint8_t marks = 0; ///< its case and what stands before it: see the functions below

    static constexpr std::uint8_t case_bits = 3, blank_bit = 4, break_bit = 8;
    /// How its letters are written; a single capital letter is `capital`, not `upper`.
    [[nodiscard]] constexpr Case letter_case() const {
        return static_cast<Case>(marks & case_bits);
    }
    /// A blank stands before it.
    [[nodiscard]] constexpr bool after_blank() const { return (marks & blank_bit) != 0; }
    /// A line break stands before it, or it is the first word.
    [[nodiscard]] constexpr bool after_break() const { return (marks & break_bit) != 0; }
    /// The byte offset right behind it.
    [[nodiscard]] constexpr std::uint32_t end() const { return begin + size; }
    /// Its bytes in the text.
    [[nodiscard]] constexpr Span span() const { return {begin, begin + size}; }
    /// True for that one sign: `is_sign(U'–')`.
    [[nodiscard]] constexpr bool is_sign(char32_t code) const {
        return kind == WordKind::sign && key == code;
    }
    /// A run of digits; a number with points or strokes in it is several words.
    [[nodiscard]] constexpr bool is_number() const { return kind == WordKind::number; }
    /// A run of letters: in Vietnamese a syllable, not a word of the dictionary.
    [[nodiscard]] constexpr bool is_letters() const { return kind == WordKind::letters; }
    /// The first letter is upper case.
    [[nodiscard]] constexpr bool is_capital() const {
        return is_letters() && (letter_case() == Case::capital || letter_case() == Case::upper);
    }
};

namespace word_detail {

/// Seven bits a letter: the syllables of Vietnamese have at most seven.
constexpr std::uint64_t add(std::uint64_t packed, std::uint32_t part) {
    return (packed << 7U | packed >> 57U) ^ part;
}

constexpr Key letters_bit = 1U << 31U; ///< numbers and signs have it not: they never meet letters
constexpr Key below_top = letters_bit - 1;
constexpr Key exact_end = 1U << 29U; ///< above what five letters of 33 and eight tones can make

/// Up to five letters as one number below `exact_end`, another for each; else `exact_end`.
constexpr Key exact(std::uint64_t packed, unsigned tone) {
    if (packed >> 35U != 0) return exact_end;
    Key out = 0;
    for (unsigned shift = 35; shift > 0; shift -= 7) {
        auto const base = static_cast<Key>(packed >> (shift - 7) & 127U);
        bool const plain = base >= 'a' && base <= 'z';
        if (!plain && base > letters_detail::u_horn) return exact_end;
        out = out * 34 + (plain ? base - 'a' + 8 : base);
    }
    return out * 8 + tone;
}

/// Longer ones share the numbers that are left, three in four. That no two syllables of Vietnamese
/// meet there is a test (word_test.cpp); a word of another language does once in some ten million.
constexpr Key hashed(std::uint64_t packed, unsigned tone) {
    std::uint64_t const mixed = ((packed << 3U | packed >> 61U) ^ tone) * 0x9E3779B97F4A7C15ULL;
    return exact_end + static_cast<Key>((mixed >> 32U) * (3ULL * exact_end) >> 32U);
}

/// Spreads 31 bits over themselves, each number to another: tables use some of them.
constexpr Key spread(Key number) {
    Key const once = ((number ^ number >> 16U) * 0x7FEB352DU) & below_top;
    Key const twice = ((once ^ once >> 15U) * 0x2C1B3C6DU) & below_top;
    return twice ^ twice >> 16U;
}

/// The key of a run of letters.
constexpr Key finish(std::uint64_t packed, unsigned tone) {
    Key const number = exact(packed, tone);
    Key const key = letters_bit | spread(number < exact_end ? number : hashed(packed, tone));
    return key == ~Key{0} ? key - 1 : key; // all bits: no word (`Words::at`)
}

} // namespace word_detail

/// The key of one syllable, number or sign, as `words()` would give it, of letters that are known
/// only when the program runs.
[[nodiscard]] constexpr Key key_of(std::string_view syllable) {
    std::uint64_t packed = 0;
    unsigned tone = 0;
    for (std::size_t at = 0; at < syllable.size();) {
        auto const [code, size] = decode(syllable, at);
        auto const found = letter(code);
        packed = word_detail::add(packed,
                                  found.base != 0 ? found.base : static_cast<std::uint32_t>(code));
        tone |= found.tone;
        at += size;
    }
    return word_detail::finish(packed, tone);
}

/// The key of a literal: `key("chủ")`. Worked out by the compiler, always: a finder asks for keys
/// at every word.
[[nodiscard]] consteval Key key(std::string_view syllable) {
    return key_of(syllable);
}

/// Some words in a row, and the text they stand in. Cheap to copy; does not outlive either.
struct Words {
    std::string_view text;
    std::span<Word const> items;

    /// How many words.
    [[nodiscard]] constexpr std::size_t size() const { return items.size(); }
    /// No words at all.
    [[nodiscard]] constexpr bool empty() const { return items.empty(); }
    /// The word at `i`, which must be there; `at` asks first.
    [[nodiscard]] constexpr Word const& operator[](std::size_t i) const { return items[i]; }
    /// The word at `i`, or a word that equals nothing where there is none.
    [[nodiscard]] constexpr Word at(std::size_t i) const {
        return i < items.size() ? items[i] : Word{.key = ~Key{0}};
    }
    /// The word at `i` (which must be there) as it is written.
    [[nodiscard]] constexpr std::string_view str(std::size_t i) const {
        return cut(text, items[i].span());
    }
    /// The words [from, to), as far as there are any.
    [[nodiscard]] constexpr Words sub(std::size_t from, std::size_t to) const {
        from = std::min(from, items.size());
        to = std::min(std::max(from, to), items.size());
        return {text, items.subspan(from, to - from)};
    }
    /// The words from `first` on.
    [[nodiscard]] constexpr Words from(std::size_t first) const { return sub(first, size()); }
    /// From the first byte of word `from` to the last byte of word `to - 1`.
    [[nodiscard]] constexpr Span span(std::size_t from, std::size_t to) const {
        if (from >= to || to > items.size()) return {};
        return {items[from].begin, items[to - 1].end()};
    }
    /// From the first byte of the first word to the last byte of the last; empty where there are
    /// none.
    [[nodiscard]] constexpr Span span() const { return span(0, size()); }
    /// The words that lie wholly inside `span`.
    [[nodiscard]] Words within(Span span) const;
    /// The number of the first word that begins at or after byte `offset`.
    [[nodiscard]] std::size_t index_at(std::uint32_t offset) const;
};

/// All words of `text`, in order. `text` is UTF-8 of at most 4 GiB; what is ill-formed is a sign
/// U+FFFD.
[[nodiscard]] std::vector<Word> words(std::string_view text);

} // namespace suot::text
