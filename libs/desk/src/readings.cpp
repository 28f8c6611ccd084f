// A reading → the duties and remarks proposed for the register. Words leave their spans here: the
// register keeps places as bytes of the kept text, and the words besides.
#include "readings.hpp"

#include <reading/outline.hpp>
#include <text/fold.hpp>

namespace suot::desk {

namespace {

using registry::DutyFields;

std::string names(std::vector<duties::Actor> const& actors) {
    std::string out;
    for (auto const& actor : actors)
        out += (out.empty() ? "" : "; ") + text::squeezed(actor.name.value);
    return out;
}

// The rule as well as the day: turns and working days are counted by the calendar of the day they
// are asked for.
void set_schedule(DutyFields& fields, schedule::Schedule const& schedule, std::string_view text) {
    fields.kind = schedule::name(schedule.kind);
    fields.phrase = text::squeezed(text::cut(text, schedule.phrase));
    fields.start = schedule.start;
    fields.due = schedule.due;
    fields.rrule = schedule.rrule;
    fields.event = text::squeezed(text::cut(text, schedule.event));
    fields.term_year = schedule.term_year;
    if (!schedule.offset) return;
    fields.offset = schedule.offset->iso();
    fields.working_days = schedule.offset->working_days;
}

/// An ordering document without a number is named by its subject.
DutyFields fields_of(reading::Reading const& reading, duties::Duty const& duty) {
    std::string_view const text = reading.source.text;
    auto const& work = reading.works[static_cast<std::size_t>(duty.work)];
    DutyFields out{.words = text::squeezed(text::cut(text, duty.span)),
                   .lead = names(duty.lead),
                   .support = names(duty.support),
                   .product = text::squeezed(duty.product.value),
                   .authority = text::squeezed(duty.authority.value),
                   .modality = std::string(duties::name(duty.modality)),
                   .work = work.code.empty() ? text::squeezed(work.subject) : work.code,
                   .provision = reading::provision(reading.parsed.tree, text, duty.node)};
    set_schedule(out, duty.schedule, text);
    return out;
}

} // namespace

/// What is decided begins as what was read.
std::vector<registry::DutyRecord> duties_of(reading::Reading const& reading,
                                            registry::DocumentId document) {
    std::vector<registry::DutyRecord> out;
    for (auto const& duty : reading.duties) {
        if (duty.modality == duties::Modality::information) continue;
        auto const fields = fields_of(reading, duty);
        out.push_back({.document = document,
                       .number = static_cast<std::int64_t>(out.size()) + 1,
                       .begin = duty.span.begin,
                       .end = duty.span.end,
                       .read = fields,
                       .decided = fields});
    }
    return out;
}

std::vector<registry::Remark> remarks_of(reading::Reading const& reading,
                                         registry::DocumentId document) {
    std::vector<registry::Remark> out;
    for (auto const& remark : reading.diagnostics)
        out.push_back({.document = document,
                       .number = static_cast<std::int64_t>(out.size()) + 1,
                       .code = remark.code,
                       .severity = std::string(text::name(remark.severity)),
                       .begin = remark.span.begin,
                       .end = remark.span.end,
                       .vi = remark.message.vi,
                       .en = remark.message.en});
    return out;
}

} // namespace suot::desk
