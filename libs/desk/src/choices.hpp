// The fixed words of results and arguments, each list once, in the order of its enumeration.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <desk/rights.hpp>
#include <desk/states.hpp>

namespace suot::desk::choices {

/// States and national classes, as docs/spec/states.md, section 1, has them.
inline constexpr std::array<char const*, state_count> states{
    "unassigned",   "no_due",    "not_due",   "due_soon",
    "due_soon_3",   "overdue",   "overdue_3", "awaiting_acceptance",
    "done_in_time", "done_late", "dormant",   "continuous",
    "suspended",    "cancelled"};

inline constexpr std::array<char const*, national_count> nationals{
    "not_counted", "done_in_time", "done_late", "open_in_time", "open_late"};

/// What may happen to a duty (registry::EventKind).
inline constexpr std::array<char const*, 19> events{
    "entered",         "assigned",           "acknowledged",      "reported",  "evidenced",
    "extension_asked", "extension_approved", "extension_refused", "submitted", "accepted",
    "returned",        "suspended",          "cancelled",         "reopened",  "transferred",
    "woken",           "followed",           "unfollowed",        "passed_on"};

inline constexpr std::array<char const*, 8> phases{
    "unassigned", "open", "submitted", "done", "dormant", "continuous", "suspended", "cancelled"};

inline constexpr std::array<char const*, 4> reviews{"proposed", "confirmed", "dropped", "replaced"};

inline constexpr std::array<char const*, role_count> roles{"clerk", "follower",  "leader",
                                                           "actor", "inspector", "administrator"};

/// Kinds of time (schedule::name).
inline constexpr std::array<char const*, 7> times{"none",       "by",          "from",     "every",
                                                  "continuous", "after_event", "term_year"};

/// What became of a file that was handed in.
inline constexpr std::array<char const*, 5> outcomes{"kept", "duplicate", "same_number", "refused",
                                                     "unreadable"};

/// Kinds of things that a search finds.
inline constexpr std::array<char const*, 3> hits{"document", "provision", "duty"};

/// Whether a document holds, as it is asked for (registry::Validity).
inline constexpr std::array<char const*, 4> validities{"any", "in_force", "amended", "ended"};
/// … and as it is told.
inline constexpr std::array<char const*, 4> forces{"in_force", "amended", "replaced", "repealed"};

/// Why a name is taken for an office or class (directory.hpp).
inline constexpr std::array<char const*, 11> name_reasons{
    "chosen", "exact", "short_name", "relative", "former", "successor",
    "later",  "marks", "head",       "kinds",    "near"};

/// What is known of a link between documents, and what it comes from (registry/trace_link.hpp).
inline constexpr std::array<char const*, 5> link_states{"proposed", "confirmed", "rejected",
                                                        "outdated", "orphaned"};
inline constexpr std::array<char const*, 4> link_origins{"citation", "restatement", "person",
                                                         "proposal"};
/// How an order stands with a column (trace::Cell); what one may not see is "hidden".
inline constexpr std::array<char const*, 7> cells{
    "covered", "late", "partly", "not_covered", "not_applicable", "not_held", "hidden"};
inline constexpr std::array<char const*, 6> faults{"gap",    "late",  "other_lead",
                                                   "weaker", "lacks", "replaced"};
inline constexpr std::array<char const*, 5> rules{"all", "any", "share", "weighted", "worst"};

/// The place of a word in a list; the size of the list where it is not there.
template <std::size_t size>
[[nodiscard]] std::size_t place(std::array<char const*, size> const& list, std::string_view word) {
    return static_cast<std::size_t>(
        std::ranges::find(list, word, [](char const* one) { return std::string_view(one); })
        - list.begin());
}

/// What an office is in the rule of a class (registry::Place), and what is handed over
/// (registry::Handed).
inline constexpr std::array<char const*, 4> places{"under", "except", "plus", "minus"};
inline constexpr std::array<char const*, 5> pieces{"led", "supported", "ordered", "role", "class"};

} // namespace suot::desk::choices
