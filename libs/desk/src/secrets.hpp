// Secrets: made at random, kept only as hashes.
#pragma once

#include <string>

#include <base/result.hpp>

namespace suot::desk {

/// 256 random bits in hex.
[[nodiscard]] std::string new_secret();

/// Argon2id of a password (libsodium, 64 MiB, with its salt). Error: busy without memory.
[[nodiscard]] base::Result<std::string> password_hash(std::string const& password);
/// The same for a password that somebody chose: invalid where it has fewer than ten bytes.
[[nodiscard]] base::Result<std::string> chosen_password(std::string const& password);

} // namespace suot::desk
