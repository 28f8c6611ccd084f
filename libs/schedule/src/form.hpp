// One row of the table of time expressions.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include <schedule/schedule.hpp>

#include "slots.hpp"

namespace suot::schedule {

/// Where words must stand to be said as a time to act (docs/spec/time.md, section 4).
enum class Place : std::uint8_t {
    said,   ///< anywhere
    bare,   ///< nowhere, unless an act or a bracket stands before them
    within, ///< anywhere but after "đối với", "không", or as a report of what is past
    until,  ///< at the beginning of a clause, or before a result ("đạt", "hoàn thành")
    from,   ///< in brackets, after an act, or at the beginning of a clause
    adverb, ///< "thường xuyên": in brackets, beginning an item, after "thực hiện", before an act
    ground,   ///< "theo chỉ đạo của …": in brackets, or at the beginning of a sentence
    opening,  ///< at the beginning of a sentence or bracket, or after "thực hiện"
    upcoming, ///< "trước mùa mưa bão": as `opening`, or in a clause with an act
    after,    ///< "sau khi …": as `opening`, and behind an act where somebody has decided
    asked,    ///< "khi có …": as `opening`, and anywhere where somebody asks, decides or rules
    each,     ///< "mỗi tuần": as `opening`, or ending or opening a clause with an act
    yearly,   ///< "hằng năm": anywhere but in "bình quân hằng năm"
    day,      ///< "ngày 19/12/2025": ending a clause that says what is held then, or a limit
    cell,     ///< only in words known to say when
};

struct Form;

/// What the slots of a match mean. Nothing where they do not fit together.
using Meaning = std::optional<Schedule> (*)(Slots const&, Form const&, Context const&);

/// One row: what it is called, what it looks like, what it means, and where it must stand.
struct Form {
    std::string_view name;    ///< the reason a person is shown
    std::string_view pattern; ///< see pattern.hpp
    Meaning meaning;
    Place place = Place::said;
    std::string_view rrule = {}; ///< where it is the same for all matches
};

/// By a date, from a date: forms_by.cpp.
[[nodiscard]] std::span<Form const> forms_by();
/// Again and again: forms_every.cpp.
[[nodiscard]] std::span<Form const> forms_every();
/// After an event, in a year of a term, always: forms_event.cpp.
[[nodiscard]] std::span<Form const> forms_event();
/// A period that stands alone: "năm 2026".
[[nodiscard]] Form const& period_form();

/// The months of a mask as RFC 5545 lists them: "4,8".
[[nodiscard]] std::string listed(std::uint16_t months);

/// A schedule that says nothing but its kind.
[[nodiscard]] inline Schedule of_kind(Kind kind) {
    Schedule result;
    result.kind = kind;
    return result;
}

} // namespace suot::schedule
