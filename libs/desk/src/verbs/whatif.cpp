// What would lose its ground, before it happens. Nothing is changed.
//
// Follows docs/spec/links.md, section 4.5. Computed over the links as they are and thrown away:
// nothing is written.
#include <algorithm>
#include <array>

#include <text/fold.hpp>
#include <trace/events.hpp>

#include "../call.hpp"
#include "../proposals.hpp"
#include "../trace_shapes.hpp"
#include "../trace_show.hpp"
#include "../trace_texts.hpp"
#include "families.hpp"

namespace suot::desk {

namespace {

using enum ArgumentType;
using enum Count;

/// What is lost: documents, items, and orders above that only they carried out.
struct Lost {
    std::set<std::int32_t> works;
    std::set<std::int32_t> items;
};

std::set<std::int32_t> gaps_of(trace::Trace const& trace) {
    std::set<std::int32_t> out;
    for (auto const& row : trace.rows)
        if (row.shallow == trace::Cell::not_covered || row.shallow == trace::Cell::partly)
            out.insert(row.item);
    return out;
}

/// Orders that would be gaps if what these works do were gone, and are none now.
base::Result<std::vector<std::int32_t>> orders_left(Call& call, Traced const& traced,
                                                    std::set<std::int32_t> const& works) {
    auto const work_of = [&](std::int32_t item) {
        return traced.documents.items[static_cast<std::size_t>(item)].work;
    };
    auto const before = gaps_of(TRY(trace_of(call, traced, trace::Extent::rows)));
    auto after = traced;
    std::erase_if(after.links,
                  [&](trace::Link const& link) { return works.contains(work_of(link.lower)); });
    std::vector<std::int32_t> out;
    for (auto const item : gaps_of(TRY(trace_of(call, after, trace::Extent::rows))))
        if (!before.contains(item) && !works.contains(work_of(item))) out.push_back(item);
    return out;
}

Value show_work(Call& call, Traced const& traced, std::int32_t work) {
    auto const& one = traced.documents.works[static_cast<std::size_t>(work)];
    Value out = Value::object();
    if (auto const id = traced.document_of_work(work)) {
        out.set("document", id.value);
        call.shown.insert(id);
    }
    out.set("code", trace::called(traced.documents, work));
    if (!one.issuer.empty()) out.set("issuer", one.issuer);
    if (!one.subject.empty()) out.set("words", one.subject);
    return out;
}

base::Result<Value> show(Call& call, Traced const& traced, Lost const& lost,
                         std::set<std::int32_t> const& without) {
    Value documents = Value::list();
    for (auto const work : lost.works) documents.add(show_work(call, traced, work));
    Value duties = Value::list();
    for (auto const item : lost.items) duties.add(show_item(call, traced, item));
    Value orders = Value::list();
    for (auto const item : TRY(orders_left(call, traced, without)))
        orders.add(show_item(call, traced, item));
    return Value::object()
        .set("on", std::optional(call.on))
        .set("documents", std::move(documents))
        .set("items", std::move(duties))
        .set("orders", std::move(orders));
}

constexpr std::array repeal_arguments{
    Argument{"document", document, one, {"văn bản giả định bị bãi bỏ", "the document"}},
};

/// Documents that rest on the repealed one alone lose their ground with it, and their duties too.
base::Result<Value> repeal(Call& call) {
    auto const traced = TRY(gather(call, {}));
    auto without = traced.works_of(call.target.document.id);
    Lost lost;
    for (auto const work : without) {
        auto const loss = trace::without(traced.documents, work);
        lost.works.insert(loss.works.begin(), loss.works.end());
        lost.items.insert(loss.items.begin(), loss.items.end());
    }
    for (auto const work : without) lost.works.erase(work);
    for (auto const work : lost.works) {
        auto const& one = traced.documents.works[static_cast<std::size_t>(work)];
        for (auto item = one.first_item; item < one.last_item; ++item) lost.items.insert(item);
    }
    std::erase_if(lost.items, [&](std::int32_t item) {
        return without.contains(traced.documents.items[static_cast<std::size_t>(item)].work);
    });
    without.insert(lost.works.begin(), lost.works.end());
    return show(call, traced, lost, without);
}

constexpr std::array dissolve_arguments{
    Argument{"office", office, one, {"cơ quan giả định giải thể", "the office"}},
};

/// Works that the office issued.
base::Result<std::set<std::int32_t>> works_by(Call& call, Traced const& traced,
                                              registry::Office const& office) {
    auto const& directory = *TRY(directory_of(call));
    std::set<std::int32_t> out;
    for (std::size_t w = 0; w < traced.documents.works.size(); ++w) {
        auto const& work = traced.documents.works[w];
        if (!work.is_held() || work.issuer.empty()) continue;
        auto const meaning =
            directory.find(work.issuer, {office.parent, work.date.value_or(call.on)});
        if (!meaning.candidates.empty() && meaning.candidates.front().office == office.id)
            out.insert(static_cast<std::int32_t>(w));
    }
    return out;
}

bool is_called(std::string const& words, std::string const& office) {
    return text::folded(words) == text::folded(office) || trace::charges(words, office);
}

/// Duties that it alone must do: those assigned to it and not over, and those nobody was charged
/// with yet whose words charge it alone.
base::Result<std::set<std::int32_t>> duties_of(Call& call, Traced const& traced,
                                               registry::Office const& office) {
    std::set<registry::DutyId> led;
    std::set<registry::DutyId> others;
    for (auto const& row :
         TRY(call.view->standings({.on = call.on, .scope = call.scope, .limit = 1'000'000}))) {
        auto const& standing = row.standing;
        if (standing.phase == registry::Phase::unassigned) continue;
        bool const over = standing.phase == registry::Phase::done;
        (standing.office == office.id && !over ? led : others).insert(standing.unit.duty);
    }
    std::set<std::int32_t> out;
    for (auto const& [side, item] : traced.items)
        if (side.duty && led.contains(side.duty)) out.insert(item);
    for (std::size_t i = 0; i < traced.documents.items.size(); ++i) {
        auto const& lead = traced.documents.items[i].lead;
        auto const duty = traced.sides[i].duty;
        bool const alone = lead.size() == 1 && is_called(lead.front(), office.name);
        if (alone && (!duty || !others.contains(duty))) out.insert(static_cast<std::int32_t>(i));
    }
    return out;
}

base::Result<Value> dissolve(Call& call) {
    auto const office = TRY(find_office(*call.view, call.text("office"), call.on, "office"));
    auto const traced = TRY(gather(call, {}));
    auto const works = TRY(works_by(call, traced, office));
    return show(call, traced, {.works = works, .items = TRY(duties_of(call, traced, office))},
                works);
}

constexpr std::array whatif_fields{
    field::date("on"),
    field::list("documents", shapes::trace_side),
    field::list("items", shapes::trace_side),
    field::list("orders", shapes::trace_side),
};
constexpr Shape whatif_shape{
    "WhatIf",
    {"những gì mất căn cứ: văn bản, nhiệm vụ (items), nhiệm vụ cấp trên không còn ai thực hiện "
     "(orders)",
     "what loses its ground: documents, duties (items), higher orders that nobody would carry out "
     "(orders)"},
    whatif_fields};

constexpr std::array table{
    Verb{.name = "whatif repeal",
         .group = "documents",
         .help = {"nếu bãi bỏ một văn bản thì những gì mất căn cứ",
                  "what would lose its ground if a document were repealed"},
         .arguments = repeal_arguments,
         .right = {0, Subject::visible},
         .effect = Effect::reads,
         .gives = whatif_shape,
         .run = repeal,
         .prepare = take_texts},
    Verb{.name = "whatif dissolve",
         .group = "documents",
         .help = {"nếu giải thể một cơ quan thì việc gì không còn ai làm",
                  "what would be left undone if an office were dissolved"},
         .arguments = dissolve_arguments,
         .effect = Effect::reads,
         .gives = whatif_shape,
         .run = dissolve,
         .prepare = take_texts},
};

} // namespace

std::span<Verb const> whatif_verbs() {
    return table;
}

} // namespace suot::desk
