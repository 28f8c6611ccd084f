// Words laid out for a terminal: by the columns they take up, not by their bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace suot::cli {

/// The columns that `words` take up: 0 for combining marks, 2 for wide letters, else 1.
[[nodiscard]] std::size_t display_width(std::string_view words);

/// `words` on one line (blanks squeezed), cut at a word's end with "…" where wider than `width`.
[[nodiscard]] std::string shortened(std::string_view words, std::size_t width);

/// `words` in lines of at most `width` columns, broken at blanks; a longer word is broken inside.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view words, std::size_t width);

/// `words` followed by blanks up to `width` columns.
[[nodiscard]] std::string padded(std::string_view words, std::size_t width);

/// `words` wrapped, each line after `indent` blanks, ending in a newline; the first line begins
/// with `label`, which must be narrower than `indent`.
[[nodiscard]] std::string paragraph(std::string_view words, std::size_t indent, std::size_t width,
                                    std::string_view label = {});

/// One column of a table.
struct Column {
    std::string heading;
    unsigned share = 1; ///< of the width that is left; 0: as wide as its widest cell
};

/// A table with wrapped cells, a rule below its headings and `width` columns at most (but never so
/// narrow that a column has none).
[[nodiscard]] std::string table(std::vector<Column> const& columns,
                                std::vector<std::vector<std::string>> const& rows,
                                std::size_t width);

} // namespace suot::cli
