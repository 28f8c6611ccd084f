// The desk: who asks, what is asked, and the one place where verbs are run.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>
#include <desk/value.hpp>
#include <desk/verb.hpp>
#include <registry/store.hpp>

namespace suot::desk {

/// Where a person sits: at the machine that keeps the register, or somewhere else.
enum class Seat : std::uint8_t { elsewhere, console };

/// Who asks, for which office, in which language, and as of which day.
struct Session {
    registry::AccountId account;
    registry::OfficeId office; ///< acts for; 0: the office of the account's first right
    base::Language language = base::Language::vietnamese;
    std::optional<base::Date> on = {};  ///< answer as of the end of this day; nothing: today
    registry::AccountId on_behalf = {}; ///< acts as the deputy of this account; 0: for themselves
    std::string token_scope =
        {}; ///< what a token may do: empty everything, "read", groups of verbs
    Seat seat = Seat::elsewhere;
};

/// How far a long verb has come with one of its files.
struct Progress {
    std::string file;
    std::string stage; ///< "reading", then an outcome: "kept", "duplicate", "refused", …
};

/// One use of a verb. `if_version`: refuse with `conflict` (field "version") if the thing named has
/// another version. `progress`: told of each file while the verb runs.
struct Request {
    std::string verb;
    Value arguments = Value::object();
    std::optional<std::int64_t> if_version = {};
    std::function<void(Progress const&)> progress = {};
};

/// A change by a key that its sender chose: sent again, it is answered again and not done again.
struct Once {
    std::string key;
    std::string print; ///< what is asked, as a hash: a key is good for one thing
};

/// What a verb gave, now or when its key was used first.
struct Answered {
    Value value;
    bool again = false;
    bool noted = false; ///< it was a reading that left an entry of its own
};

/// Runs verbs on a store. May be used by several threads at once. The store and the clock must
/// outlive it.
class Desk {
public:
    /// A desk over that register, at the time that clock tells.
    Desk(registry::Store& store, base::Clock const& clock) : store_(store), clock_(clock) {}

    /// Checks the arguments, the rights and the version, runs the verb, and keeps its change with
    /// its journal entry. Errors: invalid (with the field at fault), denied, not_found, conflict,
    /// refused, and what the verb says.
    [[nodiscard]] base::Result<Value> run(Session const& session, Request const& request) const;

    /// The same for a change with a key; the answer is kept for 24 hours, in the transaction of the
    /// change. Errors, besides: invalid (field "Idempotency-Key") where the key was used for
    /// something else, conflict where the answer was a secret.
    [[nodiscard]] base::Result<Answered> run_once(Session const& session, Request const& request,
                                                  Once const& once) const;

    /// The day it is in Việt Nam.
    [[nodiscard]] base::Date today() const { return base::day_in_vietnam(clock_.now()); }
    /// The register itself, for what is no verb: logging in, and telling what has changed.
    [[nodiscard]] registry::Store& store() const { return store_; }
    /// What tells the time: `today`, and when a session is over.
    [[nodiscard]] base::Clock const& clock() const { return clock_; }

private:
    registry::Store& store_;
    base::Clock const& clock_;
};

/// A session that has just begun, with its secrets; they are kept nowhere but as hashes.
struct Login {
    std::string secret; ///< for the cookie
    std::string csrf;   ///< to be sent back with every change
    registry::AccountId account;
    base::Instant expires{};
};

/// Begins a session of 12 hours. `code`: of the second secret, for an account that has one. Error:
/// denied, the same for a wrong name, a wrong password and a wrong code.
[[nodiscard]] base::Result<Login> login(Desk const& desk, std::string_view name,
                                        std::string_view password, std::string_view code = {});

/// What a secret opened; `csrf` is empty for a token.
struct Opened {
    Session session;
    std::string csrf;
    registry::CredentialKind kind = registry::CredentialKind::session;
    base::Instant expires{};
    std::string hash; ///< of the secret: what it is known by
};
/// What a secret (of a session or a token) opens now. Error: denied, the same for one that never
/// was and one that is over.
[[nodiscard]] base::Result<Opened> open_session(Desk const& desk, std::string_view secret);

/// True while a session or token is neither ended nor over.
[[nodiscard]] bool is_open(Desk const& desk, std::string_view hash);

/// The account of that name, for which the session's account is a deputy today. Error: denied, the
/// same where there is no such account.
[[nodiscard]] base::Result<registry::AccountId>
principal_named(Desk const& desk, Session const& session, std::string_view name);

/// Ends a session or takes back a token. Not an error where there is none.
[[nodiscard]] base::Result<void> logout(Desk const& desk, std::string_view secret);

/// Who an account is, where it has roles and for whom it is a deputy today: {"account": {…},
/// "offices": [{"office", "name", "roles"}], "deputy_for": [{"name", "display", "until"}]}; for a
/// deputy the offices are those of the one it acts for, who is named in "on_behalf". Error: denied
/// where it is closed or has no role.
[[nodiscard]] base::Result<Value> introduce(Desk const& desk, Session const& session);

/// One entry of the journal, as told to those who see its subject.
struct Change {
    std::int64_t sequence = 0;
    std::string verb;
    std::string kind;
    std::int64_t id = 0;
};

/// The sequence of the last change.
[[nodiscard]] base::Result<std::int64_t> last_change(Desk const& desk);

/// Changes, and whether there were too many to be told one by one.
struct Changes {
    std::vector<Change> items;
    bool all = true;
};

/// The changes after a sequence that the session's account may see; none, and not all, where there
/// are more than 1,000 entries.
[[nodiscard]] base::Result<Changes> changes_after(Desk const& desk, Session const& session,
                                                  std::int64_t sequence);

/// The session of a person at the console, by account name; empty: the first administrator. In a
/// register without accounts, nobody. Error: not_found.
[[nodiscard]] base::Result<Session> console_session(Desk const& desk, std::string_view account);

/// The office that words name today: number, code, name or abbreviation. Errors: invalid, conflict.
[[nodiscard]] base::Result<registry::OfficeId> office_named(Desk const& desk,
                                                            std::string_view words);

/// "2026-03-31T01:02:03Z".
[[nodiscard]] std::string iso(base::Instant at);

/// "2026-03-31" as a day; nothing where it is none.
[[nodiscard]] std::optional<base::Date> parse_date(std::string_view words);

} // namespace suot::desk
