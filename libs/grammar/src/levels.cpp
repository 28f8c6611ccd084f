// Where a mark belongs among the levels that are open: docs/spec/structure.md, section 3, one rule
// a function.
//
// What "1." or "-" stands for is told by nothing but the order in which marks appear. The innermost
// level that a mark follows on is taken; a mistake here moves whole sections, so a number that
// follows nothing stays in its list and is reported instead of opening one.
#include "levels.hpp"

#include <algorithm>

namespace suot::grammar {

namespace {

bool is_bullet(Scheme scheme) {
    return !is_numbered(scheme) && scheme != Scheme::head;
}

/// "A." and "I." reach over articles: a plan of articles in sections exists; a list "1." does not.
bool is_section(Scheme scheme) {
    return scheme == Scheme::roman || scheme == Scheme::upper;
}

} // namespace

/// The named levels in the order of Nghị định 30/2020/NĐ-CP, annex I, II.5; signs have no rank of
/// their own.
int rank(Scheme scheme) {
    switch (scheme) {
    case Scheme::part:
        return 1;
    case Scheme::chapter:
        return 2;
    case Scheme::section:
        return 3;
    case Scheme::subsection:
        return 4;
    case Scheme::article:
        return 5;
    default:
        return 0;
    }
}

bool continues(Level const& level, std::int32_t value) {
    return follows(level.scheme, level.value, value)
           || (level.meant != 0
               && (value == level.meant || follows(level.scheme, level.meant, value)));
}

std::int32_t Levels::find(Scheme scheme) const {
    for (std::size_t i = items_.size(); i-- > 0;)
        if (items_[i].scheme == scheme) return static_cast<std::int32_t>(i);
    return none;
}

std::int32_t Levels::keep(std::int32_t level) {
    cut(static_cast<std::size_t>(level) + 1);
    return level;
}

/// A bullet that opens a list of its own ("- Sở A có trách nhiệm:") keeps the numbers below it.
void Levels::close_bullets() {
    while (!items_.empty() && is_bullet(items_.back().scheme) && !items_.back().ends_colon
           && !items_.back().heading)
        items_.pop_back();
}

/// A section ("I.") never stands inside an item ("(2)", "a)"): a list before it has ended.
void Levels::close_items() {
    while (!items_.empty() && items_.back().scheme > Scheme::roman
           && items_.back().scheme != Scheme::head)
        items_.pop_back();
}

/// "i)" after "h)" is the letter, else the numeral; "I." after "H." likewise.
Marker Levels::settled(Marker marker) const {
    auto const goes_on = [&](Scheme scheme, std::int32_t value) {
        auto const at = find(scheme);
        return at != none && continues((*this)[at], value);
    };
    if (marker.scheme == Scheme::letter && !goes_on(Scheme::letter, marker.value)) {
        if (marker.value == letter_number("i")) return {Scheme::paren_roman, 1, marker.size};
        if (marker.value == letter_number("v")) return {Scheme::paren_roman, 5, marker.size};
        if (marker.value == letter_number("x")) return {Scheme::paren_roman, 10, marker.size};
    }
    if (marker.scheme == Scheme::roman && marker.value == 1
        && goes_on(Scheme::upper, letter_number("i")))
        return {Scheme::upper, letter_number("i"), marker.size};
    return marker;
}

/// "Điều 5" stands beside the article before it, else below the nearest chapter, else below what
/// introduces it.
std::int32_t Levels::settle_named(Marker marker) {
    if (auto const same = find(marker.scheme); same != none) return keep(same);
    for (std::size_t i = items_.size(); i-- > 0;) {
        auto const above = rank(items_[i].scheme);
        if (above == 0 || above > rank(marker.scheme)) continue;
        cut(i + 1);
        return none;
    }
    auto const below = std::find_if(items_.begin(), items_.end(),
                                    [](Level const& level) { return rank(level.scheme) > 0; });
    items_.erase(below, items_.end());
    while (!items_.empty() && is_bullet(items_.back().scheme) && !items_.back().heading)
        items_.pop_back();
    return none;
}

/// The level that the mark follows on: "3." after "2.", "-" after "-". Over an article only
/// sections reach, and headings marked like an earlier one.
std::int32_t Levels::follower(Marker marker, Weight weight) const {
    bool over_named = false;
    for (std::size_t i = items_.size(); i-- > 0;) {
        auto const& level = items_[i];
        over_named = over_named || rank(level.scheme) > 0;
        if (level.scheme != marker.scheme) continue;
        bool const heading = weight == Weight::heading && level.heading;
        if (over_named && !is_section(marker.scheme) && !heading) return none;
        if (is_numbered(marker.scheme) && !continues(level, marker.value)) continue;
        return static_cast<std::int32_t>(i);
    }
    return none;
}

/// "1." right after an item "4." that opens no list: a new list begins beside the old one.
std::int32_t Levels::restart(Scheme scheme) const {
    auto const same = find(scheme);
    bool const innermost = same != none && static_cast<std::size_t>(same) + 1 == items_.size();
    if (!innermost || same < find(Scheme::article) || items_.back().ends_colon) return none;
    return same;
}

/// At most 200 levels: a hostile file opens one with each line.
std::int32_t Levels::settle(Marker marker, Weight weight) {
    auto const level =
        rank(marker.scheme) > 0 ? settle_named(marker) : settle_listed(marker, weight);
    if (level == none) cut(deepest - 1);
    return level;
}

std::int32_t Levels::settle_listed(Marker marker, Weight weight) {
    if (auto const next = follower(marker, weight); next != none) return keep(next);
    if (is_section(marker.scheme)) close_items();
    if (!is_numbered(marker.scheme)) return none;
    close_bullets();
    if (marker.value == 1) return restart(marker.scheme);
    auto const same = find(marker.scheme); // a number is missing or told twice
    return same == none || same < find(Scheme::article) ? none : keep(same);
}

void Levels::settle_head(bool all_caps_alone) {
    auto const same = find(Scheme::head);
    if (all_caps_alone && same == none) close_bullets();
    if (same != none && same > find(Scheme::article)) cut(static_cast<std::size_t>(same));
    while (!items_.empty() && items_.back().scheme != Scheme::head
           && rank(items_.back().scheme) == 0 && !items_.back().heading)
        items_.pop_back();
    cut(deepest - 1);
}

} // namespace suot::grammar
