#include <gtest/gtest.h>

#include <string>

#include <citations/citation.hpp>
#include <document/claim.hpp>
#include <runner/cases.hpp>

namespace suot::citations {
namespace {

/// The citations of a text, kept beside it.
struct Found {
    std::string text;
    std::vector<Citation> citations;

    explicit Found(std::string_view source) : text(source) {
        auto const all = text::words(text);
        citations = find({text, all});
    }
    [[nodiscard]] std::string cut(text::Span span) const {
        return std::string(text::cut(text, span));
    }
};

std::string head(Found const& found, Citation const& c) {
    auto const type = c.type_name + (c.type_name.empty() ? "" : " ");
    if (!c.code.normal.empty()) return type + c.code.normal;
    if (c.to_self) return "this " + c.type_name;
    if (c.refers_to >= 0) return "see " + std::to_string(c.refers_to) + ' ' + c.type_name;
    return c.title.empty() ? c.type_name : found.cut(c.title);
}

std::string meaning(std::string_view text) {
    Found const found(text);
    std::string out;
    for (Citation const& c : found.citations) {
        out += (out.empty() ? "" : "; ") + head(found, c);
        if (c.date) out += ' ' + document::iso(*c.date);
        if (!c.provision.empty()) out += " at " + found.cut(c.provision);
        if (!c.alias.empty()) out += " as " + c.alias;
    }
    return out;
}

std::string relations(std::string_view text) {
    Found const found(text);
    std::string out;
    for (Citation const& c : found.citations) {
        if (c.relation == Relation::cites || c.to_self) continue;
        out += (out.empty() ? "" : ", ") + std::string(name(c.relation)) + ' ' + c.code.normal;
    }
    return out;
}

std::string parts(std::string_view text) {
    Found const found(text);
    std::string out;
    for (Citation const& c : found.citations) {
        if (c.issuer.empty() && c.subject.empty()) continue;
        out += (out.empty() ? "" : "; ") + found.cut(c.issuer) + (c.issuer.empty() ? "/" : " /")
               + (c.subject.empty() ? "" : " ") + found.cut(c.subject);
    }
    return out;
}

auto const rows = testing_cases::cases("citations", TEST_DIR "/find.cases", meaning);
auto const relation_rows =
    testing_cases::cases("citation_relations", TEST_DIR "/relations.cases", relations);
auto const part_rows = testing_cases::cases("citation_parts", TEST_DIR "/parts.cases", parts);
auto const spec =
    testing_cases::examples("citations_spec", SPEC_DIR "/citations.md", "citations", meaning);
auto const relation_spec =
    testing_cases::examples("citations_spec", SPEC_DIR "/citations.md", "relations", relations);

TEST(Find, spans_stand_in_order_without_overlap_and_hold_their_parts) {
    Found const found(
        "Thực hiện khoản 2 Điều 5 Quyết định số 5/QĐ-UBND ngày 01/02/2025 của UBND "
        "tỉnh về trồng rừng, Kế hoạch số 6-KH/TU (điểm 2, mục III) và Luật Lâm nghiệp.");
    ASSERT_EQ(found.citations.size(), 3U);
    std::uint32_t end = 0;
    for (Citation const& c : found.citations) {
        EXPECT_GE(c.span.begin, end);
        end = c.span.end;
        EXPECT_TRUE(c.code.span.empty() || c.span.contains(c.code.span));
        EXPECT_TRUE(c.provision.empty() || c.span.contains(c.provision));
        EXPECT_TRUE(c.issuer.empty() || c.span.contains(c.issuer));
    }
    EXPECT_EQ(found.cut(found.citations[0].span),
              "khoản 2 Điều 5 Quyết định số 5/QĐ-UBND ngày 01/02/2025 của UBND tỉnh");
}

TEST(Find, the_type_is_the_noun_s_not_the_symbol_s) {
    Found const found("Quy định số 37-QĐ/TW, Luật số 64/2025/QH15 và số 12/QĐ-UBND");
    ASSERT_EQ(found.citations.size(), 3U);
    EXPECT_EQ(found.citations[0].type, "QĐ");
    EXPECT_EQ(found.citations[0].type_name, "Quy định");
    EXPECT_EQ(found.citations[1].type, "");
    EXPECT_EQ(found.citations[1].type_name, "Luật");
    EXPECT_EQ(found.citations[2].type_name, "Quyết định");
}

TEST(Find, odd_texts_give_nothing_and_end) {
    EXPECT_TRUE(Found("").citations.empty());
    EXPECT_TRUE(Found("Quyết định số").citations.empty());
    EXPECT_TRUE(Found("khoản 2 Điều").citations.empty());
    EXPECT_TRUE(Found("(sau đây gọi tắt là").citations.empty());
    EXPECT_TRUE(Found("12/").citations.empty());
}

TEST(Find, long_rows_take_linear_time) {
    std::string row = "các Quyết định số 1/QĐ-UBND";
    for (int i = 0; i < 20000; ++i) row += ", 2/QĐ-UBND (Luật Giá, khoản 1, 2, 3";
    EXPECT_EQ(Found(row).citations.size(), 40001U);
    std::string nouns;
    for (int i = 0; i < 50000; ++i) nouns += "Luật sửa đổi Luật Báo cáo điểm a, ";
    EXPECT_FALSE(Found(nouns).citations.empty());
}

} // namespace
} // namespace suot::citations
