#include "recast.hpp"

#include <algorithm>

namespace suot::desk {

using trace::Graph;

namespace {

/// Nothing that would show it is at hand: held elsewhere, hidden, or it applies to nobody here.
MatrixCell empty_row(MatrixRow const& row) {
    for (auto const cell : {MatrixCell::not_held, MatrixCell::hidden})
        if (std::ranges::find(row.cells, cell) != row.cells.end()) return MatrixCell::not_held;
    return row.cells.empty() ? MatrixCell::not_held : MatrixCell::not_applicable;
}

} // namespace

/// The rows of the document that is asked about.
std::vector<trace::Row const*> rows_of(Call const& call, Traced const& traced,
                                       trace::Trace const& trace) {
    auto const own = traced.works_of(call.target.document.id);
    std::vector<trace::Row const*> out;
    for (auto const& row : trace.rows)
        if (own.contains(traced.documents.items[at(row.item)].work)) out.push_back(&row);
    return out;
}

Recast::Recast(Call& call, Traced const& traced, trace::Trace const& trace)
    : call_(call), traced_(traced), rows_(rows_of(call, traced, trace)) {
    graph_.items = trace.graph.items;
    is_row_.resize(graph_.items.size());
    for (auto const* const row : rows_) is_row_[at(row->item)] = true;
    for (auto const& need : trace.graph.needs)
        if (!is_row_[at(need.item)]) graph_.needs.push_back(need);
    for (auto const& edge : trace.graph.edges)
        (is_row_[at(edge.higher)] ? own_edges_ : graph_.edges).push_back(edge);
    first_ = static_cast<std::int32_t>(traced.documents.works.size());
}

void Recast::start_rows() {
    for (auto const* const row : rows_) {
        MatrixRow made{.item = row->item};
        made.cells.assign(out_.columns.size(), MatrixCell::not_applicable);
        made.deep_of = made.cells;
        out_.rows.push_back(std::move(made));
    }
}

void Recast::need(std::size_t row, std::size_t column, Graph::Need::Itself itself) {
    graph_.needs.push_back({out_.rows[row].item, graph_column(column), itself});
    places_.emplace_back(row, column);
}

void Recast::fill() {
    auto const first = graph_.needs.size() - places_.size();
    auto const coverage = trace::cover(graph_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
        auto& row = out_.rows[places_[i].first];
        row.cells[places_[i].second] = matrix_cell(coverage.cells[first + i]);
        row.deep_of[places_[i].second] = matrix_cell(coverage.deep_of[first + i]);
    }
    for (auto& row : out_.rows) {
        row.shallow = matrix_cell(coverage.shallow[at(row.item)]);
        row.deep = matrix_cell(coverage.deep[at(row.item)]);
        if (row.shallow == MatrixCell::not_applicable) row.shallow = row.deep = empty_row(row);
    }
}

} // namespace suot::desk
