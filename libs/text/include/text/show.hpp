// Many diagnostics of one text, as a terminal shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <text/diagnostic.hpp>

namespace suot::text {

/// Each as `show` gives it, one after the other; quick where they are in the order of their places.
[[nodiscard]] std::string show_all(std::vector<Diagnostic> const& diagnostics,
                                   std::string_view file, std::string_view text,
                                   base::Language language);

} // namespace suot::text
