// docs/reference/api.md, written from the same table as the OpenAPI document, so that neither can
// say more than the other.
#include <server/openapi.hpp>

#include <set>

#include <server/routes.hpp>

#include "problem.hpp"
#include "schema.hpp"
#include "session_shapes.hpp"

namespace suot::server {

namespace {

/// "integer", "date", "one of `a`, `b`": what a schema says in a word.
std::string type_of(desk::Value const& schema) {
    if (schema.has("$ref")) {
        auto const& path = schema["$ref"].text();
        auto const name = path.substr(path.rfind('/') + 1);
        return "[" + name + "](#" + name + ")";
    }
    if (schema.has("anyOf")) return type_of(schema["anyOf"].items().front()) + " or null";
    if (schema.has("enum")) {
        std::string out;
        for (auto const& one : schema["enum"].items())
            out += (out.empty() ? "`" : ", `") + one.text() + "`";
        return out;
    }
    if (schema["type"].text() == "array") return "list of " + type_of(schema["items"]);
    if (schema.has("contentMediaType")) return "file";
    if (schema["type"].is_list()) return "name or number";
    if (schema.has("format") && schema["type"].text() == "string") return schema["format"].text();
    return schema.has("type") ? schema["type"].text() : "anything";
}

std::string row(std::string const& name, std::string const& type, std::string const& words) {
    return "| `" + name + "` | " + type + " | " + words + " |\n";
}

std::string operation(desk::Verb const& verb) {
    std::string out = "\n### " + std::string(method(verb)) + " " + route(verb) + "\n\n"
                      + verb.help.en + ".\n\n" + verb.help.vi + ".\n\n";
    if (!verb.arguments.empty()) out += "| argument | is | meaning |\n|---|---|---|\n";
    for (auto const& argument : verb.arguments)
        out += row(argument.name,
                   type_of(schema(argument)) + (argument.required() ? ", required" : ""),
                   std::string(argument.help.en) + " / " + argument.help.vi);
    if (!verb.arguments.empty()) out += "\n";
    if (desk::is_file(verb.gives.shape())) return out + "Gives the bytes of the file.\n";
    std::string const shape = verb.gives.shape().name;
    return out + "Gives [" + shape + "](#" + shape + ").\n";
}

std::string component(std::string const& name, desk::Value const& schema) {
    auto const extends = schema.has("allOf");
    auto const& own = extends ? schema["allOf"].items().back() : schema;
    std::string out = "\n### " + name + "\n\n" + schema["description"].text() + ".\n";
    if (extends) out += "\nAll of " + type_of(schema["allOf"].items().front()) + ", and:\n";
    out += "\n| member | is | meaning |\n|---|---|---|\n";
    std::set<std::string> required;
    for (auto const& one : own["required"].items()) required.insert(one.text());
    for (auto const& [member, what] : own["properties"].members())
        out += row(member, type_of(what) + (required.contains(member) ? "" : ", not always"),
                   what["description"].text());
    return out;
}

std::string problems() {
    std::string out = "\n## Problems\n\nErrors are `application/problem+json` (RFC 9457).\n\n"
                      "| status | type | meaning |\n|---|---|---|\n";
    for (auto const& kind : problem_kinds())
        out += "| " + std::to_string(kind.status) + " | `/problems/" + kind.slug + "` | "
               + kind.words.en + " / " + kind.words.vi + " |\n";
    return out;
}

constexpr char const* introduction =
    R"(# suot: the HTTP interface

Written from the table of verbs by `suot openapi --markdown`; do not edit. The same for programs: `GET /api/openapi.json`, or `suot openapi`.
How to run the server: [how-to/serve.md](../how-to/serve.md).

- A verb that reads is a `GET` with its arguments in the query (a repeated name is a list); one that changes is a `POST` with a JSON object, or,
  where it takes files, `multipart/form-data` with a part for each file and the other arguments as JSON in the part `arguments`.
- `?on=2026-03-31`: as of the end of that day. `?at=7`: acts for that office. `Accept-Language: vi` or `en`.
- Lists: `{"items": […], "next": N}`; the next page is asked for by `after=N`.
- `POST /api/session` `{"name", "password"}` logs in: the cookie `suot_session`, and `csrf`, which every change sends back as `X-CSRF-Token`.
  `GET` shows the session, `DELETE` ends it. Programs use a token: `Authorization: Bearer …`.
- `Suot-On-Behalf: NAME`: acts as the deputy of that account (`deputy add`), with its rights; the journal names both. `GET /api/session` tells for whom
  one may (`deputy_for`). Who may not is answered 403.
- What has a `version` is answered with an `ETag`; a change may send it as `If-Match` and is refused with 412 if somebody was faster.
- A change with an `Idempotency-Key` that is sent again within 24 hours, byte for byte, gets the first answer again (header `Idempotent-Replay: true`), also after the
  server was started anew; the key is kept in the transaction of the change. A key used for something else is refused (422); an answer that held a secret, or
  more than 1 MiB, is not kept: 409.
- `GET /api/changes`: server-sent events; `change` with verb, kind and number of what changed; `reload`, where more than 1,000 changes were missed: ask for everything anew;
  `import` with the progress of an upload. The stream ends with the session. A browser keeps six connections to a server over HTTP/1.1, and each tab holds one.
)";

} // namespace

std::string api_markdown() {
    std::string out = introduction;
    out += problems();
    out += "\n## Routes\n";
    for (auto const& verb : desk::verbs())
        if (is_public(verb)) out += operation(verb);
    out += "\n## What they give\n";
    auto const document = openapi("");
    for (auto const& [name, schema] : document["components"]["schemas"].members())
        out += component(name, schema);
    return out;
}

} // namespace suot::server
