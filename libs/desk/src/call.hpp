// One use of a verb from the inside: what it was given, what it may see and change.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <desk/desk.hpp>
#include <desk/directory.hpp>
#include <desk/rights.hpp>
#include <desk/states.hpp>
#include <reading/reading.hpp>

namespace suot::desk {

/// What a verb is about: found once, for the rights, the version and the verb itself.
struct Target {
    std::string kind; ///< "duty", "document", "office"; empty: nothing in particular
    std::int64_t id = 0;
    registry::OfficeId at;             ///< the office that the rights are looked for at
    registry::DocumentRecord document; ///< named itself: whole; of a duty: its head
    registry::DutyRecord duty;
    registry::Standing standing; ///< of the unit meant, as of today
    registry::Unit unit;         ///< the unit that a new event is about
};

/// A file handed in, and what reading it gave; made before the transaction begins.
struct ReadIn {
    std::string name;
    std::string const* bytes = nullptr;
    base::Result<reading::Reading> result;
};

/// One use of a verb.
class Call {
public:
    /// The day is that of the moment the call began: it does not change while a verb runs.
    Call(Session const& who, Value const& given, base::Instant moment)
        : session(who),
          arguments(given),
          now(moment),
          today(base::day_in_vietnam(moment)),
          on(who.on.value_or(today)) {}

    Session session;
    Value const& arguments;
    base::Instant now;
    base::Date today;
    base::Date on; ///< the day a list is asked for
    registry::Account account;
    registry::Scope scope;               ///< what the account may see
    std::vector<registry::Grant> grants; ///< of the account, or of the one it is a deputy of
    Target target;
    std::vector<ReadIn> read_in;
    std::shared_ptr<Directory const> directory; ///< made when first asked for (proposals.hpp)
    registry::Store* store = nullptr;
    registry::View* view = nullptr;
    registry::Transaction* keep = nullptr; ///< nullptr for a verb that only reads
    std::vector<registry::JournalEntry> trail;
    std::map<registry::OfficeId, registry::Office> offices; ///< as of today, once looked up
    /// Documents whose words a verb showed besides the one it is about: the restricted among them
    /// leave an entry.
    std::set<registry::DocumentId> shown;
    bool undone = false; ///< what was done is only shown: nothing of it is kept
    /// A long change is done in pieces, each kept by itself: whether there are more, what all gave
    /// so far, where the next begins, and what it is about.
    bool more = false;
    Value so_far;
    std::int64_t place = 0;
    std::vector<registry::DocumentRecord> pending;
    Once const* once = nullptr; ///< the key of a change that may be sent twice
    bool again = false;         ///< … and it was
    std::function<void(Progress const&)> progress;

    /// Arguments, checked before: empty, 0 or nothing where they were not given.
    [[nodiscard]] std::string const& text(std::string_view name) const {
        return arguments[name].text();
    }
    [[nodiscard]] std::int64_t number(std::string_view name) const {
        return arguments[name].number();
    }
    [[nodiscard]] bool flag(std::string_view name) const { return arguments[name].truth(); }
    [[nodiscard]] bool has(std::string_view name) const { return arguments.has(name); }
    [[nodiscard]] std::optional<base::Date> date(std::string_view name) const;
    /// All the texts of an argument that may stand several times.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

    /// Tells whoever waits how far a file has come.
    void tell(std::string file, std::string stage) const {
        if (progress) progress({std::move(file), std::move(stage)});
    }
    /// Notes a change for the journal; null stands for "nothing there".
    void record(std::string kind, std::int64_t id, Value const& before, Value const& after);
};

/// The error for an argument that is no such value.
[[nodiscard]] std::unexpected<base::Error> invalid(std::string_view field, std::string vi,
                                                   std::string en);

/// The error for a step that the present state does not allow.
[[nodiscard]] std::unexpected<base::Error> conflict(std::string vi, std::string en);

/// The arguments as the verb wants them. Errors: invalid, with the field at fault.
[[nodiscard]] base::Result<Value> checked(Verb const& verb, Value const& given);

/// The error for a duty or document that is not there, or not for whoever asks.
[[nodiscard]] std::unexpected<base::Error> not_there(std::string_view kind, std::int64_t id);

/// The office that words name on a day: its number, name, abbreviation, code or alias. Errors:
/// not_found for a number that no office has; invalid where nothing is called so; conflict where
/// several are.
[[nodiscard]] base::Result<registry::Office>
find_office(registry::View& view, std::string_view words, base::Date on, std::string_view field);

/// The class of that name, whatever its case, blanks and place of tones. Nothing where there is
/// none.
[[nodiscard]] base::Result<std::optional<registry::OfficeClass>> find_class(registry::View& view,
                                                                            std::string_view words);

/// The moment of a new entry: never before the one of the last. Error: conflict where the clock is
/// far behind.
[[nodiscard]] base::Result<base::Instant> moment(registry::Transaction& transaction,
                                                 base::Instant now);

/// Fills in the account, its roles, what it may see and the office it acts for. Error: denied.
[[nodiscard]] base::Result<void> identify(Call& call);

/// Fills in the account, what it may see and the target, and sees that the verb is allowed: the one
/// place where rights are checked. Errors: denied, not_found, invalid.
[[nodiscard]] base::Result<void> authorise(Call& call, Verb const& verb);

/// An office as of today, looked up once for the rights of one use.
[[nodiscard]] base::Result<registry::Office> office_today(Call& call, registry::OfficeId id);

/// The roles that the account has over an office.
[[nodiscard]] base::Result<Roles> roles_at(Call& call, registry::OfficeId office);

/// The office that ordered a duty, or took its orders over; the duty becomes the call's target.
[[nodiscard]] base::Result<registry::OfficeId> ordering_office(Call& call, registry::DutyId duty);

} // namespace suot::desk
