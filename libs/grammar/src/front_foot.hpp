// The foot of a document: Nơi nhận and the signature, wherever they stand.
//
// Follows docs/spec/front-matter.md, sections 5 and 6.
#pragma once

#include <cstdint>
#include <vector>

#include <grammar/grammar.hpp>

#include "front_sheet.hpp"

namespace suot::grammar::front {

/// Nơi nhận, the signature, and the lines they take.
struct Foot {
    std::vector<Recipient> copies;
    Signature signature;
    std::vector<std::int32_t> lines;
    std::int32_t moved_heading = -1; ///< a heading that a page's source put before the foot
};

enum class HeadingState : std::uint8_t { found, lost };

/// The first foot behind line `body`. A foot of a later annex or form is not taken. Where the
/// heading is lost, an emblem right before the foot is reported as the moved heading.
[[nodiscard]] Foot read_foot(Sheet const& sheet, std::int32_t body, HeadingState heading);

} // namespace suot::grammar::front
