// Which document each citation names: every distinct one once.
//
// Follows docs/spec/reading.md, section 3.
#pragma once

#include <vector>

#include <citations/citation.hpp>
#include <grammar/grammar.hpp>
#include <reading/reading.hpp>
#include <text/word.hpp>

namespace suot::reading {

/// The works of a file and the links of its citations to them.
struct Named {
    std::vector<Work> works;
    std::vector<Link> links;
};
/// Names the works of a file and what each citation names (docs/spec/reading.md, section 3);
/// citations in order.
[[nodiscard]] Named name_works(grammar::Parsed const& parsed,
                               std::vector<citations::Citation> const& citations,
                               text::Words words);

/// The citations without those that are the heading's own number; later short forms are renumbered.
[[nodiscard]] std::vector<citations::Citation>
without_own_numbers(std::vector<citations::Citation> found, grammar::Parsed const& parsed);

/// True where two days printed for one number can only be one document's (and one of them a slip):
/// State numbers restart each year, the Party's each term (docs/spec/diagnostics.md, section 4).
[[nodiscard]] bool can_be_one_document(document::Code const& code, base::Date a, base::Date b);

} // namespace suot::reading
