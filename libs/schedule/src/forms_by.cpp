// By a date, in a period, from a date (docs/spec/time.md, sections 5 and 6).
//
// "Trước ngày X" and "chậm nhất ngày X" both give X, as offices treat it; the phrase is kept for
// whoever is stricter (section 1). Rows whose meaning is `nothing` keep others away: "tính từ ngày
// 15 … đến ngày 14" says which figures a report holds.
#include "form.hpp"

namespace suot::schedule {

namespace {

using Answer = std::optional<Schedule>;

/// In the period, at the latest on its last day.
Answer by_period(Period period, Context const& context) {
    auto result = of_kind(Kind::by);
    auto const known = settled(period, context);
    if (!known) return result;
    if (known->grain != Grain::day) result.start = known->first;
    result.due = known->last;
    return result;
}

Answer within(Slots const& s, Form const&, Context const& context) {
    return by_period(s.when, context);
}

/// At the latest on the last day; the phrase opens no period.
Answer until(Slots const& s, Form const&, Context const& context) {
    auto result = by_period(s.when, context);
    result->start.reset();
    return result;
}

/// A day counts itself, a month or year ends the day before it begins.
Answer before(Slots const& s, Form const& form, Context const& context) {
    if (s.when.grain != Grain::stretch) return until(s, form, context);
    auto result = of_kind(Kind::by);
    if (auto const known = settled(s.when, context)) result.due = plus(known->first, -1);
    return result;
}

Answer range(Slots const& s, Form const&, Context const& context) {
    auto const both = stretch(s.when, s.until, context);
    if (!both) return std::nullopt;
    return by_period(*both, context);
}

/// "từ ngày 05 đến ngày 12/3/2026": the first day has only its number.
Answer days_range(Slots const& s, Form const&, Context const& context) {
    auto const end = settled(s.when, context);
    if (!end) return of_kind(Kind::by);
    base::Date const first{end->last.year(), end->last.month(), std::chrono::day{s.d}};
    if (!first.ok() || first > end->last) return std::nullopt;
    auto result = of_kind(Kind::by);
    result.start = first;
    result.due = end->last;
    return result;
}

/// "từ tháng 3 đến tháng 10": a period of several months names its own end.
Answer from(Slots const& s, Form const&, Context const& context) {
    if (s.when.several) return by_period(s.when, context);
    auto result = of_kind(Kind::from);
    if (auto const known = settled(s.when, context)) result.start = known->first;
    return result;
}

Answer from_figures(Slots const& s, Form const& form, Context const& context) {
    return from({.when = s.until}, form, context);
}

Answer until_figures(Slots const& s, Form const& form, Context const& context) {
    return until({.when = s.until}, form, context);
}

/// "sau ngày 15/12/2025": from the day after it.
Answer from_after(Slots const& s, Form const&, Context const& context) {
    auto result = of_kind(Kind::from);
    if (auto const known = settled(s.when, context)) result.start = plus(known->last, 1);
    return result;
}

/// Words that look like a time and are none: they keep other rows away.
Answer nothing(Slots const&, Form const&, Context const&) {
    return std::nullopt;
}

template <unsigned Months>
base::Date end_of_current(base::Date document) {
    unsigned const month = (static_cast<unsigned>(document.month()) - 1) / Months * Months + Months;
    return last_day(static_cast<int>(document.year()), month);
}

/// "trong tháng này", "trong năm": to the end of the document's own month, quarter or year.
template <unsigned Months>
Answer current(Slots const&, Form const&, Context const& context) {
    auto result = of_kind(Kind::by);
    if (context.document_date) result.due = end_of_current<Months>(*context.document_date);
    return result;
}

/// "trước ngày 20 tháng này": a day of the document's own month.
Answer current_day(Slots const& s, Form const&, Context const& context) {
    auto result = of_kind(Kind::by);
    if (!context.document_date) return result;
    base::Date const day{context.document_date->year(), context.document_date->month(),
                         std::chrono::day{s.d}};
    if (!day.ok()) return std::nullopt;
    result.due = day;
    return result;
}

/// "trong tuần này": to the Sunday of the document's week.
Answer current_week(Slots const&, Form const&, Context const& context) {
    auto result = of_kind(Kind::by);
    if (!context.document_date) return result;
    std::chrono::weekday const day{std::chrono::sys_days(*context.document_date)};
    result.due = plus(*context.document_date, 7 - static_cast<int>(day.iso_encoding()));
    return result;
}

/// "trước 15 giờ chiều nay": the document's own day.
Answer today(Slots const&, Form const&, Context const& context) {
    auto result = of_kind(Kind::by);
    result.due = context.document_date;
    return result;
}

constexpr Form forms[] = {
    {"before", "trước [thời điểm|thời gian|lúc|:] <when>", before},
    {"no-later-than", "<latest> <when>", until},
    {"time-limit",
     "(hạn|thời hạn) [hoàn thành|báo cáo|gửi|nộp|thực hiện|xử lý|trình] (là|:|trước|đến|đến hết|là "
     "trước|: trước) <when>",
     until},
    {"by-now", "từ nay [cho] (đến|tới) [hết] <when>", until},
    {"until", "(đến|tới|cho đến) [trước] <when>", until, Place::until},
    {"to-the-end-of", "(hết|đến hết|tới hết|cho đến hết) <when>", until, Place::until},
    {"counted-from",
     "(tính|tính từ|chốt từ) <when> [[của] năm trước [kỳ báo cáo]|[của] tháng trước [kỳ báo cáo]] "
     "(đến|tới) [hết] <until>",
     nothing},
    {"counted-from", "tính từ <when>", nothing},
    {"counted-to", "tính đến [hết] <when>", nothing},
    {"within",
     "(trong|ngay trong|nội trong|xong trong|trong thời gian|trong khoảng) [thời gian] <when>",
     within, Place::within},
    {"on", "(vào|ngay|vào thời điểm|tại|vào lúc|lúc|hồi|vào hồi|diễn ra lúc|bắt đầu lúc) <when>",
     within, Place::within},
    {"day", "ngày <date>", within, Place::day},
    {"on", "[trong|vào] (sáng|chiều) <when>", within, Place::within},
    {"expected", "dự kiến [vào|trong] <when>", within, Place::opening},
    {"from", "(ngay từ|bắt đầu từ|bắt đầu kể từ|phát động từ|khởi công từ|khởi động từ) <when>",
     from, Place::within},
    {"current-month", "<by> ngày <d> tháng này", current_day},
    {"current-week", "(trong|ngay trong|nội trong|xong trong) tuần này", current_week},
    {"today",
     "(trước|chậm nhất|chậm nhất là|trong|ngay trong|xong trong) [<hour>] [ngày] (hôm nay|sáng "
     "nay|trưa nay|chiều nay|tối nay|đêm nay)",
     today},
    {"done", "(hoàn thành|hoàn tất|làm xong|xong) [ngay|dứt điểm|xong|cơ bản] <when>", within,
     Place::within},
    {"range", "(từ|từ sau|kể từ) <when> [cho] (đến|tới|-) [hết] <until>", range, Place::within},
    {"range", "từ [ngày] <d> (đến|tới|-) [hết] <date>", days_range, Place::within},
    {"days", "ngày <d> (-|và|đến|,) <date>", days_range, Place::bare},
    {"days", "<d> (-|đến|và|,) <date>", days_range, Place::cell},
    {"from", "(từ|bắt đầu từ) <until>", from_figures, Place::cell},
    {"until", "(đến|tới|đến hết|đến cuối) <until>", until_figures, Place::cell},
    {"from", "sau <when>", from_after, Place::cell},
    {"within", "(cả|trong cả|suốt|trong suốt) <when>", within, Place::cell},
    {"up-to-now", "từ <when> (đến|tới) (nay|thời điểm hiện tại|hiện nay)", nothing},
    {"from", "(từ|kể từ|từ sau) <when>", from, Place::from},
    {"from-until-event", "(từ|kể từ) <when> [cho] đến (khi|lúc|thời điểm) <event>", from,
     Place::from},
    {"current-month", "(trong|ngay trong|nội trong) tháng này", current<1>},
    {"current-quarter", "(trong|ngay trong|nội trong) quý này", current<3>},
    {"current-year", "(trong|ngay trong|nội trong) năm nay", current<12>},
    {"current-year", "trong năm", current<12>, Place::cell},
    {"current-month", "trong tháng", current<1>, Place::cell},
    {"current-quarter", "trong quý", current<3>, Place::cell},
};

constexpr Form alone{"period", "<when>", within, Place::bare};

} // namespace

std::span<Form const> forms_by() {
    return forms;
}

Form const& period_form() {
    return alone;
}

} // namespace suot::schedule
