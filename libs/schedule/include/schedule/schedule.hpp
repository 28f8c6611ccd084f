// Time expressions: what a document says about when, and what that means on a calendar.
//
// Follows docs/spec/time.md. The module does not know what day it is: the document's own date is
// handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <text/span.hpp>
#include <text/word.hpp>

namespace suot::schedule {

/// The kinds of time (docs/spec/time.md, section 1): a dormant or continuous duty has no day to be
/// late by.
enum class Kind : std::uint8_t {
    none,        ///< nothing is said about time
    by,          ///< due on a day, or on the last day of a period
    from,        ///< begins on a day, without an end
    every,       ///< again and again, by a rule
    continuous,  ///< all the time: never due, never late
    after_event, ///< dormant until something happens that has no day yet
    term_year,   ///< in a year of a term of office: "năm thứ 3 nhiệm kỳ"
};

/// The name the JSON of a reading uses: "by", "after_event", …
[[nodiscard]] std::string_view name(Kind kind);

/// A length of time after an event: "trong 15 ngày làm việc".
struct Offset {
    enum class Unit : std::uint8_t { hour, day, week, month, year };
    std::int32_t amount = 0; ///< below 0: before the event
    Unit unit = Unit::day;
    bool working_days = false; ///< days off do not count; only of days

    /// ISO 8601: "P15D", "PT24H".
    [[nodiscard]] std::string iso() const;
    friend bool operator==(Offset const&, Offset const&) = default;
};

/// What one expression means. Which fields are set depends on the kind (docs/spec/time.md, section
/// 1).
struct Schedule {
    Kind kind = Kind::none;
    text::Span phrase;               ///< the words it was read from
    std::optional<base::Date> start; ///< first day, where the phrase opens a period
    std::optional<base::Date> due; ///< last day allowed; a period's last day; for "trước ngày X", X
    std::string rrule;             ///< RFC 5545: "FREQ=YEARLY;BYMONTH=12"
    text::Span event;              ///< the words that name the event; empty where there is none
    std::optional<Offset> offset;
    std::int32_t term_year = 0; ///< 1–5; 0 where not said
    std::string_view rule;      ///< the name of the row that matched: the reason a person is shown

    friend bool operator==(Schedule const&, Schedule const&) = default;
};

/// What the phrases of one document are resolved against.
struct Context {
    std::optional<base::Date> document_date; ///< its year stands in for one that is not printed
};

/// How sure the words are a time to act, and not a title, a report or the date of a citation.
enum class Strength : std::uint8_t {
    bare, ///< a period or date alone: "năm 2026", "quý IV/2025"; counts in a time column or
          ///< brackets only
    phrase, ///< said as a time to act: "trước ngày …", "hoàn thành trong …", "hằng năm", "khi có
            ///< hướng dẫn của …"
};

/// One expression found.
struct Found {
    Schedule schedule;
    Strength strength = Strength::phrase;

    friend bool operator==(Found const&, Found const&) = default;
};

/// All time expressions in `words`, in order, without overlap. None is not an error.
[[nodiscard]] std::vector<Found> find(text::Words words, Context const& context);

/// The meaning of words that are known to say when: a cell of a time column, a labelled line ("Thời
/// gian thực hiện: …"), words in brackets at an item's end. Takes bare periods too. Several
/// deadlines give several results; words that are no time at all, none.
[[nodiscard]] std::vector<Schedule> parse(text::Words words, Context const& context);

} // namespace suot::schedule
