#include <desk/desk.hpp>

#include "call.hpp"
#include "work.hpp"

namespace suot::desk {

namespace {

constexpr int years_ahead = 10;

/// A clock that was set back by less is waited for by stamping the last moment again.
constexpr std::chrono::seconds tolerated_setback{300};

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

/// Reading something restricted leaves an entry too, kept before the answer is given.
base::Result<Value> run_reading(registry::Store& store, Call& call, Verb const& verb) {
    auto result = TRY(store.read([&](registry::View& view) -> base::Result<Value> {
        call.view = &view;
        TRY(authorise(call, verb));
        return verb.run(call);
    }));
    if (call.trail.empty()) return result;
    return store.write([&](registry::Transaction& transaction) -> base::Result<Value> {
        call.keep = &transaction;
        TRY(write_trail(call, verb));
        return std::move(result);
    });
}

base::Result<Value> run_changing(registry::Store& store, Call& call, Request const& request,
                                 Verb const& verb) {
    if (verb.prepare != nullptr) {
        TRY(store.read([&](registry::View& view) -> base::Result<Value> {
            call.view = &view;
            TRY(authorise(call, verb));
            TRY(only_in(call, verb.phases));
            return Value();
        }));
        TRY(verb.prepare(call));
    }
    return store.write([&](registry::Transaction& transaction) -> base::Result<Value> {
        call.view = &transaction;
        call.keep = &transaction;
        TRY(authorise(call, verb));
        // Who is told that somebody was faster loads again, and then sees what can still be done.
        TRY(check_version(call, request.if_version));
        TRY(only_in(call, verb.phases));
        auto result = TRY(verb.run(call));
        TRY(write_trail(call, verb));
        return result;
    });
}

} // namespace

base::Result<base::Instant> moment(registry::Transaction& transaction, base::Instant now) {
    auto const last = TRY(transaction.last_entry());
    if (last.sequence == 0 || now >= last.at) return now;
    if (last.at - now <= tolerated_setback) return last.at;
    return conflict("đồng hồ của máy chậm hơn mục nhật ký cuối cùng. Hãy chỉnh lại đồng hồ.",
                    "the machine's clock is behind the last entry of the journal. Set it right.");
}

base::Result<Value> Desk::run(Session const& session, Request const& request) const {
    auto const* const verb = find_verb(request.verb);
    if (verb == nullptr)
        return base::fail(base::ErrorKind::not_found, "không có lệnh “" + request.verb + "”.",
                          "there is no verb “" + request.verb + "”.");
    auto const arguments = TRY(checked(*verb, request.arguments));
    Call call(session, arguments, clock_.now());
    call.store = &store_;
    call.progress = request.progress;
    auto const farthest = call.today.year() + std::chrono::years(years_ahead);
    if (call.on.year() > farthest)
        return invalid("on", "chỉ trả lời được đến hết 10 năm tới.",
                       "answers reach ten years ahead, no further.");
    if (verb->effect != Effect::whole) TRY(lay_out(store_, session, clock_.now()));
    if (verb->effect == Effect::whole) return verb->run(call);
    if (verb->effect == Effect::reads) return run_reading(store_, call, *verb);
    return run_changing(store_, call, request, *verb);
}

} // namespace suot::desk
