// Provisions: "điểm a khoản 2 Điều 103 Mục 5 Chương XII" (Nghị định 30/2020/NĐ-CP, annex II, V.7).
#pragma once

#include <cstddef>

#include <text/word.hpp>

namespace suot::citations {

/// The word after the chain of provisions that begins at `words[at]`; `at` where none does.
[[nodiscard]] std::size_t provision_end(text::Words words, std::size_t at);

/// Whether the word names a kind of provision: điểm, khoản, Điều, mục, chương, phần.
[[nodiscard]] bool is_provision_unit(text::Key key);

/// An upper-case roman number: the number of a congress, a term, a chapter.
[[nodiscard]] bool is_roman(text::Words words, std::size_t at);

} // namespace suot::citations
