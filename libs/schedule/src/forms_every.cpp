// Again and again: RFC 5545 rules (docs/spec/time.md, section 7).
//
// Rules are those of RFC 5545 that `parse_rule` takes back. Where one rule cannot hold both days
// ("20/6 và 25/12 hằng năm"), it holds the first.
#include <string>

#include "form.hpp"

namespace suot::schedule {

namespace {

using Answer = std::optional<Schedule>;
using std::to_string;

Answer every(std::string rrule) {
    auto result = of_kind(Kind::every);
    result.rrule = std::move(rrule);
    return result;
}

/// "FREQ=MONTHLY;INTERVAL=6"
std::string frequency(Offset::Unit unit, int interval) {
    static constexpr std::string_view names[] = {"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    std::string rule = "FREQ=";
    rule += names[static_cast<std::size_t>(unit)];
    if (interval > 1) rule += ";INTERVAL=" + to_string(interval);
    return rule;
}

/// Words that look like a time and are none.
Answer nothing(Slots const&, Form const&, Context const&) {
    return std::nullopt;
}

Answer fixed(Slots const&, Form const& form, Context const&) {
    return every(std::string(form.rrule));
}

/// "hằng quý", "định kỳ năm", "2 lần/tháng": one of the unit.
Answer each_unit(Slots const& s, Form const&, Context const&) {
    return every(frequency(s.unit, s.quarter ? 3 : 1));
}

/// "6 tháng một lần", "định kỳ 2 năm"
Answer each_count(Slots const& s, Form const&, Context const&) {
    if (s.working) return std::nullopt;
    return every(frequency(s.unit, s.n * (s.quarter ? 3 : 1)));
}

Answer day_of_month(Slots const& s, Form const&, Context const&) {
    return every("FREQ=MONTHLY;BYMONTHDAY=" + to_string(s.d));
}

std::string yearly_on(base::Date date) {
    return "FREQ=YEARLY;BYMONTH=" + to_string(static_cast<unsigned>(date.month()))
           + ";BYMONTHDAY=" + to_string(static_cast<unsigned>(date.day()));
}

/// With its year printed it falls due once.
Answer day_of_year(Slots const& s, Form const&, Context const&) {
    if (s.when.dated) {
        auto result = of_kind(Kind::by);
        result.due = s.when.last;
        return result;
    }
    return every(yearly_on(s.when.last));
}

bool ends_month(base::Date date) {
    return date == base::Date(date.year() / date.month() / std::chrono::last);
}

/// "trước ngày 20 tháng 6 và trước ngày 20 tháng 12 hằng năm": one rule holds both days where they
/// are the same, or both the last of their month; else the first is kept.
Answer days_of_year(Slots const& s, Form const& form, Context const& context) {
    auto const a = s.when.last;
    auto const b = s.until.last;
    bool const ends = ends_month(a) && ends_month(b);
    if (!ends && a.day() != b.day()) return day_of_year(s, form, context);
    std::string const day = ends ? "-1" : to_string(static_cast<unsigned>(a.day()));
    auto const mask =
        (1U << static_cast<unsigned>(a.month())) | (1U << static_cast<unsigned>(b.month()));
    return every("FREQ=YEARLY;BYMONTH=" + listed(static_cast<std::uint16_t>(mask))
                 + ";BYMONTHDAY=" + day);
}

Answer months_of_year(Slots const& s, Form const&, Context const&) {
    return every("FREQ=YEARLY;BYMONTH=" + listed(s.months));
}

Answer day_of_months(Slots const& s, Form const&, Context const&) {
    return every("FREQ=YEARLY;BYMONTH=" + listed(s.months) + ";BYMONTHDAY=" + to_string(s.d));
}

/// "quý I hằng năm": done by the quarter's last month.
Answer quarter_of_year(Slots const& s, Form const&, Context const&) {
    return every("FREQ=YEARLY;BYMONTH=" + to_string(s.q * 3));
}

Answer quarters_of_year(Slots const& s, Form const&, Context const&) {
    auto const mask = (1U << (s.q * 3U)) | (1U << (s.q2 * 3U));
    return every("FREQ=YEARLY;BYMONTH=" + listed(static_cast<std::uint16_t>(mask)));
}

/// "trước ngày 15 tháng cuối quý"
Answer day_of_quarter(Slots const& s, Form const& form, Context const&) {
    return every(std::string(form.rrule) + ";BYMONTHDAY=" + to_string(s.d));
}

Answer day_of_week(Slots const& s, Form const&, Context const&) {
    static constexpr std::string_view days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return every("FREQ=WEEKLY;BYDAY=" + std::string(days[s.weekday - 1U]));
}

constexpr std::string_view monthly = "FREQ=MONTHLY";
constexpr std::string_view quarterly = "FREQ=MONTHLY;INTERVAL=3";
constexpr std::string_view half_yearly = "FREQ=MONTHLY;INTERVAL=6";
constexpr std::string_view month_end = "FREQ=MONTHLY;BYMONTHDAY=-1";
constexpr std::string_view quarter_ends = "FREQ=YEARLY;BYMONTH=3,6,9,12";
constexpr std::string_view quarter_begins = "FREQ=YEARLY;BYMONTH=1,4,7,10";

constexpr Form forms[] = {
    {"goods", "hàng tuần hoàn", nothing},
    {"each", "[định kỳ] [vào] (hằng|hàng) <unit>", each_unit, Place::yearly},
    {"each", "(hằng|hàng) (6|sáu) tháng", fixed, Place::yearly, half_yearly},
    {"each", "(hằng|hàng) tháng , [hằng|hàng] quý [, 6 tháng] [,|và] [hằng|hàng] năm", fixed,
     Place::yearly, monthly},
    {"each", "(hằng|hàng) quý , [hằng|hàng] [6 tháng ,] năm", fixed, Place::yearly, quarterly},
    {"each", "(mỗi|từng) <unit>", each_unit, Place::each},
    {"periodic", "(định kỳ|thường kỳ) [theo|mỗi|:] <unit>", each_unit},
    {"periodic",
     "(định kỳ|thường kỳ) [theo|mỗi|:] [hằng|hàng|báo cáo] <n> <unit> [(một|1) lần|/ lần|/ 1 lần]",
     each_count},
    {"periodic",
     "(định kỳ|báo cáo|báo cáo định kỳ|sơ kết|sơ kết định kỳ) (6|sáu) tháng (,|và) [hằng|hàng] "
     "[<n>] năm",
     fixed, Place::said, half_yearly},
    {"periodic", "(6|sáu) tháng (,|và) [<n>|hằng|hàng] năm", fixed, Place::cell, half_yearly},
    {"periodic",
     "định kỳ [hằng|hàng] tháng , [hằng|hàng] quý [, 6 tháng] [,|và] [hằng|hàng] [<n>] năm", fixed,
     Place::said, monthly},
    {"periodic", "định kỳ [hằng|hàng] quý , [hằng|hàng] [6 tháng ,] [<n>] năm", fixed, Place::said,
     quarterly},
    {"periodic", "tháng , quý [, 6 tháng] [,|và] năm", fixed, Place::cell, monthly},
    {"periodic", "(định kỳ|thường kỳ)", fixed, Place::cell},
    {"once-in", "<n> <unit> [tổ chức|báo cáo|họp] [ít nhất] (một|1) lần", each_count},
    {"once-in", "<n> <unit> / [1] lần", each_count},
    {"once-in", "mỗi <n> <unit> [(một|1) lần]", each_count},
    {"times-in",
     "<n> (lần|kỳ|đợt|cuộc|buổi) (/|mỗi|một|trong|trong một|trong mỗi|trên|1|/ 1) <unit>",
     each_unit},
    {"times-in",
     "(mỗi|một|1|hằng|hàng) <unit> [họp|tổ chức|báo cáo|kiểm tra] [ít nhất|tối thiểu] <n> "
     "(lần|kỳ|cuộc|đợt|báo cáo|buổi|lớp|chuyên đề|chuyên mục)",
     each_unit},
    {"day-of-month", "[định kỳ] [<by>] ngày <d> [của] (hằng|hàng|mỗi|từng) tháng", day_of_month},
    {"day-of-month", "<by> ngày <d> [của] tháng (sau|kế tiếp|tiếp theo|liền kề|liền sau)",
     day_of_month},
    {"day-of-month",
     "[định kỳ] (hằng|hàng|mỗi) tháng [<gap>] (<by>|ngày) [ngày] <d> [(hằng|hàng) tháng|của tháng]",
     day_of_month},
    {"month-end", "[vào] cuối (mỗi|hằng|hàng) tháng", fixed, Place::said, month_end},
    {"month-end", "[vào] ngày (cuối cùng|cuối) [của] [mỗi|hằng|hàng] tháng", fixed, Place::said,
     month_end},
    {"day-of-quarter",
     "[định kỳ] [(hằng|hàng|mỗi) quý] [<gap>] [<by>] ngày <d> [của] tháng cuối [của] "
     "[mỗi|hằng|hàng] quý",
     day_of_quarter, Place::said, quarter_ends},
    {"day-of-quarter",
     "[định kỳ] [(hằng|hàng|mỗi) quý] [<gap>] [<by>] ngày <d> [của] tháng đầu [tiên] [của] quý "
     "[sau|tiếp theo|kế tiếp]",
     day_of_quarter, Place::said, quarter_begins},
    {"quarter-end", "[vào] (cuối|tháng cuối) [của] (mỗi|hằng|hàng) quý", fixed, Place::said,
     quarter_ends},
    {"quarter-end", "tháng cuối [của] quý", fixed, Place::cell, quarter_ends},
    {"day-of-year", "[định kỳ] [<by>] <date> [của] (hằng|hàng|mỗi) năm", day_of_year},
    {"day-of-year", "[định kỳ] (hằng|hàng|mỗi) năm [<gap>] <by> <date> [(hằng|hàng) năm|trong năm]",
     day_of_year},
    {"day-of-year",
     "[định kỳ|báo cáo|báo cáo định kỳ] <n> (tháng|năm) <gap> [<by>] <date> [(hằng|hàng) năm|trong "
     "năm]",
     day_of_year},
    {"day-of-year", "năm (<gap>|gửi|nộp|báo cáo) <by> <date> [(hằng|hàng) năm|trong năm]",
     day_of_year},
    {"days-of-year", "[định kỳ] [<by>] <date> (và|,|hoặc) [<by>] <until> [của] (hằng|hàng|mỗi) năm",
     days_of_year},
    {"day-of-next-year",
     "<by> <date> [của] năm (sau|kế tiếp|tiếp theo|liền kề|liền sau|thực hiện|kế hoạch|báo "
     "cáo|trước|dự toán)",
     day_of_year},
    {"day-of-months", "[định kỳ] [<by>] ngày <d> [của] tháng <months> [của] (hằng|hàng|mỗi) năm",
     day_of_months},
    {"months-of-year", "[định kỳ] [<by>|trong] [các] tháng <months> [của] (hằng|hàng|mỗi) năm",
     months_of_year},
    {"months-of-year", "(hằng|hàng|mỗi) năm [<gap>] [<by>|trong] [các] tháng <months>",
     months_of_year},
    {"quarter-of-year", "[<by>|trong] quý <q> [của] (hằng|hàng|mỗi) năm", quarter_of_year},
    {"quarters-of-year", "[<by>|trong] quý <q> (,|và|và quý|, quý) <q2> [của] (hằng|hàng|mỗi) năm",
     quarters_of_year},
    {"quarter-of-year", "(hằng|hàng|mỗi) năm [<gap>] [<by>|trong] quý <q>", quarter_of_year},
    {"year-end", "[<by>|dịp] cuối [năm] (mỗi|hằng|hàng) năm", fixed, Place::said,
     "FREQ=YEARLY;BYMONTH=12"},
    {"year-begin", "[vào|ngay|từ] đầu (mỗi|hằng|hàng) năm", fixed, Place::said,
     "FREQ=YEARLY;BYMONTH=1"},
    {"day-of-week", "[<by>] <weekday> (hằng|hàng|mỗi) tuần", day_of_week},
    {"day-of-week", "(hằng|hàng|mỗi) tuần [<gap>] [<by>] <weekday>", day_of_week},
};

} // namespace

std::string listed(std::uint16_t months) {
    std::string list;
    for (unsigned month = 1; month <= 12; ++month)
        if ((months >> month & 1U) != 0) list += (list.empty() ? "" : ",") + std::to_string(month);
    return list;
}

std::span<Form const> forms_every() {
    return forms;
}

} // namespace suot::schedule
