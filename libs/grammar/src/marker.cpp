// The mark a line begins with.
//
// Follows docs/spec/structure.md, section 2. "Điều 5 Luật Đê điều …" and "1.500 tỷ" begin like
// marks and are none: a named mark must not go on as a citation, any other needs a blank behind it.
#include "marker.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <document/type.hpp>
#include <text/phrases.hpp>

namespace suot::grammar {

using text::Word;
using text::Words;

bool is_numbered(Scheme scheme) {
    return scheme < Scheme::dash;
}

/// Up to 89: longer numerals are words ("XL", "MIX" in a name) more often than numbers.
std::int32_t roman_value(std::string_view word) {
    auto const digit = [](char c) {
        switch (c) {
        case 'I':
        case 'i':
            return 1;
        case 'V':
        case 'v':
            return 5;
        case 'X':
        case 'x':
            return 10;
        case 'L':
        case 'l':
            return 50;
        default:
            return 0;
        }
    };
    if (word.empty() || word.size() > 7) return 0;
    std::int32_t total = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        int const here = digit(word[i]);
        int const next = i + 1 < word.size() ? digit(word[i + 1]) : 0;
        if (here == 0) return 0;
        total += here < next ? -here : here;
    }
    return total < 90 ? total : 0;
}

namespace {

using Found = std::optional<Marker>;

/// The letters that number điểm: a b c d đ e g h i k … (Nghị định 30/2020/NĐ-CP, annex I, II.5),
/// and those that only lists typed by another alphabet have.
constexpr std::array<text::Key, 27> point_letters{
    text::key("a"), text::key("b"), text::key("c"), text::key("d"), text::key("đ"), text::key("e"),
    text::key("f"), text::key("g"), text::key("h"), text::key("i"), text::key("j"), text::key("k"),
    text::key("l"), text::key("m"), text::key("n"), text::key("o"), text::key("p"), text::key("q"),
    text::key("r"), text::key("s"), text::key("t"), text::key("u"), text::key("v"), text::key("w"),
    text::key("x"), text::key("y"), text::key("z")};

/// Letters that a list may leave out.
constexpr bool is_optional_letter(std::int32_t value) {
    auto const key = point_letters[static_cast<std::size_t>(value) - 1];
    return key == text::key("đ") || key == text::key("f") || key == text::key("j")
           || key == text::key("w") || key == text::key("z");
}

std::int32_t number_of(text::Key key) {
    auto const* const found = std::find(point_letters.begin(), point_letters.end(), key);
    return found == point_letters.end()
               ? 0
               : static_cast<std::int32_t>(found - point_letters.begin()) + 1;
}

std::int32_t letter_value(Word const& word) {
    return word.is_letters() && word.size <= 2 ? number_of(word.key) : 0;
}

/// "thứ nhất" … "thứ mười": how parts are numbered in words.
std::int32_t ordinal_value(Words line, std::size_t at) {
    static text::Phrases<std::int32_t> const ordinals{
        {"nhất", 1}, {"hai", 2}, {"ba", 3},  {"tư", 4},   {"năm", 5},
        {"sáu", 6},  {"bảy", 7}, {"tám", 8}, {"chín", 9}, {"mười", 10}};
    if (line.at(at).key != text::key("thứ")) return 0;
    auto const found = ordinals.longest(line, at + 1);
    return found ? found->value : 0;
}

bool closes(Word const& word) {
    return word.is_sign('.') || word.is_sign(':') || word.is_sign('-') || word.is_sign(0x2013)
           || word.is_sign(')') || word.is_sign('/');
}

/// A mark must be followed by a blank or the line's end: "1.500 tỷ" and "12/2025" are none.
bool ends_mark(Words line, std::size_t next) {
    return next >= line.size() || line[next].after_blank();
}

/// The "a" of "Điều 5a" and "2a."
bool is_suffix(Words line, std::size_t at) {
    return at < line.size() && letter_value(line[at]) != 0 && !line[at].after_blank();
}

/// "Thông tư số …", "Nghị định này": a document is named, and what stands before is a part of it.
bool cites(Words line, std::size_t at) {
    auto const type = document::type_at(line, at);
    auto const& next = line.at(at + type.size);
    return type.type != nullptr
           && (next.is_number() || next.key == text::key("số") || next.key == text::key("này"));
}

/// "Phần I", "Chương 2", "Mục 3", "Tiểu mục 1", "Điều 5."
Found named(Words line) {
    static text::Phrases<Scheme> const nouns{{"phần", Scheme::part},
                                             {"chương", Scheme::chapter},
                                             {"mục", Scheme::section},
                                             {"tiểu mục", Scheme::subsection},
                                             {"điều", Scheme::article}};
    auto const noun = nouns.longest(line, 0);
    if (!noun || !line[0].is_capital()) return std::nullopt;
    std::size_t at = noun->size;
    Marker found{noun->value, 0, 0};
    if (at >= line.size()) return std::nullopt;
    if (line[at].is_number()) {
        found.value = static_cast<std::int32_t>(line[at].key);
    } else if (noun->value == Scheme::article) {
        return std::nullopt;
    } else if (auto const ordinal = ordinal_value(line, at); ordinal != 0) {
        found.value = ordinal;
        ++at;
    } else {
        found.value = roman_value(line.str(at));
    }
    if (found.value == 0) return std::nullopt;
    ++at;
    if (found.scheme == Scheme::article && is_suffix(line, at)) {
        found.inserted = true;
        ++at;
    }
    bool const closed = at < line.size() && (line[at].is_sign('.') || line[at].is_sign(':'));
    // "Chương III [Hoạt động … được hướng dẫn bởi …]" is how publishers note a chapter
    bool const heading_case = at < line.size() && (line[at].is_capital() || line[at].is_sign('['));
    if (at < line.size() && !closed && (found.scheme == Scheme::article || !heading_case))
        return std::nullopt; // "Điều 5 Nghị định …" is a citation
    if (!closed && cites(line, at)) return std::nullopt; // "Chương II Thông tư này …"
    found.size = closed ? at + 1 : at;
    return found;
}

/// "1.", "1-", "1)", "1.1.", "1.2.3"
Found numbered(Words line) {
    std::array<std::int32_t, 4> parts{};
    std::size_t count = 0;
    std::size_t at = 0;
    while (at < line.size() && count < parts.size() && line[at].is_number() && line[at].size <= 3
           && (at == 0 || !line[at].after_blank())) {
        parts[count++] = static_cast<std::int32_t>(line[at].key);
        ++at;
        if (at + 1 < line.size() && line[at].is_sign('.') && line[at + 1].is_number()
            && !line[at + 1].after_blank() && line[at + 1].size <= 2)
            ++at;
        else
            break;
    }
    if (count == 0 || count > 3) return std::nullopt;
    bool const inserted = count == 1 && is_suffix(line, at) && line.at(at + 1).is_sign('.');
    if (inserted) ++at;
    bool closed = false;
    if (at < line.size() && closes(line[at])) {
        closed = true;
        ++at;
        if (at < line.size() && closes(line[at]) && !line[at].after_blank()) ++at; // "1.-"
    }
    if ((!closed && count == 1) || !ends_mark(line, at)) return std::nullopt;
    if (!closed && at < line.size() && !line[at].is_capital()) return std::nullopt; // "1.5 triệu"
    constexpr std::array<Scheme, 3> schemes{Scheme::arabic, Scheme::decimal2, Scheme::decimal3};
    return Marker{schemes[count - 1], parts[count - 1], at, inserted};
}

/// "IV.", "IV-", "A.", "b)", "iii)"
Found lettered(Words line) {
    if (line.size() < 2 || !line[0].is_letters() || line[0].size > 5) return std::nullopt;
    bool const upper = line[0].is_capital();
    bool const closed = upper ? closes(line[1]) && !line[1].is_sign(':')
                              : (line[1].is_sign(')') || line[1].is_sign('.'));
    if (!closed || line[1].after_blank() || !ends_mark(line, 2)) return std::nullopt;
    auto const roman = roman_value(line.str(0));
    auto const letter = letter_value(line[0]);
    if (upper) {
        if (roman != 0) return Marker{Scheme::roman, roman, 2};
        if (letter != 0) return Marker{Scheme::upper, letter, 2};
        return std::nullopt;
    }
    if (letter != 0) return Marker{Scheme::letter, letter, 2};
    if (roman != 0) return Marker{Scheme::paren_roman, roman, 2};
    return std::nullopt;
}

/// "(1)", "(a)", "(i)"
Found in_parentheses(Words line) {
    if (line.size() < 3 || !line[0].is_sign('(') || !line[2].is_sign(')')) return std::nullopt;
    if (line[1].is_number() && line[1].size <= 3)
        return Marker{Scheme::paren_number, static_cast<std::int32_t>(line[1].key), 3};
    auto const roman = roman_value(line.str(1));
    if (roman != 0) return Marker{Scheme::paren_roman, roman, 3};
    if (auto const letter = letter_value(line[1]); letter != 0)
        return Marker{Scheme::paren_letter, letter, 3};
    return std::nullopt;
}

/// Dashes of all lengths are one scheme; dots of all kinds another, the private-use bullet of
/// Word's symbol font and what a broken decoder makes of it included.
Found bullet(Words line) {
    Word const& first = line[0];
    if (first.kind != text::WordKind::sign || line.size() < 2) return std::nullopt;
    switch (first.key) {
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return Marker{Scheme::dash, 0, 1};
    case '+':
        return Marker{Scheme::plus, 0, 1};
    case '*':
        return Marker{Scheme::star, 0, 1};
    case 0x2022:
    case 0xB7:
    case 0x25CF:
    case 0x25CB:
    case 0x25AA:
    case 0x25AB:
    case 0xF0B7:
    case 0x25E6:
    case 0x2043:
    case 0x27A2:
    case 0xFFFD:
        return Marker{Scheme::dot, 0, 1};
    default:
        return std::nullopt;
    }
}

} // namespace

std::int32_t letter_number(std::string_view letter) {
    return letter.size() > 2 ? 0 : number_of(text::key_of(letter));
}

/// Letters may leave out đ and what only other alphabets have; numbers leave out nothing.
bool follows(Scheme scheme, std::int32_t before, std::int32_t next) {
    bool const letters =
        scheme == Scheme::letter || scheme == Scheme::upper || scheme == Scheme::paren_letter;
    if (!letters || next <= before) return before + 1 == next;
    for (auto between = before + 1; between < next; ++between)
        if (!is_optional_letter(between)) return false;
    return true;
}

std::optional<Marker> marker_at(Words line) {
    if (line.empty()) return std::nullopt;
    switch (line[0].kind) {
    case text::WordKind::number:
        return numbered(line);
    case text::WordKind::sign:
        return line[0].is_sign('(') ? in_parentheses(line) : bullet(line);
    case text::WordKind::letters:
        if (auto found = named(line)) return found;
        return lettered(line);
    }
    return std::nullopt;
}

} // namespace suot::grammar
