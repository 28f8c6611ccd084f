// Letters as a reader finds them → the words and lines of a Source.
//
// Follows docs/spec/intake.md, sections 1.2, 1.3 and 3. Every byte of every document goes through
// here once, so plain letters are copied in runs and only the rare sign (`special_sign`) is looked
// at closely. A letter and its mark may come in two runs of different looks: NFC is made over the
// whole line, at its end.
#include "builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <text/letters.hpp>
#include <text/unicode.hpp>

#include "signs.hpp"

namespace suot::intake {

namespace {

/// Bytes that may be more than a plain letter: blanks, control signs, and the lead bytes of
/// no-break blanks, soft hyphens, zero-width signs, combining marks and private-use bullets.
enum Sign : std::uint8_t { plain_sign = 0, blank_sign = 1, special_sign = 2 };

constexpr std::array<Sign, 256> make_signs() {
    std::array<Sign, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = special_sign;
    for (unsigned char const c : {0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF})
        table[c] = special_sign;
    table[' '] = blank_sign;
    return table;
}
constexpr auto signs = make_signs();

constexpr bool is_blank(char32_t code) {
    return code <= 0x20 || code == 0x85 || code == 0xA0 || (code >= 0x2000 && code <= 0x200A)
           || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F
           || code == 0x3000;
}

/// Signs that show nothing: the rest of C0 and C1, soft hyphen, zero-width and direction marks,
/// byte order mark, object replacement.
constexpr bool is_invisible(char32_t code) {
    return code == 0x7F || (code >= 0x80 && code < 0xA0) || code == 0xAD
           || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E)
           || (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || code == 0xFFFC;
}

/// The control signs that are blanks; the others vanish.
constexpr bool is_control_blank(char32_t code) {
    return code == ' ' || (code >= 9 && code <= 13);
}

constexpr bool is_combining(char32_t code) {
    return code >= 0x300 && code < 0x370;
}

} // namespace

SourceBuilder::SourceBuilder(std::string_view media_type) {
    source_.media_type = media_type;
}

void SourceBuilder::reserve(std::size_t bytes) {
    source_.text.reserve(bytes);
}

void SourceBuilder::mark_style(Style style) {
    if (styles_.empty() || styles_.back().style != style) styles_.push_back({offset(), style});
}

/// One special character at `at`; moves on past it.
void SourceBuilder::add_special(std::string_view letters, std::size_t& at) {
    auto const [code, size] = text::decode(letters, at);
    std::string_view const bytes = letters.substr(at, size);
    at += size;
    if (code < 0x20 && !is_control_blank(code)) return;
    if (is_blank(code)) {
        blank_ = blank_ || pending() != 0;
        return;
    }
    if (is_invisible(code)) return;
    if (blank_ && !is_combining(code)) source_.text += ' ';
    blank_ = false;
    combining_ = combining_ || is_combining(code);
    if (code == 0xFFFD && size == 1)
        source_.text += "\xEF\xBF\xBD";
    else
        source_.text += bytes;
}

namespace {

constexpr Sign sign_of(char c) {
    return signs[static_cast<unsigned char>(c)];
}

/// The end of the plain letters that begin at `at`; single blanks between them are plain too. The
/// one branch of the loop is taken at the end: a blank stops it only behind another.
std::size_t plain_end(std::string_view letters, std::size_t at) {
    unsigned before = plain_sign;
    for (; at < letters.size(); ++at) {
        unsigned const sign = sign_of(letters[at]);
        if ((sign & (before | special_sign)) != 0) break;
        before = sign;
    }
    return before == blank_sign ? at - 1 : at;
}

} // namespace

void SourceBuilder::add(std::string_view letters, Style style) {
    // Plain text was checked when it was decoded; what an XML or HTML part holds was not.
    bool const checked =
        source_.media_type.starts_with("text/") && source_.media_type != "text/html";
    if (!checked && !text::is_utf8(letters)) return add(text::repaired_utf8(letters), style);
    mark_style(style);
    for (std::size_t at = 0; at < letters.size();) {
        if (sign_of(letters[at]) != plain_sign) {
            add_special(letters, at);
            continue;
        }
        std::size_t const end = plain_end(letters, at);
        if (blank_) source_.text += ' ';
        blank_ = false;
        source_.text.append(letters, at, end - at);
        at = end;
    }
    styles_.back().end = offset();
}

/// NFC over the whole line, run by run, so that a mark in a run of its own meets its letter.
void SourceBuilder::normalize_line() {
    if (!combining_) return;
    combining_ = false;
    std::string const raw = source_.text.substr(line_begin_);
    auto const base = static_cast<std::uint32_t>(line_begin_);
    source_.text.resize(line_begin_);
    std::uint32_t from = 0;
    for (Styled& styled : styles_) {
        std::uint32_t to = styled.end - base;
        while (to < raw.size() && is_combining(text::decode(raw, to).code)) to += 2;
        if (to > from) source_.text += text::to_nfc(raw.substr(from, to - from));
        from = std::max(from, to);
        styled.end = offset();
    }
}

namespace {

constexpr bool is_letter(char32_t code) {
    return text::letter(code).base != 0 || (code >= 0x370 && code < 0x2000);
}

/// The bytes of a leading item marker ("1.", "a)", "IV-", "-"): it often stands outside the bold.
std::size_t marker_size(std::string_view line) {
    static constexpr Signs ends(".)-:/+");
    std::size_t const blank = line.substr(0, 9).find(' ');
    if (blank == std::string_view::npos || blank == 0) return 0;
    return ends.has(line[blank - 1]) ? blank : 0;
}

bool has_letters(std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
        auto const [code, size] = text::decode(part, at);
        if (is_letter(code)) return true;
        at += size;
    }
    return false;
}

/// "-----", "_____", "* * *", a lone star: drawn under a heading or between parts, not written.
bool is_drawn(std::string_view line) {
    char const sign = line.front();
    static constexpr Signs stars("* ");
    static constexpr Signs rules("-=_~ ");
    if (sign == ' ' || !(sign == '*' ? stars : rules).all(line)) return false;
    return sign == '*' || line.size() > 1;
}

struct Looks {
    bool any = false, bold = true, italic = true, underlined = true;
    std::uint32_t bold_prefix = 0;
};

void look_at(Looks& looks, std::string_view part, Style style, std::uint32_t end) {
    if (!has_letters(part)) return;
    if (style.bold && looks.bold) looks.bold_prefix = end;
    looks.any = true;
    looks.bold = looks.bold && style.bold;
    looks.italic = looks.italic && style.italic;
    looks.underlined = looks.underlined && style.underlined;
}

} // namespace

