#include "rereading.hpp"

#include <algorithm>

#include <text/fold.hpp>

#include "linking.hpp"
#include "readings.hpp"
#include "relations.hpp"
#include "show.hpp"
#include "trace_texts.hpp"

namespace suot::desk {

namespace {

using registry::DocumentRecord;
using registry::DutyRecord;
using registry::Review;

/// A duty as it was read and as it is read now.
struct Pair {
    DutyRecord const* before = nullptr;
    DutyRecord const* now = nullptr;
};

bool same_words(DutyRecord const& before, DutyRecord const& now) {
    return before.read && text::folded(before.read->words) == text::folded(now.read->words);
}

bool overlap(DutyRecord const& before, DutyRecord const& now) {
    auto const shared = std::min(before.end, now.end) - std::max(before.begin, now.begin);
    return before.read && 2 * shared > std::min(before.end - before.begin, now.end - now.begin);
}

/// Pairs by the same words, then by the same place.
std::vector<Pair> pairs(std::vector<DutyRecord> const& before, std::vector<DutyRecord> const& now) {
    std::vector<Pair> out;
    for (auto const& one : now) out.push_back({nullptr, &one});
    std::vector<bool> taken(before.size());
    for (auto const matches : {same_words, overlap})
        for (auto& pair : out)
            for (std::size_t i = 0; i < before.size() && pair.before == nullptr; ++i)
                if (!taken[i] && matches(before[i], *pair.now)) {
                    pair.before = &before[i];
                    taken[i] = true;
                }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!taken[i] && before[i].read) out.push_back({&before[i], nullptr});
    return out;
}

Value differences(DutyRecord const& before, DutyRecord const& now) {
    Value out = Value::list();
    auto const was = show(*before.read);
    auto const is = show(*now.read);
    for (auto const& [name, value] : is.members())
        if (was[name] != value)
            out.add(
                Value::object().set("field", name).set("before", was[name]).set("after", value));
    for (auto const& [name, value] : was.members())
        if (!is.has(name))
            out.add(Value::object().set("field", name).set("before", value).set("after", Value()));
    return out;
}

/// A proposal nobody touched takes what is read now; a decision stays, whatever is read.
base::Result<bool> take_changed(Call& call, Pair const& pair) {
    auto duty = *pair.before;
    if (duty.review != Review::proposed || duty.decided != *duty.read) return false;
    auto const before = show(duty);
    duty.read = pair.now->read;
    duty.decided = pair.now->decided;
    duty.begin = pair.now->begin;
    duty.end = pair.now->end;
    TRY(call.keep->move_duty(duty));
    TRY(links_follow(call, *pair.before, duty));
    call.record("duty", duty.id.value, before, show(duty));
    return true;
}

/// Whether what is new is kept, and the number of the document's last duty.
struct Comparing {
    Applying applying;
    std::int64_t& last;
};

base::Result<Value> compare(Call& call, Pair const& pair, Comparing const& how) {
    auto out = Value::object();
    bool const applies = how.applying == Applying::yes;
    if (pair.now == nullptr)
        return out.set("change", "gone")
            .set("duty", pair.before->id.value)
            .set("words", pair.before->read->words)
            .set("applied", false);
    out.set("words", pair.now->read->words);
    if (pair.before == nullptr) {
        auto made = *pair.now;
        made.number = ++how.last;
        if (applies) made.id = TRY(call.keep->add_duty(made));
        if (applies) call.record("duty", made.id.value, {}, show(made));
        if (applies) out.set("duty", made.id.value);
        return out.set("change", "new").set("applied", applies);
    }
    auto fields = differences(*pair.before, *pair.now);
    if (fields.items().empty()) return Value();
    bool const taken = applies && TRY(take_changed(call, pair));
    return out.set("change", "changed")
        .set("duty", pair.before->id.value)
        .set("fields", std::move(fields))
        .set("applied", taken);
}

} // namespace

base::Result<Value> compare_all(Call& call, DocumentRecord document, ReadIn const& file,
                                Applying applying) {
    auto const& result = file.result;
    if (!result) return std::unexpected(result.error());
    if (result->source.text != TRY(call.view->document(document.id)).text)
        return conflict("nguyên văn đọc được khác trước: hãy nhập lại tệp làm bản mới.",
                        "the text comes out otherwise: import the file as a new version.");
    auto const before = TRY(call.view->duties(document.id));
    auto const now = duties_of(*result, document.id);
    auto last = before.empty() ? 0 : before.back().number;
    Value items = Value::list();
    for (auto const& pair : pairs(before, now)) {
        auto one = TRY(compare(call, pair, {applying, last}));
        if (!one.is_null()) items.add(std::move(one));
    }
    auto const count = items.items().size();
    if (applying == Applying::yes) {
        auto const old = Value::object().set("program", document.program);
        document.program = reading_version;
        TRY(call.keep->change_document(document));
        TRY(keep_relations(call, document, *result));
        TRY(call.keep->set_trace_texts(document.id,
                                       texts_of(*result, TRY(call.view->duties(document.id)))));
        call.record("document", document.id.value, old,
                    Value::object().set("program", document.program).set("count", count));
    }
    return Value::object()
        .set("document", document.id.value)
        .set("program", std::string(reading_version))
        .set("count", count)
        .set("items", std::move(items));
}

} // namespace suot::desk
