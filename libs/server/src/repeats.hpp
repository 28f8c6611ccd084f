// Requests that are sent twice: the same Idempotency-Key gets the first answer again.
#pragma once

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include <base/clock.hpp>
#include <server/message.hpp>

namespace suot::server {

/// Answers by key, kept in memory for 24 hours and within a bound; a restart forgets them. May be
/// used by several threads.
class Repeats {
public:
    enum class Found {
        nothing, ///< the key is new, and is now taken
        answer,  ///< the first answer stands ready
        running, ///< the first request is still at work
        another, ///< the key was used for another request
    };
    struct Look {
        Found found = Found::nothing;
        Response answer = {};
    };

    /// Looks a key up and takes it where it is new. `print`: what the request was, as a hash.
    [[nodiscard]] Look take(std::string const& key, std::string const& print, base::Instant now);
    /// Keeps the answer of a request that took the key.
    void keep(std::string const& key, Response const& answer);
    /// Gives the key back: the request did not come to an answer that counts.
    void give_back(std::string const& key);

private:
    struct Entry {
        std::string print;
        base::Instant at{};
        std::optional<Response> answer;
    };
    void forget_old(base::Instant now);

    std::mutex mutex_;
    std::unordered_map<std::string, Entry> entries_;
    std::deque<std::pair<base::Instant, std::string>> order_;
    std::size_t bytes_ = 0;
};

} // namespace suot::server
