// The one place where verbs are run: arguments, rights, version, the verb, its journal entry, in
// one transaction.
//
// Follows docs/spec/register.md, sections 3 to 5. None of this is left to a verb, so none can
// forget it. Slow work (reading a file) comes before the transaction: one writer at a time means
// that everybody would wait.
#include <desk/desk.hpp>

#include "call.hpp"
#include "work.hpp"

namespace suot::desk {

namespace {

constexpr int years_ahead = 10;

/// A clock set back by less is borne, also over midnight: the last moment is stamped again.
constexpr std::chrono::seconds tolerated_setback{300};

/// A clock that is behind within the day shifts no day that a deadline is counted by, so it stops
/// nobody's work; a clock on an earlier day would (docs/spec/register.md, section 4).
bool is_tolerable(base::Instant now, base::Instant last) {
    return last - now <= tolerated_setback
           || base::day_in_vietnam(now) == base::day_in_vietnam(last);
}

// All entries of one change bear one moment, which is never before the last one of the journal.
base::Result<void> write_trail(Call& call, Verb const& verb) {
    auto const at = TRY(moment(*call.keep, call.now));
    for (auto& entry : call.trail) {
        entry.at = at;
        entry.account = call.session.account;
        entry.on_behalf = call.session.on_behalf;
        entry.verb = verb.name;
        TRY(call.keep->append(std::move(entry)));
    }
    return {};
}

/// 0 is the version of what nobody changed yet.
base::Result<void> check_version(Call& call, std::optional<std::int64_t> wanted) {
    if (!wanted || call.target.kind.empty()) return {};
    auto const version = TRY(call.view->version(call.target.kind, call.target.id));
    if (version == *wanted) return {};
    return std::unexpected(
        base::Error{.kind = base::ErrorKind::conflict,
                    .message = {"có người vừa thay đổi mục này. Hãy tải lại rồi làm tiếp.",
                                "somebody has just changed this. Load it again, then go on."},
                    .field = "version"});
}

/// Reading something restricted leaves an entry, whichever verb did it: of the document that it was
/// about, and of those whose words it showed besides.
base::Result<void> note_reading(Call& call) {
    auto const& target = call.target;
    if (target.document.restricted) call.shown.insert(target.document.id);
    if (call.shown.empty()) return {};
    for (auto const id : TRY(call.view->restricted())) {
        if (!call.shown.contains(id)) continue;
        auto what = Value::object().set("document", "read");
        if (target.kind == "duty" && id == target.document.id) what.set("duty", target.id);
        call.record(registry::reading_kind, id.value, {}, what);
    }
    return {};
}

/// What reading gave; or the day as far as which turns must be laid out before.
struct Looked {
    Value value;
    std::optional<base::Date> behind = {};
};

/// Everybody has turns laid out as far as today needs; farther, only who may ask at all.
base::Result<Looked> look(registry::View& view, Call& call, Verb const& verb) {
    call.view = &view;
    if (TRY(is_behind(view, call.today))) return Looked{{}, call.today};
    TRY(authorise(call, verb));
    if (call.on > call.today && TRY(is_behind(view, call.on))) return Looked{{}, call.on};
    Looked out{TRY(verb.run(call))};
    TRY(note_reading(call));
    return out;
}

base::Result<void> prepare(registry::Store& store, Call& call, Verb const& verb);

/// An entry about a reading is kept before the answer is given.
base::Result<Value> run_reading(registry::Store& store, Call& call, Verb const& verb) {
    TRY(prepare(store, call, verb));
    auto looked = TRY(store.read([&](registry::View& view) { return look(view, call, verb); }));
    if (looked.behind) {
        TRY(lay_out(store, call, *looked.behind));
        return run_reading(store, call, verb);
    }
    if (call.trail.empty()) return std::move(looked.value);
    return store.write([&](registry::Transaction& transaction) -> base::Result<Value> {
        call.keep = &transaction;
        TRY(write_trail(call, verb));
        return std::move(looked.value);
    });
}

constexpr std::chrono::hours kept_for{24};
constexpr std::size_t longest_kept = 1U << 20U; // bytes

/// What the same change gave before; nothing where it is new.
base::Result<std::optional<Value>> given_before(Call& call, registry::View& view) {
    if (call.once == nullptr) return std::nullopt;
    auto const kept = TRY(view.kept_answer(call.session.account, call.once->key));
    if (!kept || call.now - kept->at > kept_for) return std::nullopt;
    if (kept->print != call.once->print)
        return invalid("Idempotency-Key", "khóa này đã dùng cho một yêu cầu khác.",
                       "this key was used for another request.");
    if (kept->answer.empty())
        return conflict("việc này đã làm xong; kết quả có điều bí mật hoặc quá dài nên không giữ.",
                        "this is done already; its answer was secret or too long to be kept.");
    call.again = true;
    return TRY(from_json(kept->answer));
}

/// In the transaction of the change: it is answered and done, or neither. A secret is not kept; its
/// change is still not done twice.
base::Result<void> keep_given(Call& call, Verb const& verb, Value const& given) {
    if (call.once == nullptr || call.more) return {};
    auto answer = verb.answer == Answer::secret ? std::string() : to_json(given);
    if (answer.size() > longest_kept) answer.clear();
    return call.keep->keep_answer({.account = call.session.account,
                                   .key = call.once->key,
                                   .print = call.once->print,
                                   .answer = std::move(answer),
                                   .at = call.now},
                                  call.now - kept_for);
}

/// Slow work first, outside the transaction, for those who may.
base::Result<void> prepare(registry::Store& store, Call& call, Verb const& verb) {
    if (verb.prepare == nullptr) return {};
    bool const done = TRY(store.read([&](registry::View& view) -> base::Result<bool> {
        call.view = &view;
        if (TRY(given_before(call, view))) return true;
        TRY(authorise(call, verb));
        TRY(only_in(call, verb.phases));
        return false;
    }));
    if (done) return {};
    return verb.prepare(call);
}

/// A key that was used is answered before rights are looked at: they were, when it was done.
base::Result<Value> change(Call& call, Request const& request, Verb const& verb) {
    if (auto before = TRY(given_before(call, *call.view))) return std::move(*before);
    TRY(authorise(call, verb));
    // Who is told that somebody was faster loads again, and then sees what can still be done.
    TRY(check_version(call, request.if_version));
    TRY(only_in(call, verb.phases));
    auto result = TRY(verb.run(call));
    if (call.trail.empty()) TRY(note_reading(call));
    TRY(write_trail(call, verb));
    TRY(keep_given(call, verb, result));
    return result;
}

/// One transaction. What was only to be seen is taken back.
base::Result<Value> run_piece(registry::Store& store, Call& call, Request const& request,
                              Verb const& verb) {
    Value seen;
    auto done = store.write([&](registry::Transaction& transaction) -> base::Result<Value> {
        call.view = &transaction;
        call.keep = &transaction;
        auto result = TRY(change(call, request, verb));
        if (!call.undone) return result;
        seen = std::move(result);
        return conflict("chỉ xem trước", "only shown");
    });
    if (call.undone && !seen.is_null()) return seen;
    return done;
}

/// Turns are laid out first, in a transaction of their own.
base::Result<Value> run_changing(registry::Store& store, Call& call, Request const& request,
                                 Verb const& verb) {
    TRY(lay_out(store, call, call.today));
    while (true) {
        TRY(prepare(store, call, verb));
        auto done = run_piece(store, call, request, verb);
        if (!done || !call.more) return done;
        call.so_far = std::move(*done);
        call.trail.clear();
    }
}

/// A day that nobody asks about costs as much as one that somebody does.
base::Result<void> within_reach(Call const& call) {
    constexpr std::chrono::year first{1900};
    if (call.on.year() >= first
        && call.on.year() <= call.today.year() + std::chrono::years(years_ahead))
        return {};
    return invalid("on", "chỉ trả lời được từ năm 1900 đến hết 10 năm tới.",
                   "answers reach from 1900 to ten years ahead, no further.");
}

base::Result<Value> run_verb(registry::Store& store, Call& call, Request const& request,
                             Verb const& verb) {
    TRY(within_reach(call));
    if (verb.effect == Effect::whole) return verb.run(call);
    if (verb.effect == Effect::reads) return run_reading(store, call, verb);
    return run_changing(store, call, request, verb);
}

} // namespace

base::Result<base::Instant> moment(registry::Transaction& transaction, base::Instant now) {
    auto const last = TRY(transaction.last_entry());
    if (last.sequence == 0 || now >= last.at) return now;
    if (is_tolerable(now, last.at)) return last.at;
    return conflict("đồng hồ của máy chậm hơn mục nhật ký cuối cùng. Hãy chỉnh lại đồng hồ.",
                    "the machine's clock is behind the last entry of the journal. Set it right.");
}

base::Result<Value> Desk::run(Session const& session, Request const& request) const {
    return TRY(run_once(session, request, {})).value;
}

base::Result<Answered> Desk::run_once(Session const& session, Request const& request,
                                      Once const& once) const {
    auto const* const verb = find_verb(request.verb);
    if (verb == nullptr)
        return base::fail(base::ErrorKind::not_found, "không có lệnh “" + request.verb + "”.",
                          "there is no verb “" + request.verb + "”.");
    auto const arguments = TRY(checked(*verb, request.arguments));
    Call call(session, arguments, clock_.now());
    call.store = &store_;
    call.progress = request.progress;
    if (!once.key.empty()) call.once = &once;
    auto value = TRY(run_verb(store_, call, request, *verb));
    return Answered{std::move(value), call.again, !call.trail.empty()};
}

} // namespace suot::desk
