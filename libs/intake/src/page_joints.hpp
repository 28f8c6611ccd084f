// Sentences cut in two paragraphs by a page break, in formats that have no lines of their own.
//
// Follows docs/spec/intake.md, section 2.4.
#pragma once

#include <document/line.hpp>

namespace suot::intake {

/// The document with such paragraphs joined, each joint reported.
[[nodiscard]] document::Source with_page_joints(document::Source source);

} // namespace suot::intake
