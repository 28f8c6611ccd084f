// The cascade of the examples in a register: what is planted there is found, and nothing else; the
// same on every day, for every eye, in every output.
#include "kit.hpp"

#include <algorithm>
#include <set>

namespace suot::desk {

namespace {

class CoverageTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin_ = begin();
        clerk_ = person(admin_, "lan", "clerk", 1);
        leader_ = person(admin_, "hoa", "leader", 1);
    }

    std::int64_t take(std::string const& name) {
        auto const file = Value::object().set("name", name).set("bytes", example(name));
        return run(clerk_, "import", {{"file", Value::list().add(file)}})["items"]
            .items()
            .front()["id"]
            .number();
    }
    void take_cascade() {
        for (auto const* const name :
             {"01-ket-luan-trung-uong.md", "02-ke-hoach-trung-uong.md", "03-ke-hoach-tinh-uy.md",
              "04-ke-hoach-ubnd-tinh.md", "05-quy-dinh-2021.md", "06-quy-dinh-2025.md",
              "08-ke-hoach-dang-uy-xa.md", "12-thong-bao-qua-han.md", "15-du-thao-ubnd-xa.md",
              "19-huong-dan-van-phong.md"})
            id_[name] = take(name);
    }

    Value::List items(Session const& session, char const* verb, Args args = {}) {
        return run(session, verb, args)["items"].items();
    }
    static std::string place(Value const& side) {
        return side["code"].text() + " " + side["provision"].text();
    }
    /// "gap: 312-KL/TW II.1.(3) / 45-KH/TU".
    static std::string line(Value const& one) {
        auto const& lower = one["lower"];
        auto const below = lower.has("words") && lower.has("provision") ? place(lower)
                           : one.has("code")                            ? one["code"].text()
                                                                        : "*";
        return one["fault"].text() + ": " + (one.has("higher") ? place(one["higher"]) : "- ")
               + " / " + below;
    }
    std::vector<std::string> lines(Session const& session, Args args = {}) {
        std::vector<std::string> out;
        for (auto const* const verb : {"coverage gaps", "conformity"})
            for (auto const& one : items(session, verb, args)) out.push_back(line(one));
        std::ranges::sort(out);
        return out;
    }
    std::int64_t count(Session const& session, Args args) {
        return static_cast<std::int64_t>(lines(session, args).size());
    }
    Value row(Value const& matrix, std::string const& provision) {
        for (auto const& one : matrix["items"].items())
            if (one["provision"].text() == provision) return one;
        ADD_FAILURE() << provision;
        return {};
    }
    std::int64_t duty(std::string const& code, std::string const& provision) {
        for (auto const& [name, id] : id_) {
            auto const shown = run(leader_, "document show", {{"document", id}});
            if (shown["code"].text() != code) continue;
            for (auto const& one : shown["duties"].items())
                if (one["decided"]["provision"].text() == provision) return one["id"].number();
        }
        ADD_FAILURE() << code << " " << provision;
        return 0;
    }

    Session admin_;
    Session clerk_;
    Session leader_;
    std::map<std::string, std::int64_t> id_;
};

