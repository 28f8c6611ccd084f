// pugixml for office files: names without their prefix, which programs choose as they like.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace suot::intake {

/// "w:p" → "p". One look at a name of a few letters: every element and attribute is asked for it.
[[nodiscard]] inline std::string_view local(char const* name) {
    char const* begin = name;
    char const* at = name;
    for (; *at != '\0'; ++at)
        if (*at == ':' && begin == name) begin = at + 1;
    return {begin, at};
}
[[nodiscard]] inline std::string_view local(pugi::xml_node node) {
    return local(node.name());
}

/// The first child of that local name; empty where there is none.
[[nodiscard]] inline pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    auto at = node.first_child();
    while (at && local(at) != name) at = at.next_sibling();
    return at;
}

/// The value of the attribute of that local name; empty where there is none.
[[nodiscard]] inline std::string_view attribute(pugi::xml_node node, std::string_view name) {
    auto at = node.first_attribute();
    while (at && local(at.name()) != name) at = at.next_attribute();
    return at.value();
}

/// The number that a text begins with ("720", "1.27cm" gives 1), `otherwise` where it is none.
[[nodiscard]] inline int number(std::string_view text, int otherwise = 0) {
    bool const minus = text.starts_with('-');
    if (minus) text.remove_prefix(1);
    if (text.empty() || text[0] < '0' || text[0] > '9') return otherwise;
    int value = 0;
    for (char const c : text) {
        if (c < '0' || c > '9' || value > 100'000'000) break;
        value = value * 10 + (c - '0');
    }
    return minus ? -value : value;
}

/// Reads XML in place; `text` must outlive the document. False where it is not well-formed.
[[nodiscard]] inline bool parse_xml(pugi::xml_document& document, std::string& text) {
    auto const options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
    return static_cast<bool>(document.load_buffer_inplace(text.data(), text.size(), options));
}

} // namespace suot::intake
