// A publisher's report of a document: an article that tells what was issued and gives its text.
//
// Follows docs/spec/front-matter.md, section 7.
#pragma once

#include "front_lost.hpp"

namespace suot::grammar::front {

/// "Ngày 20/8/2025, Thủ tướng Chính phủ đã có Công điện số 138/CĐ-TTg …": the document that an
/// article without a heading gives, where its title names the same number or its text speaks for it
/// ("Công điện nêu: …"). `line` is where it was told.
[[nodiscard]] Witness read_report(Sheet const& sheet);

} // namespace suot::grammar::front
