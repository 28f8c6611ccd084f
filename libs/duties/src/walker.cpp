#include "walker.hpp"

#include <algorithm>

#include <document/code.hpp>
#include <document/type.hpp>
#include <text/fold.hpp>

#include "lexicon.hpp"

namespace suot::duties {

using document::Node;
using document::NodeKind;
using text::key;
using text::Words;

namespace {

bool ends_with_colon(Words words) {
    return !words.empty() && words[words.size() - 1].is_sign(':');
}

/// "Chủ trì, phối hợp với:" the bodies of the items below are those it works with.
bool leaves_partners_open(Words heading) {
    auto const size = heading.size();
    for (std::size_t i = size > 6 ? size - 6 : 0; i < size; ++i) {
        auto const found = predicates().longest(heading, i);
        if (found && found->value == Role::support && i + found->size + 1 >= size) return true;
    }
    return false;
}

/// "Phân công nhiệm vụ cho các thành viên …" under a body's own heading: it assigns, they are its
/// own people.
bool assigns_inside(Words words) {
    static text::Phrases<bool> const verbs{
        {"phân công", true}, {"ủy quyền", true}, {"phân công nhiệm vụ", true}};
    return verbs.longest(words, 0).has_value();
}

/// "Kiểm tra việc …", "Theo dõi, giám sát việc …": the list below says what is looked at.
bool orders_inspection(Words words) {
    static text::Phrases<bool> const verbs{
        {"kiểm tra", true}, {"giám sát", true}, {"theo dõi", true}, {"thanh tra", true},
        {"khảo sát", true}, {"đánh giá", true}, {"đôn đốc", true}};
    bool verb = false;
    for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 9);) {
        if (auto const found = verbs.longest(words, i)) {
            verb = true;
            i += found->size;
        } else if (words[i].is_sign(',') || words[i].key == key("và")) {
            ++i;
        } else {
            return verb && words[i].key == key("việc");
        }
    }
    return false;
}

/// An item that only names a document: "Kết luận số … ngày … về …".
bool is_citation(Words words) {
    auto const type = document::type_at(words, 0);
    return type.type != nullptr
           && (words.at(type.size).key == key("số")
               || document::code_at(words, type.size).has_value());
}

bool begins_with_verb(Words heading) {
    auto const role = predicates().longest(heading, 0);
    return role && (role->value == Role::act || role->value == Role::manner)
           && !is_citation(heading);
}

/// What a heading says of its items. One that begins with a verb is an order itself, whatever it
/// mentions: "Phát triển nhân lực đáp ứng yêu cầu …".
std::optional<Zone> zone_said(Words heading) {
    auto const zone = zone_of(heading);
    bool const order = begins_with_verb(heading) && zone_of(heading.sub(0, 4)) != zone;
    return order ? std::nullopt : zone;
}

/// The last sentence of an introduction: the one that its colon ends.
Words last_sentence(Words words) {
    for (std::size_t i = words.size(); i-- > 1;)
        if (words[i - 1].is_sign('.') && words[i].is_capital() && words[i].after_blank())
            return words.from(i);
    return words;
}

/// "[1] …": a note at the foot of a page.
bool is_footnote(Words words) {
    return words.size() > 2 && words[0].is_sign('[') && words[1].is_number()
           && words[2].is_sign(']');
}

bool is_item_kind(NodeKind kind) {
    switch (kind) {
    case NodeKind::part:
    case NodeKind::chapter:
    case NodeKind::section:
    case NodeKind::subsection:
    case NodeKind::article:
    case NodeKind::clause:
    case NodeKind::point:
    case NodeKind::item:
    case NodeKind::bullet:
    case NodeKind::head:
    case NodeKind::table:
        return true;
    default:
        return false;
    }
}

bool is_numbered_kind(Node const& node) {
    return node.kind == NodeKind::clause || node.kind == NodeKind::point
           || node.kind == NodeKind::item || node.kind == NodeKind::article;
}

constexpr std::size_t outline_words = 6;

/// The hash of the first words of a heading or item, all of them where it is shorter.
std::uint64_t beginning(Words words) {
    std::uint64_t hash = 1469598103934665603ULL;
    std::size_t taken = 0;
    for (auto const& word : words.items) {
        if (word.kind == text::WordKind::sign) continue;
        hash = (hash ^ word.key) * 1099511628211ULL;
        if (++taken == outline_words) return hash;
    }
    return taken < 3 ? 0 : hash ^ (0x5bd1e995ULL + taken);
}

} // namespace

