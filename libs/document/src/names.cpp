#include <document/claim.hpp>
#include <document/tree.hpp>

#include <array>
#include <cstdio>

namespace suot::document {

std::string_view name(NodeKind kind) {
    constexpr std::array<std::string_view, 20> names{
        "document", "front",  "preamble", "part",  "chapter",   "section",   "subsection",
        "article",  "clause", "point",    "item",  "bullet",    "head",      "paragraph",
        "table",    "row",    "annex",    "quote", "signature", "recipients"};
    return names[static_cast<std::size_t>(kind)];
}

std::string iso(base::Date date) {
    std::array<char, 24> out{};
    int const size =
        std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {out.data(), static_cast<std::size_t>(size)};
}

} // namespace suot::document
