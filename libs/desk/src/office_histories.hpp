// The rows of a file put together: each office through time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "office_file.hpp"

namespace suot::desk {

/// The day of offices that were there before anybody asks.
inline constexpr base::Date first_of_all{std::chrono::year(1945), std::chrono::September,
                                         std::chrono::day(2)};

/// The first day of a row.
[[nodiscard]] inline base::Date first_day(OfficeRow const& row) {
    return row.from.value_or(first_of_all);
}

/// One office through time: its rows in the order of their days.
using History = std::vector<OfficeRow const*>;

/// The offices of a file, by key and in its order.
struct Histories {
    std::vector<std::string> keys;
    std::map<std::string, History> rows;
};

/// Puts the rows of each office together; they live in `file`. Error: invalid, with the line, where
/// they do not follow one another or two offices have one code at a time.
[[nodiscard]] base::Result<Histories> histories_of(OfficeFile const& file);

} // namespace suot::desk
