#include "repeats.hpp"

namespace suot::server {

namespace {

constexpr std::chrono::hours kept_for{24};
constexpr std::size_t most_entries = 20'000;
constexpr std::size_t most_bytes = 64U << 20U;

} // namespace

void Repeats::forget_old(base::Instant now) {
    while (!order_.empty()) {
        auto const& [at, key] = order_.front();
        bool const full = entries_.size() >= most_entries || bytes_ >= most_bytes;
        if (!full && now - at < kept_for) return;
        auto const found = entries_.find(key);
        if (found != entries_.end() && found->second.at == at) {
            if (found->second.answer) bytes_ -= found->second.answer->body.size();
            entries_.erase(found);
        }
        order_.pop_front();
    }
}

Repeats::Look Repeats::take(std::string const& key, std::string const& print, base::Instant now) {
    std::lock_guard const lock(mutex_);
    forget_old(now);
    auto const [at, is_new] = entries_.try_emplace(key, Entry{.print = print, .at = now});
    if (is_new) {
        order_.emplace_back(now, key);
        return {};
    }
    auto const& entry = at->second;
    if (entry.print != print) return {Found::another};
    if (!entry.answer) return {Found::running};
    return {Found::answer, *entry.answer};
}

void Repeats::keep(std::string const& key, Response const& answer) {
    std::lock_guard const lock(mutex_);
    auto const found = entries_.find(key);
    if (found == entries_.end()) return;
    found->second.answer = answer;
    bytes_ += answer.body.size();
}

void Repeats::give_back(std::string const& key) {
    std::lock_guard const lock(mutex_);
    entries_.erase(key);
}

} // namespace suot::server
