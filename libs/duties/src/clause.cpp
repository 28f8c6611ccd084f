// Sentences, their subject and their predicate: as much grammar as orders need.
//
// Follows docs/spec/duties.md, section 4. Vietnamese marks no cases: who acts is told by place, at
// the beginning or behind circumstances, and by the word that charges. All reaches are bounded in
// words, so that a page without full stops costs no more than one with many.
#include "clause.hpp"

#include <algorithm>

namespace suot::duties {

using text::key;
using text::Words;

std::optional<Role> role_at(Words words, std::size_t at) {
    auto const found = predicates().longest(words, at);
    return found ? std::optional(found->value) : std::nullopt;
}

std::size_t size_at(Words words, std::size_t at) {
    auto const found = predicates().longest(words, at);
    return found ? found->size : 0;
}

bool stop_ends_sentence(Words words, std::size_t at) {
    if (at + 1 >= words.size()) return true;
    bool const abbreviation = at > 0 && words[at - 1].is_capital() && words[at - 1].size <= 2;
    return words[at + 1].after_blank() && !abbreviation
           && (words[at + 1].is_capital() || words[at + 1].kind != text::WordKind::letters);
}

Sentence sentence_at(Words words, std::size_t from) {
    std::size_t to = from;
    while (to < words.size() && !ends_sentence(words, to)) ++to;
    return {from, to};
}

namespace {

constexpr std::size_t far_predicate =
    40; // words between a subject and its verb, with a clause between them

Predicate predicate_of(Role role) {
    switch (role) {
    case Role::report:
    case Role::praise:
        return Predicate::reports;
    case Role::may:
        return Predicate::grants;
    case Role::forbid:
        return Predicate::forbids;
    case Role::charge:
        return Predicate::charges_others;
    case Role::link:
        return Predicate::none;
    default:
        return Predicate::acts;
    }
}

/// Past "theo chức năng, nhiệm vụ được giao", "căn cứ …,": the first verb before the sentence ends.
Predicate distant_predicate(Words words, std::size_t at, std::size_t end) {
    auto const stop = std::min(end, at + far_predicate);
    for (std::size_t i = at; i < stop; ++i) {
        if (words[i].is_sign(':') || words[i].is_sign(';')) break;
        auto const role = role_at(words, i);
        if (!role) continue;
        if (*role == Role::act || *role == Role::manner || *role == Role::lead
            || *role == Role::support || *role == Role::responsible)
            return Predicate::acts;
        i += size_at(words, i) - 1;
    }
    return Predicate::none;
}

/// Words that may stand between a subject and its verb: "theo chức năng …", "trong phạm vi …", a
/// comma.
bool opens_adjunct(Words words, std::size_t at) {
    return words.at(at).is_sign(',')
           || (is_key(words, at, key("theo")) && !is_key(words, at + 1, key("dõi")))
           || is_key(words, at, key("trong")) || is_key(words, at, key("căn"))
           || is_key(words, at, key("trên")) || is_key(words, at, key("khi"))
           || is_key(words, at, key("sau")) || is_key(words, at, key("trước"))
           || is_key(words, at, key("hằng")) || is_key(words, at, key("hàng"))
           || is_key(words, at, key("từ")) || is_key(words, at, key("tại"))
           || is_key(words, at, key("thông"))
           || (is_key(words, at, key("nhất")) && is_key(words, at + 1, key("là")));
}

/// Past "được giao", "được phân công (nhiệm vụ)": says of a body that the task is its own.
std::size_t past_assignment(Words words, std::size_t at) {
    static text::Phrases<bool> const table{
        {"được giao", true},          {"được phân công", true},
        {"được giao nhiệm vụ", true}, {"được phân công nhiệm vụ", true},
        {"nêu trên", true},           {"có liên quan", true},
        {"liên quan", true}};
    auto const found = table.longest(words, at);
    return found ? at + found->size : at;
}

/// "Người ra quyết định thanh tra có trách nhiệm …": whoever does so; the charge ends the name.
BodyList person_at(Words words, std::size_t at) {
    constexpr std::size_t longest = 24; // words
    static text::Phrases<bool> const nouns{{"người", true},
                                           {"những người", true},
                                           {"các tổ chức, cá nhân", true},
                                           {"chủ quản", true},
                                           {"tổ chức, cá nhân", true},
                                           {"cơ quan", true},
                                           {"các cơ quan, tổ chức", true},
                                           {"cơ quan, tổ chức", true},
                                           {"các cơ quan, đơn vị", true},
                                           {"các tổ chức", true},
                                           {"các cơ quan", true},
                                           {"đơn vị", true}};
    static auto const charges =
        phrase_set("có trách nhiệm; có nghĩa vụ; có nhiệm vụ; chịu trách nhiệm; phải");
    auto const noun = nouns.longest(words, at);
    if (!noun) return {};
    bool const person = is_key(words, at, key("người")) || is_key(words, at, key("những"));
    if (person && !words[at].is_capital()) return {};
    for (auto i = at + noun->size; i < std::min(words.size(), at + longest); ++i) {
        if (words[i].is_sign(':') || words[i].is_sign(';')) return {};
        bool const listed = (person || is_key(words, at, key("chủ"))) && words[i].is_sign(',');
        if (opens_adjunct(words, i) && !listed && !inside_name().longest(words, i)) return {};
        if (i > at + noun->size && charges.longest(words, i)) return {{{at, i}}, i};
    }
    return {};
}

} // namespace

/// The names, what stands between them and the verb, and what the verb says of them.
std::optional<Subject> subject_at(Words words, std::size_t at, std::size_t end) {
    Subject found{.list = bodies_at(words.sub(0, end), at)};
    bool const one = found.list.bodies.size() <= 1;
    if (one && role_at(words, found.list.end) != Role::responsible)
        if (auto whoever = person_at(words.sub(0, end), at); !whoever.empty())
            found.list = std::move(whoever);
    if (found.list.empty()) return std::nullopt;
    found.verb = past_assignment(words, found.list.end);
    auto const role = role_at(words, found.verb);
    if (role && *role != Role::link)
        found.predicate = predicate_of(*role);
    else if (opens_adjunct(words, found.verb))
        found.predicate = distant_predicate(words, found.verb, end);
    return found;
}

} // namespace suot::duties
