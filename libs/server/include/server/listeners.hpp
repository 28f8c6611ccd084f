// Clients that wait to be told: server-sent events, as queues of text.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <desk/desk.hpp>

namespace suot::server {

/// One client of the stream. May be used by several threads.
class Listener {
public:
    /// A client of that session and credential that knows all changes up to `sequence`.
    Listener(desk::Session session, std::string credential, std::int64_t sequence)
        : session_(std::move(session)), credential_(std::move(credential)), sequence_(sequence) {}

    /// Whose eyes what is told is filtered by.
    [[nodiscard]] desk::Session const& session() const { return session_; }
    /// The hash of the session or token that opened the stream: it ends with that.
    [[nodiscard]] std::string const& credential() const { return credential_; }
    /// The last change that was told.
    [[nodiscard]] std::int64_t sequence() const;
    /// Adds text, and wakes whoever sends it. Who does not take it in time is closed.
    void tell(std::string const& text, std::int64_t sequence = 0);
    /// All text that waits.
    [[nodiscard]] std::string take();
    /// Ends the stream; what waits may still be taken.
    void close();
    /// True once it was closed, by us or because nobody took what waited.
    [[nodiscard]] bool is_closed() const;
    /// What to call when there is something to take; called by any thread.
    void on_wake(std::function<void()> wake);

private:
    desk::Session session_;
    std::string credential_;
    mutable std::mutex mutex_;
    std::int64_t sequence_;
    std::string text_;
    bool closed_ = false;
    std::function<void()> wake_;
};

/// All clients of the stream, at most 500. May be used by several threads.
class Listeners {
public:
    /// A new client that knows all changes up to `sequence`; nothing where there are too many.
    [[nodiscard]] std::shared_ptr<Listener>
    join(desk::Session const& session, std::string const& credential, std::int64_t sequence);
    /// Tells everybody of the changes that they see and do not know; to load all again, where those
    /// are too many. Lets those go whose session is over.
    void tell_changes(desk::Desk const& desk);
    /// Tells all clients of one account.
    void tell(registry::AccountId account, std::string const& text);
    /// Lets everybody go.
    void close();
    /// How many clients there are now.
    [[nodiscard]] std::size_t count();

private:
    // Those that are still there, held so that nothing is told under the lock.
    [[nodiscard]] std::vector<std::shared_ptr<Listener>> all();

    std::mutex mutex_;
    std::vector<std::weak_ptr<Listener>> clients_;
};

/// One event as it is sent (HTML, section 9.2): "event: change\ndata: {…}\n\n".
[[nodiscard]] std::string event_text(char const* name, desk::Value const& data,
                                     std::int64_t sequence = 0);

} // namespace suot::server
