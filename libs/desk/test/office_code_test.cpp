// Identification codes: what is one, what is none, whose it is and when.
#include "kit.hpp"

#include "../src/office_code.hpp"

namespace suot::desk {

namespace {

TEST(OfficeCode, HasGroupsOfDigitsAndLetters) {
    struct Row {
        char const* words;
        char const* code; ///< nullptr: it is none
    };
    std::string const longest = "A.123456789.123456789.123456789.1234"; // 36 signs
    Row const rows[] = {
        {"H37.02.02", "H37.02.02"},
        {"h37.02.02", "H37.02.02"},
        {" G09 . 01 ", "G09.01"},
        {"000.00.01.H41", "000.00.01.H41"},
        {"01", "01"},
        {"A.123456789.123456789.123456789.123", "A.123456789.123456789.123456789.123"},
        {longest.c_str(), nullptr},
        {"", nullptr},
        {" ", nullptr},
        {".H37", nullptr},
        {"H37.", nullptr},
        {"H37..02", nullptr},
        {"H37-02", nullptr},
        {"H37/02", nullptr},
        {"Đ37", nullptr},
        {"H37.0²", nullptr},
        {"Sở Nội vụ", nullptr},
    };
    for (auto const& row : rows)
        EXPECT_EQ(office_code(row.words),
                  row.code == nullptr ? std::nullopt : std::optional<std::string>(row.code))
            << row.words;
}

class OfficeCodes : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
    }
    std::int64_t add(char const* name, char const* code) {
        return run(admin, "office add",
                   {{"name", name},
                    {"kind", "sở"},
                    {"under", 1},
                    {"code", code},
                    {"from", "2020-01-01"}})["id"]
            .number();
    }
    std::string code_on(std::int64_t office, char const* day) {
        Session at = admin;
        at.on = parse_date(day);
        return run(at, "office show", {{"office", office}})["code"].text();
    }

    Session admin;
};

TEST_F(OfficeCodes, AreOneOfficesAtATimeAndFindItInAnySpelling) {
    auto const office = add("Sở Nội vụ", "h41.05");
    EXPECT_EQ(code_on(office, "2026-01-05"), "H41.05");
    for (auto const* const words : {"H41.05", "h41.05"}) {
        EXPECT_EQ(run(admin, "office show", {{"office", words}})["id"].number(), office) << words;
        auto const found = run(admin, "office list", {{"find", words}})["items"].items();
        ASSERT_EQ(found.size(), 1U) << words;
        EXPECT_EQ(found.front()["id"].number(), office);
    }
    EXPECT_EQ(run(admin, "office list", {{"find", "h41"}})["items"].items().size(), 1U)
        << "a part of it";
    EXPECT_EQ(fails(admin, "office add", {{"name", "Sở Y tế"}, {"kind", "sở"}, {"code", "H41.05"}}),
              base::ErrorKind::conflict);
    auto const wrong =
        attempt(admin, "office add", {{"name", "Sở Y tế"}, {"kind", "sở"}, {"code", "H41-05"}});
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().field, "code");
    EXPECT_EQ(fails(admin, "office add",
                    {{"name", "Sở Y tế"}, {"kind", "sở"}, {"code", std::string(36, 'A')}}),
              base::ErrorKind::invalid);
}

TEST_F(OfficeCodes, ChangeFromADayOnAndTheFormerOneStillFindsTheOffice) {
    auto const office = add("Sở Nội vụ", "000.00.05.H41");
    run(admin, "office rename",
        {{"office", office}, {"code", "H41.05"}, {"from", "2021-01-01"}, {"by", "20/2020/QĐ-TTg"}});
    EXPECT_EQ(code_on(office, "2020-12-31"), "000.00.05.H41");
    EXPECT_EQ(code_on(office, "2021-01-01"), "H41.05");
    EXPECT_EQ(run(admin, "office show", {{"office", "000.00.05.H41"}})["id"].number(), office);
    EXPECT_EQ(run(admin, "office show", {{"office", office}})["name"].text(), "Sở Nội vụ");
    // Nobody has the former code any more: another may get it.
    add("Sở Y tế", "H41.06");
    EXPECT_EQ(fails(admin, "office rename",
                    {{"office", office}, {"code", "H41.06"}, {"from", "2022-01-01"}, {"by", "x"}}),
              base::ErrorKind::conflict);
    EXPECT_EQ(
        fails(admin, "office rename", {{"office", office}, {"from", "2022-01-01"}, {"by", "x"}}),
        base::ErrorKind::invalid);
}

} // namespace

} // namespace suot::desk
