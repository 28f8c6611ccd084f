// One connection over HTTP/1.1: bytes become a Request, a Response becomes bytes.
// Included by http.cpp alone.
#pragma once

#include <string>

#include <server/listeners.hpp>

#include "metrics.hpp"
#include "sockets.hpp"

namespace suot::server::sockets {

// Bounds on one client: heads, bodies and silence. A slow sender holds a connection, never a
// worker.
inline constexpr std::uint32_t longest_head = 16U << 10U; // bytes
inline constexpr std::size_t memory_for_bodies = 256U << 20U;
inline constexpr std::chrono::seconds time_for_head{15};
inline constexpr std::chrono::seconds time_between{
    75}; // a connection may wait so long for its next use
inline constexpr std::chrono::seconds time_to_listen{3}; // to the rest of what was refused
inline constexpr std::size_t most_listened_to = 8U << 20U;
inline constexpr std::chrono::seconds heartbeat{20};
inline constexpr std::size_t slowest = 20'000; // bytes a second, after the first half minute

inline std::chrono::seconds time_for(std::size_t bytes) {
    return std::chrono::seconds(30 + bytes / slowest);
}

inline std::string lower(std::string_view words) {
    std::string out(words);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

/// What stands in the head of a request.
inline Request head_of(Parser::value_type const& message, std::string const& address,
                       Channel channel) {
    Request out{
        .method = std::string(message.method_string()), .address = address, .channel = channel};
    std::string_view const target(message.target().data(), message.target().size());
    auto const question = std::min(target.find('?'), target.size());
    out.path = target.substr(0, question);
    out.query = target.substr(std::min(question + 1, target.size()));
    for (auto const& field : message)
        out.headers.push_back({lower({field.name_string().data(), field.name_string().size()}),
                               std::string(field.value())});
    return out;
}

inline http::response<http::string_body> message_of(Response&& response, unsigned version,
                                                    bool keep) {
    http::response<http::string_body> out{static_cast<http::status>(response.status), version};
    for (auto const& [name, value] : response.headers) out.insert(name, value);
    out.keep_alive(keep);
    out.body() = std::move(response.body);
    bool const has_body = response.status != 204 && response.status != 304;
    if (has_body) out.content_length(out.body().size());
    return out;
}

/// One line of the log; the query is left out, for people search for what concerns only them.
inline std::string line_of(Request const& request, Response const& response, base::Instant at,
                           std::chrono::nanoseconds took) {
    return desk::to_json(
        desk::Value::object()
            .set("at", desk::iso(at))
            .set("address", request.address)
            .set("account", response.account)
            .set("method", request.method)
            .set("path", request.path)
            .set("status", response.status)
            .set("bytes", response.body.size())
            .set("microseconds",
                 std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
}

inline void note(Server& server, Request const& request, Response const& response,
                 std::chrono::nanoseconds took) {
    server.api.metrics().answered(response.status, took);
    if (server.notices.log)
        server.notices.log(line_of(request, response, server.notices.now(), took));
}

/// The status that a request which could not be read is answered with; 0: none, it is gone.
inline int status_of(Code const& code) {
    if (code == http::error::body_limit) return 413;
    if (code == http::error::header_limit || code == http::error::buffer_overflow) return 431;
    bool const garbage = code.category() == make_error_code(http::error::bad_method).category();
    return garbage && code != http::error::end_of_stream && code != http::error::partial_message
               ? 400
               : 0;
}

/// One connection: reads requests and writes answers until either side has enough.
template <class Stream>
class Talk {
public:
    Talk(Server& server, Stream& stream, Connection& connection, std::string address)
        : server_(server), stream_(stream), connection_(connection), address_(std::move(address)) {}

    Task<> run() {
        bool go_on = true;
        while (go_on && !server_.stopping) go_on = co_await exchange();
    }

private:
    static constexpr Channel channel =
        std::is_same_v<Stream, Plain> ? Channel::plain : Channel::tls;

    void expires_after(std::chrono::seconds time) {
        beast::get_lowest_layer(stream_).expires_after(time);
    }

    /// One request and its answer; false where the connection is over.
    Task<bool> exchange() {
        Parser parser;
        parser.header_limit(longest_head);
        parser.body_limit(boost::none); // looked at below, once it is known who asks for what
        if (!co_await read_head(parser)) co_return false;
        auto request = head_of(parser.get(), address_, channel);
        auto const limit = server_.api.body_limit(request);
        if (parser.content_length() && *parser.content_length() > limit)
            co_return co_await refuse(413, request);
        parser.body_limit(limit);
        Held const held(server_,
                        std::min<std::size_t>(limit, parser.content_length().value_or(limit)));
        if (server_.bytes_of_bodies > memory_for_bodies) co_return co_await refuse(503, request);
        if (!co_await read_body(parser, request, limit)) co_return false;
        bool const keep = parser.get().keep_alive();
        request.body = std::move(parser.get().body());
        co_return co_await answer(request, parser.get().version(), keep);
    }

    /// Room for a body, while it is there.
    struct Held {
        Held(Server& owner, std::size_t size) : server(owner), bytes(size) {
            server.bytes_of_bodies += bytes;
        }
        ~Held() { server.bytes_of_bodies -= bytes; }
        Held(Held const&) = delete;
        Held& operator=(Held const&) = delete;
        Server& server;
        std::size_t bytes;
    };

    Task<bool> read_head(Parser& parser) {
        Code code;
        // The first byte may be long in coming; from then on the head must hurry.
        connection_.waits = true;
        if (buffer_.size() == 0) {
            expires_after(time_between);
            auto const size = co_await stream_.async_read_some(buffer_.prepare(4096), into(code));
            buffer_.commit(size);
        }
        connection_.waits = false;
        if (code) co_return false;
        expires_after(time_for_head);
        co_await http::async_read_header(stream_, buffer_, parser, into(code));
        if (!code) co_return true;
        // A named value: g++ 12 destroys a temporary in a co_await expression twice (GCC bug
        // 99576).
        Request const nothing{.address = address_, .channel = channel};
        if (int const status = status_of(code); status != 0) co_await refuse(status, nothing);
        co_return false;
    }

    Task<bool> read_body(Parser& parser, Request const& head, std::size_t limit) {
        Code code;
        expires_after(time_for(parser.content_length().value_or(limit)));
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            http::response<http::empty_body> go_on{http::status::continue_, 11};
            co_await http::async_write(stream_, go_on, into(code));
            if (code) co_return false;
        }
        co_await http::async_read(stream_, buffer_, parser, into(code));
        if (!code) co_return true;
        if (int const status = status_of(code); status != 0) co_await refuse(status, head);
        co_return false;
    }

    /// Answers what was not read to its end; the connection is then closed.
    Task<bool> refuse(int status, Request const& head) {
        auto response = server_.api.unreadable(status, head);
        note(server_, head, response, {});
        auto message = message_of(std::move(response), 11, false);
        if (co_await write(message)) co_await listen_to_the_rest();
        co_return false;
    }

    /// A client that is still sending would miss the answer if the connection were closed at once.
    Task<> listen_to_the_rest() {
        expires_after(time_to_listen);
        buffer_.clear();
        Code code;
        for (std::size_t sum = 0; !code && sum < most_listened_to;)
            sum += co_await stream_.async_read_some(buffer_.prepare(4096), into(code));
    }

    Task<bool> answer(Request const& request, unsigned version, bool keep) {
        auto const begin = std::chrono::steady_clock::now();
        auto response =
            co_await on_worker(server_, [this, &request] { return server_.api.answer(request); });
        note(server_, request, response, std::chrono::steady_clock::now() - begin);
        if (response.events != nullptr) {
            co_await tell(std::move(response));
            co_return false;
        }
        keep = keep && !server_.stopping;
        auto message = message_of(std::move(response), version, keep);
        bool const written = co_await write(message);
        co_return written&& keep;
    }

    Task<bool> write(http::response<http::string_body> const& message) {
        Code code;
        expires_after(time_for(message.body().size()));
        co_await http::async_write(stream_, message, into(code));
        co_return !code;
    }

    /// A stream of events: text as it comes, a heartbeat when nothing does.
    Task<> tell(Response response) {
        auto const listener = response.events;
        http::response<http::empty_body> head{http::status::ok, 11};
        for (auto const& [name, value] : response.headers) head.insert(name, value);
        head.keep_alive(false); // the body ends with the connection
        http::response_serializer<http::empty_body> serializer{head};
        Code code;
        expires_after(time_for(0));
        co_await http::async_write_header(stream_, serializer, into(code));
        auto timer = std::make_shared<Timer>(server_.io.get_executor());
        listener->on_wake(
            [timer, &io = server_.io] { asio::post(io, [timer] { timer->cancel(); }); });
        connection_.cancel = [listener] { listener->close(); };
        connection_.waits = true;
        while (!code && !server_.stopping) code = co_await tell_once(*listener, *timer);
        listener->on_wake({});
    }

    Task<Code> tell_once(Listener& listener, Timer& timer) {
        Code code;
        timer.expires_after(heartbeat);
        auto text = listener.take();
        if (text.empty() && listener.is_closed()) co_return asio::error::eof;
        if (text.empty()) {
            Code woken;
            co_await timer.async_wait(into(woken));
            text = listener.take();
            if (text.empty() && !woken) text = ": \n\n";
        }
        expires_after(time_for(text.size()));
        co_await asio::async_write(stream_, asio::buffer(text), into(code));
        co_return code;
    }

    Server& server_;
    Stream& stream_;
    Connection& connection_;
    std::string address_;
    beast::flat_buffer buffer_{longest_head + 4096U + (64U << 10U)};
};

} // namespace suot::server::sockets
