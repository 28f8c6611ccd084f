// Spelling that does not matter, taken out of words for search and comparison.
//
// TCVN 6909 fixes the letters of Vietnamese and leaves the place of the tone open: "hòa" and "hoà"
// are both in use, often in one document. What is stored and shown is never folded.
#include <text/fold.hpp>

#include <text/letters.hpp>
#include <text/unicode.hpp>

namespace suot::text {

namespace {

// Only for letters with a base: the rows hold each of them.
char32_t lower_with_tone(std::uint8_t base, std::uint8_t tone) {
    for (auto const& row : letters_detail::rows) {
        if (row.base != base) continue;
        std::uint8_t current = 0;
        for (std::size_t at = 0; at < row.tones.size(); ++current) {
            auto const [code, size] = decode(row.tones, at);
            if (current == tone) return code;
            at += size;
        }
    }
    return base;
}

char bare_letter(std::uint8_t base) {
    constexpr std::string_view special = "?aadeoou"; // by letters_detail::Special
    return base < special.size() ? special[base] : static_cast<char>(base);
}

/// The old style puts the tone of oà, oè, uỳ at a syllable's end on the first vowel: hòa, khỏe, ủy.
bool tone_moves(std::uint8_t before, std::uint8_t vowel) {
    return (before == 'o' && (vowel == 'a' || vowel == 'e')) || (before == 'u' && vowel == 'y');
}

} // namespace

/// The tone moves only at the end of a syllable: "hoàn" has it on the a in either style.
std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    Letter before{};
    std::size_t before_at = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, size] = decode(text, at);
        Letter const now = letter(code);
        auto const next = at + size < text.size() ? letter(decode(text, at + size).code) : Letter{};
        std::size_t const here = out.size();
        if (now.base == 0) {
            out.append(text.substr(at, size));
        } else if (now.tone != 0 && before.tone == 0 && next.base == 0
                   && tone_moves(before.base, now.base)) {
            out.resize(before_at);
            append_utf8(out, lower_with_tone(before.base, now.tone));
            append_utf8(out, lower_with_tone(now.base, 0));
        } else {
            append_utf8(out, lower_with_tone(now.base, now.tone));
        }
        before = now;
        before_at = here;
        at += size;
    }
    return out;
}

std::string bare(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, size] = decode(text, at);
        Letter const now = letter(code);
        if (now.base != 0)
            out += bare_letter(now.base);
        else
            out.append(text.substr(at, size));
        at += size;
    }
    return out;
}

namespace {

/// The bytes of the blank at `at`, 0 where there is none.
std::size_t blank_at(std::string_view text, std::size_t at) {
    auto const [code, size] = decode(text, at);
    bool const blank = code <= 0x20 || code == 0xA0 || (code >= 0x2000 && code <= 0x200B)
                       || code == 0x202F || code == 0x3000 || code == 0xFEFF;
    return blank ? size : 0;
}

/// Bytes that neither are a blank nor begin one that is not ASCII.
constexpr bool is_solid(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
}

/// How many bytes are squeezed already: solid ones and single blanks between them.
std::size_t squeezed_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        bool const solid = is_solid(text[at]);
        bool const single = text[at] == ' ' && at > 0 && text[at - 1] != ' ' && at + 1 < text.size()
                            && is_solid(text[at + 1]);
        if (!solid && !single) break;
        ++at;
    }
    return at;
}

} // namespace

/// Most texts are squeezed already; that much is copied at once.
std::string squeezed(std::string_view text) {
    std::size_t const squeezed = squeezed_size(text);
    std::string out(text.substr(0, squeezed));
    if (squeezed == text.size()) return out;
    out.reserve(text.size());
    bool pending = false;
    for (std::size_t at = squeezed; at < text.size();) {
        if (std::size_t const blank = blank_at(text, at); blank != 0) {
            pending = !out.empty();
            at += blank;
            continue;
        }
        if (pending) out += ' ';
        pending = false;
        auto const size = decode(text, at).size;
        out.append(text.substr(at, size));
        at += size;
    }
    return out;
}

std::string_view trimmed(std::string_view text, std::string_view signs) {
    auto const off = [&](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || signs.find(c) != std::string_view::npos;
    };
    for (;;) {
        if (!text.empty() && off(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && off(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    }
    return text;
}

} // namespace suot::text
