// One look at the letters of a line, for all the questions that joining asks of it.
//
// Follows docs/spec/intake.md, section 2. Columns are letters, not bytes; they are counted eight
// bytes at a time, for each line of each document is measured.
#include "judged.hpp"

#include <algorithm>
#include <cstring>

#include <text/letters.hpp>

#include "joining.hpp"
#include "signs.hpp"

namespace suot::intake {

namespace {

constexpr bool continues_letter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// How many of eight bytes go on with a letter; the product brings the counts of each together.
std::size_t continuing(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    return ((bytes >> 7U & ~(bytes >> 6U) & each) * each) >> 56U;
}

std::uint16_t columns(std::string_view text) {
    std::size_t count = text.size();
    std::size_t at = 0;
    for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        count -= continuing(bytes);
    }
    for (; at < text.size(); ++at) count -= continues_letter(text[at]) ? 1U : 0U;
    return static_cast<std::uint16_t>(std::min<std::size_t>(count, 0xFFFF));
}

Start start_of(std::string_view line) {
    static constexpr Signs opening("\"'([*");
    while (!line.empty() && opening.has(line[0])) line.remove_prefix(1);
    if (line.starts_with("“") || line.starts_with("‘")) line.remove_prefix(3);
    if (line.empty()) return Start::other;
    if (line[0] >= '0' && line[0] <= '9') return Start::digit;
    auto const letter = text::letter(text::decode(line, 0).code);
    if (letter.base == 0) return Start::other;
    return letter.upper ? Start::upper : Start::lower;
}

/// By the last sign that is no closing quote, bracket or star; three points end a sentence.
End end_of(std::string_view line) {
    static constexpr Signs closing("\"')]*");
    for (;;) {
        if (!line.empty() && closing.has(line.back()))
            line.remove_suffix(1);
        else if (line.ends_with("”") || line.ends_with("’"))
            line.remove_suffix(3);
        else
            break;
    }
    if (line.empty()) return End::plain;
    char const last = line.back();
    if (last == '.' || last == '!' || last == '?') return End::stop;
    if (last == ';' || last == ':') return End::list;
    if (last == ',') return End::comma;
    return line.ends_with("…") ? End::stop : End::plain;
}

/// Stops at the first small letter, which is soon.
bool all_capitals(std::string_view line) {
    bool any = false;
    for (std::size_t at = 0; at < line.size();) {
        auto const [code, size] = text::decode(line, at);
        auto const letter = text::letter(code);
        if (letter.base != 0 && !letter.upper) return false;
        any = any || letter.base != 0;
        at += size;
    }
    return any;
}

} // namespace

Judged judged(std::string_view line) {
    return {.width = columns(line),
            .first_word = columns(line.substr(0, line.find(' '))),
            .start = start_of(line),
            .end = end_of(line),
            .capitals = all_capitals(line),
            .item = begins_item(line)};
}

} // namespace suot::intake
