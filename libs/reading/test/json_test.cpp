#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <reading/json.hpp>

#include "lines.hpp"

namespace suot::reading {
namespace {

constexpr std::string_view plan =
    "TỈNH ỦY LAM SƠN\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-KH/TU\n"
    "Lam Sơn, ngày 14 tháng 11 năm 2025\nKẾ HOẠCH\nvề \"số hóa\" hồ sơ\n"
    "Thực hiện Kết luận số 88-KL/TW ngày 06/01/2025 của Ban Bí thư, Ban Thường vụ Tỉnh ủy ban hành "
    "Kế hoạch:\nI- NHIỆM VỤ\n"
    "1. Văn phòng Tỉnh ủy chủ trì, phối hợp với Sở Nội vụ lập danh mục hồ sơ, hoàn thành trước "
    "ngày 31/12/2025.\n"
    "2. Ban Tổ chức Tỉnh ủy báo cáo theo Kết luận số 88-KL/TW hằng năm.\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nHoàng Văn Suối\n";

nlohmann::json parsed(std::string_view text) {
    auto const reading = read_source(source_of(text));
    EXPECT_TRUE(reading.has_value());
    return nlohmann::json::parse(to_json(*reading));
}

/// All spans in `value` lie inside `text` and do not begin in the middle of a letter.
void expect_spans_fit(nlohmann::json const& value, std::string_view text) {
    for (auto const& [key, member] : value.items()) {
        if (key == "span" || key == "own") {
            std::size_t const begin = member.at(0);
            std::size_t const end = member.at(1);
            EXPECT_LE(begin, end);
            EXPECT_LE(end, text.size());
            EXPECT_TRUE(begin == text.size() || (text[begin] & 0xC0) != 0x80);
        } else if (member.is_structured()) {
            expect_spans_fit(member, text);
        }
    }
}

TEST(Json, is_well_formed_and_holds_the_members_of_the_format) {
    auto const json = parsed(plan);
    EXPECT_EQ(json.at("format"), "suot.reading/1");
    for (auto const* member :
         {"source", "document", "works", "tree", "citations", "duties", "diagnostics"})
        EXPECT_TRUE(json.contains(member)) << member;
    EXPECT_EQ(json.at("document").at("code"), "45-KH/TU");
    EXPECT_EQ(json.at("document").at("date"), "2025-11-14");
    EXPECT_EQ(json.at("source").at("media_type"), "text/plain");
}

TEST(Json, every_quote_is_the_words_at_its_span) {
    auto const json = parsed(plan);
    auto const cut = [](nlohmann::json const& item) {
        return plan.substr(item.at("span").at(0), item.at("span").at(1).get<std::size_t>()
                                                      - item.at("span").at(0).get<std::size_t>());
    };
    ASSERT_FALSE(json.at("duties").empty());
    for (auto const& duty : json.at("duties")) EXPECT_EQ(duty.at("quote"), cut(duty));
    for (auto const& citation : json.at("citations"))
        EXPECT_EQ(citation.at("quote"), cut(citation));
    expect_spans_fit(json, plan);
}

TEST(Json, each_cited_document_stands_once_and_the_own_number_is_no_citation) {
    auto const json = parsed(plan);
    auto const& works = json.at("works");
    EXPECT_EQ(works.at(0).at("held"), "whole");
    ASSERT_EQ(works.size(), 2U);
    EXPECT_EQ(works.at(1).at("code"), "88-KL/TW");
    EXPECT_EQ(works.at(1).at("held"), "cited");
    EXPECT_EQ(works.at(1).at("date"), "2025-01-06");
    ASSERT_EQ(json.at("citations").size(), 2U);
    for (auto const& citation : json.at("citations")) {
        EXPECT_EQ(citation.at("from"), "w1");
        EXPECT_EQ(citation.at("to"), "w2");
    }
}

TEST(Json, children_and_works_are_numbered_as_they_stand) {
    auto const json = parsed(plan);
    auto const& tree = json.at("tree");
    for (std::size_t i = 0; i < tree.size(); ++i) {
        EXPECT_EQ(tree.at(i).at("id"), "n" + std::to_string(i + 1));
        for (auto const& child : tree.at(i).at("children"))
            EXPECT_GT(std::stoul(child.get<std::string>().substr(1)), i + 1);
    }
}

TEST(Json, of_a_refused_document_only_the_mark_is_printed) {
    auto const refused = read_source(source_of("Số: 02/UBND-NC\nMẬT\nKính gửi: Văn phòng"));
    ASSERT_FALSE(refused.has_value());
    auto const json = nlohmann::json::parse(refusal_json("a.txt", refused.error()));
    EXPECT_EQ(json.at("diagnostics").at(0).at("code"), "secret-mark");
    EXPECT_EQ(json.size(), 3U);
    EXPECT_FALSE(json.at("source").contains("sha256"));
}

TEST(Json, an_empty_source_gives_a_reading) {
    auto const json = parsed("");
    EXPECT_TRUE(json.at("document").at("code").is_null());
    EXPECT_TRUE(json.at("duties").empty());
}

} // namespace
} // namespace suot::reading
