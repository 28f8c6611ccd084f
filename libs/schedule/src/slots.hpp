// What the slots of a pattern can hold, and how each is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <schedule/schedule.hpp>
#include <text/word.hpp>

#include "period.hpp"

namespace suot::schedule {

/// The slots a pattern may use.
enum class Slot : std::uint8_t {
    none,
    d,       ///< a day of the month
    m,       ///< a month in figures
    m2,      ///< a second one
    ms,      ///< a month in words: "giêng", "mười hai"
    months,  ///< several: "4, 8", "4 và tháng 8"
    q,       ///< a quarter: 1–4, I–IV
    q2,      ///< a second one
    roman,   ///< a quarter, I–IV only
    y,       ///< a year in four digits
    y2,      ///< a second one
    of,      ///< the year after a month or quarter: "/2026", "năm 2026", "của năm 2026"
    n,       ///< how many: "6", "06", "hai", "10 (mười)"
    unit,    ///< ngày, ngày làm việc, giờ, tuần, tháng, quý, năm
    weekday, ///< "thứ sáu", "thứ 6", "chủ nhật"
    hour,    ///< "16h", "16 giờ 30"
    date,    ///< a day, with or without its year: "15/6", "ngày 15 tháng 6 năm 2026"
    when,    ///< a day or a period: "quý IV/2025"
    until,   ///< the second of a range
    by,      ///< words before a day: "trước", "chậm nhất là", with an hour
    latest,  ///< "chậm nhất là đến", "hạn cuối"
    term,    ///< words before a length of time: "trong thời hạn không quá"
    since,   ///< words between a length of time and its event: "kể từ ngày"
    can_chi, ///< the name of a lunar year: "Bính Ngọ"
    gap,     ///< what parts a period from its day: a comma, colon or bracket
    event,   ///< words that name an event, to the end of the clause
    deed,    ///< the same, to "tối thiểu", "ít nhất" or "chậm nhất"
};

/// The slot that "<name>" means in a pattern.
[[nodiscard]] Slot slot_named(std::string_view name);

/// What the slots of one match hold; 0 and empty where they did not stand.
struct Slots {
    std::uint16_t d = 0, m = 0, m2 = 0, q = 0, q2 = 0;
    std::uint16_t months = 0;  ///< bit m for month m
    std::uint16_t weekday = 0; ///< 1 Monday – 7 Sunday
    std::int32_t y = 0, y2 = 0, n = 0;
    Offset::Unit unit = Offset::Unit::day;
    bool working = false;
    bool quarter = false; ///< the unit is a quarter, counted as three months
    Period when{};
    Period until{};
    text::Span event;
};

/// Whether the words are known to say when: then all rows and figures alone count, and everything
/// is sure.
enum class Known : std::uint8_t { no, yes };

/// Where words are read, and against what.
struct Reader {
    text::Words words;
    Context const& context;
    Known known = Known::no;
};

/// Reads one slot at word `at` into `slots`; gives the first word after it, or `at` where it does
/// not stand there.
[[nodiscard]] std::size_t read(Slot slot, Reader const& reader, std::size_t at, Slots& slots);

/// False means: the slot cannot begin with this word.
[[nodiscard]] bool may_fill(Slot slot, text::Word const& word);

/// The first word after the clause that goes on at `at`.
[[nodiscard]] std::size_t clause_end(text::Words words, std::size_t at);

/// A period that stands at `at` with its noun ("quý IV/2025", "cuối năm"), or a day.
struct When {
    Period period;
    std::size_t end = 0;
    std::string_view rule;
};
/// The longest period or day that begins at `at`; an hour before it is read elsewhere.
[[nodiscard]] std::optional<When> when_at(Reader const& reader, std::size_t at);
/// The same, figures alone included ("12/2025", "2026"): for words that are known to say when.
[[nodiscard]] std::optional<When> figures_at(Reader const& reader, std::size_t at);

} // namespace suot::schedule
