#include "tracing.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <text/fold.hpp>

#include "choices.hpp"
#include "linking.hpp"
#include "proposals.hpp"
#include "relations.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::DutyFields;
using registry::DutyId;
using registry::LinkSide;
using registry::Review;
using registry::TraceDuty;

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

DutyFields fields_in(Value const& value, DutyFields fields) {
    fields.words = value["words"].text();
    fields.lead = value["lead"].text();
    fields.support = value["support"].text();
    fields.modality = value["modality"].text();
    fields.work = value["work"].text();
    fields.provision = value["provision"].text();
    fields.kind = value["kind"].text();
    fields.phrase = value["phrase"].text();
    fields.due = parse_date(value["due"].text());
    return fields;
}

std::optional<Review> review_of(Value const& value) {
    if (!value["review"].is_text()) return std::nullopt;
    return static_cast<Review>(choices::place(choices::reviews, value["review"].text()));
}

/// True where the entry is about how the duty came to be.
bool made_by(registry::DutyBefore const& entry, Value const& after) {
    bool const makes = entry.verb == "review add" || entry.verb == "review split"
                       || entry.verb == "review merge" || entry.verb == "review reread";
    auto const review = review_of(after);
    bool const there = review == Review::proposed || review == Review::confirmed;
    return makes && there && (entry.before.empty() || entry.verb != "review reread");
}

/// A duty as it was before an entry; nothing where it was not there.
base::Result<std::optional<TraceDuty>> undone(TraceDuty duty, registry::DutyBefore const& entry) {
    auto const after = entry.after.empty() ? Value() : TRY(from_json(entry.after));
    if (made_by(entry, after)) return std::optional<TraceDuty>();
    if (entry.before.empty()) {
        if (entry.verb.starts_with("proposal")) duty.review = Review::proposed;
        return std::optional(duty);
    }
    auto const before = TRY(from_json(entry.before));
    if (auto const review = review_of(before)) duty.review = *review;
    if (before.has("decided"))
        duty.decided = fields_in(before["decided"], duty.decided);
    else if (before.has("words"))
        duty.decided = fields_in(before, duty.decided);
    return std::optional(duty);
}

class Gatherer {
public:
    Gatherer(Call& call, Gathering const& what) : call_(call), what_(what) {}

