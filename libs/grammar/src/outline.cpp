// Lines → nodes, one line at a time.
//
// Follows docs/spec/structure.md, sections 3 and 4. The marks are settled by `Levels`; this file
// knows the lines without one: headings, paragraphs, titles over two lines, the closing sentence,
// which belongs to the document and not to its last item.
#include "outline.hpp"

#include <algorithm>

#include <text/phrases.hpp>

#include "numbering.hpp"

namespace suot::grammar {

using document::Node;
using document::NodeKind;

Outline::Outline(document::Source const& source, std::vector<LineView> const& lines, Parsed& parsed)
    : source_(source), lines_(lines), parsed_(parsed), nodes_(parsed.tree.nodes) {
    nodes_.reserve(lines.size() + 8); // about one a line; growing would hold all twice
}

/// A line that is only a mark has the mark for its own words.
std::int32_t Outline::add_node(NodeKind kind, std::int32_t parent, std::int32_t line) {
    auto const number = static_cast<std::int32_t>(nodes_.size());
    Node node{.kind = kind, .parent = parent, .work = work_};
    node.first_line = line;
    node.last_line = line + (line < static_cast<std::int32_t>(lines_.size()) ? 1 : 0);
    if (parent != document::no_node) {
        node.depth = static_cast<std::uint16_t>(nodes_[static_cast<std::size_t>(parent)].depth + 1);
        ++nodes_[static_cast<std::size_t>(parent)].child_count;
    }
    if (line < static_cast<std::int32_t>(lines_.size())) {
        auto const& view = lines_[static_cast<std::size_t>(line)];
        auto const body = view.body();
        node.own = body.empty() ? view.words.span() : body.span();
        node.span = view.words.span();
        if (view.marker) node.marker = view.words.span(0, view.marker->size);
    }
    nodes_.push_back(node);
    return number;
}

std::int32_t Outline::begin_part(NodeKind kind, std::int32_t work, std::int32_t first_line) {
    work_ = work;
    levels_.clear();
    auto const root = nodes_.empty() ? document::no_node : 0;
    part_node_ = add_node(kind, root, first_line);
    auto& node = nodes_.back();
    node.own = node.span = node.marker = {};
    node.last_line = node.first_line;
    return part_node_;
}

std::int32_t Outline::add_block_node(NodeKind kind, std::int32_t first, std::int32_t last) {
    auto const parent = kind == NodeKind::front ? part_node_ : this->parent();
    auto const number = add_node(kind, parent, first);
    auto& node = nodes_.back();
    node.last_line = last;
    node.marker = {};
    node.span = node.own = {source_.lines[static_cast<std::size_t>(first)].span.begin,
                            source_.lines[static_cast<std::size_t>(last - 1)].span.end};
    return number;
}

void Outline::add_block(NodeKind kind, std::int32_t first, std::int32_t last) {
    add_block_node(kind, first, last);
}

void Outline::add_quotation(std::int32_t first, std::int32_t last) {
    auto const quote = add_block_node(NodeKind::quote, first, last);
    for (std::int32_t line = first; line < last; ++line) add_node(NodeKind::paragraph, quote, line);
}

std::int32_t Outline::parent() const {
    return levels_.empty() ? part_node_ : levels_.back().node;
}

/// "1.1" below an article is a clause, elsewhere an item.
NodeKind Outline::kind_of(Scheme scheme) const {
    bool const in_article = levels_.find(Scheme::article) != Levels::none;
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

/// The node just added is what the next lines may stand below.
void Outline::push_level(Scheme scheme, std::int32_t value, std::int32_t meant) {
    auto const& node = nodes_.back();
    levels_.push({.scheme = scheme,
                  .value = value,
                  .meant = meant,
                  .node = static_cast<std::int32_t>(nodes_.size()) - 1,
                  .heading = node.heading,
                  .ends_colon = view(node.first_line).ends_colon});
}

namespace {

/// "20 - 25 mm", or a total of "732" below the rows: no number of an item.
bool is_measure(text::Words words, Marker marker) {
    bool const range =
        marker.size > 1 && words[marker.size - 1].is_sign('-') && words.at(marker.size).is_number();
    constexpr std::int32_t largest = 200; // no list of items is as long
    return range || (marker.size == words.size() && marker.value > largest);
}

} // namespace

/// The number before stands inside a quotation that its writer did not close.
bool Outline::quoted_between(Level const& before, Marker marker, std::int32_t line) const {
    auto const first = nodes_[static_cast<std::size_t>(before.node)].first_line;
    constexpr std::int32_t far = 200; // lines
    for (auto at = std::max(first, line - far); at < line; ++at) {
        auto const& other = view(at).marker;
        if (other && other->scheme == marker.scheme && other->value + 1 == marker.value)
            return true;
    }
    return false;
}

/// What the number should have been where it does not follow the one before; else 0.
std::int32_t Outline::check_number(Level const& before, Marker marker, std::int32_t line) {
    bool const fits = !is_numbered(marker.scheme) || marker.value == 1 || marker.inserted
                      || continues(before, marker.value);
    auto const& words = view(line).words;
    if (fits && before.meant != 0 && marker.value == before.meant)
        return before.value; // "2, 4, 3, 5": one slip, told once
    if (fits || is_measure(words, marker) || quoted_between(before, marker, line)) return 0;
    parsed_.diagnostics.push_back(
        numbering_gap(words.text, words.span(0, marker.size), before.value));
    return before.value + 1;
}

void Outline::add_marked(std::int32_t line, Marker marker) {
    marker = levels_.settled(marker);
    bool const heading = rank(marker.scheme) > 0 || view(line).bold || view(line).all_caps;
    auto const level = levels_.settle(marker, heading ? Weight::heading : Weight::plain);
    std::int32_t meant = 0;
    if (level != Levels::none) {
        meant = check_number(levels_[level], marker, line);
        levels_.cut(static_cast<std::size_t>(level));
    }
    add_node(kind_of(marker.scheme), parent(), line);
    nodes_.back().heading = heading;
    push_level(marker.scheme, marker.value, meant);
}

/// An unnumbered heading: bold or in capitals, no sentence, and not the end of one.
bool Outline::is_head(std::int32_t line) const {
    auto const& view = this->view(line);
    constexpr std::size_t longest_head = 60; // words
    if (view.marker || view.words.empty() || view.words.size() > longest_head) return false;
    if (!view.words[0].is_capital() && !view.words[0].is_sign('"')
        && !view.words[0].is_sign(0x201C))
        return false;
    if (view.all_caps && view.words.size() >= 2 && !view.ends_sentence) return true;
    return view.bold && !view.ends_sentence;
}

void Outline::add_head(std::int32_t line) {
    levels_.settle_head(view(line).all_caps && !view(line).bold);
    add_node(NodeKind::head, parent(), line);
    nodes_.back().heading = true;
    push_level(Scheme::head, 0);
}

void Outline::add_plain(std::int32_t line) {
    if (is_closing(line)) end_lists();
    add_node(NodeKind::paragraph, parent(), line);
}

/// "Chương I" and its title on the next line; "Phần thứ nhất" likewise.
void Outline::add_title_line(std::int32_t line) {
    auto& node = nodes_[static_cast<std::size_t>(levels_.back().node)];
    auto const span = view(line).words.span();
    bool const bare_mark = node.own == node.marker || node.own.empty();
    node.own = bare_mark ? span : text::join(node.own, span);
    node.span = text::join(node.span, span);
    node.last_line = line + 1;
}

/// "Chương I" stands alone on its line, and nothing has come below it.
bool Outline::awaits_title() const {
    return !levels_.empty() && rank(levels_.back().scheme) > 0
           && levels_.back().node + 1 == static_cast<std::int32_t>(nodes_.size())
           && nodes_.back().own == nodes_.back().marker;
}

/// A second line in capitals right below a heading with a mark in capitals: one title.
bool Outline::goes_on_title(std::int32_t line) const {
    if (levels_.empty() || !view(line).all_caps || view(line).marker) return false;
    auto const& above = nodes_.back();
    bool const touches = levels_.back().node + 1 == static_cast<std::int32_t>(nodes_.size())
                         && above.last_line == line && line > 0;
    return touches && above.heading && !above.marker.empty() && view(line - 1).all_caps
           && !view(line - 1).ends_sentence && !view(line - 1).ends_colon;
}

namespace {

/// How the last sentence of a document begins, or what it says of all that stands above it.
text::Phrases<bool> const& closing_words() {
    static text::Phrases<bool> const table{{"trên đây là", true},   {"yêu cầu", true},
                                           {"đề nghị", true},       {"thông báo", true},
                                           {"xin thông báo", true}, {"trân trọng", true},
                                           {"nhận được", true},     {"trong quá trình", true}};
    return table;
}

/// "./.", the mark of a document's end (Nghị định 30/2020/NĐ-CP, annex I).
bool ends_document(text::Words words) {
    auto const n = words.size();
    return n >= 3 && words[n - 1].is_sign('.') && words[n - 2].is_sign('/')
           && words[n - 3].is_sign('.');
}

} // namespace

/// The closing sentence belongs to the document, not to the last item of its last list. One that
/// alone stands below a heading is that heading's.
/// "Trên đây là …./." behind the last bullet would else be charged to whoever that bullet is for.
bool Outline::is_closing(std::int32_t line) const {
    if (levels_.empty() || !ends_document(view(line).words)) return false;
    auto const& above = nodes_[static_cast<std::size_t>(levels_.back().node)];
    if (above.heading && above.child_count == 0) return false;
    constexpr std::size_t far = 16; // words: "Ủy ban nhân dân tỉnh Lam Sơn yêu cầu …"
    auto const& words = view(line).words;
    for (std::size_t at = 0; at < std::min(far, words.size()); ++at)
        if (closing_words().longest(words, at)) return true;
    return false;
}

void Outline::add_line(std::int32_t line) {
    auto const& view = this->view(line);
    if (view.words.empty()) return;
    bool const mark_alone = view.marker && view.marker->size >= view.words.size();
    if (view.marker && (!mark_alone || rank(view.marker->scheme) > 0))
        return add_marked(line, *view.marker);
    if (awaits_title() && (view.all_caps || view.bold)) return add_title_line(line);
    if (goes_on_title(line)) return add_title_line(line);
    if (is_head(line)) return add_head(line);
    add_plain(line);
}

/// Spans grow from the last node to the first: a parent covers all that stands below it.
void Outline::finish() {
    for (std::size_t i = nodes_.size(); i-- > 1;) {
        auto const& node = nodes_[i];
        auto& above = nodes_[static_cast<std::size_t>(node.parent)];
        above.span = text::join(above.span, node.span);
    }
    list_children();
}

/// The children of a node are numbered together; who they are is known by their parents.
void Outline::list_children() {
    std::uint32_t first = 0;
    std::vector<std::uint32_t> next;
    next.reserve(nodes_.size());
    for (auto& node : nodes_) {
        node.first_child = first;
        next.push_back(first);
        first += node.child_count;
    }
    auto& children = parsed_.tree.children;
    children.resize(first);
    for (std::size_t i = 1; i < nodes_.size(); ++i)
        children[next[static_cast<std::size_t>(nodes_[i].parent)]++] = static_cast<std::int32_t>(i);
}

} // namespace suot::grammar
