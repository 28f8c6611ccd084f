// What the readers of old Word files print → a document.
//
// Follows docs/spec/intake-binary.md, section 12.
#pragma once

#include <string_view>

#include <document/line.hpp>

namespace suot::intake {

inline constexpr std::string_view word_media_type = "application/msword";

/// True where antiword found automatic numbers or bullets: it knows that they are there, not what
/// they say.
[[nodiscard]] bool has_automatic_lists(std::string_view xml);

/// The document in DocBook as `antiword -x db` prints it: paragraphs, tables, bold and italic.
[[nodiscard]] document::Source source_of_docbook(std::string_view xml);

/// The document in text as `catdoc -w` prints it: a line a paragraph, cells parted by tabs.
[[nodiscard]] document::Source source_of_catdoc(std::string_view text);

} // namespace suot::intake
