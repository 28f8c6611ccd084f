// A request and its answer, as values: nothing here knows sockets.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <base/result.hpp>

namespace suot::server {

class Listener;

/// One header; names are in lower case.
struct Header {
    std::string name;
    std::string value;

    friend bool operator==(Header const&, Header const&) = default;
};

/// The value of the first header of that name; empty where there is none.
[[nodiscard]] std::string_view header(std::vector<Header> const& headers, std::string_view name);

/// What a request came over.
enum class Channel { plain, tls };

/// One request, read whole.
struct Request {
    std::string method; ///< "GET"
    std::string path;   ///< as sent, without the query: "/api/office/list"
    std::string query;  ///< as sent, without "?"
    std::vector<Header> headers;
    std::string body;
    std::string address; ///< of the client
    Channel channel = Channel::plain;

    /// The first header of that name; empty where there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const {
        return server::header(headers, name);
    }
    /// True for a method that changes nothing (RFC 9110, section 9.2.1).
    [[nodiscard]] bool reads() const { return method == "GET" || method == "HEAD"; }
};

/// One answer. With a listener it is a stream of events that goes on after its head.
struct Response {
    int status = 200;
    std::vector<Header> headers;
    std::string body;
    std::shared_ptr<Listener> events;
    std::string account; ///< who asked, for the log; empty where nobody is logged in
    /// The same request may be answered by it again until then, while the register and the day
    /// stand still; the beginning of time: it may not.
    base::Instant good_until{};

    /// Adds a header; `name` in lower case. One of that name stays beside it.
    void set(std::string name, std::string value) {
        headers.push_back({std::move(name), std::move(value)});
    }
};

/// The value of a cookie in a request; empty where there is none (RFC 6265).
[[nodiscard]] std::string_view cookie(Request const& request, std::string_view name);

/// The language asked for: English where Accept-Language names it first, else Vietnamese.
[[nodiscard]] base::Language language_of(Request const& request);

} // namespace suot::server
