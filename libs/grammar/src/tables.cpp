#include "tables.hpp"

#include <algorithm>

#include <text/phrases.hpp>

namespace suot::grammar {

using document::Cell;
using document::Source;
using text::Words;

text::Span span_of(Source const& source, Place const& place) {
    if (place.empty()) return {};
    auto const at = [&](std::int32_t i) { return source.lines[static_cast<std::size_t>(i)].span; };
    return {at(place.first_line).begin, at(place.last_line - 1).end};
}

namespace {

void fill(Grid& grid, Cell const& cell, Place place) {
    constexpr std::int32_t widest = 200; // columns: more is noise
    auto const last_row = static_cast<std::size_t>(cell.row + std::clamp(cell.row_span, 1, 100000));
    auto const last_column = static_cast<std::size_t>(std::min(cell.column, widest)
                                                      + std::clamp(cell.column_span, 1, widest));
    auto const first_column = static_cast<std::size_t>(std::min(cell.column, widest));
    if (grid.rows.size() < static_cast<std::size_t>(cell.row) + 1)
        grid.rows.resize(static_cast<std::size_t>(cell.row) + 1);
    for (auto row = static_cast<std::size_t>(cell.row); row < last_row; ++row) {
        if (row >= grid.rows.size() && row > static_cast<std::size_t>(cell.row)) {
            if (row > grid.rows.size() + 1000) return;
            grid.rows.resize(row + 1);
        }
        auto& places = grid.rows[row];
        if (places.size() < last_column) places.resize(last_column);
        for (auto column = first_column; column < last_column; ++column) {
            if (!places[column].empty()) continue;
            places[column] = place;
            places[column].own =
                row == static_cast<std::size_t>(cell.row) && column == first_column;
        }
    }
}

} // namespace

Grid grid_at(Source const& source, std::int32_t line) {
    auto const cell_of = [&](std::int32_t i) -> Cell const* {
        auto const number = source.lines[static_cast<std::size_t>(i)].cell;
        return number == document::no_cell ? nullptr
                                           : &source.cells[static_cast<std::size_t>(number)];
    };
    Grid grid;
    grid.first_line = grid.last_line = line;
    grid.table = cell_of(line)->table;
    auto const count = static_cast<std::int32_t>(source.lines.size());
    while (grid.last_line < count) {
        auto const* cell = cell_of(grid.last_line);
        if (cell == nullptr || cell->table != grid.table) break;
        std::int32_t const first = grid.last_line;
        auto const number = source.lines[static_cast<std::size_t>(first)].cell;
        while (grid.last_line < count
               && source.lines[static_cast<std::size_t>(grid.last_line)].cell == number)
            ++grid.last_line;
        fill(grid, *cell, Place{first, grid.last_line, true});
    }
    return grid;
}

namespace {

/// What words in a column's heading say it is for.
enum class Says : std::uint8_t { number, task, lead, support, time, product, note, body };

text::Phrases<Says> const& heading_words() {
    static text::Phrases<Says> const table{{"tt", Says::number},
                                           {"stt", Says::number},
                                           {"số tt", Says::number},
                                           {"số thứ tự", Says::number},
                                           {"nội dung", Says::task},
                                           {"nhiệm vụ", Says::task},
                                           {"công việc", Says::task},
                                           {"hoạt động", Says::task},
                                           {"nhóm nhiệm vụ", Says::task},
                                           {"giải pháp", Says::task},
                                           {"đề án", Says::task},
                                           {"tên văn bản", Says::task},
                                           {"tên đề án", Says::task},
                                           {"chỉ tiêu", Says::task},
                                           {"chủ trì", Says::lead},
                                           {"cơ quan trình", Says::lead},
                                           {"đầu mối", Says::lead},
                                           {"chịu trách nhiệm", Says::lead},
                                           {"thực hiện chính", Says::lead},
                                           {"phân công", Says::lead},
                                           {"phối hợp", Says::support},
                                           {"tham gia", Says::support},
                                           {"thời gian", Says::time},
                                           {"thời hạn", Says::time},
                                           {"tiến độ", Says::time},
                                           {"thời điểm", Says::time},
                                           {"hạn hoàn thành", Says::time},
                                           {"hoàn thành", Says::time},
                                           {"hạn", Says::time},
                                           {"lộ trình", Says::time},
                                           {"kỳ hạn", Says::time},
                                           {"sản phẩm", Says::product},
                                           {"kết quả", Says::product},
                                           {"hình thức văn bản", Says::product},
                                           {"đầu ra", Says::product},
                                           {"ghi chú", Says::note},
                                           {"cơ quan", Says::body},
                                           {"đơn vị", Says::body},
                                           {"người", Says::body},
                                           {"cơ quan thực hiện", Says::lead},
                                           {"đơn vị thực hiện", Says::lead},
                                           {"cơ quan, đơn vị thực hiện", Says::lead},
                                           {"trách nhiệm thực hiện", Says::lead},
                                           {"tổ chức thực hiện", Says::lead},
                                           {"thời gian thực hiện", Says::time},
                                           {"nội dung thực hiện", Says::task},
                                           {"kinh phí", Says::note},
                                           {"nguồn", Says::note},
                                           {"căn cứ", Says::note},
                                           {"mục tiêu", Says::note},
                                           {"yêu cầu", Says::note},
                                           {"số lượng", Says::note},
                                           {"địa điểm", Says::note},
                                           {"lãnh đạo", Says::note},
                                           {"cấp trình", Says::note},
                                           {"nơi nhận", Says::note}};
    return table;
}

Column column_of(Words heading) {
    if (heading.empty() || heading.size() > 24) return Column::other;
    bool lead = false;
    bool support = false;
    bool body = false;
    std::optional<Says> first;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        auto const found = heading_words().longest(heading, i);
        if (!found) continue;
        lead = lead || found->value == Says::lead;
        support = support || found->value == Says::support;
        body = body || found->value == Says::body;
        if (found->value != Says::body && !first) first = found->value;
        i += found->size - 1;
    }
    if (lead && support) return Column::lead_and_support;
    if (!first) return body ? Column::lead : Column::other;
    switch (*first) {
    case Says::number:
        return Column::number;
    case Says::task:
        return Column::task;
    case Says::lead:
        return Column::lead;
    case Says::support:
        return Column::support;
    case Says::time:
        return Column::time;
    case Says::product:
        return Column::product;
    default:
        return Column::note;
    }
}

struct Heading {
    std::vector<Column> columns;
    bool complete = false; ///< a task column and somebody or some time beside it
};

Words words_at(std::vector<LineView> const& lines, Place const& place) {
    if (place.empty()) return {};
    auto const& first = lines[static_cast<std::size_t>(place.first_line)].words;
    auto const& last = lines[static_cast<std::size_t>(place.last_line - 1)].words;
    if (first.empty() || last.empty()) return first;
    auto const count =
        static_cast<std::size_t>(last.items.data() + last.size() - first.items.data());
    return {first.text, {first.items.data(), count}};
}

bool has(std::vector<Column> const& columns, Column wanted) {
    return std::find(columns.begin(), columns.end(), wanted) != columns.end();
}

/// A column may stand once for the task: "Nội dung" beside "Nhiệm vụ" is told by which has the
/// longer cells; the later one gives way.
void keep_one_task(std::vector<Column>& columns) {
    bool seen = false;
    for (auto& column : columns) {
        if (column != Column::task) continue;
        if (seen) column = Column::other;
        seen = true;
    }
}

/// Of several columns that could name the lead, the one that says "chủ trì"; else the first.
void keep_one_lead(std::vector<LineView> const& lines, std::vector<Place> const& row,
                   std::vector<Column>& columns) {
    auto const says_chair = [&](std::size_t i) {
        auto const words = i < row.size() ? words_at(lines, row[i]) : Words{};
        for (std::size_t w = 0; w + 1 < words.size(); ++w)
            if (words[w].key == text::key("chủ") && words[w + 1].key == text::key("trì")) return true;
        return false;
    };
    std::size_t kept = columns.size();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == Column::lead && (kept == columns.size() || (!says_chair(kept) && says_chair(i))))
            kept = i;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == Column::lead && i != kept) columns[i] = Column::other;
}

