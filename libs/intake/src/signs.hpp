// Sets of ASCII signs that lines are asked for again and again.
#pragma once

#include <cstdint>
#include <string_view>

namespace suot::intake {

/// A set of ASCII signs as bits, put together by the compiler.
class Signs {
public:
    explicit consteval Signs(std::string_view signs) {
        for (char const sign : signs) (sign < 64 ? low_ : high_) |= 1ULL << (sign & 63);
    }
    [[nodiscard]] constexpr bool has(char sign) const {
        auto const byte = static_cast<unsigned char>(sign);
        return byte < 128 && ((byte < 64 ? low_ : high_) >> (byte & 63U) & 1U) != 0;
    }
    /// All of them are in the set; true for none.
    [[nodiscard]] constexpr bool all(std::string_view text) const {
        for (char const sign : text)
            if (!has(sign)) return false;
        return true;
    }

private:
    std::uint64_t low_ = 0;
    std::uint64_t high_ = 0;
};

} // namespace suot::intake
