// Links between documents: proposed, decided, outdated and orphaned with what causes it.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

class LinkTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin_ = begin();
        clerk_ = person(admin_, "lan", "clerk", 1);
        leader_ = person(admin_, "lan2", "leader", 1);
    }

    std::int64_t take(std::string const& bytes, std::string const& name) {
        auto const file = Value::object().set("name", name).set("bytes", bytes);
        return run(clerk_, "import", {{"file", Value::list().add(file)}})["items"]
            .items()
            .front()["id"]
            .number();
    }
    std::int64_t take_example(std::string const& name) { return take(example(name), name); }

    /// The links of a document in a state (any: "").
    Value::List links(std::int64_t document, std::string const& state = "") {
        Value arguments = Value::object().set("document", document).set("limit", 1000);
        if (!state.empty()) arguments.set("state", state);
        auto const result =
            desk_->run(clerk_, {.verb = "link list", .arguments = std::move(arguments)});
        EXPECT_TRUE(result) << result.error().message.en;
        if (result) expect_shape("link list", *result);
        return result ? (*result)["items"].items() : Value::List{};
    }
    /// The first link between duties of a document that is likely.
    Value link_of(std::int64_t document) {
        for (auto const& link : links(document, "proposed"))
            if (link["lower"].has("duty") && link["higher"].has("duty")
                && link["lower"]["document"].number() == document && link["likely"].truth())
                return link;
        ADD_FAILURE() << "no link";
        return {};
    }
    std::string state(Value const& link) {
        for (auto const& one : links(link["lower"]["document"].number()))
            if (one["id"] == link["id"]) return one["state"].text();
        return "none";
    }

    Session admin_;
    Session clerk_;
    Session leader_;
};

TEST_F(LinkTest, ADocumentThatComesIsLinkedToWhatItSaysItCarriesOut) {
    auto const above = take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const made = links(below);
    ASSERT_GT(made.size(), 10U);
    auto const by_citation = std::ranges::count_if(made, [&](Value const& link) {
        return link["origin"].text() == "citation" && !link["lower"].has("duty")
               && link["higher"]["document"].number() == above;
    });
    EXPECT_EQ(by_citation, 1);
    auto const one = link_of(below);
    EXPECT_FALSE(one["reason"]["shared"].items().empty());
    // Asked again, nothing is new.
    auto const again = run(clerk_, "link propose", {{"document", below}});
    EXPECT_EQ(again["count"].number(), 0);
    EXPECT_GT(again["known"].number(), 10);
    EXPECT_EQ(links(below).size(), made.size());
}

TEST_F(LinkTest, TheHigherDocumentMayComeLater) {
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const within = links(below).size(); // charges to bodies carry out its own general tasks
    auto const above = take_example("02-ke-hoach-trung-uong.md");
    EXPECT_GT(links(above).size(), 10U);
    EXPECT_GE(links(below).size(), within + 10);
}

TEST_F(LinkTest, WhatCitesNothingIsComparedWithAllOfAHigherTier) {
    auto const above = take_example("01-ket-luan-trung-uong.md");
    auto const below =
        take("ỦY BAN NHÂN DÂN XÃ THƯỢNG NGÀN\n\nSố: 7/KH-UBND\n\nThượng Ngàn, ngày 10 "
             "tháng 12 năm 2025\n\nKẾ HOẠCH\nlàm việc năm 2026\n\n1. Công an xã rà soát, "
             "cập nhật phương án ứng phó thiên tai của xã trước ngày 31/3/2026.\n",
             "x.md");
    EXPECT_TRUE(links(below).empty());
    EXPECT_GT(run(clerk_, "link propose", {{"document", below}})["count"].number(), 0);
    for (auto const& link : links(below)) EXPECT_EQ(link["higher"]["document"].number(), above);
    EXPECT_EQ(run(clerk_, "link propose", {{"document", below}})["count"].number(), 0);
}

