// After an event, in a year of a term, always (docs/spec/time.md, sections 8 to 10).
//
// What happens has no day yet, so the duty is dormant: the words of the event are kept, and a
// document that answers them may wake it (docs/spec/register.md, section 8).
#include "form.hpp"

namespace suot::schedule {

namespace {

using Answer = std::optional<Schedule>;

Answer event(Slots const& s, Form const&, Context const&) {
    auto result = of_kind(Kind::after_event);
    result.event = s.event;
    return result;
}

Answer with_offset(Slots const& s, std::int32_t amount) {
    auto result = of_kind(Kind::after_event);
    result.event = s.event;
    result.offset = Offset{amount * (s.quarter ? 3 : 1), s.unit, s.working};
    return result;
}

Answer after(Slots const& s, Form const&, Context const&) {
    return with_offset(s, s.n);
}

Answer after_working(Slots const& s, Form const& form, Context const& context) {
    auto slots = s;
    slots.working = true;
    return after(slots, form, context);
}

/// "trước khi họp ít nhất 03 ngày làm việc": counted back from the event.
Answer ahead(Slots const& s, Form const&, Context const&) {
    return with_offset(s, -s.n);
}

Answer ahead_working(Slots const& s, Form const& form, Context const& context) {
    auto slots = s;
    slots.working = true;
    return ahead(slots, form, context);
}

Answer same_day(Slots const& s, Form const&, Context const&) {
    auto result = of_kind(Kind::after_event);
    result.event = s.event;
    result.offset = Offset{};
    return result;
}

Answer next_working_day(Slots const& s, Form const&, Context const&) {
    auto result = same_day(s, {}, {});
    result->offset = Offset{.amount = 1, .working_days = true};
    return result;
}

Answer continuous(Slots const&, Form const&, Context const&) {
    return of_kind(Kind::continuous);
}

Answer nothing(Slots const&, Form const&, Context const&) {
    return std::nullopt;
}

Answer term_year(std::int32_t year, Slots const& s) {
    if (year < 1 || year > 5) return std::nullopt;
    auto result = of_kind(Kind::term_year);
    result.term_year = year;
    result.event = s.event;
    return result;
}

Answer year_of_term(Slots const& s, Form const&, Context const&) {
    return term_year(s.n, s);
}

template <int Year>
Answer fixed_year_of_term(Slots const& s, Form const&, Context const&) {
    return term_year(Year, s);
}

constexpr Form forms[] = {
    // section 8: a length of time counted from an event
    {"days-from", "<term> <n> <unit> <since> <event>", after},
    {"days-from",
     "(sau|sau thời hạn) <n> <unit> [,] (kể từ|tính từ) [ngày|khi|lúc|thời điểm] <event>", after},
    {"days-from", "(trong|trong vòng) <n> - <n> <unit> <since> <event>", after},
    {"days-from", "<n> <unit> <since> <event>", after, Place::cell},
    {"days-within", "(trong thời hạn|trong vòng) [là] [không quá|tối đa|chậm nhất] <n> <unit>",
     after},
    {"days-within", "(chậm nhất|muộn nhất) [là] (sau|trong|trong vòng|trong thời hạn) <n> <unit>",
     after},
    {"days-within", "(trong|sau) <n> ngày làm việc", after_working},
    {"days-within", "<n> ngày làm việc", after_working, Place::cell},
    {"days-within", "(trong|sau) <n> <unit>", after, Place::cell},
    {"days-before",
     "(trước|chậm nhất|chậm nhất là|muộn nhất|ít nhất|tối thiểu) [ít nhất|tối thiểu] <n> <unit> "
     "[,] (trước|trước khi|trước ngày|so với|tính đến) [ngày|khi] <event>",
     ahead},
    {"days-before",
     "(trước|chậm nhất trước) [ít nhất|tối thiểu] <n> <unit> [,] (kể từ|tính từ|tính đến|so với) "
     "[ngày|khi] <event>",
     ahead},
    {"days-before", "[chậm nhất|ít nhất|tối thiểu|sớm] trước [ít nhất|tối thiểu] <n> ngày", ahead,
     Place::upcoming},
    {"days-before", "[chậm nhất|ít nhất|tối thiểu|sớm] trước [ít nhất|tối thiểu] <n> ngày làm việc",
     ahead_working, Place::upcoming},
    {"days-before", "trước [khi|ngày] <deed> (tối thiểu|ít nhất|chậm nhất) [là] <n> <unit>", ahead},
    {"same-day", "(ngay trong|trong|chậm nhất trong) ngày [làm việc]", same_day, Place::opening},
    {"next-day", "[chậm nhất là|chậm nhất|hoặc] trong ngày làm việc (tiếp theo|kế tiếp|liền kề)",
     next_working_day},
    // section 9: the event alone
    {"right-after",
     "ngay (sau khi|khi|sau ngày|sau hội nghị|sau đại hội|sau kỳ họp|sau cuộc họp|sau phiên họp) "
     "<event>",
     event},
    {"after", "sau khi <event>", event, Place::after},
    {"when-there-is",
     "khi (có (dấu hiệu|vướng mắc|khó khăn|vấn đề|sai phạm|vi phạm)|không|chưa|đã|mà|đó|nào|thực "
     "hiện|sử dụng|tham gia|làm việc|giải quyết|xây dựng) [<event>]",
     nothing},
    {"when-there-is", "khi có <event>", event, Place::asked},
    {"when-there-is", "khi (được|nhận|nhận được) <event>", event},
    {"when-found", "khi (phát hiện|xảy ra|xuất hiện|có quyết định|có thông báo) <event>", event,
     Place::upcoming},
    {"when-needed", "khi (cần|cần thiết|phát sinh|có phát sinh)", event, Place::ground},
    {"when", "khi <event>", event, Place::opening},
    {"at-the-end",
     "(kết thúc|sau|hết) (cuộc|đợt|hội nghị|đại hội|kỳ họp|phiên họp|năm học|vụ) <event>", event,
     Place::opening},
    {"before-event", "trước khi <event>", event, Place::opening},
    {"before-event",
     "trước (kỳ họp|phiên họp|đại hội|hội nghị|lễ|mùa|vụ|khai giảng|kỳ thi|ngày bầu cử|ngày khai "
     "mạc|kỳ "
     "bầu cử|cuộc bầu cử) [<event>]",
     event, Place::upcoming},
    {"from-event", "từ (khi|ngày|lúc|thời điểm) <event>", event, Place::cell},
    {"as-directed", "(thực hiện|triển khai) (quy định|chỉ đạo|hướng dẫn) của <event>", event,
     Place::ground},
    {"on-request", "theo (đề nghị|yêu cầu) của <event>", event, Place::opening},
    {"as-directed", "theo (quy định|quy định hiện hành|đúng quy định) [của pháp luật|của luật]",
     nothing},
    {"as-directed",
     "theo [sự|ý kiến|đúng] (chỉ đạo|hướng dẫn|yêu cầu|đề nghị|thông báo|phân công|giấy mời|văn "
     "bản) [<event>]",
     event, Place::ground},
    {"as-directed", "theo (nghị quyết|quyết định|kết luận|công văn|chỉ thị) [<event>]", event,
     Place::cell},
    {"as-directed", "theo [đúng] quy định của <event>", event, Place::ground},
    {"as-planned",
     "theo [đúng] (tiến độ|lộ trình|kế hoạch|chương trình|lịch|thời gian|thời hạn|mốc thời "
     "gian|từng đợt|mùa vụ|thực tế|tình hình|thời vụ) [<event>]",
     event, Place::ground},
    {"on-demand", "đột xuất", event, Place::cell},
    {"on-demand", "(định kỳ hoặc đột xuất|định kỳ và đột xuất|định kỳ , đột xuất)", event,
     Place::cell},
    // section 10: terms, and always
    {"term-year", "năm thứ <n> [,] [của|trong] nhiệm kỳ", year_of_term},
    {"term-year", "năm thứ <n> [,] [của|trong] nhiệm kỳ <event>", year_of_term},
    {"term-year", "năm (đầu|đầu tiên|thứ nhất) [,] [của|trong] nhiệm kỳ [<event>]",
     fixed_year_of_term<1>},
    {"term-year", "năm thứ tư [,] [của|trong] nhiệm kỳ [<event>]", fixed_year_of_term<4>},
    {"term-year", "năm (cuối|cuối cùng) [,] [của|trong] nhiệm kỳ [<event>]", fixed_year_of_term<5>},
    {"term-year", "(đầu) nhiệm kỳ [<event>]", fixed_year_of_term<1>, Place::ground},
    {"term-year", "giữa nhiệm kỳ [<event>]", fixed_year_of_term<3>, Place::ground},
    {"term-year", "cuối nhiệm kỳ [<event>]", fixed_year_of_term<5>, Place::ground},
    {"continuous",
     "thường xuyên [(,|và) (liên tục|hằng ngày|hàng ngày|định kỳ|lâu "
     "dài|hằng năm|hàng năm)]",
     continuous, Place::adverb},
    {"continuous", "liên tục [(,|và) thường xuyên]", continuous, Place::adverb},
    {"continuous",
     "(lâu dài|quanh năm|cả năm|trong cả năm|trong suốt năm|24 / 24|24 / 7|suốt nhiệm kỳ|trong "
     "suốt nhiệm kỳ|trong suốt quá trình|hiện nay và những năm tiếp theo|các "
     "năm|hằng ngày) [<event>]",
     continuous, Place::cell},
};

} // namespace

std::span<Form const> forms_event() {
    return forms;
}

} // namespace suot::schedule
