// Tables and paragraphs for terminals.
//
// Widths are columns as Unicode Standard Annex 11 counts them: a combining mark has none, so text
// that came in NFD lines up as well. Cells are wrapped and never cut: half a deadline is a wrong
// one.
#include "layout.hpp"

#include <algorithm>

#include <text/fold.hpp>
#include <text/letters.hpp>

namespace suot::cli {

namespace {

constexpr std::string_view gap = " │ ";
constexpr std::size_t gap_width = 3;
constexpr std::size_t narrowest = 6;

/// Unicode Standard Annex 11, as far as documents need it.
std::size_t columns_of(char32_t code) {
    if (code < 0x300) return 1;
    if (code <= 0x36F || (code >= 0x200B && code <= 0x200F) || code == 0xFEFF) return 0;
    bool const wide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF)
                      || (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF)
                      || (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60)
                      || (code >= 0x1F300 && code <= 0x1FAFF)
                      || (code >= 0x20000 && code <= 0x3FFFD);
    return wide ? 2 : 1;
}

/// The bytes of the longest beginning of `words` that fits into `width`, at least one letter.
std::size_t fitting(std::string_view words, std::size_t width) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < words.size()) {
        auto const [code, size] = text::decode(words, at);
        used += columns_of(code);
        if (used > width && at > 0) return at;
        at += size;
    }
    return at;
}

/// The bytes of the first line: to the last blank that fits, else in the middle of a word.
std::size_t line_break(std::string_view words, std::size_t width) {
    auto const most = fitting(words, width);
    if (most == words.size() || words[most] == ' ') return most;
    auto const blank = words.substr(0, most).rfind(' ');
    return blank == std::string_view::npos || blank == 0 ? most : blank;
}

std::size_t widest_cell(Column const& column, std::vector<std::vector<std::string>> const& rows,
                        std::size_t number) {
    auto widest = display_width(column.heading);
    for (auto const& row : rows) widest = std::max(widest, display_width(row[number]));
    return widest;
}

/// Narrow columns take what their words need; the rest is shared out among those with a share.
std::vector<std::size_t> column_widths(std::vector<Column> const& columns,
                                       std::vector<std::vector<std::string>> const& rows,
                                       std::size_t width) {
    std::vector<std::size_t> widths(columns.size());
    std::size_t used = gap_width * (columns.size() - 1);
    unsigned shares = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].share == 0) used += widths[i] = widest_cell(columns[i], rows, i);
        shares += columns[i].share;
    }
    auto const left = width > used ? width - used : 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].share != 0)
            widths[i] = std::max(narrowest, left * columns[i].share / shares);
    return widths;
}

/// A row is as high as its highest cell.
std::string row_lines(std::vector<std::string> const& cells,
                      std::vector<std::size_t> const& widths) {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        lines.push_back(wrapped(cells[i], widths[i]));
        height = std::max(height, lines.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto const words = line < lines[i].size() ? lines[i][line] : std::string{};
            row += i == 0 ? "" : gap;
            row += padded(words, widths[i]);
        }
        row.resize(row.find_last_not_of(' ') + 1);
        out += row;
        out += '\n';
    }
    return out;
}

std::string rule(std::vector<std::size_t> const& widths) {
    std::string out;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i != 0) out += "─┼─";
        for (std::size_t n = 0; n < widths[i]; ++n) out += "─";
    }
    return out + '\n';
}

} // namespace

// In columns and not in bytes or letters: a Vietnamese letter is up to three bytes, a combining
// mark has no width.
std::size_t display_width(std::string_view words) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < words.size();) {
        auto const [code, size] = text::decode(words, at);
        width += columns_of(code);
        at += size;
    }
    return width;
}

std::string shortened(std::string_view words, std::size_t width) {
    auto line = text::squeezed(words.substr(0, 8 * width));
    if (display_width(line) <= width && line.size() < 8 * width) return line;
    line.resize(line_break(line, width - 1));
    return line + "…";
}

// A word longer than the line is cut, since lines past the terminal's edge break anywhere.
std::vector<std::string> wrapped(std::string_view words, std::size_t width) {
    auto const all = text::squeezed(words);
    std::vector<std::string> lines;
    std::string_view left = all;
    while (!left.empty()) {
        auto const size = line_break(left, width);
        lines.emplace_back(left.substr(0, size));
        left.remove_prefix(size);
        if (left.starts_with(' ')) left.remove_prefix(1);
    }
    return lines;
}

std::string padded(std::string_view words, std::size_t width) {
    std::string out(words);
    auto const used = display_width(words);
    if (used < width) out.append(width - used, ' ');
    return out;
}

// A label stands in the first line's indent. At the end of a line there are no blanks: what is
// printed is compared in tests and pasted into letters.
std::string paragraph(std::string_view words, std::size_t indent, std::size_t width,
                      std::string_view label) {
    std::string out;
    auto lines = wrapped(words, std::max(narrowest, width > indent ? width - indent : 0));
    if (lines.empty()) lines.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const lead = padded(i == 0 ? label : std::string_view{}, indent);
        out += lines[i].empty() ? std::string(text::trimmed(lead)) : lead + lines[i];
        out += '\n';
    }
    return out;
}

std::string table(std::vector<Column> const& columns,
                  std::vector<std::vector<std::string>> const& rows, std::size_t width) {
    auto const widths = column_widths(columns, rows, width);
    std::vector<std::string> headings;
    for (auto const& column : columns) headings.push_back(column.heading);
    std::string out = row_lines(headings, widths) + rule(widths);
    for (auto const& row : rows) out += row_lines(row, widths);
    return out;
}

} // namespace suot::cli
