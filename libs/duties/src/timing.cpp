#include "timing.hpp"

#include <algorithm>

namespace suot::duties {

using schedule::Schedule;

bool Timing::cited(text::Span span) const {
    auto at = std::upper_bound(
        citations_.begin(), citations_.end(), span.begin,
        [](std::uint32_t begin, citations::Citation const& c) { return begin < c.span.begin; });
    return at != citations_.begin() && std::prev(at)->span.contains(span);
}

std::vector<Schedule> Timing::in_sentence(text::Words words) const {
    std::vector<Schedule> out;
    for (auto& found : schedule::find(words, context_))
        if (found.strength == schedule::Strength::phrase && !cited(found.schedule.phrase))
            out.push_back(std::move(found.schedule));
    return out;
}

std::vector<Schedule> Timing::in_title(text::Words words) const {
    constexpr std::size_t longest = 16; // words
    auto out = in_sentence(words);
    if (!out.empty() || words.empty() || words.size() > longest) return out;
    for (auto const& word : words.items) // "… đến năm 2030, tầm nhìn đến năm 2045": a horizon
        if (word.key == text::key("tầm")) return out;
    auto const end = words.span().end;
    for (auto& found : schedule::find(words, context_)) {
        bool const last = found.schedule.phrase.end == end;
        if (last && found.schedule.rule == "until") out.push_back(std::move(found.schedule));
    }
    return out;
}

std::vector<Schedule> Timing::in_label(text::Words words) const {
    auto out = schedule::parse(words, context_);
    if (out.empty() && !words.empty()) out = in_sentence(words);
    return out;
}

} // namespace suot::duties
