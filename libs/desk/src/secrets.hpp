// Secrets: made at random, kept only as hashes.
#pragma once

#include <string>
#include <string_view>

#include <base/result.hpp>

namespace suot::desk {

/// That many random bytes in hex.
[[nodiscard]] std::string random_hex(std::size_t size);

/// 256 random bits in hex.
[[nodiscard]] std::string new_secret();

/// Argon2id of a password (libsodium, 64 MiB, with its salt). Error: busy without memory.
[[nodiscard]] base::Result<std::string> password_hash(std::string const& password);
/// The same for a password that somebody chose: invalid where it has fewer than ten bytes.
[[nodiscard]] base::Result<std::string> chosen_password(std::string const& password);

/// True where the hash is of that password; takes as long for every password.
[[nodiscard]] bool is_password(std::string const& hash, std::string_view password);

} // namespace suot::desk
