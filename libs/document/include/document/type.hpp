// The types of documents and their symbols: one table for every stage.
//
// Party: Quy định 399-QĐ/TW (2026), articles 5–7. State: Nghị định 30/2020/NĐ-CP, article 7 and
// annex III; law-making documents: Luật 64/2025/QH15.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <text/word.hpp>

namespace suot::document {

/// Whose document it is: the Party's, the State's, or that of the Front and the mass organisations.
enum class Side : std::uint8_t { unknown, party, state, front };

/// "party", "state", "front" or "" (the JSON of a reading has null there).
[[nodiscard]] std::string_view name(Side side);

/// One type of document. One symbol may belong to several (QĐ: Quyết định and, in the Party, Quy
/// định).
struct Type {
    std::string_view symbol; ///< as in numbers: "KL"; "" where the type has none there
    std::string_view name;   ///< "Kết luận"
    bool party = false;      ///< the Party issues it
    bool state = false;      ///< State bodies issue it
    bool law = false;        ///< it is (also) a legal normative document: its number holds a year
};

/// All types, the commoner reading of a symbol first.
[[nodiscard]] std::span<Type const> types();

/// A type's name found at a place of a text: the type (nullptr where there is none) and its length
/// in words.
struct TypeAt {
    Type const* type = nullptr;
    std::size_t size = 0;
};
/// The type whose name begins at `words[at]` ("Nghị quyết", "KẾ HOẠCH"), the longest.
[[nodiscard]] TypeAt type_at(text::Words words, std::size_t at);

/// The first type of a symbol, old spellings included (QĐi, CTHĐ); nullptr where there is none.
[[nodiscard]] Type const* type_of_symbol(std::string_view symbol);

/// The same for a symbol that is one word of a text, by its key: no letters are looked at.
[[nodiscard]] Type const* type_of_key(text::Key symbol);

} // namespace suot::document
