// Who signed: authority, body or post, name.
//
// Follows docs/spec/front-matter.md, section 6.
#pragma once

#include <vector>

#include <grammar/grammar.hpp>

#include "front_sheet.hpp"

namespace suot::grammar::front {

/// The signature in `chunks`: lines, or the right halves of lines, in reading order.
[[nodiscard]] Signature read_signature(Sheet const& sheet, std::vector<Run> const& chunks);

/// The words can stand in a signature: an authority, a post, a body in capitals, a name, a remark.
[[nodiscard]] bool is_signature_line(text::Words words);

/// The person's name that `words` are: two to six syllables with capitals, honorifics left out;
/// empty where they are none.
[[nodiscard]] Run person_in(text::Words words, Run run);

/// "(Đã ký)", "Đã ký", "(Ký tên, đóng dấu)".
[[nodiscard]] bool is_signed_remark(text::Words words);

} // namespace suot::grammar::front
