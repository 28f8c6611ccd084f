// From the names in a document to the offices that must act, without typing them again.
#include "kit.hpp"

namespace suot::desk {

namespace {

using base::ErrorKind;

class Naming : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        for (auto const* const name :
             {"Sở Nông nghiệp và Môi trường", "Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng"})
            office(admin, name, "sở");
        office(admin, "Văn phòng Ủy ban nhân dân tỉnh", "văn phòng");
        office(admin, "UBND xã Thượng Ngàn", "xã");
        run(admin, "class add",
            {{"name", "UBND các xã, phường"}, {"kind", Value::list().add("xã").add("phường")}});
        follower = person(admin, "theo.doi", "follower", 1);
        auto const out = run(follower, "import",
                             {{"file", Value::object()
                                           .set("name", "k.md")
                                           .set("bytes", example("04-ke-hoach-ubnd-tinh.md"))}});
        plan = out["items"].items().front()["id"].number();
    }
    std::int64_t duty(char const* lead, char const* support = "") {
        auto const made =
            run(follower, "review add",
                {{"document", plan}, {"words", "Làm"}, {"lead", lead}, {"support", support}});
        return made["id"].number();
    }
    std::string actor(std::int64_t duty) {
        auto const shown = run(follower, "duty show", {{"duty", duty}});
        return shown["units"].items().front()["actor"].text();
    }

    Session admin, follower;
    std::int64_t plan = 0;
};

TEST_F(Naming, ReviewShowsWhomEachNameMeans) {
    auto const list = run(follower, "review list", {{"document", plan}});
    std::map<std::string, std::string> found;
    for (auto const& duty : list["duties"].items())
        for (auto const& name : duty["proposal"]["lead"].items())
            found[name["name"].text()] =
                name["sure"].truth() ? name["candidates"].items().front()["name"].text() : "?";
    EXPECT_EQ(found["Sở Nông nghiệp và Môi trường"], "Sở Nông nghiệp và Môi trường");
    EXPECT_EQ(found["UBND các xã, phường"], "UBND các xã, phường");
    EXPECT_EQ(found["Văn phòng UBND tỉnh"], "Văn phòng Ủy ban nhân dân tỉnh");
    EXPECT_EQ(found["Bộ Chỉ huy Quân sự tỉnh"], "?");
}

