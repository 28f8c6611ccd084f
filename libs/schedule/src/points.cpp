// Periods as documents name them: one row, one form (docs/spec/time.md, section 3).
//
// The order of rows decides where two match the same words. A row has the pattern, and a function
// from what its slots hold to a `Period`; a year that is not printed is filled in later, by the
// document's own (period.cpp).
#include <algorithm>
#include <bit>
#include <span>
#include <vector>

#include <schedule/lunar.hpp>

#include "pattern.hpp"

namespace suot::schedule {

namespace {

/// What the slots mean in a year that is printed, the document's, or (0 known) any.
using Meaning = Period (*)(Slots const&, int year);

enum class Year : std::uint8_t {
    printed,
    current, ///< the document's
    next,    ///< the one after it
    coming,  ///< printed, or the document's, or the next where that day is over
};

struct Point {
    std::string_view name;
    std::string_view pattern;
    Meaning meaning;
    Year year = Year::printed;
};

Period end_of(Period period) {
    period.grain = Grain::end_of;
    return period;
}

Period days_of(int year, unsigned month, unsigned from, unsigned to) {
    return end_of(days(date(year, month, from), date(year, month, to)));
}

/// The last `count` days of a month.
Period tail_of(int year, unsigned month, int count) {
    auto const last = last_day(year, month);
    return end_of(days(plus(last, 1 - count), last));
}

unsigned lowest(std::uint16_t mask) {
    return static_cast<unsigned>(std::countr_zero(mask));
}

unsigned highest(std::uint16_t mask) {
    return static_cast<unsigned>(15 - std::countl_zero(mask));
}

unsigned count_of(Slots const& s) {
    return static_cast<unsigned>(std::clamp(s.n, 1, 12));
}

template <unsigned Part> // of three
Period part_of_quarter(Slots const& s, int y) {
    return end_of(months(y, s.q * 3U - 3 + Part, s.q * 3U - 3 + Part));
}

template <unsigned Week>
Period week_of_month(Slots const& s, int y) {
    return days_of(y, s.m, Week * 7 - 6, Week * 7);
}

Period several(Period period) {
    period.several = true;
    return period;
}

template <unsigned Quarter>
Period quarter(Slots const&, int y) {
    return quarters(y, Quarter, Quarter);
}

Period one_month(Slots const& s, int y) {
    return months(y, s.m, s.m);
}
Period two_months(Slots const& s, int y) {
    return several(months(y, s.m, s.m2));
}
Period some_months(Slots const& s, int y) {
    return months(y, lowest(s.months), highest(s.months));
}
Period one_quarter(Slots const& s, int y) {
    return quarters(y, s.q, s.q);
}
Period two_quarters(Slots const& s, int y) {
    return several(quarters(y, s.q, s.q2));
}
Period one_year(Slots const&, int y) {
    return years(y, y);
}
Period two_years(Slots const& s, int y) {
    return several(years(y, s.y2));
}
Period half_one(Slots const&, int y) {
    return months(y, 1, 6);
}
Period half_two(Slots const&, int y) {
    return months(y, 7, 12);
}
Period first_months(Slots const& s, int y) {
    return months(y, 1, count_of(s));
}
Period last_months(Slots const& s, int y) {
    return months(y, 13 - count_of(s), 12);
}
Period year_begins(Slots const&, int y) {
    return end_of(months(y, 1, 3));
}
Period year_middle(Slots const&, int y) {
    return end_of(months(y, 4, 6));
}
Period year_ends(Slots const&, int y) {
    return end_of(months(y, 10, 12));
}
Period month_begins(Slots const& s, int y) {
    return days_of(y, s.m, 1, 10);
}
Period month_middle(Slots const& s, int y) {
    return days_of(y, s.m, 11, 20);
}
Period month_ends(Slots const& s, int y) {
    return tail_of(y, s.m, 10);
}
Period half_month_one(Slots const& s, int y) {
    return days_of(y, s.m, 1, 15);
}
Period half_month_two(Slots const& s, int y) {
    return end_of(days(date(y, s.m, 16), last_day(y, s.m)));
}
/// Councils sit in July and in December (Luật Tổ chức chính quyền địa phương).
Period session_middle(Slots const&, int y) {
    return end_of(months(y, 7, 7));
}
Period session_end(Slots const&, int y) {
    return end_of(months(y, 12, 12));
}
Period week_last(Slots const& s, int y) {
    return tail_of(y, s.m, 7);
}
Period three_quarters(Slots const&, int y) {
    return quarters(y, 1, 3);
}
Period school_term_one(Slots const& s, int y) {
    return days(date(y, 9, 1), date(s.y2, 1, 31));
}
Period school_term_two(Slots const& s, int) {
    return days(date(s.y2, 2, 1), date(s.y2, 5, 31));
}
Period school_year(Slots const& s, int y) {
    return days(date(y, 9, 1), date(s.y2, 5, 31));
}
Period tet(Slots const&, int y) {
    auto const first = lunar_new_year(y);
    return days(first, plus(first, 4));
}

constexpr Point points[] = {
    {"month", "tháng <m> [<of>]", one_month},
    {"months", "tháng <m> (-|và|và tháng|- tháng|, tháng|hoặc tháng|đến|đến tháng) <m2> [<of>]",
     two_months},
    {"months", "tháng <months> <of>", some_months},
    {"quarter", "(quý|quí) <q> [<of>]", one_quarter},
    {"quarters",
     "(quý|quí) <q> (-|và|,|và quý|- quý|, quý|hoặc quý|đến quý|và quí|, quí) <q2> [<of>]",
     two_quarters},
    {"month", "tháng <ms> <of>", one_month},
    {"quarter", "(quý|quí) (đầu|một) năm <y>", quarter<1>},
    {"quarter", "(quý|quí) hai năm <y>", quarter<2>},
    {"quarter", "(quý|quí) ba năm <y>", quarter<3>},
    {"quarter", "(quý|quí) (cuối|bốn|tư) năm <y>", quarter<4>},
    {"quarters", "hai (quý|quí) đầu năm [<y>]", half_one},
    {"quarters", "hai (quý|quí) cuối năm [<y>]", half_two},
    {"quarters", "ba (quý|quí) đầu năm [<y>]", three_quarters},
    {"school-term", "học kỳ (i|1) năm học <y> - <y2>", school_term_one},
    {"school-term", "học kỳ (ii|2) năm học <y> - <y2>", school_term_two},
    {"quarter", "q [.] <q> <of>", one_quarter},
    {"months-of-year", "<n> tháng năm <y>", first_months},
    {"year", "năm <y>", one_year},
    {"years",
     "(năm|giai đoạn) <y> (-|và|,|đến|đến năm|và năm|- năm|, năm) "
     "[năm] <y2>",
     two_years},
    {"years", "(hai|2|ba|3) năm [,] <y> (-|và|đến) [năm] <y2>", two_years},
    {"years", "giai đoạn từ [năm] <y> đến [năm] <y2>", two_years},
    {"school-year", "năm học [mới] <y> - <y2>", school_year},
    {"half-year", "(6|sáu) tháng đầu [của] năm [<y>]", half_one},
    {"half-year", "(6|sáu) tháng cuối [của] năm [<y>]", half_two},
    {"half-year", "nửa đầu [của] năm [<y>]", half_one},
    {"half-year", "nửa cuối [của] năm [<y>]", half_two},
    {"months-of-year", "<n> tháng đầu [của] năm [<y>]", first_months},
    {"months-of-year", "<n> tháng cuối [của] năm [<y>]", last_months},
    {"part-of-year", "đầu năm [<y>]", year_begins},
    {"part-of-year", "giữa năm [<y>]", year_middle},
    {"part-of-year", "cuối năm [<y>]", year_ends},
    {"part-of-quarter", "đầu (quý|quí) <q> [<of>]", part_of_quarter<1>},
    {"part-of-quarter", "giữa (quý|quí) <q> [<of>]", part_of_quarter<2>},
    {"part-of-quarter", "cuối (quý|quí) <q> [<of>]", part_of_quarter<3>},
    {"part-of-month", "(đầu|thượng tuần) tháng <m> [<of>]", month_begins},
    {"part-of-month", "(giữa|trung tuần) tháng <m> [<of>]", month_middle},
    {"part-of-month", "(cuối|hạ tuần) tháng <m> [<of>]", month_ends},
    {"part-of-month", "nửa đầu tháng <m> [<of>]", half_month_one},
    {"part-of-month", "nửa cuối tháng <m> [<of>]", half_month_two},
    {"session",
     "(kỳ họp|phiên họp|kỳ sinh hoạt|cuộc họp|kỳ họp thường lệ|phiên họp thường kỳ|phiên họp "
     "thường lệ) tháng <m> [<of>]",
     one_month},
    {"session", "(kỳ họp|phiên họp) thứ <n> [,|\\(] tháng <m> <of>", one_month},
    {"session", "(kỳ họp|phiên họp) [thường lệ|thường kỳ] giữa năm [<y>]", session_middle},
    {"session", "(kỳ họp|phiên họp) [thường lệ|thường kỳ] cuối năm [<y>]", session_end},
    {"week-of-month", "tuần (đầu|đầu tiên|thứ nhất|thứ 1|1|i) ([của|-|,] tháng|/) <m> [<of>]",
     week_of_month<1>},
    {"week-of-month", "tuần (thứ hai|thứ 2|2|ii) ([của|-|,] tháng|/) <m> [<of>]", week_of_month<2>},
    {"week-of-month", "tuần (thứ ba|thứ 3|3|iii) ([của|-|,] tháng|/) <m> [<of>]", week_of_month<3>},
    {"week-of-month", "tuần (thứ tư|thứ 4|4|iv) ([của|-|,] tháng|/) <m> [<of>]", week_of_month<4>},
    {"week-of-month", "tuần (cuối|cuối cùng) ([của|-|,] tháng|/) <m> [<of>]", week_last},
    {"this-year", "năm nay", one_year, Year::current},
    {"next-year", "năm tới", one_year, Year::next},
    {"this-year", "tháng <m> năm nay", one_month, Year::current},
    {"this-year", "cuối năm nay", year_ends, Year::current},
    {"next-year", "đầu năm (sau|tới)", year_begins, Year::next},
    {"tet", "tết (nguyên đán|âm lịch|cổ truyền) [<can_chi>] [năm] [<y>]", tet, Year::coming},
};

/// Figures without a noun: only where words are known to say when.
constexpr Point figures[] = {
    {"month", "<m> (/|-|.) <y>", one_month},
    {"months", "<m> (-|,|và|đến) <m2> / <y>", two_months},
    {"quarter", "<roman> / <y>", one_quarter},
    {"year", "<y>", one_year},
    {"years", "<y> (-|đến|,|và) <y2>", two_years},
};

class PointTable {
public:
    explicit PointTable(std::span<Point const> rows) : rows_(rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            patterns_.add(rows[i].pattern, static_cast<std::uint32_t>(i));
    }