TEST_F(LinkTest, APersonDecidesAndEachDayKeepsItsState) {
    take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const link = link_of(below);
    auto const id = link["id"].number();
    go(date(2026, 1, 7));
    EXPECT_EQ(run(leader_, "link confirm", {{"link", id}})["state"].text(), "confirmed");
    go(date(2026, 1, 9));
    EXPECT_EQ(fails(leader_, "link reject", {{"link", id}}), base::ErrorKind::invalid);
    auto const rejected = run(leader_, "link reject", {{"link", id}, {"reason", "việc khác"}});
    EXPECT_EQ(rejected["state"].text(), "rejected");
    EXPECT_EQ(rejected["ground"].text(), "việc khác");
    EXPECT_EQ(rejected["by"].text(), "lan2");
    auto then = leader_;
    then.on = date(2026, 1, 8);
    auto const old = run(then, "link list", {{"duty", link["lower"]["duty"]}});
    for (auto const& one : old["items"].items())
        EXPECT_TRUE(one["id"].number() != id || one["state"].text() == "confirmed");
    // What a person rejected is not proposed again.
    run(clerk_, "link propose", {{"document", below}});
    EXPECT_EQ(state(link), "rejected");
    auto const entries = run(admin_, "journal list", {{"limit", 1000}})["items"].items();
    EXPECT_EQ(
        std::ranges::count_if(
            entries, [](Value const& entry) { return entry["subject_kind"].text() == "link"; }),
        2);
    EXPECT_TRUE(run(admin_, "verify")["sound"].truth());
}

TEST_F(LinkTest, IsOutdatedWhenASideIsAmendedAndOrphanedWhenItIsDropped) {
    take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const link = link_of(below);
    auto const lower = link["lower"]["duty"];
    auto const higher = link["higher"]["duty"];
    run(leader_, "review amend", {{"duty", higher}, {"product", "báo cáo"}});
    EXPECT_EQ(state(link), "proposed"); // the same matter
    run(leader_, "review amend", {{"duty", higher}, {"due", "2026-02-01"}});
    EXPECT_EQ(state(link), "outdated");
    run(leader_, "link confirm", {{"link", link["id"]}});
    run(leader_, "review amend", {{"duty", lower}, {"words", "Việc khác hẳn"}});
    EXPECT_EQ(state(link), "outdated");
    run(leader_, "review drop", {{"duty", lower}, {"reason", "không phải nhiệm vụ"}});
    EXPECT_EQ(state(link), "orphaned");
    EXPECT_EQ(fails(leader_, "link confirm", {{"link", link["id"]}}), base::ErrorKind::conflict);
    run(leader_, "review restore", {{"duty", lower}});
    EXPECT_EQ(state(link), "outdated"); // as it stood before
    EXPECT_TRUE(run(admin_, "verify")["sound"].truth());
}

TEST_F(LinkTest, IsOrphanedWhenADutyIsCancelledOrCutUp) {
    take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const link = link_of(below);
    auto const lower = link["lower"]["duty"];
    auto const duties = Value::list().add(lower);
    run(leader_, "review confirm", {{"document", below}, {"duties", duties}});
    run(leader_, "cancel", {{"duty", lower}, {"reason", "không còn cần"}});
    EXPECT_EQ(state(link), "orphaned");
    run(leader_, "reopen", {{"duty", lower}, {"reason", "nhầm"}});
    EXPECT_EQ(state(link), "proposed");
    run(leader_, "review split",
        {{"duty", link["higher"]["duty"]}, {"words", Value::list().add("Một").add("Hai")}});
    EXPECT_EQ(state(link), "orphaned");
}

TEST_F(LinkTest, IsOutdatedWhenItsDocumentIsReplaced) {
    auto const old = take_example("05-quy-dinh-2021.md");
    auto const below =
        take("ĐẢNG ỦY XÃ THƯỢNG NGÀN\n\nSố 3-KH/ĐU\n\nKẾ HOẠCH\nthực hiện Quy định số "
             "07-QĐ/TU, ngày 12/5/2021 của Ban Thường vụ Tỉnh ủy\n\n1. Văn phòng "
             "Đảng ủy mở sổ đăng ký văn bản trước ngày 30/6/2021.\n",
             "x.md");
    auto const made = links(below);
    ASSERT_FALSE(made.empty());
    EXPECT_EQ(made.front()["higher"]["document"].number(), old);
    take_example("06-quy-dinh-2025.md");
    auto const after = links(below);
    ASSERT_EQ(after.size(), made.size());
    for (auto const& link : after) {
        EXPECT_EQ(link["state"].text(), "outdated");
        EXPECT_NE(link["ground"].text().find("thay thế"), std::string::npos);
    }
}

