// The levels that are open at a line, outermost first, and where a mark belongs among them.
// Docs: docs/spec/structure.md, section 3.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "marker.hpp"

namespace suot::grammar {

/// The named schemes have one rank for all documents (Nghị định 30/2020/NĐ-CP, annex I, II.5); the
/// others have none: 0.
[[nodiscard]] int rank(Scheme scheme);

/// How a line with a mark is written.
enum class Weight : std::uint8_t { plain, heading };

/// One open level: the last item that was numbered in its scheme.
struct Level {
    Scheme scheme = Scheme::head;
    std::int32_t value = 0;
    std::int32_t meant = 0; ///< what an odd number should have been: "V, V, VII" is one slip
    std::int32_t node = 0;
    bool heading = false;    ///< its words are a heading
    bool ends_colon = false; ///< its words end with a colon: what follows stands below it
};

/// A mark with that number continues the list of `level`.
[[nodiscard]] bool continues(Level const& level, std::int32_t value);

/// A stack of levels. `settle` leaves room for one more, so that the depth is bounded and every
/// operation costs at most as much.
class Levels {
public:
    static constexpr std::size_t deepest = 200; ///< past that a mark stays beside the one before
    static constexpr std::int32_t none = -1;

    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] Level const& back() const { return items_.back(); }
    [[nodiscard]] Level const& operator[](std::int32_t i) const {
        return items_[static_cast<std::size_t>(i)];
    }
    /// The number of the innermost level of that scheme, or `none`.
    [[nodiscard]] std::int32_t find(Scheme scheme) const;

    /// Opens a level below the last.
    void push(Level const& level) { items_.push_back(level); }
    /// Ends all levels but the first `size`.
    void cut(std::size_t size) { items_.resize(std::min(size, items_.size())); }
    void clear() { items_.clear(); }

    /// "i)" is the ninth letter or the first Roman numeral, "I." the Roman one unless "H." stands
    /// before.
    [[nodiscard]] Marker settled(Marker marker) const;
    /// Closes the levels that a mark ends. Gives the number of the level it continues, the last
    /// one, or `none` where it opens a level below those left.
    std::int32_t settle(Marker marker, Weight weight = Weight::plain);
    /// Closes the levels that an unnumbered heading ends.
    void settle_head(bool all_caps_alone);

private:
    std::int32_t settle_named(Marker marker);
    std::int32_t settle_listed(Marker marker, Weight weight);
    [[nodiscard]] std::int32_t follower(Marker marker, Weight weight) const;
    std::int32_t restart(Scheme scheme) const;
    std::int32_t keep(std::int32_t level);
    void close_bullets();
    void close_items();

    std::vector<Level> items_;
};

} // namespace suot::grammar
