// The table of the product's verbs. The command line, the HTTP routes and the documentation are
// made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <desk/shape.hpp>
#include <desk/value.hpp>
#include <desk/words.hpp>

namespace suot::desk {

class Call;

/// What an argument is. In a `Value`: text, office, class and choice are text (office also a
/// number), document, duty and number are numbers, a date is the text "2026-03-31", a flag is true
/// or false, a file is an object {"name": text, "bytes": the bytes themselves as text}.
enum class ArgumentType : std::uint8_t {
    text,
    number,
    date,
    flag,
    choice,
    office,
    document,
    duty,
    file,
    password,
};

/// How often an argument may stand.
enum class Count : std::uint8_t { optional, one, many };

/// One argument of a verb.
struct Argument {
    char const* name; ///< "due"; on the command line "--due"
    ArgumentType type;
    Count count;
    Words help;
    std::span<char const* const> choices = {}; ///< the words of a choice

    /// True where the verb is refused without it.
    [[nodiscard]] bool required() const { return count == Count::one; }
};

/// What a verb does to the register; `whole` ones act on the store itself, outside a transaction.
enum class Effect : std::uint8_t { reads, changes, whole };

/// Whether a verb that only reads gives the same when it is asked again: by the same account, on
/// the same day, while nothing in the register has changed. `anew`: it also goes by the time or by
/// what lies outside.
enum class Repeated : std::uint8_t { anew, same };

/// Whether a result holds a secret, which is shown once and kept nowhere.
enum class Answer : std::uint8_t { plain, secret };

/// Through which doors a verb may be reached; `console` verbs name files of the machine.
enum class Door : std::uint8_t { everywhere, console };

/// What the rights are looked for at (rights.hpp tells who may).
enum class Subject : std::uint8_t {
    nothing,    ///< anybody who is known: what is shown is filtered by scope
    anywhere,   ///< the role, over any office
    everything, ///< the role, over the office at the top
    session,    ///< the role, over the office that the session acts for
    visible,    ///< whoever sees the document or duty named
    document,   ///< … over the office where the document is registered
    issuer, ///< … over the office that assigned the duty (before that: where it is registered)
    actor,  ///< … over the office that acts on the duty
};

/// A set of roles; see `roles`.
using Roles = std::uint8_t;

/// A set of phases of a duty (registry::Phase); 0: any.
using Phases = std::uint8_t;

/// Who may use a verb: one of the roles, over the subject.
struct Right {
    Roles roles = 0;
    Subject subject = Subject::nothing;
};

/// The shape of a verb's result; a row without one does not compile.
class Gives {
public:
    /// Not explicit: a row of the table just names the shape.
    constexpr Gives(Shape const& shape) : shape_(&shape) {}
    /// What the verb gives.
    [[nodiscard]] constexpr Shape const& shape() const { return *shape_; }

private:
    Shape const* shape_;
};

/// One verb of the product.
struct Verb {
    char const* name;  ///< "office add": as words of the command line; "/" for the blank in a route
    char const* group; ///< "offices", "documents", "duties", "register", "people"
    Words help;
    std::span<Argument const> arguments;
    Right right;
    Effect effect;
    Gives gives; ///< a shape of shapes.hpp, or one beside the verb
    base::Result<Value> (*run)(Call& call);
    Phases phases = 0; ///< those of the duty in which it can be done; 0: any, or it is about none
    /// Slow work that needs no transaction, done before it begins; nullptr: none.
    base::Result<void> (*prepare)(Call& call) = nullptr;
    Door door = Door::everywhere;
    Answer answer = Answer::plain;
    Repeated repeated = Repeated::anew;
};

/// All verbs, in the order help shows them.
[[nodiscard]] std::span<Verb const> verbs();

/// The verb of that name; nullptr where there is none.
[[nodiscard]] Verb const* find_verb(std::string_view name);

/// What a member of a result is called: "due" → "Hạn". The word itself where the table has none.
[[nodiscard]] base::Message label(std::string_view member);

/// What a fixed word in a result (a state, an event, a role) says: "overdue" → "quá hạn". The word
/// itself where the table has none.
[[nodiscard]] base::Message wording(std::string_view word);

} // namespace suot::desk
