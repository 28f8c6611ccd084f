// States, derived: what stands in the events, looked at from a day.
//
// Follows docs/spec/states.md. Pure: no clock, no store.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <desk/verb.hpp>
#include <registry/duty.hpp>
#include <schedule/calendar.hpp>
#include <schedule/term.hpp>

namespace suot::desk {

/// How a duty stands on a day (docs/spec/states.md, section 1).
enum class State : std::uint8_t {
    unassigned,
    no_due,     ///< open, and the document sets no day
    not_due,    ///< 8 days or more are left
    due_soon,   ///< 4 to 7 days are left
    due_soon_3, ///< 0 to 3 days are left
    overdue,    ///< for 1 or 2 days
    overdue_3,  ///< for 3 days and more
    awaiting_acceptance,
    done_in_time,
    done_late,
    dormant,
    continuous,
    suspended,
    cancelled,
};
/// How many there are, for tables with one row a state.
inline constexpr std::size_t state_count = 14;

/// The national classification (Quyết định 42/2014/QĐ-TTg, amended by 23/2018/QĐ-TTg).
enum class National : std::uint8_t {
    not_counted, ///< not assigned, cancelled, or continuous work
    done_in_time,
    done_late,
    open_in_time,
    open_late,
};
/// How many there are.
inline constexpr std::size_t national_count = 5;

/// "due_soon": the word in JSON and on the command line.
[[nodiscard]] std::string_view name(State state);
/// "open_late": the word in JSON and on the command line.
[[nodiscard]] std::string_view name(National national);

/// One row of the definition: standings in `band` are in `state`.
struct Slice {
    State state;
    National national;
    registry::Band band;
};

/// The definition of all states for a day: every standing lies in exactly one slice.
[[nodiscard]] std::vector<Slice> slices(base::Date on);

/// The slice that a standing lies in.
[[nodiscard]] Slice classify(registry::Standing const& standing, base::Date on);

/// What assigning a duty makes of its time: the last day allowed, and whether the day it is
/// reckoned from was only estimated (the receipt, where the document prints no date).
struct Deadline {
    std::optional<base::Date> due;
    bool estimated = false;
};

/// The days an office works and the terms of office, as the law and the register say.
struct Almanac {
    schedule::Calendar calendar;
    std::vector<schedule::Term> terms;
};

/// When the words about time of a duty make it due, for a document received and dated so.
[[nodiscard]] Deadline deadline(registry::DutyFields const& fields,
                                registry::DocumentRecord const& document, Almanac const& almanac);

/// The length of time "P15D" or "PT24H" after an event; nothing where it is no such length.
[[nodiscard]] std::optional<schedule::Offset> offset_of(registry::DutyFields const& fields);

/// All standings of a duty that follow from its events, for the order itself (`member` 0) or one
/// member's part of it. Turns of a recurring duty are laid out up to `until`; of a member's, only
/// those that something happened to.
[[nodiscard]] std::vector<registry::Standing> standings(registry::DutyFields const& fields,
                                                        std::span<registry::Event const> events,
                                                        registry::OfficeId member,
                                                        base::Date until);

/// The day by which a word is due about continuous work: three months after the last one, else
/// after the order.
[[nodiscard]] base::Date word_due(registry::Standing const& standing);

} // namespace suot::desk
