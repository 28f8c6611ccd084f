// What a restricted document tells to whom: readings leave entries, others are told nothing.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

using base::ErrorKind;

class Secrecy : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        farm = office(admin, "Sở Nông nghiệp và Môi trường", "sở");
        chief = person(admin, "lanh.dao", "leader", 1);
        clerk = person(admin, "van.thu", "clerk", 1);
        other = person(admin, "van.thu.so", "clerk", farm);
        farmer = person(admin, "so.nn", "actor", farm);
        paper = taken_in(clerk, text, "kin.txt");
        duty = run(clerk, "review add",
                   {{"document", paper},
                    {"words", "Rà soát kho áo phao"},
                    {"due", "2026-03-31"}})["id"]
                   .number();
        run(chief, "document restrict", {{"document", paper}, {"reason", "đang lấy ý kiến"}});
    }
    std::int64_t taken_in(Session const& who, std::string const& bytes, char const* name) {
        auto const file = Value::object().set("name", name).set("bytes", bytes);
        return run(who, "import", {{"file", file}})["items"].items().front()["id"].number();
    }
    /// The entries that tell of the paper's being read.
    std::vector<std::string> readings() {
        std::vector<std::string> out;
        auto const entries = run(chief, "journal list", {{"document", paper}, {"limit", 1000}});
        for (auto const& entry : entries["items"].items())
            if (entry["subject_kind"].text() == registry::reading_kind)
                out.push_back(entry["verb"].text());
        return out;
    }

    std::string const text = "UBND TỈNH LAM SƠN\nSố: 12/KH-UBND\n\nLam Sơn, ngày 02 tháng 01 năm "
                             "2026\n\nKẾ HOẠCH\nvề áo phao mã HOASEN\n\n1. Sở Nội vụ kiểm kê áo "
                             "phao HOASEN xong trước ngày 31/3/2026.\n";
    Session admin, chief, clerk, other, farmer;
    std::int64_t farm = 0, paper = 0, duty = 0;
};

