// Where a quotation ends that amends another document.
//
// Follows docs/spec/structure.md, section 4.4. Its "Điều 5." is the other document's. A quotation
// mark that nothing closes within `longest_quotation` lines opens none: one slip must not swallow
// the rest of a file.
#include "quotes.hpp"

#include <algorithm>

namespace suot::grammar {

using text::Words;

namespace {

constexpr char32_t opening_quote = 0x201C;
constexpr char32_t closing_quote = 0x201D;
constexpr std::int32_t longest_quotation =
    400; // lines: an opening quote that nothing closes opens none

bool opens(Words words) {
    return !words.empty() && (words[0].is_sign(opening_quote) || words[0].is_sign('"'));
}

/// The last sign but full stop and semicolon is a closing quote.
bool closes(Words words) {
    for (std::size_t i = words.size(); i-- > 0;) {
        if (words[i].is_sign('.') || words[i].is_sign(';') || words[i].is_sign(',')) continue;
        bool const straight = words[i].is_sign('"') && i > 0;
        return words[i].is_sign(closing_quote) || straight;
    }
    return false;
}

} // namespace

std::int32_t quotation_end(std::vector<LineView> const& lines, std::int32_t line,
                           std::int32_t last) {
    auto const at = [&](std::int32_t i) -> LineView const& {
        return lines[static_cast<std::size_t>(i)];
    };
    if (line == 0 || !opens(at(line).words) || !at(line - 1).ends_colon) return line;
    auto const stop = std::min(last, line + longest_quotation);
    for (std::int32_t i = line; i < stop; ++i)
        if (closes(at(i).words)) return i + 1;
    return line;
}

} // namespace suot::grammar
