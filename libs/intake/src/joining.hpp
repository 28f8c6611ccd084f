// Lines as they were printed put together into paragraphs: one rule for text, PDF, scans and DOC.
//
// Follows docs/spec/intake.md, section 2.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <document/line.hpp>

#include "builder.hpp"

namespace suot::intake {

/// One line as printed. Styles are of the whole line; unknown ones stay false.
struct PhysicalLine {
    std::string_view text; ///< without blanks at its ends and without marks of emphasis there
    document::Layout layout{};
    std::int32_t cell = document::no_cell; ///< lines of different cells are never joined
    std::int32_t room = -1;    ///< columns free up to the right margin; -1: told by statistics
    bool blank_before = false; ///< an empty line (or a wider gap) stands before it
    bool page_before = false;  ///< a page begins with it
    bool break_after = false;  ///< its end was ordered (Markdown's two blanks, Word's line break)
    bool bold_begin = false;   ///< its first letters are bold
    bool bold_end = false;     ///< its last letters are bold
    bool inside_emphasis = false; ///< a mark of emphasis opened on the line before is open here
};

/// How a line stands to the one before it.
enum class Joint : std::uint8_t {
    none, ///< begins a paragraph
    wrap, ///< goes on where the typist's or the page source's line was full
    page, ///< goes on over an empty line or a new page: reported as `joined-lines`
};

/// For each line, how it stands to the one before; the first is always `none`.
[[nodiscard]] std::vector<Joint> joints(std::span<PhysicalLine const> lines);

/// Adds the lines to `builder` as paragraphs; a paragraph has the layout of its first line. Cells
/// are not opened here: give the lines of one cell, or of no cell, at a time.
void add_joined(SourceBuilder& builder, std::span<PhysicalLine const> lines);

/// The report on a joint over a page break; `blank` is the blank between the two halves.
[[nodiscard]] text::Diagnostic page_joint(text::Span blank);

/// The line begins an item: "1.", "1.1.", "a)", "(1)", "-", "+", "Điều 5.", "I.", "Chương II".
[[nodiscard]] bool begins_item(std::string_view line);

/// The words cannot be all of a sentence: they end in "của", "và", a comma …
[[nodiscard]] bool ends_open(std::string_view line);

/// The words end in "số", "ngày", "khoản" …: a number comes next.
[[nodiscard]] bool wants_number(std::string_view line);

/// Nothing between a line and the next: the line ends in a hyphen or slash inside a word.
[[nodiscard]] bool breaks_inside_word(std::string_view line);

} // namespace suot::intake
