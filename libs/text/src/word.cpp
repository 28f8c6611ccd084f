// A text cut into words: the one place where every letter of every document is looked at.
//
// All finders look at the keys made here and never at letters again, so the rest of a reading costs
// little whatever this costs. The same few hundred syllables make up most of a text: `KnownRuns`
// reads each letter by letter once and knows it by its bytes from then on. Why keys, and no regular
// expressions: docs/decisions/0002-words-with-keys.md.
#include <text/word.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace suot::text {

namespace {

/// What a word can begin with, by its first byte; `wide` may be a blank or a sign that is not
/// ASCII.
enum class Opening : std::uint8_t { sign, blank, digit, letter, wide };

/// The first bytes of U+00A0 and U+00AD, U+2000–2060, U+3000 and U+FEFF: no other blank is wide.
constexpr bool opens_wide_blank(unsigned byte) {
    return byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

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
            table[byte] = opens_wide_blank(byte) ? Opening::wide : Opening::letter;
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

/// A word's size is kept in 16 bits: a longer run is cut into several words.
constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();

/// A letter in one number, so that a run of letters is read with few steps: its base, above it the
/// bits of its tone, and whether it is upper case. 0 is no letter.
using Look = std::uint32_t;
constexpr Look base_bits = 0x7F;
constexpr unsigned tone_shift = 8;
constexpr Look tone_bits = 7;
constexpr Look upper_bit = 0x8000;

constexpr auto make_looks() {
    std::array<std::uint16_t, letters_detail::table_end> table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        Letter const found = letters_detail::table[code];
        Look const look =
            found.base | Look{found.tone} << tone_shift | (found.upper ? upper_bit : Look{0});
        table[code] = static_cast<std::uint16_t>(look);
    }
    return table;
}
constexpr auto looks = make_looks();

/// Kept out of the loops: what is neither ASCII nor as Vietnamese letters are written.
[[gnu::noinline]] Decoded rare_at(std::string_view text, std::size_t at) {
    return decode(text, at);
}

/// The code point at `at`, which is not ASCII: those of Vietnamese letters first.
inline Decoded wide_at(std::string_view text, std::size_t at) {
    if (at + 3 > text.size()) return rare_at(text, at);
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    bool const tail = (byte(1) & 0xC0U) == 0x80U;
    if (byte(0) == 0xE1 && tail && (byte(2) & 0xC0U) == 0x80U)
        return {0x1000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    if (byte(0) >= 0xC3 && byte(0) <= 0xC6 && tail)
        return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    return rare_at(text, at);
}

/// A letter and its bytes.
struct Seen {
    Look look = 0;
    std::size_t size = 1;
};

inline Seen seen_at(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {looks[byte], 1};
    auto const [code, size] = wide_at(text, at);
    return {code < looks.size() ? looks[code] : Look{0}, size};
}

/// One run of letters, which may be empty.
struct LetterRun {
    std::uint64_t packed = 0;
    unsigned tone = 0;
    Case letter_case = Case::lower;
    std::size_t size = 0; ///< bytes
};

/// By the first letter, and the bits that some and that all of the others have.
constexpr Case case_of(Look first, Look some, Look all) {
    if ((first & upper_bit) == 0) return (some & upper_bit) == 0 ? Case::lower : Case::mixed;
    if ((some & upper_bit) == 0) return Case::capital;
    return (all & upper_bit) == 0 ? Case::mixed : Case::upper;
}

/// The loop that sees every letter of a text once.
inline LetterRun letter_run(std::string_view text, std::size_t begin) {
    std::size_t const limit = std::min(text.size(), begin + longest - 3);
    auto const [first, first_size] = seen_at(text, begin);
    if (first == 0) return {};
    std::uint64_t packed = first & base_bits;
    Look some = 0;
    Look all = ~Look{0};
    std::size_t at = begin + first_size;
    while (at < limit) {
        auto const [look, size] = seen_at(text, at);
        if (look == 0) break;
        packed = word_detail::add(packed, look & base_bits);
        some |= look;
        all &= look;
        at += size;
    }
    unsigned const tone = (first | some) >> tone_shift & tone_bits;
    return {packed, tone, case_of(first, some, all), at - begin};
}

Word letters_word(LetterRun const& run) {
    return {.key = word_detail::finish(run.packed, run.tone),
            .size = static_cast<std::uint16_t>(run.size),
            .kind = WordKind::letters,
            .marks = static_cast<std::uint8_t>(run.letter_case)};
}

/// Of a number with more than nine digits the value is not kept: its key is above all values and
/// below 2^30, and as good as another for each.
Key long_number(std::uint64_t value) {
    constexpr Key least = 1'000'000'000;
    constexpr Key end = 1U << 30U;
    std::uint64_t const mixed = value * 0x9E3779B97F4A7C15ULL >> 32U;
    return least + static_cast<Key>(mixed * (end - least) >> 32U);
}

Word number_word(std::string_view text, std::size_t begin) {
    constexpr std::size_t most = 9; // digits of a value
    std::size_t const limit = std::min(text.size(), begin + longest);
    std::uint64_t value = 0;
    std::size_t at = begin;
    for (; at < limit && text[at] >= '0' && text[at] <= '9'; ++at)
        value = value * 10 + static_cast<unsigned>(text[at] - '0');
    std::size_t const size = at - begin;
    return {.key = size <= most ? static_cast<Key>(value) : long_number(value),
            .size = static_cast<std::uint16_t>(size),
            .kind = WordKind::number};
}

/// The bytes of a word that is not long, the last ones 0: one number instead of its letters.
struct Bytes {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    static constexpr std::size_t most = 16;
    friend bool operator==(Bytes const&, Bytes const&) = default;
};

std::uint64_t eight_bytes(char const* at) {
    std::uint64_t out = 0;
    std::memcpy(&out, at, sizeof out);
    return out;
}

/// How many of the eight bytes, from the first on, are ASCII letters or no ASCII at all. Each step
/// is taken for all eight at once: the top bit of a byte says whether it is one.
std::size_t run_of_eight(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    constexpr std::uint64_t top = 0x80 * each;
    std::uint64_t const small = (bytes | 0x20 * each) & ~top;
    std::uint64_t const from_a = small + (0x80 - 'a') * each;
    std::uint64_t const past_z = small + (0x80 - 'z' - 1) * each;
    std::uint64_t const others = ~((from_a & ~past_z) | bytes) & top;
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

std::uint64_t first_bytes(std::uint64_t bytes, std::size_t count) {
    return count == 8 ? bytes : bytes & ((1ULL << (8 * count)) - 1);
}

/// A run of letters, as far as its bytes tell; too long a one fills all.
struct ByteRun {
    Bytes bytes;
    std::size_t size = 0;
};

ByteRun byte_run(char const* at) {
    std::uint64_t const low = eight_bytes(at);
    std::size_t const first = run_of_eight(low);
    if (first < 8) return {{first_bytes(low, first), 0}, first};
    std::uint64_t const high = eight_bytes(at + 8);
    std::size_t const second = run_of_eight(high);
    return {{low, first_bytes(high, second)}, 8 + second};
}

/// Runs of letters met before, by their bytes. The same few hundred syllables make up most of a
/// text; each is read letter by letter once.
class KnownRuns {
public:
    /// In a short text nothing comes twice.
    explicit KnownRuns(std::string_view text)
        : text_(text),
          rows_(text.size() < 512 ? 0
                                  : std::min<std::size_t>(std::bit_ceil(text.size() / 32), 4096)),
          mask_(rows_.size() - 1),
          end_(rows_.empty() ? 0 : text.size() + 1 - Bytes::most) {}

    /// The word at `at`, where a letter stands; kind `sign` where none begins there.
    Word at(std::size_t at) {
        if (at >= end_) return read(at);
        auto const [bytes, size] = byte_run(text_.data() + at);
        Row& row = rows_[place(bytes)];
        if (row.bytes != bytes || size == 0) {
            Word const word = read(at);
            bool const whole = word.size == size && size != 0 && size != Bytes::most;
            if (!whole) return word; // a sign ends it, or nothing
            row = {bytes, word.key, word.marks};
        }
        // Its size is not kept: the place of the next word need not wait for the row.
        return {.key = row.key,
                .size = static_cast<std::uint16_t>(size),
                .kind = WordKind::letters,
                .marks = row.marks};
    }

private:
    struct Row {
        Bytes bytes;
        Key key = 0;
        std::uint8_t marks = 0;
    };

    [[nodiscard]] Word read(std::size_t at) const {
        LetterRun const run = letter_run(text_, at);
        return run.size != 0 ? letters_word(run) : Word{};
    }
    [[nodiscard]] std::size_t place(Bytes bytes) const {
        std::uint64_t const mixed = (bytes.low ^ bytes.high * 31) * 0x9E3779B97F4A7C15ULL;
        return static_cast<std::size_t>(mixed >> 40U) & mask_;
    }

    std::string_view text_;
    std::vector<Row> rows_; ///< its size is a power of two; of two runs at one place the last stays
    std::size_t mask_;
    std::size_t end_; ///< the first place behind which too little text is left
};

/// The word that begins at `at`, where no blank stands.
inline Word word_at(std::string_view text, std::size_t at, KnownRuns& known) {
    Opening const opening = openings[static_cast<unsigned char>(text[at])];
    if (opening == Opening::digit) return number_word(text, at);
    if (opening != Opening::sign)
        if (Word const word = known.at(at); word.is_letters()) return word;
    auto const [code, size] = decode(text, at);
    return {.key = static_cast<Key>(code), .size = size, .kind = WordKind::sign};
}

/// A place in a text, and the marks of what was passed over to come there.
struct Place {
    std::size_t at = 0;
    unsigned marks = 0;
};

/// The next place where no blank stands, or the end.
inline Place past_blanks(std::string_view text, Place place) {
    // Between two words stands one blank, nearly always.
    bool const blank = place.at < text.size() && text[place.at] == ' ';
    place = {place.at + (blank ? 1U : 0U), place.marks | (blank ? Word::blank_bit : 0U)};
    while (place.at < text.size()) {
        auto const byte = static_cast<unsigned char>(text[place.at]);
        std::size_t size = 1;
        if (openings[byte] == Opening::wide) {
            auto const sign = wide_at(text, place.at);
            if (letter(sign.code).base != 0 || !is_blank(sign.code)) break;
            size = sign.size;
        } else if (openings[byte] != Opening::blank) {
            break;
        }
        place.marks |= byte == '\n' ? Word::blank_bit | Word::break_bit : Word::blank_bit;
        place.at += size;
    }
    return place;
}

} // namespace

std::vector<Word> words(std::string_view text) {
    std::vector<Word> out;
    // A word takes five bytes or a little less. What is reserved too much is never touched, and
    // growing would copy it all.
    out.reserve(text.size() / 4 + 8);
    KnownRuns known(text);
    Place place{0, Word::blank_bit | Word::break_bit};
    while ((place = past_blanks(text, place)).at < text.size()) {
        Word word = word_at(text, place.at, known);
        word.begin = static_cast<std::uint32_t>(place.at);
        word.marks = static_cast<std::uint8_t>(word.marks | place.marks);
        out.push_back(word);
        place = {place.at + word.size, 0};
    }
    return out;
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

/// The end is near the beginning: it is sought from there and not over the whole text again.
Words Words::within(Span span) const {
    std::size_t const from = index_at(span.begin);
    std::size_t to = index_near(items, from, span.end);
    while (to > from && items[to - 1].end() > span.end) --to;
    return sub(from, to);
}

} // namespace suot::text
