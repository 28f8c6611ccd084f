// HTML added to a document under way: a file, or a block inside Markdown.
#pragma once

#include <string>
#include <string_view>

#include "builder.hpp"

namespace suot::intake {

/// Adds the words that a browser would show; `html` is UTF-8.
void add_html(SourceBuilder& builder, std::string_view html);

/// How deeply the tags nest, counted before a parser is let near them.
[[nodiscard]] int tag_depth(std::string_view html);

/// The text between the tags, each on a line.
[[nodiscard]] std::string without_tags(std::string_view html);

} // namespace suot::intake
