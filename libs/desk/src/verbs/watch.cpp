// Who watches a duty without acting on it.
//
// Watching is an event like others: it is dated, and the journal tells it.
#include <array>

#include "../call.hpp"
#include "../show.hpp"
#include "duty_rows.hpp"

namespace suot::desk {

namespace {

using registry::EventKind;

constexpr std::array follow_arguments{
    rows::duty,
    Argument{"account",
             ArgumentType::text,
             Count::optional,
             {"tài khoản; mặc định chính mình", "the account; oneself by default"}},
};

/// A watcher begins or ends; the duty itself does not move.
base::Result<Value> set(Call& call, EventKind kind) {
    auto const name = call.has("account") ? call.text("account") : call.account.name;
    auto event = event_of(call, kind);
    event.unit = {.duty = call.target.duty.id};
    event.person = TRY(call.view->account(name)).id;
    TRY(call.keep->set_follower(call.target.duty.id, event.person, kind == EventKind::followed));
    return happen(call, event);
}

base::Result<Value> follow(Call& call) {
    return set(call, EventKind::followed);
}

base::Result<Value> unfollow(Call& call) {
    return set(call, EventKind::unfollowed);
}

constexpr rows::When watching{
    {static_cast<Roles>(clerk | follower | leader | inspector), Subject::visible}};

constexpr std::array table{
    rows::event("follow", {"theo dõi một nhiệm vụ", "watch a duty"}, follow_arguments, follow,
                watching),
    rows::event("unfollow", {"thôi theo dõi", "watch it no longer"}, follow_arguments, unfollow,
                watching),
};

} // namespace

std::span<Verb const> watch_verbs() {
    return table;
}

} // namespace suot::desk
