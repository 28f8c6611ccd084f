// Guards against guessing: who fails often waits.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

namespace suot::server {

/// Counts failures by key; each is forgotten after a while. May be used by several threads.
class Throttle {
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// `most` failures are free; each is forgotten after `forget`.
    Throttle(int most, std::chrono::seconds forget) : most_(most), forget_(forget) {}

    /// How long the key must wait before the next attempt; 0: not at all.
    [[nodiscard]] std::chrono::seconds wait(std::string const& key, Moment now);
    void failed(std::string const& key, Moment now);
    void succeeded(std::string const& key);

private:
    /// The failures of a key, as the moment when all of them will be forgotten.
    using Debt = Moment;
    void make_room(Moment now);

    int most_;
    std::chrono::seconds forget_;
    std::mutex mutex_;
    std::unordered_map<std::string, Debt> debts_;
};

} // namespace suot::server
