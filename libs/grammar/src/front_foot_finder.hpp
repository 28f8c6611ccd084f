// Where a document's foot stands: the first one behind its body, however long the file is.
#pragma once

#include <cstdint>

#include "front_foot.hpp"
#include "front_sheet.hpp"

namespace suot::grammar::front {

inline constexpr std::int32_t foot_lines = 60; ///< Nơi nhận and signature are no longer

/// Lines that open a foot; -1 where there is none.
struct FootPlace {
    std::int32_t copies = -1;    ///< "Nơi nhận"
    std::int32_t authority = -1; ///< "TM. …", "KT. …"
    std::int32_t moved = -1;     ///< an emblem before the foot, where the heading is lost
};

/// The first foot at or behind line `body`, up to the next annex or heading.
[[nodiscard]] FootPlace find_foot(Sheet const& sheet, std::int32_t body, HeadingState heading);

} // namespace suot::grammar::front
