// Sockets, TLS and a graceful stop, by Boost.Beast: compiled in this file alone.
//
// One thread does all the sockets; the verbs run on a few others. A connection is one coroutine.
#include <csignal>
#include <optional>
#include <thread>

#include "talk.hpp"

namespace suot::server {

namespace {

using namespace sockets;

constexpr std::chrono::seconds time_for_handshake{10};
constexpr std::chrono::seconds time_to_stop{10};

/// A connection among the others, for as long as it lives.
class Listed {
public:
    Listed(Server& server, std::function<void()> cancel)
        : server_(server),
          place_(server.connections.insert(server.connections.end(), {std::move(cancel)})) {
        server.api.metrics().connected();
    }
    ~Listed() {
        server_.connections.erase(place_);
        server_.api.metrics().disconnected();
    }
    Listed(Listed const&) = delete;
    Listed& operator=(Listed const&) = delete;
    [[nodiscard]] Connection& connection() { return *place_; }

private:
    Server& server_;
    std::list<Connection>::iterator place_;
};

Task<> talk_plain(Server& server, Socket socket, std::string address) {
    Plain stream(std::move(socket));
    Listed listed(server, [&stream] { stream.cancel(); });
    Talk<Plain> talk(server, stream, listed.connection(), std::move(address));
    co_await talk.run();
    Code code;
    stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, code);
}

/// A handshake has its own time: a client that never finishes one holds nothing else.
Task<> talk_secure(Server& server, Socket socket, std::string address,
                   asio::ssl::context& context) {
    Secure stream(Plain(std::move(socket)), context);
    Listed listed(server, [&stream] { beast::get_lowest_layer(stream).cancel(); });
    Code code;
    beast::get_lowest_layer(stream).expires_after(time_for_handshake);
    co_await stream.async_handshake(asio::ssl::stream_base::server, into(code));
    if (code) co_return;
    Talk<Secure> talk(server, stream, listed.connection(), std::move(address));
    co_await talk.run();
    beast::get_lowest_layer(stream).expires_after(time_for_handshake);
    co_await stream.async_shutdown(into(code));
}

Task<> accept(Server& server, Acceptor& acceptor, std::optional<asio::ssl::context>& tls) {
    while (!server.stopping) {
        Code code;
        Socket socket(server.io.get_executor());
        co_await acceptor.async_accept(socket, into(code));
        if (server.stopping || code == asio::error::operation_aborted) co_return;
        if (code) { // no room for another socket: a moment later there may be
            Timer pause(server.io.get_executor(), std::chrono::milliseconds(100));
            co_await pause.async_wait(into(code));
            continue;
        }
        if (server.connections.size() >= server.listening.most_connections) continue;
        socket.set_option(asio::ip::tcp::no_delay(true), code);
        auto address = socket.remote_endpoint(code).address().to_string();
        if (tls)
            asio::co_spawn(server.io, talk_secure(server, std::move(socket), address, *tls),
                           asio::detached);
        else
            asio::co_spawn(server.io, talk_plain(server, std::move(socket), address),
                           asio::detached);
    }
}

/// Looks once a second whether something has changed through another door.
Task<> watch(Server& server, Timer& timer) {
    while (!server.stopping) {
        Code code;
        timer.expires_after(std::chrono::seconds(1));
        co_await timer.async_wait(into(code));
        if (code || server.api.listeners().count() == 0) continue;
        co_await on_worker(server, [&server] {
            server.api.tell_changes();
            return true;
        });
    }
}

/// No new connections; those that wait are let go, those at work finish.
void begin_to_stop(Server& server, Acceptor& acceptor) {
    server.stopping = true;
    Code code;
    acceptor.close(code);
    for (auto const& connection : server.connections)
        if (connection.waits) connection.cancel();
}

/// Connections at work get ten seconds, and are then cut: a service manager would kill the program.
Task<> stop_on_signal(Server& server, Acceptor& acceptor, Timer& watching) {
    asio::basic_signal_set<Executor> signals(server.io.get_executor(), SIGTERM, SIGINT);
    Code code;
    co_await signals.async_wait(into(code));
    begin_to_stop(server, acceptor);
    watching.cancel();
    Timer timer(server.io.get_executor());
    auto const until = std::chrono::steady_clock::now() + time_to_stop;
    while (!server.connections.empty() && std::chrono::steady_clock::now() < until) {
        timer.expires_after(std::chrono::milliseconds(20));
        co_await timer.async_wait(into(code));
    }
    server.io.stop();
}

std::unexpected<base::Error> invalid(std::string const& vi, std::string const& en,
                                     std::string const& why) {
    return base::fail(base::ErrorKind::invalid, vi + ": " + why, en + ": " + why);
}

// TLS 1.2 and 1.3 only (RFC 8996 withdraws the older ones).
base::Result<std::optional<asio::ssl::context>> tls_of(Listening const& listening) {
    std::optional<asio::ssl::context> out;
    if (listening.certificate.empty()) return out;
    Code code;
    out.emplace(asio::ssl::context::tls_server);
    out->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1
                         | asio::ssl::context::no_tlsv1_1,
                     code);
    if (!code) out->use_certificate_chain_file(listening.certificate, code);
    if (!code) out->use_private_key_file(listening.key, asio::ssl::context::pem, code);
    if (code)
        return invalid("không dùng được chứng thư hoặc khóa (tệp PEM)",
                       "the certificate or the key (PEM files) cannot be used", code.message());
    return out;
}

// An address that is still in its last minutes of a former connection may be taken again: a restart
// must not wait for it.
base::Result<void> listen(Acceptor& acceptor, Listening const& listening) {
    Code code;
    auto const address = asio::ip::make_address(listening.address, code);
    if (code) return invalid("địa chỉ không hợp lệ", "no such address", listening.address);
    asio::ip::tcp::endpoint const where(address, listening.port);
    acceptor.open(where.protocol(), code);
    if (!code) acceptor.set_option(asio::socket_base::reuse_address(true), code);
    if (!code) acceptor.bind(where, code);
    if (!code) acceptor.listen(asio::socket_base::max_listen_connections, code);
    if (!code) return {};
    auto const port = std::to_string(listening.port);
    return base::fail(
        base::ErrorKind::conflict,
        "không mở được cổng " + port + ": " + code.message() + ". Chọn cổng khác bằng --port.",
        "port " + port + " cannot be opened: " + code.message() + ". Choose another by --port.");
}

} // namespace

base::Result<void> serve(Api& api, Listening const& listening, Notices const& notices) {
    auto tls = TRY(tls_of(listening));
    Server server(api, listening, notices);
    Acceptor acceptor(server.io.get_executor());
    TRY(listen(acceptor, listening));
    Timer watching(server.io.get_executor());
    asio::co_spawn(server.io, accept(server, acceptor, tls), asio::detached);
    asio::co_spawn(server.io, watch(server, watching), asio::detached);
    asio::co_spawn(server.io, stop_on_signal(server, acceptor, watching), asio::detached);
    if (notices.ready) notices.ready(acceptor.local_endpoint().port());
    server.io.run();
    server.workers.join();
    return {};
}

} // namespace suot::server
