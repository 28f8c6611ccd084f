// Provisions that words name ("điểm a khoản 2 Điều 5"), and which of a document's they are.
//
// Follows docs/spec/trace.md, section 9.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <text/word.hpp>

namespace suot::trace {

/// How far in a step leads; the outer ones first.
enum class Level : std::uint8_t { part, chapter, section, subsection, article, clause, point };

/// "Điều 5": a level and its label.
struct Step {
    Level level = Level::section;
    std::uint64_t label = 0; ///< the same for "5", "5." and "(5)"; "5a" is another

    friend bool operator==(Step const&, Step const&) = default;
};

/// The steps down to one provision, the outer first.
using Steps = std::vector<Step>;

/// The provisions that words name, in their order: "Điều 3, Điều 5 và khoản 1, 2 Điều 8" are four.
/// "Điều này" and "một số điều" name none.
[[nodiscard]] std::vector<Steps> provisions_named(text::Words words);

/// True where `address` ("Chương II.Điều 5.2.a", as reading::provision gives it) is that provision
/// or a part of it. A clause or point that is named without what it stands in must be the
/// outermost.
[[nodiscard]] bool lies_in(std::string_view address, Steps const& steps);

} // namespace suot::trace
