#include <gtest/gtest.h>

#include "show.hpp"

namespace suot::intake {
namespace {

struct Row {
    char const* name;
    char const* text;
    char const* lines;
};

class Markdown : public testing::TestWithParam<Row> {};

TEST_P(Markdown, ReadsLines) {
    EXPECT_EQ(test::read_shown(GetParam().text, "a.md"), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Markdown,
    testing::Values(
        Row{"MarkersAsPrinted", "3. ba\n7. bảy\n\na) một\n", "3. ba\n7. bảy\na) một\n"},
        Row{"Heading", "## I. MỤC ĐÍCH\n\nGiao các xã.\n", "I. MỤC ĐÍCH\nGiao các xã.\n"},
        Row{"HardBreak", "Trần Văn Sông  \nChủ tịch\n", "Trần Văn Sông\nChủ tịch\n"},
        Row{"BreakTag", "Một<br>Hai\n", "Một\nHai\n"},
        Row{"BreakInCell", "| Việc | Hạn |\n|---|---|\n| Họp<br>Thi | 2027 |\n",
            "[0.0.0] Việc\n[0.0.1] Hạn\n[0.1.0] Họp\n[0.1.0] Thi\n[0.1.1] 2027\n"},
        Row{"EscapedMarker", "1\\. Giao Sở Y tế\n\na\\) Họp\n", "1. Giao Sở Y tế\na) Họp\n"},
        Row{"EscapedStar", "\\* Ghi chú: làm tròn\n", "* Ghi chú: làm tròn\n"},
        Row{"LoneEscapedStar", "Một.\n\n\\*\n\nHai.\n", "Một.\nHai.\n"},
        Row{"EscapedBar", "| a \\| b | c |\n|---|---|\n| d | e |\n",
            "[0.0.0] a | b\n[0.0.1] c\n[0.1.0] d\n[0.1.1] e\n"},
        Row{"Quote", "> Điều 2. Giao các xã\n", "Điều 2. Giao các xã\n"},
        Row{"Tags", "Nước sạch H<sub>2</sub>O, <b>đậm</b>\n", "Nước sạch H2O, đậm\n"},
        Row{"Comment", "Một <!-- ghi chú --> hai\n", "Một hai\n"},
        Row{"References", "A&amp;B &lt;5%\n", "A&B <5%\n"},
        Row{"HtmlTable", "Một.\n\n<table><tr><td>a</td><td>b</td></tr></table>\n\nHai.\n",
            "Một.\n[0.0.0] a\n[0.0.1] b\nHai.\n"}),
    [](auto const& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    StaysAsItIs, Markdown,
    testing::Values(
        Row{"AngleWords", "mục <tên cơ quan> để trống\n", "mục <tên cơ quan> để trống\n"},
        Row{"Less", "nhỏ hơn: x < y\n", "nhỏ hơn: x < y\n"},
        Row{"SetextRule", "KẾT LUẬN\n-----\nCủa hội nghị\n", "KẾT LUẬN\nCủa hội nghị\n"},
        Row{"IndentedIsNoCode", "Một.\n\n    Hai ba bốn.\n", "Một.\nHai ba bốn.\n"},
        Row{"Underscores", "tệp ke_hoach_nam.docx\n", "tệp ke_hoach_nam.docx\n"}),
    [](auto const& row) { return row.param.name; });

TEST(MarkdownLayout, HeadingsListsAndHeads) {
    auto const source =
        read("# KẾ HOẠCH\n\n- một\n  - hai\n\n| a | b |\n|---|---|\n| c | d |\n", "a.md");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->lines.size(), 7U);
    EXPECT_EQ(source->media_type, "text/markdown");
    EXPECT_EQ(source->lines[0].layout.heading, 1);
    EXPECT_EQ(source->lines[1].layout.list_depth, 1);
    EXPECT_EQ(source->lines[2].layout.list_depth, 2);
    EXPECT_TRUE(source->cells[0].header);
    EXPECT_FALSE(source->cells[2].header);
}

} // namespace
} // namespace suot::intake
