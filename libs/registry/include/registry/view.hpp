// What can be asked of a register, as it is at one moment.
//
// It keeps and asks; it does not decide. Every operation can fail with `busy` or `internal`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <registry/calendar.hpp>
#include <registry/citation.hpp>
#include <registry/document.hpp>
#include <registry/duty.hpp>
#include <registry/handover.hpp>
#include <registry/journal.hpp>
#include <registry/office.hpp>
#include <registry/people.hpp>
#include <registry/search.hpp>
#include <registry/trace_link.hpp>

namespace suot::registry {

/// What is kept, as it is at one moment.
class View {
public:
    View() = default;
    View(View const&) = delete;
    View& operator=(View const&) = delete;
    virtual ~View() = default;

    /// Offices in the order of their ids, as they are on `query.on`.
    virtual base::Result<std::vector<Office>> offices(OfficeQuery const& query) = 0;
    /// One office on a day; the last version before where it has ended. Error: not_found.
    virtual base::Result<Office> office(OfficeId id, base::Date on) = 0;
    /// How many offices stand directly under it on a day.
    virtual base::Result<std::int64_t> count_below(OfficeId id, base::Date on) = 0;
    /// What was done to an office, or by which it became a successor; id 0: all acts.
    virtual base::Result<std::vector<OfficeAct>> office_acts(OfficeId id) = 0;
    /// Every version of every office (of one: id), by id and day.
    virtual base::Result<std::vector<Office>> office_versions(OfficeId id) = 0;
    /// Other names, of one office or (0) of all.
    virtual base::Result<std::vector<OfficeAlias>> aliases(OfficeId id) = 0;
    /// What people said that names mean, for all issuers.
    virtual base::Result<std::vector<NameChoice>> name_choices() = 0;
    /// Pieces of hand-over lists, in the order they were made.
    virtual base::Result<std::vector<HandoverItem>> handover(HandoverQuery const& query) = 0;
    /// All classes with their rules, by id.
    virtual base::Result<std::vector<OfficeClass>> classes() = 0;
    /// The members of a class on a day, in the order of their ids.
    virtual base::Result<std::vector<Office>> members(ClassId id, base::Date on) = 0;
    /// How many members a class has on a day.
    virtual base::Result<std::int64_t> count_members(ClassId id, base::Date on) = 0;

    /// Documents, the newest first, without their texts.
    virtual base::Result<std::vector<DocumentRecord>> documents(DocumentQuery const& query,
                                                                Scope const& scope) = 0;
    /// One document with its text. Error: not_found.
    virtual base::Result<DocumentRecord> document(DocumentId id) = 0;
    /// How many documents `documents` would give without a limit.
    virtual base::Result<std::int64_t> count_documents(DocumentQuery const& query,
                                                       Scope const& scope) = 0;
    /// What a document says of others, in reading order.
    virtual base::Result<std::vector<Citation>> citations(DocumentId document) = 0;
    /// What others say of a document.
    virtual base::Result<std::vector<Citation>> cited_by(DocumentId target) = 0;
    /// The document and its copies: the same number and date by the same issuer, received by others
    /// too, and its versions; the newest first.
    virtual base::Result<std::vector<DocumentId>> copies(DocumentId document) = 0;
    /// By the number a search gives; without its words. Error: not_found.
    virtual base::Result<Provision> provision(std::int64_t id) = 0;
    /// Those of a document, in reading order; without their words.
    virtual base::Result<std::vector<Provision>> provisions(DocumentId document) = 0;
    /// The same without its text and its counts, which are 0. Error: not_found.
    virtual base::Result<DocumentRecord> document_head(DocumentId id) = 0;
    /// The diagnostics kept of a document's reading, waived and resolved ones too, in reading
    /// order.
    virtual base::Result<std::vector<Remark>> remarks(DocumentId id) = 0;
    /// Error: not_found.
    virtual base::Result<FileRecord> file(std::string_view sha256) = 0;

    /// The duties of a document in reading order.
    virtual base::Result<std::vector<DutyRecord>> duties(DocumentId document) = 0;
    /// Error: not_found.
    virtual base::Result<DutyRecord> duty(DutyId id) = 0;
    /// All that happened to a duty and its units, in order.
    virtual base::Result<std::vector<Event>> events(DutyId duty) = 0;
    /// What happened to the order as such and to one member's part of it, in order.
    virtual base::Result<std::vector<Event>> events(DutyId duty, OfficeId member) = 0;
    /// What happened until the end of a day: to the order as such, all of it; to members' parts,
    /// the last so many events and all that give a figure of an indicator. In order.
    virtual base::Result<std::vector<Event>> last_events(DutyId duty, base::Date on,
                                                         std::int64_t of_members) = 0;
    /// True where the office was a member of the class on that day.
    virtual base::Result<bool> is_member(ClassId id, OfficeId office, base::Date on) = 0;
    /// The offices that have a part in a duty, by part.
    virtual base::Result<std::vector<Party>> parties(DutyId duty) = 0;
    /// The units that fit, as they stand on the query's day, in the query's order.
    virtual base::Result<std::vector<StandingRow>> standings(StandingQuery const& query) = 0;
    /// How many standings there are in each band, broken down by `group`.
    virtual base::Result<std::vector<StandingCount>> count(StandingQuery const& query,
                                                           Group group) = 0;
    /// True where something of the duty lies in the scope.
    virtual base::Result<bool> sees(Scope const& scope, DutyId duty) = 0;
    /// True where the document, or a duty of it, lies in the scope.
    virtual base::Result<bool> sees(Scope const& scope, DocumentId document) = 0;

