// Pages laid out by a table: running text that happens to stand in cells. Docs:
// docs/spec/structure.md, section 6.4.
#pragma once

#include <vector>

#include <document/line.hpp>

#include "lines.hpp"

namespace suot::grammar {

/// Takes the lines of frames out of their cells: tables of one column, and all rows down to the
/// last that holds a cell of many paragraphs, unless the table is one of tasks.
void open_frames(document::Source const& source, std::vector<LineView>& lines);

} // namespace suot::grammar
