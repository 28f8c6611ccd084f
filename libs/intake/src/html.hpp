// HTML added to a document under way: a file, or a block inside Markdown.
#pragma once

#include <string>
#include <string_view>

#include "builder.hpp"

namespace suot::intake {

/// Adds the words that a browser would show; `html` is UTF-8.
void add_html(SourceBuilder& builder, std::string_view html);

} // namespace suot::intake
