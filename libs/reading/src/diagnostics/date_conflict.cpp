// One number cited with two days that can only be one document's.
//
// Follows docs/spec/diagnostics.md, section 4.
#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include <document/claim.hpp>
#include <text/fold.hpp>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

/// Bodies of which there are many: their symbol alone does not say whose number it is.
constexpr std::array<std::string_view, 8> shared_bodies{"UBND", "HĐND", "TU",  "HU",
                                                        "QU",   "ĐU",   "BCĐ", "MTTQ"};

bool is_shared(std::string_view body) {
    return body.empty() || std::ranges::any_of(shared_bodies, [&](std::string_view shared) {
               return body.starts_with(shared) || body.ends_with(shared);
           });
}

std::string issuer_key(Facts const& facts, citations::Citation const& citation) {
    return text::folded(text::squeezed(text::cut(facts.words.text, citation.issuer)));
}

/// The issuer is the same by the words, or by a symbol that only one body bears.
bool one_issuer(Facts const& facts, citations::Citation const& a, citations::Citation const& b) {
    auto const first = issuer_key(facts, a);
    auto const second = issuer_key(facts, b);
    if (!first.empty() && !second.empty()) return first == second;
    return !is_shared(a.code.body);
}

text::Diagnostic conflict(citations::Citation const& later, base::Date first, base::Date second) {
    auto const& code = later.code.normal;
    auto const a = document::iso(first);
    auto const b = document::iso(second);
    return {.code = "date-conflict",
            .span = later.span,
            .message = {"“" + code + "” được dẫn với hai ngày: " + a + " và " + b,
                        "“" + code + "” is cited with two dates: " + a + " and " + b},
            .advice = {"Đối chiếu với bản chính để biết ngày nào đúng.",
                       "Look at the original: one of the dates is a slip."}};
}

text::Diagnostic year_conflict(citations::Citation const& citation) {
    auto const& code = citation.code.normal;
    auto const day = document::iso(*citation.date);
    return {.code = "date-conflict",
            .span = citation.span,
            .message = {"số “" + code + "” mang năm ban hành khác với ngày được dẫn: " + day,
                        "the year in “" + code + "” is not that of the cited date: " + day},
            .advice = {"Năm trong số của văn bản quy phạm pháp luật là năm ban hành: kiểm tra lại.",
                       "The year in such a number is the year of issue: check which is right."}};
}

/// Luật Ban hành văn bản quy phạm pháp luật: the number holds the year of issue.
bool year_contradicts(citations::Citation const& citation) {
    return citation.date && citation.code.year != 0 && citation.code.side == document::Side::state
           && static_cast<int>(citation.date->year()) != citation.code.year;
}

} // namespace

// docs/spec/diagnostics.md, section 4.
Findings date_conflicts(Facts const& facts) {
    Findings out;
    auto const& reading = facts.reading;
    std::map<std::int32_t, std::size_t> dated; // work → its first citation with a date
    std::map<std::pair<std::int32_t, base::Date>, bool> reported;
    for (std::size_t i = 0; i < reading.citations.size(); ++i) {
        auto const& citation = reading.citations[i];
        if (!citation.date || citation.code.normal.empty()) continue;
        auto const to = reading.links[i].to;
        if (year_contradicts(citation)) {
            if (!std::exchange(reported[{to, *citation.date}], true))
                out.push_back(year_conflict(citation));
            continue;
        }
        auto const& first = reading.citations[dated.try_emplace(to, i).first->second];
        if (*first.date == *citation.date || !one_issuer(facts, first, citation)) continue;
        if (!std::exchange(reported[{to, *citation.date}], true))
            out.push_back(conflict(citation, *first.date, *citation.date));
    }
    return out;
}

} // namespace suot::reading
