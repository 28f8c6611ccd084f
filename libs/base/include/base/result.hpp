// What an operation gives back when it can fail: a value, or an Error a person can act on.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <expected>
#include <string>
#include <utility>

namespace suot::base {

/// The language a message is shown in; the product speaks Vietnamese unless told otherwise.
enum class Language { vietnamese, english };

/// One sentence in both languages; which one is shown is decided where it is printed.
struct Message {
    std::string vi;
    std::string en;

    /// The sentence in that language.
    [[nodiscard]] std::string const& in(Language language) const {
        return language == Language::english ? en : vi;
    }
    friend bool operator==(Message const&, Message const&) = default;
};

/// What went wrong, in kinds that map to one HTTP status and one exit code each.
enum class ErrorKind {
    not_found,    ///< no such file, document, duty, office
    invalid,      ///< the words given are no such value
    unreadable,   ///< damaged, encrypted, or of an unknown format
    too_large,    ///< past a limit of size, memory or time
    missing_tool, ///< a program or package that is not installed
    refused,      ///< a classified document: nothing of it is kept
    denied,       ///< no right to do this
    conflict,     ///< somebody changed it in between
    busy,         ///< try again
    internal,     ///< our own mistake
};

/// A failed operation: its kind, and what was wrong, where, and what to do.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    Message message;
    std::string field = {}; ///< the argument or field at fault; empty where there is none

    friend bool operator==(Error const&, Error const&) = default;
};

/// A value of type T, or the Error that kept it from being made.
template <class T>
using Result = std::expected<T, Error>;

/// The Error of a kind with its sentence in both languages, ready to be returned.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, std::string vi, std::string en) {
    return std::unexpected(Error{kind, {std::move(vi), std::move(en)}});
}

/// Stops the program: a condition of our own was broken. Never reachable from input.
[[noreturn]] inline void broken(char const* condition, char const* file, int line) {
    std::fprintf(stderr, "%s:%d: broken expectation: %s\n", file, line, condition);
    std::abort();
}

} // namespace suot::base

/// Passes the error of `expression` on to the caller, else gives its value.
#define TRY(expression)                                                                            \
    __extension__({                                                                                \
        auto try_result = (expression);                                                            \
        if (!try_result) return std::unexpected(std::move(try_result).error());                    \
        std::move(try_result).value();                                                             \
    })

/// States what must hold if our own code is right.
#define EXPECTS(condition)                                                                         \
    ((condition) ? static_cast<void>(0) : ::suot::base::broken(#condition, __FILE__, __LINE__))
