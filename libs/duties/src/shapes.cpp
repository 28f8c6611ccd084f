// What a heading, an item or a paragraph looks like, before anybody is named in it.
//
// Follows docs/spec/duties.md, section 1. Each question is one function and one table of phrases;
// the walk asks them in the order of the section.
#include "shapes.hpp"

#include <algorithm>

#include <document/code.hpp>
#include <document/type.hpp>

#include "lexicon.hpp"

namespace suot::duties {

using document::NodeKind;
using text::key;
using text::Words;

bool ends_with_colon(Words words) {
    return !words.empty() && words[words.size() - 1].is_sign(':');
}

bool leaves_partners_open(Words heading) {
    auto const size = heading.size();
    for (std::size_t i = size > 6 ? size - 6 : 0; i < size; ++i) {
        auto const found = predicates().longest(heading, i);
        bool const named =
            i > 1 && (heading[i - 1].key == key("quan") || heading[i - 1].key == key("vị"));
        if (named) continue; // "trách nhiệm của cơ quan phối hợp"
        if (found && found->value == Role::support && i + found->size + 1 >= size) return true;
    }
    return false;
}

bool assigns_inside(Words words) {
    static text::Phrases<bool> const verbs{
        {"phân công", true},          {"ủy quyền", true},
        {"phân công nhiệm vụ", true}, {"cơ quan thường trực", true},
        {"cơ quan đầu mối", true},    {"lãnh đạo", true},
        {"là cơ quan", true},         {"là đầu mối", true},
        {"là đơn vị", true},          {"kiến nghị", true}};
    return verbs.longest(words, 0).has_value();
}

/// Nothing but verbs of looking, joined, before "việc".
bool orders_inspection(Words words) {
    static text::Phrases<bool> const verbs{
        {"kiểm tra", true}, {"giám sát", true}, {"theo dõi", true}, {"thanh tra", true},
        {"khảo sát", true}, {"đánh giá", true}, {"đôn đốc", true}};
    bool verb = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 9);) {
        if (auto const found = verbs.longest(words, i)) {
            verb = true;
            i += found->size;
        } else if (words[i].is_sign(',') || words[i].key == key("và")) {
            ++i;
        } else {
            return verb && words[i].key == key("việc");
        }
    }
    return false;
}

bool is_citation(Words words) {
    auto const type = document::type_at(words, 0);
    if (type.type == nullptr) return false;
    bool const numbered = words.at(type.size).key == key("số"); // not "Báo cáo số liệu"
    auto const& next = words.at(type.size + 1);
    return (numbered && !next.is_letters()) || document::code_at(words, type.size).has_value();
}

bool begins_with_verb(Words heading) {
    auto const role = predicates().longest(heading, 0);
    return role && (role->value == Role::act || role->value == Role::manner)
           && !is_citation(heading);
}

std::optional<Zone> zone_said(Words heading) {
    auto const zone = zone_of(heading);
    bool const order = begins_with_verb(heading) && zone_of(heading.sub(0, 4)) != zone;
    return order ? std::nullopt : zone;
}

Words last_sentence(Words words) {
    for (std::size_t i = words.size(); i-- > 1;)
        if (words[i - 1].is_sign('.') && words[i].is_capital() && words[i].after_blank())
            return words.from(i);
    return words;
}

namespace {

/// "Thẩm quyền … được quy định như sau:"
bool is_power(Words words) {
    return words.size() > 2 && words[0].key == key("thẩm") && words[1].key == key("quyền");
}

} // namespace

bool lists_no_orders(Words introduction) {
    static auto const nouns = phrase_set(
        "trường hợp; hình thức; phương thức; đối tượng; thành phần; điều kiện; tiêu chí");
    constexpr std::size_t tail = 6; // words before the colon
    if (!ends_with_colon(introduction)) return false;
    if (is_power(introduction)) return true;
    auto const size = introduction.size();
    static auto const conditions = phrase_set(
        "đáp ứng các yêu cầu; đáp ứng yêu cầu; bảo đảm các yêu cầu; đáp ứng các điều kiện");
    constexpr std::size_t longer_tail = 9; // words
    for (std::size_t i = size > longer_tail ? size - longer_tail : 0; i < size; ++i)
        if (conditions.longest(introduction, i)) return true;
    for (std::size_t i = size > tail ? size - tail : 0; i < size; ++i)
        if (nouns.longest(introduction, i)) return true;
    return false;
}

bool reports_trouble(Words words) {
    constexpr std::size_t reach = 30; // words
    for (std::size_t i = 0; i + 1 < std::min(words.size(), reach); ++i)
        if (words[i].key == key("vướng") && words[i + 1].key == key("mắc")) return true;
    return false;
}

/// Numbers from 1 in order, each behind a sign: "(2)" alone is a footnote or a citation's.
std::vector<Words> inline_parts(Words words) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i + 3 < words.size(); ++i) {
        bool const mark = words[i].is_sign('(') && words[i + 1].is_number()
                          && words[i + 2].is_sign(')') && words[i + 1].key == begins.size() + 1;
        bool const apart = i == 0 || words[i - 1].kind == text::WordKind::sign;
        if (mark && apart) begins.push_back(i);
    }
    std::vector<Words> out;
    for (std::size_t k = 0; begins.size() > 1 && k < begins.size(); ++k) {
        auto const end = k + 1 < begins.size() ? begins[k + 1] : words.size();
        out.push_back(words.sub(begins[k] + 3, end));
    }
    return out;
}

bool is_footnote(Words words) {
    return words.size() > 2 && words[0].is_sign('[') && words[1].is_number()
           && words[2].is_sign(']');
}

bool is_item_kind(NodeKind kind) {
    switch (kind) {
    case NodeKind::part:
    case NodeKind::chapter:
    case NodeKind::section:
    case NodeKind::subsection:
    case NodeKind::article:
    case NodeKind::clause:
    case NodeKind::point:
    case NodeKind::item:
    case NodeKind::bullet:
    case NodeKind::head:
    case NodeKind::table:
        return true;
    default:
        return false;
    }
}

bool is_numbered_kind(NodeKind kind) {
    return kind == NodeKind::clause || kind == NodeKind::point || kind == NodeKind::item
           || kind == NodeKind::article;
}

} // namespace suot::duties
