// What a new document sets going, and what a lost one takes away.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include <trace/events.hpp>

namespace suot::trace {
namespace {

using namespace std::chrono_literals;

Work work(std::string code, std::string type, std::string issuer, base::Date date) {
    return {.file = 0,
            .held = grammar::Held::whole,
            .code = std::move(code),
            .type = std::move(type),
            .issuer = std::move(issuer),
            .date = date,
            .subject = "về sắp xếp chế độ trực ban"};
}

Item waiting(std::int32_t of, std::string when) {
    Item item;
    item.work = of;
    item.words = "Sắp xếp chế độ trực ban ở bến đò";
    item.kind = schedule::Kind::after_event;
    item.when = std::move(when);
    return item;
}

std::vector<Awakening> of(std::string const& when, Work const& later) {
    Documents documents;
    documents.works = {work("45-KH/TU", "KH", "Tỉnh ủy Lam Sơn", 2025y / 11 / 14), later};
    documents.items = {waiting(0, when)};
    return awakened(documents);
}

TEST(Awakened, by_the_awaited_body_and_type_after_the_order) {
    auto const guide = work("12-HD/BNV", "HD", "Bộ Nội vụ", 2026y / 2 / 1);
    EXPECT_EQ(of("khi có hướng dẫn của Bộ Nội vụ", guide).size(), 1U);
    EXPECT_TRUE(of("khi có hướng dẫn của Bộ Nội vụ", guide).front().same_matter);
    EXPECT_EQ(of("khi có văn bản của Bộ Nội vụ", guide).size(), 1U);
    auto const centre = work("9-HD/TW", "HD", "Ban Bí thư", 2026y / 2 / 1);
    EXPECT_EQ(of("khi có hướng dẫn của Trung ương", centre).size(), 1U);
}

TEST(Awakened, not_by_another_body_type_or_an_earlier_day) {
    auto const wait = "khi có hướng dẫn của Bộ Nội vụ";
    EXPECT_TRUE(of(wait, work("3-HD/BYT", "HD", "Bộ Y tế", 2026y / 2 / 1)).empty());
    EXPECT_TRUE(of(wait, work("3-QĐ/BNV", "QĐ", "Bộ Nội vụ", 2026y / 2 / 1)).empty());
    EXPECT_TRUE(of(wait, work("3-HD/BNV", "HD", "Bộ Nội vụ", 2025y / 2 / 1)).empty());
    EXPECT_TRUE(of("", work("3-HD/BNV", "HD", "", 2026y / 2 / 1)).empty());
}

TEST(Answers, a_document_the_event_names_by_number_or_by_issuer_and_type) {
    auto const plan = work("12-KH/TU", "KH", "Tỉnh ủy Lam Sơn", 2026y / 2 / 1);
    EXPECT_TRUE(answers(plan, "sau khi Kế hoạch số 12-KH/TU được ban hành"));
    EXPECT_FALSE(answers(plan, "sau khi Kế hoạch số 112-KH/TU được ban hành"));
    EXPECT_FALSE(answers(plan, ""));
    EXPECT_FALSE(answers(plan, "khi có hướng dẫn của Trung ương"));
    auto const decree = work("5/2026/NĐ-CP", "NĐ", "Chính phủ", 2026y / 2 / 1);
    EXPECT_TRUE(answers(decree, "khi có nghị định của Trung ương"));
    EXPECT_FALSE(answers(decree, "khi có nghị quyết của Trung ương"));
    EXPECT_FALSE(answers(work("", "HD", "", 2026y / 2 / 1), "khi có hướng dẫn của Bộ Nội vụ"));
}

Documents chain() {
    Documents documents;
    documents.works = {work("1-KL/TW", "KL", "Ban Bí thư", 2025y / 1 / 1),
                       work("2-KH/TU", "KH", "Tỉnh ủy Lam Sơn", 2025y / 2 / 1),
                       work("3-KH/ĐU", "KH", "Đảng ủy xã Thượng Ngàn", 2025y / 3 / 1),
                       work("4-KH/TU", "KH", "Tỉnh ủy Lam Sơn", 2025y / 2 / 1)};
    auto const rests = [&](std::size_t on, std::int32_t what) {
        documents.works[on].mentions.push_back({what, citations::Relation::implements, {}});
    };
    rests(1, 0);
    rests(2, 1);
    rests(3, 0);
    rests(3, 2); // has two grounds
    Item item;
    item.work = 3;
    item.cites = {"1-KL/TW"};
    item.lead = {"Đảng ủy xã Thượng Ngàn"};
    documents.items = {item};
    return documents;
}

TEST(Without, a_document_all_that_rests_on_it_alone_loses_its_ground) {
    auto const documents = chain();
    EXPECT_EQ(without(documents, 0).works, (std::vector<std::int32_t>{1, 2, 3}));
    EXPECT_EQ(without(documents, 0).items, (std::vector<std::int32_t>{0}));
    EXPECT_EQ(without(documents, 1).works, (std::vector<std::int32_t>{2}));
    EXPECT_TRUE(without(documents, 3).works.empty());
}

} // namespace
} // namespace suot::trace
