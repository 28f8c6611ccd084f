// One computation that every output shows: who took up which order, and where the thread is broken.
//
// Follows docs/spec/trace.md, sections 4 and 5.
#pragma once

#include <cstdint>
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
};

/// Traces documents: proposes links, then says what follows from them.
[[nodiscard]] Trace trace(Documents documents);
/// The same of links that are already known (confirmed or rejected by people, say): only proposed
/// ones that are likely and confirmed ones count.
[[nodiscard]] Trace trace(Documents documents, std::vector<Link> links);

/// The links that hang below each item: of every lower item its best one in each document above.
[[nodiscard]] std::vector<std::vector<std::int32_t>> taken_up(Trace const& trace);

/// What a work is called: its number, else its type and subject.
[[nodiscard]] std::string called(Documents const& documents, std::int32_t work);

/// The links that count: confirmed, or proposed and likely.
[[nodiscard]] bool counts(Link const& link);

} // namespace suot::trace
