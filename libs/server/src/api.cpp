#include <server/api.hpp>

#include <algorithm>
#include <charconv>
#include <exception>

#include <desk/tables.hpp>
#include <registry/hash.hpp>
#include <report/workbook.hpp>
#include <server/openapi.hpp>
#include <server/routes.hpp>
#include <text/unicode.hpp>

#include "arguments.hpp"
#include "session_shapes.hpp"
#include "state.hpp"

namespace suot::server {

namespace {

using desk::Value;
using desk::Verb;

constexpr std::size_t usual_body = 1U << 20U;    // JSON
constexpr std::size_t unknown_body = 16U << 10U; // of who shows no secret: enough to log in

constexpr desk::Words who_are_you{"chưa đăng nhập, hoặc phiên đã hết hạn. Hãy đăng nhập.",
                                  "nobody is logged in, or the session is over. Log in."};
constexpr desk::Words no_csrf{"thiếu hoặc sai X-CSRF-Token. Hãy tải lại trang.",
                              "X-CSRF-Token is missing or wrong. Load the page again."};
constexpr desk::Words no_route{"không có địa chỉ này.", "there is no such address."};

/// The verb of a path: "/api/office/add" → "office add".
Verb const* verb_of(std::string_view path) {
    constexpr std::string_view prefix = "/api/";
    if (!path.starts_with(prefix)) return nullptr;
    std::string name(path.substr(prefix.size()));
    std::ranges::replace(name, '/', ' ');
    auto const* const found = desk::find_verb(name);
    return found != nullptr && is_public(*found) && route(*found) == path ? found : nullptr;
}

std::unexpected<base::Error> invalid(char const* field, char const* vi, char const* en) {
    return std::unexpected(
        base::Error{.kind = base::ErrorKind::invalid, .message = {vi, en}, .field = field});
}

/// The version in If-Match: "7" with its quotation marks, as ETag gave it (RFC 9110, 13.1.1).
base::Result<std::optional<std::int64_t>> wanted_version(Request const& request) {
    auto words = request.header("if-match");
    if (words.empty() || words == "*") return std::nullopt;
    if (words.size() > 2 && words.front() == '"' && words.back() == '"')
        words = words.substr(1, words.size() - 2);
    std::int64_t out = 0;
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), out);
    if (error != std::errc() || end != words.data() + words.size())
        return invalid("If-Match", "If-Match phải là phiên bản trong ETag.",
                       "If-Match must be the version of an ETag.");
    return out;
}

/// The session of a request: as of which day, for which office.
base::Result<desk::Session> session_of(desk::Desk const& desk, Caller const& asking,
                                       Asked const& asked) {
    auto out = asking.opened.session;
    out.on_behalf = asking.on_behalf;
    if (!asked.on.empty()) {
        out.on = desk::parse_date(asked.on);
        if (!out.on)
            return invalid("on", "“on” phải là một ngày dạng 2026-03-31.",
                           "“on” must be a day like 2026-03-31.");
    }
    if (!asked.at.empty()) out.office = TRY(desk::office_named(desk, asked.at));
    return out;
}

/// A file goes out as it came in; a browser keeps it and does not show it.
Response file_answer(Value const& file) {
    Response out{.body = file["bytes"].text()};
    auto const& type = file["media_type"].text();
    out.set("content-type", type.empty() ? "application/octet-stream" : type);
    // RFC 8187: the name in UTF-8, percent-encoded.
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string name;
    for (char const c : file["name"].text()) {
        auto const code = static_cast<unsigned char>(c);
        bool const plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
                           || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
        if (plain)
            name += c;
        else
            (((name += '%') += hex[code >> 4U]) += hex[code & 15U]);
    }
    out.set("content-disposition", "attachment; filename*=UTF-8''" + name);
    return out;
}

Response result_answer(Verb const& verb, Value const& result) {
    if (desk::is_file(verb.gives.shape())) return file_answer(result);
    auto out = json_answer(result);
    if (result["version"].is_number())
        out.set("etag", '"' + std::to_string(result["version"].number()) + '"');
    return out;
}

bool wants_workbook(Verb const& verb, Asked const& asked, Request const& request) {
    if (!desk::has_tables(verb)) return false;
    if (!asked.format.empty()) return asked.format == "xlsx";
    return request.header("accept").starts_with(report::xlsx_media_type);
}

/// A list as a workbook, named by its verb.
base::Result<Response> workbook_answer(Verb const& verb, Value const& result,
                                       base::Language language) {
    std::string name = verb.name;
    std::ranges::replace(name, ' ', '-');
    return file_answer(Value::object()
                           .set("name", name + ".xlsx")
                           .set("media_type", report::xlsx_media_type)
                           .set("bytes", TRY(desk::to_xlsx(verb, result, language))));
}

