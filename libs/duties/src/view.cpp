// The tree as the walk sees it: labels, details, restated items, worked out once for each node.
//
// Follows docs/spec/duties.md, sections 1.3 to 1.6 and 1.15. Answers are kept by node: a label is
// asked for by itself, its parent and its brothers.
#include "view.hpp"

#include <algorithm>
#include <iterator>

#include <text/phrases.hpp>

#include "charge.hpp"
#include "labels.hpp"
#include "shapes.hpp"

namespace suot::duties {

using document::NodeKind;
using text::key;
using text::Words;

View::View(Input const& input, Timing const& timing)
    : input_(input), timing_(timing), label_(input.parsed.tree.nodes.size()) {
    own_.reserve(label_.size());
    for (auto const& node : input.parsed.tree.nodes) {
        auto words = input.words.within(node.own);
        // "Điều 2 : Giao …": the colon belongs to the mark
        if (words.size() > 1 && words[0].is_sign(':')) words = words.from(1);
        auto const from = words.items.data() - input.words.items.data();
        own_.push_back({static_cast<std::uint32_t>(from),
                        static_cast<std::uint32_t>(static_cast<std::size_t>(from) + words.size())});
    }
}

bool View::is_label(NodeNumber number) const {
    auto& known = label_[static_cast<std::size_t>(number)];
    if (known != Known::unasked) return known == Known::yes;
    auto const kind = node(number).kind;
    bool const line = kind == NodeKind::paragraph || kind == NodeKind::bullet
                      || kind == NodeKind::item || kind == NodeKind::point
                      || kind == NodeKind::clause;
    bool const label = line && !labels_of(words_of(number)).empty();
    known = label ? Known::yes : Known::no;
    return label;
}

bool View::is_label_section(NodeNumber number) const {
    auto const& n = node(number);
    bool const titled = is_item_kind(n.kind) && n.kind != NodeKind::table && n.child_count != 0
                        && !labels_as_title(words_of(number)).empty();
    return titled && std::ranges::all_of(children(number), [&](NodeNumber child) {
               if (is_label(child) || is_label_section(child)) return true;
               auto const said = read_charge(words_of(child)); // "Sở Y tế tham mưu …" is an order
               return !said.charges() && !said.acts && is_leaf(child);
           });
}

namespace {

/// "… ngày càng được": no title ends with such a word; a page break cut the sentence.
bool breaks_off(Words words) {
    constexpr text::Key open[] = {key("được"),  key("của"), key("và"),   key("các"),
                                  key("những"), key("với"), key("cho"),  key("để"),
                                  key("trong"), key("về"),  key("hoặc"), key("bị")};
    auto const& last = words[words.size() - 1];
    return std::any_of(std::begin(open), std::end(open),
                       [&](text::Key one) { return last.key == one; });
}

} // namespace

namespace {

/// "… lưu trữ. (có đề cương kèm theo)": a sentence, and a note behind it.
bool ends_with_note(Words words) {
    if (words.empty() || !words[words.size() - 1].is_sign(')')) return false;
    for (std::size_t i = words.size() - 1; i > 1; --i)
        if (words[i].is_sign('(')) return words[i - 1].is_sign('.');
    return false;
}

} // namespace

bool View::is_leaf(NodeNumber number) const {
    auto const& n = node(number);
    for (auto const child : children(number))
        if (is_item_kind(node(child).kind) && !is_label(child)) return false;
    if (n.child_count == 0) return true;
    auto const words = words_of(number);
    constexpr std::size_t longest_title = 40; // words
    bool title = !words.empty() && words.size() <= longest_title
                 && !words[words.size() - 1].is_sign('.') && !words[words.size() - 1].is_sign(';')
                 && !words[words.size() - 1].is_sign(',');
    if (title && (breaks_off(words) || ends_with_note(words))) title = false;
    bool const all_labels =
        std::ranges::all_of(children(number), [&](NodeNumber c) { return is_label(c); });
    if (all_labels) return !ends_with_colon(words);
    return !title && !ends_with_colon(words) && n.kind != NodeKind::head;
}

bool View::is_detail(NodeNumber number) const {
    if (is_label(number)) return false;
    auto const words = words_of(number);
    auto const said = read_charge(words);
    if ((said.acts && !said.labelled) || said.charges() || !timing_.in_sentence(words).empty())
        return false;
    auto const below = this->children(number);
    return std::all_of(below.begin(), below.end(), [&](NodeNumber c) { return is_detail(c); });
}

bool View::is_looked_at(NodeNumber number) const {
    auto const words = words_of(number);
    return !is_label(number) && !read_charge(words).ordered && timing_.in_sentence(words).empty();
}

bool View::restated_below(NodeNumber number) const {
    auto const below = this->children(number);
    if (below.empty()) return false;
    auto const words = words_of(below.front());
    auto const charge = read_charge(words);
    auto const from = charge.charges() ? charge.lead.back().to : 0;
    return orders_inspection(words.from(std::min(from, words.size())));
}

/// How many brothers behind an order only say what or where; a single one proves nothing.
std::size_t View::details_after(NodeNumber parent, std::size_t at, Zone zone) const {
    auto const children = this->children(parent);
    auto const& n = node(children[at]);
    auto const words = words_of(children[at]);
    bool const alone =
        n.kind == NodeKind::paragraph || (is_item_kind(n.kind) && is_leaf(children[at]));
    if (!alone || zone != Zone::duty || !ends_with_colon(words)) return 0;
    auto const charge = read_charge(words);
    if (!charge.acts && !(charge.charges() && orders_inspection(words.from(charge.lead.back().to))))
        return 0;
    bool const inspects = orders_inspection(words) || !charge.acts;
    std::size_t count = 0;
    while (at + count + 1 < children.size()
           && node(children[at + count + 1]).kind == NodeKind::bullet
           && (is_detail(children[at + count + 1])
               || (inspects && is_looked_at(children[at + count + 1]))))
        ++count;
    return count >= 2 ? count : 0;
}

/// All of its items must be details: one order among them makes it a heading.
bool View::is_complete_order(NodeNumber number, Zone zone) const {
    auto const& n = node(number);
    auto const words = words_of(number);
    bool const inspects = orders_inspection(words);
    bool const open_list = ends_with_colon(words) && !n.heading;
    if (zone != Zone::duty || (!open_list && !inspects)) return false;
    if (inspects && restated_below(number)) return false;
    auto const charge = read_charge(words);
    if (!charge.acts && !charge.ordered) return false;
    for (auto const child : children(number)) {
        if (!(inspects && is_looked_at(child)) && !is_detail(child)) return false;
    }
    return n.child_count != 0;
}

bool View::in_article(NodeNumber number) const {
    for (auto at = number; at != document::no_node; at = node(at).parent)
        if (node(at).kind == NodeKind::article) return true;
    return false;
}

bool View::points_to_annex(NodeNumber number) const {
    if (input_.parsed.task_tables.empty()) return false;
    static text::Phrases<bool> const details{
        {"chi tiết", true}, {"cụ thể", true}, {"có danh mục", true}, {"có phụ lục", true}};
    auto const points = [&](NodeNumber child) {
        if (node(child).kind != NodeKind::paragraph) return false;
        auto const words = words_of(child);
        constexpr std::size_t longest_note = 30;
        bool detail = false;
        for (std::size_t i = 0; i + 1 < std::min(words.size(), longest_note); ++i) {
            detail = detail || details.longest(words, i).has_value();
            if (detail && words[i].key == key("phụ") && words[i + 1].key == key("lục")) return true;
        }
        return false;
    };
    auto const notes = children(number);
    // The note may have been taken for a continuation of the last item.
    return std::ranges::any_of(notes, points)
           || (!notes.empty() && std::ranges::any_of(children(notes.back()), points));
}

} // namespace suot::duties
