// Watchers, figures, passing on, report windows, proposals, cutting up, deputies, restriction.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

using base::ErrorKind;

class Work : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        farm = office(admin, "Sở Nông nghiệp và Môi trường", "sở");
        home = office(admin, "Sở Nội vụ", "sở");
        dyke = run(admin, "office add",
                   {{"name", "Phòng Quản lý đê điều"},
                    {"kind", "phòng"},
                    {"under", Value(std::to_string(farm))},
                    {"from", "2020-01-01"}})["id"]
                   .number();
        follower = person(admin, "theo.doi", "follower", 1);
        chief = person(admin, "lanh.dao", "leader", 1);
        farmer = person(admin, "so.nn", "actor", farm);
        keeper = person(admin, "de.dieu", "actor", dyke);
    }
    std::int64_t import(std::string const& name) {
        auto const file = Value::object().set("name", name).set("bytes", example(name));
        return run(follower, "import", {{"file", file}})["items"].items().front()["id"].number();
    }
    std::int64_t taken_in(std::string const& text, std::string const& name) {
        auto const file = Value::object().set("name", name).set("bytes", text);
        return run(follower, "import", {{"file", file}})["items"].items().front()["id"].number();
    }
    Value duties(std::int64_t document) {
        return run(follower, "document show", {{"document", document}})["duties"];
    }
    std::int64_t duty_with(std::int64_t document, std::string const& words) {
        auto const all = duties(document);
        for (auto const& duty : all.items())
            if (duty["decided"]["words"].text().find(words) != std::string::npos)
                return duty["id"].number();
        ADD_FAILURE() << "no duty says " << words;
        return 0;
    }
    /// A confirmed duty of the provincial plan, given to the Sở.
    std::int64_t assigned(char const* words) {
        plan = import("04-ke-hoach-ubnd-tinh.md");
        run(follower, "review confirm", {{"document", plan}, {"all", true}});
        auto const duty = duty_with(plan, words);
        run(follower, "assign",
            {{"duty", duty},
             {"to", Value(std::to_string(farm))},
             {"indicator", "trạm"},
             {"target", "40"},
             {"unit", "trạm"},
             {"follower", Value("theo.doi")}});
        return duty;
    }
    static bool has(Value const& list, char const* word) {
        return std::ranges::find(list.items(), Value(word)) != list.items().end();
    }

    Session admin, follower, chief, farmer, keeper;
    std::int64_t farm = 0, home = 0, dyke = 0, plan = 0;
};

TEST_F(Work, ReportsFiguresAndIsWatched) {
    auto const duty = assigned("trạm đo mưa");
    EXPECT_EQ(run(follower, "duty list", {{"follower", "me"}})["items"].items().size(), 1U);
    EXPECT_TRUE(run(chief, "duty list", {{"follower", "me"}})["items"].items().empty());
    EXPECT_EQ(run(follower, "duty list", {{"waiting", "acknowledge"}})["items"].items().size(), 1U);
    run(farmer, "report",
        {{"duty", duty}, {"text", "x"}, {"percent", 78}, {"indicator", "Trạm"}, {"value", "31,5"}});
    EXPECT_EQ(fails(farmer, "report",
                    {{"duty", duty}, {"text", "x"}, {"indicator", "trạm"}, {"value", "nhiều"}}),
              ErrorKind::invalid);
    auto const shown = run(follower, "duty show", {{"duty", duty}});
    auto const& figure = shown["figures"].items().front();
    EXPECT_EQ(figure["value"].text(), "31.5");
    EXPECT_EQ(figure["target"].text(), "40");
    EXPECT_EQ(shown["units"].items().front()["percent"].number(), 78);
    EXPECT_EQ(shown["events"].items().back()["account_name"].text(), "so.nn");
    EXPECT_TRUE(has(shown["units"].items().front()["may"], "suspend") == false);
    EXPECT_TRUE(
        has(run(chief, "duty show", {{"duty", duty}})["units"].items().front()["may"], "suspend"));
    EXPECT_TRUE(
        has(run(farmer, "duty show", {{"duty", duty}})["units"].items().front()["may"], "submit"));
}

TEST_F(Work, IsPassedOnInsideAnOffice) {
    auto const duty = assigned("trạm đo mưa");
    EXPECT_EQ(fails(keeper, "report", {{"duty", duty}, {"text", "x"}}), ErrorKind::not_found);
    EXPECT_EQ(fails(farmer, "pass", {{"duty", duty}, {"to", Value(std::to_string(home))}}),
              ErrorKind::invalid);
    run(farmer, "pass", {{"duty", duty}, {"to", Value(std::to_string(dyke))}});
    run(keeper, "report", {{"duty", duty}, {"text", "đã khảo sát"}});
    auto const unit = run(chief, "duty show", {{"duty", duty}})["units"].items().front();
    EXPECT_EQ(unit["office"].number(), farm) << "it stays the office's";
}

