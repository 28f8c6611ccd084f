// The cells of flattened tables: which parts between bars make a row, and where in the grid each
// stands.
//
// Follows docs/spec/intake.md, section 4.1 to 4.3. A crawler writes an empty cell and the border
// between two rows alike, so `rows.cpp` finds the cheapest cut; this file only places what it
// gives.
#include "bars.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "between.hpp"
#include "row_lines.hpp"

namespace suot::intake {

namespace {

/// One table: the parts between its bars, and what came of them.
struct Table {
    std::int32_t number = 0;
    std::size_t columns = 1;
    std::vector<std::span<Between const>> rows{};
};

/// The first two syllables: cells of one column often begin alike.
bool begin_alike(std::string_view a, std::string_view b) {
    std::size_t const first = a.find(' ');
    return !a.empty() && first != std::string_view::npos && first > 1
           && b.substr(0, first) == a.substr(0, first);
}

/// The column at which a short row begins. A row whose number is merged with the one above is put
/// under the cells that begin alike, else at its right end.
std::size_t first_column(Page const& page, Table const& table, std::size_t row) {
    auto const& cells = table.rows[row];
    std::size_t const size = cells.size();
    if (size >= table.columns || row == 0) return 0;
    if (looks_like_index(first_words(page, cells[0])) || cells[0].size() == 0) return 0;
    std::size_t above = row - 1;
    while (above > 0 && table.rows[above].size() != table.columns) --above;
    auto const& whole = table.rows[above];
    if (whole.size() != table.columns || !looks_like_index(first_words(page, whole[0]))) return 0;
    std::size_t best = 0;
    int best_score = 0;
    for (std::size_t shift = 1; shift + size <= table.columns; ++shift) {
        int score = 0;
        for (std::size_t i = 0; i < size; ++i)
            if (begin_alike(first_words(page, whole[shift + i]), first_words(page, cells[i])))
                ++score;
        if (score >= best_score && score > 0) best = shift, best_score = score;
    }
    return best;
}

/// The width that most rows have; a row that ran over must not widen the table.
std::size_t usual_width(Table const& table) {
    std::map<std::size_t, std::size_t> count;
    for (auto const& row : table.rows) count[row.size()] += row.size();
    std::size_t best = 1;
    for (auto const& [size, total] : count)
        if (total >= count[best]) best = size;
    return best;
}

/// A head of two rows: the last cells of the first are merged over those of the second.
void spread_head(std::vector<CellPlan>& plans, std::size_t begin, Table const& table) {
    if (table.rows.size() < 2) return;
    std::size_t const first = table.rows[0].size();
    std::size_t const second = table.rows[1].size();
    if (first >= table.columns || first + second <= table.columns || second < 2) return;
    std::size_t const groups = first + second - table.columns;
    if (groups >= first + 1 || second % groups != 0) return;
    auto const leaves = static_cast<std::int32_t>(first - groups);
    auto const width = static_cast<std::int32_t>(second / groups);
    for (std::size_t i = 0; i < first; ++i) {
        auto& cell = plans[begin + i].cell;
        auto const over = static_cast<std::int32_t>(i) - leaves;
        if (over < 0) {
            cell.row_span = 2;
            continue;
        }
        cell.column = leaves + over * width;
        cell.column_span = width;
    }
    for (std::size_t i = 0; i < second; ++i) plans[begin + first + i].cell.column += leaves;
}

/// Places the cells of one table. A row of one or two cells is a group's heading and spans the
/// rest; of other short rows the missing cells are those merged with the row above.
void plan_table(Page const& page, Table const& table, std::vector<CellPlan>& plans) {
    std::size_t const begin = plans.size();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        auto const& cells = table.rows[r];
        std::size_t const shift = first_column(page, table, r);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            CellPlan plan{.begin = cells[i].begin, .end = cells[i].end};
            plan.cell.table = table.number;
            plan.cell.row = static_cast<std::int32_t>(r);
            plan.cell.column = static_cast<std::int32_t>(shift + i);
            bool const last = i + 1 == cells.size();
            bool const group = last && shift == 0 && cells.size() <= 2 && r != 0;
            if (group && cells.size() < table.columns)
                plan.cell.column_span = static_cast<std::int32_t>(table.columns - i);
            plans.push_back(plan);
        }
    }
    spread_head(plans, begin, table);
}

