// A reading for a person at a terminal, part by part.
#pragma once

#include <string>

#include <reading/reading.hpp>

#include "verb.hpp"

namespace suot::cli {

/// What the parts have in common.
struct Page {
    reading::Reading const& reading;
    base::Language language;
    std::size_t width;

    [[nodiscard]] char const* in(Words words) const { return words.in(language); }
};

/// What the document is: type, number, issuer, day, subject, addressees, signatory.
[[nodiscard]] std::string show_front(Page const& page);
enum class Detail { headings, all };

/// The headings, or all numbered parts, indented.
[[nodiscard]] std::string show_tree(Page const& page, Detail detail);
/// Every document cited, once, with the relation its first citation states.
[[nodiscard]] std::string show_citations(Page const& page);
/// Every duty with who, when and what is missing of the six clarities.
[[nodiscard]] std::string show_duties(Page const& page);
/// The diagnostics with carets.
[[nodiscard]] std::string show_diagnostics(Page const& page);

} // namespace suot::cli
