// Offices in time: merged, split, moved and ended by acts that are seen before they are done.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

using base::ErrorKind;

class Reorganisations : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        roads = office(admin, "Sở Giao thông", "sở");
        houses = office(admin, "Sở Nhà ở", "sở");
        home = office(admin, "Sở Nội vụ", "sở");
        follower = person(admin, "theo.doi", "follower", 1);
        driver = person(admin, "giao.thong", "actor", roads);
        auto const out = run(follower, "import",
                             {{"file", Value::object()
                                           .set("name", "k.md")
                                           .set("bytes", example("04-ke-hoach-ubnd-tinh.md"))}});
        plan = out["items"].items().front()["id"].number();
    }
    std::int64_t duty(char const* words, char const* to, Value support = Value::list()) {
        auto const id = run(follower, "review add",
                            {{"document", plan}, {"words", words}, {"due", "2026-06-30"}})["id"]
                            .number();
        run(follower, "assign", {{"duty", id}, {"to", to}, {"support", std::move(support)}});
        return id;
    }
    std::vector<std::int64_t> duties_of(std::int64_t office) {
        std::vector<std::int64_t> out;
        auto const list = run(admin, "duty list", {{"office", office}});
        for (auto const& row : list["items"].items()) out.push_back(row["duty"].number());
        return out;
    }
    std::vector<std::string> names(Value const& items, char const* member = "name") {
        std::vector<std::string> out;
        for (auto const& item : items.items()) out.push_back(item[member].text());
        return out;
    }
    static std::size_t pieces(Value const& result, char const* piece) {
        auto const& items = result["items"].items();
        return static_cast<std::size_t>(std::ranges::count_if(
            items, [&](Value const& item) { return item["piece"].text() == piece; }));
    }
    using Ids = std::vector<std::int64_t>;
    using Names = std::vector<std::string>;

    Session admin, follower, driver;
    std::int64_t roads = 0, houses = 0, home = 0, plan = 0;
};