/// The looks of the line follow from those of its letters. A marker at the front is passed over:
/// "1." in plain letters before bold words leaves the line bold.
void SourceBuilder::end_line(document::Layout layout) {
    normalize_line();
    blank_ = false;
    std::string_view const line = std::string_view(source_.text).substr(line_begin_);
    if (!line.empty() && is_drawn(line)) source_.text.resize(line_begin_);
    if (pending() != 0) {
        auto const base = static_cast<std::uint32_t>(line_begin_);
        std::size_t const marker = marker_size(line);
        Looks looks;
        std::size_t from = marker;
        for (Styled const& styled : styles_) {
            std::size_t const to = std::max<std::size_t>(from, styled.end - base);
            look_at(looks, line.substr(from, to - from), styled.style,
                    static_cast<std::uint32_t>(to));
            from = to;
        }
        layout.bold = looks.any && looks.bold;
        layout.italic = looks.any && looks.italic;
        layout.underlined = looks.any && looks.underlined;
        layout.bold_prefix = layout.bold ? 0 : looks.bold_prefix;
        while (layout.bold_prefix != 0 && line[layout.bold_prefix - 1] == ' ') --layout.bold_prefix;
        std::int32_t const cell = open_.empty() ? document::no_cell : open_.back().cell;
        source_.lines.push_back({{base, offset()}, layout, cell});
        source_.text += '\n';
    }
    line_begin_ = source_.text.size();
    styles_.clear();
}

void SourceBuilder::add_line(std::string_view letters, document::Layout layout) {
    add(letters, {layout.bold, layout.italic, layout.underlined});
    end_line(layout);
}

std::int32_t SourceBuilder::open_table() {
    end_line();
    open_.push_back({tables_++, document::no_cell});
    return open_.back().table;
}

void SourceBuilder::open_cell(document::Cell cell) {
    end_line();
    cell.table = open_.back().table;
    open_.back().cell = static_cast<std::int32_t>(source_.cells.size());
    source_.cells.push_back(cell);
}

void SourceBuilder::close_cell() {
    end_line();
    open_.back().cell = document::no_cell;
}

void SourceBuilder::close_table() {
    end_line();
    open_.pop_back();
}

void SourceBuilder::diagnose(text::Diagnostic diagnostic) {
    source_.diagnostics.push_back(std::move(diagnostic));
}

document::Source SourceBuilder::finish() {
    end_line();
    return std::move(source_);
}

} // namespace suot::intake
