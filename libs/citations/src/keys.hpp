// The single words that the finders of citations turn on.
#pragma once

#include <text/word.hpp>

namespace suot::citations::keys {

inline constexpr auto so = text::key("số");
inline constexpr auto ngay = text::key("ngày");
inline constexpr auto thang = text::key("tháng");
inline constexpr auto nam = text::key("năm");
inline constexpr auto cua = text::key("của");
inline constexpr auto va = text::key("và");
inline constexpr auto hoac = text::key("hoặc");
inline constexpr auto nay = text::key("này");
inline constexpr auto ky = text::key("ký");
inline constexpr auto ban = text::key("ban");
inline constexpr auto hanh = text::key("hành");
inline constexpr auto khoa = text::key("khóa");
inline constexpr auto lan = text::key("lần");
inline constexpr auto thu = text::key("thứ");
inline constexpr auto sua = text::key("sửa");
inline constexpr auto duoc = text::key("được");
inline constexpr auto bi = text::key("bị");
inline constexpr auto dang = text::key("đảng");
inline constexpr auto trung = text::key("trung");
inline constexpr auto uong = text::key("ương");

} // namespace suot::citations::keys
