// Results as tables, for spreadsheets: the same values that JSON and pages show.
#pragma once

#include <string>

#include <base/result.hpp>
#include <desk/value.hpp>
#include <desk/verb.hpp>

namespace suot::desk {

/// True where a result is a list or figures, and so can be a table.
[[nodiscard]] bool has_tables(Verb const& verb);

/// A result as a workbook (XLSX); headings and fixed words in `language`.
[[nodiscard]] base::Result<std::string> to_xlsx(Verb const& verb, Value const& result,
                                                base::Language language);

} // namespace suot::desk
