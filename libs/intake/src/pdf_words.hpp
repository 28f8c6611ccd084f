// What the tools print → pages of words.
//
// Follows docs/spec/intake-binary.md, section 9.1.
#pragma once

#include <string_view>
#include <vector>

#include "pdf_page.hpp"

namespace suot::intake {

/// The pages in a table of words as `pdftotext -tsv` (points) and `tesseract … tsv` (pixels) print
/// it; `scale` makes points of its units. Lines that do not fit are passed over.
[[nodiscard]] std::vector<Page> pages_of_tsv(std::string_view tsv, double scale);

/// Sets bold and italic of the words from `pdftohtml -xml` of the same file; where the two do not
/// agree, nothing is set.
void set_styles(std::vector<Page>& pages, std::string_view xml);

} // namespace suot::intake
