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
        if (ordered && *schedule.due < *ordered) out.push_back(late(schedule, *ordered));
    }
    return out;
}

} // namespace suot::reading
