// Time and memory, of this process and of others.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace suot::bench {

/// What some work took.
struct Cost {
    double seconds = 0;   ///< on the processor, user and system: others on the machine do not count
    std::size_t peak = 0; ///< bytes of memory at most; 0 where it was not measured
    bool ended_well = true;
};

/// The least of several times on the processor; `repeats` at least 1.
[[nodiscard]] Cost best(int repeats, std::function<void()> const& work);

/// The same in a process of its own, so that its peak of memory can be told.
[[nodiscard]] Cost apart(std::function<void()> const& work);

/// The least of several runs of a program; its output is left in build/bench/output.
[[nodiscard]] Cost program(int repeats, std::vector<std::string> const& arguments);

} // namespace suot::bench
