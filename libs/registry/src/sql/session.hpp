// All operations of the store over one connection; grouped into files by what they are about.
#pragma once

#include <registry/store.hpp>

#include "database.hpp"

namespace suot::registry::sql {

/// The operations of `View` and `Transaction`; whether it may change anything is the caller's
/// choice of which of the two it hands out.
class Session final : public Transaction {
public:
    explicit Session(Database& database) : database_(database) {}

    base::Result<std::vector<Office>> offices(OfficeQuery const& query) override;
    base::Result<Office> office(OfficeId id, base::Date on) override;
    base::Result<std::vector<OfficeAct>> office_acts(OfficeId id) override;
    base::Result<std::int64_t> count_below(OfficeId id, base::Date on) override;
    base::Result<std::vector<Office>> office_versions(OfficeId id) override;
    base::Result<std::vector<OfficeAlias>> aliases(OfficeId id) override;
    base::Result<std::vector<NameChoice>> name_choices() override;
    base::Result<std::vector<HandoverItem>> handover(HandoverQuery const& query) override;
    base::Result<std::vector<OfficeClass>> classes() override;
    base::Result<std::vector<Office>> members(ClassId id, base::Date on) override;
    base::Result<std::int64_t> count_members(ClassId id, base::Date on) override;

    base::Result<std::vector<DocumentRecord>> documents(DocumentQuery const& query,
                                                        Scope const& scope) override;
    base::Result<DocumentRecord> document(DocumentId id) override;
    base::Result<std::int64_t> count_documents(DocumentQuery const& query,
                                               Scope const& scope) override;
    base::Result<std::vector<Citation>> citations(DocumentId document) override;
    base::Result<std::vector<DocumentId>> copies(DocumentId document) override;
    base::Result<std::vector<Citation>> cited_by(DocumentId target) override;
    base::Result<Provision> provision(std::int64_t id) override;
    base::Result<std::vector<Provision>> provisions(DocumentId document) override;
    base::Result<DocumentRecord> document_head(DocumentId id) override;
    base::Result<std::vector<Remark>> remarks(DocumentId id) override;
    base::Result<FileRecord> file(std::string_view sha256) override;

    base::Result<std::vector<DutyRecord>> duties(DocumentId document) override;
    base::Result<DutyRecord> duty(DutyId id) override;
    base::Result<std::vector<Event>> events(DutyId duty) override;
    base::Result<std::vector<Event>> events(DutyId duty, OfficeId member) override;
    base::Result<std::vector<Event>> last_events(DutyId duty, base::Date on,
                                                 std::int64_t of_members) override;
    base::Result<bool> is_member(ClassId id, OfficeId office, base::Date on) override;
    base::Result<std::vector<Party>> parties(DutyId duty) override;
    base::Result<std::vector<StandingRow>> standings(StandingQuery const& query) override;
    base::Result<std::vector<StandingCount>> count(StandingQuery const& query,
                                                   Group group) override;
    base::Result<bool> sees(Scope const& scope, DutyId duty) override;
    base::Result<bool> sees(Scope const& scope, DocumentId document) override;

    base::Result<std::vector<DutyLink>> links(DutyId duty) override;
    base::Result<std::vector<Proposal>> proposals(DutyId duty, Decision decision) override;
    base::Result<Proposal> proposal(ProposalId id) override;
    base::Result<std::vector<Dormant>> dormant(base::Date on) override;
    base::Result<std::vector<DutyRecord>> reported(std::string_view code, DocumentId but) override;
    base::Result<std::vector<AccountId>> followers(DutyId duty) override;
    base::Result<std::vector<DutyId>> laid_out_before(base::Date day) override;
    base::Result<std::vector<JournalEntry>> amendments(DutyId duty) override;

    base::Result<std::vector<TraceLink>> trace_links(TraceLinkQuery const& query) override;
    base::Result<TraceLink> trace_link(TraceLinkId id, base::Date on) override;
    base::Result<std::vector<LinkStanding>> link_standings(TraceLinkId id) override;
    base::Result<std::vector<Exemption>> exemptions(base::Date on) override;
    base::Result<TraceTexts> trace_texts(DocumentId centre, Thread thread) override;
    base::Result<std::vector<DocumentId>> seen_documents(Scope const& scope) override;
    base::Result<std::vector<DocumentId>> untraced() override;
    base::Result<std::vector<DutyBefore>> duties_before(base::Instant after) override;

    base::Result<std::vector<CalendarDay>> calendar_days() override;
    base::Result<std::vector<TermOfOffice>> terms() override;

    base::Result<std::vector<Deputy>> deputies(AccountId account) override;
    base::Result<std::vector<AccountId>> readers(DocumentId document) override;
    base::Result<std::vector<DocumentId>> restricted() override;

    base::Result<std::vector<SearchHit>> search(SearchQuery const& query) override;

    base::Result<std::vector<Account>> accounts() override;
    base::Result<Account> account(std::string_view name) override;
    base::Result<Account> account(AccountId id) override;
    base::Result<std::vector<Grant>> grants(AccountId id) override;
    base::Result<Credential> credential(std::string_view hash) override;
    base::Result<std::vector<Credential>> credentials(AccountId id) override;

