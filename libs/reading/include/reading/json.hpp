// The JSON of a reading (format "suot.reading/1").
//
// Follows docs/spec/reading.md.
#pragma once

#include <string>
#include <string_view>

#include <base/result.hpp>
#include <reading/reading.hpp>

namespace suot::reading {

/// The reading as JSON, one line an element, ending in a newline; messages in `language`.
[[nodiscard]] std::string to_json(Reading const& reading,
                                  base::Language language = base::Language::vietnamese);

/// What is printed for a document that was refused: the `secret-mark` diagnostic and nothing else.
[[nodiscard]] std::string refusal_json(std::string_view name, base::Error const& error,
                                       base::Language language = base::Language::vietnamese);

} // namespace suot::reading
