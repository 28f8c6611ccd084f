// Letters that a font's wrong table made of others, put right where the whole text shows the
// defect.
//
// Follows docs/spec/intake-binary.md, section 10.
#pragma once

#include <vector>

#include <text/diagnostic.hpp>

#include "pdf_page.hpp"

namespace suot::intake {

/// Repairs the words of `pages`; a remark `font-repaired` for each kind of defect,
/// `legacy-encoding` where the letters were those of an old font.
[[nodiscard]] std::vector<text::Diagnostic> repair_fonts(std::vector<Page>& pages);

} // namespace suot::intake
