#include <gtest/gtest.h>

#include <report/workbook.hpp>

namespace suot::report {
namespace {

TEST(Workbook, IsAZipOfXml) {
    Sheet const sheet{
        .name = "Nhiệm vụ",
        .headings = {"Số", "Nội dung", "Hạn"},
        .rows = {{std::int64_t{1}, std::string("=1+1"),
                  base::Date{std::chrono::year(2026), std::chrono::March, std::chrono::day(31)}}}};
    auto const bytes = to_xlsx(std::span(&sheet, 1));
    ASSERT_TRUE(bytes);
    EXPECT_TRUE(bytes->starts_with("PK"));
    EXPECT_GT(bytes->size(), 1'000U);
}

TEST(Workbook, TakesOddNamesAndWords) {
    std::vector<Sheet> const sheets{
        {.name = "a/b:c*[d]?", .headings = {}, .rows = {}},
        {.name = "a b c  d  ", .headings = {"x"}, .rows = {{std::string("\x01\x02 chữ")}}},
        {.name = std::string(200, 'x'), .headings = {"y"}, .rows = {{std::string(40'000, 'd')}}},
        {.name = std::string(200, 'x'), .headings = {"y"}, .rows = {{}}},
        {.name = "", .headings = {"y"}, .rows = {}}};
    EXPECT_TRUE(to_xlsx(sheets));
    EXPECT_TRUE(to_xlsx({}));
}

} // namespace
} // namespace suot::report