    base::Result<Traced> gather() {
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

private:
    base::Result<void> find_documents();
    base::Result<void> find_duties();
    base::Result<void> go_back();
    base::Result<void> leave_out_cancelled();
    void add_works();
    std::int32_t add_work(registry::TraceWork const& work);
    std::int32_t known_work(std::string const& code, std::optional<base::Date> const& date) const;
    std::int32_t cited_work(registry::TraceMention const& mention);
    void add_items();
    void add_items_of(DocumentId document);
    void add_item(trace::Item item, LinkSide const& side);
    void mark_place(trace::Item& item, DutyFields const& fields) const;
    void add_mentions();
    void find_hidden();
    base::Result<void> add_links();
    [[nodiscard]] bool is_here(DocumentId document) const { return file_.contains(document); }

    Call& call_;
    Gathering what_;
    registry::TraceTexts texts_;
    std::map<DocumentId, std::int32_t> file_; ///< documents that may be seen, their numbers
    std::set<DocumentId> hidden_;
    std::map<DutyId, TraceDuty> duties_;
    std::map<DocumentId, std::vector<DutyId>> duties_of_;
    std::unordered_multimap<std::string, std::int32_t> by_code_;
    std::vector<std::pair<DocumentId, std::int64_t>> place_; ///< of works: where they are held
    Traced out_;
};

/// What was there on the day, in its newest version, and lies in sight.
base::Result<void> Gatherer::find_documents() {
    auto const list = TRY(call_.view->seen_documents(call_.scope));
    std::set<DocumentId> const seen(list.begin(), list.end());
    std::set<DocumentId> superseded;
    for (auto const& one : texts_.documents)
        if (one.replaces && one.entered <= call_.on) superseded.insert(one.replaces);
    for (auto const& one : texts_.documents) {
        if (one.entered > call_.on || superseded.contains(one.id)) continue;
        if (!seen.contains(one.id)) {
            hidden_.insert(one.id);
            continue;
        }
        file_[one.id] = static_cast<std::int32_t>(out_.files.size());
        out_.files.push_back(one.id);
        out_.documents.files.push_back(one.name);
    }
    return {};
}

base::Result<void> Gatherer::find_duties() {
    for (auto& duty : texts_.duties)
        if (is_here(duty.document)) duties_[duty.id] = std::move(duty);
    if (call_.on < call_.today) TRY(go_back());
    TRY(leave_out_cancelled());
    std::erase_if(duties_, [](auto const& one) {
        auto const review = one.second.review;
        return review == Review::dropped || review == Review::replaced;
    });
    for (auto const& [id, duty] : duties_) duties_of_[duty.document].push_back(id);
    return {};
}

/// Duties as they stood at the end of the day: what the first change after it found.
base::Result<void> Gatherer::go_back() {
    // Midnight in Việt Nam, 7 hours ahead of UTC.
    auto const end = std::chrono::sys_days(call_.on) + std::chrono::days(1) - std::chrono::hours(7)
                     - std::chrono::seconds(1);
    std::set<DutyId> done;
    for (auto const& entry : TRY(call_.view->duties_before(end))) {
        auto const found = duties_.find(entry.duty);
        if (found == duties_.end() || !done.insert(entry.duty).second) continue;
        if (auto before = TRY(undone(found->second, entry)))
            found->second = std::move(*before);
        else
            duties_.erase(found);
    }
    return {};
}

base::Result<void> Gatherer::leave_out_cancelled() {
    registry::StandingQuery query{.on = call_.on, .scope = {.everything = true}};
    for (auto const& slice : slices(call_.on))
        if (slice.state == State::cancelled) query.bands.push_back(slice.band);
    query.limit = 1'000'000;
    for (auto const& row : TRY(call_.view->standings(query))) {
        auto const duty = row.standing.unit.duty;
        if (!duties_.contains(duty)) continue;
        auto const turns = TRY(call_.view->standings(
            {.on = call_.on, .scope = {.everything = true}, .duty = duty, .limit = 1000}));
        bool const all_of_it = std::ranges::all_of(turns, [&](registry::StandingRow const& turn) {
            return classify(turn.standing, call_.on).state == State::cancelled;
        });
        if (all_of_it) duties_.erase(duty); // one turn's end is not the order's
    }
    return {};
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

} // namespace

std::int32_t Traced::item_of(LinkSide const& side) const {
    auto const found = items.find(side.duty ? LinkSide{side.document, side.duty} : side);
    return found == items.end() ? trace::none : found->second;
}

DocumentId Traced::document_of_work(std::int32_t work) const {
    auto const file = documents.works[static_cast<std::size_t>(work)].file;
    return file == trace::none ? DocumentId{} : files[static_cast<std::size_t>(file)];
}

DocumentId Traced::document_of_item(std::int32_t item) const {
    return sides[static_cast<std::size_t>(item)].document;
}

std::set<std::int32_t> Traced::works_of(DocumentId document) const {
    std::set<std::int32_t> out;
    for (auto it = works.lower_bound({document, 0});
         it != works.end() && it->first.first == document; ++it)
        if (document_of_work(it->second) == document) out.insert(it->second);
    return out;
}

base::Result<Traced> gather(Call& call, Gathering const& what) {
    return Gatherer(call, what).gather();
}

base::Result<trace::Trace> trace_of(Call& call, Traced const& traced, trace::Extent extent,
                                    std::set<std::int32_t> apart) {
    trace::Known known{.links = traced.links,
                       .unseen = traced.hidden_below,
                       .apart = std::move(apart),
                       .extent = extent};
    for (auto const& one : TRY(call.view->exemptions(call.on))) {
        if (!one.document) continue;
        for (auto const& [side, item] : traced.items)
            if (side.duty == one.duty)
                for (auto const work : traced.works_of(one.document))
                    known.exempt.push_back({item, work, one.ground});
    }
    return trace::trace(traced.documents, std::move(known));
}

std::int64_t tier_of_work(Traced const& traced, std::int32_t work) {
    auto const& one = traced.documents.works[static_cast<std::size_t>(work)];
    return one.code.ends_with("/TW") ? 1 : tier_of(one.issuer);
}

DocumentId centre_of(Call const& call) {
    return call.target.kind.empty() ? DocumentId{} : call.target.document.id;
}

} // namespace suot::desk
