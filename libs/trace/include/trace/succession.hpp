// A text and the one that replaces it, article by article.
//
// Follows docs/spec/trace.md, section 6.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <reading/reading.hpp>
#include <text/span.hpp>
#include <trace/documents.hpp>

namespace suot::trace {

/// What became of an article.
enum class Fate : std::uint8_t {
    kept,    ///< word for word, under the same number
    changed, ///< other words; its number may have changed too
    moved,   ///< word for word, under another number
    added,   ///< in the new text only
    dropped, ///< in the old text only
};
/// The name the JSON of a succession uses: "moved".
[[nodiscard]] std::string_view name(Fate fate);

/// An article, or a numbered provision of a text without articles. Spans are into its file.
struct Article {
    std::string label; ///< "Điều 5"
    std::string title; ///< "Hiệu lực thi hành"; may be empty
    text::Span span;   ///< its words after the label, with all below

    friend bool operator==(Article const&, Article const&) = default;
};

/// A run of words in one text or in both.
struct Edit {
    enum class Kind : std::uint8_t { same, removed, added };
    Kind kind = Kind::same;
    text::Span older; ///< empty where added
    text::Span newer; ///< empty where removed

    friend bool operator==(Edit const&, Edit const&) = default;
};

/// One article's fate. `older` and `newer` are numbers of articles, `none` where there is none.
struct Change {
    Fate fate = Fate::kept;
    std::int32_t older = none;
    std::int32_t newer = none;
    std::vector<Edit> edits;          ///< of a changed article, word by word
    std::vector<std::int32_t> duties; ///< duties of the old reading to be looked at again

    friend bool operator==(Change const&, Change const&) = default;
};

/// The whole comparison: the articles of both, and a change for each, in the order of the new text,
/// what was dropped where it stood.
struct Succession {
    std::vector<Article> older;
    std::vector<Article> newer;
    std::vector<Change> changes;
};

/// Compares a text with its successor.
[[nodiscard]] Succession compare(reading::Reading const& older, reading::Reading const& newer);

/// The differences between two ranges of words, spelling folded; spans are into the two texts.
[[nodiscard]] std::vector<Edit> word_diff(text::Words older, text::Words newer);

} // namespace suot::trace
