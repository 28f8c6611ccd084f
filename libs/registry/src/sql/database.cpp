// Days as numbers, and "no end" as a day: every interval in the tables is [from_day, until_day), so
// that one comparison asks what holds on a day.
#include "database.hpp"

namespace suot::registry::sql {

std::int64_t day_number(base::Date date) {
    return std::chrono::sys_days(date).time_since_epoch().count();
}

base::Date day_of(std::int64_t number) {
    return base::Date(std::chrono::sys_days(std::chrono::days(number)));
}

std::optional<base::Date> Rows::maybe_date() {
    if (!cursor_->is_null(column_)) return date();
    ++column_;
    return std::nullopt;
}

std::optional<base::Date> Rows::end_date() {
    auto const day = number();
    return day >= open_end ? std::nullopt : std::optional(day_of(day));
}

} // namespace suot::registry::sql
