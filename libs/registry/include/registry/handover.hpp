// What an ended office has to hand over, piece by piece, and whether it was taken.
#pragma once

#include <cstdint>
#include <optional>

#include <base/clock.hpp>
#include <registry/duty.hpp>
#include <registry/office.hpp>
#include <registry/people.hpp>

namespace suot::registry {

/// What a piece is.
enum class Handed : std::uint8_t {
    led,       ///< a duty it must do
    supported, ///< a duty it supports
    ordered,   ///< a duty it ordered: who accepts the result now
    account,   ///< a person's role at it
    rule,      ///< a class of offices under it
};

/// One piece of a hand-over list.
struct HandoverItem {
    std::int64_t id = 0;
    std::int64_t act = 0; ///< number of the reorganisation
    Handed kind = Handed::led;
    OfficeId giver;
    OfficeId taker;           ///< 0: not decided yet
    std::int64_t subject = 0; ///< number of the duty, account or class
    OfficeId member;          ///< of an order to a class: whose part it is
    Role role = Role::clerk;  ///< of an account
    std::optional<base::Date> accepted;
    AccountId accepted_by;

    friend bool operator==(HandoverItem const&, HandoverItem const&) = default;
};

/// Which pieces are asked for; a field left out does not narrow.
struct HandoverQuery {
    std::int64_t act = 0;
    OfficeId giver;
    OfficeId taker;
    std::int64_t subject = 0;
    bool waiting = false; ///< only those nobody has taken
};

} // namespace suot::registry