TEST_F(CoverageTest, FindsWhatIsPlantedInTheExamplesAndNothingElse) {
    take_cascade();
    std::vector<std::string> expected{
        "gap: 312-KL/TW II.1.(3) / 45-KH/TU",
        "gap: 96-KH/TW II.2.c / 45-KH/TU",
        "gap: 96-KH/TW II.4.a / 45-KH/TU",
        "gap: 45-KH/TU III.3 / *",
        "gap: 45-KH/TU IV.(5) / 286/KH-UBND",
        "gap: 45-KH/TU IV.(7) / 286/KH-UBND",
        "gap: 45-KH/TU IV.(3) / 18-KH/ĐU",
        "gap: 286/KH-UBND II.I.2 / Kế hoạch Phòng, chống thiên tai và tìm kiếm cứu nạn xã Thượng "
        "Ngàn năm 2026",
        "late: 312-KL/TW II.1.(2) / 96-KH/TW II.3.a",
        "late: 312-KL/TW II.1.(2) / 45-KH/TU III.2",
        "late: 96-KH/TW II.3.b / 45-KH/TU IV.(2)",
        "late: 96-KH/TW II.3.b / 286/KH-UBND II.II.5",
        "late: 96-KH/TW II.3.b / 18-KH/ĐU II.1",
        "late: 45-KH/TU IV.(3) / 286/KH-UBND II.I.4",
        "weaker: 312-KL/TW II.1.(2) / 45-KH/TU II.1",
        "weaker: 45-KH/TU IV.(2) / 286/KH-UBND II.II.5",
        "other_lead: 45-KH/TU IV.(2) / 286/KH-UBND II.II.5",
        "lacks: 96-KH/TW II.3.b / 45-KH/TU IV.(2)",
        "replaced: -  / 286/KH-UBND IV.2",
        "replaced: -  / 18-KH/ĐU III.2",
    };
    std::ranges::sort(expected);
    EXPECT_EQ(lines(leader_), expected);
    // Asked of one document, what concerns it.
    std::vector<std::string> own;
    std::ranges::copy_if(expected, std::back_inserter(own), [](std::string const& one) {
        return one.find("18-KH/ĐU") != std::string::npos;
    });
    EXPECT_EQ(lines(leader_, {{"document", id_["08-ke-hoach-dang-uy-xa.md"]}}), own);
}

TEST_F(CoverageTest, TheMatrixHasARowForEachOrderAndALetterForEachColumn) {
    take_cascade();
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    auto const matrix = run(leader_, "coverage matrix", {{"document", plan}});
    EXPECT_EQ(matrix["columns"].items().size(), 2U); // 286/KH-UBND, 18-KH/ĐU
    for (auto const& one : matrix["items"].items())
        EXPECT_EQ(one["cells"].text().size(), matrix["columns"].items().size());
    EXPECT_EQ(row(matrix, "IV.(5)")["shallow"].text(), "not_covered");
    EXPECT_EQ(row(matrix, "IV.(1)")["shallow"].text(), "covered");
    auto const sum = [](Value const& figures) {
        std::int64_t out = 0;
        for (auto const& [name, value] : figures.members()) out += value.number();
        return out;
    };
    EXPECT_EQ(sum(matrix["shallow"]), static_cast<std::int64_t>(matrix["items"].items().size()));
    EXPECT_EQ(sum(matrix["deep"]), static_cast<std::int64_t>(matrix["items"].items().size()));
    // The centre's conclusion seen from the communes, through the province.
    auto const below = run(leader_, "coverage matrix",
                           {{"document", id_["01-ket-luan-trung-uong.md"]}, {"tier", 3}});
    ASSERT_FALSE(below["columns"].items().empty());
    EXPECT_EQ(below["columns"].items().front()["name"].text(), "18-KH/ĐU");
}

TEST_F(CoverageTest, AnOrderIsTakenUpByTheOfficeThatItWasAssignedTo) {
    take_cascade();
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    auto const party = office(admin_, "Đảng ủy Ủy ban nhân dân tỉnh", "đảng ủy");
    auto const flood = duty("45-KH/TU", "IV.(5)");
    auto const by_offices = [&] {
        return run(leader_, "coverage matrix", {{"document", plan}, {"by", "offices"}});
    };
    // The State's plan is the Party committee's: it says nothing of the map.
    auto matrix = by_offices();
    ASSERT_EQ(matrix["columns"].items().size(), 1U);
    EXPECT_EQ(matrix["columns"].items().front()["office"].number(), party);
    EXPECT_EQ(row(matrix, "IV.(5)")["cells"].text(), "n");
    EXPECT_EQ(row(matrix, "IV.(1)")["cells"].text(), "c");
    run(leader_, "review confirm", {{"document", plan}, {"all", true}});
    run(leader_, "assign", {{"duty", flood}, {"to", std::to_string(party)}});
    EXPECT_EQ(row(by_offices(), "IV.(5)")["cells"].text(), "c");
}

