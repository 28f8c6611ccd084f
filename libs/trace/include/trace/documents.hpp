// The documents at hand as trace sees them: works, what each rests on, and their items.
//
// Follows docs/spec/trace.md, section 1.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <citations/citation.hpp>
#include <duties/duty.hpp>
#include <grammar/grammar.hpp>
#include <reading/reading.hpp>
#include <schedule/schedule.hpp>
#include <text/span.hpp>

namespace suot::trace {

/// The number of a work or item where there is none.
inline constexpr std::int32_t none = -1;

/// One document another one names, and as what.
struct Mention {
    std::int32_t to = none; ///< a number in `Documents::works`
    citations::Relation kind = citations::Relation::cites;
    text::Span span; ///< the words that say so, in the file of the work that says it

    friend bool operator==(Mention const&, Mention const&) = default;
};

/// One document: held (its words are here, whole or restated) or known by citation alone.
struct Work {
    std::int32_t file = none; ///< which reading holds its words; `none` where it is only cited
    grammar::Held held = grammar::Held::cited;
    std::string code; ///< normal form; may be empty
    std::string type;
    std::string issuer;
    std::optional<base::Date> date;
    std::string subject;
    std::vector<Mention> mentions; ///< what its heading and preamble name, in their order
    std::int32_t first_item = 0;   ///< its items are [first_item, last_item) of `items`
    std::int32_t last_item = 0;

    /// True where its words are at hand; only then can anything be said of what it carries out.
    [[nodiscard]] bool is_held() const { return file != none; }
    friend bool operator==(Work const&, Work const&) = default;
};

/// One thing a document orders: a duty, a goal, a prohibition, or a numbered provision beside them.
struct Item {
    std::int32_t work = none;
    std::string provision; ///< "IV.2.(5)"; may be empty
    std::string group;     ///< the heading it stands under, squeezed; may be empty
    std::string words;     ///< as printed
    text::Span span;       ///< the same words in their file
    duties::Modality modality = duties::Modality::duty;
    bool general =
        false; ///< it charges nobody by name, in a document that charges bodies elsewhere
    std::vector<std::string> lead;
    std::vector<std::string> support;
    schedule::Kind kind = schedule::Kind::none;
    std::optional<base::Date> due;
    std::string when;               ///< the words about time, squeezed
    text::Span when_span;           ///< the same words in their file; may lie outside of `span`
    std::vector<std::string> cites; ///< numbers of the documents it names, each once

    friend bool operator==(Item const&, Item const&) = default;
};

/// All that was handed in, put together: a document that several files hold stands once.
struct Documents {
    std::vector<std::string> files; ///< their names
    std::vector<Work> works;
    std::vector<Item> items; ///< by work, in reading order
};

/// Puts readings together. Where two files hold one document, the fuller one counts, then the
/// earlier.
[[nodiscard]] Documents collect(std::span<reading::Reading const> readings);

/// The works that `work` carries out by its own words: those its heading and preamble say it
/// implements, and that are held; each once, in their order.
[[nodiscard]] std::vector<std::int32_t> superiors(Documents const& documents, std::int32_t work);

} // namespace suot::trace
