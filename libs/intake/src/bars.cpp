#include "bars.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "judged.hpp"

namespace suot::intake {

namespace {

/// What stands between two bars: lines [begin, end).
struct Between {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool apart = false;   ///< empty lines around it: no cell, but text between two tables
    bool outside = false; ///< text between two tables

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

struct Page {
    std::vector<RawLine> const& lines;
    std::string_view text;
    std::vector<Mark> const& marks;
};

std::string_view words_of(Page const& page, std::size_t line) {
    RawLine const& at = page.lines[line];
    return page.text.substr(at.begin, at.end - at.begin);
}

std::vector<Between> between_bars(Page const& page) {
    std::vector<Between> out;
    Between now;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        if (page.lines[i].kind != RawKind::bar) continue;
        now.end = i;
        now.apart =
            now.size() != 0 && page.lines[now.begin].blank_before && page.lines[i].blank_before;
        out.push_back(now);
        now = {.begin = i + 1};
    }
    now.end = page.lines.size();
    out.push_back(now);
    out.front().outside = out.back().outside = true;
    return out;
}

/// Cells in a row without an empty one: [begin, end) of the parts between bars.
struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first chunk at or after `at`; empty where there is none.
Chunk chunk_at(std::vector<Between> const& parts, std::size_t at) {
    auto const cell = [&](std::size_t i) { return parts[i].size() != 0 && !parts[i].outside; };
    while (at + 1 < parts.size() && !cell(at)) ++at;
    std::size_t end = at;
    while (end + 1 < parts.size() && cell(end)) ++end;
    return {at, end};
}

bool looks_like_index(std::string_view words) {
    if (words.empty() || words.size() > 8) return false;
    return words.find_first_not_of("0123456789.-+*)IVX") == std::string_view::npos;
}

std::string_view first_words(Page const& page, Between const& part) {
    return part.size() == 0 ? std::string_view{} : words_of(page, part.begin);
}

/// What `split_rows` wants to know of a cell.
char cell_kind(Page const& page, Between const& part) {
    if (part.size() == 0) return 0;
    return looks_like_index(first_words(page, part)) ? 2 : 1;
}

/// Columns of the tables before and after a chunk; 0 where there is none.
struct Around {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// The columns of the rows in parts [begin, end), as far as the first text between tables.
std::size_t columns_in(Page const& page, std::vector<Between> const& parts, std::size_t begin,
                       std::size_t end) {
    constexpr std::size_t enough = 600;
    std::vector<char> cells;
    for (std::size_t i = begin; i < end && i < begin + enough && !parts[i].outside; ++i)
        cells.push_back(cell_kind(page, parts[i]));
    while (!cells.empty() && cells.front() == 0) cells.erase(cells.begin());
    return cells.empty() ? 0 : likely_columns(cells);
}

Around around(Page const& page, std::vector<Between> const& parts, Chunk chunk) {
    std::size_t begin = chunk.begin;
    while (begin > 1 && !parts[begin - 1].outside && chunk.begin - begin < 600) --begin;
    return {.before = columns_in(page, parts, begin, chunk.begin),
            .after = columns_in(page, parts, chunk.end, parts.size() - 1)};
}

/// Begins with a line in capitals: the title of a document or of an annex.
bool holds_title(Page const& page, Between const& part) {
    if (part.size() < 2) return false;
    Judged const line = judged(words_of(page, part.begin));
    return line.capitals && line.width >= 6;
}

/// "TT", "STT": the first cell in the head of a table.
bool heads_table(std::string_view words) {
    return words == "TT" || words == "STT" || words == "Stt" || words == "Số TT"
           || words == "SỐ TT";
}

/// Worth a closer look: something in it is no cell of a table whose rows are like the one before.
bool is_suspicious(Page const& page, std::vector<Between> const& parts, Chunk chunk,
                   std::size_t before) {
    std::size_t const size = chunk.end - chunk.begin;
    if (size < 3) return false;
    if (size > before + 1) return true;
    for (std::size_t i = chunk.begin + 1; i < chunk.end; ++i)
        if (parts[i].size() > 12 || holds_title(page, parts[i])) return true;
    return false;
}

/// How much part `i` of a chunk looks like text between two tables, not like a cell.
int outside_score(Page const& page, std::vector<Between> const& parts, Chunk chunk, std::size_t i,
                  Around tables) {
    std::size_t const left = i - chunk.begin;
    std::size_t const right = chunk.end - i - 1;
    if (left == 0) return -100; // a row begins with a cell
    int score = 0;
    if (left == tables.before) score += 3;
    if (right != 0 && right == tables.after) score += 3;
    if (left == 2) score += 1; // heading and signature have two columns
    if (right == 0 || right == 2) score += 1;
    if (parts[i].size() > 12) score += 2;
    if (parts[i].size() > 40) score += 3;
    if (parts[i].size() < 2) score -= 1;
    std::size_t const size = chunk.end - chunk.begin;
    bool const title = holds_title(page, parts[i]);
    bool const fits = size <= tables.before || (size <= tables.after && !title);
    if (title) ++score;
    bool const head = right != 0 && heads_table(first_words(page, parts[i + 1]));
    if (head) score += 3;
    return fits && parts[i].size() <= 40 && !(head && title) ? score - 3 : score;
}

/// The part of a chunk that is text between two tables; 0 where all are cells.
std::size_t outside_part(Page const& page, std::vector<Between> const& parts, Chunk chunk) {
    Around const tables = around(page, parts, chunk);
    int best = 3;
    std::size_t found = 0;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        int const score = outside_score(page, parts, chunk, i, tables);
        if (score > best) best = score, found = i;
    }
    return found;
}

/// Text between two tables that touches both: "| a | b | TEXT | c | d |". Found again until no
/// chunk is left that holds one.
void mark_outside(Page const& page, std::vector<Between>& parts) {
    for (auto& part : parts) part.outside = part.outside || part.apart;
    std::size_t before = 0;
    for (std::size_t at = 1; at + 1 < parts.size();) {
        Chunk const chunk = chunk_at(parts, at);
        std::size_t const found =
            is_suspicious(page, parts, chunk, before) ? outside_part(page, parts, chunk) : 0;
        before = chunk.end - chunk.begin;
        if (found != 0) parts[found].outside = true;
        at = found != 0 ? chunk.begin : std::max(chunk.end, at + 1);
        if (found != 0) before = 0;
    }
}

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

constexpr std::string_view line_break = "\u2028"; ///< a break inside a cell of a row on one line

/// Where a cell that begins at `at` ends; "\\|" is a bar in its words.
std::uint32_t cell_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (; at < end; ++at) {
        if (text[at] == '|') return at;
        if (text[at] == '\\') ++at;
    }
    return end;
}

/// The lines of one cell; one line without words where it is empty.
void add_cell(std::vector<RawLine>& out, Page const& page, RawLine part, std::uint32_t begin,
              std::uint32_t end) {
    part.cell_begin = true;
    for (;;) {
        auto const found = page.text.substr(0, end).find(line_break, begin);
        bool const last = found == std::string_view::npos;
        auto const stop = last ? end : static_cast<std::uint32_t>(found);
        RawLine const line = cut_line(part, begin, stop, page.text, page.marks);
        if (line.begin != line.end || part.cell_begin) {
            out.push_back(line);
            out.back().break_after = !last;
            part.row_begin = part.cell_begin = false;
        }
        if (last) return;
        begin = stop + static_cast<std::uint32_t>(line_break.size());
    }
}

/// "| a | b | c |" on one line is three lines of three cells.
std::vector<RawLine> split_row_lines(Page const& page) {
    std::vector<RawLine> out;
    out.reserve(page.lines.size());
    for (RawLine const& line : page.lines) {
        if (line.kind != RawKind::row) {
            out.push_back(line);
            continue;
        }
        std::uint32_t at = line.begin;
        if (page.text[at] == '|') ++at;
        std::uint32_t end = line.end;
        if (end > at && page.text[end - 1] == '|') --end;
        for (RawLine part = line; at <= end; part.row_begin = false) {
            part.row_begin = at <= line.begin + 1;
            auto const stop = cell_end(page.text, at, end);
            add_cell(out, page, part, at, stop);
            at = stop + 1;
        }
    }
    return out;
}

/// Rows written on a line each, one under another, are a table.
void plan_row_lines(std::vector<RawLine> const& lines, std::vector<CellPlan>& plans,
                    std::int32_t& tables) {
    for (std::size_t at = 0; at < lines.size();) {
        if (lines[at].kind != RawKind::row) {
            ++at;
            continue;
        }
        std::int32_t row = -1;
        std::int32_t column = 0;
        for (; at < lines.size() && lines[at].kind == RawKind::row; ++at) {
            if (lines[at].row_begin) ++row, column = 0;
            if (lines[at].cell_begin) {
                CellPlan plan{.begin = at, .end = at};
                plan.cell.table = tables;
                plan.cell.row = row;
                plan.cell.column = column++;
                plan.cell.header = lines[at].header;
                plans.push_back(plan);
            }
            plans.back().end = at + 1;
        }
        ++tables;
    }
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
    auto parts = between_bars(page);
    if (rows) { // bars among rows on lines are what is left of broken rows
        lines = without_bars(lines, plans);
        return plans;
    }
    mark_outside(page, parts);
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
