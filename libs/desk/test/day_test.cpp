// A day in the office, and the months after it: from the letter to the counted result.
#include "kit.hpp"

#include <algorithm>
#include <map>

#include <desk/states.hpp>

namespace suot::desk {

namespace {

using base::ErrorKind;

class DayInTheOffice : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        // Three hundred communes in one act of the store: the verbs are tried one by one elsewhere.
        ASSERT_TRUE(store_->write([&](registry::Transaction& t) -> base::Result<int> {
            for (int i = 1; i <= communes; ++i)
                TRY(t.add_office({.name = "UBND xã " + std::to_string(i),
                                  .kind = i % 5 == 0 ? "phường" : "xã",
                                  .tier = 3,
                                  .parent = {1},
                                  .from = date(2020, 1, 1)}));
            return 0;
        }));
        farm = office(admin, "Sở Nông nghiệp và Môi trường", "sở");
        home = office(admin, "Sở Nội vụ", "sở");
        money = office(admin, "Sở Tài chính", "sở");
        run(admin, "class add",
            {{"name", "UBND các xã, phường"}, {"kind", Value::list().add("xã").add("phường")}});
        follower = person(admin, "theo.doi", "follower", 1);
        chief = person(admin, "lanh.dao", "leader", 1);
        commune = person(admin, "xa.2", "actor", first_commune);
        farmer = person(admin, "so.nn", "actor", farm);
    }

    std::int64_t import(std::string const& name) {
        auto const out = run(follower, "import", {{"file", file(name)}});
        return out["items"].items().front()["id"].number();
    }
    static Value file(std::string const& name) {
        return Value::object().set("name", name).set("bytes", example(name));
    }
    /// The first duty of a document whose words contain `words`.
    std::int64_t duty_with(std::int64_t document, std::string const& words) {
        auto const shown = run(follower, "document show", {{"document", document}});
        for (auto const& duty : shown["duties"].items())
            if (duty["decided"]["words"].text().find(words) != std::string::npos)
                return duty["id"].number();
        ADD_FAILURE() << "no duty says " << words;
        return 0;
    }
    /// All figures of a day, once they were seen to tie out: classes, states, offices, lists.
    std::string figures(base::Date day) {
        Session at = follower;
        at.on = day;
        for (auto const members : {false, true}) {
            auto const sum = run(at, "summary", {{"members", members}});
            std::int64_t states = 0;
            std::int64_t classes = 0;
            for (auto const& [name, count] : sum["states"].members()) states += count.number();
            for (auto const& [name, count] : sum["national"].members()) classes += count.number();
            EXPECT_EQ(states, sum["total"].number());
            EXPECT_EQ(classes, sum["total"].number());
        }
        for (auto const* by : {"office", "document", "month"}) {
            auto const parts = run(at, "summary", {{"by", by}});
            std::int64_t rows = 0;
            for (auto const& item : parts["items"].items()) rows += item["total"].number();
            EXPECT_EQ(rows, parts["total"].number()) << by;
        }
        months(at);
        auto const sum = run(at, "summary", {});
        for (auto const& [name, count] : sum["states"].members()) {
            auto const list = run(at, "duty list", {{"state", name}, {"limit", 1000}});
            EXPECT_EQ(static_cast<std::int64_t>(list["items"].items().size()), count.number())
                << name;
        }
        return to_json(sum["states"]) + to_json(run(at, "summary", {{"members", true}})["states"]);
    }
    /// Each month's figure is the length of the list of what falls due in it.
    void months(Session const& at) {
        auto const parts = run(at, "summary", {{"by", "month"}});
        for (auto const& item : parts["items"].items()) {
            if (item["id"].number() == 0) continue;
            auto const name = item["name"].text();
            auto const year = std::stoi(name.substr(0, 4));
            auto const month = static_cast<unsigned>(std::stoi(name.substr(5)));
            EXPECT_EQ(item["id"].number(), year * 100 + month);
            auto const last =
                base::Date(std::chrono::year(year) / std::chrono::month(month) / std::chrono::last);
            auto const until = name + "-" + std::to_string(static_cast<unsigned>(last.day()));
            auto const list =
                run(at, "duty list",
                    {{"due_from", name + "-01"}, {"due_until", until}, {"limit", 1000}});
            EXPECT_EQ(static_cast<std::int64_t>(list["items"].items().size()),
                      item["total"].number())
                << name;
        }
    }
    /// Sees that today ties out, and that no day before has changed.
    void step(char const* what) {
        SCOPED_TRACE(what);
        auto const today = desk_->today();
        for (auto const& [day, before] : past)
            if (day < today) {
                EXPECT_EQ(figures(day), before);
            }
        past[today] = figures(today);
        EXPECT_TRUE(run(admin, "verify")["sound"].truth());
    }
    std::string state(std::int64_t duty) {
        auto const shown = run(follower, "duty show", {{"duty", duty}});
        return shown["units"].items().front()["state"].text();
    }
    std::int64_t members_in(std::int64_t duty, char const* state) {
        return run(follower, "duty show", {{"duty", duty}})["members"]["states"][state].number();
    }