Walker::Walker(Input const& input) : input_(input), timing_(input.citations, schedule_context(0)) {
    for (auto const& table : input.parsed.task_tables)
        if (!table.rows.empty()) {
            auto above = table.rows.front().node;
            while (above != document::no_node && node(above).kind != NodeKind::table)
                above = node(above).parent;
            tables_[above] = &table;
        }
    index_headings();
}

std::vector<Duty> Walker::run() && {
    if (!input_.parsed.tree.nodes.empty()) walk(0, root_context());
    return std::move(duties_);
}

Words Walker::words_of(Node const& n) const {
    return input_.words.within(n.own);
}

schedule::Context Walker::schedule_context(std::int32_t work) const {
    auto const& works = input_.parsed.works;
    auto at = static_cast<std::size_t>(work);
    if (at >= works.size() || !works[at].front.date.known) at = 0;
    if (works.empty() || !works[at].front.date.known) return {};
    return {works[at].front.date.value};
}

/// A letter's addressees are charged by what it asks (gold rule 4).
Context Walker::root_context() const {
    Context root;
    if (input_.parsed.works.empty()) return root;
    auto const& front = input_.parsed.works.front().front;
    if (front.type.value != "CV") return root;
    for (auto const& addressee : front.addressees)
        root.lead.push_back({addressee.name, ActorFrom::addressee});
    return root;
}

void Walker::index_headings() {
    auto const& nodes = input_.parsed.tree.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].heading || nodes[i].children.empty()) continue;
        auto const words = words_of(nodes[i]);
        auto const number = static_cast<NodeNumber>(i);
        if (auto const hash = beginning(words)) headings_[hash] = number;
        for (std::size_t w = 0; w + 1 < words.size(); ++w)
            if (words[w].is_sign(0x201C) || words[w].is_sign('"'))
                if (auto const hash = beginning(words.from(w + 1))) headings_[hash] = number;
    }
}

/// An item whose words come again as a heading further down is the outline of what follows, no
/// order of its own.
bool Walker::is_outline(Words words) const {
    auto const hash = beginning(words);
    if (hash == 0) return false;
    auto const found = headings_.find(hash);
    return found != headings_.end() && node(found->second).own.begin > words.span().end;
}

std::vector<Actor> Walker::actors(Words words, std::vector<Body> const& bodies,
                                  ActorFrom from) const {
    std::vector<Actor> out;
    for (auto const& body : bodies) {
        auto const span = words.span(body.from, body.to);
        if (span.empty()) continue;
        out.push_back({{text::squeezed(text::cut(words.text, span)), span}, from});
    }
    return out;
}

bool Walker::is_label(NodeNumber number) const {
    auto const& n = node(number);
    return (n.kind == NodeKind::paragraph || n.kind == NodeKind::bullet || n.kind == NodeKind::item
            || n.kind == NodeKind::point)
           && !labels_of(words_of(n)).empty();
}

bool Walker::is_leaf(NodeNumber number) const {
    auto const& n = node(number);
    for (auto const child : n.children)
        if (is_item_kind(node(child).kind) && !is_label(child)) return false;
    if (n.children.empty()) return true;
    auto const words = words_of(n);
    constexpr std::size_t longest_title = 40; // words
    bool const title =
        !words.empty() && words.size() <= longest_title && !words[words.size() - 1].is_sign('.')
        && !words[words.size() - 1].is_sign(';') && !words[words.size() - 1].is_sign(',');
    bool const all_labels = std::all_of(n.children.begin(), n.children.end(),
                                        [&](NodeNumber c) { return is_label(c); });
    if (all_labels) return !ends_with_colon(words);
    return !title && !ends_with_colon(words) && n.kind != NodeKind::head;
}

/// "Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:" charges nobody: the issuer speaks of itself.
bool Walker::names_issuer(Words words, Charge const& charge) const {
    if (charge.lead.size() != 1 || input_.parsed.works.empty()) return false;
    auto const issuer = text::folded(input_.parsed.works.front().front.issuer.value);
    auto const named =
        text::folded(text::cut(words.text, words.span(charge.lead[0].from, charge.lead[0].to)));
    return !named.empty() && (issuer.starts_with(named) || named.starts_with(issuer));
}

