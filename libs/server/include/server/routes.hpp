// Which route and method belong to a verb.
#pragma once

#include <string>

#include <desk/verb.hpp>

namespace suot::server {

/// Where a verb is reached: "office add" → "/api/office/add".
[[nodiscard]] std::string route(desk::Verb const& verb);

/// "GET" for a verb that reads, "POST" for one that changes.
[[nodiscard]] char const* method(desk::Verb const& verb);

/// True for a verb that may be reached over HTTP.
[[nodiscard]] bool is_public(desk::Verb const& verb);

/// True for a verb that takes files: its request may be multipart/form-data.
[[nodiscard]] bool takes_files(desk::Verb const& verb);

} // namespace suot::server
