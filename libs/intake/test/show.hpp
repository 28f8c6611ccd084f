// Shows a document as the tests write it down: a line a line, cells and looks in front.
#pragma once

#include <string>

#include <document/line.hpp>
#include <intake/intake.hpp>

namespace suot::intake::test {

/// "[table.row.column] words"; a line outside tables stands bare.
inline std::string shown(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) {
        if (line.cell != document::no_cell) {
            auto const& cell = source.cells[static_cast<std::size_t>(line.cell)];
            out += "[" + std::to_string(cell.table) + "." + std::to_string(cell.row) + "."
                   + std::to_string(cell.column) + "] ";
        }
        out += std::string(text::cut(source.text, line.span)) + "\n";
    }
    return out;
}

/// The document in `bytes`, shown; the error's English sentence where there is none.
inline std::string read_shown(std::string_view bytes, std::string_view name = "") {
    auto const source = read(bytes, name);
    return source ? shown(*source) : "error: " + source.error().message.en;
}

/// How many diagnostics of that code there are.
inline std::size_t count(document::Source const& source, std::string_view code) {
    std::size_t found = 0;
    for (auto const& diagnostic : source.diagnostics) found += diagnostic.code == code ? 1 : 0;
    return found;
}

/// Spans ascend, do not overlap and have no blanks at their ends.
inline bool is_sound(document::Source const& source) {
    std::uint32_t end = 0;
    for (auto const& line : source.lines) {
        auto const words = text::cut(source.text, line.span);
        if (line.span.begin < end || words.empty() || line.span.end > source.text.size())
            return false;
        if (words.front() == ' ' || words.back() == ' ' || words.find('\n') != words.npos)
            return false;
        if (line.cell >= static_cast<std::int32_t>(source.cells.size())) return false;
        end = line.span.end;
    }
    return true;
}

} // namespace suot::intake::test