TEST_F(CoverageTest, WhatDoesNotApplyIsSaidWithItsGround) {
    take_cascade();
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    auto const state = id_["04-ke-hoach-ubnd-tinh.md"];
    auto const flood = duty("45-KH/TU", "IV.(5)");
    auto const gaps = count(leader_, {{"document", plan}});
    run(leader_, "coverage exempt",
        {{"duty", flood}, {"column", state}, {"ground", "do Bộ Nông nghiệp làm"}});
    auto const matrix = run(leader_, "coverage matrix", {{"document", plan}});
    EXPECT_EQ(row(matrix, "IV.(5)")["shallow"].text(), "not_applicable");
    ASSERT_EQ(matrix["grounds"].items().size(), 1U);
    EXPECT_EQ(matrix["grounds"].items().front()["ground"].text(), "do Bộ Nông nghiệp làm");
    EXPECT_EQ(count(leader_, {{"document", plan}}), gaps - 1);
    EXPECT_EQ(
        fails(leader_, "coverage exempt", {{"duty", flood}, {"column", state}, {"ground", "nữa"}}),
        base::ErrorKind::conflict);
    go(date(2026, 2, 1));
    run(leader_, "coverage exempt",
        {{"duty", flood}, {"column", state}, {"ground", "nhầm"}, {"lift", true}});
    EXPECT_EQ(count(leader_, {{"document", plan}}), gaps);
    auto then = leader_;
    then.on = date(2026, 1, 20);
    EXPECT_EQ(count(then, {{"document", plan}}), gaps - 1);
    EXPECT_TRUE(run(admin_, "verify")["sound"].truth());
}

TEST_F(CoverageTest, EachDayHasItsOwnPicture) {
    take("02-ke-hoach-trung-uong.md");
    go(date(2026, 1, 7));
    auto const plan = take("03-ke-hoach-tinh-uy.md");
    auto const then = lines(leader_);
    go(date(2026, 1, 9));
    auto const shown = run(leader_, "document show", {{"document", plan}});
    for (auto const& duty : shown["duties"].items())
        if (duty["decided"]["provision"].text() == "IV.(2)")
            run(leader_, "review amend", {{"duty", duty["id"]}, {"due", "2026-03-01"}});
    EXPECT_NE(lines(leader_), then);
    auto past = leader_;
    past.on = date(2026, 1, 8);
    EXPECT_EQ(lines(past), then);
    past.on = date(2026, 1, 6);
    EXPECT_TRUE(lines(past).empty());
}

TEST_F(CoverageTest, WhatOneMayNotSeeIsNeitherToldNorAGap) {
    take_cascade();
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    auto const before = lines(clerk_, {{"document", plan}});
    run(leader_, "document restrict",
        {{"document", id_["04-ke-hoach-ubnd-tinh.md"]}, {"reason", "nội bộ"}});
    auto const matrix = run(clerk_, "coverage matrix", {{"document", plan}});
    EXPECT_EQ(to_json(matrix).find("286/KH-UBND"), std::string::npos);
    auto const& columns = matrix["columns"].items();
    ASSERT_EQ(columns.size(), 2U);
    EXPECT_TRUE(columns.back()["hidden"].truth());
    EXPECT_EQ(row(matrix, "IV.(5)")["shallow"].text(), "not_held");
    for (auto const& line : lines(clerk_))
        EXPECT_EQ(line.find("286/KH"), std::string::npos) << line;
    auto const after = lines(clerk_, {{"document", plan}});
    for (auto const& line : after) EXPECT_NE(std::ranges::find(before, line), before.end()) << line;
    auto const tree = run(clerk_, "trace order", {{"document", plan}});
    EXPECT_EQ(to_json(tree).find("286/KH-UBND"), std::string::npos);
    EXPECT_NE(to_json(tree).find("\"hidden\":true"), std::string::npos);
    // Who restricted it sees it still.
    EXPECT_NE(to_json(run(leader_, "coverage matrix", {{"document", plan}})).find("286/KH-UBND"),
              std::string::npos);
}

