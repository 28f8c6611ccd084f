// Tables as a workbook (Office Open XML, ECMA-376) that spreadsheets open.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>

namespace suot::report {

/// Nothing, words, a whole number, a day.
struct Cell {
    enum class Kind : std::uint8_t { nothing, words, number, day };
    Kind kind = Kind::nothing;
    std::string words;
    std::int64_t number = 0;
    base::Date day{};

    /// An empty cell.
    Cell() = default;
    /// Words, never a formula: "=1+1" is shown as it stands.
    Cell(std::string of) : kind(Kind::words), words(std::move(of)) {}
    /// A number a spreadsheet can add up; exact up to 2^53.
    Cell(std::int64_t of) : kind(Kind::number), number(of) {}
    /// A day, shown as one in the way of the spreadsheet.
    Cell(base::Date of) : kind(Kind::day), day(of) {}
};

/// One table: as many cells in each row as there are headings.
struct Sheet {
    std::string name;
    std::vector<std::string> headings;
    std::vector<std::vector<Cell>> rows;
};

/// The bytes of a workbook with these sheets in their order. Words are written as words, whatever
/// they begin with; names of sheets are cut and made different where the format wants it. Errors:
/// invalid (more than 16,384 columns), internal (no room for the file while it is written).
[[nodiscard]] base::Result<std::string> to_xlsx(std::span<Sheet const> sheets);

/// The media type of such a file.
inline constexpr char const* xlsx_media_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

} // namespace suot::report
