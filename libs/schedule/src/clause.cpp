// The words around a time expression: where a sentence opens, where a clause ends, what its verb
// is.
//
// Follows docs/spec/time.md, section 4. Looks left and right a few words only (`far`), so that a
// page without a full stop costs no more than one with many.
#include "clause.hpp"

#include <text/phrases.hpp>

#include "keys.hpp"

namespace suot::schedule {

using keys::Set;
using text::Word;
using text::Words;

namespace {

bool is_stop(Word const& word) {
    return word.is_sign('.') || word.is_sign(';') || word.is_sign(':') || word.is_sign('|');
}

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

} // namespace

Word before(Words words, std::size_t at, std::size_t back) {
    while (at > 0 && back > 0) {
        --at;
        if (!words[at].is_sign('*') && !words[at].is_sign('_')) --back;
    }
    return back == 0 ? words[at] : Word{.key = ~text::Key{0}};
}

Word after(Words words, std::size_t at) {
    while (words.at(at).is_sign('*') || words.at(at).is_sign('_')) ++at;
    return words.at(at);
}

bool none(Word const& word) {
    return word.key == ~text::Key{0};
}

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

/// Steps back over two words, then over three: the rows have no others.
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

bool after_completion(Words words, std::size_t at) {
    static constexpr Set first{"hoàn", "kết", "làm"};
    static constexpr Set second{"thành", "tất", "xong", "thúc"};
    return before(words, at).key == text::key("xong")
           || (first.has(before(words, at, 2)) && second.has(before(words, at)));
}

/// "đã" between the subject and the time makes a report of an order: "… đã hoàn thành trong quý I".
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

/// Verbs of what offices do, from the plans of both sides; a noun of the same words ("công tác
/// thanh tra") is told by its place.
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
        {"vận động", 1},  {"đào tạo", 1},      {"định hướng", 1}, {"xây dựng", 1},
        {"họp", 1},       {"giao ban", 1},     {"thu", 1},        {"chi trả", 1},
        {"công bố", 1},   {"phát sóng", 1},    {"tổng hợp", 1},   {"tiếp nhận", 1},
        {"xử lý", 1},     {"giải quyết", 1},   {"triển khai", 1}, {"khảo sát", 1},
        {"sơ kết", 1},    {"tổng kết", 1},     {"phát động", 1},  {"bố trí", 1},
        {"khởi công", 1}, {"áp dụng", 1},      {"ban hành", 1},   {"cung cấp", 1},
        {"gửi", 1},       {"thông báo", 1},    {"trình", 1},      {"nộp", 1},
        {"lập", 1},       {"niêm yết", 1},     {"quy định", 1},   {"cử", 1},
        {"giải ngân", 1}, {"phê duyệt", 1},    {"thẩm định", 1},  {"nghiệm thu", 1},
        {"bàn giao", 1},  {"khắc phục", 1},    {"sửa chữa", 1},   {"lắp đặt", 1},
        {"cấp", 1},       {"hỗ trợ", 1},       {"tuyển", 1},      {"kiện toàn", 1},
        {"thành lập", 1}, {"sắp xếp", 1},      {"chuyển", 1},     {"tham gia", 1},
        {"đăng ký", 1},   {"thống kê", 1},     {"kê khai", 1},    {"tiêm", 1},
        {"nhập", 1},      {"số hóa", 1},       {"thu hồi", 1},    {"chấm dứt", 1}};
    return acts.longest(words, at).has_value();
}

bool act_in_clause(Words words, std::size_t at) {
    static constexpr std::size_t far = 12;
    for (std::size_t back = 1; back <= far && back <= at; ++back) {
        if (is_stop(words[at - back])) return false;
        if (act_begin(words, at - back) + 2 == at - back && back > 1) return true;
    }
    return false;
}

bool verb_in_clause(Words words, std::size_t at) {
    static constexpr std::size_t far = 12;
    for (std::size_t back = 1; back <= far && back <= at; ++back) {
        if (is_stop(words[at - back])) return false;
        if (begins_act(words, at - back)) return true;
    }
    return false;
}

} // namespace suot::schedule
