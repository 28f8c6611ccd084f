// Numbers that name things, one type for each kind of thing, so that they cannot be mixed up.
#pragma once

#include <compare>
#include <cstdint>

namespace suot::base {

/// The number of one thing of the kind `Tag`; 0 names nothing.
template <class Tag>
struct Id {
    std::int64_t value = 0;

    /// True where it names something.
    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id const&, Id const&) = default;
};

} // namespace suot::base
