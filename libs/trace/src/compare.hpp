// How much a question and one item of an index are about the same.
//
// Follows docs/spec/trace.md, section 2.4.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "holdings.hpp"

namespace suot::trace {

/// A question: the whole of what is asked, and its clauses where it has several.
struct Asked {
    Index::Entry const& entry;
    std::vector<Profile> profiles; ///< of the whole, then of each clause
    Profile heading;
};
[[nodiscard]] Asked asked_of(Holdings const& held, Index::Entry const& entry);

/// The item under `number` beside what is asked: score, standing and reason.
[[nodiscard]] Proposal compare(Holdings const& held, Asked const& asked, std::uint32_t number);

/// Days since 1970; 0 where there is no date.
[[nodiscard]] std::int32_t days(std::optional<base::Date> const& date);

} // namespace suot::trace