    /// The meaning is worked out for a year, the printed or the document's, and for the next one
    /// where what is to come is over.
    [[nodiscard]] std::optional<When> at(Reader const& reader, std::size_t at) const {
        if (at >= reader.words.size() || !patterns_.first().has(reader.words[at]))
            return std::nullopt;
        auto const match = patterns_.longest(reader, at);
        if (!match || joined(reader.words, match->end)) return std::nullopt;
        Point const& row = rows_[match->row];
        Slots const& slots = match->slots;
        if (slots.y2 != 0 && slots.y2 < slots.y) return std::nullopt;
        auto const& document = reader.context.document_date;
        bool const relative = row.year != Year::printed;
        if (relative && !document) return std::nullopt;
        int year = document ? static_cast<int>(document->year()) : 2000;
        if (slots.y != 0) year = slots.y;
        if (row.year == Year::next) ++year;
        When result{row.meaning(slots, year), match->end, row.name};
        bool const over = row.year == Year::coming && document && result.period.last < *document;
        if (over && slots.y == 0) result.period = row.meaning(slots, year + 1);
        result.period.dated = slots.y != 0 || relative;
        return result;
    }
    [[nodiscard]] FirstWords const& first() const { return patterns_.first(); }

private:
    /// "năm 2025/2026", "12/2025/NĐ-CP", "tháng 5.2": figures of something else go on.
    static bool joined(text::Words words, std::size_t end) {
        auto const sign = words.at(end);
        auto const after = words.at(end + 1);
        if (sign.is_sign('%')) return true;
        bool const fraction = (sign.is_sign('.') || sign.is_sign(',')) && after.is_number();
        return (sign.is_sign('/') || fraction) && !sign.after_blank() && !after.after_blank()
               && (after.is_number() || after.is_letters());
    }

    std::span<Point const> rows_;
    Patterns patterns_;
};

PointTable const& point_table() {
    static PointTable const table(points);
    return table;
}

} // namespace

std::optional<When> when_at(Reader const& reader, std::size_t at) {
    return point_table().at(reader, at);
}

std::optional<When> figures_at(Reader const& reader, std::size_t at) {
    static PointTable const table(figures);
    return table.at(reader, at);
}

FirstWords const& first_words_of_when() {
    return point_table().first();
}

} // namespace suot::schedule
