// Rows of print → paragraphs, by what the eye goes by: where lines end and begin.
//
// Follows docs/spec/intake-binary.md, section 9.5.
#pragma once

#include <string>
#include <vector>

#include "joining.hpp"
#include "pdf_page.hpp"

namespace suot::intake {

/// What kind of place the rows stand in: it decides what the end of a row means.
enum class Place : std::uint8_t {
    body,   ///< text between the margins of the page
    cell,   ///< a cell with rules, which wraps its text
    column, ///< a column of a heading or foot: its lines were ended by hand
};

/// One row with what joining goes by.
struct Printed {
    Page const* page = nullptr;
    Row row;
    std::string text;
    float left = 0, right = 0; ///< the margins its place had
    float pitch = 0;           ///< usual distance of base lines around it; 0 unknown
    bool spaced = false;       ///< white stands between paragraphs around it
    float first_line = 0;      ///< where paragraphs around it begin, set in; 0 where they are not
    bool bold = false, italic = false; ///< all of its letters
    Place place = Place::body;
    bool centred = false; ///< it stands in a column whose lines are centred
};

/// The rows of one place, ready to be joined.
[[nodiscard]] std::vector<Printed> printed(Page const& page, std::vector<Row> const& rows,
                                           Box const& room, Place place);

/// How `lower` stands to `upper`, the row before it in reading order.
[[nodiscard]] Joint joint_of(Printed const& upper, Printed const& lower);

/// Alignment of one row between the margins of its place.
[[nodiscard]] document::Align align_of(Printed const& row);

} // namespace suot::intake
