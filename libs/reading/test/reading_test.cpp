#include <reading/reading.hpp>

#include <gtest/gtest.h>

#include <reading/json.hpp>

namespace suot::reading {
namespace {

TEST(Reading, bytes_let_go_early_give_the_same) {
    std::string const text =
        "UBND TỈNH LAM SƠN\nSố: 12/KH-UBND\n\n1. Giao Sở Y tế rà soát các trạm, "
        "hoàn thành trước ngày 30/6/2026.\n";
    auto const kept = read(text, "a.txt");
    auto const dropped = read_and_drop(text, "a.txt");
    ASSERT_TRUE(kept && dropped);
    EXPECT_EQ(dropped->duties.size(), 1U);
    EXPECT_EQ(to_json(*kept), to_json(*dropped));
    EXPECT_EQ(read_and_drop("", "a.txt").error().kind, base::ErrorKind::unreadable);
}

} // namespace
} // namespace suot::reading
