// Documents told again inside another: "II- KẾ HOẠCH SỐ 03-KH/TW NGÀY …" over a section.
// docs/spec/structure.md, section 5.4.
#pragma once

#include <vector>

#include <document/line.hpp>
#include <grammar/grammar.hpp>

#include "lines.hpp"

namespace suot::grammar {

/// Makes a work of every section whose heading is the title of another document, and gives it the
/// nodes below.
void mark_digests(std::vector<LineView> const& lines, Parsed& parsed);

} // namespace suot::grammar
