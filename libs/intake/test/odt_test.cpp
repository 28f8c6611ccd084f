#include <gtest/gtest.h>

#include "package.hpp"
#include "show.hpp"

namespace suot::intake {
namespace {

using test::odt;
using test::read_shown;

std::string number_level(int at, std::string const& format, std::string const& suffix,
                         std::string const& more = "") {
    return "<text:list-level-style-number text:level='" + std::to_string(at)
           + "' style:num-format='" + format + "' style:num-suffix='" + suffix + "' " + more + "/>";
}
std::string const styles =
    "<text:list-style style:name='L'>" + number_level(1, "I", ".") + number_level(2, "1", ".")
    + number_level(3, "1", ".", "text:display-levels='2'") + "</text:list-style>";

std::string item(std::string const& inside) {
    return "<text:list-item>" + inside + "</text:list-item>";
}
std::string p(std::string const& words) {
    return "<text:p>" + words + "</text:p>";
}
std::string list(std::string const& items, std::string const& more = "") {
    return "<text:list text:style-name='L' " + more + ">" + items + "</text:list>";
}

TEST(OdtNumbers, LevelsCount) {
    EXPECT_EQ(read_shown(odt(
                  list(item(p("a") + "<text:list>" + item(p("b")) + item(p("c")) + "</text:list>")
                       + item(p("d"))),
                  styles)),
              "I. a\n1. b\n2. c\nII. d\n");
}

TEST(OdtNumbers, ListsBeginAgainUnlessTheyGoOn) {
    EXPECT_EQ(read_shown(odt(list(item(p("a"))) + p("x") + list(item(p("b")))
                                 + list(item(p("c")), "text:continue-numbering='true'"),
                             styles)),
              "I. a\nx\nI. b\nII. c\n");
}

TEST(OdtNumbers, BulletsAndHeaders) {
    auto const bullets = "<text:list-style style:name='L'><text:list-level-style-bullet "
                         "text:level='1' text:bullet-char='–'/></text:list-style>";
    EXPECT_EQ(read_shown(odt(list("<text:list-header>" + p("đầu") + "</text:list-header>"
                                  + item(p("a") + p("b"))),
                             bullets)),
              "đầu\n- a\nb\n");
}

TEST(OdtWords, SpacesTabsBreaksAndLinks) {
    EXPECT_EQ(read_shown(odt(p("Số:<text:tab/>5<text:line-break/>Hai<text:s text:c='3'/>ba "
                               "<text:a>bốn</text:a>"))),
              "Số: 5\nHai ba bốn\n");
}

TEST(OdtWords, DeletionsAndCommentsAreNotShown) {
    EXPECT_EQ(read_shown(odt("<text:tracked-changes><text:deletion>" + p("cũ")
                             + "</text:deletion></text:tracked-changes>"
                             + p("mới<office:annotation>" + p("ý kiến") + "</office:annotation>"))),
              "mới\n");
}

TEST(OdtWords, NotesStandAtTheEnd) {
    EXPECT_EQ(read_shown(odt(p("Một<text:note><text:note-citation>1</text:note-citation>"
                               "<text:note-body>"
                               + p("Theo báo cáo.") + "</text:note-body></text:note>")
                             + p("Hai"))),
              "Một\nHai\n[1] Theo báo cáo.\n");
}

TEST(OdtLook, FromStylesAndTheirParents) {
    auto const look =
        "<style:style style:name='A' style:family='paragraph'><style:paragraph-properties "
        "fo:text-align='center'/><style:text-properties fo:font-weight='bold' "
        "fo:font-size='14pt'/></style:style><style:style style:name='B' "
        "style:family='paragraph' style:parent-style-name='A'/>";
    auto const source = read(odt("<text:p text:style-name='B'>a</text:p>"
                                 "<text:h text:outline-level='2'>b</text:h>",
                                 look),
                             "");
    ASSERT_TRUE(source);
    EXPECT_TRUE(source->lines[0].layout.bold);
    EXPECT_EQ(source->lines[0].layout.align, document::Align::centre);
    EXPECT_EQ(source->lines[0].layout.size, 28);
    EXPECT_EQ(source->lines[1].layout.heading, 2);
}

TEST(OdtTables, SpansAndHeaders) {
    auto const cell = [](std::string const& words, std::string const& more = "") {
        return "<table:table-cell " + more + ">" + p(words) + "</table:table-cell>";
    };
    auto const source =
        read(odt("<table:table><table:table-header-rows><table:table-row>"
                 + cell("a", "table:number-rows-spanned='2'")
                 + cell("b", "table:number-columns-spanned='2'")
                 + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
                   "<table:table-row><table:covered-table-cell/>"
                 + cell("c") + cell("d") + "</table:table-row></table:table>"),
             "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::shown(*source), "[0.0.0] a\n[0.0.1] b\n[0.1.1] c\n[0.1.2] d\n");
    EXPECT_EQ(source->cells[0].row_span, 2);
    EXPECT_TRUE(source->cells[0].header);
    EXPECT_FALSE(source->cells[2].header);
}

TEST(OdtDamaged, SaysSo) {
    EXPECT_TRUE(read_shown(test::packed({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                         {"content.xml", "\x01\x02 not xml"}}))
                    .starts_with("error: The ODT is damaged"));
}

TEST(OdtPathological, DeepNestingEnds) {
    std::string deep;
    for (int i = 0; i < 50000; ++i) deep += "<text:section>";
    deep += p("Một");
    for (int i = 0; i < 50000; ++i) deep += "</text:section>";
    EXPECT_EQ(read_shown(odt(deep)), "Một\n");
}

} // namespace
} // namespace suot::intake
