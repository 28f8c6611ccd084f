// What verbs of review share.
#pragma once

#include <string>

#include "call.hpp"

namespace suot::desk {

/// Takes a duty into the register: from this day on it is counted.
[[nodiscard]] base::Result<void> enter(Call& call, registry::DutyRecord duty);

/// The words at [begin, end) of a document's text, blanks squeezed. Error: invalid for a span that
/// is empty, outside, or cuts a letter.
[[nodiscard]] base::Result<std::string> words_at(registry::DocumentRecord const& document,
                                                 std::int64_t begin, std::int64_t end,
                                                 std::string_view field);

} // namespace suot::desk
