// Which of the times around a duty is its own.
//
// Follows docs/spec/duties.md, section 7. The day inside a citation is the cited document's: many
// of the dates in a plan are such.
#include "timing.hpp"

#include <algorithm>

namespace suot::duties {

using schedule::Schedule;

/// Citations come in order and do not overlap: the last one that begins before the words is the
/// only one that can hold them.
bool Timing::cited(text::Span span) const {
    auto at = std::upper_bound(
        citations_.begin(), citations_.end(), span.begin,
        [](std::uint32_t begin, citations::Citation const& c) { return begin < c.span.begin; });
    return at != citations_.begin() && std::prev(at)->span.contains(span);
}

std::vector<Schedule> Timing::said(std::vector<schedule::Found> const& found) const {
    std::vector<Schedule> out;
    for (auto const& one : found)
        if (one.strength == schedule::Strength::phrase && !cited(one.schedule.phrase))
            out.push_back(one.schedule);
    return out;
}

std::vector<Schedule> Timing::in_sentence(text::Words words) const {
    return said(schedule::find(words, context_));
}

std::vector<Schedule> Timing::in_title(text::Words words) const {
    constexpr std::size_t longest = 16; // words
    auto found = schedule::find(words, context_);
    auto out = said(found);
    if (found.empty() || !out.empty() || words.empty() || words.size() > longest) return out;
    for (auto const& word : words.items) // "… đến năm 2030, tầm nhìn đến năm 2045": a horizon
        if (word.key == text::key("tầm")) return out;
    auto const end = words.span().end;
    for (auto& one : found) {
        bool const last = one.schedule.phrase.end == end;
        if (last && one.schedule.rule == "until") out.push_back(std::move(one.schedule));
    }
    return out;
}

std::vector<Schedule> Timing::in_label(text::Words words) const {
    auto out = schedule::parse(words, context_);
    if (out.empty() && !words.empty()) out = in_sentence(words);
    return out;
}

} // namespace suot::duties
