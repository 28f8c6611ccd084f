// Styles, list styles and counters of an ODT.
//
// Follows OASIS OpenDocument 1.3 part 3, 16 (styles) and 19.880 ff. (list levels).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

#include "office.hpp"

namespace suot::intake {

inline constexpr std::size_t list_levels = 10;

/// One level of a list style.
struct ListLevel {
    Numbers how = Numbers::none;
    std::string bullet, prefix, suffix;
    int start = 1;
    int shown = 1; ///< how many levels the number shows
};
using ListStyle = std::array<ListLevel, list_levels>;

/// A paragraph or text style with all that it takes from its parents.
struct OdtStyle {
    Look look;
    std::string parent;
    std::string list;
};

/// The styles of content.xml and styles.xml.
class OdtStyles {
public:
    /// Adds office:styles, or office:automatic-styles.
    void add(pugi::xml_node styles);
    /// The style of that name with all that it takes from its parents.
    [[nodiscard]] OdtStyle of(std::string_view name) const;
    /// A list style by name; nothing where there is none.
    [[nodiscard]] ListStyle const* list(std::string const& name) const;
    [[nodiscard]] ListStyle const& outline() const { return outline_; }

private:
    std::unordered_map<std::string, OdtStyle> styles_;
    std::unordered_map<std::string, ListStyle> lists_;
    ListStyle outline_;
};

/// The counters of one list (or of the headings).
struct Counters {
    std::array<int, list_levels> value{};
    std::array<bool, list_levels> begun{};

    /// Counts the level on, or sets it to `given` where that is not negative.
    void count(ListStyle const& style, std::size_t level, int given);
    /// The number or bullet of the level as printed.
    [[nodiscard]] std::string written_out(ListStyle const& style, std::size_t level) const;
};

} // namespace suot::intake
