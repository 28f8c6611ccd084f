// Whether a body is meant by the words that charge somebody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace suot::trace {

/// "Các tỉnh ủy, thành ủy" means "Tỉnh ủy Lam Sơn"; "UBND các xã, phường" means "Ủy ban nhân dân xã
/// Thượng Ngàn"; "Đảng ủy Ủy ban nhân dân tỉnh" answers for "Ủy ban nhân dân tỉnh Lam Sơn".
[[nodiscard]] bool means(std::string_view charged, std::string_view issuer);

/// Two names of one body across the Party and the State: "Đảng ủy Quân sự tỉnh" and "Bộ Chỉ huy
/// Quân sự tỉnh".
[[nodiscard]] bool same_branch(std::string_view a, std::string_view b);

} // namespace suot::trace
