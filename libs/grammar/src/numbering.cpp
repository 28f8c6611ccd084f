// Numbers of rows that are missing or told twice.
//
// Follows docs/spec/structure.md, section 7. Many columns of numbers count nothing: where more than
// one in four is odd, nothing is said at all.
#include "numbering.hpp"

#include <algorithm>
#include <array>

namespace suot::grammar {

text::Diagnostic numbering_gap(std::string_view text, text::Span span, std::int32_t before) {
    std::string const printed(text::cut(text, span));
    auto const after = std::to_string(before);
    return {.code = "numbering-gap",
            .severity = text::Severity::warning,
            .span = span,
            .message = {"đánh số không liên tục: “" + printed + "” đứng sau mục số " + after,
                        "numbering is not continuous: “" + printed + "” follows number " + after},
            .advice = {"Kiểm tra bản gốc xem có mục bị thiếu hoặc đánh số lặp.",
                       "Check the original for a missing or repeated item."}};
}

/// In a number column the full stop is often left out.
std::optional<Marker> cell_marker(LineView const& cell) {
    auto const& words = cell.words;
    if (words.empty() || words.size() > 6) return std::nullopt;
    if (cell.marker && cell.marker->size == words.size()) return cell.marker;
    if (words.size() == 1 && words[0].is_number() && words[0].size <= 3)
        return Marker{Scheme::arabic, static_cast<std::int32_t>(words[0].key), 1};
    if (words.size() == 1 && words[0].letter_case() == text::Case::upper)
        if (auto const roman = roman_value(words.str(0)); roman != 0)
            return Marker{Scheme::roman, roman, 1};
    if (words.size() == 1 && words[0].is_capital())
        if (auto const roman = roman_value(words.str(0)); roman != 0)
            return Marker{Scheme::roman, roman, 1};
    if (words.size() == 1 && words[0].is_letters())
        if (auto const letter = letter_number(words.str(0)); letter != 0)
            return Marker{words[0].is_capital() ? Scheme::upper : Scheme::letter, letter, 1};
    return std::nullopt;
}

namespace {

/// What the schemes of one column have come to. A number of an outer scheme lets the inner ones
/// begin anywhere.
class RowNumbers {
public:
    /// The number before, where `next` neither follows it, repeats it nor begins again; else 0.
    std::int32_t odd_after(Marker next) {
        auto& last = last_[order(next.scheme)];
        auto const before = last.value;
        constexpr std::int32_t far = 100; // "Tổng cộng: 732" counts no row
        bool const sum = next.value > before + far && next.scheme == Scheme::arabic;
        bool const fits = before == 0 || sum || next.value == before || next.value == 1
                          || follows(next.scheme, before, next.value)
                          || follows(next.scheme, last.meant, next.value);
        last = {next.value, fits ? 0 : before + 1};
        std::fill(last_.begin() + static_cast<std::ptrdiff_t>(inner_from(next.scheme)), last_.end(),
                  Last{});
        return fits ? 0 : before;
    }

private:
    static constexpr std::size_t schemes = 7;
    struct Last {
        std::int32_t value = 0;
        std::int32_t meant = 0; ///< what an odd one should have been: "24, 23, 26" is one slip
    };

    static std::size_t order(Scheme scheme) {
        switch (scheme) {
        case Scheme::upper:
            return 0;
        case Scheme::roman:
            return 1;
        case Scheme::arabic:
            return 2;
        case Scheme::decimal2:
            return 3;
        case Scheme::decimal3:
            return 4;
        case Scheme::letter:
            return 5;
        default:
            return 6;
        }
    }
    /// Numbers run on over groups ("I", 1, 2, "II", 3): only what is below a number begins anew.
    static std::size_t inner_from(Scheme scheme) {
        return std::max<std::size_t>(order(scheme) + 1, 3);
    }

    std::array<Last, schemes> last_{};
};

} // namespace

std::vector<text::Diagnostic> row_number_gaps(std::vector<LineView> const& lines, Grid const& grid,
                                              TableRole const& role) {
    if (!role.number_column) return {};
    std::vector<text::Diagnostic> gaps;
    RowNumbers numbers;
    std::size_t numbered = 0;
    for (std::size_t row = role.header_rows; row < grid.rows.size(); ++row) {
        auto const& places = grid.rows[row];
        if (*role.number_column >= places.size()) continue;
        auto const& place = places[*role.number_column];
        if (place.empty() || !place.own) continue;
        auto const& cell = lines[static_cast<std::size_t>(place.first_line)];
        auto const marker = cell_marker(cell);
        if (!marker || !is_numbered(marker->scheme)) continue;
        ++numbered;
        if (auto const before = numbers.odd_after(*marker); before != 0)
            gaps.push_back(numbering_gap(cell.words.text, cell.words.span(), before));
    }
    constexpr std::size_t rows_for_a_gap = 4; // where more is odd, the column does not count rows
    if (gaps.size() * rows_for_a_gap > numbered) gaps.clear();
    return gaps;
}

} // namespace suot::grammar
