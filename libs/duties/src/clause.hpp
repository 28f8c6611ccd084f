// The clauses of a sentence: where sentences end, who is the subject, what the predicate says.
// docs/spec/duties.md, section 4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <text/word.hpp>

#include "bodies.hpp"
#include "lexicon.hpp"

namespace suot::duties {

/// There is a word at `at` and it is this syllable.
[[nodiscard]] inline bool is_key(text::Words words, std::size_t at, text::Key wanted) {
    return at < words.size() && words[at].key == wanted && words[at].is_letters();
}

/// What the predicate at `at` does, and how many words it has; none and 0 where none begins.
[[nodiscard]] std::optional<Role> role_at(text::Words words, std::size_t at);
/// The words that the predicate at `at` takes; 0 for none.
[[nodiscard]] std::size_t size_at(text::Words words, std::size_t at);

/// The words [from, to) of one sentence, without its full stop.
struct Sentence {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// A full stop that ends a sentence: followed by a capital, not after an abbreviation of one or two
/// letters.
[[nodiscard]] bool stop_ends_sentence(text::Words words, std::size_t at);
[[nodiscard]] inline bool ends_sentence(text::Words words, std::size_t at) {
    return words[at].is_sign('.') && stop_ends_sentence(words, at);
}

/// The sentence that begins at `from`, which must be inside.
[[nodiscard]] Sentence sentence_at(text::Words words, std::size_t from);

/// What a subject at the beginning of a clause does.
enum class Predicate : std::uint8_t { none, acts, reports, grants, forbids, charges_others };

struct Subject {
    BodyList list;
    Predicate predicate = Predicate::none;
    std::size_t verb = 0; ///< the predicate's first word
};

/// A body that stands as the subject of a clause at `at`; `end` is the end of its sentence.
[[nodiscard]] std::optional<Subject> subject_at(text::Words words, std::size_t at, std::size_t end);

} // namespace suot::duties
