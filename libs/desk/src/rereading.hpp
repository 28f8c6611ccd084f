// A kept document read again by the present program, beside what was read.
//
// Follows docs/spec/register.md, section 9.
#pragma once

#include "call.hpp"

namespace suot::desk {

/// Whether what is new is kept, or only shown.
enum class Applying : std::uint8_t { no, yes };

/// What a document is read as now, and what it was read as. Applied, what is new joins the queue of
/// review, and what follows from the reading is made anew; a decision stays. Errors: conflict where
/// the text comes out otherwise; those of the reading.
[[nodiscard]] base::Result<Value> compare_all(Call& call, registry::DocumentRecord document,
                                              ReadIn const& file, Applying applying);

} // namespace suot::desk
