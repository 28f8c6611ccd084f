// One computation that every output shows: who took up which order, and where the thread is broken.
//
// Follows docs/spec/trace.md, sections 4 and 5.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <text/span.hpp>
#include <trace/coverage.hpp>
#include <trace/documents.hpp>
#include <trace/links.hpp>

namespace suot::trace {

/// What is wrong between two tiers.
enum class Fault : std::uint8_t {
    gap,        ///< a document that must carry the order out does not
    late,       ///< due after the superior's deadline
    other_lead, ///< another body leads than the superior charged
    weaker,     ///< weaker words, or a smaller figure
    lacks,      ///< a part of what is listed above is not there
    replaced,   ///< rests on a document that another has replaced
};
/// The name the JSON of a trace uses: "other_lead".
[[nodiscard]] std::string_view name(Fault fault);

/// One fault, with both texts side by side.
struct Finding {
    Fault fault = Fault::gap;
    std::int32_t higher = none; ///< an item; `none` for `replaced`
    std::int32_t lower = none;  ///< an item; `none` for `gap` and where a preamble cites
    std::int32_t work = none;   ///< the lower document; `none` for an order that any would do
    std::int32_t other = none;  ///< `replaced`: the document that replaced the one cited
    text::Span higher_span;     ///< in the file of the higher item's document
    text::Span lower_span;      ///< in the file of `work`
    base::Message message;

    friend bool operator==(Finding const&, Finding const&) = default;
};

/// One order and one document below it.
struct CellAt {
    std::int32_t work = none;
    Cell flat = Cell::not_covered;
    Cell deep = Cell::not_covered;
    std::string ground; ///< `not_applicable`: the bodies charged instead

    friend bool operator==(CellAt const&, CellAt const&) = default;
};

/// One order and all documents below it. An order whose bodies' documents are not at hand is
/// `not_held`.
struct Row {
    std::int32_t item = none;
    Cell shallow = Cell::not_applicable;
    Cell deep = Cell::not_applicable;
    std::vector<CellAt> cells;

    friend bool operator==(Row const&, Row const&) = default;
};

/// The whole picture.
struct Trace {
    Documents documents;
    std::vector<Link> links;           ///< as `propose` gives them
    std::vector<Row> rows;             ///< of every duty of a document that others rest on
    std::vector<Finding> findings;     ///< gaps first, then by fault, each in reading order
    std::vector<std::int32_t> unasked; ///< items below that no proposal ties to anything above
    Graph graph; ///< what the rows were computed from; a column is the number of a work
};

/// An order that does not apply to a document, as somebody said, and why.
struct Exempt {
    std::int32_t item = none;
    std::int32_t work = none;
    std::string ground;
};

/// How much is asked: the rows alone, or all that is wrong besides.
enum class Extent : std::uint8_t { rows, all };

/// What is known besides the documents.
struct Known {
    std::vector<Link> links; ///< by lower item, the most certain first
    std::vector<Exempt> exempt;
    std::set<std::int32_t> unseen; ///< works on which a document rests that is kept from view
    std::set<std::int32_t> apart;  ///< works whose rows have no cells: their columns are others
    Extent extent = Extent::all;
};

/// Traces documents: proposes links, then says what follows from them.
[[nodiscard]] Trace trace(Documents documents);
/// The same of links that are already known (confirmed or rejected by people, say): only proposed
/// ones that are likely and confirmed ones count.
[[nodiscard]] Trace trace(Documents documents, std::vector<Link> links);
/// The same, with orders that do not apply to somebody and documents that are kept from view: those
/// are never a gap.
[[nodiscard]] Trace trace(Documents documents, Known known);

/// The links that hang below each item: of every lower item its best one in each document above.
[[nodiscard]] std::vector<std::vector<std::int32_t>> taken_up(Trace const& trace);

/// What a work is called: its number, else its type and subject.
[[nodiscard]] std::string called(Documents const& documents, std::int32_t work);

/// True where the words that charge somebody mean the body: "các xã, phường", "UBND xã Thượng
/// Ngàn".
[[nodiscard]] bool charges(std::string_view words, std::string_view body);

/// True where an order applies to the documents of an issuer: it charges nobody, or that body.
[[nodiscard]] bool applies(Item const& order, std::string_view issuer);

/// The links that count: confirmed, or proposed and likely.
[[nodiscard]] bool counts(Link const& link);

} // namespace suot::trace
