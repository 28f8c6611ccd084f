// Walks the tree of a file, carries what headings say down to the items, and makes duties of those
// that charge somebody. docs/spec/duties.md, section 1.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <duties/duty.hpp>

#include "charge.hpp"
#include "labels.hpp"
#include "timing.hpp"
#include "zones.hpp"

namespace suot::duties {

/// What stands above an item.
struct Context {
    Zone zone = Zone::unknown;
    std::vector<Actor> lead;
    std::vector<Actor> support;
    std::vector<schedule::Schedule> times; ///< a deadline in a heading holds for its items
    bool detailed_elsewhere =
        false; ///< a task table in an annex gives the orders that this list outlines
    bool partners_follow = false; ///< the heading ends with "phối hợp với:"
    bool body = false; ///< past the introduction: a numbered item or heading has been seen
};

class Walker {
public:
    explicit Walker(Input const& input);

    [[nodiscard]] std::vector<Duty> run() &&;

private:
    using NodeNumber = std::int32_t;

    void walk(NodeNumber number, Context above);
    void walk_child(NodeNumber number, Context& here);
    void item(NodeNumber number, Context& here);
    void paragraph(NodeNumber number, Context& here);
    void rows(NodeNumber number, Context const& here);
    void row(grammar::TaskRow const& row, grammar::TaskTable const& table, Context const& here);
    void continuation(NodeNumber number, Context const& here, std::optional<std::size_t> duty);
    void candidate(NodeNumber number, Context const& here);
    void add(NodeNumber number, Context const& here, Charge const& charge, Modality modality);
    void add_goal(NodeNumber number, Context const& here);
    void apply(std::vector<Labelled> const& labels, text::Words words, Duty& duty) const;
    [[nodiscard]] bool points_to_annex(NodeNumber number) const;
    [[nodiscard]] bool is_complete_order(NodeNumber number, Context const& here) const;
    [[nodiscard]] std::vector<std::size_t> unlabelled_since(std::size_t first) const;
    [[nodiscard]] bool names_issuer(text::Words words, Charge const& charge) const;
    void spread_foot_label(NodeNumber parent, std::size_t first_duty);

    [[nodiscard]] Context derive(Context const& above, text::Words heading, bool is_title) const;
    [[nodiscard]] bool accepts(NodeNumber number, Context const& here, Charge const& charge) const;
    [[nodiscard]] bool is_detail(NodeNumber number) const;
    [[nodiscard]] std::size_t details_after(NodeNumber parent, std::size_t at,
                                            Context const& here) const;
    [[nodiscard]] bool in_article(NodeNumber number) const;
    [[nodiscard]] bool is_label(NodeNumber number) const;
    [[nodiscard]] bool is_leaf(NodeNumber number) const;
    [[nodiscard]] bool is_outline(text::Words words) const;
    [[nodiscard]] std::vector<Actor> actors(text::Words words, std::vector<Body> const& bodies,
                                            ActorFrom from) const;
    [[nodiscard]] text::Words words_of(document::Node const& node) const;
    [[nodiscard]] document::Node const& node(NodeNumber number) const {
        return input_.parsed.tree.nodes[static_cast<std::size_t>(number)];
    }
    void index_headings();
    [[nodiscard]] schedule::Context schedule_context(std::int32_t work) const;
    [[nodiscard]] Context root_context() const;

    Input const& input_;
    Timing timing_;
    std::vector<Duty> duties_;
    std::vector<bool> labelled_; ///< by duty: it has a labelled line of its own
    std::unordered_map<NodeNumber, grammar::TaskTable const*> tables_;
    std::unordered_map<std::uint64_t, NodeNumber>
        headings_; ///< beginnings of headings, and the last that has it
};

} // namespace suot::duties
