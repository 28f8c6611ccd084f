// The shapes of what the verbs of coverage give.
#pragma once

#include "../choices.hpp"
#include "../trace_shapes.hpp"

namespace suot::desk {

inline constexpr std::array column_fields{
    field::number("number"),
    field::maybe(field::number("document")),
    field::maybe(field::number("office")),
    field::maybe(field::text("name")),
    field::maybe(field::truth("hidden")),
};
inline constexpr Shape column_shape{
    "MatrixColumn",
    {"một cột: văn bản hoặc cơ quan", "a column: a document or an office"},
    column_fields};
inline constexpr std::array row_fields{
    field::choice("shallow", choices::cells),
    field::choice("deep", choices::cells),
    field::text("cells"),
    field::text("deep_cells"),
};
inline constexpr Shape row_shape{
    "MatrixRow",
    {"một nhiệm vụ; cells: mỗi cột một chữ: c đã cụ thể hóa, l muộn hạn, p một phần, n chưa, - "
     "không "
     "thuộc, ? chưa có văn bản nguồn, x không được xem; deep_cells: tính đến cấp cuối",
     "an order; cells: a letter a column: c covered, l late, p partly, n not covered, - not "
     "applicable, ? source not held, x may not be seen; deep_cells: all the way down"},
    row_fields,
    &shapes::trace_side};
inline constexpr std::array ground_fields{field::number("row"), field::number("column"),
                                          field::text("ground")};
inline constexpr Shape ground_shape{
    "MatrixGround",
    {"vì sao một ô không thuộc", "why a cell does not apply; row and column from 0"},
    ground_fields};
inline constexpr auto count_fields = numbers_of(choices::cells);
inline constexpr Shape count_shape{
    "CellFigures", {"số hàng theo tình trạng", "rows by how they stand"}, count_fields};
inline constexpr std::array matrix_fields{
    field::number("document"),
    field::date("on"),
    field::list("columns", column_shape),
    field::list("items", row_shape),
    field::list("grounds", ground_shape),
    field::one("shallow", count_shape),
    field::one("deep", count_shape),
};
inline constexpr Shape matrix_shape{
    "CoverageMatrix",
    {"ma trận: nhiệm vụ của văn bản cấp trên theo văn bản hoặc cơ quan cấp dưới",
     "the matrix: a document's orders by the documents or offices below"},
    matrix_fields};
inline constexpr std::array unordered_fields{field::list("items", shapes::trace_side),
                                             field::date("on")};
inline constexpr Shape unordered_shape{
    "Unordered",
    {"việc đang làm mà không cấp trên nào giao", "what is carried out that nobody ordered"},
    unordered_fields};
inline constexpr std::array exempt_fields{
    field::number("duty"), field::maybe(field::number("office")),
    field::maybe(field::number("document")), field::text("ground"), field::truth("applies")};
inline constexpr Shape exempt_shape{
    "Exemption",
    {"một ô không thuộc, và căn cứ", "a cell that does not apply, and why"},
    exempt_fields};

} // namespace suot::desk