    /// The letter and the provincial plan are taken in; both are there once, the secret not at all.
    void receive() {
        letter = import("07-cong-van-huyen-uy.md");
        plan = import("04-ke-hoach-ubnd-tinh.md");
        auto const again = run(follower, "import", {{"file", file("04-ke-hoach-ubnd-tinh.md")}});
        EXPECT_EQ(again["items"].items().front()["outcome"].text(), "duplicate");
        EXPECT_EQ(again["items"].items().front()["id"].number(), plan);
        auto const pdf = run(follower, "import", {{"file", file("04-ke-hoach-ubnd-tinh.docx")}});
        EXPECT_EQ(pdf["items"].items().front()["outcome"].text(), "same_number");
        EXPECT_EQ(fails(follower, "import", {{"file", file("16-cong-van-mat.md")}}),
                  ErrorKind::refused);
        EXPECT_EQ(run(follower, "document list")["items"].items().size(), 2U);
        EXPECT_EQ(run(admin, "verify")["files"].number(), 2);
        step("imported");
    }

    /// Review: one duty is amended, one dropped, one added, a remark waived; the rest is confirmed.
    void review() {
        rain = duty_with(plan, "trạm đo mưa");
        run(follower, "review amend",
            {{"duty", rain}, {"due", "2026-08-31"}, {"reason", "theo Kế hoạch 45-KH/TU"}});
        auto const shown = run(follower, "duty show", {{"duty", rain}});
        EXPECT_EQ(shown["read"]["due"].text(), "2026-09-30");
        EXPECT_EQ(shown["decided"]["due"].text(), "2026-08-31");
        run(follower, "review drop",
            {{"duty", duty_with(letter, "phổ biến")}, {"reason", "việc của huyện đã xong"}});
        auto const remarks = run(follower, "review list", {{"document", plan}})["remarks"];
        ASSERT_FALSE(remarks.items().empty());
        for (auto const& remark : remarks.items())
            run(follower, "review waive",
                {{"document", plan},
                 {"number", remark["number"]},
                 {"reason", "đã hỏi nơi ban hành"}});
        run(follower, "review confirm", {{"document", plan}, {"all", true}});
        EXPECT_TRUE(run(follower, "review list", {{"document", plan}})["reviewed"].truth());
        extra = run(follower, "review add",
                    {{"document", plan},
                     {"words", "Gửi danh sách cán bộ trực ban"},
                     {"lead", "UBND các xã, phường"},
                     {"due", "2026-02-10"}})["id"]
                    .number();
        EXPECT_EQ(state(extra), "unassigned");
        step("reviewed");
    }

