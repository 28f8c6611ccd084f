// JSON Schema (2020-12, as OpenAPI 3.1 takes it) of what verbs take and give.
#pragma once

#include <initializer_list>
#include <utility>

#include <desk/verb.hpp>

namespace suot::server {

/// `{{"name", value}, …}` as an object.
[[nodiscard]] desk::Value
object(std::initializer_list<std::pair<char const*, desk::Value>> members);

/// {"$ref": "#/components/KIND/NAME"}.
[[nodiscard]] desk::Value reference(char const* kind, char const* name);

/// The schema of one argument.
[[nodiscard]] desk::Value schema(desk::Argument const& argument);

/// The schema of all arguments of a request's body, files left out.
[[nodiscard]] desk::Value body_schema(desk::Verb const& verb);

/// Adds the schema of a shape, and of all shapes in it, to `schemas` under their names.
void add_schemas(desk::Shape const& shape, desk::Value& schemas);

} // namespace suot::server
