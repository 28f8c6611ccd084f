// How strongly an order is worded, and what it lists.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <text/span.hpp>

namespace suot::trace {

/// Words of `lower` that bind less than those of `higher` do; with the words of `higher` where they
/// are told (docs/spec/trace.md, section 5.3). Spans are into the two texts.
struct Weaker {
    text::Span lower;
    text::Span higher;
};
[[nodiscard]] std::optional<Weaker> weaker(std::string_view higher, std::string_view lower);

/// A part of a list in `higher`, two or more of whose parts stand in `lower` and this one does not.
[[nodiscard]] std::optional<text::Span> lacking(std::string_view higher, std::string_view lower);

/// The first thing the words order is a report to those above: no plan below need repeat it.
[[nodiscard]] bool orders_a_report(std::string_view words);

/// The words order that a plan or programme of one's own be issued.
[[nodiscard]] bool orders_a_plan(std::string_view words);

} // namespace suot::trace
