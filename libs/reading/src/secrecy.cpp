// Whether a document is marked Mật, Tối mật or Tuyệt mật (Luật Bảo vệ bí mật nhà nước 29/2018/QH14,
// article 8).
//
// Follows docs/spec/diagnostics.md, section 11. Both mistakes are grave: a secret that is kept, and
// a plan about secrecy that is refused. So the word counts only as a stamp or a label: on a line of
// its own, in capitals, near the head or foot, outside wide tables.
#include "secrecy.hpp"

#include <algorithm>

#include <grammar/front_matter.hpp>
#include <text/phrases.hpp>

namespace suot::reading {

namespace {

constexpr std::int32_t head_lines = 30;        // a heading with its stamp takes no more
constexpr std::int32_t foot_lines = 15;        // a digital stamp may stand under the signature
constexpr std::int32_t widest_stamp_table = 3; // columns; a wider table holds data, not a heading

enum class Mark : std::uint8_t { none, label, secret };

text::Phrases<Mark> const& marks() {
    static text::Phrases<Mark> const table{
        {"mật", Mark::secret},       {"tối mật", Mark::secret},   {"tuyệt mật", Mark::secret},
        {"độ mật", Mark::label},     {"mức độ mật", Mark::label}, {"độ bảo mật", Mark::label},
        {"dấu độ mật", Mark::label}, {"mức độ mật", Mark::label},
    };
    return table;
}

bool is_upper(text::Words words) {
    return std::ranges::all_of(words.items, [](text::Word const& word) {
        return !word.is_letters() || word.letter_case() == text::Case::upper;
    });
}

/// Words without the signs around them: a stamp may come out as "| MẬT |" or "[TỐI MẬT]".
text::Words without_signs(text::Words words) {
    std::size_t first = 0;
    std::size_t last = words.size();
    auto const sign = [&](std::size_t i) { return words[i].kind == text::WordKind::sign; };
    while (first < last && sign(first)) ++first;
    while (last > first && sign(last - 1)) --last;
    return words.sub(first, last);
}

/// "MẬT", "TỐI MẬT" alone on a line, in capitals as the stamp is cut.
bool is_stamp(text::Words line) {
    auto const found = marks().longest(line, 0);
    return found && found->value == Mark::secret && found->size == line.size() && is_upper(line);
}

/// "Độ mật: Tối mật", the way registers and electronic messages write it.
bool is_label_line(text::Words line) {
    auto const label = marks().longest(line, 0);
    if (!label || label->value != Mark::label) return false;
    auto const rest = without_signs(line.from(label->size));
    auto const value = marks().longest(rest, 0);
    return value && value->value == Mark::secret && value->size == rest.size();
}

/// The columns of each table of `source`, by its number.
std::vector<std::int32_t> table_widths(document::Source const& source) {
    std::vector<std::int32_t> widths;
    for (auto const& cell : source.cells) {
        auto const table = static_cast<std::size_t>(cell.table);
        if (widths.size() <= table) widths.resize(table + 1);
        widths[table] = std::max(widths[table], cell.column + cell.column_span);
    }
    return widths;
}

bool in_wide_table(document::Source const& source, document::Line const& line,
                   std::vector<std::int32_t> const& widths) {
    if (line.cell == document::no_cell) return false;
    auto const& cell = source.cells[static_cast<std::size_t>(line.cell)];
    return widths[static_cast<std::size_t>(cell.table)] > widest_stamp_table;
}

/// The word stands in capitals somewhere up to `last`: only then the heading is read for it.
bool names_secrecy(text::Words words, document::Line const& last) {
    auto const head = words.within({0, last.span.end});
    return std::ranges::any_of(head.items, [](text::Word const& word) {
        return word.key == text::key("mật") && word.letter_case() == text::Case::upper;
    });
}

/// What the heading's reader took for the secrecy: a stamp may share its line with other words.
bool heading_says_so(document::Source const& source, text::Words words,
                     std::vector<std::int32_t> const& widths) {
    auto const lines = std::min(static_cast<std::int32_t>(source.lines.size()), 2 * head_lines);
    if (lines == 0 || !names_secrecy(words, source.lines[static_cast<std::size_t>(lines - 1)]))
        return false;
    auto const mark = grammar::read_front_matter(source, words, {0, lines}).secrecy;
    auto const stamp = without_signs(words.within(mark.span));
    auto const found = marks().longest(stamp, 0);
    if (!found || found->value != Mark::secret || !is_upper(stamp)) return false;
    return std::ranges::none_of(source.lines, [&](document::Line const& line) {
        return line.span.contains(mark.span) && in_wide_table(source, line, widths);
    });
}

} // namespace

bool is_secret(document::Source const& source, text::Words words) {
    auto const count = static_cast<std::int32_t>(source.lines.size());
    auto const widths = table_widths(source);
    for (std::int32_t i = 0; i < count; ++i) {
        if (i == head_lines) i = std::max(i, count - foot_lines);
        auto const& line = source.lines[static_cast<std::size_t>(i)];
        if (line.span.size() > 100) continue; // running text
        auto const bare = without_signs(words.within(line.span));
        if (is_label_line(bare)) return true;
        if (is_stamp(bare) && !in_wide_table(source, line, widths)) return true;
    }
    return heading_says_so(source, words, widths);
}

} // namespace suot::reading
