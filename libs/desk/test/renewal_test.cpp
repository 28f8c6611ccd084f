// All documents read again at once: what is derived is made anew, and no decision changes.
#include "kit.hpp"

namespace suot::desk {

namespace {

class Renewal : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        follower = person(admin, "theo.doi", "follower", 1);
        for (auto const* const name : {"04-ke-hoach-ubnd-tinh.md", "03-ke-hoach-tinh-uy.md",
                                       "05-quy-dinh-2021.md", "06-quy-dinh-2025.md"})
            run(follower, "import",
                {{"file", Value::object().set("name", name).set("bytes", example(name))}});
    }
    /// Leaves the register as a program did that knew nothing of citations and provisions.
    void make_old() {
        auto const done = store_->write([](registry::Transaction& t) -> base::Result<void> {
            for (auto document : TRY(t.documents({}, {.everything = true}))) {
                TRY(t.clear_relations(document.id));
                document.program = "";
                TRY(t.change_document(document));
            }
            return {};
        });
        ASSERT_TRUE(done) << done.error().message.en;
    }
    std::string state_of(std::int64_t document) {
        return run(follower, "document relations", {{"document", document}})["validity"]["state"]
            .text();
    }

    Session admin, follower;
};

TEST_F(Renewal, OfAllMakesAnewWhatAnOlderProgramDidNotRead) {
    run(follower, "review confirm", {{"document", 1}, {"all", true}});
    auto const duties = run(follower, "document show", {{"document", 1}})["duties"];
    auto const duty = duties.items().front()["id"].number();
    run(follower, "review amend", {{"duty", duty}, {"words", "Lắp 40 trạm"}, {"reason", "gọn"}});
    auto const decided = to_json(run(follower, "document show", {{"document", 1}})["duties"]);
    auto const cites =
        run(follower, "document relations", {{"document", 1}})["cites"].items().size();
    make_old();
    EXPECT_EQ(state_of(3), "in_force");
    EXPECT_EQ(fails(follower, "review renew"), base::ErrorKind::denied);
    auto const first = run(admin, "review renew", {{"limit", 3}});
    EXPECT_EQ(first["read"].number(), 3);
    auto const rest = run(admin, "review renew");
    EXPECT_EQ(rest["read"].number(), 1);
    EXPECT_EQ(rest["changes"].number(), 0);
    EXPECT_TRUE(rest["documents"].items().empty());
    EXPECT_EQ(run(admin, "review renew")["read"].number(), 0) << "nothing is left";
    EXPECT_EQ(run(admin, "review renew", {{"all", true}})["read"].number(), 4);
    EXPECT_EQ(state_of(3), "replaced");
    EXPECT_EQ(run(follower, "document relations", {{"document", 1}})["cites"].items().size(),
              cites);
    EXPECT_EQ(to_json(run(follower, "document show", {{"document", 1}})["duties"]), decided);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(Renewal, GoesOnPastMoreThanOnePiece) {
    for (int number = 0; number < 20; ++number) {
        auto const name = std::to_string(number) + ".txt";
        run(follower, "import",
            {{"file", Value::object()
                          .set("name", name)
                          .set("bytes", "Số: " + name + "/KH-UBND\n\nKẾ HOẠCH\n")}});
    }
    make_old();
    EXPECT_EQ(run(admin, "review renew")["read"].number(), 24);
    EXPECT_EQ(run(admin, "review renew")["read"].number(), 0);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

} // namespace

} // namespace suot::desk
