// The query of an address, as names and words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <server/message.hpp>

namespace suot::server {

/// "S%E1%BB%9F+Y" → "Sở Y"; nothing where a "%" is followed by no two hex digits (RFC 3986, 2.1;
/// "+" as HTML forms write a blank).
[[nodiscard]] std::optional<std::string> decoded(std::string_view words);

/// The names and words of a query, in order. Error: invalid.
[[nodiscard]] base::Result<std::vector<Header>> parse_query(std::string_view query);

} // namespace suot::server