/// What a heading, or an introduction that ends with a colon, says for the items below it.
Context Walker::derive(Context const& above, Words heading, bool is_title) const {
    Context here = above;
    here.body = true;
    auto const bare = ends_with_colon(heading) ? heading.sub(0, heading.size() - 1) : heading;
    auto const named = is_title ? read_title(bare) : read_heading(heading);
    auto const zone = zone_said(heading);
    if (zone && (is_title || *zone != Zone::other)) here.zone = *zone;
    if (!zone && is_title && above.zone == Zone::goal && begins_with_verb(heading))
        here.zone = Zone::duty;
    auto const set_lead = [&](std::vector<Body> const& lead, std::vector<Body> const& support,
                              Words in) {
        here.lead = actors(in, lead, ActorFrom::heading);
        here.support = actors(in, support, ActorFrom::heading);
        if (here.zone == Zone::unknown || (here.zone == Zone::other && zone != Zone::other))
            here.zone = Zone::duty;
    };
    if (!named.lead.empty()) {
        set_lead(named.lead, named.support, heading);
    } else if (ends_with_colon(heading)) {
        auto const charge =
            read_charge(last_sentence(heading), is_title ? Form::item : Form::introduction);
        if (!charge.lead.empty() && !charge.reports && !(charge.enacts && !charge.ordered)
            && (charge.ordered
                || (!is_title && above.body && !names_issuer(last_sentence(heading), charge))))
            set_lead(charge.lead, charge.support, last_sentence(heading));
        else if (!charge.support.empty())
            here.support = actors(last_sentence(heading), charge.support, ActorFrom::heading);
        if (here.zone == Zone::unknown && opens_orders(heading)) here.zone = Zone::duty;
    }
    here.partners_follow = leaves_partners_open(heading);
    if (here.zone == Zone::prohibition && zone == Zone::prohibition)
        for (std::size_t i = 0; i < heading.size(); ++i) {
            auto const list = bodies_at(heading, i);
            if (list.empty()) continue;
            auto const after = predicates().longest(heading, list.end);
            if (after && after->value == Role::forbid)
                here.lead = actors(heading, list.bodies, ActorFrom::heading);
        }
    constexpr std::size_t longest_heading =
        45; // words: a deadline in a longer introduction is its own
    if (heading.size() <= longest_heading)
        if (auto times = timing_.in_sentence(heading); !times.empty())
            here.times = std::move(times);
    return here;
}

void Walker::walk(NodeNumber number, Context above) {
    auto const first_duty = duties_.size();
    timing_.set_context(schedule_context(node(number).work));
    above.detailed_elsewhere = points_to_annex(number);
    std::size_t group =
        duties_.size(); // the duties of the child before: a labelled line belongs to them
    std::vector<std::size_t> open; // those of them that have no labels of their own
    bool in_labels = false;
    auto const& children = node(number).children;
    for (std::size_t i = 0; i < children.size(); ++i) {
        auto const child = children[i];
        if (!is_label(child)) {
            in_labels = false;
            group = duties_.size();
            if (auto const details = details_after(number, i, above); details > 0) {
                candidate(child, above);
                i += details;
                continue;
            }
            walk_child(child, above);
            continue;
        }
        if (!in_labels) open = unlabelled_since(group);
        in_labels = true;
        auto const words = words_of(node(child));
        for (auto const duty : open) {
            apply(labels_of(words), words, duties_[duty]);
            labelled_[duty] = true;
        }
    }
    spread_foot_label(number, first_duty);
}

