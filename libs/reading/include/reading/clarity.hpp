// The six clarities ("6 rõ") that an assigned task must have, and which of them a duty has.
//
// Follows docs/spec/reading.md, section 4.
#pragma once

#include <array>
#include <cstddef>

#include <duties/duty.hpp>

namespace suot::reading {

/// Rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.
enum class Clarity : unsigned char { who, what, when, responsibility, product, authority };

/// As many as "6 rõ" says.
inline constexpr std::size_t clarity_count = 6;

/// One clarity: its name in JSON and in both languages.
struct ClarityName {
    char const* json;
    char const* vi;
    char const* en;
};
/// The names of a clarity.
[[nodiscard]] ClarityName const& name(Clarity clarity);

/// Which of the six a duty has, in the order of `Clarity`.
using Clarities = std::array<bool, clarity_count>;
/// Which clarities a duty has, by the rules of docs/spec/reading.md, section 4.
[[nodiscard]] Clarities clarities(duties::Duty const& duty);

} // namespace suot::reading
