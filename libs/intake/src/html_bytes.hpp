// HTML before it is parsed: its encoding, and what no parser should be given.
//
// Follows docs/spec/intake.md, section 5.
#pragma once

#include <string>
#include <string_view>

#include "decode.hpp"

namespace suot::intake {

/// HTML in UTF-8. Valid UTF-8 wins over a wrong label; Western bytes with references are read so.
[[nodiscard]] DecodedText decode_html(std::string_view bytes);

/// How deeply the tags nest, counted before a parser is let near them.
[[nodiscard]] int tag_depth(std::string_view html);

/// The text between the tags, each on a line.
[[nodiscard]] std::string without_tags(std::string_view html);

} // namespace suot::intake
