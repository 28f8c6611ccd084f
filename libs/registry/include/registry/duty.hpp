// Duties, what happened to them, and the standings that follow.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <registry/document.hpp>
#include <registry/office.hpp>
#include <registry/people.hpp>

namespace suot::registry {

using DutyId = base::Id<struct DutyTag>;
using EventId = base::Id<struct EventTag>;

/// What a duty says. Kept twice: as it was read, and as people decided.
struct DutyFields {
    std::string words;   ///< what must be done
    std::string lead;    ///< names as printed, separated by "; "
    std::string support; ///< the same
    std::string product;
    std::string authority; ///< who decides or is reported to
    std::string modality;  ///< "duty", "goal", "prohibition"
    std::string work;      ///< number of the document that orders it
    std::string provision; ///< "IV.2.a"
    std::string kind;      ///< of its time: "by", "every", … (schedule::name)
    std::string phrase;    ///< the words about time
    std::optional<base::Date> start;
    std::optional<base::Date> due;
    std::string rrule;
    std::string event;  ///< the words that name the event it waits for
    std::string offset; ///< after that event: "P15D"
    bool working_days = false;
    std::int64_t term_year = 0;

    friend bool operator==(DutyFields const&, DutyFields const&) = default;
};

/// Where a duty stands between reading and register; `replaced`: its words went into others, which
/// its links name.
enum class Review : std::uint8_t {
    proposed,  ///< by the machine; it binds nobody
    confirmed, ///< by a person: it is in the register
    dropped,   ///< by a person: it is no duty
    replaced,
};

/// One duty of one document.
struct DutyRecord {
    DutyId id;
    DocumentId document;
    std::int64_t number = 0; ///< from 1 within the document
    Review review = Review::proposed;
    std::int64_t begin = 0; ///< span of its words in the document's text; 0, 0 where there is none
    std::int64_t end = 0;
    std::optional<DutyFields> read; ///< as read; nothing for one that a person added
    DutyFields decided;

    friend bool operator==(DutyRecord const&, DutyRecord const&) = default;
};

/// What an event is about: a duty, or of an order to a class one member's part, or of a recurring
/// duty one occurrence (named by its day).
struct Unit {
    DutyId duty;
    OfficeId member;                      ///< 0: the order itself
    std::optional<base::Date> occurrence; ///< nothing: all of it

    friend auto operator<=>(Unit const&, Unit const&) = default;
};

/// All that can happen to a duty; each is one event.
enum class EventKind : std::uint8_t {
    entered,            ///< confirmed: it is in the register from this day on
    assigned,           ///< to an office or a class; from here on the clock runs
    acknowledged,       ///< the office took it on
    reported,           ///< how far it is; changes no state
    evidenced,          ///< the office names its product
    extension_asked,    ///< the clock runs on
    extension_approved, ///< moves the due day; the first one is kept
    extension_refused,
    submitted,   ///< handed in: the day that counts for "in time", once accepted
    accepted,    ///< by the issuer: done
    returned,    ///< by the issuer, with a reason: as after assignment
    suspended,   ///< set aside, with a reason
    cancelled,   ///< on a ground; figures for above leave it out
    reopened,    ///< after it was done, cancelled or suspended
    transferred, ///< to another office, in the same phase
    woken,       ///< the event a dormant duty waits for has come
    followed,    ///< somebody watches it from here on
    unfollowed,  ///< and no longer
    passed_on,   ///< inside the office that acts, to a part of it or to a person
};

/// One thing that happened. Which fields are set depends on the kind (docs/spec/states.md).
struct Event {
    EventId id;
    Unit unit;
    EventKind kind = EventKind::assigned;
    base::Date day{};   ///< the day it counts for
    base::Instant at{}; ///< when it was entered
    AccountId account;
    AccountId on_behalf;           ///< whose deputy the account was; 0 none
    AccountId person;              ///< followed by, passed on to
    OfficeId office;               ///< assigned, transferred or passed on to; else who acts
    ClassId office_class;          ///< assigned to a class
    OfficeId issuer;               ///< assigned: by which office
    std::optional<base::Date> due; ///< asked, approved, or set on waking; evidence: its date
    std::string words;             ///< report, reason, ground, number of the evidence
    std::int64_t percent = 0;
    std::string recipient; ///< of the evidence: to whom it was sent
    std::string sha256;    ///< of the evidence: its file
    std::string file_name; ///< what that file is called
    std::string indicator; ///< what a figure is of: "trạm đo mưa"
    std::string value;     ///< the figure: "31", "92.5"
    std::string target;    ///< the figure to be reached
    std::string measure;   ///< what is counted: "trạm", "%"

