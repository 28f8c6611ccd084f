// The coverage of a document's orders by the documents below it, or by offices.
//
// Follows docs/spec/links.md, section 5.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tracing.hpp"

namespace suot::desk {

/// How an order stands with a column; in the order of `choices::cells`.
enum class MatrixCell : std::uint8_t {
    covered,
    late,
    partly,
    not_covered,
    not_applicable,
    not_held,
    hidden,
};
inline constexpr std::size_t cell_count = 7;

/// One letter a cell, as a matrix gives them: "c", "l", "p", "n", "-", "?", "x".
[[nodiscard]] char letter(MatrixCell cell);

/// A document or an office; neither: a document that may not be seen.
struct MatrixColumn {
    registry::DocumentId document;
    registry::OfficeId office;
    std::string name;

    friend bool operator==(MatrixColumn const&, MatrixColumn const&) = default;
};

/// One order, and how it stands with each column.
struct MatrixRow {
    std::int32_t item = trace::none;
    MatrixCell shallow = MatrixCell::not_held;
    MatrixCell deep = MatrixCell::not_held;
    std::vector<MatrixCell> cells; ///< of the columns
    std::vector<MatrixCell> deep_of;
};

/// Why a cell does not apply, where somebody said so.
struct MatrixGround {
    std::size_t row = 0;
    std::size_t column = 0;
    std::string ground;
};

struct Matrix {
    std::vector<MatrixColumn> columns;
    std::vector<MatrixRow> rows; ///< in reading order
    std::vector<MatrixGround> grounds;
};

/// The documents that rest on it directly are the columns.
[[nodiscard]] base::Result<Matrix> matrix_by_documents(Call& call, Traced const& traced,
                                                       trace::Trace const& trace);

/// Those of a tier that rest on it, directly or through others, are the columns.
[[nodiscard]] base::Result<Matrix> matrix_by_tier(Call& call, Traced const& traced,
                                                  trace::Trace const& trace, std::int64_t tier);

/// The offices that its orders charge are the columns, those below `under` only where it is said.
[[nodiscard]] base::Result<Matrix> matrix_by_offices(Call& call, Traced const& traced,
                                                     trace::Trace const& trace,
                                                     std::optional<registry::Office> const& under);

} // namespace suot::desk