TEST_F(Work, ADeputyActsForSomeoneForATime) {
    auto const duty = assigned("trạm đo mưa");
    auto stand_in = keeper;
    stand_in.on_behalf = chief.account;
    EXPECT_EQ(fails(stand_in, "suspend", {{"duty", duty}, {"reason", "x"}}), ErrorKind::denied);
    run(chief, "deputy add",
        {{"deputy", "de.dieu"}, {"until", "2026-01-10"}, {"by", "Giấy ủy quyền 01/GUQ"}});
    run(stand_in, "suspend", {{"duty", duty}, {"reason", "chờ vốn"}});
    auto const last = run(chief, "duty show", {{"duty", duty}})["events"].items().back();
    EXPECT_EQ(last["on_behalf"].number(), chief.account.value);
    EXPECT_EQ(last["account"].number(), keeper.account.value);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
    go(date(2026, 1, 11));
    EXPECT_EQ(fails(stand_in, "reopen", {{"duty", duty}, {"reason", "x"}}), ErrorKind::denied);
}

TEST_F(Work, AnArrivalProposesToWakeWhatWaited) {
    auto const duty = assigned("chế độ trực ban");
    auto const text = "BỘ NỘI VỤ\nSố: 8/HD-BNV\n\nHà Nội, ngày 27 tháng 02 năm 2026\n\n"
                      "HƯỚNG DẪN\nvề chế độ trực ban\n\n1. Xã, phường trực 24/24 giờ.\n";
    taken_in(text, "hd.txt");
    auto const proposals = run(follower, "proposal list")["items"];
    ASSERT_EQ(proposals.items().size(), 1U) << to_json(proposals);
    auto const& one = proposals.items().front();
    EXPECT_EQ(one["duty"].number(), duty);
    EXPECT_EQ(fails(farmer, "proposal accept", {{"proposal", one["id"]}}), ErrorKind::denied);
    run(follower, "proposal accept", {{"proposal", one["id"]}, {"due", "2026-04-15"}});
    EXPECT_EQ(run(follower, "duty show", {{"duty", duty}})["units"].items().front()["due"].text(),
              "2026-04-15");
    EXPECT_TRUE(run(follower, "proposal list")["items"].items().empty());
}

TEST_F(Work, DutiesAreCutUpAndPutTogether) {
    plan = import("04-ke-hoach-ubnd-tinh.md");
    auto const rain = duty_with(plan, "trạm đo mưa");
    auto const lakes = duty_with(plan, "hồ Khe Vầu");
    auto const parts = run(
        follower, "review split",
        {{"duty", rain}, {"words", Value::list().add("Chọn vị trí").add("Lắp đặt trạm")}})["items"];
    ASSERT_EQ(parts.items().size(), 2U);
    auto const old = run(follower, "duty show", {{"duty", rain}});
    EXPECT_EQ(old["review"].text(), "replaced");
    EXPECT_FALSE(old["read"]["words"].text().empty()) << "what was read stays";
    EXPECT_EQ(old["links"].items().size(), 2U);
    auto const first = parts.items().front()["id"];
    auto const whole = run(follower, "review merge", {{"duty", first}, {"with", lakes}});
    EXPECT_NE(whole["decided"]["words"].text().find("Khe Vầu"), std::string::npos);
    EXPECT_EQ(fails(follower, "review merge", {{"duty", first}, {"with", lakes}}),
              ErrorKind::conflict);
    run(follower, "review drop", {{"duty", whole["id"]}, {"reason", "nhầm"}});
    EXPECT_EQ(run(follower, "review restore", {{"duty", whole["id"]}})["review"].text(),
              "proposed");
}

TEST_F(Work, MarkedWordsAreAReceiptAndReadingAgainChangesNothing) {
    plan = import("04-ke-hoach-ubnd-tinh.md");
    auto const text =
        run(follower, "document show", {{"document", plan}, {"text", true}})["text"].text();
    auto const at = static_cast<std::int64_t>(text.find("Kế hoạch"));
    auto const made = run(follower, "review add",
                          {{"document", plan}, {"begin", at}, {"end", at + 12}, {"lead", "x"}});
    EXPECT_EQ(made["decided"]["words"].text(), "Kế hoạch");
    EXPECT_EQ(fails(follower, "review add", {{"document", plan}, {"begin", at}, {"end", at + 2}}),
              ErrorKind::invalid)
        << "it cuts a letter";
    EXPECT_EQ(fails(follower, "review add", {{"document", plan}}), ErrorKind::invalid);
    auto const again = run(follower, "review reread", {{"document", plan}});
    for (auto const& change : again["items"].items())
        EXPECT_EQ(change["duty"].number(), made["id"].number()) << to_json(change);
}

