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

std::vector<Schedule> Timing::in_label(text::Words words) const {
    auto out = schedule::parse(words, context_);
    if (out.empty() && !words.empty()) out = in_sentence(words);
    return out;
}

} // namespace suot::duties
