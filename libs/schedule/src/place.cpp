#include "place.hpp"

#include <text/phrases.hpp>

#include "keys.hpp"

namespace suot::schedule {

namespace {

using keys::Set;
using text::Word;
using text::Words;

/// One word before `at`; "*" and "_" of Markdown are passed over.
Word before(Words words, std::size_t at, std::size_t back = 1) {
    while (at > 0 && back > 0) {
        --at;
        if (!words[at].is_sign('*') && !words[at].is_sign('_')) --back;
    }
    return back == 0 ? words[at] : Word{.key = ~0ULL};
}

Word after(Words words, std::size_t at) {
    while (words.at(at).is_sign('*') || words.at(at).is_sign('_')) ++at;
    return words.at(at);
}

bool is_stop(Word const& word) {
    return word.is_sign('.') || word.is_sign(';') || word.is_sign(':') || word.is_sign('|');
}

bool none(Word const& word) {
    return word.key == ~0ULL;
}

/// A sentence, an item or a cell begins at `at`: nothing before it but its marker.
bool opens_sentence(Words words, std::size_t at) {
    Word const last = before(words, at);
    if (none(last) || is_stop(last) || last.is_sign('+') || last.is_sign('|')) return true;
    bool const dash = last.is_sign('-') || last.is_sign(U'–');
    if (dash) return none(before(words, at, 2)) || !before(words, at, 2).is_number();
    if (last.is_sign(')')) return words[at].is_capital();
    return words[at].after_break() && words[at].is_capital();
}

bool opens_bracket(Words words, std::size_t at) {
    return before(words, at).is_sign('(');
}

bool closes_clause(Words words, std::size_t end) {
    Word const next = after(words, end);
    return none(next) || is_stop(next) || next.is_sign(',') || next.is_sign(')')
           || next.is_sign('/') || (words[end].after_break() && !next.is_letters());
}

/// "thực hiện", "hoàn thành" and their like end before `at`. Gives the first of their words.
std::size_t act_begin(Words words, std::size_t at) {
    static text::Phrases<int> const acts{
        {"thực hiện", 2}, {"hoàn thành", 2}, {"triển khai", 2}, {"tiến hành", 2},
        {"hoàn tất", 2},  {"ban hành", 2},   {"kết thúc", 2},   {"tổ chức", 2},
        {"báo cáo", 2},   {"hoàn thiện", 2}, {"làm xong", 2},   {"duy trì", 2},
        {"thông qua", 2}, {"áp dụng", 2},    {"bắt đầu", 2},    {"có hiệu lực", 3}};
    for (std::size_t const size : {2U, 3U}) {
        if (at < size) break;
        auto const found = acts.longest(words, at - size);
        if (found && found->size == size) return at - size;
    }
    return at;
}

/// "hoàn thành" or "xong" before the words makes any period a deadline.
bool after_completion(Words words, std::size_t at) {
    static constexpr Set first{"hoàn", "kết", "làm"};
    static constexpr Set second{"thành", "tất", "xong", "thúc"};
    return before(words, at).key == text::key("xong")
           || (first.has(before(words, at, 2)) && second.has(before(words, at)));
}

/// "(tháng 6/2026)", "(quý II)"; a year alone is too often part of a name: "(năm 2025)".
bool fills_bracket(Words words, Match const& match) {
    static constexpr Set nouns{"tháng", "quý", "tuần", "đầu", "giữa", "cuối"};
    return opens_bracket(words, match.begin) && after(words, match.end).is_sign(')')
           && nouns.has(words[match.begin]);
}

/// How a clause is looked through backwards.
struct Clause {
    bool condition = false; ///< it begins "đối với", "căn cứ", "trường hợp"
    bool negated = false;   ///< "không", "chưa" stand shortly before
    bool done = false;      ///< "đã" stands in it
};

bool begins_condition(Words words, std::size_t at) {
    static text::Phrases<int> const conditions{{"đối với", 1}, {"căn cứ", 1}, {"trường hợp", 1},
                                               {"nếu", 1},     {"ngoài", 1},  {"tình hình", 1},
                                               {"kết quả", 1}};
    return conditions.longest(words, at).has_value();
}

/// "chưa", "không thể", "không có khả năng"
bool is_negation(Words words, std::size_t at) {
    static constexpr Set modal{"thể", "kịp"};
    Word const next = words.at(at + 1);
    if (words[at].key == text::key("chưa")) return true;
    bool const able = next.key == text::key("có") && words.at(at + 2).key == text::key("khả");
    return words[at].key == text::key("không") && (modal.has(next) || able);
}

Clause clause_before(Words words, std::size_t at) {
    static constexpr std::size_t far = 40;
    Clause result;
    std::size_t first = at;
    bool comma = false;
    int depth = 0;
    for (std::size_t back = 1; back <= far && back <= at; ++back) {
        std::size_t const i = at - back;
        depth += words[i].is_sign(')') ? 1 : 0;
        if (is_stop(words[i]) || (words[i].is_sign('(') && depth-- == 0)) break;
        first = i;
        comma = comma || words[i].is_sign(',');
        result.negated = result.negated || (back <= 6 && is_negation(words, i));
        result.done = result.done || words[i].key == text::key("đã");
        if (words[i].after_break() && words[i].is_capital()) break;
    }
    result.condition = first < at && !comma && begins_condition(words, first);
    return result;
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

bool several_years(Schedule const& schedule) {
    return schedule.start && schedule.due && plus(*schedule.start, 400) < *schedule.due;
}

bool said_within(Words words, Match const& match, Context const& context) {
    if (bracketed_act(words, match.begin)) return true;
    auto const clause = clause_before(words, match.begin);
    if (after_completion(words, match.begin))
        return !(clause.done && is_past(match.schedule, context));
    if (clause.condition || clause.negated || several_years(match.schedule)) return false;
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

/// "phấn đấu đến năm 2030 đạt …" orders; "Chiến lược … đến năm 2030, tầm nhìn …" is a title.
bool said_until(Words words, Match const& match, Context const& context) {
    static constexpr Set striving{"đấu",  "đảm",  "bảo", "thành", "cáo", "gửi",
                                  "xong", "hiện", "nay", "tiêu",  "hạn", "dài"};
    static constexpr Set title{"nhìn", "hướng", "đoạn", "phát"};
    Word const last = before(words, match.begin);
    if (title.has(last) || is_past(match.schedule, context)) return false;
    if (striving.has(last) || opens_sentence(words, match.begin)) return true;
    if (opens_bracket(words, match.begin)) return closes_clause(words, match.end);
    return names_result(words, match.end);
}

bool said_from(Words words, Match const& match) {
    if (clause_before(words, match.begin).condition) return false;
    if (act_begin(words, match.begin) < match.begin) return true;
    if (opens_bracket(words, match.begin)) return after(words, match.end).is_sign(')');
    return opens_sentence(words, match.begin) && after(words, match.end).is_sign(',');
}

bool begins_act(Words words, std::size_t at) {
    static text::Phrases<int> const acts{
        {"rà soát", 1},   {"kiểm tra", 1},     {"theo dõi", 1},   {"cập nhật", 1},
        {"đôn đốc", 1},   {"nắm bắt", 1},      {"nắm", 1},        {"phối hợp", 1},
        {"tổ chức", 1},   {"tuyên truyền", 1}, {"báo cáo", 1},    {"chỉ đạo", 1},
        {"quan tâm", 1},  {"thông tin", 1},    {"giám sát", 1},   {"trao đổi", 1},
        {"hướng dẫn", 1}, {"tập huấn", 1},     {"bồi dưỡng", 1},  {"tham mưu", 1},
        {"thực hiện", 1}, {"duy trì", 1},      {"đánh giá", 1},   {"bám sát", 1},
        {"chủ động", 1},  {"đối thoại", 1},    {"thanh tra", 1},  {"quán triệt", 1},
        {"giáo dục", 1},  {"tuần tra", 1},     {"kiểm soát", 1},  {"bảo dưỡng", 1},
        {"vệ sinh", 1},   {"công khai", 1},    {"giữ", 1},        {"chăm lo", 1},
        {"vận động", 1},  {"đào tạo", 1},      {"định hướng", 1}, {"xây dựng", 1}};
    return acts.longest(words, at).has_value();
}

/// "triển khai quyết liệt, thường xuyên": the act stands in the same clause.
bool act_in_clause(Words words, std::size_t at) {
    static constexpr std::size_t far = 12;
    for (std::size_t back = 1; back <= far && back <= at; ++back) {
        if (is_stop(words[at - back])) return false;
        if (act_begin(words, at - back) + 2 == at - back && back > 1) return true;
    }
    return false;
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

std::optional<Strength> strength(Words words, Match const& match, Context const& context) {
    if (match.place != Place::adverb && after_effect(words, match.begin)) return std::nullopt;
    switch (match.place) {
    case Place::cell:
        return std::nullopt;
    case Place::adverb:
        return adverb(words, match);
    case Place::yearly:
        return yearly(words, match);
    case Place::said:
        return phrase_if(!long_past(match.schedule, context));
    case Place::within:
        return phrase_if(said_within(words, match, context));
    case Place::until:
        return phrase_if(said_until(words, match, context));
    case Place::from:
        return phrase_if(said_from(words, match));
    case Place::ground:
        return phrase_if(said_ground(words, match));
    case Place::opening:
        return phrase_if(said_opening(words, match));
    case Place::bare:
        if (fills_bracket(words, match)) return Strength::phrase;
        return phrase_if(bracketed_act(words, match.begin) || after_completion(words, match.begin));
    }
    return std::nullopt;
}

} // namespace suot::schedule
