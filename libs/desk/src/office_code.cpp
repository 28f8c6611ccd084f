#include "office_code.hpp"

namespace suot::desk {

namespace {

constexpr std::size_t longest = 35;

char upper(char sign) {
    return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
}

bool in_a_group(char sign) {
    return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z');
}

} // namespace

std::optional<std::string> office_code(std::string_view words) {
    std::string out;
    bool in_group = false;
    for (char const sign : words) {
        if (sign == ' ') continue; // typed between the groups
        char const big = upper(sign);
        if (!in_a_group(big) && (big != '.' || !in_group)) return std::nullopt;
        in_group = big != '.';
        out += big;
    }
    if (!in_group || out.size() > longest) return std::nullopt;
    return out;
}

} // namespace suot::desk
