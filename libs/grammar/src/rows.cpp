// One row of a task table: a task, a heading over tasks, or the rest of the row above.
//
// Follows docs/spec/structure.md, section 6.2. Pages cut rows in two and print the heading again;
// what looks like a row without a number may be the second half of an order.
#include "rows.hpp"

#include <algorithm>

#include "numbering.hpp"

namespace suot::grammar {

using text::Words;

namespace {

/// Who, when, or what comes of it: a row with none of these charges nobody.
bool counts_for_task(Column column) {
    switch (column) {
    case Column::lead:
    case Column::support:
    case Column::time:
    case Column::lead_and_support:
    case Column::product:
        return true;
    default:
        return false;
    }
}

/// "như trên", "-nt-", "”": the same words as in the row above.
bool is_as_above(Words words) {
    if (words.empty() || words.size() > 4) return false;
    if (words.size() == 1 && (words[0].is_sign('"') || words[0].is_sign(0x201D))) return true;
    std::size_t letters = 0;
    std::uint64_t last = 0;
    for (auto const& word : words.items) {
        if (word.is_number()) return false;
        if (word.is_letters()) ++letters, last = word.key;
    }
    bool const in_full =
        words.size() <= 3 && words[0].key == text::key("như") && last == text::key("trên");
    return in_full || (letters == 1 && last == text::key("nt"));
}

bool same_words(Words a, Words b) {
    return a.size() == b.size()
           && std::equal(a.items.begin(), a.items.end(), b.items.begin(),
                         [](auto const& x, auto const& y) { return x.key == y.key; });
}

/// Reads the row at hand cell by cell.
class RowReader {
public:
    RowReader(document::Source const& source, std::vector<LineView> const& lines,
              Table const& table)
        : source_(source), lines_(lines), grid_(table.grid), role_(table.role) {}

    Row read(std::size_t number, RowAbove above) {
        places_ = &grid_.rows[number];
        if (repeats_heading() || numbers_columns(number)) return {};
        for (std::size_t column = 0; column < width(); ++column) take(column, above.row);
        if (row_.span.empty()) return {};
        if (task_ >= 0) row_.first_line = task_;
        row_.own = own_words();
        row_.kind = kind(above);
        if (row_.kind == RowKind::group) read_title();
        return std::move(row_);
    }

private:
    [[nodiscard]] std::size_t width() const {
        return std::min(places_->size(), role_.columns.size());
    }
    [[nodiscard]] Place const& at(std::size_t column) const { return (*places_)[column]; }
    [[nodiscard]] LineView const& line(std::int32_t number) const {
        return lines_[static_cast<std::size_t>(number)];
    }
    /// One cell over several columns, past its first one.
    [[nodiscard]] bool is_spread(std::size_t column) const {
        return column > 0 && !at(column).own && at(column - 1).first_line == at(column).first_line;
    }

    /// "như trên" takes the words of the row above: the claim's span is where they are printed.
    void take(std::size_t column, TaskRow const* above) {
        auto const& place = at(column);
        auto const kind = role_.columns[column];
        if (place.empty() || is_spread(column)) return;
        auto span = span_of(source_, place);
        if (place.own) {
            row_.span = text::join(row_.span, span);
            if (row_.first_line < 0) row_.first_line = place.first_line;
        }
        if (kind == Column::number) return take_number(place);
        if (kind == Column::task && place.own) task_ = place.first_line;
        if (above != nullptr && is_as_above(words_at(lines_, place)))
            span = from(*above, kind, span);
        if (counts_for_task(kind)) ++beside_;
        row_.cells.push_back({kind, span});
    }

    void take_number(Place const& place) {
        row_.below_same_number = !place.own;
        if (!place.own) return;
        auto const span = span_of(source_, place);
        row_.marker = cell_marker(line(place.first_line));
        constexpr std::size_t longest_mark = 3; // words: more is a title over all columns
        if (row_.marker || words_at(lines_, place).size() <= longest_mark)
            row_.mark_span = span;
        else
            row_.cells.push_back({Column::task, span});
    }

