#include <gtest/gtest.h>

#include "show.hpp"

namespace suot::intake {
namespace {

using test::read_shown;

struct Row {
    char const* name;
    char const* text;
    char const* lines;
};

class Text : public testing::TestWithParam<Row> {};

TEST_P(Text, ReadsLines) {
    EXPECT_EQ(read_shown(GetParam().text), GetParam().lines);
    auto const source = read(GetParam().text, "a.txt");
    ASSERT_TRUE(source);
    EXPECT_TRUE(test::is_sound(*source));
}

// A page source wrapped at about forty columns, first lines short by the length of their tag.
constexpr char const* wrapped = "1. Sở Tài chính chủ trì tham mưu\n"
                                "phương án bố trí kinh phí bảo đảm cho các nhiệm vụ\n"
                                "của kế hoạch này trong năm đầu tiên thực hiện.\n"
                                "2. Sở Nội vụ phối hợp với các cơ\n"
                                "quan liên quan tổng hợp kết quả của các xã gửi về\n"
                                "Văn phòng Ủy ban nhân dân tỉnh để theo dõi chung.\n"
                                "Các xã, phường bám sát tình hình\n"
                                "cơ sở để báo cáo kịp thời những việc phát sinh mới.\n";

INSTANTIATE_TEST_SUITE_P(
    Lines, Text,
    testing::Values(
        Row{"CarriageReturns", "Một hai.\r\nBa bốn.\r\n", "Một hai.\nBa bốn.\n"},
        Row{"ByteOrderMark", "\xEF\xBB\xBFMột.\n", "Một.\n"},
        Row{"Decomposed",
            "Ho\xCC\x80"
            "a bi\xCC\x80nh\n",
            "Hòa bình\n"},
        Row{"FormFeed", "Một.\n\fHai.\n", "Một.\nHai.\n"},
        Row{"PageMark", "Một.\n--- PAGE BREAK ---\n=== Trang 2 ===\nHai.\n", "Một.\nHai.\n"},
        Row{"PageInWords", "- Trang 2 của sổ.\n[Page setup]\n",
            "- Trang 2 của sổ.\n[Page setup]\n"},
        Row{"Speck", "Nộp vào quỹ tối thiểu 80% số thu | tăng thêm sau kiểm tra.\n",
            "Nộp vào quỹ tối thiểu 80% số thu | tăng thêm sau kiểm tra.\n"},
        Row{"MarkFarFromItsWords", "*   Sở Y tế lập dự toán.\n*   Sở Nội vụ mở lớp.\n",
            "* Sở Y tế lập dự toán.\n* Sở Nội vụ mở lớp.\n"},
        Row{"NumberBeginsItsLine", "TONG CUC DE DIEU Doc lap\nSố: 12/KH-SXD Lam Sơn\n",
            "TONG CUC DE DIEU Doc lap\nSố: 12/KH-SXD Lam Sơn\n"},
        Row{"SplitSyllables",
            "KI Ể M TRA Đ Ê ĐI Ề U\nTh ờ i gian: quý I; c ủ a các xã, Mặt tr ận.\n",
            "KIỂM TRA ĐÊ ĐIỀU\nThời gian: quý I; của các xã, Mặt trận.\n"},
        Row{"GluedSyllables", "Việc thựchiện, phốihợp và đềnghị, kiểmtra của cácđoàn thể. \n",
            "Việc thực hiện, phối hợp và đề nghị, kiểm tra của các đoàn thể.\n"},
        Row{"WholeSyllables", "Điểm c ở khoản 2; Khu B ở xã; ý kiến à ơi.\n",
            "Điểm c ở khoản 2; Khu B ở xã; ý kiến à ơi.\n"},
        Row{"NextLine", "Một.\xC2\x85Hai.\n", "Một. Hai.\n"},
        Row{"HiddenSigns",
            "Thông\xC2\xAD tư\xE2\x80\x8B số\xC2\xA0"
            "5\n",
            "Thông tư số 5\n"},
        Row{"Rules", "Một.\n-----\n*\n* * *\n_____\n\\*\nHai.\n", "Một.\nHai.\n"},
        Row{"Wrapped", wrapped,
            "1. Sở Tài chính chủ trì tham mưu phương án bố trí kinh phí bảo đảm cho các nhiệm vụ "
            "của kế hoạch này trong năm đầu tiên thực hiện.\n"
            "2. Sở Nội vụ phối hợp với các cơ quan liên quan tổng hợp kết quả của các xã gửi về "
            "Văn phòng Ủy ban nhân dân tỉnh để theo dõi chung.\n"
            "Các xã, phường bám sát tình hình cơ sở để báo cáo kịp thời những việc phát sinh "
            "mới.\n"},
        Row{"LoneMarker", "1.\nThành lập tổ giúp việc.\n", "1. Thành lập tổ giúp việc.\n"},
        Row{"LoneArticle", "Điều 2.\nGiao Sở Y tế.\n", "Điều 2. Giao Sở Y tế.\n"},
        Row{"NumberUnderItsWord", "Số:\n12/KH-UBND\n", "Số: 12/KH-UBND\n"},
        Row{"PageBreakBeforeSmall",
            "Các cơ quan phối hợp để bảo đảm lợi\n\ních của người dân vùng lũ.\n",
            "Các cơ quan phối hợp để bảo đảm lợi ích của người dân vùng lũ.\n"},
        Row{"PageBreakBeforeNumber",
            "Triển khai có hiệu quả Nghị quyết số\n\n19-NQ/TU ngày 25/10/2027.\n",
            "Triển khai có hiệu quả Nghị quyết số 19-NQ/TU ngày 25/10/2027.\n"},
        Row{"PageBreakBeforeName",
            "Phát huy vai trò của các tầng lớp nhân dân và của\n\nMặt trận trong giám sát.\n",
            "Phát huy vai trò của các tầng lớp nhân dân và của Mặt trận trong giám sát.\n"},
        Row{"PageBreakInHeading",
            "**II- TĂNG CƯỜNG QUẢN LÝ VỀ TƯ**\n\n**TƯỞNG VÀ VĂN HÓA CƠ SỞ**\n",
            "II- TĂNG CƯỜNG QUẢN LÝ VỀ TƯ TƯỞNG VÀ VĂN HÓA CƠ SỞ\n"},
        Row{"HyphenAtTheEnd", "theo Thông tư số 92/2029/TT-\nBTC ngày 12/5/2029 về mức chi.\n",
            "theo Thông tư số 92/2029/TT-BTC ngày 12/5/2029 về mức chi.\n"}),
    [](auto const& row) { return row.param.name; });

// Rows that must not be joined.
INSTANTIATE_TEST_SUITE_P(
    NotJoined, Text,
    testing::Values(Row{"Items", "- Sở Y tế\n- Sở Nội vụ\n+ phòng một\n",
                        "- Sở Y tế\n- Sở Nội vụ\n+ phòng một\n"},
                    Row{"Letters", "a) một\nb) hai\nđ) năm\n", "a) một\nb) hai\nđ) năm\n"},
                    Row{"Numbers", "1. một\n1.1. hai\n(1) ba\n", "1. một\n1.1. hai\n(1) ba\n"},
                    Row{"Parts", "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n",
                        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n"},
                    Row{"Romans", "I. MỤC ĐÍCH\nII- YÊU CẦU\n", "I. MỤC ĐÍCH\nII- YÊU CẦU\n"},
                    Row{"TitleAndSubject", "KẾ HOẠCH\nPhòng, chống lũ năm 2027\n",
                        "KẾ HOẠCH\nPhòng, chống lũ năm 2027\n"},
                    Row{"Signature",
                        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Sông\n",
                        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Sông\n"},
                    Row{"BoldHeading", "**1. Mục đích**\nXác định trách nhiệm.\n",
                        "1. Mục đích\nXác định trách nhiệm.\n"},
                    Row{"UnwrappedParagraphs", "Giao Sở Y tế thực hiện\nCác xã báo cáo\n",
                        "Giao Sở Y tế thực hiện\nCác xã báo cáo\n"},
                    Row{"SentenceOverBlank", "Các xã đã báo cáo xong.\n\nvà thế là hết.\n",
                        "Các xã đã báo cáo xong.\nvà thế là hết.\n"},
                    Row{"HeadingOverBlank", "**KẾ HOẠCH**\n\n**PHÒNG CHỐNG LŨ**\n",
                        "KẾ HOẠCH\nPHÒNG CHỐNG LŨ\n"},
                    Row{"ItemOverBlank", "Giao các cơ quan sau đây và\n\n1. Sở Y tế\n",
                        "Giao các cơ quan sau đây và\n1. Sở Y tế\n"},
                    Row{"ShortOverBlank", "Nơi nhận\n\nnhư trên\n", "Nơi nhận\nnhư trên\n"}),
    [](auto const& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Emphasis, Text,
    testing::Values(Row{"Bold", "**Một** hai\n", "Một hai\n"},
                    Row{"Italic", "*Một* hai\n", "Một hai\n"},
                    Row{"OverLines", "**ỦY BAN NHÂN DÂN\n**\nTỈNH LAM SƠN\n",
                        "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n"},
                    Row{"BlankInside", "**Điều 1. **Ban hành\n", "Điều 1. Ban hành\n"},
                    Row{"Stray", "đến năm 2040*” *và sau đó\n", "đến năm 2040” và sau đó\n"},
                    Row{"Doubled", "**Điều 2.**** **Giao\n", "Điều 2. Giao\n"},
                    Row{"Link", "theo [Nghị định](http://a.b/c) này\n", "theo Nghị định này\n"},
                    Row{"Underline", "__Nơi nhận__: như trên\n", "Nơi nhận: như trên\n"},
                    Row{"StarItemStays", "* Nhiệm vụ của các xã\n", "* Nhiệm vụ của các xã\n"},
                    Row{"FootnoteStays", "Mức chi (*) năm 2027\n", "Mức chi (*) năm 2027\n"},
                    Row{"ProductStays", "khổ 5*3 mét\n", "khổ 5*3 mét\n"},
                    Row{"FillInStays", "Họ và tên: ______ tuổi\n", "Họ và tên: ______ tuổi\n"},
                    Row{"BracketsStay", "mục [10] của bảng\n", "mục [10] của bảng\n"}),
    [](auto const& row) { return row.param.name; });

TEST(TextLayout, KeepsWhatIsBold) {
    auto const source = read("**1. Mục đích**\n**Điều 3.** Giao Sở Y tế.\n*(Kèm theo)*\n", "");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->lines.size(), 3U);
    EXPECT_TRUE(source->lines[0].layout.bold);
    EXPECT_FALSE(source->lines[1].layout.bold);
    EXPECT_EQ(source->lines[1].layout.bold_prefix, std::string_view("Điều 3.").size());
    EXPECT_TRUE(source->lines[2].layout.italic);
    EXPECT_FALSE(source->lines[2].layout.bold);
}

TEST(TextDiagnostics, ReportsOnlyPageJoints) {
    auto const cut = read("Các cơ quan phối hợp để bảo đảm lợi\n\ních của người dân.\n", "");
    ASSERT_TRUE(cut);
    EXPECT_EQ(test::count(*cut, "joined-lines"), 1U);
    auto const plain = read(wrapped, "");
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain->diagnostics.empty());
}

TEST(TextEncoding, Utf16) {
    EXPECT_EQ(read_shown(std::string_view("\xFF\xFE\x41\0\xA1\x1E\n\0", 8)), "Aạ\n");
    EXPECT_EQ(read_shown(std::string_view("\xFE\xFF\0A\x1E\xA1\0\n", 8)), "Aạ\n");
    EXPECT_EQ(read_shown(std::string_view("A\0B\0C\0\n\0", 8)), "ABC\n");
}

TEST(TextEncoding, DamagedBytesShowAndAreReported) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "Ủy ban nhân dân tỉnh Lam Sơn.\n";
    text += "\xFF.\n";
    auto const source = read(text, "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::count(*source, "bad-encoding"), 1U);
}

} // namespace
} // namespace suot::intake
