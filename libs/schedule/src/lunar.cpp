// Astronomical reckoning after Jean Meeus, Astronomical Algorithms (chapters 25 and 49, short
// series), as Hồ Ngọc Đức applied it to the Vietnamese calendar: new moons and the sun's place at
// UTC+7. The month that holds the winter solstice is the 11th; a year of thirteen months has its
// leap month where no major solar term falls.
#include <schedule/lunar.hpp>

#include <cmath>
#include <numbers>

namespace suot::schedule {

namespace {

constexpr double radians = std::numbers::pi / 180.0;
constexpr double mean_month = 29.530588853;

double julian_day(base::Date date) {
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()) + 2440588.0;
}

base::Date date_of(int julian) {
    return base::Date(std::chrono::sys_days(std::chrono::days(julian - 2440588)));
}

/// The day (Julian, at UTC+7) of the new moon number `k` since 1 January 1900.
int new_moon(int k) {
    double const t = k / 1236.85;
    double const t2 = t * t;
    double const t3 = t2 * t;
    double const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3
                        + 0.00033 * std::sin((166.56 + 132.87 * t - 0.009173 * t2) * radians);
    double const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * radians;
    double const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * radians;
    double const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * radians;
    double const shift = (0.1734 - 0.000393 * t) * std::sin(sun) + 0.0021 * std::sin(2 * sun)
                         - 0.4068 * std::sin(moon) + 0.0161 * std::sin(2 * moon)
                         - 0.0004 * std::sin(3 * moon) + 0.0104 * std::sin(2 * node)
                         - 0.0051 * std::sin(sun + moon) - 0.0074 * std::sin(sun - moon)
                         + 0.0004 * std::sin(2 * node + sun) - 0.0004 * std::sin(2 * node - sun)
                         - 0.0006 * std::sin(2 * node + moon) + 0.0010 * std::sin(2 * node - moon)
                         + 0.0005 * std::sin(2 * moon + sun);
    double const delta = -0.000278 + 0.000265 * t + 0.000262 * t2;
    return static_cast<int>(std::floor(mean + shift - delta + 0.5 + 7.0 / 24.0));
}

/// The twelfth of the zodiac (0–11, 0 from the vernal equinox) the sun is in at midnight, UTC+7.
int solar_twelfth(int julian) {
    double const t = (julian - 2451545.5 - 7.0 / 24.0) / 36525.0;
    double const anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t * t) * radians;
    double const centre = (1.914600 - 0.004817 * t) * std::sin(anomaly)
                          + 0.019993 * std::sin(2 * anomaly) + 0.000290 * std::sin(3 * anomaly);
    double const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre;
    double const turned = longitude - 360.0 * std::floor(longitude / 360.0);
    return static_cast<int>(turned / 30.0);
}

/// The number of the new moon that begins the 11th month of the lunar year ending after `year`.
int eleventh_month(int year) {
    double const end =
        julian_day({std::chrono::year{year}, std::chrono::December, std::chrono::day{31}});
    int const k = static_cast<int>((end - 2415021.0) / mean_month);
    return solar_twelfth(new_moon(k)) >= 9 ? k - 1 : k;
}

/// How many months after the 11th the leap month stands; 0 where there is none before the next.
int leap_month(int year) {
    int const first = eleventh_month(year);
    if (eleventh_month(year + 1) - first == 12) return 0;
    for (int i = 1; i < 14; ++i)
        if (solar_twelfth(new_moon(first + i)) == solar_twelfth(new_moon(first + i + 1))) return i;
    return 0;
}

base::Date lunar_day(int year, int month, int day) {
    int const leap = leap_month(year - 1);
    int const after = month + 1; // the 12th is one after the 11th, the 1st two
    int const shift = leap != 0 && after >= leap ? 1 : 0;
    return date_of(new_moon(eleventh_month(year - 1) + after + shift) + day - 1);
}

} // namespace

base::Date lunar_new_year(int year) {
    return lunar_day(year, 1, 1);
}

base::Date hung_kings_day(int year) {
    return lunar_day(year, 3, 10);
}

} // namespace suot::schedule
