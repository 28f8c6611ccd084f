// The server itself: sockets, TLS, time limits, a graceful stop.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <server/api.hpp>

namespace suot::server {

/// Where and how to listen.
struct Listening {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; ///< 0: any that is free
    std::string certificate;   ///< PEM file; empty: no TLS
    std::string key;           ///< PEM file
    unsigned workers = 2;      ///< threads that run verbs
    std::size_t most_connections = 2'000;
};

/// What the server tells of itself. `line` is called by one thread at a time.
struct Notices {
    std::function<void(std::uint16_t port)> ready;  ///< it listens
    std::function<void(std::string_view line)> log; ///< a line of JSON for each request
    std::function<base::Instant()> now;
};

/// Answers requests until SIGTERM or SIGINT; then takes no new ones, finishes those it has (within
/// ten seconds) and returns. Errors: invalid (address, certificate), conflict (the port is taken).
[[nodiscard]] base::Result<void> serve(Api& api, Listening const& listening,
                                       Notices const& notices);

} // namespace suot::server