    /// One order to three hundred communes.
    void assign() {
        go(date(2026, 1, 12));
        EXPECT_EQ(fails(commune, "assign", {{"duty", extra}}), ErrorKind::not_found);
        run(follower, "assign", {{"duty", extra}});
        EXPECT_EQ(fails(follower, "assign", {{"duty", extra}}), ErrorKind::conflict);
        EXPECT_EQ(members_in(extra, "not_due"), communes);
        EXPECT_EQ(run(commune, "duty list", {{"office", first_commune}})["items"].items().size(),
                  1U);
        run(follower, "assign",
            {{"duty", rain}, {"to", "Sở Nông nghiệp và Môi trường"}, {"support", Value(money)}});
        guide = duty_with(plan, "chế độ trực ban");
        run(follower, "assign", {{"duty", guide}, {"to", "Sở Nội vụ"}});
        EXPECT_EQ(state(guide), "dormant");
        lakes = duty_with(plan, "hồ Khe Vầu");
        run(follower, "assign", {{"duty", lakes}, {"to", Value(std::to_string(farm))}});
        fund = duty_with(plan, "Bố trí kinh phí");
        run(follower, "assign", {{"duty", fund}, {"to", "Sở Tài chính"}});
        EXPECT_EQ(state(fund), "continuous");
        step("assigned");
    }

    /// The commune acknowledges, reports, asks for time, hands in; it is returned, then accepted.
    void carry_out() {
        go(date(2026, 1, 20));
        auto const to_acknowledge = [&](Session const& who) {
            return run(who, "duty list", {{"waiting", "acknowledge"}, {"document", plan}})["items"]
                .items()
                .size();
        };
        EXPECT_EQ(to_acknowledge(commune), 1U);
        auto const given = to_acknowledge(follower);
        run(commune, "acknowledge", {{"duty", extra}});
        EXPECT_EQ(to_acknowledge(commune), 0U) << "what others of the class do is not its matter";
        EXPECT_EQ(to_acknowledge(follower), given) << "299 communes have not acknowledged yet";
        run(commune, "report", {{"duty", extra}, {"text", "đã lập danh sách"}, {"percent", 60}});
        EXPECT_EQ(members_in(extra, "not_due"), communes);
        step("acknowledged");
        go(date(2026, 2, 8));
        run(commune, "extend ask",
            {{"duty", extra}, {"due", "2026-02-20"}, {"reason", "chờ kiện toàn nhân sự"}});
        EXPECT_EQ(fails(commune, "extend approve", {{"duty", extra}, {"for", first_commune}}),
                  ErrorKind::denied);
        run(chief, "extend approve", {{"duty", extra}, {"for", first_commune}});
        step("extended");
        go(date(2026, 2, 14));
        EXPECT_EQ(members_in(extra, "overdue_3"), communes - 1);
        EXPECT_EQ(members_in(extra, "due_soon"), 1);
        EXPECT_EQ(fails(commune, "submit", {{"duty", extra}}), ErrorKind::invalid)
            << "no product was named";
        run(commune, "submit",
            {{"duty", extra},
             {"file", Value::object().set("name", "ds.txt").set("bytes", "1. Hòa")},
             {"product", "Danh sách trực ban"}});
        EXPECT_EQ(members_in(extra, "awaiting_acceptance"), 1);
        step("submitted");
        go(date(2026, 2, 16));
        run(chief, "return",
            {{"duty", extra}, {"for", first_commune}, {"reason", "thiếu số điện thoại"}});
        EXPECT_EQ(members_in(extra, "due_soon"), 1);
        step("returned");
        go(date(2026, 2, 18));
        run(commune, "submit", {{"duty", extra}});
        go(date(2026, 2, 25));
        run(chief, "accept", {{"duty", extra}, {"for", first_commune}, {"reason", "đạt"}});
        EXPECT_EQ(members_in(extra, "done_in_time"), 1) << "handed in before the 20th";
        EXPECT_EQ(fails(chief, "accept", {{"duty", extra}}), ErrorKind::invalid)
            << "299 communes are not done";
        step("accepted");
    }

