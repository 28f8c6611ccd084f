// What carries what out across documents: links with a named state, orders that do not apply to
// somebody, and what reading told of documents for that.
//
// Follows docs/spec/links.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <registry/document.hpp>
#include <registry/duty.hpp>
#include <registry/people.hpp>

namespace suot::registry {

using TraceLinkId = base::Id<struct TraceLinkTag>;

/// What is known of a link; the same words as trace::State.
enum class LinkState : std::uint8_t { proposed, confirmed, rejected, outdated, orphaned };

/// What a link comes from.
enum class LinkOrigin : std::uint8_t {
    citation,    ///< the lower side says what it carries out
    restatement, ///< a letter repeats the duty of a document that is here itself
    person,      ///< somebody made it
    proposal,    ///< the two are about the same; its reason is kept
};

/// One side of a link: a duty; a provision, by its bytes; or, with neither, a whole document.
struct LinkSide {
    DocumentId document;
    DutyId duty;
    std::int64_t begin = 0; ///< of a provision
    std::int64_t end = 0;

    friend auto operator<=>(LinkSide const&, LinkSide const&) = default;
};

/// How a link stands from a day on.
struct LinkStanding {
    TraceLinkId link;
    LinkState state = LinkState::proposed;
    base::Date from{};
    std::string ground; ///< why, where somebody or something said so
    base::Instant at{};
    AccountId account;
    AccountId on_behalf;

    friend bool operator==(LinkStanding const&, LinkStanding const&) = default;
};

/// `lower` carries `higher` out.
struct TraceLink {
    TraceLinkId id;
    LinkSide lower;
    LinkSide higher;
    LinkOrigin origin = LinkOrigin::proposal;
    bool likely = true;           ///< else doubtful: shown, but counts for nothing
    std::int64_t score = 0;       ///< thousandths, 0 to 1300
    std::int64_t words_score = 0; ///< the part of it that is shared words
    std::string reason;           ///< JSON: shared words, fields, documents both cite
    LinkStanding standing;        ///< on the day that was asked for

    friend bool operator==(TraceLink const&, TraceLink const&) = default;
};

/// Which documents a trace runs through.
enum class Thread : std::uint8_t {
    whole, ///< all of the register
    below, ///< a document and all that rest on it, directly or through others
    above, ///< a document and all that it rests on
    both,  ///< both, with what the words of others replace
};

/// Which links are asked for; a field left out does not narrow.
struct TraceLinkQuery {
    base::Date on{};
    std::optional<Scope> scope = {}; ///< at least one side lies in it
    std::optional<LinkState> state = {};
    DocumentId document = {};      ///< is either side's
    DocumentId centre = {};        ///< of `thread`
    Thread thread = Thread::whole; ///< one side stands in it
    DutyId duty = {};              ///< is either side
    OfficeId office = {};          ///< has a part in the lower side, or keeps its document
    TraceLinkId after = {};
    std::int64_t limit = -1; ///< at most so many; -1: all
};

/// An order that does not apply to an office or to a document, and why.
struct Exemption {
    std::int64_t id = 0;
    DutyId duty;
    OfficeId office;     ///< 0: it is a document
    DocumentId document; ///< 0: it is an office
    std::string ground;
    base::Date from{};
    AccountId account;

    friend bool operator==(Exemption const&, Exemption const&) = default;
};

/// A document as a trace sees it.
struct TraceDocument {
    DocumentId id;
    OfficeId office; ///< where it was registered
    std::string name;
    base::Date entered{};
    DocumentId replaces; ///< the version it is a new version of; 0 none
};

/// One document that a document speaks for (reading::Work).
struct TraceWork {
    DocumentId document;
    std::int64_t number = 0; ///< 0: itself
    std::int64_t held = 0;   ///< 0 whole, 1 annex, 2 restated
    std::string code;
    std::string type;
    std::string issuer;
    std::optional<base::Date> date;
    std::string subject;
};

/// What one of them says of another (trace::Mention).
struct TraceMention {
    DocumentId document;
    std::int64_t number = 0;
    std::int64_t work = 0;
    std::int64_t relation = 0;      ///< citations::Relation
    std::string code;               ///< normal form, of the document that is named
    std::optional<base::Date> date; ///< as cited
    std::int64_t begin = 0;         ///< the words that say so, bytes
    std::int64_t end = 0;
};

/// One thing that one of them orders (trace::Item).
struct TraceItem {
    DocumentId document;
    std::int64_t number = 0;
    std::int64_t work = 0;
    DutyId duty; ///< 0: a provision from which no duty was read
    std::string provision;
    std::string heading;
    bool general = false;
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::string words; ///< of a provision
    std::string cites; ///< numbers of documents, one a line
};

/// A duty as a trace sees it.
struct TraceDuty {
    DutyId id;
    DocumentId document;
    std::int64_t number = 0;
    Review review = Review::proposed;
    bool added = false; ///< by a person
    std::int64_t begin = 0;
    std::int64_t end = 0;
    DutyFields decided;
};

/// All that reading told of some documents.
struct TraceTexts {
    std::vector<TraceDocument> documents;
    std::vector<TraceWork> works;
    std::vector<TraceMention> mentions;
    std::vector<TraceItem> items;
    std::vector<TraceDuty> duties;
};

/// How a duty was before the first change after some day.
struct DutyBefore {
    DutyId duty;
    std::string verb;
    std::string before; ///< JSON; may be empty
    std::string after;
};

} // namespace suot::registry
