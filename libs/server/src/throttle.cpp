// How long somebody must wait after failures: each failure is a debt of time that runs off by
// itself (a leaky bucket), so nothing has to be cleaned up.
#include "throttle.hpp"

#include <algorithm>

namespace suot::server {

namespace {

constexpr std::size_t most_keys = 20'000;

} // namespace

std::chrono::seconds Throttle::wait(std::string const& key, Moment now) {
    std::lock_guard const lock(mutex_);
    auto const found = debts_.find(key);
    if (found == debts_.end()) return {};
    auto const over = found->second - now - (most_ - 1) * forget_;
    return std::max(std::chrono::ceil<std::chrono::seconds>(over), std::chrono::seconds(0));
}

void Throttle::failed(std::string const& key, Moment now) {
    std::lock_guard const lock(mutex_);
    if (debts_.size() >= most_keys) make_room(now);
    auto& debt = debts_[key];
    debt = std::max(debt, now) + forget_;
}

void Throttle::succeeded(std::string const& key) {
    std::lock_guard const lock(mutex_);
    debts_.erase(key);
}

void Throttle::make_room(Moment now) {
    std::erase_if(debts_, [&](auto const& entry) { return entry.second <= now; });
    // Whoever sends from ever new addresses cannot fill the memory.
    if (debts_.size() >= most_keys) debts_.clear();
}

} // namespace suot::server
