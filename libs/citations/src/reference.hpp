// One citation at a place that is known to begin one: the noun, the number, what belongs to them.
#pragma once

#include <cstddef>
#include <optional>

#include <citations/citation.hpp>
#include <document/type.hpp>
#include <text/word.hpp>

namespace suot::citations {

/// The noun of a citation: "Quyết định", or "văn bản" (`type` nullptr), at the words [begin, end).
struct Noun {
    document::Type const* type = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;

    /// A law, code or ordinance: its type has no symbol in numbers, and it has a name.
    [[nodiscard]] bool is_law() const;
};

/// A citation and the word after it.
struct Reference {
    Citation citation;
    std::size_t end = 0;
};

/// The noun and the number that follows it, with date, issuer and subject: "Quyết định số
/// 1899/QĐ-TTg ngày …", "Luật Đầu tư số 61/2020/QH14", "Báo cáo thẩm định số 70/BC-HĐTĐ".
[[nodiscard]] std::optional<Reference> numbered_at(text::Words words, Noun noun);

/// A number without a noun of its own; `at` is its first digit.
[[nodiscard]] std::optional<Reference> bare_at(text::Words words, std::size_t at);

/// A law or a Party document cited by its name.
[[nodiscard]] std::optional<Reference> titled_at(text::Words words, Noun noun);

/// "Kế hoạch này".
[[nodiscard]] std::optional<Reference> self_at(text::Words words, Noun noun);

/// "Quy định 37", "Đề án 06": a noun and a number alone. `code.number` holds the number.
[[nodiscard]] std::optional<Reference> short_at(text::Words words, Noun noun);

/// The numbers of "số 187, 188-KL/TW" that share one symbol: where the last, whole one begins; 0
/// where `at` begins no such row.
[[nodiscard]] std::size_t shared_symbol_at(text::Words words, std::size_t at);

/// Where the number stands right behind a noun, "số" and ":" passed over.
[[nodiscard]] std::size_t number_place(text::Words words, std::size_t at);

} // namespace suot::citations
