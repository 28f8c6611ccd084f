// Works, items, mentions and links by number.
#include <algorithm>

#include "choices.hpp"
#include "gatherer.hpp"
#include "linking.hpp"
#include "proposals.hpp"

namespace suot::desk {

using registry::DocumentId;
using registry::DutyFields;
using registry::DutyId;
using registry::LinkSide;

namespace {

std::vector<std::string> lines_of(std::string_view words) {
    std::vector<std::string> out;
    while (!words.empty()) {
        auto const end = std::min(words.find('\n'), words.size());
        out.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

duties::Modality modality_of(std::string_view word) {
    using enum duties::Modality;
    for (auto const one : {duty, goal, prohibition})
        if (word == duties::name(one)) return one;
    return duty;
}

schedule::Kind kind_of(std::string_view word) {
    auto const place = choices::place(choices::times, word);
    return place < choices::times.size() ? static_cast<schedule::Kind>(place)
                                         : schedule::Kind::none;
}

} // namespace

base::Result<Traced> Gatherer::gather() {
    texts_ = TRY(call_.view->trace_texts(what_.centre, what_.thread));
    TRY(find_documents());
    TRY(find_duties());
    add_works();
    add_items();
    add_mentions();
    find_hidden();
    TRY(add_links());
    return std::move(out_);
}

/// One number may name two documents (each term starts again): days that are both known must agree.
std::int32_t Gatherer::known_work(std::string const& code,
                                  std::optional<base::Date> const& date) const {
    if (code.empty()) return trace::none;
    auto const [first, last] = by_code_.equal_range(code);
    for (auto it = first; it != last; ++it) {
        auto const& own = out_.documents.works[static_cast<std::size_t>(it->second)].date;
        if (!own || !date || *own == *date) return it->second;
    }
    return trace::none;
}

/// The number of a work; where another document has it more fully, that one counts.
std::int32_t Gatherer::add_work(registry::TraceWork const& work) {
    auto& works = out_.documents.works;
    auto number = known_work(work.code, work.date);
    if (number == trace::none) {
        number = static_cast<std::int32_t>(works.size());
        works.emplace_back();
        place_.emplace_back();
        if (!work.code.empty()) by_code_.emplace(work.code, number);
    } else if (static_cast<grammar::Held>(work.held)
               >= works[static_cast<std::size_t>(number)].held) {
        auto& known = works[static_cast<std::size_t>(number)];
        if (!known.date) known.date = work.date;
        return number;
    }
    auto& own = works[static_cast<std::size_t>(number)];
    own = {.file = file_.at(work.document),
           .held = static_cast<grammar::Held>(work.held),
           .code = work.code,
           .type = work.type,
           .issuer = work.issuer,
           .date = work.date ? work.date : own.date,
           .subject = work.subject,
           .mentions = {}};
    place_[static_cast<std::size_t>(number)] = {work.document, work.number};
    return number;
}

void Gatherer::add_works() {
    for (auto const& work : texts_.works)
        if (is_here(work.document)) out_.works[{work.document, work.number}] = add_work(work);
}

void Gatherer::add_item(trace::Item item, LinkSide const& side) {
    auto const number = static_cast<std::int32_t>(out_.documents.items.size());
    auto& work = out_.documents.works[static_cast<std::size_t>(item.work)];
    if (work.first_item == work.last_item) work.first_item = number;
    work.last_item = number + 1;
    out_.items[side] = number;
    out_.sides.push_back(side);
    out_.documents.items.push_back(std::move(item));
}

/// An item's places are into its own words: they may be other words than the document's.
void Gatherer::mark_place(trace::Item& item, DutyFields const& fields) const {
    item.words = fields.words;
    item.span = {0, static_cast<std::uint32_t>(item.words.size())};
    item.modality = modality_of(fields.modality);
    item.lead = names_in(fields.lead);
    item.support = names_in(fields.support);
    item.kind = kind_of(fields.kind);
    item.due = fields.due;
    item.when = fields.phrase;
    auto const at = fields.phrase.empty() ? std::string::npos : item.words.find(fields.phrase);
    if (at == std::string::npos) return;
    auto const begin = static_cast<std::uint32_t>(at);
    item.when_span = {begin, begin + static_cast<std::uint32_t>(fields.phrase.size())};
}

void Gatherer::add_items() {
    // By work and place, as reading order has them.
    struct Row {
        std::int32_t work;
        std::int64_t begin;
        trace::Item item;
        LinkSide side;
    };
    std::vector<Row> rows;
    std::set<DutyId> told;
    auto const holds = [&](std::int32_t work, DocumentId document, std::int64_t number) {
        return place_[static_cast<std::size_t>(work)] == std::pair(document, number);
    };
    for (auto const& one : texts_.items) {
        auto const duty = duties_.find(one.duty);
        bool const is_taken_over =
            one.duty && duty != duties_.end() && duty->second.document != one.document;
        if (is_taken_over) continue; // it stands in its new document
        if (one.duty) told.insert(one.duty);
        if (!is_here(one.document)) continue;
        auto const work = out_.works.at({one.document, one.work});
        if (!holds(work, one.document, one.work) || (one.duty && duty == duties_.end())) continue;
        trace::Item item{.work = work, .provision = one.provision, .group = one.heading};
        auto const fields =
            one.duty ? duty->second.decided : DutyFields{.words = one.words, .modality = "duty"};
        mark_place(item, fields);
        item.general = one.general;
        item.cites = lines_of(one.cites);
        LinkSide side{.document = one.document, .duty = one.duty};
        if (!one.duty) side = {one.document, {}, one.begin, one.end};
        rows.push_back({work, one.begin, std::move(item), side});
    }
    for (auto const& [id, duty] : duties_) {
        if (told.contains(id)) continue; // what a person added, cut or put together stands too
        auto const own = out_.works.find({duty.document, 0});
        if (own == out_.works.end() || !holds(own->second, duty.document, 0)) continue;
        trace::Item item{.work = own->second, .provision = duty.decided.provision};
        mark_place(item, duty.decided);
        rows.push_back({own->second, duty.begin, std::move(item), {duty.document, id}});
    }
    std::ranges::stable_sort(rows, [](Row const& a, Row const& b) {
        return std::pair(a.work, a.begin) < std::pair(b.work, b.begin);
    });
    for (auto& row : rows) add_item(std::move(row.item), row.side);
}

std::int32_t Gatherer::cited_work(registry::TraceMention const& mention) {
    if (auto const known = known_work(mention.code, mention.date); known != trace::none)
        return known;
    auto const number = static_cast<std::int32_t>(out_.documents.works.size());
    out_.documents.works.push_back({.code = mention.code, .date = mention.date});
    place_.emplace_back();
    by_code_.emplace(mention.code, number);
    return number;
}

void Gatherer::add_mentions() {
    for (auto const& mention : texts_.mentions) {
        if (!is_here(mention.document)) continue;
        auto const from = out_.works.at({mention.document, mention.work});
        if (place_[static_cast<std::size_t>(from)] != std::pair(mention.document, mention.work))
            continue;
        auto const to = cited_work(mention);
        if (to == from) continue;
        auto& work = out_.documents.works[static_cast<std::size_t>(from)];
        work.mentions.push_back(
            {to,
             static_cast<citations::Relation>(mention.relation),
             {static_cast<std::uint32_t>(mention.begin), static_cast<std::uint32_t>(mention.end)}});
    }
}

void Gatherer::find_hidden() {
    std::set<std::string> kept; // numbers of works that may not be seen
    for (auto const& work : texts_.works)
        if (hidden_.contains(work.document) && !work.code.empty()) kept.insert(work.code);
    for (std::size_t w = 0; w < out_.documents.works.size(); ++w)
        for (auto const& mention : out_.documents.works[w].mentions)
            if (mention.kind == citations::Relation::implements
                && kept.contains(out_.documents.works[static_cast<std::size_t>(mention.to)].code))
                out_.hidden_above.insert(static_cast<std::int32_t>(w));
    for (auto const& mention : texts_.mentions) {
        auto const relation = static_cast<citations::Relation>(mention.relation);
        if (!hidden_.contains(mention.document) || relation != citations::Relation::implements)
            continue;
        if (auto const to = known_work(mention.code, mention.date); to != trace::none)
            out_.hidden_below.insert(to);
    }
}

/// Links in the order that `trace::propose` gives them: by lower item, what people said first, then
/// the best.
base::Result<void> Gatherer::add_links() {
    registry::TraceLinkQuery const query{
        .on = call_.on, .centre = what_.centre, .thread = what_.thread};
    struct Row {
        trace::Link link;
        registry::TraceLinkId id;
    };
    std::vector<Row> rows;
    for (auto const& one : TRY(call_.view->trace_links(query))) {
        auto const lower = out_.item_of(one.lower);
        auto const higher = out_.item_of(one.higher);
        if (lower == trace::none || higher == trace::none) continue;
        rows.push_back({trace_link_of(one, lower, higher), one.id});
    }
    std::ranges::stable_sort(rows, [](Row const& a, Row const& b) {
        auto const rank = [](trace::Link const& link) {
            return std::tuple(link.lower, link.state != trace::State::confirmed, -link.score,
                              link.higher);
        };
        return rank(a.link) < rank(b.link);
    });
    for (auto& row : rows) {
        out_.links.push_back(std::move(row.link));
        out_.link_ids.push_back(row.id);
    }
    return {};
}

} // namespace suot::desk
