// Which verb holds at a citation: the nearest to its left in the same clause.
//
// Follows docs/spec/citations.md, section 5. A replaced document is worse than an unknown one, so
// the verbs that end or change a document reach half as far as those that only use it.
#include "relation.hpp"

#include <algorithm>
#include <array>

namespace suot::citations {

namespace {

/// How far a verb reaches, in words: "thay thế" in "mức sinh thay thế …" must not reach a citation
/// lines away, "thực hiện nghiêm, có hiệu quả …" may.
std::size_t reach(Relation relation) {
    switch (relation) {
    case Relation::replaces:
    case Relation::amends:
    case Relation::repeals:
        return 14;
    default:
        return 30;
    }
}

} // namespace

std::string_view name(Relation relation) {
    constexpr std::array<std::string_view, 8> names{"cites",      "implements", "replaces",
                                                    "amends",     "repeals",    "based_on",
                                                    "annexed_to", "reviews"};
    return names[static_cast<std::size_t>(relation)];
}

void Verbs::verb(std::size_t at, Relation relation, VerbForm form) {
    bool const near = at <= last_ + reach(current_.relation);
    // "sơ kết 5 năm thực hiện …" reviews; "được sửa đổi theo …" rests on nothing.
    if (near && relation == Relation::implements && current_.relation == Relation::reviews) return;
    if (near && relation == Relation::based_on && current_.passive) return;
    if (relation == Relation::cites && current_.relation != Relation::replaces) return;
    current_ = {form == VerbForm::passive ? Relation::cites : relation, form == VerbForm::passive};
    last_ = at;
}

/// A list keeps its verb over semicolons and lines.
void Verbs::clause() {
    current_ = listed_;
    inside_ = false;
}

/// Only the relations from `replaces` to `based_on` open lists; their order in the enumeration is
/// meant.
void Verbs::list() {
    bool const lists =
        current_.relation >= Relation::replaces && current_.relation <= Relation::based_on;
    if (lists) listed_ = current_;
}

void Verbs::sentence() {
    current_ = listed_ = {};
    inside_ = false;
}

void Verbs::bracket_opens() {
    outside_ = current_;
    inside_ = true;
}

void Verbs::bracket_closes() {
    if (inside_) current_ = outside_; // the ")" of "a)" closes nothing
    inside_ = false;
}

Relation Verbs::at(std::size_t at) const {
    bool const listed = current_.relation == listed_.relation;
    return listed || at <= last_ + reach(current_.relation) ? current_.relation : Relation::cites;
}

} // namespace suot::citations
