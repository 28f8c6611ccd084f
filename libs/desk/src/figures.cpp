// Figures of indicators, as they were reported.
//
// Kept as printed decimals and never as floating numbers: "92.5" must come back as "92.5". A point
// between digits may part thousands or decimals in Vietnamese print; it is taken as it stands.
#include "figures.hpp"

#include <algorithm>

#include <text/fold.hpp>

namespace suot::desk {

namespace {

using registry::Event;

constexpr std::size_t longest = 24;

/// "92,5", "1.250" (a Vietnamese thousand is not told from a decimal: points stay points).
std::optional<std::string> decimal(std::string words) {
    std::ranges::replace(words, ',', '.');
    if (words.empty() || words.size() > longest) return std::nullopt;
    auto const begin = words.front() == '-' ? 1U : 0U;
    int points = 0;
    for (std::size_t i = begin; i < words.size(); ++i) {
        bool const is_point = words[i] == '.';
        points += is_point ? 1 : 0;
        bool const stands_well = !is_point || (i > begin && i + 1 < words.size());
        if (!stands_well || points > 1 || (!is_point && (words[i] < '0' || words[i] > '9')))
            return std::nullopt;
    }
    if (begin == words.size()) return std::nullopt;
    return words;
}

base::Result<std::string> number_of(Call const& call, char const* name) {
    if (!call.has(name)) return std::string();
    auto const found = decimal(call.text(name));
    if (!found)
        return invalid(name, "“" + call.text(name) + "” không phải một số như 31 hoặc 92,5.",
                       "“" + call.text(name) + "” is no number like 31 or 92.5.");
    return *found;
}

Value shown(Event const& event) {
    auto out = Value::object().set("indicator", event.indicator);
    if (!event.target.empty()) out.set("target", event.target);
    if (!event.measure.empty()) out.set("unit", event.measure);
    return out;
}

} // namespace

base::Result<void> take_figure(Call const& call, registry::Event& event) {
    event.indicator = text::squeezed(call.text("indicator"));
    event.value = TRY(number_of(call, "value"));
    event.target = TRY(number_of(call, "target"));
    event.measure = text::squeezed(call.text("unit"));
    bool const said = !event.value.empty() || !event.target.empty();
    if (said && event.indicator.empty())
        return invalid("indicator", "số liệu của chỉ tiêu nào?", "a figure of what?");
    return {};
}

/// The last value of each indicator, for each member apart; the target stays until another is set.
Value figures_of(std::span<registry::Event const> events) {
    std::vector<std::pair<std::string, Value>> found;
    for (auto const& event : events) {
        if (event.indicator.empty()) continue;
        auto const key =
            text::folded(event.indicator) + "/" + std::to_string(event.unit.member.value);
        auto at = std::ranges::find(found, key, &std::pair<std::string, Value>::first);
        if (at == found.end()) at = found.emplace(found.end(), key, shown(event));
        auto& figure = at->second;
        if (!event.target.empty()) figure.set("target", event.target);
        if (!event.measure.empty()) figure.set("unit", event.measure);
        if (event.unit.member) figure.set("member", event.unit.member.value);
        if (!event.value.empty())
            figure.set("value", event.value).set("day", std::optional(event.day));
    }
    Value out = Value::list();
    for (auto& [key, figure] : found) out.add(std::move(figure));
    return out;
}

} // namespace suot::desk
