// A document of the register read once more, and the places of what was found.
#pragma once

#include <array>
#include <utility>

#include <desk/shape.hpp>
#include <text/span.hpp>

#include "call.hpp"

namespace suot::desk {

/// The reading of a kept document; its spans are into the text that is kept. Error: conflict where
/// no reading gives that text any more.
[[nodiscard]] base::Result<reading::Reading> read_kept(Call& call,
                                                       registry::DocumentRecord const& document);

/// The first byte, and one past the last.
using Place = std::pair<std::int64_t, std::int64_t>;

/// {"begin", "end"}.
[[nodiscard]] Value place(text::Span span);

namespace shapes {

inline constexpr std::array place_fields{field::number("begin"), field::number("end")};
inline constexpr Shape place{
    "Place", {"một đoạn chữ, tính theo byte", "a span of words, in bytes"}, place_fields};

} // namespace shapes

} // namespace suot::desk
