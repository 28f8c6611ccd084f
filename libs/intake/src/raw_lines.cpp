// A text cut into lines, each with what stands around its words: indent, heading marks, bars,
// breaks.
//
// Follows docs/spec/intake.md, sections 1.2, 1.3 and 4.
#include "raw_lines.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "signs.hpp"

namespace suot::intake {

namespace {

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v';
}

/// "-----", "=====", "_____", "* * *", "- - -": drawn, not written.
bool is_rule(std::string_view line) {
    if (line.size() < 3) return line == "--" || line == "__";
    char const sign = line[0];
    static constexpr Signs drawing("-=_*~");
    if (!drawing.has(sign)) return false;
    return std::ranges::all_of(line, [&](char c) { return c == sign || c == ' '; });
}

/// "| :--- | ---: |": the line under the head of a Markdown table.
bool is_table_rule(std::string_view line) {
    static constexpr Signs drawing("|-: \t");
    return drawing.all(line) && line.find("--") != std::string_view::npos
           && line.find('|') != std::string_view::npos;
}

/// "--- PAGE BREAK ---", "=== Trang 2 ===", "[Page 3/7]": where a page of the original ended.
bool is_page_mark(std::string_view line) {
    static constexpr std::string_view signs = "-=*_[]<>#! ";
    static constexpr Signs drawing(signs);
    if (line.size() < 2 || !drawing.has(line[0])) return false;
    std::size_t const begin = line.find_first_not_of(signs);
    if (begin < 2 || begin == std::string_view::npos) return false;
    std::string words;
    for (char const c : line.substr(begin, line.find_last_not_of(signs) + 1 - begin))
        words += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (words == "page break" || words == "pagebreak") return true;
    bool const page = words.starts_with("page ") || words.starts_with("trang ");
    return page && words.find_first_not_of("0123456789/ of", words.find(' ')) == words.npos;
}

/// "… điều chỉnh tăng | thêm sau …": a speck on a scanned page, inside a sentence.
bool is_speck(std::string_view line, std::size_t bar) {
    constexpr std::size_t shortest_sentence = 40; // bytes
    if (line.size() < shortest_sentence || line.find('|', bar + 1) != std::string_view::npos)
        return false;
    auto const small = [&](std::size_t at) { return line[at] >= 'a' && line[at] <= 'z'; };
    return bar > 1 && bar + 2 < line.size() && small(bar + 2)
           && (small(bar - 2) || static_cast<unsigned char>(line[bar - 2]) >= 0x80);
}

bool is_row(std::string_view line) {
    std::size_t const bar = line.find('|');
    if (bar == std::string_view::npos || is_speck(line, bar)) return false;
    return line.find(" | ") != std::string_view::npos || line.starts_with("| ")
           || line.ends_with(" |") || line.find("||") != std::string_view::npos;
}

RawKind kind_of(std::string_view line) {
    if (line == "|") return RawKind::bar;
    return is_row(line) ? RawKind::row : RawKind::words;
}

/// Columns of blank before the first word; a tab goes to the next multiple of eight.
std::uint16_t take_indent(std::string_view text, std::uint32_t& begin, std::uint32_t end) {
    std::uint32_t columns = 0;
    for (; begin < end; ++begin) {
        if (text[begin] == '\t')
            columns = (columns / 8 + 1) * 8;
        else if (is_blank(text[begin]))
            ++columns;
        else if (text.substr(begin).starts_with("\xC2\xA0"))
            ++columns, ++begin;
        else
            break;
    }
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(columns, 4000));
}

std::uint8_t take_heading(std::string_view text, RawLine& line) {
    std::uint32_t at = line.begin;
    while (at < line.end && text[at] == '#') ++at;
    std::uint32_t const level = at - line.begin;
    if (level == 0 || (at < line.end && text[at] != ' ')) return 0;
    line.begin = std::min(at + 1, line.end);
    return static_cast<std::uint8_t>(std::min<std::uint32_t>(level, 6));
}

