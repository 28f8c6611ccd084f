// One order from the centre to the last cell: who carries it out, how far it has come.
//
// Follows docs/spec/links.md, section 4.3. A node's own progress and the one rolled up from its
// parts stand beside each other: they may differ, and that is what one looks for.
#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "../call.hpp"
#include "../show.hpp"
#include "../trace_shapes.hpp"
#include "../trace_show.hpp"
#include "../trace_texts.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;
using registry::DutyId;
using registry::StandingRow;

constexpr std::array order_arguments{
    Argument{"duty", duty, optional, {"nhiệm vụ cần truy vết", "the order to be traced"}},
    Argument{"document",
             document,
             optional,
             {"hoặc mọi nhiệm vụ của văn bản này", "or every order of this document"}},
    Argument{
        "rule",
        choice,
        optional,
        {"cách cộng tiến độ: all khi tất cả xong, any khi một phần xong, share tỷ lệ phần xong, "
         "weighted trung bình (mặc định), worst phần chậm nhất",
         "how progress rolls up: all done, any done, share of parts done, weighted mean (the "
         "default), worst part"},
        choices::rules},
};

constexpr double full = 100;
constexpr std::size_t most_nodes = 5'000;
constexpr std::size_t deepest = 16;

/// How a duty stands, all its units together.
struct Work {
    std::string state;
    std::string actor;
    double progress = 0;
    std::int64_t members = 0; ///< of an order to a class
    std::int64_t done = 0;
};

class Tree {
public:
    Tree(Call& call, Traced const& traced, trace::Trace const& trace)
        : call_(call), traced_(traced), trace_(trace), below_(trace::taken_up(trace)) {
        above_.resize(traced.documents.items.size());
        for (std::size_t i = 0; i < below_.size(); ++i)
            for (auto const link : below_[i])
                above_[at(trace.links[at(link)].lower)].push_back(link);
        for (auto const& row : trace.rows) rows_[row.item] = &row;
    }

    base::Result<Value> show(std::vector<std::int32_t> const& orders, trace::Rule rule);

private:
    static std::size_t at(std::int32_t number) { return static_cast<std::size_t>(number); }

    base::Result<void> find_works();
    base::Result<void> find_works_of(registry::DocumentId document);
    base::Result<void> add_class(Work& work, StandingRow const& row);
    void roll_up(trace::Rule rule);
    void add_above(std::int32_t item, std::int64_t from, std::size_t depth);
    void add_below(std::int32_t item, std::int64_t parent, std::size_t depth);
    bool shown_deeper(std::int32_t higher, std::int32_t lower) const;
    Value node(std::int32_t item) const;
    void add_link(Value& out, std::int32_t link) const;
    void add(Value& to, Value node, std::int64_t parent, std::size_t depth);

    Call& call_;
    Traced const& traced_;
    trace::Trace const& trace_;
    std::vector<std::vector<std::int32_t>> below_; ///< links, by higher item
    std::vector<std::vector<std::int32_t>> above_; ///< links, by lower item
    std::map<std::int32_t, trace::Row const*> rows_;
    std::map<DutyId, Work> works_;
    std::set<std::int32_t> shown_above_;
    std::vector<double> rolled_;
    Value ancestors_ = Value::list();
    Value nodes_ = Value::list();
    std::int64_t number_ = 0;
};

// Members as of the day of the order, whoever is one now. They are counted whether the account sees
// them or not: only numbers come out.
base::Result<void> Tree::add_class(Work& work, StandingRow const& row) {
    auto const& standing = row.standing;
    work.members = TRY(call_.view->count_members(standing.office_class, standing.ordered));
    for (auto const& one : TRY(call_.view->standings({.on = call_.on,
                           .scope = {.everything = true},
                           .duty = standing.unit.duty,
                           .which = registry::Which::members,
                           .limit = 1'000'000}))) {
        bool const same = one.standing.unit.occurrence == standing.unit.occurrence;
        if (same && one.standing.phase == registry::Phase::done) ++work.done;
    }
    return {};
}

// Done is done, whatever per cent was reported last; an order to a class is as far as the share of
// its members that are done.
double progress_of(Work const& work, StandingRow const& row) {
    if (row.standing.phase == registry::Phase::done) return full;
    if (row.standing.office_class && work.members > 0)
        return full * static_cast<double>(work.done) / static_cast<double>(work.members);
    return static_cast<double>(row.standing.percent);
}