Heading read_heading(std::vector<LineView> const& lines, std::vector<Place> const& row,
                     std::vector<Place> const* below) {
    Heading heading;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto column = row[i].empty() || (i > 0 && !row[i].own) ? Column::other
                                                               : column_of(words_at(lines, row[i]));
        if (below != nullptr && i < below->size() && !(*below)[i].empty() && (*below)[i].own) {
            auto const under = column_of(words_at(lines, (*below)[i]));
            if (under != Column::other) column = under;
        }
        heading.columns.push_back(column);
    }
    keep_one_task(heading.columns);
    keep_one_lead(lines, row, heading.columns);
    bool const somebody = has(heading.columns, Column::lead)
                          || has(heading.columns, Column::lead_and_support)
                          || has(heading.columns, Column::support);
    heading.complete =
        has(heading.columns, Column::task)
        && (somebody
            || (has(heading.columns, Column::time) && has(heading.columns, Column::number)));
    return heading;
}

/// The first row is one wide cell: a caption inside the table.
bool is_caption(std::vector<Place> const& row) {
    return std::count_if(row.begin(), row.end(), [](Place const& p) { return p.own; }) <= 1;
}

text::Span time_heading(Source const& source, Heading const& heading,
                        std::vector<Place> const& row) {
    for (std::size_t i = 0; i < heading.columns.size(); ++i)
        if (heading.columns[i] == Column::time) return span_of(source, row[i]);
    return {};
}

} // namespace

TableRole table_role(Source const& source, std::vector<LineView> const& lines, Grid const& grid,
                     TableRole const* before) {
    for (std::size_t row = 0; row < std::min<std::size_t>(3, grid.rows.size()); ++row) {
        if (is_caption(grid.rows[row])) continue;
        auto const* below = row + 1 < grid.rows.size() ? &grid.rows[row + 1] : nullptr;
        auto heading = read_heading(lines, grid.rows[row], nullptr);
        std::size_t rows = row + 1;
        if (!heading.complete && below != nullptr) {
            heading = read_heading(lines, grid.rows[row], below);
            ++rows;
        }
        if (heading.complete)
            return {true, rows, heading.columns, time_heading(source, heading, grid.rows[row])};
        break;
    }
    bool const continues = before != nullptr && before->tasks && !grid.rows.empty()
                           && grid.rows.front().size() == before->columns.size();
    if (continues) return {true, 0, before->columns, before->time_heading};
    return {};
}

} // namespace suot::grammar
