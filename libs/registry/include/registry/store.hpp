// The interface to what is kept: a view of one moment, a transaction, a store that gives both.
//
// It keeps and asks; it does not decide. Every operation can fail with `busy` or `internal`.
#pragma once

#include <functional>
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
#include <registry/trace_link.hpp>

namespace suot::registry {

/// What a search looks for: words, or the number of a document.
struct SearchQuery {
    std::string words;
    Scope scope;
    base::Date on{};
    std::int64_t limit = 50;
    std::int64_t skip = 0;                ///< so many of the best are left out: the next page
    std::string kind = {};                ///< "document", "provision", "duty"; empty: all
    std::string issuer = {};              ///< of the document: a part of its name, accents or not
    std::string type = {};                ///< of the document: its symbol
    std::int64_t tier = 0;                ///< of the document's issuer; 0: any
    std::string under = {};               ///< what this office (a path) or one below has a part in
    std::vector<Band> bands = {};         ///< duties in these states on the day
    std::optional<base::Date> from = {};  ///< the document's date
    std::optional<base::Date> until = {}; ///< last day
    Validity validity = Validity::any;
};

/// One document or duty found, the best first.
struct SearchHit {
    std::string kind; ///< "document", "provision" or "duty"
    std::int64_t id = 0;
    DocumentId document;
    std::string title;   ///< number of the document, else its name
    std::string snippet; ///< words around; those found stand between U+2039 ‹ and U+203A ›
    bool exact = false;  ///< with the accents that were asked for
};

/// A state of the register; two that are equal are the same state.
using Stamp = std::string;

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
    /// By the number a search gives; without its words. Error: not_found.
    virtual base::Result<Provision> provision(std::int64_t id) = 0;
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

/// Changes that are kept together or not at all.
class Transaction : public View {
public:
    /// Adds an office with its first version; its path follows from its parent.
    virtual base::Result<OfficeId> add_office(Office const& office) = 0;
    /// Ends the version that holds on `office.from` and begins this one; it lasts as long as that
    /// one would have. With another parent all that is below moves along.
    virtual base::Result<void> change_office(Office const& office) = 0;
    /// Ends an office: `day` is the first day it is not there.
    virtual base::Result<void> end_office(OfficeId id, base::Date day) = 0;
    /// Gives the number of the act.
    virtual base::Result<std::int64_t> add_act(OfficeAct const& act) = 0;
    /// Another name by which an office is to be found.
    virtual base::Result<void> add_alias(std::string_view name, OfficeId id) = 0;
    /// Takes another name away again; the office is no longer found by it.
    virtual base::Result<void> remove_alias(std::string_view name, OfficeId id) = 0;
    /// Keeps a choice; one for the same name and context is replaced.
    virtual base::Result<void> choose_name(NameChoice const& choice) = 0;
    /// Adds a class and finds its members, past and to come.
    virtual base::Result<ClassId> add_class(OfficeClass const& office_class) = 0;
    /// Keeps the class as it is given, its rule included, and finds its members anew.
    virtual base::Result<void> change_class(OfficeClass const& office_class) = 0;
    /// Adds a piece to a hand-over list; its number is given by the store.
    virtual base::Result<void> add_handover(HandoverItem const& item) = 0;
    /// Keeps to whom it goes and whether it was taken.
    virtual base::Result<void> change_handover(HandoverItem const& item) = 0;

    /// Keeps bytes by their hash; twice the same is kept once. Gives the hash.
    virtual base::Result<std::string> keep_file(std::string_view bytes) = 0;
    /// Adds a document with its text and its words for the search; its bytes must have been kept.
    virtual base::Result<DocumentId> add_document(DocumentRecord const& document) = 0;
    /// Forgets what was read of a document's citations and provisions, to be read anew.
    virtual base::Result<void> clear_relations(DocumentId document) = 0;
    /// Keeps a citation, with the document it names where that is in the register.
    virtual base::Result<void> add_citation(Citation const& citation) = 0;
    /// Lets citations kept before, which nothing in the register was named by, name this document.
    virtual base::Result<void> link_citations(DocumentRecord const& document) = 0;
    /// Adds a provision and its words for the search.
    virtual base::Result<void> add_provision(Provision const& provision) = 0;
    /// Adds a diagnostic of a document's reading.
    virtual base::Result<void> add_remark(Remark const& remark) = 0;
    /// Keeps by whom and why a diagnostic was waived, or that it was set right.
    virtual base::Result<void> waive(Remark const& remark) = 0;

    /// Adds a duty: what was read of it and what is decided, and its words for the search.
    virtual base::Result<DutyId> add_duty(DutyRecord const& duty) = 0;
    /// Keeps what was decided: review and fields; what was read stays.
    virtual base::Result<void> change_duty(DutyRecord const& duty) = 0;
    /// Adds what happened to a duty. Events are never changed or removed.
    virtual base::Result<EventId> add_event(Event const& event) = 0;
    /// Replaces the offices that have a part in a duty.
    virtual base::Result<void> set_parties(DutyId duty, std::span<Party const> parties) = 0;
    /// Replaces the standings of a duty: all of them, or with a member only that member's.
    virtual base::Result<void> set_standings(DutyId duty, OfficeId member,
                                             std::span<Standing const> standings) = 0;

