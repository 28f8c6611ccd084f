// The names in a heading's left column → who issued the document, and whose body that is.
//
// Follows docs/spec/front-matter.md, section 4.
#pragma once

#include <vector>

#include <document/claim.hpp>
#include <document/type.hpp>

#include "front_sheet.hpp"

namespace suot::grammar::front {

/// The issuing body, the one named over it, and the side its name tells.
struct Issuer {
    document::Claim name;
    document::Claim parent;
    document::Side side = document::Side::unknown;
};

/// The issuer that `names`, the lines of the heading in reading order, make up.
[[nodiscard]] Issuer read_issuer(Sheet const& sheet, std::vector<Run> const& names);

/// The body whose name begins at `at` in a sentence and ends before `end`: "Ủy ban nhân dân tỉnh
/// Lam Sơn" in "… của Ủy ban nhân dân tỉnh Lam Sơn)"; empty where none begins there.
[[nodiscard]] Run body_in_sentence(text::Words words, std::size_t at, std::size_t end);

} // namespace suot::grammar::front
