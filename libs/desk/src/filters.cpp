// Filters of lists and figures → a query: one table for both, so that every figure opens the list
// it counts (docs/spec/register.md, section 12).
#include "filters.hpp"

namespace suot::desk {

namespace {

base::Result<registry::OfficeId> office_in(Call& call, char const* name) {
    if (!call.has(name)) return registry::OfficeId{};
    return TRY(find_office(*call.view, call.text(name), call.on, name)).id;
}

base::Result<registry::ClassId> class_in(Call& call) {
    if (!call.has("class")) return registry::ClassId{};
    auto const found = TRY(find_class(*call.view, call.text("class")));
    if (found) return found->id;
    return invalid("class", "không có nhóm “" + call.text("class") + "”.",
                   "there is no class “" + call.text("class") + "”.");
}

base::Result<registry::AccountId> follower_in(Call& call) {
    if (!call.has("follower")) return registry::AccountId{};
    if (call.text("follower") == "me") return call.account.id;
    return TRY(call.view->account(call.text("follower"))).id;
}

registry::Waiting waiting_in(Call const& call) {
    if (!call.has("waiting")) return registry::Waiting::anything;
    return static_cast<registry::Waiting>(
        1 + choices::place(filter_rows::waits, call.text("waiting")));
}

/// The one office for which the account acts, where it has no other role; else none.
registry::OfficeId acts_for(Call const& call) {
    registry::OfficeId office;
    for (auto const& grant : call.grants) {
        bool const other = office && grant.office != office;
        if (grant.role != registry::Role::actor || other) return {};
        office = grant.office;
    }
    return office;
}

} // namespace

base::Result<registry::StandingQuery> query_of(Call& call) {
    registry::StandingQuery query{.on = call.on,
                                  .scope = call.scope,
                                  .document = {call.number("document")},
                                  .due_from = call.date("due_from"),
                                  .due_until = call.date("due_until"),
                                  .waiting = waiting_in(call),
                                  .words = call.text("words")};
    query.office = TRY(office_in(call, "office"));
    // Who only acts asks what their own office has not taken on yet: an order to a class waits as
    // long as any of its members does, and that is for those to know who gave it.
    if (!query.office && query.waiting == registry::Waiting::acknowledgement)
        query.office = acts_for(call);
    query.support = TRY(office_in(call, "support"));
    query.office_class = TRY(class_in(call));
    query.follower = TRY(follower_in(call));
    if (call.has("ground"))
        query.ground = static_cast<registry::Validity>(
            choices::place(choices::validities, call.text("ground")));
    if (call.flag("silent")) query.silent = call.on;
    auto const issuer = TRY(office_in(call, "issuer"));
    if (issuer && call.flag("alone"))
        query.issuer = issuer;
    else if (issuer)
        query.issuer_path = TRY(call.view->office(issuer, call.on)).path;
    if (call.has("tier")) query.tier = call.number("tier");
    query.undated = call.flag("undated");
    return query;
}

} // namespace suot::desk
