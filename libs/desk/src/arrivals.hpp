// What the arrival of a document may mean for duties that are there: proposals, for a person to
// decide.
//
// Follows docs/spec/register.md, section 8.
#pragma once

#include <span>

#include "call.hpp"

namespace suot::desk {

/// True where two texts of a duty say the same thing: most of the words of the shorter are in the
/// other.
[[nodiscard]] bool says_the_same(std::string_view one, std::string_view other);

/// Proposes to wake what waited for this document, and to let its own duties take over those that
/// others only reported.
[[nodiscard]] base::Result<void> propose(Call& call, registry::DocumentRecord const& document);

} // namespace suot::desk
