#include <schedule/date.hpp>

#include <gtest/gtest.h>

#include <string>

namespace suot::schedule {
namespace {

std::optional<DateAt> first(std::string const& text) {
    auto const all = text::words(text);
    return date_at({text, all}, 0);
}

base::Date day(int y, unsigned m, unsigned d) {
    return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

TEST(DateAt, forms_of_one_day) {
    for (auto const* form :
         {"18/11/2025", "18-11-2025", "18.11.2025", "ngày 18/11/2025", "ngày 18 - 11 - 2025",
          "18 tháng 11 năm 2025", "NGÀY 18 tháng 11 năm 2025", "ngày 18\ntháng 11\nnăm 2025",
          "18 / 11 / 2025", "ngày 18/11/ 2025", "ngày 18 tháng 11/2025", "ngày 18/11 năm 2025",
          "ngày 18 tháng 11, năm 2025", "ngày 18/11/25", "18/11/2025.", "18/11/2025/.",
          "18/11/2025, 5"}) {
        auto const found = first(form);
        ASSERT_TRUE(found) << form;
        EXPECT_EQ(found->date, day(2025, 11, 18)) << form;
    }
}

TEST(DateAt, size_counts_words) {
    EXPECT_EQ(first("ngày 01-7-2014 của")->size, 6U);
    EXPECT_EQ(first("18 tháng 11 năm 2025 x")->size, 5U);
    EXPECT_EQ(first("3/9/45 ngày"), std::nullopt);
    EXPECT_EQ(first("ngày 3/9/85")->date, day(1985, 9, 3));
}

TEST(DateAt, what_is_no_day_of_the_calendar) {
    for (auto const* form : {"31/02/2025",
                             "32/01/2025",
                             "15/13/2025",
                             "0/1/2025",
                             "18/11",
                             "18/11/25",
                             "11/2025",
                             "tháng 11 năm 2025",
                             "năm 2025",
                             "18/11/20255",
                             "018/11/2025",
                             "ngày mai",
                             "",
                             "ngày",
                             "1.1.2025.3",
                             "2/3/2020/NQ-X",
                             "5 - 10 - 2025",
                             "1. 2. 2025",
                             "29/02/2023",
                             "18,11,2025",
                             "ngày 18 tháng 11 năm nay"})
        EXPECT_FALSE(first(form)) << form;
    EXPECT_TRUE(first("29/02/2024"));
}

} // namespace
} // namespace suot::schedule