/// "(Chi tiết tại Phụ lục kèm theo)" under a list, and a task table in the file: the table orders,
/// the list outlines.
bool Walker::points_to_annex(NodeNumber number) const {
    if (input_.parsed.task_tables.empty()) return false;
    static text::Phrases<bool> const details{
        {"chi tiết", true}, {"cụ thể", true}, {"có danh mục", true}, {"có phụ lục", true}};
    auto notes = node(number).children;
    if (!notes.empty()) { // the note may have been taken for a continuation of the last item
        auto const& last = node(notes.back()).children;
        notes.insert(notes.end(), last.begin(), last.end());
    }
    for (auto const child : notes) {
        if (node(child).kind != NodeKind::paragraph) continue;
        auto const words = words_of(node(child));
        constexpr std::size_t longest_note = 30;
        bool detail = false;
        for (std::size_t i = 0; i + 1 < std::min(words.size(), longest_note); ++i) {
            detail = detail || details.longest(words, i).has_value();
            if (detail && words[i].key == key("phụ") && words[i + 1].key == key("lục")) return true;
        }
    }
    return false;
}

std::vector<std::size_t> Walker::unlabelled_since(std::size_t first) const {
    std::vector<std::size_t> out;
    for (std::size_t i = first; i < duties_.size(); ++i)
        if (!labelled_[i]) out.push_back(i);
    return out;
}

