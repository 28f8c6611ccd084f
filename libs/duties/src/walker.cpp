// The walk over the tree: what headings say is carried down, and items that charge somebody become
// duties.
//
// Follows docs/spec/duties.md, section 1, by its numbers. The state (`Context`) is a value handed
// down, so that the next section begins as the one above it did; what a labelled line says is the
// one thing that goes back to duties made before.
#include "walker.hpp"

#include <document/type.hpp>

#include "shapes.hpp"

namespace suot::duties {

using document::NodeKind;

namespace {

/// Those an item charges, as they stand over the items below it.
std::vector<Actor> headed(std::vector<Actor> actors) {
    for (auto& one : actors) one.from = ActorFrom::heading;
    return actors;
}

} // namespace

Walker::Walker(Input const& input)
    : input_(input),
      timing_(input.citations, schedule_context(0)),
      view_(input, timing_),
      outline_(input.parsed.tree, input.words) {
    // Rarely more than a third of the nodes order something; growing would hold all twice.
    duties_.reserve(input.parsed.tree.nodes.size() / 3 + 8);
    for (auto const& table : input.parsed.task_tables) {
        if (table.rows.empty()) continue;
        auto above = table.rows.front().node;
        while (above != document::no_node && node(above).kind != NodeKind::table)
            above = node(above).parent;
        tables_[above] = &table;
    }
}

std::vector<Duty> Walker::run() && {
    if (!input_.parsed.tree.nodes.empty()) walk(0, root_context());
    return std::move(duties_);
}

schedule::Context Walker::schedule_context(std::int32_t work) const {
    auto const& works = input_.parsed.works;
    auto at = static_cast<std::size_t>(work);
    if (at >= works.size() || !works[at].front.date.known) at = 0;
    if (works.empty() || !works[at].front.date.known) return {};
    return {works[at].front.date.value};
}

/// A letter's addressees are charged by what it asks (section 1.9).
Context Walker::root_context() const {
    Context root;
    if (input_.parsed.works.empty()) return root;
    auto const& front = input_.parsed.works.front().front;
    if (front.type.value != "CV") return root;
    for (auto const& addressee : front.addressees)
        root.lead.push_back({addressee.name, ActorFrom::addressee});
    return root;
}

/// The children, in order, each with what its elder brothers have said; then what stands at the
/// foot of the list is spread over its items.
void Walker::walk(NodeNumber number, Context above) {
    auto const first_duty = duties_.size();
    timing_.set_context(schedule_context(node(number).work));
    above.detailed_elsewhere = view_.points_to_annex(number);
    std::size_t group = first_duty; // the duties of the child before: labelled lines belong to them
    std::vector<std::size_t> open;  // those of them that have no labels of their own
    bool in_labels = false;
    auto const children = this->children(number);
    for (std::size_t i = 0; i < children.size(); ++i) {
        auto const child = children[i];
        bool const section = view_.is_label_section(child);
        bool const label = section || view_.is_label(child);
        // A numbered "5. Thời gian thực hiện: …" is said of all the sections before it.
        bool const wide = label && !in_labels && is_numbered_kind(node(child).kind);
        if (label && !in_labels) open = unlabelled_since(wide ? first_duty : group);
        in_labels = label;
        if (label) {
            section ? label_section(child, open) : labelled_line(child, open);
            continue;
        }
        group = duties_.size();
        if (auto const details = view_.details_after(number, i, above.zone); details > 0) {
            candidate(child, above, Details::follow);
            i += details;
            foot_labels(children[i], unlabelled_since(group));
        } else {
            walk_child(child, above);
        }
    }
    spread_foot_label(number, first_duty);
}

/// An annex begins anew: the letter's addressees are not charged by it.
void Walker::walk_child(NodeNumber number, Context& here) {
    switch (node(number).kind) {
    case NodeKind::front:
    case NodeKind::signature:
    case NodeKind::recipients:
    case NodeKind::quote:
        return;
    case NodeKind::table:
        return rows(number, here);
    case NodeKind::annex: {
        Context fresh;
        fresh.body = true;
        return walk(number, fresh);
    }
    case NodeKind::paragraph:
        return paragraph(number, here);
    default:
        return item(number, here);
    }
}

void Walker::paragraph(NodeNumber number, Context& here) {
    auto const words = words_of(number);
    if (words.empty() || is_footnote(words)) return;
    if (!ends_with_colon(words)) return candidate(number, here);
    bool const was_body = here.body;
    here = derive(here, words, HeadingKind::introduction);
    here.body = was_body;
}

/// "CHƯƠNG TRÌNH HÀNH ĐỘNG thực hiện …" over the whole text: no heading of a part.
bool Walker::is_title_of_document(NodeNumber number) const {
    auto const& n = node(number);
    return n.kind == NodeKind::head && n.parent == 0 && n.child_count != 0
           && document::type_at(words_of(number), 0).type != nullptr;
}

/// A leaf is a duty or nothing; anything with items below it is a heading first.
void Walker::item(NodeNumber number, Context& here) {
    if (is_title_of_document(number)) {
        auto below = derive(here, words_of(number), HeadingKind::title);
        below.body = here.body;
        below.lead = here.lead;
        return walk(number, std::move(below));
    }
    here.body = true;
    if (!view_.is_leaf(number)) return inner_item(number, here);
    auto const before = duties_.size();
    if (here.zone == Zone::goal)
        add_goal(number, here);
    else
        candidate(number, here);
    std::optional<std::size_t> const duty =
        duties_.size() > before ? std::optional(duties_.size() - 1) : std::nullopt;
    for (auto const child : children(number)) continuation(child, here, duty);
}

/// An item with items below it: a title or an introduction.
void Walker::inner_item(NodeNumber number, Context& here) {
    constexpr std::size_t longest_title = 20; // words
    auto const& n = node(number);
    auto const words = words_of(number);
    auto const before = duties_.size();
    if (view_.is_complete_order(number, here.zone)) {
        candidate(number, here);
        return foot_labels(number, unlabelled_since(before));
    }
    timing_.set_context(schedule_context(n.work));
    bool const title = n.heading || words.size() < longest_title;
    auto below = derive(here, words, title ? HeadingKind::title : HeadingKind::introduction);
    if (!title && words[words.size() - 1].is_sign('.')) {
        // "(1) Bộ Y tế chỉ đạo …, hoàn thành trước …." with more orders below: one of its own
        candidate(number, here);
        if (duties_.size() > before) below.lead = headed(duties_.back().lead);
    }
    walk(number, std::move(below));
    // A title that orders, over text that charges nobody else, is the duty itself.
    auto const said = zone_said(words);
    constexpr std::size_t section_title = 5; // "TỔ CHỨC THỰC HIỆN"
    bool const section = said == Zone::duty && words.size() <= section_title;
    bool const orders = here.zone == Zone::duty && begins_with_verb(words) && !section
                        && said != Zone::other && said != Zone::goal && !ends_with_colon(words)
                        && n.kind != NodeKind::article;
    if (duties_.size() == before && orders) candidate(number, here);
}

/// A paragraph below an item: a labelled line belongs to it; with a body or a deadline of its own
/// it is a duty of its own (section 1.4).
void Walker::continuation(NodeNumber number, Context const& here, std::optional<std::size_t> duty) {
    auto const words = words_of(number);
    if (words.empty()) return;
    if (!labels_of(words).empty()) {
        if (duty) labelled_line(number, {*duty});
        return;
    }
    auto const charge = read_charge(words);
    if (charge.lead.empty() && charge.elided && reports_trouble(words)) {
        Context closing = here; // it closes the plan: no one body's own
        closing.lead.clear();
        return candidate(number, closing);
    }
    bool const own_time = !timing_.in_sentence(words).empty() && charge.acts;
    if (here.zone != Zone::goal && (!charge.lead.empty() || own_time)) candidate(number, here);
}

} // namespace suot::duties
