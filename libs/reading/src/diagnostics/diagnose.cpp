// The rules of docs/spec/diagnostics.md, one function each: a new one is a file here and a row in
// this table.
#include "diagnostics.hpp"

#include <algorithm>
#include <array>

namespace suot::reading {

namespace {

constexpr std::array checks{
    code_type_conflicts, issuer_level_conflicts, date_conflicts, near_codes,    dangling_references,
    dangling_annexes,    anniversary_conflicts,  late_schedules, missing_parts, nothing_found};

void append(Findings& all, Findings found) {
    std::ranges::move(found, std::back_inserter(all));
}

} // namespace

Findings diagnose(Facts const& facts) {
    Findings all = facts.reading.source.diagnostics;
    append(all, facts.reading.parsed.diagnostics);
    for (auto const check : checks) append(all, check(facts));
    std::ranges::stable_sort(all, {}, [](text::Diagnostic const& d) { return d.span; });
    return all;
}

} // namespace suot::reading
