// SHA-256, as files, secrets and journal entries are named by it.
#pragma once

#include <string>
#include <string_view>

namespace suot::registry {

/// SHA-256 of `bytes` in lower-case hex (FIPS 180-4).
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace suot::registry
