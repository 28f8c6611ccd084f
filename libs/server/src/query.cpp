// Query strings (RFC 3986, section 3.4; application/x-www-form-urlencoded): at most a thousand
// names, and refused where a % stands for nothing.
#include "query.hpp"

#include <algorithm>

namespace suot::server {

namespace {

constexpr std::size_t most_names = 1'000;

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::unexpected<base::Error> no_query() {
    return base::fail(base::ErrorKind::invalid, "địa chỉ chứa dấu % không hợp lệ.",
                      "the address holds a % that stands for nothing.");
}

} // namespace

// "+" is a blank, as forms write it.
std::optional<std::string> decoded(std::string_view words) {
    std::string out;
    out.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '%') {
            out += words[i] == '+' ? ' ' : words[i];
            continue;
        }
        if (i + 2 >= words.size()) return std::nullopt;
        int const high = hex_digit(words[i + 1]);
        int const low = hex_digit(words[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

base::Result<std::vector<Header>> parse_query(std::string_view query) {
    std::vector<Header> out;
    while (!query.empty() && out.size() < most_names) {
        auto const end = std::min(query.find('&'), query.size());
        auto const one = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (one.empty()) continue;
        auto const equals = std::min(one.find('='), one.size());
        auto name = decoded(one.substr(0, equals));
        auto value = decoded(one.substr(std::min(equals + 1, one.size())));
        if (!name || !value) return no_query();
        out.push_back({std::move(*name), std::move(*value)});
    }
    return out;
}

} // namespace suot::server