/// Of several turns the one that is not over counts, else the last.
base::Result<void> Tree::find_works_of(registry::DocumentId document) {
    for (auto const& row : TRY(call_.view->standings({.on = call_.on,
                           .scope = {.everything = true},
                           .document = document,
                           .limit = 100'000}))) {
        auto const duty = row.standing.unit.duty;
        bool const over = row.standing.phase == registry::Phase::done;
        if (works_.contains(duty) && over) continue;
        if (auto const known = works_.find(duty);
            known != works_.end() && known->second.progress < full)
            continue;
        Work work{.state = std::string(name(classify(row.standing, call_.on).state)),
                  .actor = row.actor};
        if (row.standing.office_class) TRY(add_class(work, row));
        work.progress = progress_of(work, row);
        works_[duty] = work;
    }
    return {};
}

base::Result<void> Tree::find_works() {
    for (auto const document : traced_.files) TRY(find_works_of(document));
    return {};
}

// Over all items of the trace and not only what is shown: depth and scope of the tree must not
// change a figure.
void Tree::roll_up(trace::Rule rule) {
    trace::Graph graph;
    graph.items.resize(traced_.documents.items.size());
    for (std::size_t i = 0; i < below_.size(); ++i)
        for (auto const link : below_[i])
            graph.edges.push_back(
                {trace_.links[at(link)].lower, static_cast<std::int32_t>(i), 0, false});
    std::vector<double> own(traced_.documents.items.size());
    for (std::size_t i = 0; i < own.size(); ++i)
        if (auto const found = works_.find(traced_.sides[i].duty); found != works_.end())
            own[i] = found->second.progress;
    rolled_ = trace::progress(graph, own, rule);
}

// `progress` and `rolled` are rounded to whole per cent: they are added up from reports that are no
// finer.
Value Tree::node(std::int32_t item) const {
    auto out = show_item(call_, traced_, item);
    auto const found = works_.find(traced_.sides[at(item)].duty);
    if (found != works_.end()) {
        auto const& work = found->second;
        out.set("state", work.state).set("actor", work.actor);
        out.set("progress", std::llround(work.progress));
        if (work.members > 0) out.set("members", work.members).set("members_done", work.done);
    }
    out.set("rolled", std::llround(rolled_[at(item)]));
    if (auto const row = rows_.find(item); row != rows_.end())
        out.set("cell", trace::name(row->second->shallow))
            .set("deep", trace::name(row->second->deep));
    return out;
}

void Tree::add_link(Value& out, std::int32_t link) const {
    out.set("link", traced_.link_ids[at(link)].value)
        .set("link_state", trace::name(trace_.links[at(link)].state));
}

void Tree::add(Value& to, Value node, std::int64_t parent, std::size_t depth) {
    Value out = Value::object().set("number", ++number_);
    if (parent != 0) out.set("parent", parent);
    out.set("depth", static_cast<std::int64_t>(depth));
    for (auto const& [name, value] : node.members()) out.set(name, value);
    to.add(std::move(out));
}

/// What the order rests on, the nearest first; each once.
void Tree::add_above(std::int32_t item, std::int64_t from, std::size_t depth) {
    if (depth > deepest) return;
    for (auto const link : above_[at(item)]) {
        auto const higher = trace_.links[at(link)].higher;
        if (!shown_above_.insert(higher).second) continue;
        auto one = node(higher);
        add_link(one, link);
        add(ancestors_, std::move(one), from, depth);
        add_above(higher, number_, depth + 1);
    }
}

/// The item also hangs below another one that carries the order out: it is shown there.
bool Tree::shown_deeper(std::int32_t higher, std::int32_t lower) const {
    return std::ranges::any_of(below_[at(higher)], [&](std::int32_t number) {
        auto const next = trace_.links[at(number)].lower;
        return next != lower && std::ranges::any_of(below_[at(next)], [&](std::int32_t other) {
                   return trace_.links[at(other)].lower == lower;
               });
    });
}

// The bounds keep a tree of a whole province on one page. A placeholder tells that something hangs
// here which the account may not see.
void Tree::add_below(std::int32_t item, std::int64_t parent, std::size_t depth) {
    if (depth > deepest || nodes_.items().size() > most_nodes) return;
    for (auto const link : below_[at(item)]) {
        auto const lower = trace_.links[at(link)].lower;
        if (shown_deeper(item, lower)) continue;
        auto one = node(lower);
        add_link(one, link);
        add(nodes_, std::move(one), parent, depth);
        add_below(lower, number_, depth + 1);
    }
    if (traced_.hidden_below.contains(traced_.documents.items[at(item)].work))
        add(nodes_, Value::object().set("hidden", true), parent, depth);
}

/// What stands above is shown of a single order only.
base::Result<Value> Tree::show(std::vector<std::int32_t> const& orders, trace::Rule rule) {
    TRY(find_works());
    roll_up(rule);
    for (auto const order : orders) {
        add(nodes_, node(order), 0, 0);
        auto const own = number_;
        if (orders.size() == 1) add_above(order, own, 1);
        add_below(order, own, 1);
    }
    return Value::object()
        .set("rule", trace::name(rule))
        .set("on", std::optional(call_.on))
        .set("above", std::move(ancestors_))
        .set("items", std::move(nodes_));
}

/// The duty's own item, or the orders of the document.
std::vector<std::int32_t> orders_of(Call const& call, Traced const& traced) {
    std::vector<std::int32_t> out;
    auto const only = call.target.duty.id;
    for (auto const& [side, item] : traced.items)
        if (only ? side.duty == only : side.document == call.target.document.id)
            out.push_back(item);
    std::erase_if(out, [&](std::int32_t item) {
        auto const& one = traced.documents.items[static_cast<std::size_t>(item)];
        return !only && one.modality != duties::Modality::duty;
    });
    std::ranges::sort(out);
    return out;
}

base::Result<Value> order(Call& call) {
    if (call.target.kind.empty())
        return invalid("duty", "truy vết nhiệm vụ hay văn bản nào?",
                       "which duty or document is to be traced?");
    auto const traced = TRY(gather(call, {centre_of(call), registry::Thread::both}));
    auto const trace = TRY(trace_of(call, traced, trace::Extent::rows));
    auto const rule =
        call.has("rule")
            ? static_cast<trace::Rule>(choices::place(choices::rules, call.text("rule")))
            : trace::Rule::weighted;
    return Tree(call, traced, trace).show(orders_of(call, traced), rule);
}

constexpr std::array node_fields{
    field::number("number"),
    field::maybe(field::number("parent")),
    field::number("depth"),
    field::maybe(field::number("link")),
    field::maybe(field::choice("link_state", choices::link_states)),
    field::maybe(field::choice("state", choices::states)),
    field::maybe(field::text("actor")),
    field::maybe(field::number("progress")),
    field::maybe(field::number("rolled")),
    field::maybe(field::number("members")),
    field::maybe(field::number("members_done")),
    field::maybe(field::choice("cell", choices::cells)),
    field::maybe(field::choice("deep", choices::cells)),
};
constexpr Shape node_shape{
    "OrderNode",
    {"một nút của cây; parent: nút trên nó (trong above: nút mà nó đứng trên); progress của chính "
     "nó, rolled cộng từ các phần bên dưới",
     "a node of the tree; parent: the node it hangs on (in above: the one it stands above); "
     "progress is its own, rolled that of its parts"},
    node_fields,
    &shapes::trace_side};
constexpr std::array order_fields{
    field::choice("rule", choices::rules),
    field::date("on"),
    field::list("above", node_shape),
    field::list("items", node_shape),
};
constexpr Shape order_shape{
    "OrderTree",
    {"cây thực hiện, theo thứ tự duyệt từ gốc; above: nhiệm vụ cấp trên mà nó thực hiện",
     "the tree, in preorder; above: the higher orders that it carries out"},
    order_fields};

constexpr std::array table{
    Verb{.name = "trace order",
         .group = "documents",
         .help = {"một nhiệm vụ từ trung ương đến chi bộ: ai thực hiện, tiến độ, dựa vào đâu",
                  "one order from the centre to the last cell: who carries it out, how far"},
         .arguments = order_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = order_shape,
         .run = order,
         .prepare = take_texts,
         .repeated = Repeated::same},
};

} // namespace

std::span<Verb const> trace_order_verbs() {
    return table;
}

} // namespace suot::desk
