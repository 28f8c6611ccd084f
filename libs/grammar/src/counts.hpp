// A heading that announces a number of items, against the list below it. docs/spec/structure.md,
// section 7.
#pragma once

#include <vector>

#include <grammar/grammar.hpp>

#include "lines.hpp"

namespace suot::grammar {

/// Adds a `count-mismatch` for every heading whose announced number is not what its list has.
void check_counts(std::vector<LineView> const& lines, Parsed& parsed);

} // namespace suot::grammar
