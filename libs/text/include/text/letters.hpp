// The Vietnamese alphabet: every letter as its base letter, its tone and its case.
//
// A syllable is the same word whichever vowel carries its tone (hoà = hòa, uỷ = ủy: both are in
// use, TCVN 6909 does not choose), and in upper or lower case. Folding a letter to (base, tone)
// makes that plain.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace suot::text {

/// One letter: `base` is a–z, or 1–7 for ă â đ ê ô ơ ư, or 0 where it is no letter we know; `tone`
/// is 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
struct Letter {
    std::uint8_t base = 0;
    std::uint8_t tone : 7 = 0;
    bool upper : 1 = false;
};

/// One code point and the bytes it took; an ill-formed byte stands for itself as U+FFFD.
struct Decoded {
    char32_t code = 0;
    std::uint8_t size = 1;
};

/// The code point that begins at `text[at]`; `at` must be inside.
[[nodiscard]] constexpr Decoded decode(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    auto const tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    unsigned const first = byte(0);
    if (first < 0x80U) return {first, 1};
    if (first >= 0xC2U && first < 0xE0U && tail(1))
        return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0U && first < 0xF0U && tail(1) && tail(2)) {
        char32_t const code =
            ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3};
    }
    if (first >= 0xF0U && first < 0xF5U && tail(1) && tail(2) && tail(3)) {
        char32_t const code = ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U)
                              | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
        if (code >= 0x10000 && code < 0x110000) return {code, 4};
    }
    return {0xFFFD, 1};
}

namespace letters_detail {

inline constexpr char32_t table_end = 0x1F00; // Latin Extended Additional ends at U+1EFF

/// The seven letters that are not a–z, in the order of their base codes.
enum Special : std::uint8_t {
    a_breve = 1,
    a_circumflex,
    d_stroke,
    e_circumflex,
    o_circumflex,
    o_horn,
    u_horn
};

/// One letter in one case; the first 13 rows are lower case, the others their capitals.
struct Row {
    std::uint8_t base;
    std::string_view tones; ///< the letter with its six tones, in the order of `Letter::tone`
};

inline constexpr std::array<Row, 26> rows{{
    {'a', "aàảãáạ"},          {a_breve, "ăằẳẵắặ"},      {a_circumflex, "âầẩẫấậ"},
    {'e', "eèẻẽéẹ"},          {e_circumflex, "êềểễếệ"}, {'i', "iìỉĩíị"},
    {'o', "oòỏõóọ"},          {o_circumflex, "ôồổỗốộ"}, {o_horn, "ơờởỡớợ"},
    {'u', "uùủũúụ"},          {u_horn, "ưừửữứự"},       {'y', "yỳỷỹýỵ"},
    {d_stroke, "đ"},          {'a', "AÀẢÃÁẠ"},          {a_breve, "ĂẰẲẴẮẶ"},
    {a_circumflex, "ÂẦẨẪẤẬ"}, {'e', "EÈẺẼÉẸ"},          {e_circumflex, "ÊỀỂỄẾỆ"},
    {'i', "IÌỈĨÍỊ"},          {'o', "OÒỎÕÓỌ"},          {o_circumflex, "ÔỒỔỖỐỘ"},
    {o_horn, "ƠỜỞỠỚỢ"},       {'u', "UÙỦŨÚỤ"},          {u_horn, "ƯỪỬỮỨỰ"},
    {'y', "YỲỶỸÝỴ"},          {d_stroke, "Đ"},
}};

/// The table of all code points below U+1F00, made by the compiler from `rows`: folding a letter is
/// one look at memory.
consteval std::array<Letter, table_end> make_table() {
    std::array<Letter, table_end> table{};
    for (char c = 'a'; c <= 'z'; ++c) {
        auto const base = static_cast<std::uint8_t>(c);
        table[base] = {base, 0, false};
        table[base - 32U] = {base, 0, true};
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::uint8_t tone = 0;
        for (std::size_t at = 0; at < rows[r].tones.size(); ++tone) {
            auto const [code, size] = decode(rows[r].tones, at);
            table[code] = {rows[r].base, tone, r >= 13};
            at += size;
        }
    }
    table[0xD0] = {d_stroke, 0, true};  // Ð (eth) for Đ: a look-alike in scans and old fonts
    table[0x189] = {d_stroke, 0, true}; // Ɖ (African d), the same
    return table;
}

inline constexpr std::array<Letter, table_end> table = make_table();

} // namespace letters_detail

/// What `code` is as a Vietnamese letter; `base` 0 where it is none.
[[nodiscard]] constexpr Letter letter(char32_t code) {
    return code < letters_detail::table_end ? letters_detail::table[code] : Letter{};
}

} // namespace suot::text
