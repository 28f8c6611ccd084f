// RFC 5545, section 3.3.10, as far as documents need it.
#include <schedule/expand.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include "period.hpp"

namespace suot::schedule {

namespace {

std::optional<std::int32_t> whole(std::string_view text) {
    std::int32_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool take_number(std::int32_t& into, std::string_view text, std::int32_t low, std::int32_t high) {
    auto const value = whole(text);
    if (!value || *value < low || *value > high) return false;
    into = *value;
    return true;
}

template <std::size_t N>
std::optional<std::size_t> index_of(std::array<std::string_view, N> const& names,
                                    std::string_view name) {
    auto const at = std::ranges::find(names, name);
    if (at == names.end()) return std::nullopt;
    return static_cast<std::size_t>(at - names.begin());
}

bool take_frequency(Rule& rule, std::string_view value) {
    static constexpr std::array<std::string_view, 4> names{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    auto const at = index_of(names, value);
    if (at) rule.frequency = static_cast<Frequency>(*at);
    return at.has_value();
}

bool take_weekday(Rule& rule, std::string_view value) {
    static constexpr std::array<std::string_view, 7> names{"MO", "TU", "WE", "TH",
                                                           "FR", "SA", "SU"};
    auto const at = index_of(names, value);
    if (at) rule.weekday = static_cast<std::uint8_t>(*at + 1);
    return at.has_value();
}

bool take_months(Rule& rule, std::string_view value) {
    while (true) {
        auto const comma = value.find(',');
        std::int32_t month = 0;
        if (!take_number(month, value.substr(0, comma), 1, 12)) return false;
        rule.months =
            static_cast<std::uint16_t>(rule.months | (1U << static_cast<unsigned>(month)));
        if (comma == std::string_view::npos) return true;
        value.remove_prefix(comma + 1);
    }
}

/// "20261231", with or without a time after it.
bool take_until(Rule& rule, std::string_view value) {
    std::int32_t day = 0;
    if (value.size() < 8 || !take_number(day, value.substr(0, 8), 19000101, 21991231)) return false;
    auto const found =
        date(day / 10000, static_cast<unsigned>(day / 100 % 100), static_cast<unsigned>(day % 100));
    if (found.ok()) rule.until = found;
    return found.ok();
}

bool take_month_day(Rule& rule, std::string_view value) {
    return take_number(rule.month_day, value, -1, 31) && rule.month_day != 0;
}

bool take(Rule& rule, std::string_view name, std::string_view value) {
    if (name == "FREQ") return take_frequency(rule, value);
    if (name == "INTERVAL") return take_number(rule.interval, value, 1, 1000);
    if (name == "COUNT") return take_number(rule.count, value, 1, 100'000);
    if (name == "BYMONTHDAY") return take_month_day(rule, value);
    if (name == "BYMONTH") return take_months(rule, value);
    if (name == "BYDAY") return take_weekday(rule, value);
    if (name == "UNTIL") return take_until(rule, value);
    return false;
}

} // namespace

/// One part that is not known makes it no rule: half a rule would fall due on other days.
std::optional<Rule> parse_rule(std::string_view text) {
    if (!text.starts_with("FREQ=")) return std::nullopt;
    Rule rule;
    while (!text.empty()) {
        auto const part = text.substr(0, text.find(';'));
        auto const sign = part.find('=');
        if (sign == std::string_view::npos) return std::nullopt;
        if (!take(rule, part.substr(0, sign), part.substr(sign + 1))) return std::nullopt;
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return rule;
}

} // namespace suot::schedule
