// Text that no office would write ends in time linear in its size, and no word of it is lost.
#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "show.hpp"

namespace suot::intake {
namespace {

struct Row {
    char const* name;
    char const* piece;
    std::size_t times;
    char const* file;
};

class Pathological : public testing::TestWithParam<Row> {};

TEST_P(Pathological, EndsSoon) {
    std::string text;
    for (std::size_t i = 0; i < GetParam().times; ++i) text += GetParam().piece;
    text += "Hết.";
    auto const begin = std::chrono::steady_clock::now();
    auto const source = read(text, GetParam().file);
    ASSERT_TRUE(source);
    EXPECT_TRUE(test::is_sound(*source));
    EXPECT_NE(source->text.find("Hết."), std::string::npos);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Pathological,
    testing::Values(Row{"Brackets", "(", 1000000, ""}, Row{"Stars", "*a ", 300000, ""},
                    Row{"OpenBold", "**a\n", 300000, ""}, Row{"StarItems", "* a\n", 300000, ""},
                    Row{"Bars", "|\n", 500000, ""}, Row{"Cells", "|\na\n", 300000, ""},
                    Row{"EmptyRows", "|\n\na\n", 200000, ""},
                    Row{"Underscores", "__a ", 300000, ""}, Row{"Backslashes", "\\", 500000, ""},
                    Row{"Numbers", "1.", 500000, ""}, Row{"Gaps", "a      b\n", 100000, ""},
                    Row{"OneLine", "Ủy ban nhân dân ", 500000, ""},
                    Row{"Blanks", "a\n\n", 300000, ""}, Row{"Less", "<", 300000, "a.md"},
                    Row{"Links", "[a](", 100000, "a.md"}, Row{"References", "&lt;", 100000, "a.md"},
                    Row{"Breaks", "<br>", 100000, "a.md"}, Row{"Rows", "a | b\n", 100000, "a.md"},
                    Row{"Tables", "<table>", 10000, "a.md"}),
    [](auto const& row) { return row.param.name; });

} // namespace
} // namespace suot::intake