    /// What a duty came from, and what came from it.
    virtual base::Result<std::vector<DutyLink>> links(DutyId duty) = 0;
    /// Proposals with that decision, about a duty (0: any), by id.
    virtual base::Result<std::vector<Proposal>> proposals(DutyId duty, Decision decision) = 0;
    /// Error: not_found.
    virtual base::Result<Proposal> proposal(ProposalId id) = 0;
    /// Confirmed duties that wait for an event on a day.
    virtual base::Result<std::vector<Dormant>> dormant(base::Date on) = 0;
    /// Duties of other documents that only report what the document of that number orders.
    virtual base::Result<std::vector<DutyRecord>> reported(std::string_view code,
                                                           DocumentId but) = 0;
    /// The accounts that watch a duty, by id.
    virtual base::Result<std::vector<AccountId>> followers(DutyId duty) = 0;
    /// The duties whose turns are laid out to before that day; at most 10,000.
    virtual base::Result<std::vector<DutyId>> laid_out_before(base::Date day) = 0;
    /// The journal's entries of a duty's review, in order: what people made of what was read.
    virtual base::Result<std::vector<JournalEntry>> amendments(DutyId duty) = 0;

    /// Links between documents as they stood on a day, by id.
    virtual base::Result<std::vector<TraceLink>> trace_links(TraceLinkQuery const& query) = 0;
    /// One link as it stood on a day. Error: not_found.
    virtual base::Result<TraceLink> trace_link(TraceLinkId id, base::Date on) = 0;
    /// All that happened to a link, in order.
    virtual base::Result<std::vector<LinkStanding>> link_standings(TraceLinkId id) = 0;
    /// The orders that somebody said do not apply, as of a day.
    virtual base::Result<std::vector<Exemption>> exemptions(base::Date on) = 0;
    /// What reading told of the documents of a thread, by document and number.
    virtual base::Result<TraceTexts> trace_texts(DocumentId centre, Thread thread) = 0;
    /// The documents that lie in a scope, by id.
    virtual base::Result<std::vector<DocumentId>> seen_documents(Scope const& scope) = 0;
    /// Documents of which nothing was kept for traces yet; at most 100.
    virtual base::Result<std::vector<DocumentId>> untraced() = 0;
    /// How the duties of all documents were that reviewing changed after a day.
    virtual base::Result<std::vector<DutyBefore>> duties_before(base::Instant after) = 0;

    /// The days the office added to the law's calendar, in order.
    virtual base::Result<std::vector<CalendarDay>> calendar_days() = 0;
    /// The terms of office that were added, the Party's first, each kind in order.
    virtual base::Result<std::vector<TermOfOffice>> terms() = 0;

    /// Deputies and those they act for, the account on either side (0: all).
    virtual base::Result<std::vector<Deputy>> deputies(AccountId account) = 0;
    /// The accounts that may read a restricted document, by id.
    virtual base::Result<std::vector<AccountId>> readers(DocumentId document) = 0;
    /// The restricted documents, in order of their ids.
    virtual base::Result<std::vector<DocumentId>> restricted() = 0;

    /// What has the words asked for, in the order of docs/spec/register.md, section 6.
    virtual base::Result<std::vector<SearchHit>> search(SearchQuery const& query) = 0;

    /// All accounts, closed ones too, by id.
    virtual base::Result<std::vector<Account>> accounts() = 0;
    /// By the name to log in with. Error: not_found.
    virtual base::Result<Account> account(std::string_view name) = 0;
    /// Error: not_found.
    virtual base::Result<Account> account(AccountId id) = 0;
    /// The roles of an account, by office.
    virtual base::Result<std::vector<Grant>> grants(AccountId id) = 0;
    /// Error: not_found.
    virtual base::Result<Credential> credential(std::string_view hash) = 0;
    /// Sessions and tokens of an account, the oldest first; also those that are over but not
    /// removed.
    virtual base::Result<std::vector<Credential>> credentials(AccountId id) = 0;

    /// The answer that was kept for an account under a key; nothing where there is none.
    virtual base::Result<std::optional<KeptAnswer>> kept_answer(AccountId account,
                                                                std::string_view key) = 0;

    /// The journal's entries that fit, by their sequence, the oldest first unless asked otherwise.
    virtual base::Result<std::vector<JournalEntry>> journal(JournalQuery const& query) = 0;
    /// The last entry; sequence 0 where there is none.
    virtual base::Result<JournalEntry> last_entry() = 0;
    /// The sequence of the last entry about a thing: its version.
    virtual base::Result<std::int64_t> version(std::string_view subject_kind,
                                               std::int64_t subject) = 0;
    /// Recomputes the chain, the hashes of files and the references.
    virtual base::Result<Verification> verify() = 0;
};

} // namespace suot::registry
