// The Vietnamese lunar calendar (âm lịch), reckoned at UTC+7.
#pragma once

#include <base/clock.hpp>

namespace suot::schedule {

/// The first day of the lunar year that begins in `year` (mùng 1 Tết Nguyên đán), 1900–2199.
[[nodiscard]] base::Date lunar_new_year(int year);

/// The 10th of the 3rd lunar month of `year` (Giỗ Tổ Hùng Vương), 1900–2199.
[[nodiscard]] base::Date hung_kings_day(int year);

} // namespace suot::schedule
