// The words time expressions are made of, hashed when compiled.
#pragma once

#include <text/word.hpp>

namespace suot::schedule::keys {

inline constexpr std::uint64_t ngay = text::key("ngày");
inline constexpr std::uint64_t thang = text::key("tháng");
inline constexpr std::uint64_t nam = text::key("năm");

} // namespace suot::schedule::keys