TEST_F(Reorganisations, MergingIsSeenThenDoneAndDutiesAreTakenByAnAct) {
    auto const led = duty("Sửa cầu Khe Vầu", "Sở Giao thông", Value::list().add("Sở Nhà ở"));
    auto const other = duty("Xây nhà công vụ", "Sở Nhà ở");
    go(date(2026, 2, 1));
    auto const merge = [&](bool only_look) {
        return run(admin, "office merge",
                   {{"office", Value::list().add("Sở Giao thông").add("Sở Nhà ở")},
                    {"into", "Sở Xây dựng"},
                    {"from", "2026-03-01"},
                    {"by", "15/NQ-HĐND"},
                    {"preview", only_look}});
    };
    auto const seen = merge(true);
    EXPECT_TRUE(seen["preview"].truth());
    EXPECT_EQ(names(seen["ending"]), (Names{"Sở Giao thông", "Sở Nhà ở"}));
    EXPECT_EQ(names(seen["takers"]), (Names{"Sở Xây dựng"}));
    EXPECT_EQ(pieces(seen, "led"), 2U);
    EXPECT_EQ(pieces(seen, "supported"), 1U);
    EXPECT_EQ(pieces(seen, "role"), 1U);
    EXPECT_EQ(run(admin, "office list", {{"find", "Sở Xây dựng"}})["items"].items().size(), 0U);

    auto const done = merge(false);
    auto const number = done["reorganisation"].number();
    auto const built = done["takers"].items().front()["id"].number();
    EXPECT_EQ(done["items"].items().size(), seen["items"].items().size());
    EXPECT_EQ(fails(admin, "handover accept", {{"reorganisation", number}}), ErrorKind::conflict)
        << "it is not March yet";
    go(date(2026, 3, 2));
    EXPECT_EQ(duties_of(roads), (Ids{led})) << "nothing moves silently";
    EXPECT_EQ(run(driver, "handover list")["items"].items().size(), 2U) << "what is theirs to give";
    auto const taken = run(admin, "handover accept", {{"reorganisation", number}});
    EXPECT_EQ(taken["count"].number(), 4);
    EXPECT_TRUE(duties_of(roads).empty());
    EXPECT_EQ(duties_of(built), (Ids{led, other}));
    EXPECT_TRUE(run(admin, "handover list")["items"].items().empty());
    EXPECT_EQ(run(admin, "handover list", {{"all", true}})["items"].items().size(), 4U);
    run(driver, "acknowledge", {{"duty", led}});
    auto const shown = run(admin, "office show", {{"office", roads}});
    EXPECT_EQ(shown["until"].text(), "2026-03-01");
    EXPECT_EQ(names(shown["acts"], "successor_name").back(), "Sở Xây dựng");
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(Reorganisations, AMergerIntoOneOfThemKeepsIt) {
    auto const led = duty("Sửa cầu Khe Vầu", "Sở Giao thông");
    auto const done =
        run(admin, "office merge",
            {{"office", Value::list().add(Value(std::to_string(roads))).add("Sở Nhà ở")},
             {"into", "Sở Nhà ở"},
             {"by", "15/NQ-HĐND"}});
    EXPECT_EQ(names(done["ending"]), (Names{"Sở Giao thông"}));
    run(admin, "handover accept", {{"reorganisation", done["reorganisation"]}});
    EXPECT_EQ(duties_of(houses), (Ids{led}));
    EXPECT_FALSE(run(admin, "office show", {{"office", houses}}).has("until"));
}

TEST_F(Reorganisations, AfterASplitSomebodySaysWhoTakesWhat) {
    auto const led = duty("Sửa cầu Khe Vầu", "Sở Giao thông");
    EXPECT_EQ(
        fails(admin, "office split", {{"office", roads}, {"into", "Sở Đường bộ"}, {"by", "x"}}),
        ErrorKind::invalid);
    auto const done = run(admin, "office split",
                          {{"office", roads},
                           {"into", Value::list().add("Sở Đường bộ").add("Sở Đường thủy")},
                           {"by", "16/NQ-HĐND"}});
    EXPECT_EQ(fails(admin, "handover accept", {{"reorganisation", done["reorganisation"]}}),
              ErrorKind::invalid);
    auto const item = done["items"].items().front()["item"];
    run(admin, "handover accept",
        {{"reorganisation", done["reorganisation"]}, {"item", item}, {"to", "Sở Đường thủy"}});
    auto const water = run(admin, "office list", {{"find", "duong thuy"}});
    EXPECT_EQ(duties_of(water["items"].items().front()["id"].number()), (Ids{led}));
    EXPECT_EQ(run(admin, "handover list")["items"].items().size(), 1U) << "the role waits";
}

TEST_F(Reorganisations, APartThatLeavesEndsNothing) {
    run(admin, "office split",
        {{"office", roads}, {"into", "Ban Đường thủy"}, {"remains", true}, {"by", "16/NQ-HĐND"}});
    auto const shown = run(admin, "office show", {{"office", roads}});
    EXPECT_FALSE(shown.has("until"));
    EXPECT_EQ(shown["acts"].items().back()["act"].text(), "split");
}

TEST_F(Reorganisations, MovingTakesAlongWhatIsBelow) {
    auto const desk = run(admin, "office add",
                          {{"name", "Phòng Cầu"}, {"kind", "phòng"}, {"under", roads}})["id"];
    EXPECT_EQ(fails(admin, "office dissolve", {{"office", roads}, {"by", "x"}}),
              ErrorKind::conflict);
    EXPECT_EQ(fails(admin, "office move", {{"office", roads}, {"under", desk}, {"by", "x"}}),
              ErrorKind::conflict);
    go(date(2026, 2, 1));
    run(admin, "office move", {{"office", roads}, {"under", houses}, {"by", "17/QĐ-UBND"}});
    auto const below = [&](std::int64_t office, char const* day) {
        Session at = admin;
        at.on = parse_date(day);
        return names(run(at, "office list", {{"under", office}})["items"]);
    };
    EXPECT_EQ(below(houses, "2026-01-31"), (Names{"Sở Nhà ở"}));
    EXPECT_EQ(below(houses, "2026-02-01"), (Names{"Sở Giao thông", "Sở Nhà ở", "Phòng Cầu"}));
    auto const done = run(admin, "office dissolve",
                          {{"office", roads},
                           {"successor", houses},
                           {"with_below", true},
                           {"from", "2026-02-02"},
                           {"by", "18/NQ-HĐND"}});
    EXPECT_EQ(names(done["moving"]), (Names{"Phòng Cầu"}));
    EXPECT_EQ(below(houses, "2026-02-02"), (Names{"Sở Nhà ở", "Phòng Cầu"}));
}

TEST_F(Reorganisations, TheSuccessorAcceptsWhatAnEndedOfficeOrdered) {
    auto const chief = person(admin, "so.nha", "leader", houses);
    auto const boss = person(admin, "so.duong", "leader", roads);
    auto const clerk = person(admin, "vt.duong", "follower", roads);
    auto const out = run(
        clerk, "import",
        {{"file",
          Value::object().set("name", "x.md").set("bytes", example("09-thong-bao-ket-luan.md"))}});
    auto const own = out["items"].items().front()["id"];
    auto const id =
        run(clerk, "review add",
            {{"document", own}, {"words", "Sơn vạch đường"}, {"due", "2026-06-30"}})["id"];
    run(clerk, "assign", {{"duty", id}, {"to", "Sở Nội vụ"}});
    auto const done = run(admin, "office dissolve",
                          {{"office", roads}, {"successor", houses}, {"by", "18/NQ-HĐND"}});
    EXPECT_EQ(pieces(done, "ordered"), 1U);
    EXPECT_EQ(fails(chief, "suspend", {{"duty", id}, {"reason", "x"}}), ErrorKind::not_found);
    run(chief, "handover accept", {{"reorganisation", done["reorganisation"]}});
    run(chief, "suspend", {{"duty", id}, {"reason", "chờ kinh phí"}});
    run(boss, "duty list");
}

TEST_F(Reorganisations, AClassFollowsItsOfficeWhenThatIsTaken) {
    auto const one =
        run(admin, "office add", {{"name", "Đội Một"}, {"kind", "đội"}, {"under", roads}})["id"];
    run(admin, "class add", {{"name", "các đội"}, {"kind", "đội"}, {"under", roads}});
    go(date(2026, 2, 1));
    auto const done =
        run(admin, "office dissolve",
            {{"office", roads}, {"successor", houses}, {"with_below", true}, {"by", "18/NQ-HĐND"}});
    EXPECT_EQ(pieces(done, "class"), 1U);
    auto const count = [&] { return run(admin, "class expand", {{"class", "các đội"}})["count"]; };
    EXPECT_EQ(count().number(), 0);
    run(admin, "handover accept", {{"reorganisation", done["reorganisation"]}, {"to", houses}});
    EXPECT_EQ(count().number(), 1);
    EXPECT_NE(one.number(), 0);
}

TEST_F(Reorganisations, WhatMakesNoSenseIsRefused) {
    EXPECT_EQ(fails(admin, "office dissolve", {{"office", 1}, {"by", "x"}}), ErrorKind::conflict);
    EXPECT_EQ(
        fails(admin, "office merge", {{"office", "Sở Nội vụ"}, {"into", "Sở Mới"}, {"by", "x"}}),
        ErrorKind::invalid);
    EXPECT_EQ(
        fails(admin, "office merge", {{"office", "Sở Nội vụ"}, {"into", "Sở Nội vụ"}, {"by", "x"}}),
        ErrorKind::invalid);
    EXPECT_EQ(
        fails(admin, "office dissolve", {{"office", home}, {"from", "2019-01-01"}, {"by", "x"}}),
        ErrorKind::invalid);
    run(admin, "office dissolve", {{"office", home}, {"by", "x"}});
    EXPECT_EQ(fails(admin, "office dissolve", {{"office", home}, {"by", "x"}}), ErrorKind::invalid);
    EXPECT_EQ(fails(admin, "handover accept", {{"reorganisation", 9999}}), ErrorKind::invalid);
    EXPECT_EQ(fails(follower, "office merge",
                    {{"office", "Sở Nhà ở"}, {"into", "Sở Giao thông"}, {"by", "x"}}),
              ErrorKind::denied);
}

} // namespace

} // namespace suot::desk
