// Declarations and rules of CSS that change how words look.
//
// Follows docs/spec/intake.md, section 5. No cascade: rules for one class each, later ones over
// earlier ones, and an element's own style over both. What Word and office portals write needs no
// more.
#include "html_css.hpp"

#include <algorithm>

#include <text/fold.hpp>

#include "xml.hpp"

namespace suot::intake {

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

/// Points, pixels and other lengths to `per_unit` parts of a point.
int points(std::string_view value, int per_unit) {
    int const whole = number(value);
    std::size_t const dot = value.find('.');
    int const tenth = dot == std::string_view::npos ? 0 : number(value.substr(dot + 1, 1));
    int const tens = whole * 10 + (whole < 0 ? -tenth : tenth);
    auto const scaled = [&](int up, int down) { return tens * per_unit * up / (10 * down); };
    if (value.ends_with("px")) return scaled(3, 4);
    if (value.ends_with("cm")) return scaled(2835, 100);
    if (value.ends_with("mm")) return scaled(2835, 1000);
    if (value.ends_with("in")) return scaled(72, 1);
    return scaled(1, 1);
}

// Only what reading looks at. Indents add up: Word writes a hanging line as a margin and a negative
// indent.
void set(Look& look, std::string_view name, std::string_view value) {
    using document::Align;
    if (name == "font-weight")
        look.bold = value == "bold" || value == "bolder" || number(value) >= 600;
    if (name == "font-style") look.italic = value == "italic" || value == "oblique";
    if (name == "text-decoration" || name == "text-decoration-line")
        look.underlined = value.find("underline") != std::string_view::npos;
    if (name == "text-transform") look.caps = value == "uppercase";
    if (name == "display" || name == "mso-hide") look.hidden = value == "none" || value == "all";
    if (name == "visibility") look.hidden = value == "hidden";
    if (name == "font-size" && !value.empty() && value[0] >= '0' && value[0] <= '9')
        look.size = static_cast<std::uint16_t>(std::clamp(points(value, 2), 0, 2000));
    if (name == "margin-left" || name == "text-indent")
        look.indent = look.indent.value_or(0) + points(value, 1) * 254 / 720;
    if (name != "text-align") return;
    if (value == "center") look.align = Align::centre;
    if (value == "right" || value == "end") look.align = Align::right;
    if (value == "left" || value == "start") look.align = Align::left;
    if (value == "justify") look.align = Align::justified;
}

} // namespace

// "!important" is cut off: within one attribute there is nothing to be more important than.
Look css_look(std::string_view declarations) {
    Look look;
    while (!declarations.empty()) {
        std::size_t const end = std::min(declarations.find(';'), declarations.size());
        std::string_view const one = declarations.substr(0, end);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        std::size_t const colon = one.find(':');
        if (colon == std::string_view::npos) continue;
        std::string value = lowered(text::trimmed(one.substr(colon + 1)));
        if (std::size_t const mark = value.find('!'); mark != std::string::npos) value.resize(mark);
        set(look, lowered(text::trimmed(one.substr(0, colon))), text::trimmed(value));
    }
    return look;
}

/// Selectors of more than one step are passed over: half a rule would make words bold that are not.
void StyleSheet::add(std::string_view css) {
    while (!css.empty()) {
        std::size_t const open = css.find('{');
        if (open == std::string_view::npos) return;
        std::size_t const close = std::min(css.find('}', open), css.size());
        Look const look = css_look(css.substr(open + 1, close - open - 1));
        std::string_view selectors = css.substr(0, open);
        while (!selectors.empty()) {
            std::size_t const comma = std::min(selectors.find(','), selectors.size());
            std::string_view const one = text::trimmed(selectors.substr(0, comma));
            selectors.remove_prefix(std::min(comma + 1, selectors.size()));
            std::size_t const dot = one.rfind('.');
            bool const single = dot != std::string_view::npos
                                && one.find_first_of(" >:[#+~\n") == std::string_view::npos;
            if (!single) continue;
            Look& rule = rules_[std::string(one.substr(dot + 1))];
            rule = over(look, rule);
        }
        css.remove_prefix(std::min(close + 1, css.size()));
    }
}

Look StyleSheet::of(std::string_view classes) const {
    Look look;
    while (!classes.empty() && !rules_.empty()) {
        std::size_t const blank = std::min(classes.find(' '), classes.size());
        auto const found = rules_.find(std::string(classes.substr(0, blank)));
        if (found != rules_.end()) look = over(found->second, look);
        classes.remove_prefix(std::min(blank + 1, classes.size()));
    }
    return look;
}

} // namespace suot::intake
