#include <gtest/gtest.h>

#include <document/type.hpp>

namespace suot::document {
namespace {

std::string_view type_in(std::string_view text) {
    auto const all = text::words(text);
    auto const found = type_at({text, all}, 0);
    return found.type != nullptr ? found.type->name : "";
}

std::string_view of(std::string_view symbol) {
    auto const* const type = type_of_symbol(symbol);
    return type != nullptr ? type->name : "";
}

TEST(TypeAt, finds_the_longest_name_in_any_spelling) {
    EXPECT_EQ(type_in("KẾ HOẠCH triển khai"), "Kế hoạch");
    EXPECT_EQ(type_in("Nghị quyết liên tịch số"), "Nghị quyết liên tịch");
    EXPECT_EQ(type_in("Bộ luật Dân sự"), "Bộ luật");
    EXPECT_EQ(type_in("thông tư liên tịch"), "Thông tư liên tịch");
    EXPECT_EQ(type_in("Chương trình hành động số"), "Chương trình");
    EXPECT_EQ(type_in("Bản thoả thuận"), "Bản thỏa thuận");
}

TEST(TypeAt, other_words_are_no_type) {
    EXPECT_EQ(type_in("Kế toán"), "");
    EXPECT_EQ(type_in("Quyết tâm"), "");
    EXPECT_EQ(type_in("Văn bản"), "");
    EXPECT_EQ(type_in(""), "");
}

TEST(TypeOfSymbol, the_commoner_reading_stands_first) {
    EXPECT_EQ(of("QĐ"), "Quyết định");
    EXPECT_EQ(of("TT"), "Thông tư");
    EXPECT_EQ(of("CTr"), "Chương trình");
    EXPECT_EQ(of("L"), "Lệnh");
    EXPECT_EQ(of("PL"), "Pháp lệnh");
}

TEST(TypeOfSymbol, knows_old_spellings) {
    EXPECT_EQ(of("QĐi"), "Quy định");
    EXPECT_EQ(of("QyĐ"), "Quy định");
    EXPECT_EQ(of("CTHĐ"), "Chương trình");
    EXPECT_EQ(of("CTrHĐ"), "Chương trình");
    EXPECT_EQ(of("CTr.HĐ"), "Chương trình");
    EXPECT_EQ(of("HNVB"), "Văn bản hợp nhất");
    EXPECT_EQ(of("QÐ"), "Quyết định"); // eth
}

TEST(TypeOfSymbol, bodies_are_no_symbols) {
    EXPECT_EQ(of("UBND"), "");
    EXPECT_EQ(of("TTg"), "");
    EXPECT_EQ(of(""), "");
}

TEST(Types, every_row_is_reached_by_its_name) {
    for (Type const& type : types()) EXPECT_EQ(type_in(type.name), type.name);
    for (Type const& type : types())
        EXPECT_EQ(type_of_symbol(type.symbol) == nullptr, type.symbol.empty()) << type.name;
}

TEST(Types, each_belongs_to_a_side) {
    for (Type const& type : types()) EXPECT_TRUE(type.party || type.state) << type.name;
    EXPECT_EQ(name(Side::party), "party");
    EXPECT_EQ(name(Side::unknown), "");
}

} // namespace
} // namespace suot::document
