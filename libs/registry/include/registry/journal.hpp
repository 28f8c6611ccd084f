// The trail: every change is one entry, chained by hash to the one before.
//
// Follows docs/spec/register.md, section 4.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>
#include <registry/duty.hpp>
#include <registry/people.hpp>

namespace suot::registry {

/// One change: who, when, for whom, what before and after.
struct JournalEntry {
    std::int64_t sequence = 0; ///< from 1, without gaps
    base::Instant at{};        ///< never before the entry before
    AccountId account;
    AccountId on_behalf;      ///< 0: for nobody but themselves
    std::string verb;         ///< "duty assign"
    std::string subject_kind; ///< "duty", "document", "office", …
    std::int64_t subject = 0;
    std::string before;        ///< JSON; empty where there was nothing
    std::string after;         ///< JSON; empty where nothing is left
    std::string previous_hash; ///< of the entry before; empty in the first
    std::string hash;          ///< SHA-256, lower-case hex

    friend bool operator==(JournalEntry const&, JournalEntry const&) = default;
};

/// The hash that belongs to an entry: SHA-256 over the length and bytes of each field but `hash`.
[[nodiscard]] std::string journal_hash(JournalEntry const& entry);

/// Which entries are asked for; a field left out does not narrow.
struct JournalQuery {
    std::string subject_kind = {};
    std::int64_t subject = 0;
    AccountId account = {};                  ///< who did it, or for whom it was done
    std::string verb = {};                   ///< this one, or those that begin with this word
    std::optional<base::Instant> from = {};  ///< from this moment on
    std::optional<base::Instant> until = {}; ///< before this moment
    std::int64_t after = 0;                  ///< only sequences above this one
    std::int64_t before = 0;                 ///< only sequences below this one; 0: any
    bool newest_first = false;
    std::int64_t limit = 100;
    /// Entries about restricted documents, and duties in them, that lie outside are left out; other
    /// entries are not narrowed by it.
    Scope scope = {};
};

/// The kind of thing that an entry is about which tells that a restricted document was read: the
/// document does not change by it.
inline constexpr char const* reading_kind = "reading";

/// What a change was answered with, so that the same change sent again is not done again.
struct KeptAnswer {
    AccountId account;
    std::string key;    ///< chosen by whoever asked
    std::string print;  ///< what was asked, as a hash
    std::string answer; ///< JSON; empty where it may not be kept
    base::Instant at{};

    friend bool operator==(KeptAnswer const&, KeptAnswer const&) = default;
};

/// One thing that verifying found wrong; the first entry at fault comes first.
struct Fault {
    std::int64_t sequence = 0; ///< of the journal; 0 where it is no entry
    base::Message message;

    friend bool operator==(Fault const&, Fault const&) = default;
};

/// What verifying found.
struct Verification {
    std::int64_t entries = 0; ///< that hold, up to the first at fault
    std::int64_t files = 0;   ///< that were looked at
    std::string last_hash;    ///< of the last entry that holds: to be kept elsewhere
    std::vector<Fault> faults;
};

} // namespace suot::registry
