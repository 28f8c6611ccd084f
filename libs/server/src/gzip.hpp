// Answers made smaller (RFC 1952).
#pragma once

#include <string>
#include <string_view>

namespace suot::server {

/// The bytes, compressed; empty where the library has no memory.
[[nodiscard]] std::string gzipped(std::string_view bytes);

/// True where an Accept-Encoding header takes a coding ("gzip", "br"), not with a weight of 0.
[[nodiscard]] bool accepts(std::string_view accept_encoding, std::string_view coding);

} // namespace suot::server
