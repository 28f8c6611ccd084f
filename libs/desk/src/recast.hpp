// Another set of columns over the graph of a trace.
#pragma once

#include <vector>

#include "matrix.hpp"

namespace suot::desk {

inline std::size_t at(std::int32_t number) {
    return static_cast<std::size_t>(number);
}

inline MatrixCell matrix_cell(trace::Cell cell) {
    return static_cast<MatrixCell>(cell);
}

/// The rows of the document that is asked about.
[[nodiscard]] std::vector<trace::Row const*> rows_of(Call const& call, Traced const& traced,
                                                     trace::Trace const& trace);

/// Needs and edges of the rows are said anew, all that lies below stays as the trace has it.
class Recast {
public:
    Recast(Call& call, Traced const& traced, trace::Trace const& trace);

protected:
    [[nodiscard]] std::int32_t graph_column(std::size_t column) const {
        return first_ + static_cast<std::int32_t>(column);
    }
    void start_rows();
    void need(std::size_t row, std::size_t column, trace::Graph::Need::Itself itself);
    /// Fills in what the graph says.
    void fill();

    Call& call_;
    Traced const& traced_;
    std::vector<trace::Row const*> rows_;
    std::vector<bool> is_row_;
    trace::Graph graph_;
    std::vector<trace::Graph::Edge> own_edges_; ///< to the rows
    std::int32_t first_ = 0;
    std::vector<std::pair<std::size_t, std::size_t>> places_; ///< (row, column) of the last needs
    Matrix out_;
};

} // namespace suot::desk
