// What a group of a symbol may look like: "UBND", "TTg", "QH15", "SNN&MT".
//
// Follows docs/spec/citations.md, section 1.5 to 1.8. No list can name all bodies, so a group is
// told by its shape: a capital first, no tone mark, two capitals at least.
#include "code_shape.hpp"

#include <algorithm>
#include <array>

namespace suot::document {

namespace {

using text::Case;
using text::Word;
using text::Words;

constexpr std::size_t longest_group = 24; // letters; "ĐCTUBTWMTTQVN" has 13

/// Letters that can stand in a symbol: capital first, no tone mark anywhere.
bool is_symbol_letters(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        auto const [code, size] = text::decode(word, at);
        auto const letter = text::letter(code);
        if (letter.tone != 0 || (at == 0 && !letter.upper)) return false;
        at += size;
    }
    return letters <= longest_group;
}

bool is_group(Words words, std::size_t at, Shape shape) {
    if (at >= words.size() || !words[at].is_letters()) return false;
    Word const& word = words[at];
    if (word.letter_case() == Case::lower) return false;
    bool const one_letter = word.size <= 2;
    if (word.letter_case() == Case::capital && !one_letter && shape == Shape::strict) return false;
    return is_symbol_letters(words.str(at));
}

bool is_joint(Word const& word) {
    return word.is_sign('&') || word.is_sign('+');
}

/// Bodies that never have a number of their own: digits glued to them are the mark of a footnote.
constexpr auto plain_bodies = std::to_array(
    {text::key("CP"), text::key("TTg"), text::key("TW"), text::key("TU"), text::key("HU"),
     text::key("ĐU"), text::key("UBND"), text::key("HĐND"), text::key("VPCP"), text::key("VPTW")});

bool is_footnote(Words words, std::size_t body) {
    bool const plain = std::ranges::find(plain_bodies, words[body].key) != plain_bodies.end();
    bool const goes_on =
        glued(words, body + 2) && (words[body + 2].is_sign('/') || is_dash(words[body + 2]));
    return plain && !goes_on;
}

/// Symbols with small letters, as they stand in the field; a heading in capitals loses them.
constexpr auto mixed_case = std::to_array<std::string_view>(
    {"TTg", "CTr", "TTr", "QĐi", "QyĐ", "CTrHĐ", "CTrPH", "TrS", "ThU"});

std::string_view restored(Word const& word) {
    for (std::string_view symbol : mixed_case)
        if (text::key_of(symbol) == word.key) return symbol;
    return {};
}

Around kind_of(Words words, std::size_t at) {
    if (at >= words.size() || !words[at].is_letters() || words[at].size < 2) return Around::nothing;
    return words[at].letter_case() == Case::upper ? Around::capitals : Around::small;
}

/// Ð (eth, C3 90) and Ɖ (C6 89) are look-alikes of Đ (C4 90).
void append_letters(std::string& out, std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        bool const stroke = word.substr(i, 2) == "\xC3\x90" || word.substr(i, 2) == "\xC6\x89";
        if (!stroke) {
            out += word[i];
            continue;
        }
        out += "\xC4\x90";
        ++i;
    }
}

} // namespace

bool is_dash(Word const& word) {
    if (word.kind != text::WordKind::sign) return false;
    return word.key == '-' || (word.key >= 0x2010 && word.key <= 0x2015) || word.key == 0x2212;
}

bool glued(Words words, std::size_t at) {
    return at < words.size() && !words[at].after_blank();
}

/// Digits end a group ("QH15") unless no such body has any: then they are the mark of a note.
std::size_t group_end(Words words, std::size_t at, Shape shape) {
    if (!is_group(words, at, shape)) return at;
    std::size_t end = at + 1;
    while (glued(words, end)) {
        if (words[end].is_number() && words[end].size <= 3 && !is_footnote(words, end - 1))
            ++end;
        else if (is_joint(words[end]) && glued(words, end + 1) && words[end + 1].is_letters())
            end += 2;
        else
            break;
    }
    return end;
}

Around around(Words words, std::size_t from, std::size_t to) {
    auto const before = from > 0 ? kind_of(words, from - 1) : Around::nothing;
    auto const after = kind_of(words, to);
    if (before == Around::small || after == Around::small) return Around::small;
    return std::max(before, after);
}

/// Dashes of all lengths are one hyphen, Ð is Đ; small letters lost in a heading of capitals come
/// back where the symbol is known.
std::string normal_form(Words piece, Around letters) {
    std::string out;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        Word const& word = piece[i];
        bool const lost = letters == Around::capitals && word.letter_case() == Case::upper;
        auto const mixed = lost && word.is_letters() ? restored(word) : std::string_view{};
        if (is_dash(word))
            out += '-';
        else
            append_letters(out, mixed.empty() ? piece.str(i) : mixed);
    }
    return out;
}

} // namespace suot::document
