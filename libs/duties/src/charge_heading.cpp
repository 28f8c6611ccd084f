// Whom headings and titles charge. docs/spec/duties.md, section 4.
#include "charge.hpp"
#include "clause.hpp"
#include "lexicon.hpp"

namespace suot::duties {

using text::key;
using text::Words;

namespace {

/// What stands before the body in a heading: "Nhiệm vụ của", "Đối với", "Giao".
text::Phrases<bool> const& heading_openers() {
    static auto const table = phrase_set(
        "nhiệm vụ của; trách nhiệm của; nhiệm vụ, quyền hạn của; nhiệm vụ và quyền hạn của; "
        "trách nhiệm, quyền hạn của; trách nhiệm và quyền hạn của; "
        "quyền hạn và trách nhiệm của; chức năng, nhiệm vụ của; nhiệm vụ cụ thể của; "
        "đối với; giao; giao cho; yêu cầu; đề nghị; phân công; giao nhiệm vụ cho; về phía; "
        "trân trọng đề nghị; nhiệm vụ đối với; giao trách nhiệm cho; phân công nhiệm vụ cho; "
        "phân công trách nhiệm của; kiến nghị với; kiến nghị; giao nhiệm vụ; ủy quyền; "
        "trách nhiệm; nhiệm vụ; kính đề nghị");
    return table;
}

/// "Bộ Nông nghiệp có trách nhiệm": the name has ended, the charge begins.
bool charged_after(Words words, std::size_t at) {
    auto const role = role_at(words, at);
    bool const names_class = class_words().longest(words, 0).has_value();
    if (names_class && role == Role::lead && words.at(at + size_at(words, at)).is_sign(',')
        && role_at(words, at + size_at(words, at) + 1) == Role::act)
        return false; // "Các sở, ngành chủ trì, quản lý dự án": whoever does so
    return role && (*role == Role::responsible || *role == Role::lead || *role == Role::support);
}

} // namespace

std::vector<Body> directed_bodies(Words words) {
    static auto const directs = phrase_set("chỉ đạo; giao; phân công; yêu cầu");
    static auto const carries = phrase_set("thực hiện; triển khai; tổ chức; tập trung");
    auto const subject = bodies_at(words, 0);
    if (subject.empty()) return {};
    auto const verb = directs.longest(words, subject.end);
    if (!verb) return {};
    auto const list = bodies_at(words, subject.end + verb->size);
    return carries.longest(words, list.end) ? list.bodies : std::vector<Body>{};
}

Charge read_title(Words words) {
    auto out = read_heading(words);
    constexpr std::size_t longest_title = 25; // words before a bracket
    std::size_t size = 0;
    while (size < words.size() && !words[size].is_sign('(')) ++size;
    bool const told = !out.lead.empty()
                      && (out.lead.back().to >= size || charged_after(words, out.lead.back().to));
    if (told || size > longest_title) return out;
    static text::Phrases<bool> const nouns{{"nội dung", true},
                                           {"nhiệm vụ", true},
                                           {"trách nhiệm", true},
                                           {"công tác", true},
                                           {"hoạt động", true}};
    std::size_t at = 0;
    if (auto const opener = heading_openers().longest(words, 0); opener && opener->value)
        at = opener->size;
    else if (nouns.longest(words, 0)) // "Nội dung giám sát của chủ chương trình"
        for (std::size_t i = 1; i + 1 < words.size(); ++i)
            if (is_key(words, i, key("của"))) {
                at = i + 1;
                break;
            }
    auto const list = bodies_at(words, at, Setting::title);
    bool const charged = list.end < words.size() && role_at(words, list.end) == Role::responsible;
    if (list.empty() || (list.end < words.size() && !charged)) return out;
    out.lead = list.bodies;
    return out;
}

namespace {

/// "Chủ trì, phối hợp với các sở, ngành" as a whole heading: the bodies its items are done with.
Charge partners_of(Words words) {
    Charge out;
    auto const first = role_at(words, 0);
    if (!first || (*first != Role::lead && *first != Role::support)) return out;
    std::size_t at = size_at(words, 0);
    if (*first == Role::lead) {
        while (words.at(at).is_sign(',') || is_key(words, at, key("và"))) ++at;
        if (role_at(words, at) != Role::support) return out;
        at += size_at(words, at);
    }
    auto const list = bodies_at(words, at);
    bool const whole =
        list.end >= words.size() || (list.end + 1 == words.size() && words[list.end].is_sign(':'));
    if (whole) out.support = list.bodies;
    return out;
}

} // namespace

Charge read_heading(Words words) {
    Charge out;
    std::size_t at = 0;
    if (auto const opener = heading_openers().longest(words, 0); opener && opener->value)
        at = opener->size;
    bool const opened = at > 0;
    bool const whole =
        is_key(words, 0, key("đối")) || is_key(words, 0, key("về")); // all of it is a name
    auto const list = bodies_at(words, at, whole ? Setting::cell : Setting::sentence);
    if (list.empty()) return partners_of(words);
    auto const role = role_at(words, list.end);
    bool const at_end = list.end >= words.size() || words[list.end].kind == text::WordKind::sign;
    bool const leads =
        role && (*role == Role::lead || *role == Role::support || *role == Role::responsible);
    bool const named_list = opened && !at_end;
    if (!at_end && !leads && !named_list) return out;
    out.lead = list.bodies;
    out.starts = opened || leads ? list.end : 0;
    for (std::size_t i = list.end; i < words.size(); ++i) {
        auto const found = predicates().longest(words, i);
        if (!found || found->value != Role::support) continue;
        auto const others = bodies_at(words, i + found->size);
        out.support.insert(out.support.end(), others.bodies.begin(), others.bodies.end());
    }
    return out;
}

} // namespace suot::duties
