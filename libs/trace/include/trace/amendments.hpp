// What a document amends of others, provision by provision.
//
// Follows docs/spec/trace.md, section 9.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <trace/places.hpp>

namespace suot::trace {

/// One document, and what of it is said otherwise from now on.
struct Amendment {
    std::string code; ///< normal form
    std::optional<base::Date> date;
    std::vector<Steps> provisions; ///< in the order of the words

    friend bool operator==(Amendment const&, Amendment const&) = default;
};

/// The provisions of other documents that a text amends, replaces or repeals, by document in their
/// order. What is added beside them, and words that are quoted, amend nothing. Linear.
[[nodiscard]] std::vector<Amendment> amendments(std::string_view text);

} // namespace suot::trace
