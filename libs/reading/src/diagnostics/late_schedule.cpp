// A deadline before the day of the document that sets it.
//
// Follows docs/spec/diagnostics.md, section 8. Restated documents have days of their own, and
// reports speak of what was due long ago: neither is late.
#include <algorithm>

#include <document/claim.hpp>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

/// An annex has the date of the document it belongs to, where it names none itself.
std::optional<base::Date> ordering_date(Reading const& reading, std::int32_t work) {
    auto const& own = reading.works[static_cast<std::size_t>(work)];
    if (own.date || own.held != grammar::Held::annex) return own.date;
    return reading.works.front().date;
}

/// Words of a heading that report on what should have been done ("nhiệm vụ quá hạn").
bool says_overdue(text::Words words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const next = words.at(i + 1).key;
        if (words[i].key == text::key("quá") && next == text::key("hạn")) return true;
        if (words[i].key == text::key("chậm") && next != text::key("nhất")) return true;
        if (words[i].key == text::key("chưa") && next == text::key("hoàn")) return true;
    }
    return false;
}

/// The words name a document that was there when the duty fell due.
bool names_earlier(Reading const& reading, text::Span words, base::Date due) {
    auto const& all = reading.citations;
    auto const before = [](citations::Citation const& c, std::uint32_t at) {
        return c.span.begin < at;
    };
    auto at = std::lower_bound(all.begin(), all.end(), words.begin, before);
    for (; at != all.end() && words.contains(at->span); ++at)
        if (at->date && *at->date <= due) return true;
    return false;
}

/// A heading above the duty says that it reports on duties ordered earlier.
bool is_report(Facts const& facts, duties::Duty const& duty) {
    auto const& nodes = facts.reading.parsed.tree.nodes;
    auto const at = [&](std::int32_t number) -> auto& {
        return nodes[static_cast<std::size_t>(number)];
    };
    if (duty.node == document::no_node) return false;
    for (auto up = at(duty.node).parent; up > 0; up = at(up).parent) {
        auto const own = at(up).own;
        if (says_overdue(facts.words.within(own))) return true;
        if (names_earlier(facts.reading, own, *duty.schedule.due)) return true;
    }
    return false;
}

text::Diagnostic late(schedule::Schedule const& schedule, base::Date ordered) {
    auto const due = document::iso(*schedule.due);
    auto const day = document::iso(ordered);
    return {
        .code = "late-schedule",
        .span = schedule.phrase,
        .message = {"hạn " + due + " đã qua khi văn bản giao việc được ban hành (" + day + ")",
                    "due on " + due + ", before the ordering document was issued (" + day + ")"},
        .advice = {"Hỏi cơ quan ban hành hạn đúng; đừng giao việc đã quá hạn.",
                   "Ask the issuer for the right deadline before assigning it."}};
}

} // namespace

// docs/spec/diagnostics.md, section 8.
Findings late_schedules(Facts const& facts) {
    Findings out;
    auto const& reading = facts.reading;
    for (auto const& duty : reading.duties) {
        if (duty.modality != duties::Modality::duty) continue;
        auto const& schedule = duty.schedule;
        if (schedule.kind != schedule::Kind::by || !schedule.due) continue;
        auto const ordered = ordering_date(reading, duty.work);
        if (ordered && *schedule.due < *ordered && !is_report(facts, duty))
            out.push_back(late(schedule, *ordered));
    }
    return out;
}

} // namespace suot::reading
