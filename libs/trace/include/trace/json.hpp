// The JSON of a trace (format "suot.trace/1").
//
// Follows docs/spec/trace.md, section 7.
#pragma once

#include <string>

#include <base/result.hpp>
#include <trace/trace.hpp>

namespace suot::trace {

/// The whole trace as JSON, one line an element, ending in a newline; messages in `language`.
[[nodiscard]] std::string to_json(Trace const& trace,
                                  base::Language language = base::Language::vietnamese);

} // namespace suot::trace
