// Duties of small documents.
#include <gtest/gtest.h>

#include <string>

#include <duties/duty.hpp>
#include <runner/cases.hpp>

#include "../../grammar/test/written.hpp"

namespace suot::duties {
namespace {

std::string names(std::vector<Actor> const& actors) {
    std::string out;
    for (auto const& one : actors) out += (out.empty() ? "" : " & ") + one.name.value;
    return out;
}

/// The duties of a whole document: "modality: words [lead] [+ support] [@ when] [> product]".
std::string of_document(std::string_view text) {
    grammar::written::Document const document(text);
    auto const citations = citations::find({document.source.text, document.items});
    std::string out;
    for (auto const& duty : find({document.source,
                                  {document.source.text, document.items},
                                  document.parsed,
                                  citations})) {
        if (!out.empty()) out += "\n";
        if (duty.modality != Modality::duty) out += std::string(name(duty.modality)) + ": ";
        out += document.words(duty.span);
        if (!duty.lead.empty()) out += " [" + names(duty.lead) + "]";
        if (!duty.support.empty()) out += " + [" + names(duty.support) + "]";
        if (duty.schedule.kind != schedule::Kind::none)
            out += " @ " + document.words(duty.schedule.phrase);
        if (!duty.product.empty()) out += " > " + duty.product.value;
    }
    return out;
}

/// The duties of a fragment below the heading of a plan.
std::string of_plan(std::string_view text) {
    return of_document(std::string(grammar::written::heading) + std::string(text));
}

auto const rows = testing_cases::cases("duties", TEST_DIR "/duties.cases", of_plan);
auto const letters = testing_cases::cases("letters", TEST_DIR "/letters.cases", of_document);
auto const spec = testing_cases::examples("duties_spec", SPEC_DIR "/duties.md", "duties", of_plan);

TEST(Duties, spans_lie_inside_the_text_and_in_reading_order) {
    grammar::written::Document const document(
        std::string(grammar::written::heading)
        + "II. NHIỆM VỤ\n1. Xây dựng đê.\n2. Sở Y tế rà soát trạm y tế.");
    std::vector<citations::Citation> const none;
    std::uint32_t last = 0;
    for (auto const& duty :
         find({document.source, {document.source.text, document.items}, document.parsed, none})) {
        EXPECT_LE(last, duty.span.begin);
        EXPECT_LT(duty.span.begin, duty.span.end);
        EXPECT_LE(duty.span.end, document.source.text.size());
        last = duty.span.begin;
    }
    EXPECT_GT(last, 0U);
}

} // namespace
} // namespace suot::duties