    /// A guideline arrives: the dormant duty wakes.
    void wake() {
        go(date(2026, 3, 2));
        run(follower, "wake",
            {{"duty", guide}, {"due", "2026-04-15"}, {"reason", "Bộ Nội vụ đã hướng dẫn"}});
        EXPECT_EQ(state(guide), "not_due");
        EXPECT_EQ(fails(follower, "wake", {{"duty", guide}, {"reason", "x"}}), ErrorKind::conflict);
        step("woken");
    }

    /// An office is dissolved: what it had to do is shown first, and handed over by an act.
    void hand_over() {
        go(date(2026, 3, 10));
        auto const preview = run(admin, "office dissolve",
                                 {{"office", home}, {"by", "15/NQ-HĐND"}, {"preview", true}});
        EXPECT_EQ(preview["items"].items().size(), 1U);
        run(admin, "office dissolve",
            {{"office", home}, {"successor", Value(money)}, {"by", "15/NQ-HĐND"}});
        EXPECT_EQ(state(guide), "not_due") << "nothing is closed silently";
        step("dissolved");
        auto const over =
            run(admin, "handover", {{"from", home}, {"to", Value(money)}, {"by", "15/NQ-HĐND"}});
        EXPECT_EQ(over["count"].number(), 1);
        EXPECT_EQ(run(admin, "duty list", {{"office", money}})["items"].items().size(), 2U);
        EXPECT_TRUE(run(admin, "duty list", {{"office", home}})["items"].items().empty());
        step("handed over");
    }

    /// A recurring duty has a turn each year, each with its own evidence.
    void take_a_turn() {
        go(date(2026, 4, 20));
        run(farmer, "submit",
            {{"duty", lakes},
             {"product", "12/BB-SNNMT"},
             {"date", "2026-04-18"},
             {"recipient", "UBND tỉnh"}});
        go(date(2026, 5, 6));
        run(chief, "accept", {{"duty", lakes}, {"reason", "đạt"}});
        auto const turns = run(follower, "duty show", {{"duty", lakes}})["units"];
        EXPECT_EQ(turns.items().front()["state"].text(), "done_in_time");
        EXPECT_EQ(turns.items().front()["occurrence"].text(), "2026-04-30");
        step("a turn is done");
        go(date(2027, 4, 10));
        EXPECT_EQ(run(follower, "duty show", {{"duty", lakes}})["units"].items().size(), 2U);
        EXPECT_EQ(state(fund), "continuous");
        step("a year later");
    }

    /// What people outside see: their own, nothing else.
    void look_from_outside() {
        EXPECT_EQ(fails(commune, "duty show", {{"duty", rain}}), ErrorKind::not_found);
        EXPECT_EQ(run(commune, "duty list")["items"].items().size(), 3U)
            << "one that its class leads, two that its class supports";
        EXPECT_TRUE(run(commune, "search", {{"words", "áo phao"}})["items"].items().empty()
                    == false)
            << "the plan charges communes, who may read it";
        EXPECT_EQ(run(follower, "search", {{"words", "286/KH- UBND"}})["items"]
                      .items()
                      .front()["id"]
                      .number(),
                  plan);
    }

    static constexpr int communes = 300;
    static constexpr std::int64_t first_commune = 2;
    Session admin, follower, chief, commune, farmer;
    std::int64_t farm = 0, home = 0, money = 0;
    std::map<base::Date, std::string> past;
    std::int64_t letter = 0, plan = 0, rain = 0, extra = 0, guide = 0, lakes = 0, fund = 0;
};

TEST_F(DayInTheOffice, FromTheLetterToTheCountedResult) {
    receive();
    review();
    assign();
    carry_out();
    wake();
    hand_over();
    take_a_turn();
    look_from_outside();
}

