// Links between duties, proposals, who watches what, and how far turns are laid out
// (docs/spec/register.md, sections 8 and 9; docs/spec/states.md, section 4).
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view link_columns =
    "select duty, other, kind, document, begin_byte, end_byte from duty_link ";

DutyLink link_of(Rows& rows) {
    return {.duty = rows.id<DutyId>(),
            .other = rows.id<DutyId>(),
            .kind = rows.as<LinkKind>(),
            .document = rows.id<DocumentId>(),
            .begin = rows.number(),
            .end = rows.number()};
}

constexpr std::string_view proposal_columns =
    "select id, kind, duty, coalesce(other, 0), document, vi, en, day, decision, account, reason "
    "from proposal ";

Proposal proposal_of(Rows& rows) {
    return {.id = rows.id<ProposalId>(),
            .kind = rows.as<ProposalKind>(),
            .duty = rows.id<DutyId>(),
            .other = rows.id<DutyId>(),
            .document = rows.id<DocumentId>(),
            .vi = rows.words(),
            .en = rows.words(),
            .day = rows.date(),
            .decision = rows.as<Decision>(),
            .account = rows.id<AccountId>(),
            .reason = rows.words()};
}

} // namespace

base::Result<std::vector<DutyLink>> Session::links(DutyId duty) {
    return all(database_,
               std::string(link_columns) + "where duty = ?1 or other = ?1 order by duty, other",
               {bound(duty)}, link_of);
}

base::Result<void> Session::add_link(DutyLink const& link) {
    return run(database_,
               "insert into duty_link values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing",
               link.duty, link.other, link.kind, link.document, link.begin, link.end);
}

base::Result<std::vector<Proposal>> Session::proposals(DutyId duty, Decision decision) {
    return all(database_,
               std::string(proposal_columns)
                   + "where (?1 = 0 or duty = ?1) and decision = ?2 order by id",
               {bound(duty), bound(decision)}, proposal_of);
}

base::Result<Proposal> Session::proposal(ProposalId id) {
    auto found = TRY(
        all(database_, std::string(proposal_columns) + "where id = ?1", {bound(id)}, proposal_of));
    if (found.empty()) return no_such("đề xuất", "proposal", std::to_string(id.value));
    return std::move(found.front());
}

base::Result<ProposalId> Session::add_proposal(Proposal const& proposal) {
    auto const made = TRY(
        added(database_,
              "insert into proposal (kind, duty, other, document, vi, en, day, decision, account, "
              "reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
              proposal.kind, proposal.duty, or_null(proposal.other), proposal.document, proposal.vi,
              proposal.en, proposal.day, proposal.decision, proposal.account, proposal.reason));
    return ProposalId{made};
}

base::Result<void> Session::decide(Proposal const& proposal) {
    return run(database_,
               "update proposal set decision = ?2, account = ?3, reason = ?4 where id = ?1",
               proposal.id, proposal.decision, proposal.account, proposal.reason);
}

base::Result<std::vector<AccountId>> Session::followers(DutyId duty) {
    return all(database_, "select account from duty_follower where duty = ?1 order by account",
               {bound(duty)}, [](Rows& rows) { return rows.id<AccountId>(); });
}

base::Result<void> Session::set_follower(DutyId duty, AccountId account, bool follows) {
    return run(database_,
               follows ? "insert into duty_follower values (?1, ?2) on conflict do nothing"
                       : "delete from duty_follower where duty = ?1 and account = ?2",
               duty, account);
}

base::Result<std::vector<DutyId>> Session::laid_out_before(base::Date day) {
    return all(database_, "select duty from laid_out where until_day < ?1 limit 10000",
               {bound(day)}, [](Rows& rows) { return rows.id<DutyId>(); });
}

base::Result<void> Session::set_laid_out(DutyId duty, std::optional<base::Date> until) {
    if (!until) return run(database_, "delete from laid_out where duty = ?1", duty);
    return run(database_,
               "insert into laid_out values (?1, ?2) on conflict (duty) do update set until_day = "
               "excluded.until_day",
               duty, *until);
}

} // namespace suot::registry::sql
