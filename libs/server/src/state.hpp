// What the routes have in common.
#pragma once

#include <server/api.hpp>
#include <server/listeners.hpp>

#include "kept_answers.hpp"
#include "metrics.hpp"
#include "problem.hpp"
#include "throttle.hpp"

namespace suot::server {

struct State {
    desk::Desk const& desk;
    Settings settings;
    // Five failures for one name from one address, then one try a minute.
    Throttle by_name{5, std::chrono::seconds(60)};
    // Twenty failures from one address, then one try in ten seconds.
    Throttle by_address{20, std::chrono::seconds(10)};
    KeptAnswers kept{settings.kept_answers};
    Metrics metrics = {};
    Listeners listeners = {};
};

/// The header that names for whom a deputy acts.
inline constexpr char const* on_behalf_header = "suot-on-behalf"; // as headers are looked up
inline constexpr char const* on_behalf_name = "Suot-On-Behalf";   // as errors name it

/// Who asks: an open session or a token; and for whom, where it is a deputy.
struct Caller {
    desk::Opened opened;
    std::string secret;
    registry::AccountId on_behalf = {};
};

/// Where a request comes from: the address of the client, through a trusted proxy.
[[nodiscard]] std::string address_of(Request const& request, Proxy proxy);
/// Whether the client speaks TLS, with us or with a trusted proxy.
[[nodiscard]] Channel channel_of(Request const& request, Proxy proxy);

/// Who asks. Error: denied where nobody is logged in; with the field `on_behalf_name` where who
/// asks is no deputy of the one named there.
[[nodiscard]] base::Result<Caller> caller(desk::Desk const& desk, Request const& request);

/// True where a change carries the session's second secret, or comes with a token.
[[nodiscard]] bool is_meant(Caller const& caller, Request const& request);

[[nodiscard]] Response json_answer(desk::Value const& body, int status = 200);
[[nodiscard]] Response problem_answer(ProblemKind const& kind, base::Error const& error,
                                      base::Language language);
[[nodiscard]] Response problem_answer(base::Error const& error, base::Language language);
/// A problem that is no error of the desk: "unauthenticated", "method", …
[[nodiscard]] Response problem_answer(char const* slug, desk::Words words, base::Language language);

/// /api/session: log in, look, log out.
[[nodiscard]] Response session_answer(desk::Desk const& desk, Request const& request,
                                      Settings const& settings, Throttle& by_name,
                                      Throttle& by_address);

/// Everything that is no route of the interface: the web application.
[[nodiscard]] Response page_answer(Request const& request);

/// Adds the headers that every answer carries, and compresses what is worth it.
void finish(Response& response, Request const& request, Channel channel);

} // namespace suot::server
