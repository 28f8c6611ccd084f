// Words that are verbs elsewhere and belong to a name here: "cơ quan quản lý", "Cục Thống kê".
//
// Follows docs/spec/duties.md, sections 3.2 to 3.5. A name ends at its first verb, so each
// exception needs a ground: a noun that the verb describes, a committee named for its task, two
// councils with one office.
#include "naming.hpp"

#include <algorithm>
#include <iterator>

#include "lexicon.hpp"
#include "opening.hpp"

namespace suot::duties {

using text::key;
using text::Words;

/// "cơ quan quản lý": the verb describes the noun.
bool after_common_noun(Words words, std::size_t at) {
    struct Noun {
        text::Key first, second;
    };
    constexpr Noun nouns[] = {
        {key("cơ"), key("quan")},      {key("đơn"), key("vị")},     {key("tổ"), key("chức")},
        {key("cơ"), key("sở")},        {key("trung"), key("tâm")},  {key("đối"), key("tượng")},
        {key("doanh"), key("nghiệp")}, {key("lực"), key("lượng")},  {key("bộ"), key("phận")},
        {key("chiến"), key("sĩ")},     {key("địa"), key("phương")}, {key("nhà"), key("thầu")}};
    if (at < 1) return false;
    auto const last = words[at - 1].key;
    if (last == key("viện") || last == key("ban") || last == key("nhà") || last == key("trường")
        || last == key("hộ") || last == key("ngành"))
        return true;
    auto const before = at >= 2 ? words[at - 2].key : 0;
    return std::any_of(std::begin(nouns), std::end(nouns),
                       [&](Noun const& n) { return n.first == before && n.second == last; });
}

/// "Cục Thống kê": a field that is a verb elsewhere, right behind a head that has no other name.
std::size_t names_office(Words words, std::size_t from, std::size_t at) {
    static text::Phrases<bool> const bare{
        {"cục", true},       {"tổng cục", true}, {"chi cục", true}, {"vụ", true},
        {"viện", true},      {"ủy ban", true},   {"hội", true},     {"liên hiệp", true},
        {"văn phòng", true}, {"phòng", true},    {"đội", true},     {"trung tâm", true}};
    static text::Phrases<bool> const fields{
        {"thống kê", true},  {"quản lý", true},   {"kế hoạch", true},   {"phát thanh", true},
        {"đo đạc", true},    {"kiểm tra", true},  {"nghiên cứu", true}, {"đào tạo", true},
        {"kiểm soát", true}, {"điều tra", true},  {"lưu trữ", true},    {"bảo vệ", true},
        {"đăng ký", true},   {"điều phối", true}, {"xúc tiến", true},   {"kiểm nghiệm", true}};
    auto const field = fields.longest(words, at);
    if (!field) return 0;
    for (std::size_t back = 1; back <= 2 && back <= at - from; ++back)
        if (auto const head = bare.longest(words, at - back); head && head->size == back)
            return field->size;
    return 0;
}

/// "Ban Chỉ đạo chuyển đổi số": named for what it is to bring about.
bool names_committee(Words words, std::size_t at) {
    static text::Phrases<bool> const fields{
        {"phát triển", true},    {"cải cách", true}, {"đổi mới", true},
        {"chuyển đổi số", true}, {"ứng phó", true},  {"phòng, chống", true},
        {"phòng chống", true},   {"hội nhập", true}, {"giảm nghèo", true}};
    if (at < 2 || !fields.longest(words, at)) return false;
    auto const before = words[at - 1].key;
    auto const earlier = words[at - 2].key;
    return (earlier == key("chỉ") && (before == key("đạo") || before == key("huy")))
           || (earlier == key("hội") && before == key("đồng"))
           || (earlier == key("quản") && before == key("lý"));
}

bool names_joint_office(Words words, std::size_t from, std::size_t next) {
    static text::Phrases<bool> const councils{
        {"hội đồng nhân dân", true}, {"hđnd", true}, {"đoàn đại biểu quốc hội", true}};
    static text::Phrases<bool> const committees{
        {"ủy ban nhân dân", true}, {"ubnd", true}, {"hội đồng nhân dân", true}, {"hđnd", true}};
    constexpr std::size_t reach = 10; // words of a post, of the office and of the first body
    bool office = false;
    for (auto i = from; i < next && i < from + reach; ++i) {
        if (words[i].key == key("văn") && words.at(i + 1).key == key("phòng")) office = true;
        if (office && councils.longest(words, i))
            return committees.longest(words, next).has_value();
    }
    return false;
}

bool starts_phrase(Words words, std::size_t at, std::string_view phrase) {
    for (; !phrase.empty(); ++at) {
        auto const size = std::min(phrase.find(' '), phrase.size());
        if (words.at(at).key != text::key_of(phrase.substr(0, size))) return false;
        phrase.remove_prefix(std::min(size + 1, phrase.size()));
    }
    return true;
}

bool ends_with_and(Words words, std::size_t at) {
    constexpr std::size_t reach = 8; // words
    for (std::size_t i = at + 1; i < words.size() && i < at + reach; ++i) {
        if (words[i].kind == text::WordKind::sign) return false;
        if (is_key(words[i], key("và")))
            return words.at(i + 1).is_capital() && !open_name(words, i + 1);
    }
    return false;
}

} // namespace suot::duties
