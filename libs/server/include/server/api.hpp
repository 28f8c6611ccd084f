// What the server answers: one request in, one answer out, by any of several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <desk/desk.hpp>
#include <server/message.hpp>

namespace suot::server {

class Listeners;
class Metrics;
struct State;

/// Whether a proxy stands in front, whose X-Forwarded-For and X-Forwarded-Proto are believed.
enum class Proxy { none, trusted };

/// What whoever runs the server decides.
struct Settings {
    std::string version; ///< of the program
    Proxy proxy = Proxy::none;
    std::size_t largest_upload = 64U << 20U; ///< bytes
    std::size_t kept_answers = 32U << 20U;   ///< bytes of answers kept to be given again; 0: none
};

/// The routes. The desk must outlive it.
class Api {
public:
    /// No request is answered and no thread begun yet.
    Api(desk::Desk const& desk, Settings settings);
    /// Here and not in line: `State` is known in the sources only.
    ~Api();
    Api(Api const&) = delete;
    Api& operator=(Api const&) = delete;

    /// Never fails: an error is an answer.
    [[nodiscard]] Response answer(Request const& request);
    /// How many bytes of body a request of that head may bring.
    [[nodiscard]] std::size_t body_limit(Request const& head) const;
    /// The answer where a request could not be read: too large, too long a head.
    [[nodiscard]] Response unreadable(int status, Request const& head) const;
    /// Tells listeners of what has changed, also through other doors.
    void tell_changes();

    /// The clients of the stream of changes.
    [[nodiscard]] Listeners& listeners();
    /// What is counted for /metrics.
    [[nodiscard]] Metrics& metrics();

private:
    std::unique_ptr<State> state_;
};

} // namespace suot::server
