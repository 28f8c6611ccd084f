// Terms of office (nhiệm kỳ), as data, and the years in them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <base/clock.hpp>
#include <schedule/expand.hpp>
#include <text/word.hpp>

namespace suot::schedule {

/// Whose term it is: the Party's, from congress to congress; or that of the National Assembly and
/// the people's councils, from election to election.
enum class TermOf : std::uint8_t { party, state };

/// One term: the years it is named by, and the day it began or is to begin.
struct Term {
    TermOf of = TermOf::party;
    std::int32_t first_year = 0; ///< as printed: 2020 in "nhiệm kỳ 2020-2025"
    std::int32_t last_year = 0;
    base::Date begins{};

    friend bool operator==(Term const&, Term const&) = default;
};

/// All terms known, in order of time within each kind (docs/spec/calendar.md, section 4).
[[nodiscard]] std::span<Term const> terms();

/// The term of a kind that a day lies in.
[[nodiscard]] std::optional<Term> term_on(TermOf of, base::Date day);

/// The calendar year that is year `number` (1–5) of a term: the first is the year it begins in.
[[nodiscard]] std::optional<Days> year_of_term(Term const& term, std::int32_t number);

/// Whose terms the words name: "nhiệm kỳ Đại hội Đảng và Hội đồng nhân dân" names both. None where
/// they do not say.
[[nodiscard]] std::vector<TermOf> terms_named(text::Words words);

} // namespace suot::schedule
