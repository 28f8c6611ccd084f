// Styles of an ODT and its lists.
//
// Follows docs/spec/intake.md, section 6, and OASIS OpenDocument 1.3 part 3, sections 16 and 17.
#include "odt_styles.hpp"

#include <algorithm>
#include <utility>

#include "html_css.hpp"
#include "xml.hpp"

namespace suot::intake {

namespace {

/// style:num-format.
Numbers numbers_of(std::string_view format) {
    if (format == "1") return Numbers::decimal;
    if (format == "I") return Numbers::upper_roman;
    if (format == "i") return Numbers::lower_roman;
    if (format == "A") return Numbers::upper_letter;
    if (format == "a") return Numbers::lower_letter;
    return Numbers::none;
}

/// 19.880 ff.: text:list-level-style-number and -bullet.
ListLevel read_level(pugi::xml_node node) {
    ListLevel level;
    level.prefix = attribute(node, "num-prefix");
    level.suffix = attribute(node, "num-suffix");
    level.start = number(attribute(node, "start-value"), 1);
    level.shown = std::clamp(number(attribute(node, "display-levels"), 1), 1, 10);
    if (local(node) == "list-level-style-bullet") {
        level.how = Numbers::bullet;
        level.bullet = bullet_of(attribute(node, "bullet-char"));
    } else {
        level.how = numbers_of(attribute(node, "num-format"));
    }
    return level;
}

ListStyle read_list_style(pugi::xml_node node) {
    ListStyle style;
    for (pugi::xml_node at : node.children()) {
        int const level = number(attribute(at, "level"), 0);
        if (level >= 1 && level <= static_cast<int>(list_levels))
            style[static_cast<std::size_t>(level - 1)] = read_level(at);
    }
    return style;
}

/// style:text-properties and style:paragraph-properties say what CSS says, in its words.
Look properties_look(pugi::xml_node style) {
    Look look;
    for (pugi::xml_node at : style.children()) {
        std::string css;
        for (pugi::xml_attribute value : at.attributes()) {
            auto name = std::string(local(value.name()));
            if (name == "text-underline-style") {
                look.underlined = std::string_view(value.value()) != "none";
                continue;
            }
            css += name + ":" + value.value() + ";";
        }
        look = over(css_look(css), look);
    }
    return look;
}

} // namespace

void OdtStyles::add(pugi::xml_node styles) {
    for (pugi::xml_node at : styles.children()) {
        auto const name = local(at);
        if (name == "list-style") lists_[std::string(attribute(at, "name"))] = read_list_style(at);
        if (name == "outline-style") outline_ = read_list_style(at);
        if (name != "style") continue;
        OdtStyle style{properties_look(at), std::string(attribute(at, "parent-style-name")),
                       std::string(attribute(at, "list-style-name"))};
        styles_.insert_or_assign(std::string(attribute(at, "name")), std::move(style));
    }
}

OdtStyle OdtStyles::of(std::string_view name) const {
    OdtStyle out;
    std::string at(name);
    for (int depth = 0; depth < 32 && !at.empty(); ++depth) {
        auto const found = styles_.find(at);
        if (found == styles_.end()) break;
        out.look = over(out.look, found->second.look);
        if (out.list.empty()) out.list = found->second.list;
        at = found->second.parent;
    }
    return out;
}

ListStyle const* OdtStyles::list(std::string const& name) const {
    auto const found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
}

/// A level that was skipped stands at its start; to count a level begins all lower ones anew.
void Counters::count(ListStyle const& style, std::size_t level, int given) {
    for (std::size_t higher = 0; higher < level; ++higher) {
        if (begun[higher]) continue;
        value[higher] = style[higher].start;
        begun[higher] = true;
    }
    if (given >= 0)
        value[level] = given;
    else
        value[level] = begun[level] ? value[level] + 1 : style[level].start;
    begun[level] = true;
    for (std::size_t lower = level + 1; lower < list_levels; ++lower) begun[lower] = false;
}

/// `shown` levels are printed, the last one with its own prefix and suffix ("1.2.").
std::string Counters::written_out(ListStyle const& style, std::size_t level) const {
    ListLevel const& own = style[level];
    if (own.how == Numbers::bullet) return own.bullet;
    if (own.how == Numbers::none && own.prefix.empty() && own.suffix.empty()) return {};
    std::string out = own.prefix;
    std::size_t const shown = std::min(static_cast<std::size_t>(own.shown), level + 1);
    bool first = true;
    for (std::size_t at = level + 1 - shown; at <= level; ++at) {
        std::string const part = written(value[at], style[at].how);
        if (part.empty()) continue;
        if (!first) out += '.';
        out += part;
        first = false;
    }
    return out + own.suffix;
}

} // namespace suot::intake