/// Walks through a text line by line.
class Cutter {
public:
    Cutter(std::string_view text, std::vector<Mark> const& marks) : text_(text), marks_(marks) {
        lines_.reserve(text.size() / 60 + 8);
    }

    /// A form feed, before or behind the words, is a page break for the line that follows it.
    void line(std::uint32_t begin, std::uint32_t end) {
        while (begin < end && text_[begin] == '\f') ++begin, page_ = true;
        RawLine line{
            .begin = begin, .end = end, .mark = mark_, .number = ++number_, .first = style_};
        line.indent = take_indent(text_, line.begin, end);
        bool page_after = false;
        while (line.end > line.begin
               && (is_blank(text_[line.end - 1]) || text_[line.end - 1] == '\f'))
            page_after = text_[--line.end] == '\f' || page_after;
        line.heading = take_heading(text_, line);
        add(line);
        while (mark_ < marks_.size() && marks_[mark_].at < end) style_ = marks_[mark_++].style;
        page_ = page_ || page_after;
    }

    [[nodiscard]] std::vector<RawLine> take() { return std::move(lines_); }

private:
    /// Drawn rules and page marks leave nothing but what they say of the next line.
    void add(RawLine line) {
        std::string_view const words = text_.substr(line.begin, line.end - line.begin);
        if (words.empty()) {
            blank_ = true;
            return;
        }
        if (is_rule(words)) return;
        if (is_page_mark(words)) {
            page_ = true;
            return;
        }
        if (is_table_rule(words)) {
            if (!lines_.empty() && !blank_) lines_.back().header = true;
            return;
        }
        line.kind = kind_of(words);
        line = cut_line(line, line.begin, line.end, text_, marks_);
        if (line.begin == line.end || is_rule(text_.substr(line.begin, line.end - line.begin)))
            return;
        line.blank_before = blank_;
        line.page_before = page_;
        blank_ = page_ = false;
        lines_.push_back(line);
    }

    std::string_view text_;
    std::vector<Mark> const& marks_;
    std::vector<RawLine> lines_;
    std::uint32_t mark_ = 0;
    std::uint32_t number_ = 0;
    Style style_;
    bool blank_ = false;
    bool page_ = false;
};

} // namespace

RawLine cut_line(RawLine line, std::uint32_t begin, std::uint32_t end, std::string_view text,
                 std::vector<Mark> const& marks) {
    auto const mark_at = [&](std::uint32_t i) {
        return i < marks.size() && marks[i].at < end ? &marks[i] : nullptr;
    };
    for (;;) { // blanks and marks in front
        Mark const* mark = mark_at(line.mark);
        if (mark != nullptr && mark->at <= begin) {
            line.first = mark->style;
            begin = std::max(begin, mark->end());
            ++line.mark;
        } else if (begin < end && is_blank(text[begin])) {
            ++begin;
        } else {
            break;
        }
    }
    line.mark_end = line.mark;
    while (mark_at(line.mark_end) != nullptr) ++line.mark_end;
    for (;;) { // and behind
        if (line.mark_end > line.mark && marks[line.mark_end - 1].end() >= end) {
            end = std::max(begin, std::min(end, marks[line.mark_end - 1].at));
            --line.mark_end;
        } else if (end > begin && is_blank(text[end - 1])) {
            --end;
        } else {
            break;
        }
    }
    line.last = line.mark_end == line.mark ? line.first : marks[line.mark_end - 1].style;
    line.begin = begin;
    line.end = std::max(begin, end);
    return line;
}

std::vector<RawLine> raw_lines(std::string_view text, std::vector<Mark> const& marks) {
    Cutter cutter(text, marks);
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t const end = std::min(text.find_first_of('\n', begin), text.size());
        cutter.line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
        begin = end + 1;
    }
    return cutter.take();
}

} // namespace suot::intake
