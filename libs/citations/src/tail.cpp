// What follows a citation and belongs to it: date, issuer, subject, in any order.
//
// Follows docs/spec/citations.md, sections 3.1 to 3.3. The issuer ends at the first word that no
// name of a body holds; a subject may itself cite, so it is only marked and its words are read on.
#include "tail.hpp"

#include <algorithm>
#include <array>

#include <document/type.hpp>
#include <schedule/date.hpp>
#include <text/phrases.hpp>

#include "keys.hpp"

namespace suot::citations {

namespace {

using text::Case;
using text::Word;
using text::Words;

constexpr std::size_t longest_issuer = 24;  // words
constexpr std::size_t longest_subject = 90; // words

/// Words that no name of a body holds in small letters: the sentence goes on there.
text::Phrases<bool> const& stops() {
    static text::Phrases<bool> const table{
        {"về", true},         {"v/v", true},        {"ngày", true},
        {"để", true},         {"nhằm", true},       {"trong", true},
        {"đến", true},        {"tới", true},        {"với", true},
        {"là", true},         {"có", true},         {"đã", true},
        {"được", true},       {"theo", true},       {"tại", true},
        {"trên", true},       {"gồm", true},        {"do", true},
        {"gắn", true},        {"cho", true},        {"vào", true},
        {"khi", true},        {"gửi", true},        {"thông qua", true},
        {"công bố", true},    {"hợp nhất", true},   {"giao", true},
        {"công nhận", true},  {"này", true},        {"còn", true},
        {"phải", true},       {"thì", true},        {"mà", true},
        {"như", true},        {"nêu", true},        {"nếu", true},
        {"sẽ", true},         {"cũng", true},       {"hoặc", true},
        {"hay", true},        {"từ", true},         {"kèm", true},
        {"vẫn", true},        {"nên", true},        {"bằng", true},
        {"bảo đảm", true},    {"yêu cầu", true},    {"đề nghị", true},
        {"nhưng", true},      {"chưa", true},       {"không", true},
        {"xác định", true},   {"kể từ", true},      {"phân công", true},
        {"triển khai", true}, {"thực hiện", true},  {"ban hành", true},
        {"quy định", true},   {"hướng dẫn", true},  {"phê duyệt", true},
        {"sửa đổi", true},    {"bổ sung", true},    {"bãi bỏ", true},
        {"thay thế", true},   {"hủy bỏ", true},     {"thành lập", true},
        {"hiện hành", true},  {"đôn đốc", true},    {"tăng cường", true},
        {"bổ nhiệm", true},   {"đẩy mạnh", true},   {"tiếp tục", true},
        {"đối với", true},    {"điều chỉnh", true}, {"đang", true},
        {"bao gồm", true},    {"nhất là", true},    {"gọi tắt", true},
        {"sau đây", true},    {"năm", true},        {"trừ", true},
        {"một số", true},     {"tiến hành", true},  {"trở lên", true},
        {"ký", true},         {"ủy quyền", true},   {"chỉ đạo thực hiện", true},
    };
    return table;
}

/// The ways a subject begins. "về" says so by itself; a verb only behind a date or an issuer.
enum class Opening : std::uint8_t { about, verb };

text::Phrases<Opening> const& openings() {
    static text::Phrases<Opening> const table{
        {"về", Opening::about},        {"về việc", Opening::about},  {"v/v", Opening::about},
        {"ban hành", Opening::verb},   {"phê duyệt", Opening::verb}, {"quy định", Opening::verb},
        {"hướng dẫn", Opening::verb},  {"sửa đổi", Opening::verb},   {"bổ sung", Opening::verb},
        {"phân công", Opening::verb},  {"giao", Opening::verb},      {"công bố", Opening::verb},
        {"triển khai", Opening::verb}, {"thực hiện", Opening::verb}, {"điều chỉnh", Opening::verb},
        {"thành lập", Opening::verb},  {"bãi bỏ", Opening::verb},    {"thay thế", Opening::verb},
    };
    return table;
}

bool is_sign(Words words, std::size_t at, char32_t sign) {
    return words.at(at).is_sign(sign);
}

bool is_capital_at(Words words, std::size_t at) {
    return at < words.size() && words[at].is_letters() && words[at].letter_case() != Case::lower;
}

/// A line that begins with a small letter goes on with the one before, but for "a)" and "b.".
bool begins_line(Words words, std::size_t at) {
    Word const& word = words[at];
    if (!word.after_break()) return false;
    bool const small = word.is_letters() && word.letter_case() == Case::lower;
    return !small
           || (word.size <= 2 && (is_sign(words, at + 1, ')') || is_sign(words, at + 1, '.')));
}

/// "Văn hóa, Thể thao và Du lịch": a comma inside a name comes before an "và" that ends the row.
bool comma_inside_name(Words words, std::size_t comma) {
    if (!is_capital_at(words, comma + 1)) return false;
    if (document::type_at(words, comma + 1).size != 0) return false;
    for (std::size_t i = comma + 2; i < comma + 8 && i < words.size(); ++i) {
        if (words[i].key == keys::va) return is_capital_at(words, i + 1);
        if (!words[i].is_letters()) return false;
    }
    return false;
}

/// Whether the name that a body bears goes on with the word at `at`.
bool in_issuer(Words words, std::size_t at) {
    Word const& word = words[at];
    if (begins_line(words, at)) return false;
    if (word.is_sign(',')) return comma_inside_name(words, at);
    if (word.is_sign('-')) return word.after_blank() && is_capital_at(words, at + 1);
    if (!word.is_letters()) return false;
    if (word.key == keys::va)
        return is_capital_at(words, at + 1) && document::type_at(words, at + 1).size == 0;
    if (word.letter_case() != Case::capital) return !stops().longest(words, at);
    // "của Chính phủ Quy định chi tiết …": a subject may begin with a capital; "Giao thông" may
    // not.
    auto const opening = openings().longest(words, at);
    return !opening || (opening->size == 1 && word.key != text::key("về"));
}

std::size_t issuer_end(Words words, std::size_t at) {
    std::size_t const limit = std::min(words.size(), at + longest_issuer);
    while (at < limit && in_issuer(words, at)) ++at;
    return at;
}

struct DatePart {
    std::optional<base::Date> date;
    std::size_t end = 0;
};

/// "năm 2020", "tháng 6/2022": a time that belongs to the citation but is no day.
std::size_t period_end(Words words, std::size_t at) {
    auto const is_year = [&](std::size_t i) {
        return words.at(i).is_number() && words[i].size == 4 && words[i].key >= 1900
               && words[i].key <= 2199;
    };
    if (words.at(at).key == keys::nam && is_year(at + 1)) return at + 2;
    bool const month = words.at(at).key == keys::thang && words.at(at + 1).is_number();
    bool const joined = is_sign(words, at + 2, '/') || words.at(at + 2).key == keys::nam;
    return month && joined && is_year(at + 3) ? at + 4 : at;
}

/// ", ngày 04/9/2025", "(ngày …)", "ký ngày …", "năm 2020".
std::optional<DatePart> date_part(Words words, std::size_t at) {
    if (std::size_t const end = period_end(words, at); end != at) return DatePart{{}, end};
    if (is_sign(words, at, ',')) ++at;
    bool const bracket = is_sign(words, at, '(');
    if (bracket) ++at;
    if (words.at(at).key == keys::ky) ++at;
    if (words.at(at).key == keys::ban && words.at(at + 1).key == keys::hanh) at += 2;
    auto const found = schedule::date_at(words, at);
    if (!found) return std::nullopt;
    std::size_t const end = at + found->size;
    return DatePart{found->date, bracket && is_sign(words, end, ')') ? end + 1 : end};
}

/// Where the issuer's name begins behind "của", "(của", ", của"; 0 where it does not.
std::size_t issuer_begin(Words words, std::size_t at) {
    if (is_sign(words, at, ',')) ++at;
    return words.at(at).key == keys::cua ? at + 1 : 0;
}

/// Whether the subject of a citation ends before the word at `at`.
bool ends_subject(Words words, std::size_t at) {
    Word const& word = words[at];
    if (ends_sentence(words, at)) return true;
    if (word.is_sign(';') || word.is_sign(':') || word.is_sign('(') || word.is_sign(')')
        || word.is_sign('|'))
        return true;
    if (word.key == text::key("hết") && words.at(at + 1).key == text::key("hiệu")) return true;
    bool const joint = word.is_sign(',') || word.key == keys::va;
    if (!joint) return false;
    auto const noun = document::type_at(words, at + 1);
    return noun.size != 0 && words.at(at + 1 + noun.size).key == keys::so;
}

text::Span subject_at(Words words, std::size_t at, bool sure) {
    auto const opening = openings().longest(words, at);
    if (!opening || (opening->value == Opening::verb && !sure)) return {};
    std::size_t end = at;
    std::size_t const limit = std::min(words.size(), at + longest_subject);
    while (end < limit && (end == at || !ends_subject(words, end))) ++end;
    return words.span(at, end);
}

} // namespace

bool ends_sentence(Words words, std::size_t at) {
    Word const& word = words[at];
    if (begins_line(words, at)) return true;
    if (!word.is_sign('.')) return false;
    return at + 1 >= words.size() || words[at + 1].after_blank() || !words[at + 1].is_number();
}

Tail tail_at(Words words, std::size_t at) {
    Tail tail{.end = at};
    bool said = false; // a time or an issuer
    for (bool time = false;;) {
        if (auto const part = time ? std::nullopt : date_part(words, tail.end)) {
            tail.date = part->date;
            tail.end = part->end;
            said = time = true;
            continue;
        }
        std::size_t const begin = tail.issuer.empty() ? issuer_begin(words, tail.end) : 0;
        std::size_t const end = begin != 0 ? issuer_end(words, begin) : 0;
        if (end <= begin) break;
        tail.issuer = words.span(begin, end);
        tail.end = end;
        said = true;
    }
    tail.subject = subject_at(words, tail.end, said);
    return tail;
}

} // namespace suot::citations