    /// Adds where a duty came from; the same link twice is kept once.
    virtual base::Result<void> add_link(DutyLink const& link) = 0;
    /// Adds a proposal, to be decided on by a person.
    virtual base::Result<ProposalId> add_proposal(Proposal const& proposal) = 0;
    /// Keeps what was decided on a proposal.
    virtual base::Result<void> decide(Proposal const& proposal) = 0;
    /// Gives a duty another place: document, number and span. What was read there takes the place
    /// of what was read before.
    virtual base::Result<void> move_duty(DutyRecord const& duty) = 0;
    /// Replaces all remarks of a document.
    virtual base::Result<void> set_remarks(DocumentId document,
                                           std::span<Remark const> remarks) = 0;
    /// Keeps by which program a document was read, and whether it is restricted; its text stays.
    virtual base::Result<void> change_document(DocumentRecord const& document) = 0;
    /// Replaces the accounts that may read a restricted document.
    virtual base::Result<void> set_readers(DocumentId document,
                                           std::span<AccountId const> readers) = 0;
    /// From now on the account watches the duty, or no longer does.
    virtual base::Result<void> set_follower(DutyId duty, AccountId account, bool follows) = 0;
    /// Notes as far as the turns of a duty are laid out; nothing: it has none to come.
    virtual base::Result<void> set_laid_out(DutyId duty, std::optional<base::Date> until) = 0;

    /// Adds a link, standing as it says from `standing.from` on.
    virtual base::Result<TraceLinkId> add_trace_link(TraceLink const& link) = 0;
    /// From `standing.from` on the link stands so.
    virtual base::Result<void> set_link_standing(LinkStanding const& standing) = 0;
    /// An order does not apply to an office or document, from a day on. Gives its number.
    virtual base::Result<std::int64_t> add_exemption(Exemption const& exemption) = 0;
    /// `day`: the first day it holds no longer.
    virtual base::Result<void> end_exemption(std::int64_t id, base::Date day) = 0;
    /// Keeps what reading told of a document for traces, in place of what was kept before.
    virtual base::Result<void> set_trace_texts(DocumentId document, TraceTexts const& texts) = 0;

    /// Adds a row, or replaces the one for the same day or term.
    virtual base::Result<void> put_calendar_day(CalendarDay const& day) = 0;
    /// The day is again what the law's calendar says.
    virtual base::Result<void> remove_calendar_day(base::Date day) = 0;
    /// Adds a term, or replaces the one of that kind and first year.
    virtual base::Result<void> put_term(TermOfOffice const& term) = 0;

    /// Lets an account act for another over some days.
    virtual base::Result<DeputyId> add_deputy(Deputy const& deputy) = 0;
    /// `day`: the first day it may no longer; one that ends earlier stays as it is.
    virtual base::Result<void> end_deputy(DeputyId id, base::Date day) = 0;

    /// Adds an account; its name is good once.
    virtual base::Result<AccountId> add_account(Account const& account) = 0;
    /// Keeps all of an account but its name, which never changes: the journal speaks of it.
    virtual base::Result<void> change_account(Account const& account) = 0;
    /// Gives a role; one that is there already stays.
    virtual base::Result<void> add_grant(Grant const& grant) = 0;
    /// Takes a role away; not an error where it is not there.
    virtual base::Result<void> remove_grant(Grant const& grant) = 0;
    /// Begins a session or makes a token known, by its hash.
    virtual base::Result<void> add_credential(Credential const& credential) = 0;
    /// Ends a session or token; not an error where there is none.
    virtual base::Result<void> remove_credential(std::string_view hash) = 0;

    /// Keeps an answer under a key that is free, and forgets all that were kept before `forget`.
    virtual base::Result<void> keep_answer(KeptAnswer const& answer, base::Instant forget) = 0;

    /// Adds an entry: sequence, previous hash and hash are filled in. Gives the entry as kept.
    virtual base::Result<JournalEntry> append(JournalEntry entry) = 0;
};

/// A register. May be used by several threads at once; one writes at a time.
class Store {
public:
    Store() = default;
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;
    virtual ~Store() = default;

    /// Calls `use` with a view that does not change meanwhile; gives what it gives.
    template <class Use>
    auto read(Use&& use) -> std::invoke_result_t<Use, View&> {
        std::invoke_result_t<Use, View&> out = not_called();
        auto const done = read_with([&](View& view) -> base::Result<void> {
            out = use(view);
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return out;
    }
    /// Calls `use` with a transaction and keeps its changes if it succeeds; gives what it gives.
    /// When this returns a value, the changes are on the disk.
    template <class Use>
    auto write(Use&& use) -> std::invoke_result_t<Use, Transaction&> {
        std::invoke_result_t<Use, Transaction&> out = not_called();
        auto const done = write_with([&](Transaction& transaction) -> base::Result<void> {
            out = use(transaction);
            if (!out) return std::unexpected(out.error());
            return {};
        });
        if (!done) return std::unexpected(done.error());
        return out;
    }

    /// What the register is known by while it stands still: equal at two moments only where nothing
    /// was kept in between, by this program or any other. Costs far less than a question.
    virtual base::Result<Stamp> stamp() = 0;

    /// Copies the register, as it is at one moment, into a new file; others go on working.
    virtual base::Result<void> backup(std::string const& path) = 0;
    /// Takes over a backup; this register must be empty. The backup may be of an older version.
    virtual base::Result<void> restore(std::string const& path) = 0;

protected:
    /// What `read` needs of a store: to call `use` with a view of one moment.
    virtual base::Result<void> read_with(std::function<base::Result<void>(View&)> const& use) = 0;
    virtual base::Result<void>
    /// What `write` needs of a store: to call `use` with a transaction, and to keep its changes
    /// only where it gives no error.
    write_with(std::function<base::Result<void>(Transaction&)> const& use) = 0;

private:
    // What a result holds until `use` has been called; seen only if a store forgets to.
    static std::unexpected<base::Error> not_called() {
        return base::fail(base::ErrorKind::internal, "chưa được gọi", "not called");
    }
};

} // namespace suot::registry
