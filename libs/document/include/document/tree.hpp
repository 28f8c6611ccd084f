// The structure of a document: a tree of nodes over the lines of its source.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <document/claim.hpp>
#include <document/line.hpp>
#include <text/span.hpp>

namespace suot::document {

/// What a node of the tree is; the named levels are those of Nghị định 30/2020/NĐ-CP, annex I, and
/// Hướng dẫn 36-HD/VPTW (docs/spec/structure.md, section 1).
enum class NodeKind : std::uint8_t {
    document,   ///< the root, or a work of its own inside the file
    front,      ///< the lines of a heading: issuer, number, place and date, title, addressees
    preamble,   ///< grounds and introduction, before the first numbered part
    part,       ///< Phần
    chapter,    ///< Chương
    section,    ///< Mục, or "I.", "I-", "A."
    subsection, ///< Tiểu mục
    article,    ///< Điều
    clause,     ///< khoản, or "1." in a plan
    point,      ///< điểm, "a)"
    item,       ///< any other numbered item: "1.1", "(1)"
    bullet,     ///< "-", "+", "*", "•"
    head,       ///< an unnumbered heading
    paragraph,  ///< running text that belongs to the node above it
    table,
    row, ///< one row of a task table
    annex,
    quote, ///< words put into another document ("sửa đổi … như sau: “…”")
    signature,
    recipients, ///< Nơi nhận
};

/// The name the JSON of a reading uses: "chapter", "bullet", …
[[nodiscard]] std::string_view name(NodeKind kind);

/// The number of a node where there is none: the parent of the root.
inline constexpr std::int32_t no_node = -1;

/// One node. `span` covers its own words and all nodes below it; `own` only its own words (a
/// heading, an item's text without its marker, a paragraph).
struct Node {
    NodeKind kind = NodeKind::paragraph;
    std::int32_t parent = no_node;
    std::int32_t work = 0;   ///< the document it belongs to: a number in `Tree::works`
    std::uint16_t depth = 0; ///< 0 at the root
    bool heading = false;    ///< its own words are a heading, not a sentence of its own
    text::Span marker;       ///< "IV.", "Điều 5.", "(2)"; empty where there is none
    text::Span own;
    text::Span span;
    std::int32_t first_line = 0; ///< its own lines in `Source::lines`: [first_line, last_line)
    std::int32_t last_line = 0;
    std::uint32_t first_child = 0; ///< in `Tree::children`
    std::uint32_t child_count = 0;

    friend bool operator==(Node const&, Node const&) = default;
};

/// The nodes of a file in reading order: a parent before its children; 0 is the root.
struct Tree {
    std::vector<Node> nodes;
    std::vector<std::int32_t> children; ///< of all nodes, those of one in a row, ascending

    [[nodiscard]] std::span<std::int32_t const> children_of(Node const& node) const {
        return std::span(children).subspan(node.first_child, node.child_count);
    }
};

} // namespace suot::document
