// Whether two words are one slip apart: a character lost, doubled, changed, or two swapped.
//
// Follows docs/spec/diagnostics.md, section 5. Bytes are compared: a Đ lost, or taken for D, counts
// as two characters and is no slip here.
#include "slip.hpp"

#include <algorithm>
#include <utility>

namespace suot::reading {

namespace {

/// What is left of two words when their common beginning and end are taken off.
std::pair<std::string_view, std::string_view> differing(std::string_view a, std::string_view b) {
    auto const [in_a, in_b] = std::ranges::mismatch(a, b);
    a.remove_prefix(static_cast<std::size_t>(in_a - a.begin()));
    b.remove_prefix(static_cast<std::size_t>(in_b - b.begin()));
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    return {a, b};
}

} // namespace

bool is_one_slip(std::string_view a, std::string_view b) {
    auto const [x, y] = differing(a, b);
    if (x.size() + y.size() == 1) return true;       // lost or doubled
    if (x.size() == 1 && y.size() == 1) return true; // changed
    bool const two = x.size() == 2 && y.size() == 2;
    return two && x[0] == y[1] && x[1] == y[0]; // swapped
}

} // namespace suot::reading
