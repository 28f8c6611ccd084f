// Rows of a page put together into paragraphs by where they begin and how full they are.
//
// Follows docs/spec/intake-binary.md, section 9.5. Lines of print know their right margin, which
// plain text must guess (`joining.cpp`); what the words say decides only where the page does not.
#include "pdf_paragraphs.hpp"

#include <cmath>
#include <map>

#include "judged.hpp"

namespace suot::intake {
namespace {

constexpr float indented = 8; ///< points: the least blank margin of a first line

float height_of(Printed const& line) {
    return line.row.box.height();
}

PageWord const& word(Printed const& line, std::size_t i) {
    return line.page->words[line.row.words[i]];
}

/// The first word, with the pieces that touch it.
float first_word_width(Printed const& line) {
    float end = word(line, 0).box.x1;
    for (std::size_t i = 1; i < line.row.words.size(); ++i) {
        if (!touches(*line.page, word(line, i - 1), word(line, i))) break;
        end = word(line, i).box.x1;
    }
    return end - line.row.box.x0;
}

/// The first word below had room above, so the break was made by hand.
bool fits(Printed const& upper, Printed const& lower) {
    float const blank = 0.2F * height_of(upper);
    float const slack = upper.page->scanned ? 6.0F : 1.5F;
    bool const centred = align_of(upper) == document::Align::centre;
    float const room =
        centred ? upper.right - upper.left - upper.row.box.width() : upper.right - upper.row.box.x1;
    return first_word_width(lower) + blank + slack <= room;
}

bool is_indented(Printed const& line) {
    return line.row.box.x0 - line.left > indented;
}

/// Paragraphs around the line begin set in.
bool set_in(Printed const& line) {
    return line.first_line > 0;
}

bool far_below(Printed const& upper, Printed const& lower) {
    if (upper.page != lower.page) return false;
    float const step = lower.row.box.y1 - upper.row.box.y1;
    float const usual = upper.pitch > 0 ? upper.pitch : 1.35F * height_of(upper);
    return step > std::max(1.3F * usual, usual + 5.0F);
}

bool other_size(Printed const& upper, Printed const& lower) {
    return !upper.page->scanned && std::abs(height_of(upper) - height_of(lower)) > 2.0F;
}

struct Pair {
    Printed const& upper;
    Printed const& lower;
    Judged const a, b;

