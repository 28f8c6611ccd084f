// Links between provisions: what a citation names of a document, and what another one amends of it.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

constexpr char const* rules =
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nSố: 12/2025/QĐ-UBND\n\nLam Sơn, ngày 10 tháng 3 năm 2025\n\n"
    "QUYẾT ĐỊNH\nBan hành quy định về quản lý bến khách ngang sông\n\n"
    "Điều 4. Trang bị\n\n"
    "1. Ủy ban nhân dân cấp xã lập danh sách bến khách ngang sông trước ngày 30/6/2025.\n\n"
    "2. Ủy ban nhân dân cấp xã cấp áo phao cho chủ bến trước ngày 31/12/2025.\n\n"
    "Điều 9. Kiểm tra\n\n"
    "1. Ủy ban nhân dân cấp xã kiểm tra điều kiện an toàn của bến ba tháng một lần.\n\n"
    "2. Sở Xây dựng tổng hợp kết quả kiểm tra bến trước ngày 15/12/2025.\n";

std::string plan(std::string const& carries_out, std::string const& duties) {
    return "ỦY BAN NHÂN DÂN XÃ THƯỢNG NGÀN\n\nSố: 7/KH-UBND\n\nThượng Ngàn, ngày 10 tháng 5 năm "
           "2025\n\nKẾ HOẠCH\n"
           + carries_out + "\n\n" + duties;
}

constexpr char const* amending =
    "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n\nSố: 37/2025/QĐ-UBND\n\nLam Sơn, ngày 30 tháng 10 năm 2025\n\n"
    "QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quyết định số 12/2025/QĐ-UBND ngày 10 tháng 3 "
    "năm "
    "2025 của Ủy ban nhân dân tỉnh\n\n"
    "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2025/QĐ-UBND\n\n"
    "1. Sửa đổi khoản 2 Điều 4 như sau:\n\n"
    "“2. Ủy ban nhân dân cấp xã cấp áo phao và phao tròn cho chủ bến.”.\n\n"
    "2. Bổ sung khoản 3 vào sau khoản 2 Điều 9 như sau:\n\n"
    "“3. Chủ bến dừng hoạt động khi có gió từ cấp 5.”.\n";

class LinkPlacesTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin_ = begin();
        clerk_ = person(admin_, "lan", "clerk", 1);
    }
    std::int64_t take(std::string const& bytes, std::string const& name,
                      std::int64_t version_of = 0) {
        auto const file = Value::object().set("name", name).set("bytes", bytes);
        auto arguments = Value::object().set("file", Value::list().add(file));
        if (version_of != 0) arguments.set("version_of", version_of);
        auto const out = desk_->run(clerk_, {.verb = "import", .arguments = arguments});
        EXPECT_TRUE(out) << out.error().message.en;
        return out ? (*out)["items"].items().front()["id"].number() : 0;
    }
    Value::List links(std::int64_t document) {
        return run(clerk_, "link list", {{"document", document}, {"limit", 1000}})["items"].items();
    }
    /// "4.2 outdated" of each link's higher side, once each, in order.
    std::vector<std::string> higher_sides(std::int64_t document, char const* origin = "") {
        std::vector<std::string> out;
        for (auto const& link : links(document)) {
            if (*origin != 0 && link["origin"].text() != origin) continue;
            auto const& side = link["higher"];
            auto const place = side.has("provision") ? side["provision"].text()
                               : side.has("begin")   ? side["words"].text().substr(0, 9)
                                                     : "whole";
            out.push_back(place + " " + link["state"].text());
        }
        std::ranges::sort(out);
        auto const twice = std::ranges::unique(out);
        out.erase(twice.begin(), twice.end());
        return out;
    }

    Session admin_;
    Session clerk_;
};

using Sides = std::vector<std::string>;

TEST_F(LinkPlacesTest, AnAmendmentOutdatesLinksOfWhatItAmendsAndOfNothingElse) {
    take(rules, "12.md");
    auto const below =
        take(plan("thực hiện Quyết định số 12/2025/QĐ-UBND",
                  "1. Công an xã lập danh sách bến khách ngang sông trước ngày 15/6/2025.\n\n"
                  "2. Văn phòng xã cấp áo phao cho chủ bến trước ngày 1/12/2025.\n\n"
                  "3. Công an xã kiểm tra điều kiện an toàn của bến ba tháng một lần.\n"),
             "7.md");
    auto const before = higher_sides(below);
    ASSERT_TRUE(std::ranges::count(before, "Điều 4.2 proposed") == 1);
    take(amending, "37.md");
    for (auto const& line : higher_sides(below)) {
        bool const amended = line.starts_with("Điều 4.2 ");
        EXPECT_EQ(line.ends_with(" outdated"), amended) << line;
    }
    auto const all = links(below);
    auto const outdated = std::ranges::find_if(
        all, [](Value const& link) { return link["state"].text() == "outdated"; });
    ASSERT_NE(outdated, all.end());
    EXPECT_EQ((*outdated)["ground"].text(), "37/2025/QĐ-UBND sửa đổi 12/2025/QĐ-UBND");
    EXPECT_TRUE(run(admin_, "verify")["sound"].truth());
}

