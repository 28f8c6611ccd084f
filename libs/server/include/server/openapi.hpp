// What the HTTP interface says of itself, made from desk's table of verbs.
#pragma once

#include <string>
#include <string_view>

#include <desk/value.hpp>

namespace suot::server {

/// The OpenAPI 3.1 document of all routes; `version` is the program's.
[[nodiscard]] desk::Value openapi(std::string_view version);

/// docs/reference/api.md: every route with its arguments and result, for people.
[[nodiscard]] std::string api_markdown();

} // namespace suot::server
