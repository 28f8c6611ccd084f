// Which orders are carried out, by whom, and how far down; over plain numbers, so that it is the
// same for files, a register or a page.
//
// Follows docs/spec/trace.md, section 4.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace suot::trace {

/// How one order stands with one column (a document of the tier below, or an office), or with all.
enum class Cell : std::uint8_t {
    covered,        ///< carried out
    late,           ///< carried out, but every item that does so is due after the order's deadline
    partly,         ///< some of those who must have it
    not_covered,    ///< the text is at hand and none of it carries the order out
    not_applicable, ///< it charges others, or somebody said so
    not_held,       ///< the text that would show it is not at hand: never a gap
};
/// The name the JSON of a trace uses: "not_covered".
[[nodiscard]] std::string_view name(Cell cell);

/// Whether every column of an item must carry it out, or any one will do (it charges nobody by
/// name).
enum class Wants : std::uint8_t { each, any };

/// Items, who must carry them out, and who does.
struct Graph {
    /// `lower`, an item of `column`, carries out `higher`.
    struct Edge {
        std::int32_t lower = 0;
        std::int32_t higher = 0;
        std::int32_t column = 0; ///< where the lower item stands
        bool late = false;
    };
    /// `item` must be carried out in `column`; `itself` where the column does so by being there (a
    /// plan that was ordered).
    struct Need {
        std::int32_t item = 0;
        std::int32_t column = 0;
        enum class Itself : std::uint8_t { no, yes, late } itself = Itself::no;
    };
    std::vector<Wants> items;
    std::vector<Edge> edges;
    std::vector<Need> needs;
};

/// The state of every need and every item.
struct Coverage {
    std::vector<Cell> cells;   ///< of `Graph::needs`
    std::vector<Cell> deep_of; ///< of `Graph::needs`: with all that hangs below
    std::vector<Cell> shallow; ///< of `Graph::items`; `not_applicable` where nobody needs to
    std::vector<Cell> deep;    ///< of `Graph::items`
};

/// Covers a graph: linear in its items, edges and needs. An item that hangs on itself counts as
/// covered there.
[[nodiscard]] Coverage cover(Graph const& graph);

/// How parts make a whole.
enum class Rule : std::uint8_t {
    all,      ///< done when all parts are
    any,      ///< done when one part is
    share,    ///< the share of parts that are done
    weighted, ///< the mean by weight
    worst,    ///< the least part
};
/// The word for it: "weighted".
[[nodiscard]] std::string_view name(Rule rule);

/// One part's progress, 0–100, and its weight (0 and more).
struct Part {
    double progress = 0;
    double weight = 1;
};

/// The progress of a whole, 0–100, by a rule; 0 of no parts. The parts are not changed.
[[nodiscard]] double rolled_up(Rule rule, std::span<Part const> parts);

/// The progress of every item: that of its lower items by `rule`, its own where it has none.
[[nodiscard]] std::vector<double> progress(Graph const& graph, std::span<double const> own,
                                           Rule rule);

} // namespace suot::trace
