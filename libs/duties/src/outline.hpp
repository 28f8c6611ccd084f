// Lists that only announce the sections to come. docs/spec/duties.md, section 1.
#pragma once

#include <cstdint>
#include <unordered_map>

#include <document/tree.hpp>
#include <text/word.hpp>

namespace suot::duties {

/// How the headings of a file begin.
class Outline {
public:
    /// Looks at all headings of a tree once.
    Outline(document::Tree const& tree, text::Words words_of_file);

    /// An item whose words come again as a heading further down is the outline of what follows, no
    /// order of its own.
    [[nodiscard]] bool lists(text::Words item) const;

private:
    document::Tree const& tree_;
    std::unordered_map<std::uint64_t, std::int32_t> headings_; ///< and the last that begins so
};

} // namespace suot::duties
