// What every answer has in common: who asks, JSON or a problem, headers that protect, compression.
//
// Follows RFC 9110 and RFC 9457. A cookie is sent by a browser whoever wrote the page, so a change
// needs the session's second secret besides; a token is sent on purpose and does not. Pages and the
// interface have policies of their own (Content Security Policy, level 3).
#include "gzip.hpp"
#include "session_shapes.hpp"
#include "state.hpp"

namespace suot::server {

namespace {

constexpr std::size_t worth_compressing = 1024;

// The interface shows nothing and runs nothing.
constexpr char const* api_policy = "default-src 'none'; frame-ancestors 'none'";
// Scripts from us alone, none inline. Ant Design computes its styles in the browser, hence inline
// styles.
constexpr char const* page_policy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

bool is_compressible(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json")
           || type.starts_with("application/problem+json") || type.starts_with("image/svg")
           || type.starts_with("application/javascript");
}

// A compressed answer that is no shorter goes as it is. `vary` is set all the same: a cache in
// between must not give gzip to whoever cannot read it.
void compress(Response& response, Request const& request) {
    if (response.body.size() < worth_compressing || response.events != nullptr) return;
    if (!header(response.headers, "content-encoding").empty()) return;
    if (!is_compressible(header(response.headers, "content-type"))) return;
    response.set("vary", "accept-encoding");
    if (!accepts(request.header("accept-encoding"), "gzip")) return;
    auto smaller = gzipped(response.body);
    if (smaller.empty() || smaller.size() >= response.body.size()) return;
    response.body = std::move(smaller);
    response.set("content-encoding", "gzip");
}

/// As long for every content: how far two secrets agree cannot be measured.
bool same_secret(std::string_view one, std::string_view other) {
    if (one.size() != other.size() || one.empty()) return false;
    unsigned different = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        different |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return different == 0;
}

} // namespace

std::string address_of(Request const& request, Proxy proxy) {
    // Only what the proxy itself added, the last word of the last such line, is believed.
    std::string_view forwarded;
    for (auto const& [name, value] : request.headers)
        if (name == "x-forwarded-for") forwarded = value;
    if (proxy == Proxy::none || forwarded.empty()) return request.address;
    auto last = forwarded.substr(forwarded.find_last_of(", ") + 1);
    return std::string(last.substr(0, 64));
}

Channel channel_of(Request const& request, Proxy proxy) {
    if (proxy == Proxy::trusted && request.header("x-forwarded-proto") == "https")
        return Channel::tls;
    return request.channel;
}

/// A token in the Authorization header comes before a cookie: whoever sends one means it.
base::Result<Caller> caller(desk::Desk const& desk, Request const& request) {
    constexpr std::string_view bearer = "Bearer ";
    auto secret = cookie(request, session_cookie);
    auto const authorization = request.header("authorization");
    if (authorization.starts_with(bearer)) secret = authorization.substr(bearer.size());
    auto opened = TRY(desk::open_session(desk, secret));
    opened.session.language = language_of(request);
    Caller out{std::move(opened), std::string(secret)};
    auto const principal = request.header(on_behalf_header);
    if (principal.empty()) return out;
    auto const found = desk::principal_named(desk, out.opened.session, principal);
    if (found) {
        out.on_behalf = *found;
        return out;
    }
    auto error = found.error();
    error.field = on_behalf_name;
    return std::unexpected(std::move(error));
}

bool is_meant(Caller const& caller, Request const& request) {
    if (caller.opened.kind == registry::CredentialKind::token) return true;
    return same_secret(request.header("x-csrf-token"), caller.opened.csrf);
}

Response json_answer(desk::Value const& body, int status) {
    Response out{.status = status, .body = desk::to_json(body)};
    out.set("content-type", "application/json");
    return out;
}

/// Words in the language asked for, beside a slug that never changes: programs read the slug.
Response problem_answer(ProblemKind const& kind, base::Error const& error,
                        base::Language language) {
    Response out{.status = kind.status, .body = desk::to_json(problem_body(kind, error, language))};
    out.set("content-type", "application/problem+json");
    return out;
}

Response problem_answer(base::Error const& error, base::Language language) {
    return problem_answer(problem_of(error), error, language);
}

Response problem_answer(char const* slug, desk::Words words, base::Language language) {
    return problem_answer(problem_kind(slug), {.message = {words.vi, words.en}}, language);
}

/// The last thing done to an answer, whatever made it: none leaves without these headers.
void finish(Response& response, Request const& request, Channel channel) {
    compress(response, request);
    bool const is_page = header(response.headers, "content-type").starts_with("text/html");
    response.set("content-security-policy", is_page ? page_policy : api_policy);
    response.set("x-content-type-options", "nosniff");
    response.set("referrer-policy", "same-origin");
    response.set("x-frame-options", "DENY");
    response.set("cross-origin-opener-policy", "same-origin");
    response.set("cross-origin-resource-policy", "same-origin");
    if (channel == Channel::tls) response.set("strict-transport-security", "max-age=31536000");
    if (header(response.headers, "cache-control").empty())
        response.set("cache-control", "no-store");
    if (request.method == "HEAD") response.body.clear();
}

} // namespace suot::server
