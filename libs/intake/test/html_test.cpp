#include <gtest/gtest.h>

#include "../src/html_bytes.hpp"
#include "show.hpp"

namespace suot::intake {
namespace {

struct Row {
    char const* name;
    char const* body;
    char const* lines;
};

class Html : public testing::TestWithParam<Row> {};

TEST_P(Html, ShowsWhatABrowserShows) {
    EXPECT_EQ(test::read_shown("<html><body>" + std::string(GetParam().body) + "</body></html>"),
              GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Html,
    testing::Values(
        Row{"Paragraphs", "<p>Một\n hai</p><p>Ba</p>", "Một hai\nBa\n"},
        Row{"Break", "<p>Một<br>Hai</p>", "Một\nHai\n"},
        Row{"References", "<p>&#7910;y ban &amp; &#x1ED9;</p>", "Ủy ban & ộ\n"},
        Row{"WordListMarker",
            "<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; "
            "</span></span><![endif]>Họp</p>",
            "a) Họp\n"},
        Row{"OrderedList", "<ol start=3><li>ba<li>bốn</ol>", "3. ba\n4. bốn\n"},
        Row{"LetterList", "<ol type=a><li><p>một</p></li></ol>", "a. một\n"},
        Row{"BulletList", "<ul><li>một<ul><li>hai</ul></ul>", "- một\n- hai\n"},
        Row{"MergedCells",
            "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
            "</table>",
            "[0.0.0] a\n[0.0.1] b\n[0.1.1] c\n[0.1.2] d\n"},
        Row{"NestedTable", "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>",
            "[0.0.0] a\n[1.0.0] b\n[0.0.0] c\n"},
        Row{"Capitals", "<p style='text-transform:uppercase'>kế hoạch</p>", "KẾ HOẠCH\n"},
        Row{"Preformatted", "<pre>Một\nHai</pre>", "Một\nHai\n"}),
    [](auto const& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NotShown, Html,
    testing::Values(Row{"Script", "<script>a()</script><p>b</p>", "b\n"},
                    Row{"Style", "<style>p{}</style><p>b</p>", "b\n"},
                    Row{"Hidden", "<p style='display:none'>a</p><p>b</p>", "b\n"},
                    Row{"WordHidden", "<p><span style='mso-hide:all'>a</span>b</p>", "b\n"},
                    Row{"Deleted", "<p><del>a</del>b</p>", "b\n"},
                    Row{"Comment", "<!--[if gte mso 9]>a<![endif]--><p>b</p>", "b\n"},
                    Row{"NoMarker", "<ul style='list-style-type:none'><li>b</ul>", "b\n"}),
    [](auto const& row) { return row.param.name; });

TEST(HtmlLayout, FromTagsAndStyles) {
    auto const source =
        read("<html><style>.c1{font-weight:700;text-align:center}</style><body><p class=c1>a</p>"
             "<p align=right><i>b</i></p><h2>c</h2><p><b>Điều 1.</b> d</p></body></html>",
             "");
    ASSERT_TRUE(source);
    ASSERT_EQ(source->lines.size(), 4U);
    EXPECT_TRUE(source->lines[0].layout.bold);
    EXPECT_EQ(source->lines[0].layout.align, document::Align::centre);
    EXPECT_TRUE(source->lines[1].layout.italic);
    EXPECT_EQ(source->lines[1].layout.align, document::Align::right);
    EXPECT_EQ(source->lines[2].layout.heading, 2);
    EXPECT_EQ(source->lines[3].layout.bold_prefix, std::string_view("Điều 1.").size());
}

TEST(HtmlCharset, TheBytesWinOverTheLabel) {
    EXPECT_EQ(test::read_shown("<html><meta charset=iso-8859-1><body><p>Ủy ban</p></body></html>"),
              "Ủy ban\n");
    std::string western = "<html><meta charset=windows-1252><body><p>\xC2\xE0";
    for (int i = 0; i < 20; ++i) western += "&#7841;";
    EXPECT_TRUE(test::read_shown(western + "</p></body></html>").starts_with("Âàạạ"));
}

TEST(HtmlPathological, DeepNestingEnds) {
    std::string deep = "<html><body>";
    for (int i = 0; i < 50000; ++i) deep += "<div>";
    auto const source = read(deep + "Một", "");
    ASSERT_TRUE(source);
    EXPECT_EQ(test::shown(*source), "Một\n");
    EXPECT_EQ(test::count(*source, "deep-nesting"), 1U);
}

TEST(HtmlPathological, UnclosedParagraphsAreNotDeep) {
    std::string flat = "<html><body>";
    for (int i = 0; i < 10000; ++i) flat += "<p>a<br><li>b<td>";
    EXPECT_LT(tag_depth(flat), 10);
}

} // namespace
} // namespace suot::intake
