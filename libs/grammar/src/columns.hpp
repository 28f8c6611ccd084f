// What a column of a table is for, told by the words of its heading. Docs: docs/spec/structure.md,
// section 6.1.
#pragma once

#include <grammar/grammar.hpp>
#include <text/word.hpp>

namespace suot::grammar {

/// What a column with that heading is for; `Column::other` where the words say nothing.
[[nodiscard]] Column column_of(text::Words heading);

} // namespace suot::grammar
