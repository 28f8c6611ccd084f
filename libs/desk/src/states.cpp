// The states of docs/spec/states.md, section 1, as one table: a row is a band of standings, its
// state and its national class (Quyết định 42/2014/QĐ-TTg, amended by 23/2018/QĐ-TTg).
//
// The same rows make the conditions of lists and counts, so a figure and its list cannot disagree.
#include <desk/states.hpp>

#include <algorithm>
#include <array>

#include "choices.hpp"

namespace suot::desk {

namespace {

using registry::Band;
using registry::Due;
using registry::Late;
using registry::Phase;
using registry::Standing;

base::Date plus(base::Date date, int days) {
    return base::Date(std::chrono::sys_days(date) + std::chrono::days(days));
}

bool lies_in(Standing const& standing, Band const& band) {
    if (standing.phase != band.phase) return false;
    if (band.due == Due::none && standing.due) return false;
    if (band.due == Due::some && !standing.due) return false;
    if (band.late != Late::any && standing.late != (band.late == Late::yes)) return false;
    if (band.from && !(standing.due && *standing.due >= *band.from)) return false;
    return !band.until || (standing.due && *standing.due <= *band.until);
}

} // namespace

std::string_view name(State state) {
    return choices::states[static_cast<std::size_t>(state)];
}

std::string_view name(National national) {
    return choices::nationals[static_cast<std::size_t>(national)];
}

std::vector<Slice> slices(base::Date on) {
    auto const open = [&](Due due, std::optional<base::Date> from,
                          std::optional<base::Date> until) {
        return Band{Phase::open, due, from, until, Late::any};
    };
    auto const all = [](Phase phase) { return Band{.phase = phase}; };
    auto const timed = [](Phase phase, Late late) { return Band{.phase = phase, .late = late}; };
    using enum State;
    using N = National;
    // Thresholds of 3 and 7 days: docs/spec/states.md, section 1. Bands of open duties meet without
    // a gap, for every standing must lie in one.
    return {
        {unassigned, N::not_counted, all(Phase::unassigned)},
        {no_due, N::open_in_time, open(Due::none, {}, {})},
        {not_due, N::open_in_time, open(Due::some, plus(on, 8), {})},
        {due_soon, N::open_in_time, open(Due::some, plus(on, 4), plus(on, 7))},
        {due_soon_3, N::open_in_time, open(Due::some, on, plus(on, 3))},
        {overdue, N::open_late, open(Due::some, plus(on, -2), plus(on, -1))},
        {overdue_3, N::open_late, open(Due::some, {}, plus(on, -3))},
        {awaiting_acceptance, N::open_in_time, timed(Phase::submitted, Late::no)},
        {awaiting_acceptance, N::open_late, timed(Phase::submitted, Late::yes)},
        {done_in_time, N::done_in_time, timed(Phase::done, Late::no)},
        {done_late, N::done_late, timed(Phase::done, Late::yes)},
        {dormant, N::open_in_time, all(Phase::dormant)},
        {continuous, N::not_counted, all(Phase::continuous)},
        {suspended, N::open_in_time, all(Phase::suspended)},
        {cancelled, N::not_counted, all(Phase::cancelled)},
    };
}

/// Every standing lies in exactly one band; one that lies in none is our own mistake.
Slice classify(registry::Standing const& standing, base::Date on) {
    auto const all = slices(on);
    auto const found =
        std::ranges::find_if(all, [&](Slice const& s) { return lies_in(standing, s.band); });
    EXPECTS(found != all.end());
    return *found;
}

} // namespace suot::desk