TEST_F(Naming, AssigningNeedsNoRetyping) {
    auto const led = duty("Văn phòng UBND tỉnh", "Giám đốc Sở Tài chính; Sở Mây Gió");
    run(follower, "assign", {{"duty", led}});
    EXPECT_EQ(actor(led), "Văn phòng Ủy ban nhân dân tỉnh");
    auto const parties =
        store_->read([&](registry::View& view) { return view.parties(registry::DutyId{led}); });
    ASSERT_EQ(parties->size(), 3U) << "issuer, lead, one supporter that is beyond doubt";
    EXPECT_EQ(parties->back().office.value, 3);
    auto const unclear = duty("Sở Mây Gió");
    auto const refused = attempt(follower, "assign", {{"duty", unclear}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "to");
    auto const nearly = attempt(follower, "assign", {{"duty", duty("Sở Tài chánh")}});
    ASSERT_FALSE(nearly);
    EXPECT_NE(nearly.error().message.vi.find("Sở Tài chính"), std::string::npos);
}

TEST_F(Naming, AChoiceIsRememberedForTheIssuer) {
    run(follower, "assign", {{"duty", duty("Cơ quan thường trực")}, {"to", "Sở Nội vụ"}});
    auto const again = duty("Cơ quan thường trực");
    run(follower, "assign", {{"duty", again}});
    EXPECT_EQ(actor(again), "Sở Nội vụ");
    auto const here = run(follower, "office resolve", {{"name", "cơ quan thường trực"}});
    EXPECT_TRUE(here["sure"].truth());
    EXPECT_EQ(here["items"].items().front()["reason"].text(), "chosen");
    auto const elsewhere = run(follower, "office resolve",
                               {{"name", "cơ quan thường trực"}, {"issuer", "Sở Xây dựng"}});
    EXPECT_TRUE(elsewhere["items"].items().empty());
    run(follower, "office choose",
        {{"name", "Bộ Chỉ huy Quân sự tỉnh"}, {"to", "Sở Nội vụ"}, {"everywhere", true}});
    EXPECT_TRUE(run(follower, "office resolve",
                    {{"name", "Bộ CHQS tỉnh"}, {"issuer", "Sở Xây dựng"}})["items"]
                    .items()
                    .empty());
    EXPECT_TRUE(run(follower, "office resolve",
                    {{"name", "Bộ Chỉ huy Quân sự tỉnh"}, {"issuer", "Sở Xây dựng"}})["sure"]
                    .truth());
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(Naming, AllThatIsBeyondDoubtIsAssignedAtOnce) {
    run(follower, "review confirm", {{"document", plan}, {"all", true}});
    auto const proposed = run(follower, "assign propose", {{"document", plan}});
    auto const all = proposed["items"].items().size();
    auto const done = run(follower, "assign all", {{"document", plan}});
    auto const left = done["items"].items().size();
    EXPECT_GT(done["count"].number(), 5);
    EXPECT_GT(left, 0U) << "Bộ Chỉ huy Quân sự tỉnh is not known here";
    EXPECT_EQ(static_cast<std::size_t>(done["count"].number()) + left, all);
    EXPECT_EQ(run(follower, "assign all", {{"document", plan}})["count"].number(), 0);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(Naming, AnOfficeThatHasEndedStandsForItsSuccessor) {
    auto const led = duty("Sở Xây dựng");
    go(date(2026, 2, 1));
    run(admin, "office dissolve",
        {{"office", "Sở Xây dựng"}, {"successor", "Sở Nội vụ"}, {"by", "2/NQ-HĐND"}});
    run(follower, "assign", {{"duty", led}});
    EXPECT_EQ(actor(led), "Sở Nội vụ");
}

TEST_F(Naming, AClassThatSupportsIsOneParty) {
    for (int number = 0; number < 3; ++number)
        office(admin, "UBND xã Thứ " + std::to_string(number), "xã");
    run(admin, "class add", {{"name", "UBND các xã"}, {"kind", "xã"}});
    auto const commune = run(admin, "office show", {{"office", "UBND xã Thứ 1"}})["id"].number();
    auto const actor = person(admin, "xa.1", "actor", commune);
    auto const led = duty("Sở Nội vụ", "UBND các xã; Sở Tài chính");
    EXPECT_EQ(fails(actor, "duty show", {{"duty", led}}), base::ErrorKind::not_found);
    run(follower, "assign", {{"duty", led}});
    auto const shown = run(actor, "duty show", {{"duty", led}});
    std::vector<std::string> supporting;
    for (auto const& party : shown["parties"].items())
        if (party["part"].text() == "support") supporting.push_back(party["name"].text());
    EXPECT_EQ(supporting, (std::vector<std::string>{"Sở Tài chính", "UBND các xã"}));
    auto const listed = [&](char const* office) {
        return run(follower, "duty list", {{"support", office}})["items"].items().size();
    };
    EXPECT_EQ(listed("UBND xã Thứ 1"), 1U);
    EXPECT_EQ(listed("Sở Tài chính"), 1U);
    EXPECT_EQ(listed("Sở Nội vụ"), 0U);
    auto const said = duty("Sở Nội vụ");
    run(follower, "assign", {{"duty", said}, {"support", Value::list().add("UBND các xã")}});
    EXPECT_EQ(listed("UBND xã Thứ 2"), 2U);
    // The class that supports does not act.
    EXPECT_NE(fails(actor, "acknowledge", {{"duty", led}}), base::ErrorKind::internal);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

} // namespace

} // namespace suot::desk
