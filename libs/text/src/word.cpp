#include <text/word.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace suot::text {

namespace {

/// What a word can begin with, by its first byte.
enum class Opening : std::uint8_t { sign, blank, digit, letter, wide };

/// Blanks: ASCII white space, NBSP, soft hyphen, zero-width signs, the general spaces, BOM.
constexpr bool is_blank(char32_t code) {
    return code <= 0x20 || code == 0xA0 || code == 0xAD || (code >= 0x2000 && code <= 0x200F)
           || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x2060
           || code == 0x3000 || code == 0xFEFF;
}

constexpr std::array<Opening, 256> make_openings() {
    std::array<Opening, 256> table{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (byte >= 0x80)
            table[byte] = Opening::wide;
        else if (byte >= '0' && byte <= '9')
            table[byte] = Opening::digit;
        else if (letter(byte).base != 0)
            table[byte] = Opening::letter;
        else if (is_blank(byte))
            table[byte] = Opening::blank;
    }
    return table;
}
constexpr auto openings = make_openings();

/// Follows one run of letters: its key, and how it is written.
struct LetterRun {
    std::uint64_t packed = 0;
    std::uint64_t uppers = 0; ///< a bit for each of the last 64 letters, the last one the lowest
    unsigned tone = 0;
    unsigned letters = 0;

    void add(Letter found) {
        packed = word_detail::add(packed, found.base);
        tone |= found.tone;
        uppers = uppers << 1U | (found.upper ? 1U : 0U);
        ++letters;
    }
    [[nodiscard]] Case letter_case() const {
        if (uppers == 0) return Case::lower;
        auto const first = letters <= 64 ? 1ULL << (letters - 1) : 0ULL;
        if (uppers == first) return Case::capital;
        return uppers == (first | (first - 1)) ? Case::upper : Case::mixed;
    }
};

/// The code point at `at`, which is not ASCII: those of Vietnamese letters first.
inline Decoded wide_at(std::string_view text, std::size_t at) {
    if (at + 3 > text.size()) return decode(text, at);
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    bool const tail = (byte(1) & 0xC0U) == 0x80U;
    if (byte(0) == 0xE1 && tail && (byte(2) & 0xC0U) == 0x80U)
        return {0x1000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    if (byte(0) >= 0xC3 && byte(0) <= 0xC6 && tail)
        return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    return decode(text, at);
}

class Cutter {
public:
    /// A word takes five bytes or a little less. What is reserved too much is never touched, and
    /// growing would copy it all.
    explicit Cutter(std::string_view text) : text_(text) { words_.reserve(text.size() / 4 + 8); }

    std::vector<Word> run() && {
        while (at_ < text_.size()) step();
        return std::move(words_);
    }

private:
    void step() {
        char const c = text_[at_];
        switch (openings[static_cast<unsigned char>(c)]) {
        case Opening::blank:
            before_ |= c == '\n' ? Word::blank_bit | Word::break_bit : Word::blank_bit;
            ++at_;
            return;
        case Opening::letter:
            return letters();
        case Opening::digit:
            return number();
        case Opening::sign:
            return push({.key = static_cast<unsigned char>(c), .size = 1, .kind = WordKind::sign});
        case Opening::wide:
            return wide();
        }
    }

    void wide() {
        auto const [code, size] = wide_at(text_, at_);
        if (letter(code).base != 0) return letters();
        if (!is_blank(code)) return push({.key = code, .size = size, .kind = WordKind::sign});
        before_ |= Word::blank_bit;
        at_ += size;
    }

    void number() {
        std::size_t end = at_;
        std::uint64_t value = 0;
        for (; end < text_.size() && text_[end] >= '0' && text_[end] <= '9'; ++end)
            if (end - at_ < 18) value = value * 10 + static_cast<unsigned>(text_[end] - '0');
        push({.key = value, .size = clamp(end - at_), .kind = WordKind::number});
    }

    void letters() {
        LetterRun run;
        std::string_view const text = text_;
        std::size_t end = at_;
        while (end < text.size()) {
            auto const byte = static_cast<unsigned char>(text[end]);
            Letter found;
            std::size_t size = 1;
            if (byte < 0x80) {
                found = letters_detail::table[byte];
            } else {
                auto const wide = wide_at(text, end);
                found = letter(wide.code);
                size = wide.size;
            }
            if (found.base == 0) break;
            run.add(found);
            end += size;
        }
        push({.key = word_detail::finish(run.packed, run.tone),
              .size = clamp(end - at_),
              .kind = WordKind::letters,
              .marks = static_cast<std::uint8_t>(run.letter_case())});
    }

    static std::uint16_t clamp(std::size_t size) {
        return static_cast<std::uint16_t>(
            std::min<std::size_t>(size, std::numeric_limits<std::uint16_t>::max()));
    }

    void push(Word word) {
        word.begin = static_cast<std::uint32_t>(at_);
        word.marks = static_cast<std::uint8_t>(word.marks | before_);
        at_ += word.size;
        before_ = 0;
        words_.push_back(word);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    unsigned before_ = Word::blank_bit | Word::break_bit; ///< what stands before the next word
    std::vector<Word> words_;
};

} // namespace

std::vector<Word> words(std::string_view text) {
    return Cutter(text).run();
}

namespace {

bool begins_before(Word const& word, std::uint32_t offset) {
    return word.begin < offset;
}

/// The same as `Words::index_at` where the answer is `from` or not far behind it.
std::size_t index_near(std::span<Word const> items, std::size_t from, std::uint32_t offset) {
    std::size_t step = 1;
    while (from + step < items.size() && items[from + step].begin < offset) {
        from += step;
        step *= 2;
    }
    auto const first = items.begin() + static_cast<std::ptrdiff_t>(from);
    auto const last =
        items.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, items.size()));
    return static_cast<std::size_t>(std::lower_bound(first, last, offset, begins_before)
                                    - items.begin());
}

} // namespace

/// Words are spread evenly, so the search begins where `offset` would be if they were so quite: in
/// a long text a search from both ends reads memory far and wide.
std::size_t Words::index_at(std::uint32_t offset) const {
    if (items.empty() || offset <= items.front().begin) return 0;
    if (offset > items.back().begin) return items.size();
    std::size_t const size = items.size();
    std::uint64_t const wide = items.back().begin - items.front().begin;
    auto const guess = (offset - items.front().begin) * std::uint64_t{size - 1} / wide;
    std::size_t from = guess;
    std::size_t to = guess;
    for (std::size_t step = 32; from > 0 && items[from].begin >= offset; step *= 2)
        to = std::exchange(from, from > step ? from - step : 0);
    for (std::size_t step = 32; to < size && items[to].begin < offset; step *= 2)
        from = std::exchange(to, std::min(to + step, size));
    auto const at = items.begin();
    return static_cast<std::size_t>(std::lower_bound(at + static_cast<std::ptrdiff_t>(from),
                                                     at + static_cast<std::ptrdiff_t>(to), offset,
                                                     begins_before)
                                    - at);
}

Words Words::within(Span span) const {
    std::size_t const from = index_at(span.begin);
    std::size_t to = index_near(items, from, span.end);
    while (to > from && items[to - 1].end() > span.end) --to;
    return sub(from, to);
}

} // namespace suot::text
