// The heading of a document, read line by line until its body begins.
//
// Follows docs/spec/front-matter.md, section 2.
#pragma once

#include <cstdint>
#include <vector>

#include <grammar/grammar.hpp>

#include "front_segment.hpp"

namespace suot::grammar::front {

/// What a heading is made of, not yet put together.
struct Heading {
    std::vector<Segment> parts;        ///< in reading order, title and annex heads included
    std::vector<Run> subject;          ///< the lines under the title
    Run authority;                     ///< "CHỦ TỊCH ỦY BAN NHÂN DÂN …" over the grounds
    std::vector<Recipient> addressees; ///< Kính gửi
    std::vector<std::int32_t> lines;   ///< its lines, those that hold body text as well left out
    std::int32_t body = 0;             ///< the first line behind it

    /// The first part of that kind; nullptr where there is none.
    [[nodiscard]] Segment const* find(Item item) const;
};

/// The heading at the beginning of the document; empty where it is lost.
[[nodiscard]] Heading read_heading(Sheet const& sheet);

} // namespace suot::grammar::front
