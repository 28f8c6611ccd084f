// The documents in one file: the letter itself, and what hangs on it. Docs: docs/spec/structure.md,
// section 5.
#pragma once

#include <cstdint>
#include <vector>

#include <grammar/front_matter.hpp>
#include <grammar/grammar.hpp>

#include "lines.hpp"

namespace suot::grammar {

/// One stretch of lines that is a document or an annex of its own.
struct Part {
    LineRange lines;
    Held held = Held::whole;
    bool form =
        false; ///< a blank form to be filled in ("Mẫu số 01"): nothing in it charges anybody
};

/// The parts of a file, the file's own document first; they cover all lines.
[[nodiscard]] std::vector<Part> split_parts(std::vector<LineView> const& lines);

} // namespace suot::grammar