TEST_F(LinkPlacesTest, TheAmendmentMayComeFirst) {
    take(amending, "37.md");
    auto const below = take(plan("thực hiện Quyết định số 12/2025/QĐ-UBND",
                                 "1. Văn phòng xã cấp áo phao cho chủ bến trước ngày 1/12/2025.\n"),
                            "7.md");
    take(rules, "12.md");
    auto const sides = higher_sides(below, "proposal");
    ASSERT_FALSE(sides.empty());
    for (auto const& line : sides)
        EXPECT_EQ(line.ends_with(" outdated"), line.starts_with("Điều 4.2 ")) << line;
}

TEST_F(LinkPlacesTest, ADutyIsLinkedToTheProvisionThatItNames) {
    auto const words = plan(
        "tổ chức giao thông đường thủy",
        "1. Công an xã kiểm tra bến, thực hiện khoản 1 Điều 9 Quyết định số 12/2025/QĐ-UBND.\n\n"
        "2. Văn phòng xã phát áo phao, thực hiện Điều 4 Quyết định số 12/2025/QĐ-UBND.\n");
    take(rules, "12.md");
    auto const below = take(words, "7.md");
    Sides const expected{"Điều 4.1 proposed", "Điều 4.2 proposed", "Điều 9.1 proposed"};
    EXPECT_EQ(higher_sides(below, "citation"), expected);
}

TEST_F(LinkPlacesTest, TheDocumentThatADutyNamesMayComeLater) {
    auto const below =
        take(plan("tổ chức giao thông đường thủy", "1. Công an xã kiểm tra bến, thực hiện khoản 1 "
                                                   "Điều 9 Quyết định số 12/2025/QĐ-UBND.\n"),
             "7.md");
    EXPECT_TRUE(higher_sides(below, "citation").empty());
    take(rules, "12.md");
    EXPECT_EQ(higher_sides(below, "citation"), Sides{"Điều 9.1 proposed"});
}

TEST_F(LinkPlacesTest, ANewVersionTakesTheLinksOfTheOneBefore) {
    auto const before = take(rules, "12.md");
    auto const below =
        take(plan("tổ chức giao thông đường thủy", "1. Công an xã kiểm tra bến, thực hiện khoản 1 "
                                                   "Điều 9 Quyết định số 12/2025/QĐ-UBND.\n"),
             "7.md");
    auto const after = take(std::string(rules) + "\nNơi nhận: như trên.\n", "12b.md", before);
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (auto const& link : links(below))
        if (link["origin"].text() == "citation")
            found.emplace_back(link["higher"]["document"].number(), link["state"].text());
    std::ranges::sort(found);
    EXPECT_EQ(found, (std::vector<std::pair<std::int64_t, std::string>>{{before, "outdated"},
                                                                        {after, "proposed"}}));
}

TEST_F(LinkPlacesTest, ACopyElsewhereMakesNoLinkTwice) {
    take(rules, "12.md");
    auto const below =
        take(plan("tổ chức giao thông đường thủy", "1. Công an xã kiểm tra bến, thực hiện khoản 1 "
                                                   "Điều 9 Quyết định số 12/2025/QĐ-UBND.\n"),
             "7.md");
    auto const count = links(below).size();
    auto const elsewhere = person(admin_, "minh", "clerk", office(admin_, "Sở Xây dựng", "sở"));
    auto const file =
        Value::object().set("name", "12c.md").set("bytes", std::string(rules) + "\nHết.\n");
    run(elsewhere, "import", {{"file", Value::list().add(file)}});
    EXPECT_EQ(links(below).size(), count);
}

TEST_F(LinkPlacesTest, WhatIsNotThereIsTheWholeDocument) {
    take(rules, "12.md");
    auto const below =
        take(plan("tổ chức giao thông đường thủy", "1. Công an xã kiểm tra bến, thực hiện khoản 8 "
                                                   "Điều 9 Quyết định số 12/2025/QĐ-UBND.\n"),
             "7.md");
    EXPECT_EQ(higher_sides(below, "citation"), Sides{"whole proposed"});
}

TEST_F(LinkPlacesTest, APlanThatCarriesOutOneArticleIsLinkedToIt) {
    take(rules, "12.md");
    auto const below = take(plan("thực hiện Điều 4 Quyết định số 12/2025/QĐ-UBND",
                                 "1. Văn phòng xã mở sổ trước ngày 1/12/2025.\n"),
                            "7.md");
    Sides const expected{"Điều 4.1 proposed", "Điều 4.2 proposed"};
    EXPECT_EQ(higher_sides(below, "citation"), expected);
}

} // namespace

} // namespace suot::desk
