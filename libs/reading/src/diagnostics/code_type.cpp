// A noun that says one type, before a number whose symbol says another.
//
// Follows docs/spec/diagnostics.md, section 2. Usage mixes some pairs rightly; each stands in a
// table with its reason.
#include "code_type.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <text/fold.hpp>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

/// Symbols of documents by which another thing is issued: "Kế hoạch … số 12/QĐ-UBND" names the plan
/// by the number of the decision that issued it.
constexpr std::array<std::string_view, 4> issuing_symbols{"QĐ", "NQ", "NĐ", "TT"};

/// Types that are orders in their own right, and are not issued by another document.
constexpr std::array<std::string_view, 12> standalone{
    "kết luận", "chỉ thị", "nghị quyết", "nghị định", "thông tư",  "thông báo",
    "luật",     "báo cáo", "tờ trình",   "công văn",  "hướng dẫn", "công điện"};

/// Pairs that usage mixes rightly: noun, symbol.
struct Usage {
    std::string_view noun;
    std::string_view symbol;
};
constexpr std::array<Usage, 6> usages{{
    {"kết luận", "TB"},     // thông báo kết luận, cited by what it announces
    {"thông báo", "KL"},    // the same, the other way round
    {"chương trình", "CT"}, // programmes of action before 2018
    {"tờ trình", "TT"},     // before Thông tư 01/2011/TT-BNV
    {"thông tư", "TTLT"},   // joint circulars
    {"nghị quyết", "NQLT"},
}};

bool is_usage(std::string_view noun, std::string_view symbol) {
    return std::ranges::any_of(
        usages, [&](Usage const& u) { return noun.starts_with(u.noun) && symbol == u.symbol; });
}

template <std::size_t Size>
bool holds(std::array<std::string_view, Size> const& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

bool is_issued_by(std::string_view noun, std::string_view symbol) {
    return holds(issuing_symbols, symbol) && !holds(standalone, noun);
}

/// Some type of this name has this symbol, or one name begins with the other ("Thông tư" and
/// "Thông tư liên tịch").
bool agrees(std::string_view noun, document::Type const& of_symbol) {
    return std::ranges::any_of(document::types(), [&](document::Type const& type) {
        if (type.symbol != of_symbol.symbol) return false;
        auto const name = text::folded(type.name);
        return name.starts_with(noun) || noun.starts_with(name);
    });
}

bool is_known_noun(std::string_view noun) {
    return std::ranges::any_of(document::types(), [&](document::Type const& type) {
        return !type.symbol.empty() && text::folded(type.name) == noun;
    });
}

} // namespace

document::Type const* contradicted_type(citations::Citation const& citation) {
    if (citation.code.symbol.empty() || citation.type_name.empty()) return nullptr;
    if (citation.type == citation.code.symbol) return nullptr; // nearly always
    auto const* const of_symbol = document::type_of_symbol(citation.code.symbol);
    if (of_symbol == nullptr) return nullptr;
    auto const noun = text::folded(citation.type_name);
    if (!is_known_noun(noun) || agrees(noun, *of_symbol) || is_usage(noun, of_symbol->symbol)
        || is_issued_by(noun, of_symbol->symbol))
        return nullptr;
    return of_symbol;
}

// docs/spec/diagnostics.md, section 2.
Findings code_type_conflicts(Facts const& facts) {
    Findings out;
    for (auto const& citation : facts.reading.citations) {
        auto const* const type = contradicted_type(citation);
        if (type == nullptr) continue;
        std::string const noun = citation.type_name;
        std::string const name(type->name);
        auto const code = facts.quote(citation.code.span);
        out.push_back(
            {.code = "code-type-conflict",
             .span = citation.span,
             .message = {"gọi là “" + noun + "” nhưng ký hiệu “" + code + "” là của " + name,
                         "called “" + noun + "”, but the symbol of “" + code + "” is that of a "
                             + name},
             .advice = {"Đối chiếu với bản chính để biết tên loại hay ký hiệu bị sai.",
                        "Look at the original: either the noun or the symbol is a slip."}});
    }
    return out;
}

} // namespace suot::reading
