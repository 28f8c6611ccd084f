// The names of kinds of time in JSON, and lengths of time as ISO 8601 writes them.
#include <schedule/schedule.hpp>

#include <array>

namespace suot::schedule {

std::string_view name(Kind kind) {
    static constexpr std::array<std::string_view, 7> names{
        "none", "by", "from", "every", "continuous", "after_event", "term_year"};
    return names[static_cast<std::size_t>(kind)];
}

std::string Offset::iso() const {
    static constexpr std::string_view letters = "HDWMY";
    std::string result = amount < 0 ? "-P" : "P";
    if (unit == Unit::hour) result += 'T';
    result += std::to_string(amount < 0 ? -amount : amount);
    result += letters[static_cast<std::size_t>(unit)];
    return result;
}

} // namespace suot::schedule
