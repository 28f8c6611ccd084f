// One verb over HTTP: the request becomes its arguments, its result the answer.
#include "verb_route.hpp"

#include <algorithm>
#include <charconv>

#include <desk/tables.hpp>
#include <registry/hash.hpp>
#include <report/workbook.hpp>
#include <server/routes.hpp>
#include <text/unicode.hpp>

#include "arguments.hpp"
#include "session_shapes.hpp"

namespace suot::server {

namespace {

using desk::Value;
using desk::Verb;

constexpr desk::Words who_are_you{"chưa đăng nhập, hoặc phiên đã hết hạn. Hãy đăng nhập.",
                                  "nobody is logged in, or the session is over. Log in."};
constexpr desk::Words no_csrf{"thiếu hoặc sai X-CSRF-Token. Hãy tải lại trang.",
                              "X-CSRF-Token is missing or wrong. Load the page again."};

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
    if (verb.repeated == desk::Repeated::same && !result.noted)
        out.good_until = base::Instant::max();
    if (result.again) out.set("idempotent-replay", "true");
    return out;
}

Response run_or_problem(State& state, Verb const& verb, Caller const& asking,
                        Request const& request) {
    auto out = run(state, verb, asking, request);
    return out ? std::move(*out) : problem_answer(out.error(), language_of(request));
}

} // namespace

Verb const* verb_of(std::string_view path) {
    constexpr std::string_view prefix = "/api/";
    if (!path.starts_with(prefix)) return nullptr;
    std::string name(path.substr(prefix.size()));
    std::ranges::replace(name, '/', ' ');
    auto const* const found = desk::find_verb(name);
    return found != nullptr && is_public(*found) && route(*found) == path ? found : nullptr;
}

Response wrong_method(char const* allowed, base::Language language) {
    auto out = problem_answer(
        "method",
        {"địa chỉ này không dùng cách gọi đó.", "this address does not take that method."},
        language);
    out.set("allow", allowed);
    return out;
}

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
    if (out.good_until != base::Instant()) out.good_until = asking->opened.expires;
    out.account = std::to_string(asking->opened.session.account.value);
    return out;
}

} // namespace suot::server