/// Tells the account's own listeners how far its files have come.
std::function<void(desk::Progress const&)> teller(Listeners& listeners, Caller const& asking,
                                                  Request const& request) {
    auto const upload = std::string(request.header("x-upload-id"));
    auto const account = asking.opened.session.account;
    auto const total = static_cast<std::int64_t>(request.body.size());
    return [&listeners, upload, account, total](desk::Progress const& progress) {
        auto const data = Value::object()
                              .set("upload", upload)
                              .set("file", progress.file)
                              .set("stage", progress.stage)
                              .set("bytes", total)
                              .set("total", total);
        listeners.tell(account, event_text("import", data));
    };
}

/// A change whose key was seen before gets the first answer again.
base::Result<desk::Once> once_of(Verb const& verb, Request const& request) {
    constexpr std::size_t longest = 200;
    auto const key = request.header("idempotency-key");
    if (key.empty() || verb.effect == desk::Effect::reads) return desk::Once{};
    if (key.size() > longest)
        return invalid("Idempotency-Key", "khóa dài quá 200 ký tự.", "the key is too long.");
    if (!text::is_utf8(key))
        return invalid("Idempotency-Key", "khóa không phải UTF-8.", "the key is not UTF-8.");
    return desk::Once{.key = std::string(key),
                      .print = registry::sha256_hex(
                          request.path + "?" + request.query + "\n"
                          + std::string(request.header("content-type")) + "\n"
                          + std::string(request.header(on_behalf_header)) + "\n" + request.body)};
}

base::Result<Response> run(State& state, Verb const& verb, Caller const& asking,
                           Request const& request) {
    auto asked = TRY(server::asked(verb, request));
    auto const session = TRY(session_of(state.desk, asking, asked));
    desk::Request wanted{.verb = verb.name, .arguments = std::move(asked.arguments)};
    wanted.if_version = TRY(wanted_version(request));
    if (takes_files(verb)) {
        wanted.progress = teller(state.listeners, asking, request);
        for (auto const& file : wanted.arguments["file"].items())
            wanted.progress({file["name"].text(), "received"});
    }
    auto const result = TRY(state.desk.run_once(session, wanted, TRY(once_of(verb, request))));
    if (wants_workbook(verb, asked, request))
        return workbook_answer(verb, result.value, session.language);
    if (verb.effect != desk::Effect::reads) state.listeners.tell_changes(state.desk);
    auto out = result_answer(verb, result.value);
    if (result.again) out.set("idempotent-replay", "true");
    return out;
}

Response run_or_problem(State& state, Verb const& verb, Caller const& asking,
                        Request const& request) {
    auto out = run(state, verb, asking, request);
    return out ? std::move(*out) : problem_answer(out.error(), language_of(request));
}

Response wrong_method(char const* allowed, base::Language language) {
    auto out = problem_answer(
        "method",
        {"địa chỉ này không dùng cách gọi đó.", "this address does not take that method."},
        language);
    out.set("allow", allowed);
    return out;
}

/// Nobody is logged in; or somebody who may not act for whom they say.
Response refused(base::Error const& error, base::Language language) {
    if (error.field == on_behalf_name) return problem_answer(error, language);
    return problem_answer("unauthenticated", who_are_you, language);
}

Response verb_answer(State& state, Verb const& verb, Request const& request) {
    auto const language = language_of(request);
    bool const reads = verb.effect == desk::Effect::reads;
    if (reads ? !request.reads() : request.method != "POST")
        return wrong_method(method(verb), language);
    auto const asking = caller(state.desk, request);
    if (!asking) return refused(asking.error(), language);
    if (!reads && !is_meant(*asking, request)) return problem_answer("denied", no_csrf, language);
    auto out = run_or_problem(state, verb, *asking, request);
    out.account = std::to_string(asking->opened.session.account.value);
    return out;
}

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

} // namespace

Api::Api(desk::Desk const& desk, Settings settings)
    : state_(std::make_unique<State>(desk, std::move(settings))) {}

Api::~Api() = default;

Response Api::answer(Request const& request) {
    Response out;
    try {
        out = routed(*state_, request);
    } catch (std::exception const&) {
        // What a library throws (no memory left) costs one answer, not the server.
        out = problem_answer("internal",
                             {"máy chủ gặp lỗi khi trả lời; hãy thử lại.",
                              "the server failed to answer; try again."},
                             language_of(request));
    }
    finish(out, request, channel_of(request, state_->settings.proxy));
    return out;
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