    [[nodiscard]] bool ended() const { return a.end == End::stop || a.end == End::list; }
    [[nodiscard]] bool small_follows() const {
        return b.start == Start::lower && !b.item && !ended();
    }
    [[nodiscard]] bool words_go_on() const {
        return small_follows() || (b.start == Start::digit && wants_number(upper.text));
    }
};

/// A centred title: lines end by hand, but a sentence goes on in a small letter.
bool title_goes_on(Pair const& p) {
    if (p.b.item || p.ended() || p.a.capitals != p.b.capitals) return false;
    if (p.words_go_on()) return true;
    return p.upper.bold == p.lower.bold && !fits(p.upper, p.lower);
}

/// "… CHỦ NGHĨA VIỆT⏎NAM": one syllable in capitals is the rest of a name; a stamp is none.
bool is_rest_of_name(Pair const& p) {
    return p.a.capitals && p.b.capitals && p.b.first_word == p.b.width && p.b.width <= 7
           && p.a.width > p.b.width && p.upper.bold == p.lower.bold && p.lower.text != "MẬT"
           && p.lower.text != "KHẨN" && p.b.start == Start::upper;
}

/// Headings and signatures end lines by hand; lists of recipients wrap theirs.
bool column_goes_on(Pair const& p) {
    if (p.a.item && p.a.width < 4) return false; // the "*" under a Party body's name
    if (p.words_go_on() && p.a.capitals == p.b.capitals) return true;
    if (p.b.item || p.ended()) return false;
    if (is_rest_of_name(p)) return true;
    if (p.a.item) return p.a.start != Start::upper && !p.b.capitals && !p.a.capitals;
    return p.a.capitals && p.b.capitals
           && (ends_open(p.upper.text) || p.lower.text.starts_with("VÀ ")
               || p.lower.text.starts_with("VÀ"));
}

/// The left margin tells: a line set in begins, one at the margin goes on.
bool margin_goes_on(Pair const& p) {
    float const step = p.lower.row.box.x0 - p.upper.row.box.x0;
    if (step > indented) // hangs under its marker ("100." as well)
        return (p.a.item || p.a.start == Start::digit) && !p.b.item;
    if (is_indented(p.lower) && set_in(p.lower) && step > -indented)
        return p.small_follows() || (p.a.item && !p.b.item && !p.ended());
    if (p.b.item) {
        // "theo khoản\n1. …": at the margin, where every first line is set in.
        return set_in(p.lower) && !is_indented(p.lower) && !p.ended();
    }
    return true;
}

bool body_goes_on(Pair const& p) {
    if (fits(p.upper, p.lower)) return p.small_follows() && !p.a.item && p.a.width > 12;
    // Where paragraphs are set apart, what is not set apart goes on: "quy định tại Điều\n17."
    if (p.lower.spaced && p.upper.page == p.lower.page && p.upper.bold == p.lower.bold) return true;
    if (!margin_goes_on(p)) return false;
    bool const flush = set_in(p.lower) && !is_indented(p.lower);
    if (p.ended() && p.b.start != Start::lower && !flush && !p.lower.spaced) return false;
    bool const short_end = p.b.end == End::stop && p.b.width < 25; // "… khu kinh tế,\nKCN, CCN."
    if (!p.a.capitals && (flush || short_end)) return true;
    if (p.a.capitals != p.b.capitals && p.a.width > 8 && p.b.width > 8) return false;
    bool const both_at_margin = !is_indented(p.upper) && !is_indented(p.lower);
    if (p.upper.bold != p.lower.bold && both_at_margin && !p.small_follows())
        return set_in(p.lower);
    return true;
}

bool cell_goes_on(Pair const& p) {
    if (p.words_go_on()) return true;
    if (p.b.item || fits(p.upper, p.lower)) return false;
    return p.upper.bold == p.lower.bold || !p.ended();
}

/// Both lines have the same middle, and one of them is surely centred.
bool centred_both(Pair const& p) {
    auto const even = [](Printed const& line) {
        float const before = line.row.box.x0 - line.left, after = line.right - line.row.box.x1;
        return std::abs(before - after) < 14;
    };
    bool const sure = align_of(p.upper) == document::Align::centre
                      || align_of(p.lower) == document::Align::centre;
    return sure && even(p.upper) && even(p.lower);
}

bool goes_on(Pair const& p) {
    if (p.upper.place == Place::cell) return cell_goes_on(p);
    if (p.upper.place == Place::column) return column_goes_on(p);
    if (centred_both(p)) return title_goes_on(p);
    if (align_of(p.upper) == document::Align::centre) return p.small_follows() && !p.a.capitals;
    if (align_of(p.upper) == document::Align::right) return p.small_follows();
    return body_goes_on(p);
}

/// Over a page break only a line that was full, or words that surely go on, count.
bool goes_on_over_page(Pair const& p) {
    if (p.upper.place == Place::column || p.lower.place != p.upper.place) return false;
    if (p.small_follows() && !p.a.capitals) return true;
    if (fits(p.upper, p.lower) || p.b.item || align_of(p.lower) == document::Align::centre)
        return false;
    if (p.ended()) return set_in(p.lower) && !is_indented(p.lower);
    return goes_on(p);
}

/// The commonest step between base lines, to half a point (scans: to three points, since boxes end
/// where the ink ends): of lines that were full, which surely are within a paragraph, where there
/// are any.
float usual_pitch(std::vector<Printed> const& lines) {
    std::map<int, int> full, all;
    float const quantum = !lines.empty() && lines.front().page->scanned ? 3.0F : 0.5F;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        float const step = lines[i].row.box.y1 - lines[i - 1].row.box.y1;
        if (step <= 4 || step >= 40) continue;
        auto const steps = static_cast<int>(step / quantum + 0.5F);
        ++all[steps];
        if (!fits(lines[i - 1], lines[i])) ++full[steps];
    }
    auto const commonest = [](std::map<int, int> const& counts) {
        auto const most =
            std::ranges::max_element(counts, {}, [](auto const& count) { return count.second; });
        return most == counts.end() || most->second < 2 ? 0 : most->first;
    };
    int const within = commonest(full);
    return static_cast<float>(within != 0 ? within : commonest(all)) * quantum;
}

/// Where paragraphs begin: the commonest left end of lines after one that was not full; 0 where
/// that is the margin.
float first_line_of(std::vector<Printed> const& lines) {
    std::map<int, int> counts;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        float const gap = lines[i].row.box.x0 - lines[i].left;
        bool const wide = lines[i].row.box.width() > 0.5F * (lines[i].right - lines[i].left);
        if (fits(lines[i - 1], lines[i]) && (wide || gap < 60)) ++counts[static_cast<int>(gap / 2)];
    }
    auto const most =
        std::ranges::max_element(counts, {}, [](auto const& count) { return count.second; });
    if (most == counts.end() || most->second < 2 || static_cast<float>(most->first) * 2 < indented)
        return 0;
    return lines.front().left + static_cast<float>(most->first) * 2 + 1;
}

