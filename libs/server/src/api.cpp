#include <server/api.hpp>

#include <algorithm>
#include <charconv>
#include <exception>

#include <server/openapi.hpp>
#include <server/routes.hpp>

#include "arguments.hpp"
#include "session_shapes.hpp"
#include "verb_route.hpp"

namespace suot::server {

namespace {

constexpr std::size_t usual_body = 1U << 20U;    // JSON
constexpr std::size_t unknown_body = 16U << 10U; // of who shows no secret: enough to log in

constexpr desk::Words no_route{"không có địa chỉ này.", "there is no such address."};

Response changes_answer(State& state, Request const& request) {
    auto const language = language_of(request);
    auto const asking = caller(state.desk, request);
    if (!asking) return refused(asking.error(), language);
    auto const last = desk::last_change(state.desk);
    if (!last) return problem_answer(last.error(), language);
    auto sequence = *last;
    auto const known = request.header("last-event-id");
    std::int64_t from = 0;
    auto const [end, error] = std::from_chars(known.data(), known.data() + known.size(), from);
    if (!known.empty() && error == std::errc() && from >= 0) sequence = std::min(from, *last);
    auto session = asking->opened.session;
    session.on_behalf = asking->on_behalf;
    Response out{.events = state.listeners.join(session, asking->opened.hash, sequence)};
    if (out.events == nullptr)
        return problem_answer("busy",
                              {"quá nhiều người đang theo dõi. Hãy thử lại sau.",
                               "too many clients are listening. Try again later."},
                              language);
    out.set("content-type", "text/event-stream");
    out.set("x-accel-buffering", "no"); // nginx passes events on at once
    out.events->tell("retry: 3000\n\n");
    state.listeners.tell_changes(state.desk);
    return out;
}

Response plain_answer(std::string body, int status = 200) {
    Response out{.status = status, .body = std::move(body)};
    out.set("content-type", "text/plain; charset=utf-8");
    return out;
}

Response health_answer(desk::Desk const& desk) {
    bool const alive = desk::last_change(desk).has_value();
    return plain_answer(alive ? "ok\n" : "the register cannot be read\n", alive ? 200 : 503);
}

Response metrics_answer(State& state) {
    state.metrics.listening(static_cast<std::int64_t>(state.listeners.count()));
    return plain_answer(state.metrics.text());
}

Response routed(State& state, Request const& request) {
    auto const language = language_of(request);
    if (request.path == "/api/session")
        return session_answer(state.desk, request, state.settings, state.by_name, state.by_address);
    if (auto const* const verb = verb_of(request.path)) return verb_answer(state, *verb, request);
    if (!request.reads()) {
        bool const api = request.path.starts_with("/api/");
        return api ? problem_answer("not_found", no_route, language)
                   : wrong_method("GET", language);
    }
    if (request.path == "/api/changes") return changes_answer(state, request);
    if (request.path == "/api/openapi.json") return json_answer(openapi(state.settings.version));
    if (request.path == "/healthz") return health_answer(state.desk);
    if (request.path == "/metrics") return metrics_answer(state);
    if (request.path.starts_with("/api/")) return problem_answer("not_found", no_route, language);
    return page_answer(request);
}

/// What is known of a request that may have been asked before.
struct AskedBefore {
    std::string key; ///< empty: its answer is not to be kept
    Moment moment;   ///< before anything was looked at
    std::optional<Response> again;
};

/// The answer that was given to the same request, if nothing has changed since.
AskedBefore asked_before(State& state, Request const& request) {
    AskedBefore out;
    if (!state.kept.keeps() || !request.reads()) return out;
    auto const* const verb = verb_of(request.path);
    if (verb == nullptr || verb->repeated != desk::Repeated::same) return out;
    auto moment = moment_now(state.desk);
    if (!moment) return out;
    out.key = key_of(request);
    out.moment = std::move(*moment);
    if (!out.key.empty())
        out.again = state.kept.find(out.key, out.moment, state.desk.clock().now());
    return out;
}

/// Keeps an answer where it was worked out at one moment: the same before and after.
void keep(State& state, AskedBefore const& asked, Response const& answer) {
    if (asked.key.empty() || answer.good_until == base::Instant()) return;
    auto const after = moment_now(state.desk);
    if (after && *after == asked.moment) state.kept.keep(asked.key, asked.moment, answer);
}

Response answered(State& state, Request const& request) {
    auto asked = asked_before(state, request);
    if (asked.again) return std::move(*asked.again);
    auto out = routed(state, request);
    finish(out, request, channel_of(request, state.settings.proxy));
    keep(state, asked, out);
    return out;
}

} // namespace

Api::Api(desk::Desk const& desk, Settings settings)
    : state_(std::make_unique<State>(desk, std::move(settings))) {}

Api::~Api() = default;

Response Api::answer(Request const& request) {
    try {
        return answered(*state_, request);
    } catch (std::exception const&) {
        // What a library throws (no memory left) costs one answer, not the server.
        auto out = problem_answer("internal",
                                  {"máy chủ gặp lỗi khi trả lời; hãy thử lại.",
                                   "the server failed to answer; try again."},
                                  language_of(request));
        finish(out, request, channel_of(request, state_->settings.proxy));
        return out;
    }
}

Response Api::unreadable(int status, Request const& head) const {
    auto const language = language_of(head);
    auto out =
        status == 413
            ? problem_answer("too_large", {"nội dung gửi lên quá lớn.", "the body is too large."},
                             language)
            : problem_answer("invalid", {"yêu cầu HTTP không hợp lệ.", "no valid HTTP request."},
                             language);
    out.status = status;
    finish(out, head, head.channel);
    return out;
}

std::size_t Api::body_limit(Request const& head) const {
    bool const says_who =
        !cookie(head, session_cookie).empty() || !head.header("authorization").empty();
    if (!says_who) return unknown_body;
    auto const* const verb = verb_of(head.path);
    if (verb == nullptr || !takes_files(*verb)) return usual_body;
    return caller(state_->desk, head) ? state_->settings.largest_upload : unknown_body;
}

void Api::tell_changes() {
    state_->listeners.tell_changes(state_->desk);
}

Listeners& Api::listeners() {
    return state_->listeners;
}

Metrics& Api::metrics() {
    return state_->metrics;
}

} // namespace suot::server
