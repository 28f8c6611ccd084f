#include "matrix.hpp"

#include <algorithm>
#include <array>

#include "recast.hpp"

namespace suot::desk {

namespace {

using trace::Cell;

bool has_hidden(Call const& call, Traced const& traced) {
    return std::ranges::any_of(traced.works_of(call.target.document.id), [&](std::int32_t work) {
        return traced.hidden_below.contains(work);
    });
}

/// A row as the trace has it, its cells where the columns are.
class Direct {
public:
    Direct(Call& call, Traced const& traced, trace::Trace const& trace)
        : call_(call), traced_(traced), trace_(trace) {}

    Matrix make() {
        auto const rows = rows_of(call_, traced_, trace_);
        for (auto const* const row : rows)
            for (auto const& cell : row->cells) column(cell.work);
        bool const hidden = has_hidden(call_, traced_);
        if (hidden) out_.columns.emplace_back();
        for (auto const* const row : rows) {
            MatrixRow made{.item = row->item,
                           .shallow = matrix_cell(row->shallow),
                           .deep = matrix_cell(row->deep)};
            made.cells.assign(out_.columns.size(), MatrixCell::not_applicable);
            if (hidden) made.cells.back() = MatrixCell::hidden;
            made.deep_of = made.cells;
            for (auto const& cell : row->cells) {
                auto const place = places_.at(cell.work);
                made.cells[place] = matrix_cell(cell.flat);
                made.deep_of[place] = matrix_cell(cell.deep);
                bool const said = cell.flat == Cell::not_applicable
                                  && trace::applies(traced_.documents.items[at(row->item)],
                                                    traced_.documents.works[at(cell.work)].issuer);
                if (said) out_.grounds.push_back({out_.rows.size(), place, cell.ground});
            }
            out_.rows.push_back(std::move(made));
        }
        return std::move(out_);
    }

private:
    void column(std::int32_t work) {
        if (places_.contains(work)) return;
        places_[work] = out_.columns.size();
        out_.columns.push_back({.document = traced_.document_of_work(work),
                                .name = trace::called(traced_.documents, work)});
    }

    Call& call_;
    Traced const& traced_;
    trace::Trace const& trace_;
    std::map<std::int32_t, std::size_t> places_;
    Matrix out_;
};

} // namespace

char letter(MatrixCell cell) {
    constexpr std::array<char, cell_count> letters{'c', 'l', 'p', 'n', '-', '?', 'x'};
    return letters[static_cast<std::size_t>(cell)];
}

base::Result<Matrix> matrix_by_documents(Call& call, Traced const& traced,
                                         trace::Trace const& trace) {
    return Direct(call, traced, trace).make();
}

} // namespace suot::desk