void Walker::walk_child(NodeNumber number, Context& here) {
    auto const& n = node(number);
    switch (n.kind) {
    case NodeKind::front:
    case NodeKind::signature:
    case NodeKind::recipients:
    case NodeKind::quote:
        return;
    case NodeKind::table:
        return rows(number, here);
    case NodeKind::annex: {
        Context fresh = root_context();
        fresh.lead.clear();
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
    auto const words = words_of(node(number));
    if (words.empty()) return;
    if (is_footnote(words)) return;
    if (ends_with_colon(words)) {
        bool const was_body = here.body;
        here = derive(here, words, false);
        here.body = was_body;
        return;
    }
    candidate(number, here);
}

void Walker::item(NodeNumber number, Context& here) {
    auto const& n = node(number);
    here.body = true;
    auto const words = words_of(n);
    if (!is_leaf(number) && is_complete_order(number, here)) return candidate(number, here);
    if (!is_leaf(number)) {
        timing_.set_context(schedule_context(n.work));
        auto const before = duties_.size();
        walk(number, derive(here, words, n.heading || words.size() < 20));
        // A title that orders, over text that charges nobody else, is the duty itself.
        bool const orders = here.zone == Zone::duty && begins_with_verb(words)
                            && !ends_with_colon(words) && n.kind != NodeKind::article;
        if (duties_.size() == before && orders) candidate(number, here);
        return;
    }
    auto const before = duties_.size();
    if (here.zone == Zone::goal)
        add_goal(number, here);
    else
        candidate(number, here);
    std::optional<std::size_t> const duty =
        duties_.size() > before ? std::optional(duties_.size() - 1) : std::nullopt;
    for (auto const child : n.children) continuation(child, here, duty);
}

/// A paragraph below an item: a labelled line belongs to it; with a body or a deadline of its own
/// it is a duty of its own (gold rule 2).
void Walker::continuation(NodeNumber number, Context const& here, std::optional<std::size_t> duty) {
    auto const words = words_of(node(number));
    if (words.empty()) return;
    if (auto const labels = labels_of(words); !labels.empty()) {
        if (duty) {
            apply(labels, words, duties_[*duty]);
            labelled_[*duty] = true;
        }
        return;
    }
    auto const charge = read_charge(words);
    bool const own_time = !timing_.in_sentence(words).empty() && charge.acts;
    if (here.zone != Zone::goal && (!charge.lead.empty() || own_time)) candidate(number, here);
}

/// An item, with all below it, that says only what or where: no verb first, no body, no time.
bool Walker::is_detail(NodeNumber number) const {
    if (is_label(number)) return false;
    auto const words = words_of(node(number));
    auto const said = read_charge(words);
    if ((said.acts && !said.labelled) || said.charges() || !timing_.in_sentence(words).empty())
        return false;
    auto const& below = node(number).children;
    return std::all_of(below.begin(), below.end(), [&](NodeNumber c) { return is_detail(c); });
}

/// After "Thực hiện quan trắc tại … như sau:" in a paragraph of its own: how many of the items that
/// follow are details of it. One alone is none.
std::size_t Walker::details_after(NodeNumber parent, std::size_t at, Context const& here) const {
    auto const& children = node(parent).children;
    auto const& n = node(children[at]);
    auto const words = words_of(n);
    if (n.kind != NodeKind::paragraph || here.zone != Zone::duty || !ends_with_colon(words))
        return 0;
    if (!read_charge(words).acts) return 0;
    std::size_t count = 0;
    while (at + count + 1 < children.size()
           && node(children[at + count + 1]).kind == NodeKind::bullet
           && is_detail(children[at + count + 1]))
        ++count;
    return count >= 2 ? count : 0;
}

/// "Quan trắc tại các vị trí như sau:" over a list of places: the head orders, the list only says
/// what or where. None of the items begins with a verb, names a body or sets a time.
bool Walker::is_complete_order(NodeNumber number, Context const& here) const {
    auto const& n = node(number);
    auto const words = words_of(n);
    bool const inspects = orders_inspection(words);
    bool const open_list = ends_with_colon(words) && !n.heading;
    if (here.zone != Zone::duty || (!open_list && !inspects)) return false;
    auto const charge = read_charge(words);
    if (!charge.acts && !charge.ordered) return false;
    for (auto const child : n.children) {
        auto const below = words_of(node(child));
        bool const looked_at = inspects && !is_label(child) && !read_charge(below).charges()
                               && timing_.in_sentence(below).empty();
        if (!looked_at && !is_detail(child)) return false;
    }
    return !n.children.empty();
}

/// Articles of a regulation charge bodies in any chapter: "X có trách nhiệm …".
bool Walker::in_article(NodeNumber number) const {
    for (auto at = number; at != document::no_node; at = node(at).parent)
        if (node(at).kind == NodeKind::article) return true;
    return false;
}

bool Walker::accepts(NodeNumber number, Context const& here, Charge const& charge) const {
    auto const& n = node(number);
    if (here.zone == Zone::prohibition) return true;
    if (charge.reports || charge.grants) return false;
    if (here.zone == Zone::other) return in_article(number) && charge.ordered && charge.charges();
    if (here.zone == Zone::goal) return false;
    if (charge.charges()) return here.body || charge.ordered;
    if (here.zone != Zone::duty) return false;
    if (charge.acts) return true;
    if (n.kind == NodeKind::paragraph) return false;
    bool const labelled = std::any_of(n.children.begin(), n.children.end(),
                                      [&](NodeNumber c) { return is_label(c); });
    if (labelled || !timing_.in_sentence(words_of(n)).empty())
        return true; // "Họp: 06 tháng một lần"
    return charge.opens && !here.lead.empty() && here.lead.front().from == ActorFrom::heading;
}

void Walker::candidate(NodeNumber number, Context const& here) {
    auto const words = words_of(node(number));
    if (is_footnote(words)) return;
    bool const introduces = ends_with_colon(words) && node(number).children.empty();
    if (words.size() < 3 || (introduces && node(number).kind != NodeKind::paragraph)) return;
    auto const charge = read_charge(words);
    if (!charge.charges() && is_citation(words)) return;
    if (charge.labelled) {
        std::size_t colon = 0;
        while (colon < words.size() && !words[colon].is_sign(':')) ++colon;
        auto const zone = zone_of(words.sub(0, colon));
        bool const way =
            words[0].key == key("hình") || words[0].key == key("phương"); // "Hình thức: …"
        if (!way && (zone == Zone::other || zone == Zone::goal)) return;
    }
    if (!accepts(number, here, charge)) return;
    if (here.lead.empty() && charge.lead.empty() && (here.detailed_elsewhere || is_outline(words)))
        return;
    bool const forbids = here.zone == Zone::prohibition || charge.forbids;
    add(number, here, charge, forbids ? Modality::prohibition : Modality::duty);
}

void Walker::add_goal(NodeNumber number, Context const& here) {
    auto const& n = node(number);
    if (!is_numbered_kind(n)) return;
    auto const words = words_of(n);
    if (words.size() < 6 || ends_with_colon(words)) return;
    Context bare = here;
    bare.lead.clear();
    bare.support.clear();
    add(number, bare, Charge{}, Modality::goal);
}

void Walker::add(NodeNumber number, Context const& here, Charge const& charge, Modality modality) {
    auto const& n = node(number);
    auto const words = words_of(n);
    Duty duty{.node = number, .work = n.work, .modality = modality};
    duty.span = words.span(std::min(charge.starts, words.size() - 1), words.size());
    bool const heading_lead = !here.lead.empty() && here.lead.front().from == ActorFrom::heading;
    bool const assigns = heading_lead && n.kind != NodeKind::paragraph && assigns_inside(words);
    bool const elided = heading_lead && charge.elided && !charge.ordered;
    if ((assigns || elided)
        && !charge.lead.empty()) { // the heading's body acts, not the one named here
        Charge bare = charge;
        bare.lead.clear();
        if (assigns) bare.starts = 0;
        return add(number, here, bare, modality);
    }
    bool const partners = here.partners_follow && !here.lead.empty() && !charge.lead.empty();
    auto const& own_lead = partners ? charge.support : charge.lead;
    auto const& own_support = partners ? charge.lead : charge.support;
    duty.lead =
        own_lead.empty() || partners ? here.lead : actors(words, own_lead, ActorFrom::sentence);
    duty.support = actors(words, own_support, ActorFrom::sentence);
    if (duty.support.empty() && own_lead.empty()) duty.support = here.support;
    auto times = timing_.in_sentence(words);
    auto const labels = labels_within(words);
    bool const from_heading =
        times.empty() && (charge.lead.empty() || n.kind != NodeKind::paragraph);
    if (from_heading) times = here.times;
    // "Thường xuyên …" says how where another time is said.
    bool const adverb = !times.empty() && times.front().kind == schedule::Kind::continuous
                        && times.front().phrase.begin <= duty.span.begin;
    if (times.size() > 1 && adverb) std::rotate(times.begin(), times.begin() + 1, times.end());
    if (!times.empty()) {
        duty.schedule = times.front();
        duty.other_schedules.assign(times.begin() + 1, times.end());
    }
    apply(labels, words, duty);
    duties_.push_back(std::move(duty));
    labelled_.push_back(!labels.empty());
}

void Walker::apply(std::vector<Labelled> const& labels, Words words, Duty& duty) const {
    for (auto const& one : labels) {
        auto const value = words.sub(one.from, one.to);
        if (value.empty()) continue;
        switch (one.label) {
        case Label::lead: {
            auto lead = actors(value, bodies_in_cell(value), ActorFrom::heading);
            if (!lead.empty()) duty.lead = std::move(lead);
            break;
        }
        case Label::support:
            duty.support = actors(value, bodies_in_cell(value), ActorFrom::heading);
            break;
        case Label::time: {
            auto times = timing_.in_label(value);
            if (times.empty()) break;
            duty.schedule = times.front();
            duty.other_schedules.assign(times.begin() + 1, times.end());
            break;
        }
        case Label::product: {
            auto const span = value.span();
            duty.product = {text::squeezed(text::cut(value.text, span)), span};
            break;
        }
        }
    }
}

/// A labelled line at the foot of a list holds for each of its items (gold rule 8): it stands under
/// the last one, and no other has one.
void Walker::spread_foot_label(NodeNumber parent, std::size_t first_duty) {
    auto const last = duties_.size();
    if (last - first_duty < 2 || !labelled_[last - 1]) return;
    for (std::size_t i = first_duty; i + 1 < last; ++i)
        if (labelled_[i] || duties_[i].schedule.kind != schedule::Kind::none) return;
    for (std::size_t i = first_duty; i < last; ++i)
        if (node(duties_[i].node).parent != parent) return;
    auto const& foot = duties_[last - 1];
    for (std::size_t i = first_duty; i + 1 < last; ++i) {
        duties_[i].schedule = foot.schedule;
        duties_[i].other_schedules = foot.other_schedules;
        if (duties_[i].lead.empty()) duties_[i].lead = foot.lead;
        labelled_[i] = true;
    }
}

std::vector<Duty> find(Input const& input) {
    return Walker(input).run();
}

std::string_view name(Modality modality) {
    switch (modality) {
    case Modality::duty:
        return "duty";
    case Modality::goal:
        return "goal";
    case Modality::prohibition:
        return "prohibition";
    case Modality::information:
        return "information";
    }
    return "";
}

std::string_view name(ActorFrom from) {
    switch (from) {
    case ActorFrom::sentence:
        return "sentence";
    case ActorFrom::heading:
        return "heading";
    case ActorFrom::table:
        return "table";
    case ActorFrom::addressee:
        return "addressee";
    }
    return "";
}

} // namespace suot::duties
