// The numbers that Word prints before paragraphs: they stand nowhere in a DOCX and must be counted.
//
// Follows docs/spec/intake.md, section 6.1, and ECMA-376 part 1, 17.9. Lists that share an abstract
// list share its counters too, unless they override a start: two lists of one kind go on where the
// other stopped, as Word does.
#include "docx_parts.hpp"

#include <algorithm>

#include "xml.hpp"

namespace suot::intake {

namespace {

/// w:numFmt. Kinds not listed are printed as plain numbers, as Word does where it lacks them.
Numbers numbers_of(std::string_view format) {
    if (format == "upperRoman") return Numbers::upper_roman;
    if (format == "lowerRoman") return Numbers::lower_roman;
    if (format == "upperLetter") return Numbers::upper_letter;
    if (format == "lowerLetter") return Numbers::lower_letter;
    if (format == "decimalZero") return Numbers::zero_decimal;
    if (format == "bullet") return Numbers::bullet;
    if (format == "none") return Numbers::none;
    return Numbers::decimal;
}

} // namespace

DocxNumbering::Level DocxNumbering::read_level(pugi::xml_node node) {
    Level level;
    level.start = number(attribute(child(node, "start"), "val"), 0);
    auto const format = child(node, "numFmt");
    level.how = numbers_of(attribute(format, "val"));
    level.text = attribute(child(node, "lvlText"), "val");
    level.style = attribute(child(node, "pStyle"), "val");
    level.restart = number(attribute(child(node, "lvlRestart"), "val"), -1);
    level.legal = static_cast<bool>(child(node, "isLgl"));
    level.look = run_look(child(node, "rPr"));
    return level;
}

DocxNumbering::List DocxNumbering::read_list(pugi::xml_node node) {
    List list;
    list.abstract = number(attribute(child(node, "abstractNumId"), "val"), -1);
    for (auto at = node.first_child(); at; at = at.next_sibling()) {
        if (local(at) != "lvlOverride") continue;
        int const level = number(attribute(at, "ilvl"), -1);
        if (level < 0 || level >= level_count) continue;
        if (auto const start = child(at, "startOverride"))
            list.restarts[static_cast<std::size_t>(level)] = number(attribute(start, "val"), 1);
        if (auto const own = child(at, "lvl")) list.own.emplace(level, read_level(own));
    }
    return list;
}

// Levels of a list may come from another by way of a style, which may stand further down: those are
// filled in when all are read.
DocxNumbering::DocxNumbering(pugi::xml_node root, DocxStyles const& styles) {
    for (auto at = root.first_child(); at; at = at.next_sibling()) {
        if (local(at) == "num") lists_.emplace(number(attribute(at, "numId")), read_list(at));
        if (local(at) != "abstractNum") continue;
        Abstract abstract;
        abstract.link = attribute(child(at, "numStyleLink"), "val");
        for (auto node = at.first_child(); node; node = node.next_sibling()) {
            int const level = local(node) == "lvl" ? number(attribute(node, "ilvl"), -1) : -1;
            if (level >= 0 && level < level_count)
                abstract.levels[static_cast<std::size_t>(level)] = read_level(node);
        }
        abstracts_.emplace(number(attribute(at, "abstractNumId"), -1), std::move(abstract));
    }
    link_styles(styles);
}

/// 17.9.21: an abstract list that only names a style takes the list of that style.
void DocxNumbering::link_styles(DocxStyles const& styles) {
    for (auto& [id, list] : lists_) {
        auto const abstract = abstracts_.find(list.abstract);
        if (abstract == abstracts_.end() || abstract->second.link.empty()) continue;
        auto const place = styles.paragraph(abstract->second.link).list;
        auto const linked = place ? lists_.find(place->list) : lists_.end();
        if (linked != lists_.end()) list.abstract = linked->second.abstract;
    }
}

DocxNumbering::Level const& DocxNumbering::level(List const& list, Abstract const& abstract,
                                                 int at) const {
    auto const own = list.own.find(at);
    return own == list.own.end() ? abstract.levels[static_cast<std::size_t>(at)] : own->second;
}

/// 17.9.10: a level begins again when a higher one has counted since.
void DocxNumbering::count(List& list, Abstract& abstract, int at) const {
    auto const index = static_cast<std::size_t>(at);
    for (std::size_t higher = 0; higher < index;
         ++higher) { // a level never seen stands at its start
        if (abstract.begun[higher]) continue;
        abstract.begun[higher] = true;
        abstract.counters[higher] = level(list, abstract, static_cast<int>(higher)).start;
    }
    if (list.restarts[index]) {
        abstract.counters[index] = *list.restarts[index];
        list.restarts[index].reset();
    } else if (abstract.begun[index]) {
        ++abstract.counters[index];
    } else {
        abstract.counters[index] = level(list, abstract, at).start;
    }
    abstract.begun[index] = true;
    for (int lower = at + 1; lower < level_count; ++lower) {
        int const restart = level(list, abstract, lower).restart;
        if (restart != 0 && (restart < 0 || at < restart))
            abstract.begun[static_cast<std::size_t>(lower)] = false;
    }
}

/// 17.9.11: "%1.%2" stands for the numbers of levels 1 and 2.
std::string DocxNumbering::written_text(List const& list, Abstract const& abstract, int at) const {
    Level const& own = level(list, abstract, at);
    if (own.how == Numbers::bullet) return bullet_of(own.text);
    std::string out;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        bool const number = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1'
                            && own.text[i + 1] <= '9';
        if (!number) {
            out += own.text[i];
            continue;
        }
        int const other = own.text[++i] - '1';
        auto const how = own.legal ? Numbers::decimal : level(list, abstract, other).how;
        out += written(abstract.counters[static_cast<std::size_t>(other)], how);
    }
    return out;
}

std::string DocxNumbering::next(ListPlace place) {
    auto const list = lists_.find(place.list);
    if (list == lists_.end()) return {};
    auto const abstract = abstracts_.find(list->second.abstract);
    if (abstract == abstracts_.end()) return {};
    count(list->second, abstract->second, place.level);
    return written_text(list->second, abstract->second, place.level);
}

Look DocxNumbering::look(ListPlace place) const {
    auto const list = lists_.find(place.list);
    if (list == lists_.end()) return {};
    auto const abstract = abstracts_.find(list->second.abstract);
    return abstract == abstracts_.end() ? Look{}
                                        : level(list->second, abstract->second, place.level).look;
}

std::optional<int> DocxNumbering::level_of_style(int id, std::string_view style) const {
    auto const list = lists_.find(id);
    auto const abstract =
        list == lists_.end() ? abstracts_.end() : abstracts_.find(list->second.abstract);
    if (abstract == abstracts_.end() || style.empty()) return std::nullopt;
    for (int at = 0; at < level_count; ++at)
        if (level(list->second, abstract->second, at).style == style) return at;
    return std::nullopt;
}

} // namespace suot::intake
