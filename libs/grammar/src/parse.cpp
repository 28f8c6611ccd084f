#include <grammar/grammar.hpp>

#include <algorithm>

#include <grammar/front_matter.hpp>

#include "counts.hpp"
#include "digests.hpp"
#include "outline.hpp"
#include "parts.hpp"
#include "quotes.hpp"

namespace suot::grammar {

using document::NodeKind;

namespace {

/// Reads one part after the other into the tree.
class Parser {
public:
    Parser(document::Source const& source, text::Words words, Parsed& parsed)
        : source_(source),
          words_(words),
          parsed_(parsed),
          lines_(view_lines(source, words)),
          outline_(source, lines_, parsed) {}

    void run() {
        for (auto const& part : split_parts(lines_)) read_part(part);
        outline_.finish();
        mark_digests(lines_, parsed_);
        check_counts(lines_, parsed_);
    }

private:
    void read_part(Part const& part) {
        auto const number = static_cast<std::int32_t>(parsed_.works.size());
        Work work{.held = part.held, .front = read_front_matter(source_, words_, part.lines)};
        auto const kind = number == 0 ? NodeKind::document : NodeKind::annex;
        work.node = outline_.begin_part(kind, number, part.lines.first);
        if (number > 0 && work.front.code.normal.empty())
            work.front.code =
                parsed_.works.front().front.code; // an annex has its document's number
        auto const taken = work.front.lines;
        parsed_.works.push_back(std::move(work));
        if (part.form) return;
        read_lines(part.lines, taken);
    }

    void read_lines(LineRange range, std::vector<std::int32_t> const& taken) {
        auto const is_taken = [&](std::int32_t line) {
            return std::binary_search(taken.begin(), taken.end(), line);
        };
        TableRole before;
        for (std::int32_t line = range.first; line < range.last;) {
            if (is_taken(line)) {
                auto const first = line;
                while (line < range.last && is_taken(line)) ++line;
                outline_.add_block(NodeKind::front, first, line);
            } else if (lines_[static_cast<std::size_t>(line)].in_cell) {
                line = read_table(line, range, before);
            } else if (auto const end = quotation_end(lines_, line, range.last); end > line) {
                outline_.add_quotation(line, end);
                line = end;
            } else {
                outline_.add_line(line++);
            }
        }
    }

    /// One column, or a cell that holds many paragraphs: pages laid out by a table, not data in
    /// rows.
    bool is_frame(Grid const& grid) const {
        constexpr std::int32_t many =
            12; // paragraphs: the cells of data and of headings hold fewer
        std::size_t widest = 0;
        std::int32_t longest = 0;
        for (auto const& row : grid.rows) {
            widest = std::max(widest, row.size());
            for (auto const& place : row)
                if (!place.empty()) longest = std::max(longest, place.last_line - place.first_line);
        }
        return widest <= 1 || longest >= many;
    }

    std::int32_t read_table(std::int32_t line, LineRange range, TableRole& before) {
        auto grid = grid_at(source_, line);
        grid.last_line = std::min(grid.last_line, range.last);
        auto role = table_role(source_, lines_, grid, &before);
        if (!role.tasks && is_frame(grid)) {
            for (std::int32_t i = line; i < grid.last_line; ++i) outline_.add_line(i);
            return std::max(grid.last_line, line + 1);
        }
        outline_.add_table(grid, role);
        before = std::move(role);
        return std::max(grid.last_line, line + 1);
    }

    document::Source const& source_;
    text::Words words_;
    Parsed& parsed_;
    std::vector<LineView> lines_;
    Outline outline_;
};

} // namespace

Parsed parse(document::Source const& source, text::Words words) {
    Parsed parsed;
    Parser(source, words, parsed).run();
    return parsed;
}

} // namespace suot::grammar
