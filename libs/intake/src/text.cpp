// Plain text, also as crawlers write it: emphasis by stars, tables by bars, columns by blanks.
//
// Follows docs/spec/intake.md, sections 1 to 4. The steps shared with Markdown lie here
// (`add_plain`).
#include <algorithm>
#include <deque>
#include <span>
#include <string>
#include <utility>

#include "bars.hpp"
#include "columns.hpp"
#include "decode.hpp"
#include "joining.hpp"
#include "plain.hpp"
#include "raw_lines.hpp"
#include "readers.hpp"
#include "split_syllables.hpp"

namespace suot::intake {

namespace {

/// The words of a line without the marks inside it.
std::string clean_words(PlainText const& plain, RawLine const& line) {
    std::string out;
    std::uint32_t at = line.begin;
    for (std::uint32_t m = line.mark; m < line.mark_end; ++m) {
        Mark const& mark = plain.marks[m];
        if (mark.at > at) out += plain.text.substr(at, mark.at - at);
        at = std::max(at, mark.end());
    }
    if (line.end > at) out += plain.text.substr(at, line.end - at);
    return out;
}

/// `cleaned` keeps the words of lines that have marks inside.
PhysicalLine physical(PlainText const& plain, std::size_t i, std::deque<std::string>& cleaned) {
    RawLine const& line = plain.lines[i];
    PhysicalLine out{.text = plain.text.substr(line.begin, line.end - line.begin)};
    if (line.mark != line.mark_end) out.text = cleaned.emplace_back(clean_words(plain, line));
    bool const one_style = line.mark == line.mark_end;
    out.layout.heading = line.heading;
    out.layout.list_depth = line.list_depth;
    out.layout.indent = line.indent;
    if (line.centred) out.layout.align = document::Align::centre;
    out.layout.bold = line.first.bold && line.last.bold && one_style;
    out.layout.italic = line.first.italic && line.last.italic && one_style;
    out.cell = line.cell;
    out.blank_before = line.blank_before;
    out.page_before = line.page_before;
    out.break_after = line.break_after;
    out.bold_begin = line.first.bold;
    out.bold_end = line.last.bold;
    out.inside_emphasis =
        i > 0 && (line.first.bold || line.first.italic) && plain.lines[i - 1].mark_end == line.mark;
    return out;
}

/// Adds the words of one line, each stretch in its style, without the marks between them.
void add_words(SourceBuilder& builder, PlainText const& plain, RawLine const& line) {
    std::uint32_t at = line.begin;
    Style style = line.first;
    for (std::uint32_t m = line.mark; m < line.mark_end; ++m) {
        Mark const& mark = plain.marks[m];
        if (mark.at > at) builder.add(plain.text.substr(at, mark.at - at), style);
        at = std::max(at, mark.end());
        style = mark.style;
    }
    if (line.end > at) builder.add(plain.text.substr(at, line.end - at), style);
}

/// Opens and closes tables and cells as the lines go by.
class CellWalk {
public:
    CellWalk(SourceBuilder& builder, std::vector<CellPlan> const& plans)
        : builder_(builder), plans_(plans) {}

    /// Before line `i`: every cell that ends here is closed, every one that begins here opened.
    void arrive(std::size_t i) {
        if (open_ && plans_[next_ - 1].end <= i) close_cell();
        while (next_ < plans_.size() && plans_[next_].begin <= i && !open_) {
            open_next();
            if (plans_[next_ - 1].end <= i) close_cell();
        }
        if (!open_ && table_ >= 0) leave_table_unless_next_here(i);
    }

    void finish(std::size_t lines) {
        arrive(lines);
        if (open_) close_cell();
        if (table_ >= 0) builder_.close_table();
        table_ = -1;
    }

private:
    void open_next() {
        document::Cell const& cell = plans_[next_].cell;
        if (cell.table != table_) {
            if (table_ >= 0) builder_.close_table();
            builder_.open_table();
            table_ = cell.table;
        }
        builder_.open_cell(cell);
        open_ = true;
        ++next_;
    }
    void close_cell() {
        builder_.close_cell();
        open_ = false;
    }
    void leave_table_unless_next_here(std::size_t i) {
        if (next_ < plans_.size() && plans_[next_].begin <= i) return;
        builder_.close_table();
        table_ = -1;
    }

    SourceBuilder& builder_;
    std::vector<CellPlan> const& plans_;
    std::size_t next_ = 0;
    std::int32_t table_ = -1;
    bool open_ = false;
};

} // namespace

/// All joints are found before the first line is put out: whether a line goes on depends on how
/// wide the lines of the whole text are.
void add_plain(SourceBuilder& builder, PlainText const& plain) {
    std::vector<PhysicalLine> lines;
    lines.reserve(plain.lines.size());
    std::deque<std::string> cleaned;
    for (std::size_t i = 0; i < plain.lines.size(); ++i)
        lines.push_back(physical(plain, i, cleaned));
    auto const how = joints(lines);
    CellWalk walk(builder, plain.cells);
    document::Layout layout;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (how[i] == Joint::none) {
            builder.end_line(layout);
            walk.arrive(i);
            layout = lines[i].layout;
        } else if (!breaks_inside_word(lines[i - 1].text)) {
            builder.add(" ");
        }
        if (how[i] == Joint::page)
            builder.diagnose(page_joint({builder.offset(), builder.offset() + 1}));
        add_words(builder, plain, plain.lines[i]);
    }
    builder.end_line(layout);
    walk.finish(lines.size());
}

/// Bars tell tables for sure, blanks only perhaps: a text with bars is not looked through for
/// columns.
base::Result<document::Source> read_text(std::string_view bytes, Limits const&) {
    auto const decoded = decode_text(bytes);
    auto const mended = mended_syllables(decoded.view());
    PlainText plain{.text = mended ? std::string_view(mended->text) : decoded.view()};
    plain.marks = marks(plain.text);
    plain.lines = raw_lines(plain.text, plain.marks);
    plain.cells = take_tables(plain.lines, plain.text, plain.marks);
    if (plain.cells.empty()) plain.cells = take_layout(plain.lines, plain.text, plain.marks);
    SourceBuilder builder("text/plain");
    builder.reserve(plain.text.size() + plain.text.size() / 64);
    if (decoded.remark) builder.diagnose(*decoded.remark);
    if (mended) builder.diagnose(syllables_joined(mended->count));
    add_plain(builder, plain);
    return builder.finish();
}

} // namespace suot::intake