    friend bool operator==(Event const&, Event const&) = default;
};

/// What part an office has in a duty.
enum class Part : std::uint8_t {
    issuer,  ///< ordered it, and accepts the result
    lead,    ///< answers for it
    support, ///< works along
    inside,  ///< a part of the lead, to which it was passed on
};

/// An office, or a class that supports, and its part; derived from the assignment.
struct Party {
    OfficeId office;
    Part part = Part::lead;
    ClassId office_class = {}; ///< where it is no office
    friend auto operator<=>(Party const&, Party const&) = default;
};

/// Where a unit is in its life; the rest of a state follows from the day.
enum class Phase : std::uint8_t {
    unassigned, ///< in the register, and nobody was charged
    open,       ///< to be done
    submitted,  ///< handed in, and the issuer has not decided
    done,       ///< accepted
    dormant,    ///< waits for its event, or for a year of the term
    continuous, ///< work without an end: never late
    suspended,
    cancelled,
};

/// How a unit stood over some days; derived from events, never entered.
struct Standing {
    Unit unit;
    OfficeId office;      ///< who must act; 0 where it is a class
    ClassId office_class; ///< the class that must act
    base::Date ordered{}; ///< the day of the order: a class is expanded as of it
    Phase phase = Phase::unassigned;
    base::Date from{};                   ///< first day
    std::optional<base::Date> until;     ///< first day after; nothing while it lasts
    std::optional<base::Date> due;       ///< last day allowed, extensions counted
    std::optional<base::Date> first_due; ///< before any extension
    std::optional<base::Date> done;      ///< the day the accepted (or waiting) work was handed in
    bool late = false;                   ///< handed in after `due`
    std::optional<base::Date> acknowledged; ///< the day it was taken on
    std::optional<base::Date> reported;     ///< the day of the last report
    std::int64_t percent = 0;               ///< as last reported
    std::optional<base::Date> asked;        ///< the day asked for, while nobody decided on it

