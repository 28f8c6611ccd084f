#include <gtest/gtest.h>

#include <array>

#include <text/unicode.hpp>

#include "../src/builder.hpp"
#include "../src/joining.hpp"
#include "package.hpp"
#include "show.hpp"

namespace suot::intake {
namespace {

using namespace std::string_view_literals;

TEST(Detect, ByContent) {
    EXPECT_EQ(detect("%PDF-1.7\n", "a.txt"), Format::pdf);
    EXPECT_EQ(detect("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ""), Format::doc);
    EXPECT_EQ(detect("\x89PNG\r\n\x1A\n", ""), Format::image);
    EXPECT_EQ(detect("\xFF\xD8\xFF\xE0", "a.md"), Format::image);
    EXPECT_EQ(detect("II*\0"sv, ""), Format::image);
    EXPECT_EQ(detect(test::docx(""), ""), Format::docx);
    EXPECT_EQ(detect(test::odt(""), ""), Format::odt);
    EXPECT_EQ(detect("  <!DOCTYPE html><p>a", "a.md"), Format::html);
    EXPECT_EQ(detect("<html xmlns:o='x'>", "a.doc"), Format::html);
}

TEST(Read, IllFormedBytesInsideXmlAreReplaced) {
    auto const source =
        read(test::docx("<w:p><w:r><w:t>Kế ho\xE1\xBAạch</w:t></w:r></w:p>"), "a.docx");
    ASSERT_TRUE(source);
    EXPECT_TRUE(text::is_utf8(source->text));
}

TEST(Detect, TheNameOnlyTellsMarkdownFromText) {
    EXPECT_EQ(detect("a", "a.MD"), Format::markdown);
    EXPECT_EQ(detect("a", "a.docx"), Format::text);
    EXPECT_EQ(detect("a", ""), Format::text);
    EXPECT_EQ(detect("BM là Bộ máy", ""), Format::text);
    EXPECT_EQ(detect("<tên cơ quan>", ""), Format::text);
}

TEST(Detect, WhatIsNoDocument) {
    EXPECT_EQ(detect("{\\rtf1 a}", "a.doc"), Format::unknown);
    EXPECT_EQ(detect("\1\2\3\4\5\6\7\1\2\3"sv, ""), Format::unknown);
    EXPECT_EQ(detect(test::packed({{"a.txt", "a"}}), "a.zip"), Format::unknown);
}

TEST(Read, RefusesWithAdvice) {
    EXPECT_TRUE(test::read_shown("").starts_with("error: The file is empty"));
    EXPECT_TRUE(test::read_shown(" \n\r\n").starts_with("error: The file is empty"));
    EXPECT_TRUE(test::read_shown("{\\rtf1 a}").starts_with("error: The format of the file is not"));
    auto const large = read("một hai", "", {.input_bytes = 3});
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().kind, base::ErrorKind::too_large);
    std::string locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    locked += "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    EXPECT_TRUE(test::read_shown(locked).starts_with("error: The file is protected"));
}

TEST(Read, MediaTypes) {
    EXPECT_EQ(read("a", "")->media_type, "text/plain");
    EXPECT_EQ(read("a", "a.md")->media_type, "text/markdown");
    EXPECT_EQ(read(test::docx(test::p("a")), "")->media_type, media_type(Format::docx));
}

TEST(Builder, CleansBlanksAndMarks) {
    SourceBuilder builder("text/plain");
    builder.add("  A\t");
    builder.add("\xC2\xA0 B\xC2\xAD", {.bold = true});
    builder.end_line();
    builder.add(" \n ");
    builder.end_line();
    builder.add("e");
    builder.add("\xCC\x81");
    builder.end_line();
    auto const source = builder.finish();
    EXPECT_EQ(test::shown(source), "A B\né\n");
}

TEST(Builder, BoldOfLettersOnly) {
    auto const bold = [](std::string_view plain, std::string_view heavy, std::string_view rest) {
        SourceBuilder builder("text/plain");
        builder.add(plain);
        builder.add(heavy, {.bold = true});
        builder.add(rest);
        builder.end_line();
        return builder.finish().lines.at(0).layout;
    };
    EXPECT_TRUE(bold("1. ", "Mục đích", ".").bold);
    EXPECT_TRUE(bold("", "Mục", " 2").bold);
    EXPECT_FALSE(bold("", "Mục", " hai").bold);
    EXPECT_EQ(bold("", "Mục", " hai").bold_prefix, std::string_view("Mục").size());
    EXPECT_EQ(bold("một ", "hai", " ba").bold_prefix, 0U);
}

struct Marker {
    char const* line;
    bool is;
};
class Items : public testing::TestWithParam<Marker> {};
TEST_P(Items, Begin) {
    EXPECT_EQ(begins_item(GetParam().line), GetParam().is) << GetParam().line;
}

INSTANTIATE_TEST_SUITE_P(
    Are, Items,
    testing::Values(Marker{"1. a", true}, Marker{"12) a", true}, Marker{"1.1. a", true},
                    Marker{"1.1 a", true}, Marker{"1-", false}, Marker{"2- a", true},
                    Marker{"a) b", true}, Marker{"đ) b", true}, Marker{"a. b", true},
                    Marker{"(1) b", true}, Marker{"(iv) b", true}, Marker{"(đ) b", true},
                    Marker{"I. A", true}, Marker{"IV- A", true}, Marker{"II - A", true},
                    Marker{"- a", true}, Marker{"+ a", true}, Marker{"* a", true},
                    Marker{"• a", true}, Marker{"-Bộ", true}, Marker{"Điều 5. A", true},
                    Marker{"Chương II", true}, Marker{"Phụ lục", true}, Marker{"\uF0B7 a", true}));
INSTANTIATE_TEST_SUITE_P(AreNot, Items,
                         testing::Values(Marker{"", false}, Marker{"2.000 hộ", false},
                                         Marker{"2027. Các", false}, Marker{"28/7/2021", false},
                                         Marker{"12,5%", false}, Marker{"(Ban hành", false},
                                         Marker{"(sau đây", false}, Marker{"V.I. Lê-nin", false},
                                         Marker{"-xã hội", false}, Marker{"Điều 5 Luật", false},
                                         Marker{"điều 5.", false}, Marker{"Các xã", false},
                                         Marker{"á) b", false}, Marker{"CÁC XÃ", false},
                                         Marker{"Mục đích", false}, Marker{"3).", false}));

TEST(Joining, WordsThatMustGoOn) {
    EXPECT_TRUE(ends_open("quyền hạn của"));
    EXPECT_TRUE(ends_open("các sở,"));
    EXPECT_FALSE(ends_open("chuyển đổi số"));
    EXPECT_FALSE(ends_open("kèm theo"));
    EXPECT_TRUE(wants_number("Nghị quyết số"));
    EXPECT_FALSE(wants_number("Nghị quyết"));
    EXPECT_TRUE(breaks_inside_word("TT-"));
    EXPECT_FALSE(breaks_inside_word("kinh tế -"));
}

TEST(Joining, ByRoomWhereItIsKnown) {
    std::array<PhysicalLine, 3> lines{{{.text = "Giao Sở Y tế phối hợp"},
                                       {.text = "Ban Chỉ huy tỉnh thực hiện"},
                                       {.text = "Các xã báo cáo"}}};
    lines[0].room = 2;
    lines[1].room = 30;
    auto const how = joints(lines);
    EXPECT_EQ(how[2], Joint::none);
}

TEST(Joining, NeverAcrossCells) {
    std::array<PhysicalLine, 2> lines{{{.text = "Giao Sở Y tế và"}, {.text = "các xã"}}};
    EXPECT_EQ(joints(lines)[1], Joint::wrap);
    lines[1].cell = 3;
    EXPECT_EQ(joints(lines)[1], Joint::none);
}

} // namespace
} // namespace suot::intake
