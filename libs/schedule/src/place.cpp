// Whether an expression is a time to act, by where it stands: the table of docs/spec/time.md,
// section 4, one place a function.
//
// Half the dates of a document are those of citations, of events and of reports. A false deadline
// costs a clerk more than a missed one, so what no rule takes is `bare` and counts in a time column
// only.
#include "place.hpp"

#include <algorithm>

#include <text/phrases.hpp>

#include "clause.hpp"
#include "keys.hpp"

namespace suot::schedule {

namespace {

using keys::Set;
using text::Word;
using text::Words;

/// "(tháng 6/2026)", "(quý II)", "(quý II và thường xuyên)"; a year alone is too often part of a
/// name: "(năm 2025)".
bool fills_bracket(Words words, Match const& match) {
    static constexpr Set nouns{"tháng", "quý", "tuần", "đầu", "giữa", "cuối"};
    Word const next = after(words, match.end);
    bool const ends = next.is_sign(')') || next.is_sign(',') || next.key == text::key("và");
    return opens_bracket(words, match.begin) && ends && nouns.has(words[match.begin]);
}

bool is_past(Schedule const& schedule, Context const& context) {
    auto const last = schedule.due ? schedule.due : schedule.start;
    return last && context.document_date && *last < *context.document_date;
}

/// Over by more than a year when the document is signed: history, not an order.
bool long_past(Schedule const& schedule, Context const& context) {
    return schedule.kind == Kind::by && schedule.due && context.document_date
           && plus(*schedule.due, 366) < *context.document_date;
}

Strength phrase_if(bool condition) {
    return condition ? Strength::phrase : Strength::bare;
}

/// The act stands before it, and the act itself opens a bracket or a sentence: "(thực hiện năm
/// 2023)". In running text "kết quả thực hiện năm 2022" is a report.
bool bracketed_act(Words words, std::size_t at) {
    auto const begin = act_begin(words, at);
    return begin < at && (opens_bracket(words, begin) || opens_sentence(words, begin));
}

/// "có hiệu lực từ ngày 01/7/2026": the document speaks of itself.
bool after_effect(Words words, std::size_t at) {
    static constexpr Set force{"lực", "hành"};
    Word const last = before(words, at);
    if (!force.has(last)) return false;
    return last.key == text::key("lực") || before(words, at, 3).key == text::key("lực");
}

/// "trong hai năm 2026 - 2027": counted, so it is no name of a period.
bool counts_years(Words words, Match const& match) {
    static constexpr Set counts{"hai", "ba"};
    for (auto i = match.begin; i < std::min(match.end, match.begin + 3); ++i)
        if (counts.has(words[i])) return true;
    return false;
}

bool several_years(Schedule const& schedule) {
    return schedule.start && schedule.due && plus(*schedule.start, 400) < *schedule.due;
}

/// "từ năm 2021 đến năm 2025", not "từ tháng 1 năm 2021 đến tháng 6 năm 2022": only whole years
/// name the period of a plan.
bool of_years(Words words, Match const& match) {
    static constexpr Set shorter{"ngày", "tháng", "quý", "tuần"};
    for (auto i = match.begin; i < match.end; ++i)
        if (shorter.has(words[i])) return false;
    return true;
}

/// "Thời gian thực hiện: quý I/2026"
bool after_label(Words words, std::size_t at) {
    static constexpr Set labels{"gian", "hạn", "độ", "điểm"};
    static constexpr std::size_t far = 5;
    if (!before(words, at).is_sign(':')) return false;
    for (std::size_t back = 2; back <= far; ++back)
        if (labels.has(before(words, at, back))) return true;
    return false;
}

/// "Năm 2026, mỗi xã xây dựng …": what is to come opens the sentence, and nothing is said as done.
bool opens_order(Words words, Match const& match, Context const& context) {
    static constexpr std::size_t far = 10;
    Word const next = after(words, match.end);
    bool const parted = next.is_sign(',') || next.is_sign(':');
    if (!parted || !opens_sentence(words, match.begin) || is_past(match.schedule, context))
        return false;
    for (std::size_t i = 0; i < far; ++i)
        if (words.at(match.end + i).key == text::key("đã")) return false;
    return !several_years(match.schedule);
}

bool said_within(Words words, Match const& match, Context const& context) {
    if (bracketed_act(words, match.begin)) return true;
    auto const clause = clause_before(words, match.begin);
    if (after_completion(words, match.begin))
        return !(clause.done && is_past(match.schedule, context));
    if (clause.condition || clause.negated) return false;
    if (several_years(match.schedule) && !counts_years(words, match) && of_years(words, match))
        return false;
    return !is_past(match.schedule, context);
}

bool names_result(Words words, std::size_t at) {
    static constexpr Set results{"đạt",  "có",    "hoàn", "phấn",   "giảm", "tăng", "trên",
                                 "ít",   "tối",   "cơ",   "không",  "dự",   "trở",  "sẽ",
                                 "phải", "đưa",   "bảo",  "đảm",    "toàn", "xây",  "hình",
                                 "nâng", "thuộc", "chấm", "khoảng", "đóng", "chiếm"};
    Word const next = after(words, at);
    return results.has(next) || (next.is_number() && !next.after_break());
}

/// The clause names a limit ("chậm nhất", "thời hạn") before `at`, or what is held on a day.
bool held_or_limited(Words words, std::size_t at) {
    static text::Phrases<bool> const table{
        {"chậm nhất", true}, {"muộn nhất", true}, {"hạn cuối", true},    {"hạn chót", true},
        {"thời hạn", true},  {"tổ chức", true},   {"khai mạc", true},    {"bế mạc", true},
        {"diễn ra", true},   {"phát động", true}, {"ra quân", true},     {"mít tinh", true},
        {"gặp mặt", true},   {"khởi công", true}, {"khánh thành", true}, {"tiến hành", true},
        {"họp", true},       {"bầu cử", true},    {"kỷ niệm", false},    {"hưởng ứng", false},
        {"ngày", false},     {"số", false}};
    static constexpr std::size_t far = 16;
    for (std::size_t back = 1; back <= far && back <= at; ++back) {
        Word const& word = words[at - back];
        if (word.is_sign('.') || word.is_sign(';') || word.is_sign('|')) return false;
        if (auto const found = table.longest(words, at - back)) return found->value;
    }
    return false;
}

/// "Tổ chức hội nghị ngày 19/12/2025.", "Chậm nhất gửi về Sở Nội vụ ngày 19/12/2025": a day to come
/// that ends its clause; other days are those of documents and anniversaries.
bool said_on_day(Words words, Match const& match, Context const& context) {
    static constexpr Set onward{"tại", "để", "và", "ở"};
    bool const known = context.document_date && match.schedule.due;
    if (!known || is_past(match.schedule, context)) return false;
    bool const ends = closes_clause(words, match.end) || onward.has(after(words, match.end))
                      || after(words, match.end).is_sign('(');
    return ends && held_or_limited(words, match.begin);
}

/// "Báo cáo Sở Nội vụ đến hết ngày 15/12/2025": a day or month ends the clause of an act.
bool ends_act_until(Words words, Match const& match) {
    static constexpr Set validity{"trị", "lực", "từ", "cập", "có", "tính"};
    static constexpr Set grains{"ngày", "tháng", "quý"};
    if (!closes_clause(words, match.end) || validity.has(before(words, match.begin))) return false;
    for (auto i = match.begin + 1; i < std::min(match.end, match.begin + 3); ++i)
        if (grains.has(words[i])) return verb_in_clause(words, match.begin);
    return false;
}

/// "phấn đấu đến năm 2030 đạt …" orders; "Chiến lược … đến năm 2030, tầm nhìn …" is a title.
bool said_until(Words words, Match const& match, Context const& context) {
    static constexpr Set striving{"đấu",  "đảm",  "bảo", "thành", "cáo", "gửi",
                                  "xong", "hiện", "nay", "tiêu",  "hạn", "dài"};
    static constexpr Set title{"nhìn", "hướng", "đoạn", "phát"};
    Word const last = before(words, match.begin);
    if (title.has(last) || is_past(match.schedule, context)) return false;
    if (striving.has(last) || opens_sentence(words, match.begin)) return true;
    if (opens_bracket(words, match.begin)) return closes_clause(words, match.end);
    return names_result(words, match.end) || ends_act_until(words, match);
}

bool said_from(Words words, Match const& match, Context const& context) {
    if (clause_before(words, match.begin).condition) return false;
    bool const ends = closes_clause(words, match.end) && verb_in_clause(words, match.begin);
    auto const start = match.schedule.start;
    if (ends && start && context.document_date && *context.document_date < *start) return true;
    if (act_begin(words, match.begin) < match.begin) return true;
    if (opens_bracket(words, match.begin)) return after(words, match.end).is_sign(')');
    return opens_sentence(words, match.begin)
           && (after(words, match.end).is_sign(',') || begins_act(words, match.end));
}

/// "thường xuyên": a time where it says how an act is done; not in "chi thường xuyên".
std::optional<Strength> adverb(Words words, Match const& match) {
    static constexpr Set things{"chi",   "phí",   "vốn", "toán", "việc", "lỗi",
                                "nguồn", "khoản", "sự",  "trú",  "hệ"};
    static constexpr Set carried{"hiện", "hành", "khai", "trì", "được"};
    static constexpr Set people{"bộ", "viên", "dân"}; // "đảng viên thường xuyên tự soi"
    Word const last = before(words, match.begin);
    bool const bracket = opens_bracket(words, match.begin) && after(words, match.end).is_sign(')');
    if (bracket || opens_sentence(words, match.begin)) return Strength::phrase;
    if (things.has(last)) return std::nullopt;
    bool const said_of_act = match.begin >= 2 && begins_act(words, match.begin - 2);
    if (carried.has(last) || said_of_act) return Strength::phrase;
    if (last.is_sign(',') && act_in_clause(words, match.begin)) return Strength::phrase;
    return phrase_if(begins_act(words, match.end) && !people.has(last));
}

bool said_ground(Words words, Match const& match) {
    if (opens_bracket(words, match.begin)) return after(words, match.end).is_sign(')');
    return opens_sentence(words, match.begin);
}

/// At the beginning of a sentence a comma parts it from what is then done; "Theo đề nghị của …;" in
/// a preamble orders nothing.
bool said_opening(Words words, Match const& match) {
    Word const next = after(words, match.end);
    if (opens_sentence(words, match.begin))
        return next.is_sign(',') || none(next) || next.is_sign('|') || next.is_sign(':')
               || next.is_letters();
    if (opens_bracket(words, match.begin)) return true;
    return act_begin(words, match.begin) < match.begin;
}

/// "Ban hành quy chế sau khi có ý kiến của Bộ": not "vận hành sau khi hoàn thành".
bool said_after(Words words, Match const& match) {
    static text::Phrases<bool> const decisions{
        {"có ý kiến", true},        {"có văn bản", true},
        {"có hướng dẫn", true},     {"có kết luận", true},
        {"có quyết định", true},    {"có chủ trương", true},
        {"có chỉ đạo", true},       {"có thông báo", true},
        {"được phê duyệt", true},   {"được ban hành", true},
        {"được thông qua", true},   {"được phân bổ", true},
        {"được chấp thuận", true},  {"được cấp có thẩm quyền", true},
        {"cấp có thẩm quyền", true}};
    // What somebody else says or writes is waited for, whatever stands between.
    static text::Phrases<bool> const papers{
        {"có ý kiến", true}, {"có văn bản", true}, {"có hướng dẫn", true}, {"có kết luận", true}};
    static constexpr std::size_t past = 2; // "sau khi"
    if (said_opening(words, match) || papers.longest(words, match.begin + past)) return true;
    bool const aside = before(words, match.begin).is_sign(',') // "…, sau khi được giao, thì …"
                       && after(words, match.end).is_sign(',');
    if (aside) return decisions.longest(words, match.begin + past).has_value();
    return decisions.longest(words, match.begin + past).has_value()
           && (act_in_clause(words, match.begin) || verb_in_clause(words, match.begin));
}

/// "Báo cáo khi có yêu cầu", "Cứu trợ khi có thiên tai": somebody speaks first, or something
/// happens; "khi có nhu cầu", "khi có triệu chứng" say in
/// which case, and nobody waits for them.
bool said_when_asked(Words words, Match const& match) {
    static text::Phrases<bool> const papers{
        {"yêu cầu", true},     {"đề nghị", true},    {"hướng dẫn", true},  {"quy định", true},
        {"quyết định", true},  {"thông báo", true},  {"chỉ đạo", true},    {"ý kiến", true},
        {"văn bản", true},     {"kế hoạch", true},   {"chủ trương", true}, {"kết luận", true},
        {"thông tư", true},    {"nghị định", true},  {"luật", true},       {"nghị quyết", true},
        {"sửa đổi", true},     {"thay đổi", true},   {"một trong", true},  {"kết quả", true},
        {"công văn", true},    {"lệnh", true},       {"tình huống", true}, {"giấy mời", true},
        {"sự thay đổi", true}, {"sự chỉ đạo", true}, {"điều kiện", false}, {"thiên tai", true},
        {"mưa", true},         {"bão", true},        {"lũ", true},         {"sự cố", true},
        {"cháy", true},        {"tai nạn", true},    {"báo động", true},   {"động đất", true},
        {"sạt lở", true},      {"ngập", true}};
    static constexpr std::size_t past = 2; // "khi có"
    if (said_opening(words, match)) return true;
    auto const what = papers.longest(words, match.begin + past);
    return what && what->value;
}

/// "Họp giao ban mỗi tuần.", "…, mỗi năm ít nhất 30% số xã"; not in "tăng 5% mỗi năm", "50 triệu
/// đồng mỗi năm".
bool said_each(Words words, Match const& match) {
    static constexpr Set least{"ít", "tối", "tổ", "mở", "kiểm", "họp"};
    static constexpr std::size_t near = 4; // words
    if (said_opening(words, match)) return true;
    Word const last = before(words, match.begin);
    bool const opens = last.is_sign(',') || last.is_sign(';');
    if (opens) return least.has(after(words, match.end)) || after(words, match.end).is_number();
    if (!closes_clause(words, match.end) || !verb_in_clause(words, match.begin)) return false;
    for (std::size_t back = 1; back <= near; ++back)
        if (before(words, match.begin, back).is_number()) return false;
    return true;
}

/// "hằng năm" is said of an act, and of a plan or budget that is made each year; not of an average.
std::optional<Strength> yearly(Words words, Match const& match) {
    static constexpr Set goods{"ngân", "mặt", "khách", "cửa", "nhà", "bán", "đơn", "hàng", "kiện"};
    static constexpr Set measures{"quân",   "bình", "trưởng", "phép", "nghỉ",
                                  "thưởng", "việc", "tác",    "sách"};
    Word const last = before(words, match.begin);
    bool const trade = goods.has(last) && words[match.begin].key == text::key("hàng");
    if (trade || after(words, match.end).is_number()) return std::nullopt;
    Word const joint = before(words, match.begin, 2); // "5 năm và hằng năm"
    bool const listed =
        last.key == text::key("và") && (joint.is_number() || joint.key == keys::nam);
    if (measures.has(last) || listed) return Strength::bare;
    auto const clause = clause_before(words, match.begin);
    return phrase_if(!clause.condition);
}

} // namespace

std::size_t with_act(Words words, std::size_t begin) {
    static constexpr Set acts{"hiện", "thành", "tất", "hành", "khai"};
    if (begin == 0 || !acts.has(words[begin - 1])) return begin;
    return act_begin(words, begin);
}

/// One row of the table of section 4 a case.
std::optional<Strength> strength(Words words, Match const& match, Context const& context) {
    if (match.place != Place::adverb && after_effect(words, match.begin)) return std::nullopt;
    switch (match.place) {
    case Place::cell:
        return std::nullopt;
    case Place::adverb:
        return adverb(words, match);
    case Place::asked:
        return phrase_if(said_when_asked(words, match));
    case Place::each:
        return phrase_if(said_each(words, match));
    case Place::yearly:
        return yearly(words, match);
    case Place::said:
        return phrase_if(!long_past(match.schedule, context));
    case Place::within:
        return phrase_if(said_within(words, match, context));
    case Place::until:
        return phrase_if(said_until(words, match, context));
    case Place::from:
        return phrase_if(said_from(words, match, context));
    case Place::upcoming:
        return phrase_if(said_opening(words, match) || act_in_clause(words, match.begin)
                         || verb_in_clause(words, match.begin));
    case Place::ground:
        return phrase_if(said_ground(words, match));
    case Place::after:
        return phrase_if(said_after(words, match));
    case Place::opening:
        return phrase_if(said_opening(words, match));
    case Place::day:
        if (!said_on_day(words, match, context)) return std::nullopt;
        return Strength::phrase;
    case Place::bare:
        if (fills_bracket(words, match) || after_label(words, match.begin)
            || opens_order(words, match, context))
            return Strength::phrase;
        return phrase_if(bracketed_act(words, match.begin) || after_completion(words, match.begin));
    }
    return std::nullopt;
}

} // namespace suot::schedule