    /// "I. Hoàn thiện thể chế" in one cell, the number cell empty or part of it.
    void read_title() {
        auto const& view = line(row_.first_line);
        if (!row_.mark_span.empty() || !view.marker || !is_numbered(view.marker->scheme)) return;
        row_.marker = view.marker;
        row_.mark_span = view.words.span(0, view.marker->size);
        row_.own.begin = view.body().empty() ? row_.own.begin : view.body()[0].begin;
    }

    static text::Span from(TaskRow const& above, Column kind, text::Span own) {
        for (auto const& cell : above.cells)
            if (cell.column == kind) return cell.span;
        return own;
    }

    [[nodiscard]] text::Span own_words() const {
        for (auto const& cell : row_.cells)
            if (cell.column == Column::task) return cell.span;
        for (auto const& cell : row_.cells)
            if (row_.span.contains(cell.span)) return cell.span;
        return row_.span;
    }

    [[nodiscard]] bool says_task() const {
        return std::any_of(row_.cells.begin(), row_.cells.end(),
                           [](TaskCell const& cell) { return cell.column == Column::task; });
    }

    [[nodiscard]] RowKind kind(RowAbove above) const {
        if (above.touches && goes_on(above.cut_off)) return RowKind::continued;
        return says_task() && beside_ > 0 && !is_numbered_group() ? RowKind::task : RowKind::group;
    }

    /// "IV." with nobody beside it, where other columns say who leads: a stray word is no order.
    [[nodiscard]] bool is_numbered_group() const {
        bool const section =
            row_.marker
            && (row_.marker->scheme == Scheme::roman || row_.marker->scheme == Scheme::upper);
        auto const names_lead = [](Column column) {
            return column == Column::lead || column == Column::lead_and_support;
        };
        return section && std::any_of(role_.columns.begin(), role_.columns.end(), names_lead)
               && std::none_of(row_.cells.begin(), row_.cells.end(), [](TaskCell const& cell) {
                      return counts_for_task(cell.column) && cell.column != Column::time;
                  });
    }

    /// Its number cell is empty, and its words begin in the middle: with a small letter or "(5)",
    /// or alone after a task that was cut off.
    [[nodiscard]] bool goes_on(bool cut_off) const {
        bool const numbered = role_.number_column && !row_.below_same_number;
        if (!numbered || !row_.mark_span.empty() || task_ < 0) return false;
        auto const& view = line(task_);
        if (view.words.empty()) return false;
        auto const& first = view.words[0];
        bool const small_letter = first.is_letters() && !first.is_capital();
        bool const later_item =
            view.marker && view.marker->scheme == Scheme::paren_number && view.marker->value > 1;
        return small_letter || later_item || (cut_off && beside_ == 0);
    }

    /// Word for word the heading: a page began here.
    [[nodiscard]] bool repeats_heading() const {
        if (role_.header_rows == 0 || role_.header_rows > grid_.rows.size()) return false;
        auto const& heading = grid_.rows[role_.header_rows - 1];
        if (heading.size() != places_->size() || heading.size() < 2) return false;
        for (std::size_t column = 0; column < heading.size(); ++column)
            if (!same_words(words_at(lines_, heading[column]), words_at(lines_, at(column))))
                return false;
        return true;
    }

    /// "(1) (2) (3)" or "1 2 3" under the heading: the columns are numbered, nothing is said.
    [[nodiscard]] bool numbers_columns(std::size_t row) const {
        constexpr std::uint64_t fewest = 3;
        if (row > role_.header_rows + 1 || places_->size() < fewest) return false;
        std::uint64_t expected = 1;
        for (auto const& place : *places_) {
            auto const words = words_at(lines_, place);
            if (words.size() != 1 && words.size() != 3) return false;
            auto const& middle = words[words.size() / 2];
            if (!middle.is_number() || middle.key != expected++) return false;
        }
        return true;
    }

    document::Source const& source_;
    std::vector<LineView> const& lines_;
    Grid const& grid_;
    TableRole const& role_;
    std::vector<Place> const* places_ = nullptr;
    Row row_;
    std::int32_t task_ = -1; ///< the first line of its task cell
    std::size_t beside_ = 0; ///< cells that say who, when or what comes of it
};

} // namespace

Row read_row(document::Source const& source, std::vector<LineView> const& lines, Table const& table,
             std::size_t number, RowAbove above) {
    return RowReader(source, lines, table).read(number, above);
}

} // namespace suot::grammar
