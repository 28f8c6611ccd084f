// What a word does inside the name of a body. docs/spec/duties.md, section 3.
#pragma once

#include <cstddef>
#include <string_view>

#include <text/word.hpp>

namespace suot::duties {

/// The words before are a common noun whose attribute may be a verb: "cơ quan quản lý", "cơ sở
/// sản xuất".
[[nodiscard]] bool after_common_noun(text::Words words, std::size_t at);

/// "Tổng cục thống kê", "Ủy ban kế hoạch Nhà nước": heads that never stand without what they
/// are for. The words of what it is for at `at`; 0 where that is no such office.
[[nodiscard]] std::size_t names_office(text::Words words, std::size_t from, std::size_t at);

/// "Ban Chỉ đạo phát triển du lịch", "Ban Chỉ đạo cải cách hành chính": named after what it is
/// for.
[[nodiscard]] bool names_committee(text::Words words, std::size_t at);

/// "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã": one office of two bodies; `next` is the
/// word after "và".
[[nodiscard]] bool names_joint_office(text::Words words, std::size_t from, std::size_t next);

/// The words from `at` are those of the phrase: syllables with single blanks between them.
[[nodiscard]] bool starts_phrase(text::Words words, std::size_t at, std::string_view phrase);

/// The words from `at` go on to "và" and a capital that opens no body: one name with three
/// parts.
[[nodiscard]] bool ends_with_and(text::Words words, std::size_t at);

} // namespace suot::duties
