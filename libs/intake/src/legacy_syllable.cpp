// Whether letters spell a Vietnamese syllable.
//
// Follows docs/spec/intake-binary.md, section 7.2. Onset, rhyme and tone are checked by their
// tables, not by a dictionary: names of places and people are syllables as well.
#include "legacy_syllable.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <text/letters.hpp>

namespace suot::intake {
namespace {

// In the codes of text::Letter: 1 ă, 2 â, 3 đ, 4 ê, 5 ô, 6 ơ, 7 ư. The longer onsets first.
constexpr std::array<std::string_view, 27> onsets = {
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
    "3",   "g",  "h",  "k",  "l",  "m",  "n",  "r",  "s",  "t",  "v",  "x", "",
};

// The rhymes of Vietnamese spelling without their tone, sorted.
constexpr std::array<std::string_view, 165> rhymes = {
    "1c",   "1m",   "1n",   "1ng",  "1p",   "1t",  "2c",   "2m",   "2n",   "2ng", "2p",   "2t",
    "2u",   "2y",   "4",    "4ch",  "4m",   "4n",  "4nh",  "4p",   "4t",   "4u",  "5",    "5c",
    "5i",   "5m",   "5n",   "5ng",  "5p",   "5t",  "6",    "6i",   "6m",   "6n",  "6p",   "6t",
    "7",    "76",   "76c",  "76i",  "76m",  "76n", "76ng", "76p",  "76t",  "76u", "7a",   "7c",
    "7i",   "7m",   "7n",   "7ng",  "7t",   "7u",  "a",    "ac",   "ach",  "ai",  "am",   "an",
    "ang",  "anh",  "ao",   "ap",   "at",   "au",  "ay",   "e",    "ec",   "em",  "en",   "eng",
    "eo",   "ep",   "et",   "i",    "i4c",  "i4m", "i4n",  "i4ng", "i4p",  "i4t", "i4u",  "ia",
    "ich",  "im",   "in",   "inh",  "ip",   "it",  "iu",   "o",    "o1c",  "o1m", "o1n",  "o1ng",
    "o1t",  "oa",   "oac",  "oach", "oai",  "oam", "oan",  "oang", "oanh", "oao", "oap",  "oat",
    "oay",  "oc",   "oe",   "oen",  "oeo",  "oet", "oi",   "om",   "on",   "ong", "oong", "op",
    "ot",   "u",    "u2n",  "u2ng", "u2t",  "u2y", "u4",   "u4ch", "u4nh", "u5c", "u5i",  "u5m",
    "u5n",  "u5ng", "u5t",  "u6",   "ua",   "uc",  "ui",   "um",   "un",   "ung", "up",   "ut",
    "uy",   "uy4n", "uy4t", "uya",  "uych", "uyn", "uynh", "uyt",  "uyu",  "y",   "y4m",  "y4n",
    "y4ng", "y4t",  "y4u",  "yn",   "ynh",  "yt",  "u4n",  "u4t",  "",
};

constexpr std::size_t longest = 7; ///< nghiêng

bool is_rhyme(std::string_view bases) {
    return !bases.empty() && std::ranges::find(rhymes, bases) != rhymes.end();
}

bool stops(std::string_view bases) {
    return bases.ends_with('c') || bases.ends_with('p') || bases.ends_with('t')
           || bases.ends_with("ch");
}

/// "gì", "gìn": the i of "gi" is the rhyme's as well; k, gh and ngh stand before e, ê, i, y alone.
bool fits(std::string_view onset, std::string_view rhyme) {
    if (onset == "gi" && rhyme.empty()) return true;
    if (onset == "k" || onset == "gh" || onset == "ngh")
        return is_rhyme(rhyme) && std::string_view("e4iy").contains(rhyme.front());
    if (onset == "c" || onset == "ng")
        return is_rhyme(rhyme) && !std::string_view("e4iy").contains(rhyme.front());
    return is_rhyme(rhyme);
}

bool splits(std::string_view bases) {
    return std::ranges::any_of(onsets, [&](std::string_view onset) {
        return bases.starts_with(onset) && fits(onset, bases.substr(onset.size()));
    });
}

} // namespace

/// Two tones, or a letter of another alphabet, make it none.
bool is_syllable(std::string_view letters) {
    std::string bases;
    unsigned tone = 0;
    for (std::size_t at = 0; at < letters.size();) {
        auto const [code, size] = text::decode(letters, at);
        auto const found = text::letter(code);
        if (found.base == 0 || (found.tone != 0 && tone != 0) || bases.size() == longest)
            return false;
        if (found.tone != 0) tone = found.tone;
        bases +=
            found.base < 8 ? static_cast<char>('0' + found.base) : static_cast<char>(found.base);
        at += size;
    }
    constexpr unsigned sac = 4, nang = 5;
    if (stops(bases) && tone != sac && tone != nang) return false;
    return splits(bases);
}

Plausibility plausibility(std::string_view text) {
    Plausibility found;
    std::size_t begin = 0;
    bool marked = false;
    auto const end_word = [&](std::size_t end) {
        if (end > begin) {
            bool const good = is_syllable(text.substr(begin, end - begin));
            found.words += 1;
            found.syllables += good ? 1 : 0;
            found.marked += marked ? 1 : 0;
            found.marked_syllables += marked && good ? 1 : 0;
        }
        marked = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, size] = text::decode(text, at);
        // Beyond ASCII all but blanks, dashes and quotes counts as a letter, a wrong one as well.
        bool const other = code >= 0x80 && code != 0xA0 && (code < 0x2000 || code == 0xFFFD);
        if (!other && text::letter(code).base == 0) {
            end_word(at);
            begin = at + size;
        }
        marked = marked || other;
        at += size;
    }
    end_word(text.size());
    return found;
}

} // namespace suot::intake
