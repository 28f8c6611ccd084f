// A document without number, date or signature.
//
// Follows docs/spec/diagnostics.md, section 9. Drafts and excerpts lack them rightly: nothing is
// said unless the file holds the place where they belong.
#include <algorithm>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

using grammar::FrontMatter;

text::Diagnostic missing(std::string code, text::Span where, base::Message message,
                         base::Message advice) {
    return {.code = std::move(code),
            .span = where,
            .message = std::move(message),
            .advice = std::move(advice)};
}

/// The number's place is printed and was never filled: "Số:      /KH-UBND".
bool number_is_blank(FrontMatter const& front) {
    return !front.code.span.empty() && front.code.number.empty();
}

/// The words stand on a line that says what the text is annexed to: "(Kèm theo Nghị quyết số …)".
bool is_annexing_line(Facts const& facts, text::Span span) {
    for (auto const& line : facts.reading.source.lines) {
        if (line.span.begin > span.begin) return false;
        if (!line.span.contains(span)) continue;
        auto const words = facts.words.within(line.span);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i].key == text::key("kèm") && words.at(i + 1).key == text::key("theo"))
                return true;
    }
    return false;
}

/// The heading is in the file: its number's place, or issuer beside place and day. Where none of it
/// is there, the copy is an excerpt, and what it lacks says nothing; an annex has no heading.
bool has_heading(Facts const& facts, FrontMatter const& front) {
    if (!front.code.span.empty()) return !is_annexing_line(facts, front.code.span);
    return !front.issuer.span.empty() && !front.place.empty();
}

/// Where a heading's missing part would stand: its number, else its title.
text::Span heading_place(FrontMatter const& front) {
    if (!front.code.span.empty()) return front.code.span;
    return front.issuer.span.empty() ? front.type.span : front.issuer.span;
}

/// A copy for the web says "(Đã ký)" instead of a signature.
bool says_signed(text::Words words) {
    constexpr std::size_t foot = 60; // words
    for (auto i = words.size() - std::min(words.size(), foot); i < words.size(); ++i)
        if (words[i].key == text::key("đã") && words.at(i + 1).key == text::key("ký")) return true;
    return false;
}

/// A position without a name is a draft's.
bool is_signed(Facts const& facts, FrontMatter const& front) {
    return !front.signature.name.empty() || says_signed(facts.words);
}

} // namespace

// docs/spec/diagnostics.md, section 9.
Findings missing_parts(Facts const& facts) {
    auto const& work = facts.reading.parsed.works.front();
    auto const& front = work.front;
    Findings out;
    bool const whole = work.held == grammar::Held::whole && has_heading(facts, front);
    if (number_is_blank(front) || (whole && front.code.normal.empty()))
        out.push_back(missing(
            "missing-number", heading_place(front),
            {"văn bản chưa ghi số", "the document has no number"},
            {"Tìm bản đã vào số và phát hành.", "Find the copy that was numbered and issued."}));
    if (!whole) return out;
    if (!front.date.known)
        out.push_back(missing("missing-date",
                              front.date.span.empty() ? heading_place(front) : front.date.span,
                              {"văn bản chưa ghi ngày ban hành", "the document has no date"},
                              {"Tìm bản đã ghi ngày; không có ngày thì không tính được hạn.",
                               "Find the dated copy; deadlines cannot be reckoned without it."}));
    if (!is_signed(facts, front))
        out.push_back(missing("missing-signature", heading_place(front),
                              {"văn bản không có chữ ký, chức vụ và họ tên người ký",
                               "the document has no signatory"},
                              {"Tìm bản đã ký; bản này có thể là dự thảo hoặc bản trích.",
                               "Find the signed copy; this may be a draft or an excerpt."}));
    return out;
}

} // namespace suot::reading
