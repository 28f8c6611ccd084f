// The pieces of hand-over lists: docs/spec/offices.md, section 3. Nothing of an ended office moves
// by itself; a piece waits until somebody takes it.
#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

base::Result<std::vector<HandoverItem>> Session::handover(HandoverQuery const& query) {
    Sql sql("select id, act, kind, giver, taker, subject, member, role, accepted_day, accepted_by "
            "from handover_item where true");
    if (query.act != 0) sql.add(" and act =", query.act);
    if (query.giver) sql.add(" and giver =", bound(query.giver));
    if (query.taker) sql.add(" and taker =", bound(query.taker));
    if (query.subject != 0) sql.add(" and subject =", query.subject);
    if (query.waiting) sql.text += " and accepted_day is null";
    sql.text += " order by id";
    return all(database_, sql.text, sql.values, [](Rows& rows) {
        return HandoverItem{.id = rows.number(),
                            .act = rows.number(),
                            .kind = rows.as<Handed>(),
                            .giver = rows.id<OfficeId>(),
                            .taker = rows.id<OfficeId>(),
                            .subject = rows.number(),
                            .member = rows.id<OfficeId>(),
                            .role = rows.as<Role>(),
                            .accepted = rows.maybe_date(),
                            .accepted_by = rows.id<AccountId>()};
    });
}

base::Result<void> Session::add_handover(HandoverItem const& item) {
    return run(database_,
               "insert into handover_item (act, kind, giver, taker, subject, member, role, "
               "accepted_day, accepted_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
               item.act, item.kind, item.giver, item.taker, item.subject, item.member, item.role,
               item.accepted, item.accepted_by);
}

base::Result<void> Session::change_handover(HandoverItem const& item) {
    return run(database_,
               "update handover_item set taker = ?2, accepted_day = ?3, accepted_by = ?4 "
               "where id = ?1",
               item.id, item.taker, item.accepted, item.accepted_by);
}

} // namespace suot::registry::sql