    base::Result<std::optional<KeptAnswer>> kept_answer(AccountId account,
                                                        std::string_view key) override;

    base::Result<std::vector<JournalEntry>> journal(JournalQuery const& query) override;
    base::Result<JournalEntry> last_entry() override;
    base::Result<std::int64_t> version(std::string_view subject_kind,
                                       std::int64_t subject) override;
    base::Result<Verification> verify() override;

    base::Result<OfficeId> add_office(Office const& office) override;
    base::Result<void> change_office(Office const& office) override;
    base::Result<void> end_office(OfficeId id, base::Date day) override;
    base::Result<std::int64_t> add_act(OfficeAct const& act) override;
    base::Result<void> add_alias(std::string_view name, OfficeId id) override;
    base::Result<void> remove_alias(std::string_view name, OfficeId id) override;
    base::Result<void> choose_name(NameChoice const& choice) override;
    base::Result<ClassId> add_class(OfficeClass const& office_class) override;
    base::Result<void> change_class(OfficeClass const& office_class) override;
    base::Result<void> add_handover(HandoverItem const& item) override;
    base::Result<void> change_handover(HandoverItem const& item) override;

    base::Result<std::string> keep_file(std::string_view bytes) override;
    base::Result<DocumentId> add_document(DocumentRecord const& document) override;
    base::Result<void> add_citation(Citation const& citation) override;
    base::Result<void> clear_relations(DocumentId document) override;
    base::Result<void> link_citations(DocumentRecord const& document) override;
    base::Result<void> add_provision(Provision const& provision) override;
    base::Result<void> add_remark(Remark const& remark) override;
    base::Result<void> waive(Remark const& remark) override;

    base::Result<DutyId> add_duty(DutyRecord const& duty) override;
    base::Result<void> change_duty(DutyRecord const& duty) override;
    base::Result<EventId> add_event(Event const& event) override;
    base::Result<void> set_parties(DutyId duty, std::span<Party const> parties) override;
    base::Result<void> set_standings(DutyId duty, OfficeId member,
                                     std::span<Standing const> standings) override;

    base::Result<void> add_link(DutyLink const& link) override;
    base::Result<ProposalId> add_proposal(Proposal const& proposal) override;
    base::Result<void> decide(Proposal const& proposal) override;
    base::Result<void> move_duty(DutyRecord const& duty) override;
    base::Result<void> set_remarks(DocumentId document, std::span<Remark const> remarks) override;
    base::Result<void> change_document(DocumentRecord const& document) override;
    base::Result<void> set_readers(DocumentId document,
                                   std::span<AccountId const> readers) override;
    base::Result<void> set_follower(DutyId duty, AccountId account, bool follows) override;
    base::Result<void> set_laid_out(DutyId duty, std::optional<base::Date> until) override;

    base::Result<TraceLinkId> add_trace_link(TraceLink const& link) override;
    base::Result<void> set_link_standing(LinkStanding const& standing) override;
    base::Result<std::int64_t> add_exemption(Exemption const& exemption) override;
    base::Result<void> end_exemption(std::int64_t id, base::Date day) override;
    base::Result<void> set_trace_texts(DocumentId document, TraceTexts const& texts) override;

    base::Result<void> put_calendar_day(CalendarDay const& day) override;
    base::Result<void> remove_calendar_day(base::Date day) override;
    base::Result<void> put_term(TermOfOffice const& term) override;

    base::Result<DeputyId> add_deputy(Deputy const& deputy) override;
    base::Result<void> end_deputy(DeputyId id, base::Date day) override;

    base::Result<AccountId> add_account(Account const& account) override;
    base::Result<void> change_account(Account const& account) override;
    base::Result<void> add_grant(Grant const& grant) override;
    base::Result<void> remove_grant(Grant const& grant) override;
    base::Result<void> add_credential(Credential const& credential) override;
    base::Result<void> remove_credential(std::string_view hash) override;

    base::Result<void> keep_answer(KeptAnswer const& answer, base::Instant forget) override;

    base::Result<JournalEntry> append(JournalEntry entry) override;

private:
    Database& database_;
};

/// The error for a thing that is not there.
[[nodiscard]] std::unexpected<base::Error> no_such(std::string_view vi, std::string_view en,
                                                   std::string_view which);

/// Finds the members of all classes anew for one office.
[[nodiscard]] base::Result<void> refill_for(Database& database, OfficeId office);
/// … of one class, or (0) of all, for all offices.
[[nodiscard]] base::Result<void> refill(Database& database, ClassId office_class);

/// The columns of `office_version v` that `office_of` reads.
inline constexpr std::string_view office_columns =
    "v.office, v.name, v.abbreviation, v.code, v.kind, v.tier, v.parent, v.path, v.from_day, "
    "v.until_day";
[[nodiscard]] Office office_of(Rows& rows);

/// Rows of `search` for duties are numbered from here by the duty's id, so that one can be found
/// again; those for documents stand below.
inline constexpr std::int64_t duty_rows_begin = 1LL << 40U;
/// … and those for provisions from here.
inline constexpr std::int64_t provision_rows_begin = 1LL << 41U;

} // namespace suot::registry::sql
