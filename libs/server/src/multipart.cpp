// Forms with files (RFC 7578), taken apart where they lie: parts are views into the body.
//
// Everything here is untrusted: parts and their heads are counted and bounded, and a form that
// breaks off is an error, for half a file must not be kept as a whole one.
#include "multipart.hpp"

#include <algorithm>
#include <optional>

namespace suot::server {

namespace {

constexpr std::size_t most_parts = 1'000;

std::unexpected<base::Error> no_form() {
    return base::fail(base::ErrorKind::invalid, "biểu mẫu multipart/form-data bị hỏng.",
                      "the multipart/form-data body is damaged.");
}

std::string lower(std::string_view words) {
    std::string out(words);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// The value of `name="…"` or `name=…` among the parameters of a header; nothing where there is
/// none.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    auto const folded = lower(header);
    auto const wanted = std::string(name) + "=";
    for (auto at = folded.find(wanted); at != std::string::npos; at = folded.find(wanted, at + 1)) {
        bool const whole = at > 0 && (folded[at - 1] == ' ' || folded[at - 1] == ';');
        if (!whole) continue;
        auto value = header.substr(at + wanted.size());
        bool const quoted = value.starts_with('"');
        if (quoted) value.remove_prefix(1);
        auto const end = value.find(quoted ? '"' : ';');
        if (quoted && end == std::string_view::npos) return std::nullopt;
        return std::string(value.substr(0, end));
    }
    return std::nullopt;
}

/// The name of a file without the folders that some clients send with it.
std::string base_name(std::string_view path) {
    auto const slash = path.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

/// The header of a part that says what it is called.
std::string_view disposition(std::string_view head) {
    while (!head.empty()) {
        auto const end = std::min(head.find("\r\n"), head.size());
        auto const line = head.substr(0, end);
        if (lower(line.substr(0, 20)) == "content-disposition:") return line;
        head.remove_prefix(std::min(end + 2, head.size()));
    }
    return {};
}

} // namespace

// A part without headers begins where its head would: then `begin` would lie behind the next mark,
// hence the smaller of the two.
base::Result<std::vector<Part>> parse_multipart(std::string_view content_type,
                                                std::string_view body) {
    auto const boundary = parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > 70) return no_form();
    std::string const mark = "--" + *boundary;
    std::string const next_mark = "\r\n" + mark;
    if (!body.starts_with(mark)) return no_form();
    std::vector<Part> out;
    for (auto at = mark.size(); !body.substr(at).starts_with("--");) {
        if (!body.substr(at).starts_with("\r\n") || out.size() == most_parts) return no_form();
        auto const head_end = body.find("\r\n\r\n", at);
        if (head_end == std::string_view::npos) return no_form();
        auto const begin = head_end + 4;
        auto const end = body.find(next_mark, head_end + 2);
        if (end == std::string_view::npos) return no_form();
        auto const said = disposition(body.substr(at + 2, head_end - at - 2));
        auto name = parameter(said, "name");
        if (!name) return no_form();
        out.push_back({.name = std::move(*name),
                       .file = base_name(parameter(said, "filename").value_or("")),
                       .begin = std::min(begin, end),
                       .end = end});
        at = end + next_mark.size();
    }
    return out;
}

} // namespace suot::server
