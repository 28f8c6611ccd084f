// The little of CSS that says how words look: bold, italic, capitals, alignment, hidden.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "office.hpp"

namespace suot::intake {

/// "font-weight:bold; text-align:center" as a look.
[[nodiscard]] Look css_look(std::string_view declarations);

/// Rules of a style sheet for single classes (".c1 {…}", "p.MsoNormal {…}"); others are left out.
class StyleSheet {
public:
    /// Adds the rules of one sheet; later ones win.
    void add(std::string_view css);
    /// What the classes of an element set; later ones win.
    [[nodiscard]] Look of(std::string_view classes) const;

private:
    std::unordered_map<std::string, Look> rules_;
};

} // namespace suot::intake
