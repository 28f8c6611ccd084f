// What is odd about a text, where, and what a person can do about it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <text/span.hpp>

namespace suot::text {

/// How grave; `suot lint` ends with 1 where there is a warning or an error.
enum class Severity { information, warning, error };

/// One remark on a text. `code` is one of the names in docs/spec/diagnostics.md.
struct Diagnostic {
    std::string code;
    Severity severity = Severity::warning;
    Span span;                 ///< the words it is about; empty where it is about the whole text
    base::Message message;     ///< what is wrong
    base::Message advice = {}; ///< what to do; may be empty

    friend bool operator==(Diagnostic const&, Diagnostic const&) = default;
};

/// "information", "warning" or "error": the word the JSON of a reading uses.
[[nodiscard]] std::string_view name(Severity severity);

/// A place in a text, for people: both count from 1, the column in code points.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;
    friend bool operator==(Position const&, Position const&) = default;
};

/// Where byte `offset` of `text` stands.
[[nodiscard]] Position position(std::string_view text, std::uint32_t offset);

/// The diagnostic as a terminal shows it: file, line and column, sentence, the line itself with
/// carets under the words, and the advice.
[[nodiscard]] std::string show(Diagnostic const& diagnostic, std::string_view file,
                               std::string_view text, base::Language language);

} // namespace suot::text