TEST_F(Work, ARestrictedDocumentIsReadByNamedPeopleAndLeavesAnEntry) {
    plan = import("04-ke-hoach-ubnd-tinh.md");
    run(chief, "document restrict",
        {{"document", plan}, {"reader", Value("theo.doi")}, {"reason", "đang lấy ý kiến"}});
    EXPECT_EQ(fails(admin, "document show", {{"document", plan}}), ErrorKind::not_found);
    EXPECT_TRUE(run(admin, "search", {{"words", "áo phao"}})["items"].items().empty());
    run(admin, "account add", {{"name", "van.thu"}, {"role", "clerk"}, {"office", 1}});
    EXPECT_EQ(fails(console_session(*desk_, "van.thu").value(), "document restrict",
                    {{"document", plan}, {"lift", true}, {"reason", "xem"}}),
              ErrorKind::not_found)
        << "who may not read it may not open it";
    auto const before = run(chief, "journal list", {{"document", plan}})["items"].items().size();
    run(follower, "document show", {{"document", plan}});
    auto const after = run(chief, "journal list", {{"document", plan}})["items"].items();
    EXPECT_EQ(after.size(), before + 1);
    run(chief, "document restrict", {{"document", plan}, {"lift", true}, {"reason", "xong"}});
    run(admin, "document show", {{"document", plan}});
}

TEST_F(Work, AnOrderToManyShowsWhatTheLastHundredDid) {
    plan = import("04-ke-hoach-ubnd-tinh.md");
    auto const duty =
        run(follower, "review add",
            {{"document", plan}, {"words", "Thống kê nhà ở"}, {"lead", "các tổ"}})["id"];
    std::vector<Value> groups;
    for (int i = 0; i < 103; ++i)
        groups.emplace_back(std::to_string(office(admin, "Tổ số " + std::to_string(i), "tổ")));
    run(admin, "class add", {{"name", "các tổ"}, {"kind", Value::List{"tổ"}}});
    run(follower, "assign", {{"duty", duty}, {"to", "các tổ"}});
    for (auto const& group : groups)
        run(follower, "report", {{"duty", duty}, {"for", group}, {"text", "xong"}});
    auto const shown = run(follower, "duty show", {{"duty", duty}});
    EXPECT_EQ(shown["member_units"].items().size(), 100U);
    auto const events = shown["events"].items();
    EXPECT_EQ(
        std::ranges::count(events, Value("reported"), [](auto const& e) { return e["event"]; }),
        100);
    EXPECT_EQ(events.front()["event"], "entered");
    EXPECT_EQ(events.back()["member"], std::stoll(groups.back().text()));
    EXPECT_EQ(shown["members"]["total"].number(), 103);
}

TEST_F(Work, ReportWindowsTieOut) {
    auto const duty = assigned("trạm đo mưa");
    go(date(2026, 3, 20));
    auto const sum = run(follower, "summary", {{"period", "2026-03"}});
    EXPECT_EQ(sum["on"].text(), "2026-03-14");
    EXPECT_EQ(sum["window"]["from"].text(), "2026-02-15");
    EXPECT_EQ(sum["window"]["carried"].number() + sum["window"]["begun"].number(),
              sum["total"].number());
    EXPECT_EQ(sum["window"]["carried"].number(), 1);
    run(farmer, "submit",
        {{"duty", duty}, {"product", "1/BC"}, {"date", "2026-03-20"}, {"recipient", "UBND tỉnh"}});
    run(chief, "accept", {{"duty", duty}});
    go(date(2026, 6, 1));
    EXPECT_EQ(run(follower, "summary", {{"period", "2026-05"}})["total"].number(), 0);
    EXPECT_EQ(fails(follower, "summary", {{"period", "tháng 5"}}), ErrorKind::invalid);
}

TEST_F(Work, DaysAddedToTheCalendarCount) {
    run(admin, "calendar add",
        {{"day", "2026-01-06"}, {"kind", "compensation"}, {"by", "Thông báo 9/TB-VPCP"}});
    auto const days = run(admin, "calendar list", {{"year", 2026}})["items"];
    EXPECT_TRUE(std::ranges::any_of(days.items(), [](Value const& day) {
        return day["day"].text() == "2026-01-06" && day["added"].truth();
    }));
    run(admin, "term add",
        {{"of", "party"},
         {"first_year", 2090},
         {"last_year", 2095},
         {"begins", "2090-10-01"},
         {"by", "x"}});
    EXPECT_EQ(run(admin, "term list")["items"].items().back()["first_year"].number(), 2090);
}

} // namespace

} // namespace suot::desk
