// Styles and numbering of a DOCX: what a paragraph looks like, and the number that Word prints.
//
// Follows ECMA-376 part 1, 17.7 (styles) and 17.9 (numbering).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "office.hpp"

namespace suot::intake {

/// Run properties (rPr) and paragraph properties (pPr) as a look.
[[nodiscard]] Look run_look(pugi::xml_node run_properties);
[[nodiscard]] Look paragraph_look(pugi::xml_node paragraph_properties);

/// Which list and level a paragraph belongs to (numPr); `list` 0 says: to none.
struct ListPlace {
    int list = 0;
    int level = 0;
};
/// The list a paragraph names; nothing where it names none.
[[nodiscard]] std::optional<ListPlace> list_place(pugi::xml_node paragraph_properties);

/// A style with all that it takes from those it is based on.
struct DocxStyle {
    Look look;
    std::optional<ListPlace> list;
};

/// styles.xml.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(pugi::xml_node root);

    /// The style of that id; the default paragraph style where `id` is empty or unknown.
    [[nodiscard]] DocxStyle const& paragraph(std::string_view id) const;
    /// The look of a character style; an empty one where unknown.
    [[nodiscard]] Look const& character(std::string_view id) const;

private:
    std::unordered_map<std::string, DocxStyle> styles_;
    DocxStyle default_;
};

/// numbering.xml, and the counters of its lists as the document goes on.
class DocxNumbering {
public:
    DocxNumbering() = default;
    DocxNumbering(pugi::xml_node root, DocxStyles const& styles);

    /// The number or bullet printed before the next paragraph at `place`, counted on; empty where
    /// the list prints none.
    [[nodiscard]] std::string next(ListPlace place);
    /// Bold or italic as the level sets it.
    [[nodiscard]] Look look(ListPlace place) const;
    /// The place whose level is linked to a paragraph style.
    [[nodiscard]] std::optional<int> level_of_style(int list, std::string_view style) const;

private:
    static constexpr int level_count = 9;
    struct Level {
        int start = 1;
        Numbers how = Numbers::decimal;
        std::string text; ///< "%1.%2."
        std::string style;
        int restart = -1; ///< 0: never; n: after a number of level n; -1: after any higher level
        bool legal = false;
        Look look;
    };
    struct Abstract {
        std::array<Level, level_count> levels;
        std::array<int, level_count> counters{};
        std::array<bool, level_count> begun{};
        std::string link; ///< the style that holds the real definition
    };
    struct List {
        int abstract = -1;
        std::array<std::optional<int>, level_count> restarts;
        std::map<int, Level> own;
    };

    static Level read_level(pugi::xml_node node);
    static List read_list(pugi::xml_node node);
    void link_styles(DocxStyles const& styles);
    Level const& level(List const& list, Abstract const& abstract, int at) const;
    std::string written_text(List const& list, Abstract const& abstract, int at) const;
    void count(List& list, Abstract& abstract, int at) const;

    std::unordered_map<int, Abstract> abstracts_;
    std::unordered_map<int, List> lists_;
};

} // namespace suot::intake
