// What follows a number: its date, its issuer, its subject.
#pragma once

#include <cstddef>
#include <optional>

#include <base/clock.hpp>
#include <text/word.hpp>

namespace suot::citations {

struct Tail {
    std::size_t end = 0; ///< the word after the date and issuer, in whichever order they stand
    std::optional<base::Date> date;
    text::Span issuer;
    text::Span subject; ///< stands after `end`; may hold citations of its own
};

/// The tail that begins at `words[at]`, right behind a number or a law's name; an empty one where
/// none does.
[[nodiscard]] Tail tail_at(text::Words words, std::size_t at);

/// Whether a line or sentence ends at the word at `at`: a break before a capital, a number or a
/// sign; or a full stop that is not inside a number.
[[nodiscard]] bool ends_sentence(text::Words words, std::size_t at);

} // namespace suot::citations
