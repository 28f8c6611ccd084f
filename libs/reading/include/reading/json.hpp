// The JSON of a reading (format "suot.reading/1").
//
// Follows docs/spec/reading.md.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <reading/reading.hpp>

namespace suot::reading {

/// Takes what was written, a part at a time.
using Sink = std::function<void(std::string_view)>;

/// Writes the reading as `to_json` gives it, without ever holding the whole: it may be five times
/// as long as the text.
void write_json(Reading const& reading, Sink const& sink,
                base::Language language = base::Language::vietnamese);

/// The reading as JSON, one line an element, ending in a newline; messages in `language`.
[[nodiscard]] std::string to_json(Reading const& reading,
                                  base::Language language = base::Language::vietnamese);

/// What is printed for a document that was refused: the `secret-mark` diagnostic and nothing else.
[[nodiscard]] std::string refusal_json(std::string_view name, base::Error const& error,
                                       base::Language language = base::Language::vietnamese);

} // namespace suot::reading
