// The heading and the foot of a document: who issued what, where and when, to whom, and who signed.
#pragma once

#include <cstdint>
#include <vector>

#include <document/line.hpp>
#include <grammar/grammar.hpp>
#include <text/word.hpp>

namespace suot::grammar {

/// The lines [first, last) of a source that one document takes up.
struct LineRange {
    std::int32_t first = 0;
    std::int32_t last = 0;
    friend bool operator==(LineRange const&, LineRange const&) = default;
};

/// The lines of a file that say "(Kèm theo …)" of something: found once for all its documents.
struct Enclosures {
    std::vector<std::int32_t> lines; ///< ascending
};
/// All such lines of a file. Handed to every `read_front_matter` of that file: to look for them
/// once for each of its documents would be quadratic.
[[nodiscard]] Enclosures find_enclosures(document::Source const& source, text::Words words);

/// Reads the front matter of the document in `range`; `front.lines` says which lines it took. What
/// is not there stays empty. Works where the columns came out scrambled, where a number or day is
/// blank, and where all is lost.
[[nodiscard]] FrontMatter read_front_matter(document::Source const& source, text::Words words,
                                            LineRange range, Enclosures const& enclosures);
/// The same where the file is read for this document alone.
[[nodiscard]] FrontMatter read_front_matter(document::Source const& source, text::Words words,
                                            LineRange range);

} // namespace suot::grammar
