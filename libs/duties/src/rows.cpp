// Duties from the rows of task tables: the columns say who, with whom, when and what comes of it.
// docs/spec/duties.md, section 8.
#include <algorithm>

#include <text/fold.hpp>

#include "walker.hpp"

namespace suot::duties {

using grammar::Column;
using text::Words;

namespace {

text::Span cell(grammar::TaskRow const& row, Column column) {
    text::Span span;
    for (auto const& one : row.cells)
        if (one.column == column) span = text::join(span, one.span);
    return span;
}

/// "Chủ trì: Sở A; phối hợp: Sở B", or "Sở A chủ trì, phối hợp với Sở B", in one cell.
Charge both_in_one(Words words) {
    auto charge = read_charge(words);
    if (charge.lead.empty()) charge.lead = bodies_in_cell(words);
    return charge;
}

} // namespace

void Walker::rows(NodeNumber number, Context const& here) {
    auto const found = tables_.find(number);
    if (found == tables_.end()) return;
    timing_.set_context(schedule_context(node(number).work));
    for (auto const& one : found->second->rows) row(one, *found->second, here);
}

/// The columns say who; where they are silent the task's own words, then the heading.
void Walker::row_actors(Duty& duty, grammar::TaskRow const& row, Context const& here) const {
    auto const in_cell = [&](Column column) {
        auto const value = input_.words.within(cell(row, column));
        return actors(value, bodies_in_cell(value), ActorFrom::table);
    };
    duty.lead = in_cell(Column::lead);
    duty.support = in_cell(Column::support);
    auto const both = input_.words.within(cell(row, Column::lead_and_support));
    if (auto const labels = labels_of(both); !labels.empty()) {
        apply(labels, both, duty);
    } else if (!both.empty()) {
        auto const charge = both_in_one(both);
        duty.lead = actors(both, charge.lead, ActorFrom::table);
        duty.support = actors(both, charge.support, ActorFrom::table);
    }
    auto const words = input_.words.within(cell(row, Column::task));
    auto const charge = read_charge(words);
    if (duty.lead.empty())
        duty.lead =
            charge.lead.empty() ? here.lead : actors(words, charge.lead, ActorFrom::sentence);
    if (duty.support.empty()) duty.support = actors(words, charge.support, ActorFrom::sentence);
}

/// The time column, then the task's own words, then the column's heading, then the list's.
void Walker::row_times(Duty& duty, grammar::TaskRow const& row, grammar::TaskTable const& table,
                       Context const& here) const {
    auto times = timing_.in_label(input_.words.within(cell(row, Column::time)));
    for (auto& said : timing_.in_sentence(input_.words.within(cell(row, Column::task))))
        times.push_back(std::move(said));
    if (times.empty() && !table.time_heading.empty())
        times = timing_.in_sentence(input_.words.within(table.time_heading));
    take_times(duty, times.empty() ? here.times : std::move(times));
}

/// The columns are read first; labels inside the task's own words come last and say more.
void Walker::row(grammar::TaskRow const& row, grammar::TaskTable const& table,
                 Context const& here) {
    auto const words = input_.words.within(cell(row, Column::task));
    if (words.empty()) return;
    Duty duty{.span = words.span(), .node = row.node, .work = node(row.node).work};
    row_actors(duty, row, here);
    row_times(duty, row, table, here);
    if (auto const span = cell(row, Column::product); !span.empty())
        duty.product = {text::squeezed(text::cut(input_.words.text, span)), span};
    apply(labels_within(words), words, duty);
    duties_.push_back(std::move(duty));
    labelled_.push_back(false);
}

} // namespace suot::duties
