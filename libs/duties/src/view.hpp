// The tree of a file as the walk sees it: which nodes are items, labels, details.
// docs/spec/duties.md, section 1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duties/duty.hpp>

#include "timing.hpp"
#include "zones.hpp"

namespace suot::duties {

using NodeNumber = std::int32_t;

/// The tree, with the answers to what the walk asks of a node.
class View {
public:
    View(Input const& input, Timing const& timing);

    [[nodiscard]] document::Node const& node(NodeNumber number) const {
        return input_.parsed.tree.nodes[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] std::span<NodeNumber const> children(NodeNumber number) const {
        return input_.parsed.tree.children_of(node(number));
    }
    [[nodiscard]] text::Words words_of(NodeNumber number) const {
        auto const& own = own_[static_cast<std::size_t>(number)];
        return input_.words.sub(own.from, own.to);
    }

    /// A labelled line: "Thời gian: …".
    [[nodiscard]] bool is_label(NodeNumber number) const;

    /// "2. Cơ quan chủ trì" over a list of bodies: a label whose value is what stands below.
    [[nodiscard]] bool is_label_section(NodeNumber number) const;

    /// Nothing below it divides the text further: an item, not a title.
    [[nodiscard]] bool is_leaf(NodeNumber number) const;

    /// An item, with all below it, that says only what or where: no verb first, no body, no time.
    [[nodiscard]] bool is_detail(NodeNumber number) const;

    /// After "Thực hiện quan trắc tại … như sau:" in a paragraph of its own: how many of the items
    /// that follow are details of it. One alone is none.
    [[nodiscard]] std::size_t details_after(NodeNumber parent, std::size_t at, Zone zone) const;

    /// Under "Kiểm tra việc …:" it says what is looked at: no body, no time, no label.
    [[nodiscard]] bool is_looked_at(NodeNumber number) const;

    /// "1. Giám sát việc lập danh sách" over "Giám sát việc lập danh sách theo Điều 5. Cụ thể:":
    /// the words below order, the title announces.
    [[nodiscard]] bool restated_below(NodeNumber number) const;

    /// "Quan trắc tại các vị trí như sau:" over a list of places: the head orders, the list only
    /// says what or where. None of the items begins with a verb, names a body or sets a time.
    [[nodiscard]] bool is_complete_order(NodeNumber number, Zone zone) const;

    /// Articles of a regulation charge bodies in any chapter: "X có trách nhiệm …".
    [[nodiscard]] bool in_article(NodeNumber number) const;

    /// "(Chi tiết tại Phụ lục kèm theo)" under a list, and a task table in the file: the table
    /// orders, the list outlines.
    [[nodiscard]] bool points_to_annex(NodeNumber number) const;

private:
    /// The words of a node's own, found once: the walk asks for them again and again.
    struct Own {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    enum class Known : std::uint8_t { unasked, no, yes };

    Input const& input_;
    Timing const& timing_;
    std::vector<Own> own_;             ///< by node
    mutable std::vector<Known> label_; ///< by node: what `is_label` said
};

} // namespace suot::duties
