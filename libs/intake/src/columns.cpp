// Text in which blanks stand for a page's layout: page numbers out, two columns apart.
//
// Follows docs/spec/intake.md, section 2.3. Read line by line, the heading of such a page says
// "issuer … country" in one breath; the gap that several lines leave free in the same place tells
// the columns.
#include "columns.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "judged.hpp"

namespace suot::intake {

namespace {

constexpr std::uint32_t narrowest_gap = 3; ///< blanks between two columns
constexpr std::uint16_t far_in = 16;       ///< columns of indent that no paragraph has

struct Page {
    std::string_view text;
    std::vector<Mark> const& marks;

    [[nodiscard]] std::string_view words(RawLine const& line) const {
        return text.substr(line.begin, line.end - line.begin);
    }
};

std::uint32_t columns(std::string_view text) {
    return judged(text).width;
}

/// One line seen as left part, gap and right part; positions in columns from the margin.
struct Split {
    std::uint32_t left_end = 0;    ///< 0 where there is only a right part
    std::uint32_t right_begin = 0; ///< 0 where there is only a left part
    std::uint32_t left_bytes = 0;  ///< where the left part ends, bytes into the text
    std::uint32_t right_bytes = 0;
    [[nodiscard]] bool both() const { return left_end != 0 && right_begin != 0; }
};

/// "*   Sở A …", "1.  Sở B …": the blanks behind a mark part no columns.
bool is_mark(std::string_view words) {
    if (words == "*" || words == "-" || words == "+" || words == "•" || words == "–") return true;
    bool const closed = words.ends_with('.') || words.ends_with(')');
    return closed && words.size() <= 5 && words.find_first_of(" (") == std::string_view::npos;
}

/// The widest run of blanks inside a line; a tab is wide.
Split split_at_gap(Page const& page, RawLine const& line) {
    Split best;
    std::uint32_t widest = narrowest_gap - 1;
    std::uint32_t column = line.indent;
    for (std::uint32_t at = line.begin; at < line.end;) {
        std::uint32_t const begin = at;
        std::uint32_t wide = 0;
        for (; at < line.end && (page.text[at] == ' ' || page.text[at] == '\t'); ++at)
            wide += page.text[at] == '\t' ? 8 : 1;
        bool const behind_mark =
            begin > line.begin && is_mark(page.text.substr(line.begin, begin - line.begin));
        if (wide > widest && !behind_mark) {
            best = {column, column + wide, begin, at};
            widest = wide;
        }
        column += wide;
        for (; at < line.end && page.text[at] != ' ' && page.text[at] != '\t'; ++at)
            column += (static_cast<unsigned char>(page.text[at]) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    if (best.both()) return best;
    if (line.indent > 24) return {0, line.indent, line.begin, line.begin};
    return {column, 0, line.end, line.end};
}

/// "2", "- 3 -", "Trang 4": nothing but the number of a page, in the middle or beside a break.
bool is_page_number(Page const& page, RawLine const& line) {
    if (line.indent < far_in && !line.page_before) return false;
    std::string_view words = page.words(line);
    if (words.starts_with("Trang ")) words.remove_prefix(6);
    return words.size() <= 9 && words.find_first_of("0123456789") != std::string_view::npos
           && words.find_first_not_of("0123456789-/ ") == std::string_view::npos
           && words.find_first_not_of('-') != std::string_view::npos;
}

// The number goes; that a page began there stays with the line after it.
void take_page_numbers(std::vector<RawLine>& lines, Page const& page) {
    std::vector<RawLine> out;
    out.reserve(lines.size());
    bool page_begins = false;
    for (RawLine& line : lines) {
        if (is_page_number(page, line)) {
            page_begins = true;
            continue;
        }
        line.page_before = line.page_before || std::exchange(page_begins, false);
        out.push_back(line);
    }
    lines = std::move(out);
}

/// The width of the page: what nearly all lines keep within.
std::uint32_t page_width(std::vector<RawLine> const& lines, Page const& page) {
    std::vector<std::uint32_t> ends;
    for (auto const& line : lines) ends.push_back(line.indent + columns(page.words(line)));
    if (ends.empty()) return 0;
    auto const at = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 9 / 10);
    std::ranges::nth_element(ends, at);
    return *at;
}

bool is_centred(RawLine const& line, Page const& page, std::uint32_t width) {
    if (line.indent < 8) return false;
    std::uint32_t const end = line.indent + columns(page.words(line));
    std::uint32_t const right = end < width ? width - end : 0;
    std::uint32_t const left = line.indent;
    return std::max(left, right) - std::min(left, right) <= std::max(6U, width / 10);
}

/// A run of lines in two columns: the gap that all of them leave free.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t gap_begin = 0;
    std::uint32_t gap_end = ~0U;
    std::size_t pairs = 0; ///< lines with both parts
};

/// The gap that is left when `split` joins the block; nothing where it stands across.
std::optional<std::pair<std::uint32_t, std::uint32_t>> narrowed(Block const& block, Split split) {
    std::uint32_t const begin = std::max(block.gap_begin, split.left_end);
    std::uint32_t const end =
        split.right_begin != 0 ? std::min(block.gap_end, split.right_begin) : block.gap_end;
    if (end < begin + 2) return std::nullopt;
    return std::pair{begin, end};
}

bool capitals_both(Page const& page, RawLine const& line, Split split) {
    auto const left = page.text.substr(line.begin, split.left_bytes - line.begin);
    auto const right = page.text.substr(split.right_bytes, line.end - split.right_bytes);
    return judged(left).capitals && judged(right).capitals;
}

/// The block that begins at line `at`, which has both parts. It ends with the last line that has a
/// right part, and with the left ones right below it.
Block block_at(std::vector<RawLine> const& lines, Page const& page, std::size_t at) {
    Block block{.begin = at, .end = at};
    std::size_t lonely = 0;
    for (std::size_t i = at; i < lines.size(); ++i) {
        Split const split = split_at_gap(page, lines[i]);
        bool const again = i > at + 2 && split.both() && capitals_both(page, lines[i], split);
        if (again || (lines[i].blank_before && !split.both() && i != at)) break;
        auto const gap = narrowed(block, split);
        if (!gap) break;
        std::tie(block.gap_begin, block.gap_end) = *gap;
        if (split.both()) ++block.pairs;
        lonely = split.right_begin != 0 ? 0 : lonely + 1;
        block.end = i + 1;
        if (lonely > 30) break;
    }
    bool const words = block.end - block.begin < 2 && block.gap_end - block.gap_begin < 8;
    if (block.pairs == 0 || words) block.end = block.begin;
    return block;
}

/// The lines of a block column by column; a row ends where an empty line stands over two parts.
void add_block(std::vector<RawLine> const& lines, Page const& page, Block const& block,
               std::int32_t table, std::vector<RawLine>& out, std::vector<CellPlan>& plans) {
    std::int32_t row = 0;
    for (std::size_t from = block.begin; from < block.end; ++row) {
        std::size_t to = from + 1;
        while (to < block.end && !lines[to].blank_before) ++to;
        for (std::int32_t column = 0; column < 2; ++column) {
            CellPlan plan{.begin = out.size(), .end = out.size()};
            plan.cell = {.table = table, .row = row, .column = column};
            for (std::size_t i = from; i < to; ++i) {
                Split const split = split_at_gap(page, lines[i]);
                auto const begin = column == 0 ? lines[i].begin : split.right_bytes;
                auto const end = column == 0 ? split.left_bytes : lines[i].end;
                if (end <= begin || (column == 1 && split.right_begin == 0)) continue;
                RawLine part = cut_line(lines[i], begin, end, page.text, page.marks);
                part.blank_before = part.page_before = false;
                part.indent = 0;
                part.cell = static_cast<std::int32_t>(plans.size());
                if (part.begin != part.end) out.push_back(part);
            }
            plan.end = out.size();
            plans.push_back(plan);
        }
        from = to;
    }
}

/// Four blanks in a row. One of them is every fourth byte, so only those are looked for.
bool has_wide_gap(std::string_view text) {
    constexpr std::size_t wide = 4;
    for (std::size_t at = wide - 1; at < text.size(); at += wide) {
        if (text[at] != ' ') continue;
        std::size_t begin = at;
        while (begin > 0 && text[begin - 1] == ' ' && begin + wide > at + 1) --begin;
        std::size_t end = at;
        while (end < text.size() && text[end] == ' ' && end < begin + wide) ++end;
        if (end - begin >= wide) return true;
    }
    return false;
}

} // namespace

/// Most texts are not laid out so. They are told by a look for wide gaps, and left alone.
std::vector<CellPlan> take_layout(std::vector<RawLine>& lines, std::string_view text,
                                  std::vector<Mark> const& marks) {
    std::vector<CellPlan> plans;
    Page const page{text, marks};
    bool const laid_out = std::ranges::any_of(
        lines, [&](RawLine const& line) { return line.indent >= far_in || line.page_before; });
    if (!laid_out && !has_wide_gap(text) && text.find('\t') == std::string_view::npos) return plans;
    take_page_numbers(lines, page);
    std::uint32_t const width = page_width(lines, page);
    std::vector<RawLine> out;
    out.reserve(lines.size());
    std::int32_t table = 0;
    for (std::size_t i = 0; i < lines.size();) {
        Block const block =
            split_at_gap(page, lines[i]).both() ? block_at(lines, page, i) : Block{};
        if (block.end > block.begin) {
            add_block(lines, page, block, table++, out, plans);
            i = block.end;
            continue;
        }
        lines[i].centred = is_centred(lines[i], page, width);
        out.push_back(lines[i++]);
    }
    lines = std::move(out);
    return plans;
}

} // namespace suot::intake