TEST_F(CoverageTest, ATreeRunsFromTheCentreToTheLastCell) {
    take_cascade();
    auto const order = duty("96-KH/TW", "II.3.b");
    auto const tree = run(leader_, "trace order", {{"duty", order}});
    auto const& nodes = tree["items"].items();
    ASSERT_GE(nodes.size(), 3U);
    EXPECT_EQ(nodes[0]["duty"].number(), order);
    EXPECT_EQ(nodes[0]["cell"].text(), "late");
    std::set<std::string> codes;
    for (auto const& node : nodes) {
        codes.insert(node["code"].text());
        EXPECT_EQ(node.has("parent"), node["depth"].number() != 0);
        EXPECT_TRUE(!node.has("parent") || node["parent"].number() < node["number"].number());
    }
    EXPECT_TRUE(codes.contains("45-KH/TU"));
    EXPECT_TRUE(codes.contains("286/KH-UBND"));
    // The task of a province, and on whose order it rests.
    auto const task = run(leader_, "trace order", {{"duty", duty("45-KH/TU", "IV.(2)")}});
    ASSERT_FALSE(task["above"].items().empty());
    EXPECT_EQ(task["above"].items().front()["code"].text(), "96-KH/TW");
}

TEST_F(CoverageTest, ProgressRollsUpByTheRuleAndLeavesThePartsAlone) {
    take_cascade();
    auto const party = office(admin_, "Đảng ủy Ủy ban nhân dân tỉnh", "đảng ủy");
    auto const plan = id_["03-ke-hoach-tinh-uy.md"];
    run(leader_, "review confirm", {{"document", plan}, {"all", true}});
    auto const task = duty("45-KH/TU", "IV.(2)");
    run(leader_, "assign", {{"duty", task}, {"to", std::to_string(party)}});
    auto const actor = person(admin_, "du", "actor", party);
    run(actor, "acknowledge", {{"duty", task}});
    run(actor, "report", {{"duty", task}, {"text", "được một nửa"}, {"percent", 50}});
    auto const order = duty("96-KH/TW", "II.3.b");
    auto const tree = [&](char const* rule) {
        return run(leader_, "trace order", {{"duty", order}, {"rule", rule}});
    };
    auto const find = [&](Value const& of) {
        for (auto const& node : of["items"].items())
            if (node["duty"].number() == task) return node;
        ADD_FAILURE();
        return Value();
    };
    for (auto const* const rule : {"all", "any", "share", "weighted", "worst"}) {
        auto const one = tree(rule);
        EXPECT_EQ(one["rule"].text(), rule);
        EXPECT_EQ(find(one)["progress"].number(), 50) << rule;
        EXPECT_FALSE(one["items"].items().front().has("progress")) << rule;
    }
    EXPECT_EQ(tree("all")["items"].items().front()["rolled"].number(), 0);
}

TEST_F(CoverageTest, ARejectedLinkLeavesAGapAndAConfirmedOneCloses) {
    take_cascade();
    auto const drill = duty("45-KH/TU", "IV.(4)");
    auto const is_gap = [&] {
        auto const all = lines(leader_);
        return std::ranges::find(all, "gap: 45-KH/TU IV.(4) / 286/KH-UBND") != all.end();
    };
    EXPECT_FALSE(is_gap());
    std::vector<std::int64_t> rejected;
    for (auto const& link : items(leader_, "link list", {{"duty", drill}, {"limit", 1000}}))
        if (link["higher"]["duty"].number() == drill && link["state"].text() == "proposed") {
            run(leader_, "link reject", {{"link", link["id"]}, {"reason", "việc khác"}});
            rejected.push_back(link["id"].number());
        }
    ASSERT_FALSE(rejected.empty());
    EXPECT_TRUE(is_gap());
    for (auto const id : rejected) run(leader_, "link confirm", {{"link", id}});
    EXPECT_FALSE(is_gap());
}

TEST_F(CoverageTest, SaysWhatNobodyOrdered) {
    take_cascade();
    auto const all = run(leader_, "coverage unordered");
    EXPECT_FALSE(all["items"].items().empty());
    for (auto const& one : all["items"].items()) EXPECT_TRUE(one.has("words"));
}

} // namespace

} // namespace suot::desk
