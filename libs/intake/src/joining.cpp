// Which line goes on with the one above: the table of docs/spec/intake.md, section 2.2, one row a
// function, and section 2.4 over a page break.
//
// Both mistakes cost: two items joined lose a duty, a sentence cut in two loses its end. A row that
// cannot tell leaves the decision to the next; what no row takes begins a paragraph.
#include "joining.hpp"

#include <algorithm>
#include <array>

#include "judged.hpp"
#include "margins.hpp"

namespace suot::intake {

namespace {

/// Two lines, one under the other, and what the text around them looks like.
struct Pair {
    PhysicalLine const& above;
    PhysicalLine const& below;
    Judged const& a;
    Judged const& b;
    Margins const& margins;
    bool rest; ///< `above` goes on a paragraph itself
};

constexpr bool ended(Judged const& line) {
    return line.end == End::stop || line.end == End::list;
}

/// The first word below would have stood above, had the break not been ordered.
bool fits(Pair const& pair) {
    int const needed = pair.b.first_word + 1;
    if (pair.above.room >= 0) return needed <= pair.above.room;
    auto const least = pair.margins.least[kind(pair.above.cell != document::no_cell, pair.rest)];
    return least == 0 || pair.a.width + needed < least;
}

/// "1." or "Điều 3." alone on its line waits for its words; "Chương I" and "-----" do not.
bool lone_marker(Pair const& pair) {
    std::string_view const text = pair.above.text;
    if (text.starts_with('[') && text.ends_with(']') && pair.a.width <= 6)
        return true; // a footnote
    if (!pair.a.item || pair.a.width > 9 || pair.above.layout.align == document::Align::centre)
        return false;
    if (text.starts_with("Điều ")) return text.ends_with('.') || text.ends_with(':');
    char const last = text.back();
    return text.find(' ') == std::string_view::npos
           && (last == '.' || last == ')' || last == '-' || last == '/' || last == '+');
}

/// Lines of the heading and signature blocks, each of which stands alone (NĐ 30/2020, Phụ lục I).
bool begins_block_line(std::string_view line) {
    static constexpr std::array<std::string_view, 31> heads{
        "KT.",        "TM.",       "TL.",        "TUQ.",     "Q.",        "T/M",       "K/T",
        "T/L",        "TM ",       "KT ",        "CHỦ TỊCH", "PHÓ ",      "BỘ TRƯỞNG", "THỨ TRƯỞNG",
        "BÍ THƯ",     "GIÁM ĐỐC",  "CHÁNH ",     "TRƯỞNG ",  "CHỦ NHIỆM", "THỦ TƯỚNG", "TỔNG ",
        "CỤC TRƯỞNG", "VỤ TRƯỞNG", "ỦY VIÊN",    "UỶ VIÊN",  "Độc lập",   "Số:",       "Số ",
        "Nơi nhận",   "Kính gửi",  "HIỆU TRƯỞNG"};
    return !line.empty() && std::ranges::any_of(heads, [&](std::string_view head) {
        return line[0] == head[0] && line.starts_with(head);
    });
}

bool is_stamp(std::string_view line) {
    return line == "MẬT" || line == "KHẨN" || line == "HỎA TỐC" || line == "HOẢ TỐC";
}

bool one_syllable(Pair const& pair) {
    return pair.a.first_word == pair.a.width && pair.a.width <= 8 && !pair.a.item && !ended(pair.a)
           && !is_stamp(pair.above.text) && pair.a.start != Start::digit;
}

/// Longer than any first line of a paragraph, so it goes on.
bool too_long_to_begin(Pair const& pair) {
    return pair.margins.first_is_short() && pair.below.cell == document::no_cell
           && pair.b.width > pair.margins.first_most + 6U;
}

/// "kinh tế\n- xã hội": a hyphen that the wrap brought to the front.
bool hyphen_within(Pair const& pair) {
    if (!pair.below.text.starts_with("- ") || pair.a.end != End::plain || fits(pair)) return false;
    if (!pair.margins.known() || pair.below.cell != document::no_cell) return false;
    if (pair.above.text.starts_with('-') || pair.above.text.starts_with('+')) return false;
    if (pair.margins.blank_separated) return true;
    return judged(pair.below.text.substr(2)).start == Start::lower && pair.b.width > 30;
}

/// "… Đại hội lần thứ\nXVII.": nothing but a number, and the line above wants more.
bool number_within(Pair const& pair) {
    return pair.b.first_word == pair.b.width && pair.b.width <= 6 && pair.below.text.ends_with('.')
           && pair.a.end == End::plain && !pair.a.capitals
           && pair.above.layout.bold == pair.below.layout.bold && pair.margins.known()
           && !fits(pair);
}

/// What looks like an item is the rest of a citation: "theo khoản\n1. …", "quy định tại\nĐiều 5."
bool item_within(Pair const& pair) {
    if (pair.b.start == Start::digit && wants_number(pair.above.text)) return true;
    if (pair.b.start == Start::upper && pair.a.end == End::plain && !pair.b.capitals)
        return ends_open(pair.above.text) && pair.a.start == Start::lower;
    return hyphen_within(pair) || number_within(pair);
}

bool whole_bold_changes(Pair const& pair) {
    bool const above = pair.above.layout.bold;
    bool const below = pair.below.layout.bold;
    return above != below;
}

/// Capitals under capitals: titles go on where the line was full, or ends in a word that must go
/// on.
bool capitals_go_on(Pair const& pair) {
    if (begins_block_line(pair.below.text) || is_stamp(pair.above.text)) return false;
    return one_syllable(pair) || too_long_to_begin(pair) || ends_open(pair.above.text)
           || (pair.margins.known() && !fits(pair));
}

/// In a cell of "- …," lines one without its comma goes on in the next, which has it.
bool unfinished_recipient(Pair const& pair) {
    return pair.above.cell != document::no_cell && pair.above.text.starts_with("- ")
           && pair.a.end == End::plain && pair.b.end != End::plain && pair.a.width >= 16;
}

/// Both begin alike and neither line ends a sentence: is the break only the margin's?
bool goes_on_in_capital(Pair const& pair) {
    if (ended(pair.a)) {
        if (fits(pair)) return false;
        return too_long_to_begin(pair) || pair.margins.blank_separated;
    }
    if (pair.a.end == End::comma && pair.b.end != End::comma) return true;
    if (pair.a.end == End::plain && ends_open(pair.above.text)) return true;
    if (unfinished_recipient(pair)) return true;
    if (too_long_to_begin(pair) || one_syllable(pair)) return true;
    return pair.margins.known() && !fits(pair);
}

/// By the margin: an indented line begins, one at the left goes on.
bool goes_on_by_indent(Pair const& pair) {
    using document::Align;
    if (pair.below.layout.align == Align::centre) return false;
    if (pair.above.layout.align == Align::centre && pair.below.text.starts_with('(')) return false;
    if (pair.below.layout.indent > pair.above.layout.indent + (pair.rest ? 2 : 0)) return false;
    if (!pair.rest && pair.below.layout.indent + 2 >= pair.above.layout.indent) return false;
    return !(ended(pair.a) && fits(pair));
}

bool goes_on_in_small(Pair const& pair) {
    return pair.a.end != End::list || pair.margins.blank_separated
           || (pair.margins.known() && !fits(pair));
}

/// A run of bold or italic letters goes over the break: the page's source was wrapped there.
bool goes_on_in_emphasis(Pair const& pair) {
    if (pair.a.capitals && begins_block_line(pair.below.text)) return false;
    return !(ended(pair.a) && fits(pair));
}

/// "Số:" over "12/KH-UBND": the blank for the number stood in a field of its own.
bool number_follows(Pair const& pair) {
    return pair.b.start == Start::digit && pair.a.width <= 4
           && (pair.above.text == "Số:" || pair.above.text == "Số");
}

bool goes_on(Pair const& pair) {
    if (number_follows(pair) || (breaks_inside_word(pair.above.text) && !pair.b.item)) return true;
    if (pair.below.text.starts_with("Số: "))
        return false; // the number of a document, in its heading
    if (pair.b.item) return item_within(pair);
    if (pair.b.start == Start::digit && pair.a.end == End::plain && wants_number(pair.above.text))
        return true; // "(thực hiện năm\n2026)."
    if (lone_marker(pair)) return true;
    if (pair.below.inside_emphasis) return goes_on_in_emphasis(pair);
    if (pair.below.text.starts_with('*') || pair.above.layout.heading != pair.below.layout.heading)
        return false;
    if (pair.b.start == Start::lower) return goes_on_in_small(pair);
    if (pair.a.capitals != pair.b.capitals && pair.a.width > 8 && pair.b.width > 8
        && (pair.a.capitals || fits(pair)))
        return ends_open(pair.above.text) && !pair.a.capitals;
    if (whole_bold_changes(pair)) return false;
    if (pair.a.capitals && pair.b.capitals) return capitals_go_on(pair);
    if (pair.margins.indented && pair.below.cell == document::no_cell)
        return goes_on_by_indent(pair);
    return goes_on_in_capital(pair);
}

/// A heading in capitals cut in two: "II- … VỀ TƯ" / "TƯỞNG CHÍNH TRỊ".
bool cut_heading(Pair const& pair) {
    return pair.a.capitals && pair.b.capitals && pair.a.item && pair.a.width >= 24
           && pair.above.layout.bold == pair.below.layout.bold
           && pair.above.layout.heading == pair.below.layout.heading;
}

/// A title or note in italics cut in two.
bool cut_italics(Pair const& pair) {
    return pair.above.layout.italic && pair.below.layout.italic && pair.a.width >= 40
           && pair.above.text.starts_with('(') && !pair.above.text.ends_with(')');
}

/// Over an empty line or a new page (docs/spec/intake.md, section 2.4).
bool goes_on_over_page(Pair const& pair) {
    if (ended(pair.a) || lone_marker(pair)) return false;
    if (pair.b.start == Start::digit && wants_number(pair.above.text) && pair.a.width >= 24)
        return true;
    if (pair.b.item || pair.above.layout.heading != pair.below.layout.heading) return false;
    if (pair.a.width < (pair.below.text.starts_with('(') ? 60 : 16)) return false;
    if (pair.a.capitals || pair.b.capitals) return cut_heading(pair) || cut_italics(pair);
    if (pair.b.start == Start::lower)
        return pair.above.layout.bold == pair.below.layout.bold || pair.below.inside_emphasis
               || !pair.above.layout.bold;
    return cut_italics(pair) || (pair.a.width >= 40 && ends_open(pair.above.text));
}

/// An ordered break inside a sentence only shapes the line: "… các tỉnh,⏎thành phố …".
bool goes_on_after_break(Pair const& pair) {
    return pair.b.start == Start::lower && !pair.b.item && !ended(pair.a) && pair.a.width >= 16
           && !pair.a.capitals && !pair.below.text.starts_with('(');
}

Joint joint(Pair const& pair) {
    if (pair.above.cell != pair.below.cell) return Joint::none;
    if (pair.above.break_after) return goes_on_after_break(pair) ? Joint::wrap : Joint::none;
    if (pair.below.blank_before || pair.below.page_before)
        return goes_on_over_page(pair) ? Joint::page : Joint::none;
    return goes_on(pair) ? Joint::wrap : Joint::none;
}

} // namespace

bool breaks_inside_word(std::string_view line) {
    if (line.size() < 2 || (line.back() != '-' && line.back() != '/')) return false;
    auto const before = static_cast<unsigned char>(line[line.size() - 2]);
    return before > 0x20 && before != '-' && before != '.' && before != '/';
}

std::vector<Joint> joints(std::span<PhysicalLine const> lines) {
    std::vector<Judged> looks;
    looks.reserve(lines.size());
    for (auto const& line : lines) looks.push_back(judged(line.text));
    Margins const margin = margins(lines, looks);
    std::vector<Joint> out(lines.size(), Joint::none);
    for (std::size_t i = 1; i < lines.size(); ++i)
        out[i] = joint(
            {lines[i - 1], lines[i], looks[i - 1], looks[i], margin, out[i - 1] != Joint::none});
    return out;
}

text::Diagnostic page_joint(text::Span blank) {
    return {.code = "joined-lines",
            .severity = text::Severity::information,
            .span = blank,
            .message = {"Câu bị ngắt trang được nối lại.",
                        "A sentence cut by a page break was joined."}};
}

/// One pass: a paragraph takes the layout of its first line, the looks of each line stay with its
/// words.
void add_joined(SourceBuilder& builder, std::span<PhysicalLine const> lines) {
    auto const how = joints(lines);
    document::Layout layout;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        document::Layout const& own = lines[i].layout;
        if (how[i] == Joint::none) {
            builder.end_line(layout);
            layout = own;
        } else if (!breaks_inside_word(lines[i - 1].text)) {
            builder.add(" ");
        }
        if (how[i] == Joint::page)
            builder.diagnose(page_joint({builder.offset(), builder.offset() + 1}));
        builder.add(lines[i].text, {own.bold, own.italic, own.underlined});
    }
    builder.end_line(layout);
}

} // namespace suot::intake
