// What a printed page carries besides its text: page numbers, running heads, signature stamps.
//
// Follows docs/spec/intake-binary.md, section 9.2.
#pragma once

#include <vector>

#include "pdf_page.hpp"

namespace suot::intake {

/// Takes page numbers, heads and feet that return from page to page, and the labels of digital
/// signatures off the pages.
void drop_furniture(std::vector<Page>& pages);

/// Takes the labels of digital signatures off one page ("Ký bởi: …", "Thời gian ký: …").
void drop_signature_stamps(Page& page);

} // namespace suot::intake