TEST_F(LinkTest, ALetterIsLinkedToWhatItRestates) {
    auto const letter = take_example("07-cong-van-huyen-uy.md");
    auto const original = take(
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n\nSố 31-KH/TW\n\nKẾ HOẠCH\nsố hóa tài liệu lưu trữ của Đảng"
        "\n\nII. NHIỆM VỤ\n\n1. Các cấp ủy xây dựng danh mục tài liệu cần số hóa của từng cấp ủy, "
        "hoàn thành trong quý 2/2025.\n\n2. Các cấp ủy kiểm tra việc mở sổ, hoàn thành trong năm "
        "2026.\n",
        "31.md");
    auto const made = links(original);
    auto const found = std::ranges::find_if(
        made, [](Value const& link) { return link["origin"].text() == "restatement"; });
    ASSERT_NE(found, made.end());
    EXPECT_EQ((*found)["lower"]["document"].number(), letter);
    EXPECT_EQ((*found)["higher"]["document"].number(), original);
}

TEST_F(LinkTest, APersonLinksWhatTheMachineDidNot) {
    auto const above = take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("05-quy-dinh-2021.md");
    auto const duty = [&](std::int64_t document) {
        return run(clerk_, "document show", {{"document", document}})["duties"]
            .items()
            .front()["id"];
    };
    auto const link = run(leader_, "link add",
                          {{"duty", duty(below)}, {"higher", duty(above)}, {"reason", "đúng"}});
    EXPECT_EQ(link["state"].text(), "confirmed");
    EXPECT_EQ(link["origin"].text(), "person");
    EXPECT_EQ(fails(leader_, "link add", {{"duty", duty(below)}, {"higher", duty(above)}}),
              base::ErrorKind::conflict);
    EXPECT_EQ(fails(leader_, "link add", {{"duty", duty(below)}, {"higher", duty(below)}}),
              base::ErrorKind::invalid);
    EXPECT_EQ(fails(leader_, "link add", {{"duty", duty(below)}}), base::ErrorKind::invalid);
    run(leader_, "link add", {{"document", below}, {"higher_document", above}});
    EXPECT_TRUE(run(admin_, "verify")["sound"].truth());
}

TEST_F(LinkTest, WhatOneMayNotSeeIsNotTold) {
    auto const above = take_example("02-ke-hoach-trung-uong.md");
    auto const below = take_example("03-ke-hoach-tinh-uy.md");
    auto const count = links(below).size();
    run(leader_, "document restrict", {{"document", above}, {"reason", "nội bộ"}});
    for (auto const& link : links(below)) {
        if (link["higher"]["document"].number() == below) continue;
        EXPECT_EQ(to_json(link["higher"]), "{\"hidden\":true}");
        EXPECT_FALSE(link.has("reason"));
        EXPECT_EQ(fails(clerk_, "link confirm", {{"link", link["id"]}}),
                  base::ErrorKind::not_found);
    }
    EXPECT_EQ(links(below).size(), count);
    auto const told = [&](Session const& to) {
        auto const entries = run(to, "journal list", {{"limit", 1000}})["items"].items();
        return std::ranges::count(entries, std::string("link"),
                                  [](Value const& entry) { return entry["subject_kind"].text(); });
    };
    auto const decided = run(leader_, "link list", {{"document", above}})["items"].items();
    ASSERT_FALSE(decided.empty());
    run(leader_, "link reject", {{"link", decided.front()["id"]}, {"reason", "việc kín"}});
    EXPECT_GT(told(leader_), 0);
    EXPECT_EQ(told(admin_), 0) << "of a link to what one may not read, nothing";
    EXPECT_EQ(fails(clerk_, "link add", {{"document", below}, {"higher_document", above}}),
              base::ErrorKind::not_found);
    auto const order = run(leader_, "document show", {{"document", above}})["duties"].items();
    EXPECT_EQ(fails(clerk_, "link add", {{"document", below}, {"higher", order.front()["id"]}}),
              base::ErrorKind::not_found);
    auto const sub = office(admin_, "Sở Nội vụ", "sở");
    auto const other = person(admin_, "binh", "follower", sub);
    EXPECT_TRUE(run(other, "link list")["items"].items().empty());
    EXPECT_EQ(fails(other, "link confirm", {{"link", 1}}), base::ErrorKind::not_found);
    EXPECT_EQ(fails(other, "link propose", {{"document", below}}), base::ErrorKind::not_found);
}

} // namespace

} // namespace suot::desk