/// Adds the rows of the table in `parts`, which hold no text between tables.
void add_rows(Table& table, Page const& page, std::span<Between const> parts) {
    std::vector<char> cells;
    for (auto const& part : parts)
        cells.push_back(part.size() == 0 ? 0 : (looks_like_index(first_words(page, part)) ? 2 : 1));
    std::size_t at = 0;
    for (std::size_t const size : split_rows(cells)) {
        table.rows.push_back(parts.subspan(at, std::min(size, parts.size() - at)));
        at += size + 1;
    }
}

/// A second head in the middle: the table after the one that began at part `begin`.
bool begins_table(Page const& page, std::vector<Between> const& parts, std::size_t begin,
                  std::size_t at) {
    return at > begin + 2 && parts[at - 1].size() == 0 && heads_table(first_words(page, parts[at]));
}

/// "……………": rows left out by whoever copied the table.
bool only_dots(Page const& page, Between const& part) {
    if (part.size() != 1) return false;
    std::string_view words = words_of(page, part.begin);
    while (words.starts_with("…") || words.starts_with('.'))
        words.remove_prefix(words[0] == '.' ? 1 : 3);
    return words.empty();
}

/// The bars are gone: plans count the lines that stay.
std::vector<RawLine> without_bars(std::vector<RawLine> const& lines, std::vector<CellPlan>& plans) {
    std::vector<RawLine> out;
    out.reserve(lines.size());
    std::size_t plan = 0;
    bool blank = false;
    std::vector<std::size_t> moved(lines.size() + 1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        moved[i] = out.size();
        blank = blank || lines[i].blank_before;
        if (lines[i].kind == RawKind::bar) continue;
        out.push_back(lines[i]);
        out.back().blank_before = blank;
        blank = false;
        while (plan < plans.size() && plans[plan].end <= i) ++plan;
        if (plan < plans.size() && plans[plan].begin <= i)
            out.back().cell = static_cast<std::int32_t>(plan);
    }
    moved[lines.size()] = out.size();
    for (auto& each : plans) each.begin = moved[each.begin], each.end = moved[each.end];
    return out;
}

} // namespace

std::vector<CellPlan> take_tables(std::vector<RawLine>& lines, std::string_view text,
                                  std::vector<Mark> const& marks) {
    std::vector<CellPlan> plans;
    std::int32_t tables = 0;
    bool const rows = std::ranges::any_of(lines, [](auto& l) { return l.kind == RawKind::row; });
    if (rows) {
        lines = split_row_lines({lines, text, marks});
        plan_row_lines(lines, plans, tables);
    }
    auto const bars = std::ranges::count(lines, RawKind::bar, &RawLine::kind);
    if (bars == 0 && !rows) return plans;
    Page const page{lines, text, marks};
    if (rows) { // bars among rows on lines are what is left of broken rows
        lines = without_bars(lines, plans);
        return plans;
    }
    auto const parts = parts_between_bars(page);
    for (std::size_t at = 1; at + 1 < parts.size();) {
        Table table{.number = tables};
        for (; at + 1 < parts.size(); ++at) { // "……" between rows does not end a table
            std::size_t const begin = at;
            while (at + 1 < parts.size() && !parts[at].outside
                   && !begins_table(page, parts, begin, at))
                ++at;
            add_rows(table, page, std::span(parts).subspan(begin, at - begin));
            if (at + 1 >= parts.size() || table.rows.empty() || !parts[at].outside) break;
            if (!only_dots(page, parts[at])) break;
            table.rows.push_back(std::span(parts).subspan(at, 1));
        }
        table.columns = usual_width(table);
        if (!table.rows.empty()) plan_table(page, table, plans), ++tables;
        if (at + 1 < parts.size() && parts[at].outside) ++at;
    }
    lines = without_bars(lines, plans);
    return plans;
}

} // namespace suot::intake
