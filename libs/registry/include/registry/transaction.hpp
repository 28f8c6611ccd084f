// What can be changed in a register.
#pragma once

#include <registry/view.hpp>

namespace suot::registry {

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

} // namespace suot::registry
