// The OpenAPI 3.1 document, made from desk's table of verbs and shapes; the pages' types are made
// from it in turn.
//
// Follows the OpenAPI Specification 3.1.0. What stands in the document is tested against real
// answers (tests/api), so a shape cannot lie.
#include <server/openapi.hpp>

#include <algorithm>
#include <array>

#include <desk/tables.hpp>
#include <report/workbook.hpp>
#include <server/routes.hpp>

#include "problem.hpp"
#include "schema.hpp"
#include "session_shapes.hpp"

namespace suot::server {

namespace {

using desk::Value;
using desk::Verb;

std::string both(desk::Words words) {
    return std::string(words.vi) + " / " + words.en;
}

/// A name for clients that are generated: "office_add".
std::string operation_id(Verb const& verb) {
    std::string out = verb.name;
    std::ranges::replace(out, ' ', '_');
    return out;
}

Value parameter(desk::Argument const& argument) {
    auto out = object({{"name", argument.name},
                       {"in", "query"},
                       {"required", argument.required()},
                       {"description", both(argument.help)},
                       {"schema", schema(argument)}});
    if (argument.count == desk::Count::many) out.set("style", "form").set("explode", true);
    return out;
}

Value content(char const* media_type, Value schema) {
    return object({{media_type, object({{"schema", std::move(schema)}})}});
}

/// What every operation may answer besides its result.
void add_problems(Value& responses, std::initializer_list<int> statuses) {
    for (int const status : statuses)
        responses.set(std::to_string(status), reference("responses", problem_name(status)));
    responses.set("default", reference("responses", "Problem"));
}

bool has_version(desk::Shape const& shape) {
    auto const fields = desk::all_fields(shape);
    return std::ranges::any_of(
        fields, [](desk::Field const& field) { return std::string_view(field.name) == "version"; });
}

Value success(Verb const& verb) {
    auto const& shape = verb.gives.shape();
    if (desk::is_file(shape))
        return object({{"description", both(verb.help)},
                       {"content", content("application/octet-stream", Value::object())}});
    auto forms = content("application/json", reference("schemas", shape.name));
    if (desk::has_tables(verb)) forms.set(report::xlsx_media_type, Value::object());
    auto ok = object({{"description", both(shape.help)}, {"content", std::move(forms)}});
    if (has_version(shape)) ok.set("headers", object({{"ETag", reference("headers", "ETag")}}));
    return ok;
}

Value responses(Verb const& verb) {
    auto out = object({{"200", success(verb)}});
    if (verb.effect == desk::Effect::reads)
        add_problems(out, {401, 403, 404, 422});
    else
        add_problems(out, {401, 403, 404, 409, 412, 413, 422, 503});
    return out;
}

/// A file goes as a part of its own; the other arguments as one part of JSON.
Value multipart_schema(Verb const& verb) {
    Value properties = Value::object();
    for (auto const& argument : verb.arguments)
        if (argument.type == desk::ArgumentType::file)
            properties.set(argument.name, schema(argument));
    properties.set("arguments", body_schema(verb));
    return object({{"type", "object"}, {"properties", std::move(properties)}});
}

// A verb that must have a file cannot be called by JSON alone.
Value request_body(Verb const& verb) {
    Value kinds = Value::object();
    bool const file_needed = std::ranges::any_of(verb.arguments, [](desk::Argument const& one) {
        return one.type == desk::ArgumentType::file && one.count != desk::Count::optional;
    });
    if (!file_needed) kinds = content("application/json", body_schema(verb));
    if (takes_files(verb))
        kinds.set("multipart/form-data", object({{"schema", multipart_schema(verb)}}));
    return object({{"required", true}, {"content", std::move(kinds)}});
}

// Reads take their arguments from the address, all else from the body; what a change may be guarded
// by stands in headers (docs/reference/api.md).
Value operation(Verb const& verb) {
    auto out = object({{"operationId", operation_id(verb)},
                       {"tags", Value::list().add(verb.group)},
                       {"summary", verb.help.vi},
                       {"description", verb.help.en}});
    Value parameters = Value::list();
    for (char const* const name : {"At", "On", "Language", "OnBehalf"})
        parameters.add(reference("parameters", name));
    if (verb.effect == desk::Effect::reads) {
        for (auto const& argument : verb.arguments) parameters.add(parameter(argument));
        if (desk::has_tables(verb)) parameters.add(reference("parameters", "Format"));
    } else {
        for (char const* const name : {"Csrf", "IfMatch", "IdempotencyKey"})
            parameters.add(reference("parameters", name));
        out.set("requestBody", request_body(verb));
    }
    return out.set("parameters", std::move(parameters)).set("responses", responses(verb));
}

Value json_response(desk::Shape const& shape) {
    return object({{"description", both(shape.help)},
                   {"content", content("application/json", reference("schemas", shape.name))}});
}

Value session_operation(char const* id, desk::Words help) {
    return object({{"operationId", id},
                   {"tags", Value::list().add("session")},
                   {"summary", help.vi},
                   {"description", help.en}});
}

// The only paths written by hand: a session is no verb, because it makes a cookie.
Value session_path() {
    auto get = session_operation("session_show", {"phiên hiện tại", "the present session"});
    auto shown = object({{"200", json_response(session_shown_shape)}});
    add_problems(shown, {401});
    auto post = session_operation("session_begin", {"đăng nhập", "log in"});
    auto begun = object({{"200", json_response(session_shape)}});
    add_problems(begun, {401, 422, 429});
    auto remove = session_operation("session_end", {"đăng xuất", "log out"});
    auto ended = object({{"204", object({{"description", "đã đăng xuất / logged out"}})}});
    add_problems(ended, {401, 403});
    auto const login = reference("schemas", login_shape.name);
    return object(
        {{"get", get.set("responses", std::move(shown))},
         {"post", post.set("security", Value::list())
                      .set("requestBody", object({{"required", true},
                                                  {"content", content("application/json", login)}}))
                      .set("responses", std::move(begun))},
         {"delete", remove.set("parameters", Value::list().add(reference("parameters", "Csrf")))
                        .set("responses", std::move(ended))}});
}

Value changes_path() {
    auto get =
        object({{"operationId", "changes"},
                {"tags", Value::list().add("session")},
                {"summary", "dòng sự kiện: thay đổi trong phạm vi, tiến độ nhận văn bản"},
                {"description", "server-sent events: changes in scope, progress of imports"}});
    auto answers = object(
        {{"200",
          object({{"description", "text/event-stream"},
                  {"content", content("text/event-stream", object({{"type", "string"}}))}})}});
    add_problems(answers, {401, 503});
    return object({{"get", get.set("responses", std::move(answers))}});
}

Value plain_path(char const* id, char const* media_type, desk::Words help) {
    return object(
        {{"get",
          object({{"operationId", id},
                  {"tags", Value::list().add("server")},
                  {"summary", help.vi},
                  {"description", help.en},
                  {"security", Value::list()},
                  {"responses",
                   object({{"200", object({{"description", help.en},
                                           {"content", content(media_type, Value::object())}})},
                           {"default", reference("responses", "Problem")}})}})}});
}

Value paths() {
    auto out = object({{"/api/session", session_path()}, {"/api/changes", changes_path()}});
    out.set("/api/openapi.json",
            plain_path("openapi", "application/json", {"tài liệu này", "this document"}));
    out.set("/healthz",
            plain_path("health", "text/plain", {"máy chủ còn chạy", "the server is alive"}));
    out.set("/metrics", plain_path("metrics", "text/plain",
                                   {"số đo dạng Prometheus", "figures for Prometheus"}));
    for (auto const& verb : desk::verbs()) {
        if (!is_public(verb)) continue;
        char const* const key = verb.effect == desk::Effect::reads ? "get" : "post";
        out.set(route(verb), object({{key, operation(verb)}}));
    }
    return out;
}

Value header_parameter(char const* name, char const* description) {
    return object({{"name", name},
                   {"in", "header"},
                   {"required", false},
                   {"description", description},
                   {"schema", object({{"type", "string"}})}});
}

Value query_parameter(char const* name, char const* description, Value schema) {
    return header_parameter(name, description).set("in", "query").set("schema", std::move(schema));
}

Value parameters() {
    auto language = header_parameter("Accept-Language", "ngôn ngữ của câu chữ / language of words");
    return object(
        {{"On", query_parameter("on", "như vào cuối ngày này / as of the end of this day",
                                object({{"type", "string"}, {"format", "date"}}))},
         {"At", query_parameter("at", "làm cho cơ quan này / acts for this office",
                                object({{"type", "string"}}))},
         {"Language", std::move(language)},
         {"OnBehalf", header_parameter("Suot-On-Behalf",
                                       "làm thay tài khoản này, khi được ủy quyền / acts for this "
                                       "account, as its deputy")},
         {"Format", query_parameter("format",
                                    "json, hoặc xlsx: bảng tính, cũng theo Accept / json, or xlsx: "
                                    "a workbook, by Accept too",
                                    object({{"type", "string"},
                                            {"enum", Value::list().add("json").add("xlsx")}}))},
         {"Csrf", header_parameter("X-CSRF-Token",
                                   "bắt buộc khi dùng phiên / required where a session is used")},
         {"IfMatch",
          header_parameter("If-Match", "chỉ khi còn ở phiên bản này / only if unchanged")},
         {"IdempotencyKey",
          header_parameter("Idempotency-Key",
                           "gửi lại cùng khóa trong 24 giờ nhận lại câu trả lời đầu / the same key "
                           "within 24 hours gets the first answer again")}});
}

Value problem_responses() {
    Value out = Value::object();
    for (auto const& kind : problem_kinds())
        out.set(kind.component,
                object({{"description", both(kind.words)},
                        {"content", content("application/problem+json",
                                            reference("schemas", problem_shape.name))}}));
    return out.set("Problem",
                   object({{"description", "lỗi theo RFC 9457 / an error as in RFC 9457"},
                           {"content", content("application/problem+json",
                                               reference("schemas", problem_shape.name))}}));
}

Value schemas() {
    Value out = Value::object();
    for (auto const* const shape :
         {&problem_shape, &login_shape, &session_shape, &session_shown_shape})
        add_schemas(*shape, out);
    for (auto const& verb : desk::verbs())
        if (is_public(verb) && !desk::is_file(verb.gives.shape()))
            add_schemas(verb.gives.shape(), out);
    return out;
}

Value security_schemes() {
    return object(
        {{"session", object({{"type", "apiKey"}, {"in", "cookie"}, {"name", session_cookie}})},
         {"token", object({{"type", "http"}, {"scheme", "bearer"}})}});
}

Value components() {
    auto const etag = object({{"description", "phiên bản của mục / version of the thing"},
                              {"schema", object({{"type", "string"}})}});
    return object({{"schemas", schemas()},
                   {"responses", problem_responses()},
                   {"parameters", parameters()},
                   {"headers", object({{"ETag", etag}})},
                   {"securitySchemes", security_schemes()}});
}

} // namespace

Value openapi(std::string_view version) {
    auto const security = Value::list()
                              .add(object({{"session", Value::list()}}))
                              .add(object({{"token", Value::list()}}));
    return object(
        {{"openapi", "3.1.0"},
         {"info", object({{"title", "Suốt"},
                          {"version", version},
                          {"summary", "Từ văn bản chỉ đạo đến việc phải làm, và ngược lại"},
                          {"license", object({{"name", "see LICENSE"}})}})},
         {"servers", Value::list().add(object({{"url", "/"}}))},
         {"security", security},
         {"paths", paths()},
         {"components", components()}});
}

} // namespace suot::server
