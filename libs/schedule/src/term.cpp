// Terms of office, as a table.
//
// Follows docs/spec/calendar.md, section 4. The Party's run from congress to congress, those of the
// National Assembly and the councils from election to election: "năm thứ 3 nhiệm kỳ" is another
// year in each. Add a row when a congress or an election has set its day.
#include <schedule/term.hpp>

#include <algorithm>
#include <array>

#include <text/phrases.hpp>

#include "period.hpp"

namespace suot::schedule {

namespace {

constexpr base::Date on(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// Begun: the congress's or election's day. To come: the first day of the month it is due in.
constexpr std::array<Term, 9> table{{
    {TermOf::party, 2010, 2015, on(2011, 1, 12)},
    {TermOf::party, 2015, 2020, on(2016, 1, 20)},
    {TermOf::party, 2020, 2025, on(2021, 1, 25)},
    {TermOf::party, 2025, 2030, on(2026, 1, 19)},
    {TermOf::party, 2030, 2035, on(2031, 1, 1)},
    {TermOf::state, 2016, 2021, on(2016, 5, 22)},
    {TermOf::state, 2021, 2026, on(2021, 5, 23)},
    {TermOf::state, 2026, 2031, on(2026, 3, 15)},
    {TermOf::state, 2031, 2036, on(2031, 3, 1)},
}};

} // namespace

std::span<Term const> terms() {
    return table;
}

std::optional<Term> term_on(TermOf of, base::Date day) {
    std::optional<Term> result;
    for (Term const& term : table)
        if (term.of == of && term.begins <= day) result = term;
    bool const over = result && static_cast<int>(day.year()) > result->last_year + 1;
    return over ? std::nullopt : result;
}

std::optional<Days> year_of_term(Term const& term, std::int32_t number) {
    if (number < 1 || number > 5) return std::nullopt;
    int const year = static_cast<int>(term.begins.year()) + number - 1;
    return Days{date(year, 1, 1), date(year, 12, 31)};
}

std::vector<TermOf> terms_named(text::Words words) {
    static text::Phrases<TermOf> const names{{"đại hội đảng", TermOf::party},
                                             {"đảng bộ", TermOf::party},
                                             {"cấp ủy", TermOf::party},
                                             {"đại hội đại biểu", TermOf::party},
                                             {"tỉnh ủy", TermOf::party},
                                             {"thành ủy", TermOf::party},
                                             {"đảng ủy", TermOf::party},
                                             {"quốc hội", TermOf::state},
                                             {"hội đồng nhân dân", TermOf::state},
                                             {"hđnd", TermOf::state},
                                             {"ủy ban nhân dân", TermOf::state},
                                             {"ubnd", TermOf::state}};
    std::vector<TermOf> result;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto const found = names.longest(words, at);
        if (found && std::ranges::find(result, found->value) == result.end())
            result.push_back(found->value);
    }
    return result;
}

} // namespace suot::schedule