/// White stands between paragraphs: after nearly every line that was not full there is a gap.
bool are_spaced(std::vector<Printed> const& lines) {
    std::size_t ends = 0, gaps = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!fits(lines[i - 1], lines[i])) continue;
        ends += 1;
        gaps += far_below(lines[i - 1], lines[i]) ? 1 : 0;
    }
    return gaps >= 3 && gaps * 10 >= ends * 9;
}

Style style_of(Page const& page, Row const& row) {
    Style style{true, true, false};
    for (auto const w : row.words) {
        style.bold = style.bold && page.words[w].style.bold;
        style.italic = style.italic && page.words[w].style.italic;
    }
    return style;
}

} // namespace

/// By the room on both sides. Scans lean and shrink, so they are given more slack.
document::Align align_of(Printed const& line) {
    Box const& box = line.row.box;
    float const before = box.x0 - line.left;
    float const after = line.right - box.x1;
    float const slack = line.page->scanned ? 9.0F : 5.0F;
    if (line.place == Place::column)
        return line.centred ? document::Align::centre : document::Align::left;
    bool const begins = line.first_line > 0 && std::abs(box.x0 - line.first_line) < 3;
    if (!begins && before > 18 && after > 18 && std::abs(before - after) < 2 * slack)
        return document::Align::centre;
    if (before > 0.45F * (line.right - line.left) && after < slack) return document::Align::right;
    return document::Align::left;
}

namespace {

/// Lines of different lengths with the same middle. The longest says nothing: it fills the column.
bool are_centred(std::vector<Row> const& rows, Box const& room) {
    std::size_t centred = 0, other = 0;
    for (Row const& row : rows) {
        if (room.width() - row.box.width() < 4) continue;
        (std::abs(row.box.centre() - room.centre()) < 6 ? centred : other) += 1;
    }
    return centred > other;
}

} // namespace

/// Rows with all that `goes_on` asks of the lines around them: the usual pitch, where paragraphs
/// begin, whether white stands between them.
std::vector<Printed> printed(Page const& page, std::vector<Row> const& rows, Box const& room,
                             Place place) {
    std::vector<Printed> lines;
    lines.reserve(rows.size());
    bool const centred = place == Place::column && are_centred(rows, room);
    for (Row const& row : rows) {
        Style const style = style_of(page, row);
        lines.push_back({&page, row, text_of(page, row), room.x0, room.x1, 0, false, 0, style.bold,
                         style.italic, place, centred});
    }
    float const pitch = usual_pitch(lines);
    for (Printed& line : lines) line.pitch = pitch;
    float const first_line = place == Place::body ? first_line_of(lines) : 0;
    bool const spaced = place == Place::body && are_spaced(lines);
    for (Printed& line : lines) {
        line.first_line = first_line;
        line.spaced = spaced;
    }
    return lines;
}

Joint joint_of(Printed const& upper, Printed const& lower) {
    Pair const pair{upper, lower, judged(upper.text), judged(lower.text)};
    if (upper.page != lower.page) return goes_on_over_page(pair) ? Joint::page : Joint::none;
    if (far_below(upper, lower) || other_size(upper, lower)) return Joint::none;
    return goes_on(pair) ? Joint::wrap : Joint::none;
}

} // namespace suot::intake
