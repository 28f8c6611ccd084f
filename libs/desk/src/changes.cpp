// Who is logged in, and what has changed in their sight: for doors that stay open.
#include <map>

#include <desk/rights.hpp>

#include "call.hpp"

namespace suot::desk {

namespace {

constexpr std::size_t most_entries = 1'000;

/// A call that only looks, with the account's roles.
base::Result<Call> look(Desk const& desk, Session const& session, registry::View& view) {
    static Value const nothing = Value::object();
    Call out(session, nothing, desk.clock().now());
    out.view = &view;
    TRY(identify(out));
    return out;
}

/// However much somebody sees, not what is restricted to others. That something was read is no
/// change.
base::Result<bool> sees(Call& call, registry::JournalEntry const& entry) {
    if (entry.subject_kind == "duty")
        return call.view->sees(call.scope, registry::DutyId{entry.subject});
    if (entry.subject_kind == "document")
        return call.view->sees(call.scope, registry::DocumentId{entry.subject});
    if (entry.subject_kind == registry::reading_kind) return false;
    if (entry.subject_kind == "link") {
        registry::TraceLinkQuery const seen{.on = base::day_in_vietnam(entry.at),
                                            .scope = call.scope,
                                            .after = {entry.subject - 1},
                                            .limit = 1};
        auto const found = TRY(call.view->trace_links(seen));
        return !found.empty() && found.front().id.value == entry.subject;
    }
    if (entry.subject_kind == "account")
        return call.scope.everything || entry.subject == call.account.id.value;
    return true;
}

Value shown(registry::Account const& account) {
    return Value::object()
        .set("id", account.id.value)
        .set("name", account.name)
        .set("display", account.display);
}

bool holds(registry::Deputy const& deputy, base::Date day) {
    return deputy.from <= day && (!deputy.until || day < *deputy.until);
}

/// For whom the account is a deputy today, and to the end of which day.
base::Result<Value> principals(Call const& call) {
    Value out = Value::list();
    for (auto const& deputy : TRY(call.view->deputies(call.account.id))) {
        if (deputy.account != call.account.id || !holds(deputy, call.today)) continue;
        auto one = shown(TRY(call.view->account(deputy.principal)));
        if (deputy.until)
            one.set("until", std::optional(base::Date(std::chrono::sys_days(*deputy.until)
                                                      - std::chrono::days(1))));
        out.add(std::move(one));
    }
    return out;
}

} // namespace

// All that a page needs to know of whoever opened it: name, roles by office, and for whom they may
// act.
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
        auto out = Value::object()
                       .set("account", shown(call.account))
                       .set("offices", std::move(offices))
                       .set("deputy_for", TRY(principals(call)));
        if (session.on_behalf) out.set("on_behalf", shown(TRY(view.account(session.on_behalf))));
        return out;
    });
}

base::Result<std::int64_t> last_change(Desk const& desk) {
    return desk.store().read([](registry::View& view) -> base::Result<std::int64_t> {
        return TRY(view.last_entry()).sequence;
    });
}

// One entry more than is given is asked for, to know whether there are more: whoever was away too
// long loads the page again instead.
base::Result<Changes> changes_after(Desk const& desk, Session const& session,
                                    std::int64_t sequence) {
    return desk.store().read([&](registry::View& view) -> base::Result<Changes> {
        auto call = TRY(look(desk, session, view));
        Changes out;
        auto const entries = TRY(view.journal(
            {.after = sequence, .limit = static_cast<std::int64_t>(most_entries) + 1}));
        if (entries.size() > most_entries) return Changes{.items = {}, .all = false};
        for (auto const& entry : entries)
            if (TRY(sees(call, entry)))
                out.items.push_back(
                    {entry.sequence, entry.verb, entry.subject_kind, entry.subject});
        return out;
    });
}

// One answer for a name that is not there and one whose deputy one is not: neither tells which
// accounts exist.
base::Result<registry::AccountId> principal_named(Desk const& desk, Session const& session,
                                                  std::string_view name) {
    return desk.store().read([&](registry::View& view) -> base::Result<registry::AccountId> {
        auto const day = desk.today();
        auto const found = view.account(name);
        if (found)
            for (auto const& deputy : TRY(view.deputies(found->id)))
                if (deputy.principal == found->id && deputy.account == session.account
                    && holds(deputy, day))
                    return found->id;
        return base::fail(base::ErrorKind::denied,
                          "không được ủy quyền làm thay tài khoản này vào ngày này.",
                          "you are no deputy of this account on this day.");
    });
}

} // namespace suot::desk
