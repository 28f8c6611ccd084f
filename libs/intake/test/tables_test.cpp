#include <gtest/gtest.h>

#include "../src/bars.hpp"
#include "show.hpp"

namespace suot::intake {
namespace {

using test::read_shown;

struct Row {
    char const* name;
    char const* text;
    char const* lines;
};

class Tables : public testing::TestWithParam<Row> {};

TEST_P(Tables, Rebuilt) {
    EXPECT_EQ(read_shown(GetParam().text), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Bars, Tables,
    testing::Values(
        Row{"TwoRows", "|\nTT\n|\nViệc\n|\n|\n1\n|\nHọp\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.1.0] 1\n[0.1.1] Họp\n"},
        Row{"WrappedCell", "|\nTT\n|\nViệc\n|\n|\n1\n|\nTổ chức họp các\nxã vùng cao\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.1.0] 1\n[0.1.1] Tổ chức họp các xã vùng cao\n"},
        Row{"ParagraphsInCell", "|\nTT\n|\nViệc\n|\n|\n1\n|\n- Họp;\n- Báo cáo.\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.1.0] 1\n[0.1.1] - Họp;\n[0.1.1] - Báo cáo.\n"},
        Row{"EmptyCellAtTheEnd",
            "|\nTT\n|\nViệc\n|\nHạn\n|\n|\n1\n|\nHọp\n|\n|\n|\n2\n|\nThi\n|\n2027\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.0.2] Hạn\n[0.1.0] 1\n[0.1.1] Họp\n[0.2.0] 2\n[0.2.1] "
            "Thi\n[0.2.2] 2027\n"},
        Row{"EmptyCellInside",
            "|\nTT\n|\nViệc\n|\nHạn\n|\n|\n1\n|\n|\n2026\n|\n|\n2\n|\nThi\n|\n2027\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.0.2] Hạn\n[0.1.0] 1\n[0.1.2] 2026\n[0.2.0] 2\n[0.2.1] "
            "Thi\n[0.2.2] 2027\n"},
        Row{"GroupRow",
            "|\nTT\n|\nViệc\n|\nHạn\n|\n|\nI\n|\nChuẩn bị\n|\n|\n1\n|\nHọp\n|\n2027\n|\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.0.2] Hạn\n[0.1.0] I\n[0.1.1] Chuẩn bị\n[0.2.0] "
            "1\n[0.2.1] Họp\n[0.2.2] 2027\n"},
        Row{"HeadOfTwoRows",
            "|\nTT\n|\nXã\n|\nSố mẫu\n|\n|\nĐợt một\n|\nĐợt hai\n|\n|\n1\n|\nAn "
            "Sơn\n|\n3\n|\n4\n|\n",
            "[0.0.0] TT\n[0.0.1] Xã\n[0.0.2] Số mẫu\n[0.1.2] Đợt một\n[0.1.3] Đợt hai\n[0.2.0] "
            "1\n[0.2.1] An Sơn\n[0.2.2] 3\n[0.2.3] 4\n"},
        Row{"HeadingThenText",
            "|\n**TỈNH LAM SƠN**\n|\n**CỘNG HÒA XÃ HỘI**\n|\n|\nSố: 5/KH\n|\n*ngày 2*\n|\n**KẾ "
            "HOẠCH**\nPhòng, chống lũ\nCác xã thực hiện:\n1. Họp.\n2. Báo cáo.\n",
            "[0.0.0] TỈNH LAM SƠN\n[0.0.1] CỘNG HÒA XÃ HỘI\n[0.1.0] Số: 5/KH\n[0.1.1] ngày 2\nKẾ "
            "HOẠCH\nPhòng, chống lũ\nCác xã thực hiện:\n1. Họp.\n2. Báo cáo.\n"},
        Row{"SignatureThenAnnex",
            "Hết./.\n|\nNơi nhận:\n- Như trên.\n|\n**CHỦ TỊCH**\nTrần Văn Sông\n|\n**PHỤ "
            "LỤC**\nDANH MỤC NHIỆM VỤ\n|\nTT\n|\nViệc\n|\nHạn\n|\n|\n1\n|\nHọp\n|\n2027\n|\n",
            "Hết./.\n[0.0.0] Nơi nhận:\n[0.0.0] - Như trên.\n[0.0.1] CHỦ TỊCH\n[0.0.1] Trần Văn "
            "Sông\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n[1.0.0] TT\n[1.0.1] Việc\n[1.0.2] Hạn\n[1.1.0] "
            "1\n[1.1.1] Họp\n[1.1.2] 2027\n"}),
    [](auto const& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    RowsOnLines, Tables,
    testing::Values(
        Row{"Markdown", "| TT | Việc |\n|----|------|\n| 1 | Họp |\n",
            "[0.0.0] TT\n[0.0.1] Việc\n[0.1.0] 1\n[0.1.1] Họp\n"},
        Row{"Bare", "1 | Họp | 2027\n2 | Thi | 2028\n",
            "[0.0.0] 1\n[0.0.1] Họp\n[0.0.2] 2027\n[0.1.0] 2\n[0.1.1] Thi\n[0.1.2] 2028\n"},
        Row{"NotABar", "giá trị |x| của số đo\n", "giá trị |x| của số đo\n"}),
    [](auto const& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    LaidOutWithBlanks, Tables,
    testing::Values(
        Row{"Heading",
            "ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI\n TỈNH LAM SƠN                   Độc lập "
            "- "
            "Tự do\n\nSố: 16/QĐ-UBND            Lam Sơn, ngày 25\n\n\n              QUYẾT ĐỊNH\n",
            "[0.0.0] ỦY BAN NHÂN DÂN\n[0.0.0] TỈNH LAM SƠN\n[0.0.1] CỘNG HÒA XÃ HỘI\n[0.0.1] Độc "
            "lập "
            "- Tự do\n[0.1.0] Số: 16/QĐ-UBND\n[0.1.1] Lam Sơn, ngày 25\nQUYẾT ĐỊNH\n"},
        Row{"PageNumberGoes",
            "     Các cơ quan của tỉnh thực hiện nghiêm túc các nội\ndung của kế hoạch này theo "
            "đúng "
            "phân công và báo cáo\n                       2\n\nkết quả về Văn phòng trước ngày 20 "
            "tháng cuối quý.\n",
            "Các cơ quan của tỉnh thực hiện nghiêm túc các nội dung của kế hoạch này theo đúng "
            "phân "
            "công và báo cáo kết quả về Văn phòng trước ngày 20 tháng cuối quý.\n"},
        Row{"WideBlankInText", "Một câu   có khoảng trống rộng.\n",
            "Một câu có khoảng trống rộng.\n"}),
    [](auto const& row) { return row.param.name; });

TEST(SplitRows, FindsTheBorders) {
    EXPECT_EQ(split_rows({2, 1, 1, 0, 2, 1, 1}), (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(split_rows({1, 1, 1, 0, 2, 1, 0, 0, 2, 1, 1}), (std::vector<std::size_t>{3, 3, 3}));
    EXPECT_EQ(split_rows({1}), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(split_rows({}).empty());
}

TEST(SplitRows, LosesNoCell) {
    for (unsigned bits = 0; bits < 1U << 12U; ++bits) {
        std::vector<char> cells;
        for (unsigned i = 0; i < 12; ++i) cells.push_back((bits >> i) & 1U ? 1 : 0);
        std::size_t at = 0;
        for (std::size_t const size : split_rows(cells)) {
            at += size;
            if (at < cells.size()) {
                EXPECT_EQ(cells[at], 0) << bits;
            }
            ++at;
        }
        EXPECT_GE(at, cells.size()) << bits;
    }
}

TEST(Tables, AHundredThousandRows) {
    std::string text = "|\nTT\n|\nViệc\n|\n";
    for (int i = 0; i < 100000; ++i) text += "|\n" + std::to_string(i) + "\n|\nHọp\n|\n";
    auto const source = read(text, "");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->lines.size(), 200002U);
}

} // namespace
} // namespace suot::intake
