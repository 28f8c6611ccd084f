// The runner of text tests, tested on itself: a row that cannot fail is no test.
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <runner/cases.hpp>

namespace suot::testing_cases {
namespace {

TEST(Cases, fields_are_stripped_and_escapes_resolved) {
    EXPECT_EQ(fields(" a | b \\| c\\nd | \\\\ "),
              (std::vector<std::string>{"a", "b | c\nd", "\\"}));
    EXPECT_EQ(fields("x || y").at(1), "");
    EXPECT_EQ(fields("").size(), 1U);
}

TEST(Cases, comments_and_blank_lines_are_no_rows) {
    auto const rows = rows_of_cases("# head\n\nweekly | hằng tuần | every week\r\nnot | x | -\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].line, 3);
    EXPECT_EQ(rows[0].words, "hằng tuần");
    EXPECT_EQ(rows[0].meaning, "every week");
    EXPECT_EQ(nothing_rows(rows), 1U);
}

TEST(Cases, a_malformed_row_is_a_failure_and_no_miss) {
    auto const rows = rows_of_cases("only | two");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_FALSE(rows[0].fault.empty());
    EXPECT_EQ(nothing_rows(rows), 0U);
    EXPECT_EQ(nothing_rows(rows_of_cases("")), 0U);
}

TEST(Cases, spec_blocks_are_taken_by_name) {
    auto const text =
        "text\n```example a\nx\ny\n→\n-\n```\n```example b\nz\n→\nw\n```\n```cpp\n→\n```\n";
    auto const rows = rows_of_spec(text, "a");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].words, "x\ny");
    EXPECT_EQ(rows[0].meaning, "-");
    EXPECT_TRUE(rows[0].fault.empty());
    EXPECT_EQ(rows_of_spec(text, "b").at(0).meaning, "w");
    EXPECT_TRUE(rows_of_spec(text, "c").empty());
    EXPECT_FALSE(rows_of_spec("```example a\nx\n```\n", "a").at(0).fault.empty());
}

TEST(Cases, a_wrong_answer_fails) {
    static Place const place{"here.cases", 1};
    static Row const row{1, "a", "words", "meaning", {}};
    static Row const none{1, "a", "words", "-", {}};
    static Meaning const right = [](std::string_view) { return "meaning\n"; };
    static Meaning const nothing = [](std::string_view) { return ""; };
    check(row, place, right);
    check(none, place, nothing);
    EXPECT_NONFATAL_FAILURE(check(row, place, nothing), "found:    -");
    EXPECT_NONFATAL_FAILURE(check(none, place, right), "expected: -");
}

TEST(Cases, a_missing_file_has_no_rows) {
    EXPECT_TRUE(contents("no/such/file").empty());
}

// The two registering functions, on files of this folder.
std::string upper(std::string_view words) {
    return words == "a" ? "A" : "";
}
[[maybe_unused]] auto const rows = cases("CasesFile", TEST_DIR "/example.cases", upper);
[[maybe_unused]] auto const spec = examples("CasesSpec", TEST_DIR "/example.md", "upper", upper);

TEST(Cases, rows_of_a_file_are_registered_one_by_one) {
    EXPECT_EQ(rows, 3U);
    EXPECT_EQ(spec, 2U);
}

} // namespace
} // namespace suot::testing_cases
