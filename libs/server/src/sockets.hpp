// What the sockets' files share: Boost.Beast by shorter names, and the server as they see it.
// Included by http.cpp alone, so that Beast is compiled once.
#pragma once

#include <functional>
#include <list>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <server/serve.hpp>

namespace suot::server::sockets {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Executor = asio::io_context::executor_type;
using Token = asio::use_awaitable_t<Executor>;
template <class T = void>
using Task = asio::awaitable<T, Executor>;
// The executor is named, not any_io_executor: it costs less, and must be the same everywhere.
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using Plain = beast::basic_stream<asio::ip::tcp, Executor>;
using Secure = beast::ssl_stream<Plain>;
using Parser = http::request_parser<http::string_body>;
using Code = boost::system::error_code;

/// An open connection, as the server sees it.
struct Connection {
    std::function<void()> cancel; ///< ends what it waits for
    bool waits = true;            ///< for a request, or for something to tell
};

/// What all connections share; used by the one thread of the sockets.
struct Server {
    Api& api;
    Listening const& listening;
    Notices const& notices;
    asio::io_context io{1};
    asio::thread_pool workers;
    std::list<Connection> connections = {};
    std::size_t bytes_of_bodies = 0;
    bool stopping = false;

    Server(Api& routes, Listening const& where, Notices const& told)
        : api(routes), listening(where), notices(told), workers(where.workers) {}
};

inline Token token() {
    return {};
}
inline auto into(Code& code) {
    return asio::redirect_error(token(), code);
}

/// Runs `work` on a worker; the coroutine goes on, on the sockets' thread, with what it gave.
template <class Work>
Task<std::invoke_result_t<Work>> on_worker(Server& server, Work work) {
    using Result = std::invoke_result_t<Work>;
    co_return co_await asio::async_initiate<Token const, void(Result)>(
        [&server](auto handler, Work todo) {
            asio::post(server.workers, [&server, todo = std::move(todo),
                                        handler = std::move(handler)]() mutable {
                auto result = todo();
                asio::post(server.io.get_executor(),
                           [handler = std::move(handler), result = std::move(result)]() mutable {
                               std::move(handler)(std::move(result));
                           });
            });
        },
        token(), std::move(work));
}

} // namespace suot::server::sockets
