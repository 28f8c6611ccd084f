// How runs and paragraphs look by the styles they name.
//
// Follows ECMA-376 part 1, 17.7. Of each style the whole chain it is based on is laid together
// once; a chain that bites its own tail ends after `deepest_inheritance` steps.
#include "docx_parts.hpp"

#include "xml.hpp"

namespace suot::intake {

namespace {

/// "<w:b/>", "<w:b w:val='0'/>".
std::optional<bool> toggle(pugi::xml_node node) {
    if (!node) return std::nullopt;
    auto const value = attribute(node, "val");
    return value != "0" && value != "false" && value != "off" && value != "none";
}

std::optional<document::Align> align_of(std::string_view value) {
    using document::Align;
    if (value == "center") return Align::centre;
    if (value == "right" || value == "end") return Align::right;
    if (value == "both" || value == "distribute") return Align::justified;
    if (value == "left" || value == "start") return Align::left;
    return std::nullopt;
}

/// Twentieths of a point to millimetres.
int millimetres(int twips) {
    return twips * 254 / 14400;
}

std::optional<int> indent_of(pugi::xml_node node) {
    if (!node) return std::nullopt;
    int const left = number(attribute(node, "left"), number(attribute(node, "start")));
    int const first = number(attribute(node, "firstLine")) - number(attribute(node, "hanging"));
    return millimetres(left + first);
}

constexpr int deepest_inheritance = 32;

} // namespace

// What is not said stays open, so that a style may say it: "not bold" is something else than
// nothing.
Look run_look(pugi::xml_node node) {
    Look look;
    for (auto at = node.first_child(); at; at = at.next_sibling()) {
        auto const name = local(at);
        if (name == "b")
            look.bold = toggle(at);
        else if (name == "i")
            look.italic = toggle(at);
        else if (name == "u")
            look.underlined = toggle(at);
        else if (name == "caps")
            look.caps = toggle(at);
        else if (name == "vanish")
            look.hidden = toggle(at);
        else if (name == "sz")
            look.size = static_cast<std::uint16_t>(number(attribute(at, "val")));
    }
    return look;
}

Look paragraph_look(pugi::xml_node node) {
    Look look;
    for (auto at = node.first_child(); at; at = at.next_sibling()) {
        auto const name = local(at);
        if (name == "jc")
            look.align = align_of(attribute(at, "val"));
        else if (name == "ind")
            look.indent = indent_of(at);
        else if (name == "outlineLvl")
            look.outline = number(attribute(at, "val"), 9);
    }
    return look;
}

std::optional<ListPlace> list_place(pugi::xml_node properties) {
    auto const node = child(properties, "numPr");
    auto const list = child(node, "numId");
    if (!node) return std::nullopt;
    int const level = number(attribute(child(node, "ilvl"), "val"));
    return ListPlace{list ? number(attribute(list, "val")) : -1, std::min(std::max(level, 0), 8)};
}

/// The document's defaults lie under paragraph styles only: a character style must not set again
/// what the paragraph has changed.
DocxStyles::DocxStyles(pugi::xml_node root) {
    auto const defaults = child(root, "docDefaults");
    Look const base = over(paragraph_look(child(child(defaults, "pPrDefault"), "pPr")),
                           run_look(child(child(defaults, "rPrDefault"), "rPr")));
    std::unordered_map<std::string_view, pugi::xml_node> nodes;
    std::string default_id;
    for (auto at = root.first_child(); at; at = at.next_sibling()) {
        if (local(at) != "style") continue;
        nodes.emplace(attribute(at, "styleId"), at);
        bool const marked = attribute(at, "default") == "1" || attribute(at, "default") == "true";
        if (marked && attribute(at, "type") == "paragraph") default_id = attribute(at, "styleId");
    }
    for (auto const& [id, node] : nodes) {
        DocxStyle style;
        auto at = node;
        for (int depth = 0; at && depth < deepest_inheritance; ++depth) {
            auto const paragraph = child(at, "pPr");
            style.look =
                over(style.look, over(run_look(child(at, "rPr")), paragraph_look(paragraph)));
            if (!style.list) style.list = list_place(paragraph);
            auto const found = nodes.find(attribute(child(at, "basedOn"), "val"));
            at = found == nodes.end() ? pugi::xml_node{} : found->second;
        }
        bool const paragraph = attribute(node, "type") != "character";
        if (paragraph) style.look = over(style.look, base);
        styles_.emplace(std::string(id), style);
    }
    auto const found = styles_.find(default_id);
    default_ = found == styles_.end() ? DocxStyle{base, {}} : found->second;
}

DocxStyle const& DocxStyles::paragraph(std::string_view id) const {
    auto const found = id.empty() ? styles_.end() : styles_.find(std::string(id));
    return found == styles_.end() ? default_ : found->second;
}

Look const& DocxStyles::character(std::string_view id) const {
    static Look const none;
    auto const found = styles_.find(std::string(id));
    return found == styles_.end() ? none : found->second.look;
}

} // namespace suot::intake
