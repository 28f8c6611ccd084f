// Lines of plain text with their marks and cells, ready to be joined.
#pragma once

#include <string_view>
#include <vector>

#include "builder.hpp"
#include "emphasis.hpp"
#include "raw_lines.hpp"

namespace suot::intake {

/// A text taken apart. `text` belongs to the caller.
struct PlainText {
    std::string_view text;
    std::vector<Mark> marks = {};
    std::vector<RawLine> lines = {};
    std::vector<CellPlan> cells = {};
};

/// Joins the lines and adds the paragraphs and cells.
void add_plain(SourceBuilder& builder, PlainText const& plain);

} // namespace suot::intake
