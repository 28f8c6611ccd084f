// Identification codes of offices.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace suot::desk {

/// The normal form of a code: groups of `0-9 A-Z` with a full stop between, at most 35 signs
/// (Quyết định 20/2020/QĐ-TTg; the four groups of QCVN 102:2016, `000.00.01.H41`, are such a code
/// too). Nothing where the words are no code.
[[nodiscard]] std::optional<std::string> office_code(std::string_view words);

} // namespace suot::desk
