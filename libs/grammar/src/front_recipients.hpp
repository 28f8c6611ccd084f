// Kính gửi and Nơi nhận: lists of bodies, one a line or all on one.
//
// Follows docs/spec/front-matter.md, section 5.
#pragma once

#include <cstdint>
#include <vector>

#include <grammar/grammar.hpp>

#include "front_sheet.hpp"

namespace suot::grammar::front {

/// The bodies of a list and the first line behind it.
struct Recipients {
    std::vector<Recipient> list;
    std::int32_t end = 0;
};

/// The bodies addressed: `rest` is what stands behind "Kính gửi" on `line`.
[[nodiscard]] Recipients read_recipients(Sheet const& sheet, Run rest, std::int32_t line);

/// The items in `run`: at each dash behind a stop, or, in a list without dashes, at each semicolon.
[[nodiscard]] std::vector<Run> split_items(text::Words words, Run run);

/// One item as a recipient: its purpose, in brackets or after "để", taken off.
[[nodiscard]] Recipient recipient(Sheet const& sheet, Run item);

/// The line begins with the mark of a list.
[[nodiscard]] bool is_bullet(text::Words line);

} // namespace suot::grammar::front
