// "Tổng kết N năm" against the day of what is summed up.
//
// Follows docs/spec/diagnostics.md, section 7. Either the number of years, the cited day or the
// deadline is a slip; which one, only a person can tell.
#include <chrono>

#include <document/claim.hpp>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

constexpr std::size_t words_before = 7; // "tổng kết 10 năm triển khai thực hiện" and the citation
constexpr std::uint64_t most_years = 100;
constexpr std::chrono::months tolerance{6}; // a review may be held half a year off the day

/// The N of "sơ kết N năm …" right before the citation; 0 where the words say no such thing.
int review_years(text::Words words, std::uint32_t citation_begin) {
    auto const end = words.index_at(citation_begin);
    for (std::size_t back = 3; back <= words_before && back + 1 <= end; ++back) {
        auto const at = end - back;
        bool const years = words[at].is_number() && words.at(at + 1).key == text::key("năm");
        if (!years || words[at - 1].key != text::key("kết") || at < 2) continue;
        auto const first = words[at - 2].key;
        bool const review = first == text::key("sơ") || first == text::key("tổng");
        if (review && words[at].key <= most_years) return static_cast<int>(words[at].key);
    }
    return 0;
}

/// The first deadline said after the citation.
schedule::Schedule const* deadline_after(duties::Duty const& duty, std::uint32_t place) {
    auto const fits = [&](schedule::Schedule const& s) {
        return s.kind == schedule::Kind::by && s.due && s.phrase.begin > place;
    };
    if (fits(duty.schedule)) return &duty.schedule;
    for (auto const& other : duty.other_schedules)
        if (fits(other)) return &other;
    return nullptr;
}

/// The year is right, or the day is near the anniversary ("quý I/2023" for November 2017).
bool agrees(base::Date issued, int years, base::Date due) {
    auto const anniversary = issued + std::chrono::years(years);
    if (anniversary.year() == due.year()) return true;
    auto const earliest = anniversary - tolerance;
    auto const latest = anniversary + tolerance;
    return earliest <= due && due <= latest;
}

text::Diagnostic conflict(Facts const& facts, citations::Citation const& citation,
                          base::Date issued, int years, base::Date due) {
    auto const what =
        citation.code.normal.empty() ? facts.quote(citation.span) : citation.code.normal;
    auto const n = std::to_string(years);
    auto const right = std::to_string(static_cast<int>(issued.year()) + years);
    return {.code = "anniversary-conflict",
            .span = citation.span,
            .message = {n + " năm của “" + what + "” (" + document::iso(issued) + ") là năm "
                            + right + ", nhưng hạn là " + document::iso(due),
                        n + " years of “" + what + "” (" + document::iso(issued) + ") are over in "
                            + right + ", but it is due on " + document::iso(due)},
            .advice = {"Kiểm tra số năm, ngày của văn bản và thời hạn sơ kết, tổng kết.",
                       "Check the number of years, the document's date and the deadline."}};
}

std::optional<base::Date> date_of(Reading const& reading, std::size_t citation) {
    auto const& cited = reading.citations[citation];
    auto const to = reading.links[citation].to;
    if (cited.date || to == no_work) return cited.date;
    return reading.works[static_cast<std::size_t>(to)].date;
}

} // namespace

// docs/spec/diagnostics.md, section 7.
Findings anniversary_conflicts(Facts const& facts) {
    Findings out;
    auto const& reading = facts.reading;
    std::size_t next = 0; // citations and duties both ascend
    for (auto const& duty : reading.duties) {
        while (next < reading.citations.size()
               && reading.citations[next].span.begin < duty.span.begin)
            ++next;
        for (; next < reading.citations.size() && duty.span.contains(reading.citations[next].span);
             ++next) {
            auto const& cited = reading.citations[next];
            int const years = review_years(facts.words, cited.span.begin);
            if (years == 0) continue;
            auto const issued = date_of(reading, next);
            auto const* const deadline = deadline_after(duty, cited.span.begin);
            if (issued && deadline != nullptr && !agrees(*issued, years, *deadline->due))
                out.push_back(conflict(facts, cited, *issued, years, *deadline->due));
        }
    }
    return out;
}

} // namespace suot::reading
