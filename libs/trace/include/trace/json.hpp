// The JSON of a trace (format "suot.trace/1") and of a succession of texts ("suot.diff/1").
//
// Follows docs/spec/trace.md, section 7.
#pragma once

#include <string>

#include <base/result.hpp>
#include <trace/succession.hpp>
#include <trace/trace.hpp>

namespace suot::trace {

/// The whole trace as JSON, one line an element, ending in a newline; messages in `language`.
[[nodiscard]] std::string to_json(Trace const& trace,
                                  base::Language language = base::Language::vietnamese);

/// A succession as JSON (format "suot.diff/1"), the same way; spans are into the two files.
[[nodiscard]] std::string to_json(Succession const& succession, reading::Reading const& older,
                                  reading::Reading const& newer);

} // namespace suot::trace
