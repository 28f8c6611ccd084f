// What an office adds to the law's calendar: swapped days, and terms of office.
#pragma once

#include <cstdint>
#include <string>

#include <base/clock.hpp>

namespace suot::registry {

/// A day that differs from its place in the week, by which document.
struct CalendarDay {
    base::Date day{};
    std::int64_t kind = 0; ///< 0 holiday, 1 day off instead, 2 worked instead
    std::string name;
    std::string document;

    friend bool operator==(CalendarDay const&, CalendarDay const&) = default;
};

/// A term of office: whose, the years it is named by, the day it begins.
struct TermOfOffice {
    std::int64_t of_whom = 0; ///< 0 the Party's, 1 the State's
    std::int64_t first_year = 0;
    std::int64_t last_year = 0;
    base::Date begins{};
    std::string document;

    friend bool operator==(TermOfOffice const&, TermOfOffice const&) = default;
};

} // namespace suot::registry
