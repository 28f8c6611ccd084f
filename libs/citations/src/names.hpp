// What a document has cited so far, and under which short names: for the forms that come later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <citations/citation.hpp>
#include <text/phrases.hpp>

namespace suot::citations {

/// The citations of one document by type and number, and by short name.
class Names {
public:
    /// Keeps the citation of number `index`, which has a code.
    void remember(Citation const& citation, std::int32_t index);
    /// The citation that "Quy định 37" names, given its type and `code.number`: the one of that
    /// type and number; -1 where none fits or two documents do.
    [[nodiscard]] std::int32_t by_number(Citation const& citation) const;

    /// From here on, `words` name the citation of number `index`.
    void define(std::string_view words, std::int32_t index);

    struct Match {
        std::int32_t index = 0;
        std::size_t size = 0; ///< in words
    };
    /// The short name that begins at `words[at]`.
    [[nodiscard]] std::optional<Match> alias_at(text::Words words, std::size_t at) const;

private:
    struct Known {
        std::int32_t index = 0;
        std::string code;
        bool ambiguous = false;
    };
    std::unordered_map<std::string, Known> numbers_;
    text::PhraseTrie aliases_;
    std::vector<std::int32_t> aliased_; ///< by row of `aliases_`
};

} // namespace suot::citations
