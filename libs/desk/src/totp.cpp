// One-time codes of a second secret: RFC 6238 over RFC 4226, with the RFC's own examples as tests.
#include "totp.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <base/result.hpp>

namespace suot::desk {

namespace {

constexpr std::int64_t step_seconds = 30;

std::array<unsigned char, 8> big_endian(std::int64_t number) {
    std::array<unsigned char, 8> out{};
    auto rest = static_cast<std::uint64_t>(number);
    for (std::size_t i = out.size(); i-- > 0; rest >>= 8U)
        out[i] = static_cast<unsigned char>(rest & 0xFFU);
    return out;
}

/// Four bytes of a digest, from where its last nibble says (RFC 4226, section 5.4).
std::uint32_t truncated(std::array<unsigned char, EVP_MAX_MD_SIZE> const& digest, unsigned size) {
    auto const at = digest[size - 1] & 0x0FU;
    std::uint32_t out = digest[at] & 0x7FU;
    for (unsigned i = 1; i < 4; ++i) out = (out << 8U) | digest[at + i];
    return out;
}

} // namespace

std::string totp_key(std::string_view kept) {
    constexpr std::size_t size = 20;
    if (kept.size() != 2 * size) return std::string(kept);
    std::string out;
    for (std::size_t i = 0; i < kept.size(); i += 2) {
        unsigned byte = 0;
        std::from_chars(kept.data() + i, kept.data() + i + 2, byte, 16);
        out += static_cast<char>(byte);
    }
    return out;
}

std::string totp_code(std::string_view secret, std::int64_t step, int digits) {
    auto const message = big_endian(step);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EXPECTS(HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), message.data(),
                 message.size(), digest.data(), &size)
            != nullptr);
    auto number = truncated(digest, size);
    std::string out(static_cast<std::size_t>(digits), '0');
    for (auto i = out.size(); i-- > 0; number /= 10) out[i] = static_cast<char>('0' + number % 10);
    return out;
}

std::int64_t totp_step(base::Instant at) {
    return at.time_since_epoch().count() / step_seconds;
}

/// One step either way, for clocks that differ; never a step that was used before.
std::optional<std::int64_t> totp_match(std::string_view secret, std::string_view code,
                                       base::Instant at, std::int64_t last) {
    auto const now = totp_step(at);
    for (auto step = std::max(now - 1, last + 1); step <= now + 1; ++step)
        if (totp_code(secret, step) == code) return step;
    return std::nullopt;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned held = 0;
    unsigned bits = 0;
    for (char const byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) out += letters[(held >> (bits - 5)) & 31U];
    }
    if (bits > 0) out += letters[(held << (5 - bits)) & 31U];
    return out;
}

} // namespace suot::desk
