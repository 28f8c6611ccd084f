// "IV.2.(5)": where a place stands, by the markers from the root of its work down.
//
// Follows docs/spec/reading.md, section 2. Bullets have no number and stay out; "(2)" keeps its
// brackets, which tell it from "2.".
#include <reading/outline.hpp>

#include <ranges>

#include <text/fold.hpp>

namespace suot::reading {

namespace {

constexpr std::size_t deepest_shown = 12; // markers in a provision's name

bool is_root_of_work(document::Tree const& tree, std::int32_t node) {
    auto const& here = tree.nodes[static_cast<std::size_t>(node)];
    return here.parent == document::no_node
           || tree.nodes[static_cast<std::size_t>(here.parent)].work != here.work;
}

/// "IV. " → "IV", "Điều 5." → "Điều 5", "(2)" stays: brackets tell it from "2."
std::string_view bare_marker(std::string_view marker) {
    auto const inner = text::trimmed(marker, ".-:*+ ");
    return inner.starts_with('(') ? inner : text::trimmed(inner, ")/");
}

} // namespace

std::string provision(document::Tree const& tree, std::string_view text, std::int32_t node) {
    std::vector<std::string_view> markers;
    while (node != document::no_node && markers.size() < deepest_shown) {
        auto const& here = tree.nodes[static_cast<std::size_t>(node)];
        auto const marker = here.kind == document::NodeKind::bullet
                                ? std::string_view{}
                                : bare_marker(text::cut(text, here.marker));
        if (!marker.empty()) markers.push_back(marker);
        if (is_root_of_work(tree, node)) break;
        node = here.parent;
    }
    std::string out;
    for (auto const marker : markers | std::views::reverse) {
        if (!out.empty()) out += '.';
        out += marker;
    }
    return out;
}

std::vector<std::int32_t> nodes_at(document::Tree const& tree,
                                   std::vector<std::uint32_t> const& places) {
    std::vector<std::int32_t> out;
    out.reserve(places.size());
    std::vector<std::int32_t> open; // nodes that have begun and not ended, outermost first
    auto const ends_by = [&](std::uint32_t place) {
        while (!open.empty() && tree.nodes[static_cast<std::size_t>(open.back())].span.end <= place)
            open.pop_back();
    };
    std::size_t next = 0;
    for (auto const place : places) {
        for (; next < tree.nodes.size() && tree.nodes[next].span.begin <= place; ++next) {
            ends_by(tree.nodes[next].span.begin);
            open.push_back(static_cast<std::int32_t>(next));
        }
        ends_by(place);
        out.push_back(open.empty() ? document::no_node : open.back());
    }
    return out;
}

} // namespace suot::reading
