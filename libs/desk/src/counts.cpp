// Counts by state and by national class. Every standing lies in one slice, so both add up to the
// same total (docs/spec/states.md, section 1).
#include "counts.hpp"

#include <array>

namespace suot::desk {

Value figures(std::vector<Slice> const& all, std::vector<std::int64_t> const& counts) {
    std::array<std::int64_t, state_count> by_state{};
    std::array<std::int64_t, national_count> by_class{};
    std::int64_t total = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        by_state[static_cast<std::size_t>(all[i].state)] += counts[i];
        by_class[static_cast<std::size_t>(all[i].national)] += counts[i];
        total += counts[i];
    }
    Value state = Value::object();
    for (std::size_t i = 0; i < state_count; ++i)
        if (by_state[i] != 0) state.set(name(static_cast<State>(i)), by_state[i]);
    Value national = Value::object();
    for (std::size_t i = 0; i < national_count; ++i)
        national.set(name(static_cast<National>(i)), by_class[i]);
    return Value::object()
        .set("total", total)
        .set("states", std::move(state))
        .set("national", std::move(national));
}

} // namespace suot::desk