    friend bool operator==(Standing const&, Standing const&) = default;
};

/// What due days a band takes.
enum class Due : std::uint8_t { any, none, some };

/// What lateness a band takes.
enum class Late : std::uint8_t { any, no, yes };

/// A set of standings that a state is made of: a phase, a range of due days, late or not.
struct Band {
    Phase phase = Phase::open;
    Due due = Due::any;
    std::optional<base::Date> from;  ///< first due day
    std::optional<base::Date> until; ///< last due day
    Late late = Late::any;
};

/// Whose things may be seen: everything, or the offices at these paths with all below.
struct Scope {
    bool everything = false;
    std::vector<std::string> paths;
    AccountId account = {}; ///< whoever asks; 0: the register itself, which no restriction stops
};

/// Orders as such, members' own rows of orders to a class, or both.
enum class Which : std::uint8_t { orders, members, both };

/// What a unit waits for: its office to take it on, or the issuer to decide.
enum class Waiting : std::uint8_t { anything, acknowledgement, extension, acceptance };

/// What a list of units is ordered by.
enum class Order : std::uint8_t { due, duty, phase, document, actor };
/// The way a list runs; what is equal keeps the order of duty, member and turn.
enum class Direction : std::uint8_t { ascending, descending };

/// Which of the units that figures of some days are for: all, only those open before the first day,
/// or only those that began within them.
enum class Carried : std::uint8_t { any, yes, no };
/// The days that figures are for, to the day of the query; units closed before are left out.
struct Window {
    base::Date from{};
    Carried carried = Carried::any;
};

/// Which units are asked for; a field left out does not narrow.
struct StandingQuery {
    base::Date on{};
    Scope scope;
    std::vector<Band> bands; ///< any of these; none: all
    OfficeId office;         ///< those this office must do, as itself or as a member of a class
    DocumentId document;
    DutyId duty;
    std::optional<OfficeId> member = {}; ///< this member's part; 0: the order itself
    std::optional<Unit> parts_of = {};   ///< members' parts of this order, of its occurrence
    DocumentId rests_on = {};            ///< in this document, or ordered by it
    Validity ground = Validity::any;     ///< of the document it rests on
    /// Ordered by this office or one below it; what nobody ordered yet, where its document is
    /// registered.
    std::string issuer_path = {};
    OfficeId issuer = {};                  ///< the same for this office alone
    std::optional<std::int64_t> tier = {}; ///< of the office that acts; 0: none, or not known
    bool undated = false;                  ///< only those without a last day
    std::optional<base::Date> due_from = {};
    std::optional<base::Date> due_until = {};
    Which which = Which::orders;
    AccountId follower = {};   ///< watched by
    OfficeId support = {};     ///< this office supports
    ClassId office_class = {}; ///< ordered to this class
    Waiting waiting = Waiting::anything;
    std::string words = {}; ///< the duty says these
    std::optional<Window> window = {};
    std::optional<base::Date> silent = {}; ///< continuous, and a word was due before this day
    Order order = Order::due;
    Direction direction = Direction::ascending;
    std::int64_t skip = 0;
    std::int64_t limit = 100;
};

/// One unit in a list.
struct StandingRow {
    Standing standing;
    DocumentId document;
    std::string code;               ///< number of the document that orders it
    std::string words;              ///< of the duty
    std::string actor;              ///< name of the office or class that must act, else as printed
    Force ground = Force::in_force; ///< of the document it rests on, by others that may be read
};

/// A tally of one band for one office (0: of all).
struct StandingCount {
    std::size_t band = 0;   ///< index into the query's bands
    std::int64_t group = 0; ///< office, -class, document, or the due day from 1970-01-01; else 0
    std::string name;
    std::int64_t count = 0;
};

/// What one duty is to another.
enum class LinkKind : std::uint8_t {
    cut_off,      ///< a part of the other
    put_together, ///< holds the other
    takes_over,   ///< is now ordered by the document that the other was read from
};

/// A duty and another that it came from; where the other's words stand.
struct DutyLink {
    DutyId duty;
    DutyId other;
    LinkKind kind = LinkKind::cut_off;
    DocumentId document;
    std::int64_t begin = 0; ///< of the other's words, bytes into the document's text
    std::int64_t end = 0;

    friend bool operator==(DutyLink const&, DutyLink const&) = default;
};

using ProposalId = base::Id<struct ProposalTag>;

/// What the machine proposes when a document has arrived.
enum class ProposalKind : std::uint8_t {
    wake,      ///< the document may be the event a dormant duty waits for
    take_over, ///< the document orders what another one only reported
};
/// What was decided on a proposal.
enum class Decision : std::uint8_t { open, accepted, refused };

/// A proposal, with its reason, and what was decided on it.
struct Proposal {
    ProposalId id;
    ProposalKind kind = ProposalKind::wake;
    DutyId duty;  ///< to be woken, or taken over
    DutyId other; ///< take_over: the duty of the document that orders it
    DocumentId document;
    std::string vi; ///< why it is proposed, in both languages
    std::string en;
    base::Date day{}; ///< when it was proposed
    Decision decision = Decision::open;
    AccountId account;
    std::string reason;

    friend bool operator==(Proposal const&, Proposal const&) = default;
};

/// A dormant duty and the words that name what it waits for.
struct Dormant {
    DutyId duty;
    std::string event; ///< "khi có hướng dẫn của Bộ Nội vụ"
    std::string words; ///< of the duty
};

/// What a count is broken down by: the office that acts (a class: below 0), the document it stands
/// in, the last day (in days from 1970; `no_day`), the tier of the office that acts (0: none), the
/// office that ordered it (else where its document is registered).
enum class Group : std::uint8_t { none, office, document, day, tier, issuer };
/// What a group by day is called that has no last day; beyond every day there is.
inline constexpr std::int64_t no_day = 3'000'000;

} // namespace suot::registry
