// Which documents and duties were there on a day, and how.
#include <algorithm>

#include "choices.hpp"
#include "gatherer.hpp"
#include "proposals.hpp"
#include "relations.hpp"

namespace suot::desk {

namespace {

using registry::DocumentId;
using registry::DutyFields;
using registry::DutyId;
using registry::Review;
using registry::TraceDuty;

constexpr std::size_t asked_singly = 64; // documents

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

} // namespace

/// Few documents are asked about one by one: a question about one of them must not cost more the
/// more others there are.
base::Result<std::set<DocumentId>> Gatherer::find_seen() {
    std::set<DocumentId> out;
    if (texts_.documents.size() > asked_singly) {
        auto const list = TRY(call_.view->seen_documents(call_.scope));
        out.insert(list.begin(), list.end());
        return out;
    }
    for (auto const& one : texts_.documents)
        if (TRY(call_.view->sees(call_.scope, one.id))) out.insert(one.id);
    return out;
}

/// What was there on the day, in its newest version, and lies in sight.
base::Result<void> Gatherer::find_documents() {
    auto const seen = TRY(find_seen());
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
    std::vector<DocumentId> about{DocumentId{}}; // 0: all of the register
    if (out_.files.size() <= asked_singly) about = out_.files;
    for (auto const document : about) {
        query.document = document;
        TRY(leave_out_cancelled(query));
    }
    return {};
}

base::Result<void> Gatherer::leave_out_cancelled(registry::StandingQuery const& query) {
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

} // namespace suot::desk
