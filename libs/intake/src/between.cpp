// The parts between bars, and which of them are no cells but text between two tables.
//
// Follows docs/spec/intake.md, section 4.2. Such text touches both tables ("| a | b | TEXT | c | d
// |"), and taking it for a cell would shift every row behind it. What is near a part decides, never
// the whole run of parts: a file may hold a hundred thousand.
#include "between.hpp"

#include <algorithm>

#include "bars.hpp"
#include "judged.hpp"

namespace suot::intake {

std::string_view words_of(Page const& page, std::size_t line) {
    RawLine const& at = page.lines[line];
    return page.text.substr(at.begin, at.end - at.begin);
}

bool looks_like_index(std::string_view words) {
    if (words.empty() || words.size() > 8) return false;
    return words.find_first_not_of("0123456789.-+*)IVX") == std::string_view::npos;
}

std::string_view first_words(Page const& page, Between const& part) {
    return part.size() == 0 ? std::string_view{} : words_of(page, part.begin);
}

char cell_kind(Page const& page, Between const& part) {
    if (part.size() == 0) return 0;
    return looks_like_index(first_words(page, part)) ? 2 : 1;
}

bool heads_table(std::string_view words) {
    return words == "TT" || words == "STT" || words == "Stt" || words == "Số TT"
           || words == "SỐ TT";
}

namespace {

/// What stands before the first bar and behind the last is text, whatever it looks like.
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

} // namespace

std::vector<Between> parts_between_bars(Page const& page) {
    auto parts = between_bars(page);
    mark_outside(page, parts);
    return parts;
}

} // namespace suot::intake
