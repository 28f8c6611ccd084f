// The bytes of an HTML file, before and beside the parser.
//
// Follows docs/spec/intake.md, section 5. Labels lie: pages in UTF-8 say "windows-1252", and pages
// of Western bytes write Vietnamese letters as references, which no old encoding must be tried on.
// Tags nested by the thousand would take the parser's stack; they are counted first.
#include "html_bytes.hpp"

#include <algorithm>
#include <array>

#include <text/unicode.hpp>

namespace suot::intake {

namespace {

constexpr bool is_name(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// The charset that the file gives itself, in lower case; often wrong.
std::string declared_charset(std::string_view html) {
    std::string head(html.substr(0, 4096));
    for (char& c : head)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    std::size_t at = head.find("charset=");
    if (at == std::string::npos) return {};
    at += 8;
    while (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    std::size_t const end = head.find_first_of("\"' >;/", at);
    return head.substr(at, end == std::string::npos ? 0 : end - at);
}

/// Windows-1252, where 0x80–0x9F are signs.
std::string from_latin(std::string_view bytes) {
    static constexpr std::array<char16_t, 32> signs{
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        bool const sign = byte >= 0x80 && byte < 0xA0;
        text::append_utf8(out, sign ? static_cast<char32_t>(signs[byte - 0x80U]) : byte);
    }
    return out;
}

/// Words with letters as "&#7897;" need no Vietnamese encoding: the bytes are Western.
bool writes_references(std::string_view html) {
    std::size_t count = 0;
    for (std::size_t at = html.find("&#"); at != std::string_view::npos && count < 20;
         at = html.find("&#", at + 2))
        ++count;
    return count >= 20;
}

} // namespace

DecodedText decode_html(std::string_view bytes) {
    bool big = false;
    bool const wide =
        bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || looks_utf16(bytes, big);
    if (wide || text::is_utf8(bytes)) return decode_text(bytes);
    std::string const charset = declared_charset(bytes);
    bool const western = charset == "windows-1252" || charset == "iso-8859-1";
    if (western && writes_references(bytes))
        return {.own = from_latin(bytes), .borrowed = {}, .owns = true, .remark = {}};
    return decode_text(bytes);
}

int tag_depth(std::string_view html) {
    int depth = 0;
    int most = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos;
         at = html.find('<', at + 1)) {
        bool const closes = at + 1 < html.size() && html[at + 1] == '/';
        std::string_view const name = html.substr(at + (closes ? 2 : 1), 2);
        if (name.size() < 2 || !is_name(name[0])) continue;
        char const second = static_cast<char>(name[1] | 0x20);
        char const first = static_cast<char>(name[0] | 0x20);
        // tags that HTML closes by itself, or that hold nothing, do not nest
        bool const nests = std::string_view("dfsbiuatcehlq").find(first) != std::string_view::npos
                           && !(first == 'b' && second == 'r') && !(first == 'l' && second == 'i')
                           && !(first == 'h' && second == 'r') && !(first == 'i' && second == 'm')
                           && !(first == 't' && (second == 'd' || second == 'r' || second == 'h'))
                           && !(first == 'd' && (second == 't' || second == 'd'))
                           && !(first == 'c' && second == 'o') && !(first == 'i' && second == 'n')
                           && !(first == 'l' && second == 'i');
        if (!nests) continue;
        depth = std::max(0, depth + (closes ? -1 : 1));
        most = std::max(most, depth);
    }
    return most;
}

std::string without_tags(std::string_view html) {
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        std::size_t const open = std::min(html.find('<', at), html.size());
        out += html.substr(at, open - at);
        std::size_t const close = html.find('>', open);
        if (close == std::string_view::npos) break;
        out += '\n';
        at = close + 1;
    }
    return out;
}

} // namespace suot::intake
