// Logging in and out.
//
// The answer to a wrong name, a wrong password and a wrong code is the same and takes as long: it
// must not tell which accounts there are. Failures slow down the name as asked from one address,
// and the address: a guesser elsewhere does not lock anybody out of their own machine. The cookie
// is HttpOnly and SameSite=Strict (RFC 6265bis).
#include "session_shapes.hpp"
#include "state.hpp"

namespace suot::server {

namespace {

using desk::Value;

/// Seconds of a session, for the cookie; the register knows the exact end.
constexpr int cookie_seconds = 12 * 3600;

std::string cookie_line(std::string const& secret, int seconds, Channel channel) {
    return std::string(session_cookie) + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict"
           + "; Max-Age=" + std::to_string(seconds) + (channel == Channel::tls ? "; Secure" : "");
}

Response not_logged_in(base::Language language) {
    return problem_answer("unauthenticated",
                          {"chưa đăng nhập, hoặc phiên đã hết hạn. Hãy đăng nhập.",
                           "nobody is logged in, or the session is over. Log in."},
                          language);
}

Response too_often(std::chrono::seconds wait, base::Language language) {
    auto const seconds = std::to_string(wait.count());
    auto out = problem_answer(
        problem_kind("throttled"),
        {.message = {"đăng nhập sai nhiều lần. Hãy thử lại sau " + seconds + " giây.",
                     "too many failed logins. Try again in " + seconds + " seconds."}},
        language);
    out.set("retry-after", seconds);
    return out;
}

base::Result<Value> login_of(Request const& request) {
    auto body = TRY(desk::from_json(request.body));
    for (char const* const name : {"name", "password"})
        if (!body[name].is_text())
            return std::unexpected(base::Error{
                .kind = base::ErrorKind::invalid,
                .message = {"cần tên đăng nhập và mật khẩu.", "give a name and a password."},
                .field = name});
    return body;
}

/// The session as the client is told it.
base::Result<Value> shown(desk::Desk const& desk, desk::Opened const& opened) {
    return TRY(desk::introduce(desk, opened.session))
        .set("csrf", opened.csrf)
        .set("expires", desk::iso(opened.expires));
}

// Opened by the secret that was just made, as any later request does it: what the client is told is
// what it will be able to do.
Response begun(desk::Desk const& desk, desk::Login const& login, Request const& request,
               Channel channel) {
    auto const language = language_of(request);
    auto const opened = desk::open_session(desk, login.secret);
    if (!opened) return problem_answer(opened.error(), language);
    auto const body = shown(desk, *opened);
    if (!body) return problem_answer(body.error(), language);
    auto out = json_answer(*body);
    out.set("set-cookie", cookie_line(login.secret, cookie_seconds, channel));
    out.account = (*body)["account"]["name"].text();
    return out;
}

struct Door {
    desk::Desk const& desk;
    Settings const& settings;
    Throttle& by_name;
    Throttle& by_address;
};

/// Both waits are looked at before the password is: hashing is dear on purpose, and a flood would
/// be after just that.
Response log_in(Door const& door, Request const& request) {
    auto const language = language_of(request);
    auto const address = address_of(request, door.settings.proxy);
    if (request.header("sec-fetch-site") == "cross-site")
        return problem_answer("denied",
                              {"trang khác không được đăng nhập thay người dùng.",
                               "another site may not log anybody in."},
                              language);
    auto const given = login_of(request);
    if (!given) return problem_answer(given.error(), language);
    auto const name = (*given)["name"].text().substr(0, 100);
    auto const key = address + " " + name;
    auto const now = std::chrono::steady_clock::now();
    auto const wait = std::max(door.by_name.wait(key, now), door.by_address.wait(address, now));
    if (wait.count() > 0) return too_often(wait, language);
    auto const login =
        desk::login(door.desk, name, (*given)["password"].text(), (*given)["code"].text());
    if (!login && login.error().kind == base::ErrorKind::denied) {
        door.by_name.failed(key, now);
        door.by_address.failed(address, now);
        return problem_answer(problem_kind("unauthenticated"), login.error(), language);
    }
    if (!login) return problem_answer(login.error(), language);
    door.by_name.succeeded(key);
    return begun(door.desk, *login, request, channel_of(request, door.settings.proxy));
}

// Whoever is not logged in is told so in one way, whatever the cause; only a principal that does
// not fit is another matter.
Response look(Door const& door, Request const& request) {
    auto const language = language_of(request);
    auto asking = caller(door.desk, request);
    if (!asking && asking.error().field == on_behalf_name)
        return problem_answer(asking.error(), language);
    if (!asking) return not_logged_in(language);
    asking->opened.session.on_behalf = asking->on_behalf;
    auto body = shown(door.desk, asking->opened);
    if (!body) return not_logged_in(language);
    body->set("today", std::optional(door.desk.today()))
        .set("language", language == base::Language::english ? "en" : "vi")
        .set("version", door.settings.version);
    auto out = json_answer(*body);
    out.account = (*body)["account"]["name"].text();
    return out;
}

Response log_out(Door const& door, Request const& request) {
    auto const language = language_of(request);
    auto const asking = caller(door.desk, request);
    if (!asking) return not_logged_in(language);
    if (!is_meant(*asking, request))
        return problem_answer("denied", {"thiếu X-CSRF-Token.", "X-CSRF-Token is missing."},
                              language);
    if (auto const done = desk::logout(door.desk, asking->secret); !done)
        return problem_answer(done.error(), language);
    Response out{.status = 204};
    out.set("set-cookie", cookie_line("", 0, channel_of(request, door.settings.proxy)));
    return out;
}

} // namespace

Response session_answer(desk::Desk const& desk, Request const& request, Settings const& settings,
                        Throttle& by_name, Throttle& by_address) {
    Door const door{desk, settings, by_name, by_address};
    if (request.reads()) return look(door, request);
    if (request.method == "POST") return log_in(door, request);
    if (request.method == "DELETE") return log_out(door, request);
    auto out = problem_answer("method", {"chỉ dùng GET, POST, DELETE.", "GET, POST or DELETE."},
                              language_of(request));
    out.set("allow", "GET, POST, DELETE");
    return out;
}

} // namespace suot::server
