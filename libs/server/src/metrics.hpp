// Figures about the server, for Prometheus.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace suot::server {

/// Counts requests by status and time. May be used by several threads.
class Metrics {
public:
    void answered(int status, std::chrono::nanoseconds took);
    void connected() { ++open_; }
    void disconnected() { --open_; }
    void listening(std::int64_t listeners) { listeners_ = listeners; }

    /// The text exposition format 0.0.4.
    [[nodiscard]] std::string text() const;

private:
    static constexpr std::array bounds{1, 5, 20, 100, 500, 2'000, 10'000}; // milliseconds
    std::array<std::atomic<std::int64_t>, 6> by_class_{};
    std::array<std::atomic<std::int64_t>, bounds.size() + 1> by_time_{};
    std::atomic<std::int64_t> nanoseconds_ = 0;
    std::atomic<std::int64_t> open_ = 0;
    std::atomic<std::int64_t> listeners_ = 0;
};

} // namespace suot::server
