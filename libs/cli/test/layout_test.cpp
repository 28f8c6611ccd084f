#include <gtest/gtest.h>

#include "../src/layout.hpp"

namespace suot::cli {
namespace {

TEST(Layout, width_is_counted_in_columns) {
    EXPECT_EQ(display_width("Ủy ban"), 6U);
    EXPECT_EQ(display_width("u\xCC\x89y"), 2U); // a combining hook takes none
    EXPECT_EQ(display_width("文書"), 4U);
    EXPECT_EQ(display_width(""), 0U);
}

TEST(Layout, words_are_wrapped_at_blanks) {
    EXPECT_EQ(wrapped("kế hoạch phòng  chống\nlụt", 9),
              (std::vector<std::string>{"kế hoạch", "phòng", "chống lụt"}));
    EXPECT_TRUE(wrapped("  ", 9).empty());
}

TEST(Layout, a_word_wider_than_the_line_is_broken) {
    EXPECT_EQ(wrapped("ăăăăăă", 4), (std::vector<std::string>{"ăăăă", "ăă"}));
}

TEST(Layout, shortening_ends_with_dots_only_where_words_are_lost) {
    EXPECT_EQ(shortened("ngắn", 10), "ngắn");
    EXPECT_EQ(shortened("một câu dài hơn thế", 10), "một câu…");
    EXPECT_LE(display_width(shortened(std::string(5000, 'a'), 10)), 10U);
}

TEST(Layout, cells_wrap_and_columns_stand_in_line) {
    auto const out = table({{"STT", 0}, {"Việc", 1}, {"Hạn", 1}},
                           {{"1", "rà soát đê điều", "30/6"}, {"2", "trực ban", ""}}, 29);
    EXPECT_EQ(out, "STT │ Việc       │ Hạn\n"
                   "────┼────────────┼───────────\n"
                   "1   │ rà soát đê │ 30/6\n"
                   "    │ điều       │\n"
                   "2   │ trực ban   │\n");
}

TEST(Layout, a_paragraph_hangs_from_its_label) {
    EXPECT_EQ(paragraph("Sở Nội vụ chủ trì", 6, 17, "1."), "1.    Sở Nội vụ\n      chủ trì\n");
    EXPECT_EQ(paragraph("", 6, 17, "1."), "1.\n");
}

} // namespace
} // namespace suot::cli
