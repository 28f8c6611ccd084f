// What is asked of a request's headers: cookies (RFC 6265) and the language. A list of languages is
// not weighed: English is answered only where it comes first.
#include <server/message.hpp>

#include <algorithm>

namespace suot::server {

namespace {

std::string_view without_blanks(std::string_view words) {
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    return words;
}

} // namespace

std::string_view header(std::vector<Header> const& headers, std::string_view name) {
    auto const found = std::ranges::find(headers, name, &Header::name);
    return found == headers.end() ? std::string_view() : std::string_view(found->value);
}

std::string_view cookie(Request const& request, std::string_view name) {
    auto rest = request.header("cookie");
    while (!rest.empty()) {
        auto const end = std::min(rest.find(';'), rest.size());
        auto const one = without_blanks(rest.substr(0, end));
        auto const equals = one.find('=');
        if (equals != std::string_view::npos && one.substr(0, equals) == name)
            return one.substr(equals + 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

base::Language language_of(Request const& request) {
    auto const wanted = without_blanks(request.header("accept-language"));
    return wanted.starts_with("en") ? base::Language::english : base::Language::vietnamese;
}

} // namespace suot::server
