// One document that several offices hold: what is said of it is said of each copy.
#include "kit.hpp"

namespace suot::desk {

namespace {

/// A regulation of the province's Party committee, and one that replaces it.
constexpr char const* regulation =
    "TỈNH ỦY LAM SƠN\n*\nSố 7-QĐ/TU\nLam Sơn, ngày 12 tháng 5 năm 2021\n\nQUY ĐỊNH\nvề hồ sơ\n\n"
    "Điều 1. Các sở, ban, ngành lập danh mục hồ sơ, hoàn thành trước ngày 31/12/2026.\n";
constexpr char const* replacing =
    "TỈNH ỦY LAM SƠN\n*\nSố 29-QĐ/TU\nLam Sơn, ngày 20 tháng 8 năm 2025\n\nQUY ĐỊNH\nvề hồ sơ\n\n"
    "Điều 1. Quy định này thay thế Quy định số 7-QĐ/TU, ngày 12/5/2021 của Tỉnh ủy.\n";

class Copies : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        home = person(admin, "so.noivu", "follower", office(admin, "Sở Nội vụ", "sở"));
        other = person(admin, "so.xaydung", "follower", office(admin, "Sở Xây dựng", "sở"));
    }
    std::int64_t import(Session const& who, std::string const& bytes, char const* name = "a.txt",
                        std::int64_t version_of = 0) {
        Request request{.verb = "import"};
        request.arguments.set(
            "file", Value::list().add(Value::object().set("name", name).set("bytes", bytes)));
        if (version_of != 0) request.arguments.set("version_of", version_of);
        auto const out = desk_->run(who, request);
        EXPECT_TRUE(out) << out.error().message.en;
        if (!out) return 0;
        auto const& item = (*out)["items"].items().front();
        EXPECT_EQ(item["outcome"].text(), "kept");
        return item["id"].number();
    }
    std::string state(Session const& who, std::int64_t document) {
        return run(who, "document relations", {{"document", document}})["validity"]["state"].text();
    }
    /// The numbers of the documents of that validity.
    std::vector<std::int64_t> listed(Session const& who, char const* validity) {
        std::vector<std::int64_t> out;
        auto const found = run(who, "document list", {{"validity", validity}});
        for (auto const& one : found["items"].items()) out.push_back(one["id"].number());
        return out;
    }
    void expect_flagged(Session const& who, std::int64_t document) {
        EXPECT_EQ(state(who, document), "replaced");
        run(who, "review confirm", {{"document", document}, {"all", true}});
        auto const flagged =
            run(who, "duty list", {{"document", document}, {"ground", "ended"}})["items"].items();
        ASSERT_FALSE(flagged.empty());
        EXPECT_EQ(flagged.front()["ground"].text(), "replaced");
        EXPECT_FALSE(
            run(who, "document relations", {{"document", document}})["resting"].items().empty());
    }

    Session admin, home, other;
};

TEST_F(Copies, WhatEndsADocumentEndsEachCopyOfIt) {
    auto const first = import(home, regulation);
    auto const second = import(other, regulation);
    EXPECT_NE(first, second);
    import(home, replacing);
    expect_flagged(home, first);
    expect_flagged(other, second);
    EXPECT_EQ(listed(admin, "ended"), (std::vector{second, first}));
    EXPECT_EQ(run(admin, "search",
                  {{"words", "hồ sơ"}, {"kind", "document"}, {"validity", "ended"}})["items"]
                  .items()
                  .size(),
              2U);
}

TEST_F(Copies, ACopyThatArrivesAfterItsEndHasEndedToo) {
    import(home, replacing);
    auto const first = import(home, regulation);
    auto const second = import(other, std::string(regulation) + "\nNơi nhận: như trên.\n");
    expect_flagged(home, first);
    expect_flagged(other, second);
}

TEST_F(Copies, TheSameNumberOfAnotherIssuerOrDayIsAnotherDocument) {
    std::string another(regulation);
    another.replace(another.find("LAM SƠN"), std::string("LAM SƠN").size(), "SÔNG HỒNG");
    std::string later(regulation);
    later.replace(later.find("năm 2021"), std::string("năm 2021").size(), "năm 2022");
    auto const first = import(home, regulation);
    auto const second = import(other, another, "b.txt");
    auto const third = import(other, later, "c.txt");
    import(home, replacing);
    EXPECT_EQ(listed(admin, "ended"), std::vector{first});
    EXPECT_EQ(state(admin, second), "in_force");
    EXPECT_EQ(state(admin, third), "in_force");
}

TEST_F(Copies, ANewVersionIsTheSameDocument) {
    auto const first = import(home, regulation);
    import(home, replacing);
    auto const second =
        import(home, std::string(regulation) + "\nNơi nhận: như trên.\n", "b.txt", first);
    EXPECT_EQ(listed(home, "ended"), (std::vector{second, first}));
}

TEST_F(Copies, ANumberAloneEndsNobodyElsesDocument) {
    std::string another(regulation);
    another.replace(another.find("LAM SƠN"), std::string("LAM SƠN").size(), "SÔNG HỒNG");
    auto const theirs = import(other, another, "b.txt");
    std::string without(replacing);
    auto const issuer = without.find(", ngày 12/5/2021 của Tỉnh ủy");
    without.erase(issuer, std::string(", ngày 12/5/2021 của Tỉnh ủy").size());
    import(home, without);
    EXPECT_EQ(state(admin, theirs), "in_force");
    auto const ours = import(home, regulation);
    EXPECT_EQ(state(admin, ours), "replaced");
    EXPECT_EQ(state(admin, theirs), "in_force");
}

TEST_F(Copies, ARepealedDocumentStaysRepealed) {
    auto const first = import(home, regulation);
    import(home, "TỈNH ỦY LAM SƠN\n*\nSố 31-QĐ/TU\nLam Sơn, ngày 2 tháng 9 năm 2025\n\nQUYẾT "
                 "ĐỊNH\nvề bãi bỏ văn bản\n\nĐiều 1. Bãi bỏ Quy định số 7-QĐ/TU, ngày "
                 "12/5/2021 của Tỉnh ủy.\n");
    EXPECT_EQ(state(home, first), "repealed");
    import(home, replacing);
    EXPECT_EQ(state(home, first), "repealed");
}

TEST_F(Copies, AVersionThatNamesItsOwnNumberCitesNoVersionOfItself) {
    auto const first = import(home, regulation);
    auto const second = import(home,
                               std::string(regulation)
                                   + "\nĐiều 2. Bản này thay thế Quy định số 7-QĐ/TU, ngày "
                                     "12/5/2021 của Tỉnh ủy.\n",
                               "b.txt", first);
    EXPECT_EQ(state(home, first), "in_force");
    EXPECT_EQ(state(home, second), "in_force");
}

TEST_F(Copies, ACitationNamesTheCopyThatIsThereForWhoAsks) {
    auto const second = import(other, regulation);
    auto const first = import(home, regulation);
    auto const named = [&](Session const& who, std::int64_t citing) {
        return run(who, "document relations", {{"document", citing}})["cites"]
            .items()
            .front()["document"]
            .number();
    };
    auto const at_home = import(home, replacing);
    auto const at_other = import(other, replacing);
    EXPECT_EQ(named(home, at_home), first);
    EXPECT_EQ(named(other, at_other), second);
    EXPECT_EQ(named(admin, at_home), first) << "the copy of the office that holds the citing one";
    EXPECT_EQ(named(admin, at_other), second);
    auto const compared = run(other, "document compare", {{"document", at_other}});
    EXPECT_EQ(compared["older"]["document"].number(), second);
}

} // namespace

} // namespace suot::desk
