#include <gtest/gtest.h>

#include "package.hpp"
#include "show.hpp"

namespace suot::intake {
namespace {

using test::docx;
using test::p;
using test::read_shown;

std::string level(int at, std::string const& format, std::string const& text,
                  std::string const& more = "") {
    return "<w:lvl w:ilvl='" + std::to_string(at) + "'><w:start w:val='1'/><w:numFmt w:val='"
           + format + "'/><w:lvlText w:val='" + text + "'/>" + more + "</w:lvl>";
}
std::string list(int id, std::string const& levels) {
    return "<w:abstractNum w:abstractNumId='" + std::to_string(id) + "'>" + levels
           + "</w:abstractNum>";
}
std::string num(int id, int abstract, std::string const& more = "") {
    return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='"
           + std::to_string(abstract) + "'/>" + more + "</w:num>";
}
std::string item(std::string const& words, int id, int at = 0) {
    return p(words, "<w:numPr><w:ilvl w:val='" + std::to_string(at) + "'/><w:numId w:val='"
                        + std::to_string(id) + "'/></w:numPr>");
}

TEST(DocxNumbers, LevelsCountAndRestart) {
    auto const numbering = list(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.")
                                       + level(2, "lowerLetter", "%3)"))
                           + num(5, 1);
    EXPECT_EQ(
        read_shown(docx(item("a", 5) + item("b", 5, 1) + item("c", 5, 2) + item("d", 5, 2)
                            + item("e", 5, 1) + item("f", 5, 2) + item("g", 5) + item("h", 5, 1),
                        "", numbering)),
        "I. a\n1. b\na) c\nb) d\n2. e\na) f\nII. g\n1. h\n");
}

TEST(DocxNumbers, ManyLevelsInOneNumber) {
    auto const numbering =
        list(1, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")) + num(5, 1);
    EXPECT_EQ(read_shown(docx(item("a", 5) + item("b", 5, 1) + item("c", 5, 1), "", numbering)),
              "1. a\n1.1. b\n1.2. c\n");
}

TEST(DocxNumbers, LegalNumbersRomanAsDigits) {
    auto const numbering =
        list(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>"))
        + num(5, 1);
    EXPECT_EQ(read_shown(docx(item("a", 5) + item("b", 5, 1), "", numbering)), "I. a\n1.1. b\n");
}

TEST(DocxNumbers, OverridesBeginAgain) {
    auto const again = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride>";
    auto const numbering = list(1, level(0, "decimal", "Điều %1.")) + num(5, 1) + num(6, 1, again);
    EXPECT_EQ(read_shown(docx(item("a", 5) + item("b", 6) + item("c", 6), "", numbering)),
              "Điều 1. a\nĐiều 3. b\nĐiều 4. c\n");
}

TEST(DocxNumbers, BulletsOfAnyFont) {
    auto const numbering =
        list(1, level(0, "bullet", "\uF0B7") + level(1, "bullet", "-") + level(2, "bullet", "+"))
        + num(5, 1);
    EXPECT_EQ(read_shown(docx(item("a", 5) + item("b", 5, 1) + item("c", 5, 2), "", numbering)),
              "• a\n- b\n+ c\n");
}

TEST(DocxNumbers, FromTheStyleAndOffAgain) {
    auto const numbering = list(1, level(0, "decimal", "%1.")) + num(5, 1);
    auto const styles = "<w:style w:type='paragraph' w:styleId='L'><w:pPr><w:numPr><w:numId "
                        "w:val='5'/></w:numPr></w:pPr></w:style>";
    auto const off = "<w:pStyle w:val='L'/><w:numPr><w:numId w:val='0'/></w:numPr>";
    EXPECT_EQ(read_shown(docx(p("a", "<w:pStyle w:val='L'/>") + p("b", off)
                                  + p("c", "<w:pStyle w:val='L'/>"),
                              styles, numbering)),
              "1. a\nb\n2. c\n");
}

TEST(DocxNumbers, UnknownListPrintsNothing) {
    EXPECT_EQ(read_shown(docx(item("a", 9))), "a\n");
}

TEST(DocxLook, StylesAreInherited) {
    auto const styles =
        "<w:style w:type='paragraph' w:styleId='A'><w:pPr><w:jc w:val='center'/></w:pPr><w:rPr>"
        "<w:b/><w:sz w:val='28'/></w:rPr></w:style><w:style w:type='paragraph' w:styleId='B'>"
        "<w:basedOn w:val='A'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>";
    auto const source = read(
        docx(p("a", "<w:pStyle w:val='B'/>") + p("b", "<w:pStyle w:val='B'/>", "<w:b w:val='0'/>"),
             styles),
        "");
    ASSERT_TRUE(source);
    auto const& first = source->lines[0].layout;
    EXPECT_TRUE(first.bold);
    EXPECT_EQ(first.align, document::Align::centre);
    EXPECT_EQ(first.size, 28);
    EXPECT_EQ(first.heading, 1);
    EXPECT_FALSE(source->lines[1].layout.bold);
}

TEST(DocxLook, StylesBasedOnThemselvesEnd) {
    auto const styles = "<w:style w:type='paragraph' w:styleId='A'><w:basedOn "
                        "w:val='A'/></w:style>";
    EXPECT_EQ(read_shown(docx(p("a", "<w:pStyle w:val='A'/>"), styles)), "a\n");
}

TEST(DocxLook, CapitalsAreShownSo) {
    EXPECT_EQ(read_shown(docx(p("Kế hoạch đợt 2", "", "<w:caps/>"))), "KẾ HOẠCH ĐỢT 2\n");
    EXPECT_EQ(read_shown(docx(p("ẩn", "", "<w:vanish/>") + p("b"))), "b\n");
}

TEST(DocxWords, TrackedChangesAreAccepted) {
    EXPECT_EQ(read_shown(docx("<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r>"
                              "<w:t>mới</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>đi</w:t></w:r>"
                              "</w:moveFrom></w:p>")),
              "mới\n");
    EXPECT_EQ(read_shown(docx(p("Một ", "<w:rPr><w:del/></w:rPr>") + p("hai"))), "Một hai\n");
}

TEST(DocxWords, BreaksTabsAndSigns) {
    EXPECT_EQ(
        read_shown(docx("<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>KH"
                        "</w:t><w:br/><w:t>Hai</w:t></w:r></w:p>")),
        "Số: 12-KH\nHai\n");
    EXPECT_EQ(
        read_shown(docx("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0A7'/><w:t> a</w:t></w:r>"
                        "</w:p>")),
        "• a\n");
}

TEST(DocxWords, FieldsContentControlsAndLinks) {
    EXPECT_EQ(read_shown(docx("<w:sdt><w:sdtContent>" + p("a")
                              + "</w:sdtContent></w:sdt><w:p>"
                                "<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>b"
                                "</w:t></w:r></w:hyperlink></w:p>")),
              "a\nb\n");
}

TEST(DocxWords, TextBoxOnce) {
    auto const box = "<w:txbxContent>" + p("hộp") + "</w:txbxContent>";
    EXPECT_EQ(read_shown(docx("<w:p><w:r><w:t>a</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                              "<w:drawing>"
                              + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                              + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")),
              "a\nhộp\n");
}

TEST(DocxWords, SeveralTextBoxesOfOneParagraph) {
    std::string boxes;
    for (std::string const text : {"một", "hai", "ba"})
        boxes += "<w:r><w:pict><w:txbxContent>" + p(text) + p(text + " nữa")
                 + "</w:txbxContent></w:pict></w:r>";
    EXPECT_EQ(read_shown(docx("<w:p><w:r><w:t>a</w:t></w:r>" + boxes + "</w:p>")),
              "a\nmột\nmột nữa\nhai\nhai nữa\nba\nba nữa\n");
}

TEST(DocxWords, FootnotesStandAtTheEnd) {
    auto const notes = "<w:footnote w:id='-1'>" + p("vạch") + "</w:footnote><w:footnote w:id='2'>"
                       + p("Theo báo cáo.") + "</w:footnote>";
    EXPECT_EQ(
        read_shown(docx("<w:p><w:r><w:t>Một</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
                        "</w:p>"
                            + p("Hai"),
                        "", "", notes)),
        "Một\nHai\n[1] Theo báo cáo.\n");
}

TEST(DocxTables, MergedCellsStandOnce) {
    auto const cell = [](std::string const& words, std::string const& look = "") {
        return "<w:tc><w:tcPr>" + look + "</w:tcPr>" + p(words) + "</w:tc>";
    };
    auto const table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                       + cell("a", "<w:vMerge w:val='restart'/>")
                       + cell("b", "<w:gridSpan w:val='2'/>") + "</w:tr><w:tr>"
                       + cell("", "<w:vMerge/>") + cell("c") + cell("d") + "</w:tr></w:tbl>";
    auto const source = read(docx(table), "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::shown(*source), "[0.0.0] a\n[0.0.1] b\n[0.1.1] c\n[0.1.2] d\n");
    EXPECT_EQ(source->cells[0].row_span, 2);
    EXPECT_TRUE(source->cells[0].header);
    EXPECT_EQ(source->cells[1].column_span, 2);
    EXPECT_FALSE(source->cells[2].header);
}

TEST(DocxTables, NestedAndDeletedRows) {
    auto const inner = "<w:tbl><w:tr><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>";
    EXPECT_EQ(read_shown(docx("<w:tbl><w:tr><w:tc>" + p("a") + inner + p("c")
                              + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("cũ")
                              + "</w:tc></w:tr></w:tbl>")),
              "[0.0.0] a\n[1.0.0] b\n[0.0.0] c\n");
}

TEST(DocxPages, CutSentencesAreJoined) {
    auto const source = read(docx(p("Các cơ quan phối hợp để bảo đảm lợi") + p("ích của người dân.")
                                  + p("Giao Sở Y tế") + p("Sở Nội vụ")),
                             "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::shown(*source),
              "Các cơ quan phối hợp để bảo đảm lợi ích của người dân.\nGiao Sở Y tế\nSở Nội vụ\n");
    EXPECT_EQ(test::count(*source, "joined-lines"), 1U);
    EXPECT_TRUE(test::is_sound(*source));
}

TEST(DocxDamaged, SaysSo) {
    auto const good = docx(p("a"));
    EXPECT_TRUE(
        read_shown(good.substr(0, good.size() / 2)).starts_with("error: The file is damaged"));
    EXPECT_TRUE(read_shown(test::packed({{"word/styles.xml", "<a/>"}}))
                    .starts_with("error: The DOCX is damaged"));
}

TEST(DocxPathological, DeepNestingKeepsTheWords) {
    std::string deep;
    for (int i = 0; i < 50000; ++i) deep += "<w:sdt><w:sdtContent>";
    deep += p("Một");
    for (int i = 0; i < 50000; ++i) deep += "</w:sdtContent></w:sdt>";
    auto const source = read(docx(deep), "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::shown(*source), "Một\n");
    EXPECT_EQ(test::count(*source, "deep-nesting"), 1U);
}

TEST(DocxPathological, BombsAreRefused) {
    std::string const blanks(64U << 20U, ' ');
    auto const source = read(docx(p("a") + blanks), "");
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().kind, base::ErrorKind::too_large);
}

} // namespace
} // namespace suot::intake
