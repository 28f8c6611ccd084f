// What DOCX, ODT and HTML have in common: looks laid one over another, and numbers as lists print
// them.
//
// Follows docs/spec/intake.md, sections 5 and 6. A look is three-valued: "not bold" over "bold" is
// not bold, "not said" over "bold" is bold.
#include "office.hpp"

#include <algorithm>
#include <array>

#include <text/letters.hpp>
#include <text/unicode.hpp>

namespace suot::intake {

namespace {

template <class T>
std::optional<T> first_of(std::optional<T> const& above, std::optional<T> const& below) {
    return above ? above : below;
}

constexpr std::size_t bases = 'z' + 1;

/// Upper-case code points by base and tone, from the table of the alphabet.
constexpr std::array<std::array<char32_t, 6>, bases> make_upper() {
    std::array<std::array<char32_t, 6>, bases> table{};
    for (char32_t code = 0xC0; code < text::letters_detail::table_end; ++code) {
        auto const letter = text::letter(code);
        if (letter.base != 0 && letter.upper && code != 0xD0 && code != 0x189)
            table[letter.base][letter.tone] = code;
    }
    for (char32_t c = 'a'; c <= 'z'; ++c) table[c][0] = c - 32;
    return table;
}
constexpr auto upper_table = make_upper();

} // namespace

Look over(Look const& above, Look const& below) {
    return {.bold = first_of(above.bold, below.bold),
            .italic = first_of(above.italic, below.italic),
            .underlined = first_of(above.underlined, below.underlined),
            .caps = first_of(above.caps, below.caps),
            .hidden = first_of(above.hidden, below.hidden),
            .size = first_of(above.size, below.size),
            .align = first_of(above.align, below.align),
            .indent = first_of(above.indent, below.indent),
            .outline = first_of(above.outline, below.outline)};
}

Style style_of(Look const& look) {
    return {look.bold.value_or(false), look.italic.value_or(false),
            look.underlined.value_or(false)};
}

document::Layout layout_of(Look const& look) {
    document::Layout layout;
    layout.align = look.align.value_or(document::Align::unknown);
    layout.size = look.size.value_or(0);
    layout.indent = static_cast<std::uint16_t>(std::clamp(look.indent.value_or(0), 0, 500));
    int const outline = look.outline.value_or(-1);
    if (outline >= 0 && outline < 6) layout.heading = static_cast<std::uint8_t>(outline + 1);
    return layout;
}

/// Words whose format shows them in capitals are capitals for whoever reads the page, and so for
/// all later stages; letters beyond Vietnamese stay as they are.
std::string upper(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, size] = text::decode(text, at);
        auto const letter = text::letter(code);
        char32_t const big =
            letter.base != 0 && !letter.upper ? upper_table[letter.base][letter.tone] : 0;
        if (big != 0)
            text::append_utf8(out, big);
        else
            out.append(text.substr(at, size));
        at += size;
    }
    return out;
}

namespace {

/// At most forty signs, whatever the number: "4000" in a damaged file must not fill the memory.
std::string roman(int value) {
    struct Part {
        int value;
        std::string_view letters;
    };
    static constexpr std::array<Part, 13> parts{{{1000, "M"},
                                                 {900, "CM"},
                                                 {500, "D"},
                                                 {400, "CD"},
                                                 {100, "C"},
                                                 {90, "XC"},
                                                 {50, "L"},
                                                 {40, "XL"},
                                                 {10, "X"},
                                                 {9, "IX"},
                                                 {5, "V"},
                                                 {4, "IV"},
                                                 {1, "I"}}};
    std::string out;
    for (auto const& part : parts)
        for (; value >= part.value && out.size() < 40; value -= part.value) out += part.letters;
    return out;
}

/// a … z, aa, bb …: Word repeats the letter.
std::string letters(int value, char first) {
    if (value < 1) return {};
    auto const times = static_cast<std::size_t>((value - 1) / 26 + 1);
    return std::string(std::min<std::size_t>(times, 20),
                       static_cast<char>(first + (value - 1) % 26));
}

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return text;
}

} // namespace

std::string written(int value, Numbers how) {
    switch (how) {
    case Numbers::upper_roman:
        return roman(value);
    case Numbers::lower_roman:
        return lowered(roman(value));
    case Numbers::upper_letter:
        return letters(value, 'A');
    case Numbers::lower_letter:
        return letters(value, 'a');
    case Numbers::zero_decimal:
        return (value >= 0 && value < 10 ? "0" : "") + std::to_string(value);
    case Numbers::decimal:
        return std::to_string(value);
    case Numbers::bullet:
    case Numbers::none:
        break;
    }
    return {};
}

std::string bullet_of(std::string_view glyph) {
    if (glyph == "-" || glyph == "+" || glyph == "*") return std::string(glyph);
    if (glyph == "–" || glyph == "—" || glyph == "−" || glyph == "‐" || glyph == "‑") return "-";
    if (glyph == "\uF02D" || glyph == "\uF0BE") return "-";
    if (glyph == "\uF02B") return "+";
    if (glyph == "\uF02A") return "*";
    if (glyph.empty() || glyph == " ") return {};
    auto const [code, size] = text::decode(glyph, 0);
    bool const plain = code < 0x2000 && code != 0xB7 && text::letter(code).base == 0;
    return plain ? std::string(glyph) : "•";
}

} // namespace suot::intake
