// Pages of words with boxes → a document: columns, tables and paragraphs put in reading order.
//
// Follows docs/spec/intake-binary.md, section 9.
#pragma once

#include <string_view>
#include <vector>

#include <document/line.hpp>

#include "pdf_page.hpp"

namespace suot::intake {

/// The document printed on `pages` (in order, furniture already dropped); `remarks` are put before
/// the diagnostics of its joined lines.
[[nodiscard]] document::Source lay_out(std::vector<Page> const& pages, std::string_view media_type,
                                       std::vector<text::Diagnostic> remarks = {});

} // namespace suot::intake
