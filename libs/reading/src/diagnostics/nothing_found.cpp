// Neither heading nor citation nor duty: probably no official document, or a scan that came out as
// noise.
//
// Follows docs/spec/diagnostics.md, section 10.
#include "diagnostics.hpp"

namespace suot::reading {

// docs/spec/diagnostics.md, section 10.
Findings nothing_found(Facts const& facts) {
    auto const& reading = facts.reading;
    auto const& own = reading.parsed.works.front().front;
    bool const heading =
        !own.code.normal.empty() || !own.type.empty() || !own.issuer.empty() || own.date.known;
    if (heading || !reading.citations.empty() || !reading.duties.empty()) return {};
    return {{.code = "nothing-found",
             .span = {},
             .message = {"không thấy phần đầu văn bản, viện dẫn hay nhiệm vụ nào",
                         "no heading, no citation and no duty was found"},
             .advice = {"Kiểm tra xem tệp có phải văn bản hành chính, và chữ có đọc được không "
                        "(suot read --text).",
                        "See whether the file is an official document and its text is legible "
                        "(suot read --text)."}}};
}

} // namespace suot::reading
