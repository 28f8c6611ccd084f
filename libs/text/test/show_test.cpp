#include <text/show.hpp>

#include <gtest/gtest.h>

namespace suot::text {
namespace {

Diagnostic remark(Span span) {
    return {.code = "numbering-gap", .span = span, .message = {"thiếu số", "a number is missing"}};
}

TEST(ShowAll, each_as_it_is_shown_alone_in_any_order) {
    std::string_view const text = "Sở Nội vụ\nSở Y tế\n\nSở Xây dựng\n";
    std::vector<Diagnostic> const found{remark({}), remark({20, 26}), remark({25, 28}),
                                        remark({0, 4})};
    std::string apart;
    for (auto const& one : found) apart += show(one, "a.md", text, base::Language::english);
    EXPECT_EQ(show_all(found, "a.md", text, base::Language::english), apart);
}

TEST(ShowAll, lines_and_columns_count_from_one) {
    std::string_view const text = "Sở Nội vụ\nSở Y tế\n";
    EXPECT_EQ(position(text, 0), (Position{1, 1}));
    EXPECT_EQ(position(text, 16), (Position{2, 1}));
    EXPECT_EQ(position(text, 20), (Position{2, 3}));
}

TEST(ShowAll, nothing_for_nothing) {
    EXPECT_EQ(show_all({}, "a.md", "Sở Nội vụ", base::Language::vietnamese), "");
}

} // namespace
} // namespace suot::text