TEST_F(DayInTheOffice, TheSecondOfTwoIsTold) {
    auto const plan = import("04-ke-hoach-ubnd-tinh.md");
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const duty = duty_with(plan, "trạm đo mưa");
    auto const version = run(follower, "duty show", {{"duty", duty}})["version"].number();
    Request request{.verb = "assign", .if_version = version};
    request.arguments.set("duty", duty).set("to", Value(std::to_string(farm)));
    auto const first = desk_->run(follower, request);
    ASSERT_TRUE(first) << first.error().message.en;
    EXPECT_EQ((*first)["version"].number(),
              run(follower, "duty show", {{"duty", duty}})["version"].number());
    auto const second = desk_->run(follower, request);
    EXPECT_EQ(second.error().kind, ErrorKind::conflict);
    EXPECT_EQ(second.error().field, "version");
}

TEST_F(DayInTheOffice, ADocumentsNameForAnOfficeIsRemembered) {
    auto const plan = import("04-ke-hoach-ubnd-tinh.md");
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const guards = office(admin, "Bộ CHQS tỉnh Lam Sơn", "quân sự");
    auto const one = duty_with(plan, "áo phao");
    EXPECT_EQ(fails(follower, "assign", {{"duty", one}}), ErrorKind::invalid);
    run(follower, "assign", {{"duty", one}, {"to", Value(std::to_string(guards))}});
    auto const two = duty_with(plan, "Tập huấn");
    auto const given = run(follower, "assign", {{"duty", two}});
    EXPECT_EQ(given["office"].number(), guards);
}

TEST_F(DayInTheOffice, StopsSuspendsAndTransfers) {
    auto const plan = import("04-ke-hoach-ubnd-tinh.md");
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const duty = duty_with(plan, "trạm đo mưa");
    run(follower, "assign", {{"duty", duty}, {"to", "Sở Nông nghiệp và Môi trường"}});
    run(chief, "suspend", {{"duty", duty}, {"reason", "chờ vốn"}});
    EXPECT_EQ(fails(farmer, "submit", {{"duty", duty}}), ErrorKind::conflict);
    run(chief, "reopen", {{"duty", duty}, {"reason", "đã có vốn"}});
    run(farmer, "extend ask", {{"duty", duty}, {"due", "2026-12-31"}, {"reason", "đấu thầu lại"}});
    run(chief, "extend refuse", {{"duty", duty}, {"reason", "không có căn cứ"}});
    EXPECT_EQ(fails(chief, "extend refuse", {{"duty", duty}, {"reason", "x"}}),
              ErrorKind::conflict);
    run(chief, "transfer", {{"duty", duty}, {"to", Value(money)}, {"by", "Thông báo 3/TB-UBND"}});
    EXPECT_EQ(fails(farmer, "report", {{"duty", duty}, {"text", "x"}}), ErrorKind::denied);
    run(chief, "cancel", {{"duty", duty}, {"reason", "gộp vào dự án khác"}});
    EXPECT_EQ(state(duty), "cancelled");
    run(chief, "reopen", {{"duty", duty}, {"reason", "nhầm"}});
    EXPECT_EQ(state(duty), "not_due");
    step("in the end");
}

TEST_F(DayInTheOffice, BacksUpAndRestores) {
    import("04-ke-hoach-ubnd-tinh.md");
    auto const path = place_.file("copy.suot");
    run(admin, "backup", {{"path", path}});
    auto fresh = registry::open(place_.store("fresh")).value();
    Desk const other(*fresh, clock_);
    Request request{.verb = "restore"};
    request.arguments.set("path", path);
    auto const restored = other.run({}, request);
    ASSERT_TRUE(restored) << restored.error().message.en;
    EXPECT_TRUE((*restored)["sound"].truth());
    EXPECT_EQ(other.run({}, request).error().kind, ErrorKind::conflict);
    EXPECT_EQ(other.run(follower, {.verb = "document list"})->operator[]("items").items().size(),
              1U);
}

} // namespace

} // namespace suot::desk