TEST_F(Secrecy, EveryVerbThatShowsItLeavesAnEntry) {
    std::vector<std::string> expected;
    for (char const* const verb :
         {"document show", "document file", "review list", "assign propose"}) {
        run(chief, verb, {{"document", paper}});
        expected.emplace_back(verb);
        EXPECT_EQ(readings(), expected) << verb;
    }
    run(chief, "duty show", {{"duty", duty}});
    run(chief, "search", {{"words", "HOASEN"}});
    run(chief, "review reread", {{"document", paper}});
    expected.insert(expected.end(), {"duty show", "search", "review reread"});
    EXPECT_EQ(readings(), expected);
    run(chief, "document list");
    run(chief, "duty list");
    EXPECT_EQ(readings(), expected) << "lists are no reading";
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(Secrecy, ReadingChangesNothingAndIsNoNewsToAnybody) {
    auto const before = last_change(*desk_).value();
    auto const version = run(chief, "document show", {{"document", paper}})["version"];
    EXPECT_EQ(run(chief, "document show", {{"document", paper}})["version"], version);
    EXPECT_TRUE(changes_after(*desk_, chief, before)->items.empty())
        << "whoever is told loads again, and would read it again without end";
}

TEST_F(Secrecy, NobodyElseIsToldOfChangesToIt) {
    auto const before = last_change(*desk_).value();
    run(chief, "review amend", {{"duty", duty}, {"words", "Rà soát kho"}});
    run(chief, "document restrict", {{"document", paper}, {"reason", "vẫn vậy"}});
    EXPECT_EQ(changes_after(*desk_, chief, before)->items.size(), 2U);
    for (auto const& stranger : {admin, clerk, other, farmer})
        EXPECT_TRUE(changes_after(*desk_, stranger, before)->items.empty());
}

TEST_F(Secrecy, TheJournalTellsItToReadersOnly) {
    auto const entries = run(admin, "journal list", {{"limit", 1000}});
    for (auto const& entry : entries["items"].items()) {
        auto const said = to_json(entry);
        EXPECT_EQ(said.find("HOASEN"), std::string::npos) << said;
        EXPECT_EQ(said.find("áo phao"), std::string::npos) << said;
    }
    EXPECT_TRUE(run(admin, "journal list", {{"document", paper}})["items"].items().empty());
    EXPECT_TRUE(run(admin, "journal list", {{"duty", duty}})["items"].items().empty());
    EXPECT_FALSE(run(chief, "journal list", {{"duty", duty}})["items"].items().empty());
}

TEST_F(Secrecy, ItIsNoDuplicateForWhoMayNotSeeIt) {
    auto const file = Value::object().set("name", "khac.txt").set("bytes", text);
    EXPECT_EQ(run(chief, "document show", {{"document", paper}})["restricted"], Value(true));
    auto const told = run(other, "import", {{"file", file}})["items"].items().front();
    EXPECT_EQ(told["outcome"].text(), "kept");
    EXPECT_NE(told["id"].number(), paper);
    auto const again = run(other, "import", {{"file", file}})["items"].items().front();
    EXPECT_EQ(again["outcome"].text(), "duplicate");
    EXPECT_EQ(again["id"], told["id"]) << "of one's own";
    EXPECT_EQ(fails(other, "import", {{"file", file}, {"version_of", paper}}),
              ErrorKind::not_found);
}

TEST_F(Secrecy, ItsDutiesAreHandedOverByNumberAlone) {
    run(chief, "review confirm", {{"document", paper}, {"all", true}});
    run(chief, "assign", {{"duty", duty}, {"to", Value(std::to_string(farm))}});
    EXPECT_EQ(run(farmer, "duty show", {{"duty", duty}})["id"].number(), duty)
        << "whoever is charged sees what must be done";
    auto const plan = run(admin, "office dissolve",
                          {{"office", Value(std::to_string(farm))}, {"by", "01/NQ-HĐND"}});
    auto const list = run(admin, "handover list");
    EXPECT_NE(to_json(list).find("\"duty\":" + std::to_string(duty)), std::string::npos);
    EXPECT_EQ(to_json(plan).find("áo phao"), std::string::npos);
    EXPECT_EQ(to_json(list).find("áo phao"), std::string::npos);
}

TEST_F(Secrecy, AProposalTellsBothSidesOrNothing) {
    auto const ours = taken_in(clerk,
                               "UBND TỈNH LAM SƠN\nSố: 15/KH-UBND\n\nKẾ HOẠCH\nvề trực ban\n\n1. "
                               "Sở Nông nghiệp và Môi trường ban hành quy chế trực ban khi có "
                               "hướng dẫn của Bộ Nội vụ.\n",
                               "truc-ban.txt");
    run(clerk, "review confirm", {{"document", ours}, {"all", true}});
    auto const shown = run(clerk, "document show", {{"document", ours}});
    for (auto const& one : shown["duties"].items())
        run(chief, "assign", {{"duty", one["id"]}, {"to", Value(std::to_string(farm))}});
    auto const guide = taken_in(clerk,
                                "BỘ NỘI VỤ\nSố: 8/HD-BNV\n\nHà Nội, ngày 27 tháng 02 năm "
                                "2026\n\nHƯỚNG DẪN\nvề chế độ trực ban\n\n1. Xã trực 24/24 giờ.\n",
                                "hd.txt");
    auto const told = run(chief, "proposal list")["items"];
    ASSERT_EQ(told.items().size(), 1U);
    run(chief, "document restrict", {{"document", guide}, {"reason", "x"}});
    EXPECT_EQ(run(chief, "proposal list")["items"].items().size(), 1U);
    auto const second = person(admin, "pho", "leader", 1);
    EXPECT_TRUE(run(second, "proposal list")["items"].items().empty());
    EXPECT_EQ(fails(second, "proposal accept", {{"proposal", told.items().front()["id"]}}),
              ErrorKind::invalid);
    EXPECT_EQ(fails(second, "proposal accept", {{"proposal", 999}}), ErrorKind::invalid)
        << "as where there is none";
    run(chief, "proposal accept", {{"proposal", told.items().front()["id"]}});
}

} // namespace

} // namespace suot::desk
