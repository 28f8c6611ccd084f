// Walks the tree of a file, carries what headings say down to the items, and makes duties of those
// that charge somebody. docs/spec/duties.md, section 1.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include <duties/duty.hpp>

#include "charge.hpp"
#include "labels.hpp"
#include "outline.hpp"
#include "timing.hpp"
#include "view.hpp"
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

/// A title, or a paragraph that introduces what follows with a colon.
enum class HeadingKind : std::uint8_t { title, introduction };

/// A heading and what it says of its items.
struct Heading {
    text::Words words;
    HeadingKind kind = HeadingKind::title;
    std::optional<Zone> zone;
};

/// Whether items of the same level follow that only say what or where.
enum class Details : std::uint8_t { none, follow };

/// One walk over one file; what it has found is taken at the end.
class Walker {
public:
    explicit Walker(Input const& input);

    /// All duties, in reading order.
    [[nodiscard]] std::vector<Duty> run() &&;

private:
    // walker.cpp: down the tree
    void walk(NodeNumber number, Context above);
    void walk_child(NodeNumber number, Context& here);
    [[nodiscard]] bool is_title_of_document(NodeNumber number) const;
    void item(NodeNumber number, Context& here);
    void inner_item(NodeNumber number, Context& here);
    /// Words without a mark: an order, or, with a colon at their end, an introduction that changes
    /// `here` for what follows.
    void paragraph(NodeNumber number, Context& here);
    void continuation(NodeNumber number, Context const& here, std::optional<std::size_t> duty);
    /// The day that "this year" and "next month" are counted from: that of the work, else of the
    /// file's own document.
    [[nodiscard]] schedule::Context schedule_context(std::int32_t work) const;
    [[nodiscard]] Context root_context() const;

    // derive.cpp: what a heading says for its items

    /// What holds below words that head a list: zone, bodies and times as above, where the words
    /// say no other.
    [[nodiscard]] Context derive(Context const& above, text::Words words, HeadingKind kind) const;
    void charge_by_introduction(Context& here, bool in_body, Heading const& heading) const;
    void charge_forbidden(Context& here, text::Words heading) const;
    void set_actors(Context& here, Charge const& charge, text::Words words,
                    std::optional<Zone> said) const;

    // accept.cpp: whether an item is a duty
    [[nodiscard]] bool orders_by_type(NodeNumber number) const;
    /// What stands above it leaves no room for an order, whatever its words charge.
    [[nodiscard]] bool is_hopeless(NodeNumber number, Context const& here) const;
    /// Whether words that may order do so here: by their zone, by whom they charge, by how they are
    /// numbered (section 1, items 3, 14, 18 and 19).
    [[nodiscard]] bool accepts(NodeNumber number, Context const& here, Charge const& charge) const;
    /// Makes a duty, or several, of a node, unless its words are a note, a title, a form or a
    /// citation.
    void candidate(NodeNumber number, Context const& here, Details details = Details::none);
    /// A numbered goal is kept beside the duties; nobody is charged by it.
    void add_goal(NodeNumber number, Context const& here);

    // add.cpp: making the duty
    [[nodiscard]] bool add_parts(NodeNumber number, Context const& here, Charge const& charge);
    /// One duty: from the words that charge on, with what its own words say before what its heading
    /// said.
    void add(NodeNumber number, Context const& here, Charge charge, Modality modality);
    /// The lead of the sentence, else of the heading; where the heading ended with "phối hợp với:",
    /// those named are the support.
    void set_actors(Duty& duty, Context const& here, Charge const& charge, text::Words words) const;
    /// The times of the sentence, else of the heading.
    void set_times(Duty& duty, Context const& here, Charge const& charge, text::Words words) const;
    /// Bodies as words with their places; those without words are left out.
    [[nodiscard]] std::vector<Actor> actors(text::Words words, std::vector<Body> const& bodies,
                                            ActorFrom from) const;

    // labelled.cpp: labelled lines below and beside it

    /// "Thời gian: …" said of these duties, by their numbers.
    void labelled_line(NodeNumber number, std::vector<std::size_t> const& duties);
    void label_section(NodeNumber number, std::vector<std::size_t> const& duties);
    void apply_section(Label label, NodeNumber number, std::vector<std::size_t> const& duties);
    void foot_labels(NodeNumber list, std::vector<std::size_t> const& duties);
    [[nodiscard]] std::vector<schedule::Schedule>
    times_below(NodeNumber number, std::vector<Labelled> const& labels) const;
    void apply(std::vector<Labelled> const& labels, text::Words words, Duty& duty) const;
    /// Numbers of the duties from `first` on that no line with a label has spoken of.
    [[nodiscard]] std::vector<std::size_t> unlabelled_since(std::size_t first) const;
    void spread_foot_label(NodeNumber parent, std::size_t first_duty);

    // rows.cpp: task tables

    /// A duty for each row of a task table; nothing where the table is none.
    void rows(NodeNumber number, Context const& here);
    void row(grammar::TaskRow const& row, grammar::TaskTable const& table, Context const& here);
    void row_actors(Duty& duty, grammar::TaskRow const& row, Context const& here) const;
    void row_times(Duty& duty, grammar::TaskRow const& row, grammar::TaskTable const& table,
                   Context const& here) const;

    [[nodiscard]] document::Node const& node(NodeNumber number) const { return view_.node(number); }
    [[nodiscard]] std::span<NodeNumber const> children(NodeNumber number) const {
        return view_.children(number);
    }
    [[nodiscard]] text::Words words_of(NodeNumber number) const { return view_.words_of(number); }

    Input const& input_;
    Timing timing_;
    View view_;
    Outline outline_;
    std::vector<Duty> duties_;
    std::vector<bool> labelled_; ///< by duty: it has a labelled line of its own
    std::unordered_map<NodeNumber, grammar::TaskTable const*> tables_;
};

/// The first time is the main one, the others are kept beside it.
void take_times(Duty& duty, std::vector<schedule::Schedule> times);

} // namespace suot::duties
