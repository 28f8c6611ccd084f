// Who is logged in, and what has changed in their sight: for doors that stay open.
#include <map>

#include <desk/rights.hpp>

#include "call.hpp"

namespace suot::desk {

namespace {

constexpr std::int64_t most_entries = 1'000;

/// A call that only looks, with the account's roles.
base::Result<Call> look(Desk const& desk, Session const& session, registry::View& view) {
    static Value const nothing = Value::object();
    Call out(session, nothing, desk.clock().now());
    out.view = &view;
    TRY(identify(out));
    return out;
}

base::Result<bool> sees(Call& call, registry::JournalEntry const& entry) {
    if (call.scope.everything) return true;
    if (entry.subject_kind == "duty")
        return call.view->sees(call.scope, registry::DutyId{entry.subject});
    if (entry.subject_kind == "document")
        return call.view->sees(call.scope, registry::DocumentId{entry.subject});
    if (entry.subject_kind == "account") return entry.subject == call.account.id.value;
    return true;
}

} // namespace

base::Result<Value> introduce(Desk const& desk, Session const& session) {
    return desk.store().read([&](registry::View& view) -> base::Result<Value> {
        auto const call = TRY(look(desk, session, view));
        std::map<registry::OfficeId, Value> roles;
        for (auto const& grant : call.grants) roles[grant.office].add(name(grant.role));
        Value offices = Value::list();
        for (auto& [office, words] : roles)
            offices.add(Value::object()
                            .set("office", office.value)
                            .set("name", TRY(view.office(office, call.today)).name)
                            .set("roles", std::move(words)));
        auto account = Value::object()
                           .set("id", call.account.id.value)
                           .set("name", call.account.name)
                           .set("display", call.account.display);
        return Value::object()
            .set("account", std::move(account))
            .set("offices", std::move(offices));
    });
}

base::Result<std::int64_t> last_change(Desk const& desk) {
    return desk.store().read([](registry::View& view) -> base::Result<std::int64_t> {
        return TRY(view.last_entry()).sequence;
    });
}

base::Result<std::vector<Change>> changes_after(Desk const& desk, Session const& session,
                                                std::int64_t sequence) {
    return desk.store().read([&](registry::View& view) -> base::Result<std::vector<Change>> {
        auto call = TRY(look(desk, session, view));
        std::vector<Change> out;
        for (auto const& entry : TRY(view.journal({.after = sequence, .limit = most_entries})))
            if (TRY(sees(call, entry)))
                out.push_back({entry.sequence, entry.verb, entry.subject_kind, entry.subject});
        return out;
    });
}

} // namespace suot::desk
