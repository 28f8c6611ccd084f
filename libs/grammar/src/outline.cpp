#include "outline.hpp"

#include <algorithm>

namespace suot::grammar {

using document::Node;
using document::NodeKind;

namespace {

bool is_bullet(Scheme scheme) {
    return !is_numbered(scheme) && scheme != Scheme::head;
}

/// The named schemes have one rank for all documents (Nghị định 30/2020/NĐ-CP, annex I, II.5); the
/// others none.
int rank(Scheme scheme) {
    switch (scheme) {
    case Scheme::part:
        return 1;
    case Scheme::chapter:
        return 2;
    case Scheme::section:
        return 3;
    case Scheme::subsection:
        return 4;
    case Scheme::article:
        return 5;
    default:
        return 0;
    }
}

constexpr std::size_t deepest = 200; // levels: past that a mark stays beside the one before

} // namespace

Outline::Outline(document::Source const& source, std::vector<LineView> const& lines, Parsed& parsed)
    : source_(source), lines_(lines), parsed_(parsed), nodes_(parsed.tree.nodes) {}

std::int32_t Outline::add_node(NodeKind kind, std::int32_t parent, std::int32_t line) {
    auto const number = static_cast<std::int32_t>(nodes_.size());
    Node node{.kind = kind, .parent = parent, .work = work_};
    node.first_line = line;
    node.last_line = line + (line < static_cast<std::int32_t>(lines_.size()) ? 1 : 0);
    if (parent != document::no_node) {
        node.depth = static_cast<std::uint16_t>(nodes_[static_cast<std::size_t>(parent)].depth + 1);
        nodes_[static_cast<std::size_t>(parent)].children.push_back(number);
    }
    if (line < static_cast<std::int32_t>(lines_.size())) {
        auto const& view = lines_[static_cast<std::size_t>(line)];
        auto const body = view.body();
        node.own = body.empty() ? view.words.span() : body.span();
        node.span = view.words.span();
        if (view.marker) node.marker = view.words.span(0, view.marker->size);
    }
    nodes_.push_back(std::move(node));
    return number;
}

std::int32_t Outline::begin_part(NodeKind kind, std::int32_t work, std::int32_t first_line) {
    work_ = work;
    levels_.clear();
    after_title_ = true;
    auto const root = nodes_.empty() ? document::no_node : 0;
    part_node_ = add_node(kind, root, first_line);
    auto& node = nodes_.back();
    node.own = node.span = node.marker = {};
    node.last_line = node.first_line;
    return part_node_;
}

void Outline::add_block(NodeKind kind, std::int32_t first, std::int32_t last) {
    auto const number = add_node(kind, part_node_, first);
    auto& node = nodes_[static_cast<std::size_t>(number)];
    node.last_line = last;
    node.marker = {};
    node.span = node.own = {source_.lines[static_cast<std::size_t>(first)].span.begin,
                            source_.lines[static_cast<std::size_t>(last - 1)].span.end};
}

void Outline::add_quotation(std::int32_t first, std::int32_t last) {
    auto const quote = add_node(NodeKind::quote, parent(), first);
    auto& node = nodes_[static_cast<std::size_t>(quote)];
    node.last_line = last;
    node.marker = {};
    node.span = node.own = {source_.lines[static_cast<std::size_t>(first)].span.begin,
                            source_.lines[static_cast<std::size_t>(last - 1)].span.end};
    for (std::int32_t line = first; line < last; ++line) add_node(NodeKind::paragraph, quote, line);
}

std::int32_t Outline::parent() const {
    return levels_.empty() ? part_node_ : levels_.back().node;
}

NodeKind Outline::kind_of(Scheme scheme) const {
    bool const in_article = find_level(Scheme::article) >= 0;
    switch (scheme) {
    case Scheme::part:
        return NodeKind::part;
    case Scheme::chapter:
        return NodeKind::chapter;
    case Scheme::section:
        return NodeKind::section;
    case Scheme::subsection:
        return NodeKind::subsection;
    case Scheme::article:
        return NodeKind::article;
    case Scheme::upper:
    case Scheme::roman:
        return NodeKind::section;
    case Scheme::arabic:
        return NodeKind::clause;
    case Scheme::letter:
        return NodeKind::point;
    case Scheme::head:
        return NodeKind::head;
    case Scheme::decimal2:
    case Scheme::decimal3:
        return in_article ? NodeKind::clause : NodeKind::item;
    case Scheme::paren_number:
    case Scheme::paren_letter:
    case Scheme::paren_roman:
        return NodeKind::item;
    default:
        return NodeKind::bullet;
    }
}

std::int32_t Outline::find_level(Scheme scheme) const {
    for (std::size_t i = levels_.size(); i-- > 0;)
        if (levels_[i].scheme == scheme) return static_cast<std::int32_t>(i);
    return -1;
}

void Outline::pop_bullets() {
    while (!levels_.empty() && is_bullet(levels_.back().scheme)) {
        auto const& node = nodes_[static_cast<std::size_t>(levels_.back().node)];
        bool const opens_list =
            lines_[static_cast<std::size_t>(node.last_line - 1)].ends_colon || node.heading;
        if (opens_list) return;
        levels_.pop_back();
    }
}

/// "i)" is the ninth letter or the first Roman numeral, "I." the Roman one unless "H." stands
/// before.
Marker Outline::settled(Marker marker) const {
    auto const continues = [&](Scheme scheme, std::int32_t value) {
        auto const at = find_level(scheme);
        return at >= 0 && levels_[static_cast<std::size_t>(at)].value + 1 == value;
    };
    constexpr std::int32_t letter_i = 9, letter_v = 21, letter_x = 22;
    if (marker.scheme == Scheme::letter && !continues(Scheme::letter, marker.value)) {
        if (marker.value == letter_i) return {Scheme::paren_roman, 1, marker.size};
        if (marker.value == letter_v) return {Scheme::paren_roman, 5, marker.size};
        if (marker.value == letter_x) return {Scheme::paren_roman, 10, marker.size};
    }
    if (marker.scheme == Scheme::roman && marker.value == 1 && continues(Scheme::upper, letter_i))
        return {Scheme::upper, letter_i, marker.size};
    return marker;
}

/// "Điều 5" stands beside the article before it, else below the nearest chapter, else below what
/// introduces it.
std::int32_t Outline::settle_ranked(Marker marker) {
    if (auto const same = find_level(marker.scheme); same >= 0) {
        pop_to(static_cast<std::size_t>(same) + 1);
        return same;
    }
    for (std::size_t i = levels_.size(); i-- > 0;) {
        auto const above = rank(levels_[i].scheme);
        if (above == 0 || above > rank(marker.scheme)) continue;
        pop_to(i + 1);
        return -1;
    }
    auto const below = std::find_if(levels_.begin(), levels_.end(),
                                    [](Level const& level) { return rank(level.scheme) > 0; });
    if (below != levels_.end()) pop_to(static_cast<std::size_t>(below - levels_.begin()));
    pop_bullets();
    return -1;
}

/// Makes room for a mark: its siblings' level stays the last one, or a new level is opened by the
/// caller. Gives the number of the level it continues, or -1.
std::int32_t Outline::settle_level(Marker marker) {
    if (rank(marker.scheme) > 0) return settle_ranked(marker);
    for (std::size_t i = levels_.size(); i-- > 0;) {
        bool const section = marker.scheme == Scheme::roman || marker.scheme == Scheme::upper;
        if (rank(levels_[i].scheme) > 0 && !section)
            break; // a list does not reach over an article's end
        bool const numbered = is_numbered(marker.scheme);
        if (levels_[i].scheme != marker.scheme) continue;
        if (numbered && levels_[i].value + 1 != marker.value) continue;
        pop_to(i + 1);
        return static_cast<std::int32_t>(i);
    }
    if (is_numbered(marker.scheme)) pop_bullets();
    if (marker.value == 1 || !is_numbered(marker.scheme)) {
        auto const restart = find_level(marker.scheme); // "1." again with no heading between
        auto const article = find_level(Scheme::article);
        bool const numbered_restart = restart >= 0 && restart > article
                                      && is_numbered(marker.scheme)
                                      && restart + 1 == static_cast<std::int32_t>(levels_.size());
        if (numbered_restart
            && !lines_[static_cast<std::size_t>(
                           nodes_[static_cast<std::size_t>(levels_.back().node)].last_line - 1)]
                    .ends_colon)
            return restart;
        return -1;
    }
    auto const same = find_level(marker.scheme);
    if (same < 0 || same < find_level(Scheme::article)) return -1;
    pop_to(static_cast<std::size_t>(same) + 1);
    return same;
}

void Outline::check_sequence(Level const& before, Marker marker, std::int32_t line) {
    bool const follows = marker.value == before.value + 1 || marker.value == 1;
    if (follows || !is_numbered(marker.scheme)) return;
    auto const& words = lines_[static_cast<std::size_t>(line)].words;
    auto const span = words.span(0, marker.size);
    std::string const printed(text::cut(words.text, span));
    auto const after = std::to_string(before.value);
    parsed_.diagnostics.push_back(
        {.code = "numbering-gap",
         .severity = text::Severity::warning,
         .span = span,
         .message = {"đánh số không liên tục: “" + printed + "” đứng sau mục số " + after,
                     "numbering is not continuous: “" + printed + "” follows number " + after},
         .advice = {"Kiểm tra bản gốc xem có mục bị thiếu hoặc đánh số lặp.",
                    "Check the original for a missing or repeated item."}});
}

void Outline::add_marked(std::int32_t line, Marker marker) {
    marker = settled(marker);
    auto const level = settle_level(marker);
    if (level >= 0) {
        check_sequence(levels_[static_cast<std::size_t>(level)], marker, line);
        pop_to(static_cast<std::size_t>(level));
    } else if (levels_.size() >= deepest) {
        levels_.pop_back();
    }
    auto const number = add_node(kind_of(marker.scheme), parent(), line);
    levels_.push_back({marker.scheme, marker.value, number});
    auto const& view = lines_[static_cast<std::size_t>(line)];
    nodes_.back().heading = rank(marker.scheme) > 0 || view.bold || view.all_caps;
}

/// An unnumbered heading: bold or in capitals, no sentence, and not the end of one.
bool Outline::is_head(std::int32_t line) const {
    auto const& view = lines_[static_cast<std::size_t>(line)];
    constexpr std::size_t longest_head = 60; // words
    if (view.marker || view.words.empty() || view.words.size() > longest_head) return false;
    if (!view.words[0].is_capital() && !view.words[0].is_sign('"')
        && !view.words[0].is_sign(0x201C))
        return false;
    if (view.all_caps && view.words.size() >= 2 && !view.ends_sentence) return true;
    return view.bold && !view.ends_sentence;
}

void Outline::add_head(std::int32_t line) {
    auto const& view = lines_[static_cast<std::size_t>(line)];
    auto const same = find_level(Scheme::head);
    if (view.all_caps && !view.bold && same < 0) pop_bullets();
    if (same >= 0 && same > find_level(Scheme::article)) pop_to(static_cast<std::size_t>(same));
    while (!levels_.empty() && levels_.back().scheme != Scheme::head
           && rank(levels_.back().scheme) == 0
           && !nodes_[static_cast<std::size_t>(levels_.back().node)].heading)
        levels_.pop_back();
    auto const number = add_node(NodeKind::head, parent(), line);
    nodes_.back().heading = true;
    levels_.push_back({Scheme::head, 0, number});
}

void Outline::add_plain(std::int32_t line) {
    add_node(NodeKind::paragraph, parent(), line);
}

/// "Chương I" and its title on the next line; "Phần thứ nhất" likewise.
void Outline::add_title_line(std::int32_t line) {
    auto& node = nodes_[static_cast<std::size_t>(levels_.back().node)];
    auto const span = lines_[static_cast<std::size_t>(line)].words.span();
    bool const bare_mark = node.own == node.marker || node.own.empty();
    node.own = bare_mark ? span : text::join(node.own, span);
    node.span = text::join(node.span, span);
    node.last_line = line + 1;
}

void Outline::add_line(std::int32_t line) {
    auto const& view = lines_[static_cast<std::size_t>(line)];
    if (view.words.empty()) return;
    if (view.marker && view.marker->size < view.words.size()) return add_marked(line, *view.marker);
    bool const named_mark = view.marker && rank(view.marker->scheme) > 0;
    if (named_mark) return add_marked(line, *view.marker);
    bool const title_follows =
        !levels_.empty() && rank(levels_.back().scheme) > 0
        && levels_.back().node + 1 == static_cast<std::int32_t>(nodes_.size())
        && nodes_.back().own == nodes_.back().marker;
    if (title_follows && (view.all_caps || view.bold)) return add_title_line(line);
    if (is_head(line)) return add_head(line);
    add_plain(line);
}

namespace {

bool is_as_above(text::Words words) {
    auto const is = [&](std::string_view a, std::string_view b) {
        return words.size() == 2 && words[0].key == text::key(a) && words[1].key == text::key(b);
    };
    std::size_t letters = 0;
    std::uint64_t last = 0;
    for (auto const& word : words.items)
        if (word.is_letters()) ++letters, last = word.key;
    return is("như", "trên") || (letters == 1 && last == text::key("nt"))
           || (words.size() == 1 && (words[0].is_sign('"') || words[0].is_sign(0x201D)));
}

bool counts_for_task(Column column) {
    return column == Column::lead || column == Column::support || column == Column::time
           || column == Column::lead_and_support || column == Column::product;
}

} // namespace

void Outline::add_task_row(Grid const& grid, TableRole const& role, std::size_t row,
                           TaskTable& table) {
    auto const& places = grid.rows[row];
    TaskRow task;
    std::int32_t content = -1;
    std::int32_t mark = -1;
    std::size_t beside = 0; // cells that say who, when or what comes of it
    std::size_t filled = 0;
    for (std::size_t column = 0; column < places.size() && column < role.columns.size(); ++column) {
        auto const& place = places[column];
        if (place.empty()) continue;
        filled += place.own ? 1U : 0U;
        auto const kind = role.columns[column];
        if (kind == Column::number && place.own) mark = place.first_line;
        if (kind == Column::task && place.own) content = place.first_line;
        bool const spread =
            column > 0 && !place.own && places[column - 1].first_line == place.first_line;
        if (spread) continue; // one cell over several columns: a group's title
        auto span = span_of(source_, place);
        auto const words = lines_[static_cast<std::size_t>(place.first_line)].words;
        if (is_as_above(words) && !table.rows.empty())
            for (auto const& above : table.rows.back().cells)
                if (above.column == kind) span = above.span;
        if (counts_for_task(kind)) ++beside;
        task.cells.push_back({kind, span});
    }
    if (filled == 0) return;
    auto const first = content >= 0 ? content : mark;
    bool const group = content < 0 || beside == 0;
    std::optional<Marker> marker;
    if (mark >= 0) {
        auto const& cell = lines_[static_cast<std::size_t>(mark)];
        marker = cell.marker;
        if (!marker && !cell.words.empty()) {
            auto const word = cell.words[0];
            if (word.is_number())
                marker = Marker{Scheme::arabic, static_cast<std::int32_t>(word.key), 1};
            else if (auto const roman = roman_value(cell.words.str(0)); roman != 0)
                marker = Marker{Scheme::roman, roman, 1};
            else if (word.is_capital() && cell.words.size() == 1)
                marker = Marker{Scheme::upper, 0, 1};
        }
    }
    std::int32_t line = first >= 0 ? first : -1;
    if (line < 0)
        for (auto const& place : places)
            if (!place.empty()) {
                line = place.first_line;
                break;
            }
    if (line < 0) return;
    if (group && content >= 0 && beside == 0 && filled >= 1) {
        // Nobody and no time beside it: a heading over the rows below.
    }
    auto const level = marker ? find_level(marker->scheme) : find_level(Scheme::head);
    if (level >= 0) {
        if (marker) check_sequence(levels_[static_cast<std::size_t>(level)], *marker, line);
        pop_to(static_cast<std::size_t>(level));
    }
    auto const number = add_node(group ? NodeKind::head : NodeKind::row, parent(), line);
    auto& node = nodes_.back();
    node.heading = group;
    if (group && content < 0) node.own = span_of(source_, {line, line + 1, true});
    for (auto const& cell : task.cells) {
        if (cell.column == Column::task && !group) node.own = cell.span;
        node.span = text::join(node.span, cell.span);
    }
    if (mark >= 0) node.marker = lines_[static_cast<std::size_t>(mark)].words.span();
    if (marker || group)
        levels_.push_back(
            {marker ? marker->scheme : Scheme::head, marker ? marker->value : 0, number});
    if (group) return;
    task.node = number;
    table.rows.push_back(std::move(task));
}

void Outline::add_table(Grid const& grid, TableRole const& role) {
    auto const number = add_node(NodeKind::table, parent(), grid.first_line);
    auto& node = nodes_.back();
    node.marker = {};
    node.last_line = grid.last_line;
    node.own = node.span = span_of(source_, {grid.first_line, grid.last_line, true});
    if (!role.tasks) return;
    auto const outer = levels_;
    levels_.push_back({Scheme::article, 0, number}); // numbering inside does not reach out
    TaskTable table{.table = grid.table, .rows = {}, .time_heading = role.time_heading};
    for (std::size_t row = role.header_rows; row < grid.rows.size(); ++row)
        add_task_row(grid, role, row, table);
    parsed_.task_tables.push_back(std::move(table));
    levels_ = outer;
}

void Outline::finish() {
    for (std::size_t i = nodes_.size(); i-- > 1;) {
        auto const& node = nodes_[i];
        auto& above = nodes_[static_cast<std::size_t>(node.parent)];
        above.span = text::join(above.span, node.span);
    }
}

} // namespace suot::grammar
