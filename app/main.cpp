#include <chrono>

#include <cli/cli.hpp>

namespace {

/// The machine's own clock: the only place that asks it.
class MachineClock final : public suot::base::Clock {
public:
    [[nodiscard]] suot::base::Instant now() const override {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};

} // namespace

int main(int count, char** words) {
    MachineClock const clock;
    return static_cast<int>(
        suot::cli::run({words + 1, words + count}, suot::cli::here(SUOT_VERSION, clock)));
}
