// Time-based one-time passwords: a second secret, shown by an application on a person's telephone.
//
// Follows RFC 6238 (HMAC-SHA-1, 30 seconds, 6 digits) and RFC 4226.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <base/clock.hpp>

namespace suot::desk {

/// A secret as it is kept: 160 bits (RFC 4226, section 4, R6) in hex. What an older program made is
/// its own bytes.
[[nodiscard]] std::string totp_key(std::string_view kept);

/// The code of a step, with that many digits (RFC 4226, section 5.3).
[[nodiscard]] std::string totp_code(std::string_view secret, std::int64_t step, int digits = 6);

/// The step that a moment lies in: 30 seconds each, from 1970.
[[nodiscard]] std::int64_t totp_step(base::Instant at);

/// The step that a code was made for: this one, the one before or after, but none up to `last`, so
/// that no code is good twice.
[[nodiscard]] std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code,
                                                     base::Instant at, std::int64_t last);

/// Bytes in base 32 (RFC 4648), without padding.
[[nodiscard]] std::string base32(std::string_view bytes);

} // namespace suot::desk
