// Offices in and out of files: nothing half-imported, the same again changes nothing, figures that
// tie out.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

using base::ErrorKind;

std::string whole(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class OfficeFiles : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
    }
    static Value file(std::string name, std::string bytes) {
        return Value::object().set("name", std::move(name)).set("bytes", std::move(bytes));
    }
    base::Result<Value> import(std::string name, std::string bytes) {
        return attempt(admin, "office import", {{"file", file(std::move(name), std::move(bytes))}});
    }
    /// The message of an import that must fail.
    std::string refused(std::string name, std::string bytes) {
        auto const result = import(std::move(name), std::move(bytes));
        if (result) ADD_FAILURE() << "imported: " << to_json(*result);
        return result ? "" : result.error().message.en;
    }
    std::size_t count(char const* day, char const* kind = "") {
        Session at = admin;
        at.on = parse_date(day);
        auto const list = run(at, "office list", {{"kind", kind}, {"limit", 5000}});
        return list["items"].items().size();
    }
    std::string exported(char const* format) {
        return run(admin, "office export", {{"format", format}})["bytes"].text();
    }

    Session admin;
};

TEST_F(OfficeFiles, TheProvincesTieOut) {
    auto const bytes = whole(std::string(DATA_DIR) + "/provinces.yaml");
    auto const done = import("provinces.yaml", bytes);
    ASSERT_TRUE(done) << done.error().message.en;
    EXPECT_EQ((*done)["founded"].number(), 63 + 23);
    EXPECT_EQ((*done)["ended"].number(), 52);
    auto const units = [&](char const* day) {
        return count(day, "tỉnh") + count(day, "thành phố") - 1; // the register's own
    };
    EXPECT_EQ(units("2024-12-31"), 63U);
    EXPECT_EQ(count("2024-12-31", "thành phố"), 5U);
    EXPECT_EQ(count("2025-01-01", "thành phố"), 6U);
    EXPECT_EQ(units("2025-06-30"), 63U);
    EXPECT_EQ(units("2025-07-01"), 34U);
    EXPECT_EQ(count("2025-07-01", "thành phố"), 6U);
    Session before = admin;
    before.on = date(2025, 6, 30);
    auto const gone = run(before, "office show", {{"office", "UBND tỉnh Hà Giang"}});
    EXPECT_EQ(gone["acts"].items().back()["successor_name"].text(), "UBND tỉnh Tuyên Quang");
    EXPECT_EQ(gone["acts"].items().back()["by"].text(), "202/2025/QH15");
    auto const now = run(admin, "office resolve", {{"name", "Ủy ban nhân dân tỉnh Hà Giang"}});
    EXPECT_EQ(now["items"].items().front()["reason"].text(), "successor");
    auto const again = import("provinces.yaml", bytes);
    ASSERT_TRUE(again) << again.error().message.en;
    EXPECT_EQ((*again)["founded"].number(), 0);
    EXPECT_EQ((*again)["changed"].number(), 0);
    EXPECT_EQ((*again)["ended"].number(), 0);
}

TEST_F(OfficeFiles, TheExampleHasItsHistory) {
    auto const bytes = example("offices.yaml");
    auto const done = import("offices.yaml", bytes);
    ASSERT_TRUE(done) << done.error().message.en;
    EXPECT_EQ(count("2025-06-30", "huyện"), 2U);
    EXPECT_EQ(count("2025-07-01", "huyện"), 0U);
    EXPECT_EQ(count("2025-06-30", "xã") + count("2025-06-30", "phường")
                  + count("2025-06-30", "thị trấn"),
              13U);
    EXPECT_EQ(count("2025-07-01", "xã") + count("2025-07-01", "phường"), 6U);
    EXPECT_EQ(count("2025-02-28", "sở"), 14U);
    EXPECT_EQ(count("2025-03-01", "sở"), 9U);
    EXPECT_EQ(run(admin, "class expand", {{"class", "UBND các xã, phường"}})["count"].number(), 6);
    auto const yaml = exported("yaml");
    for (auto const& [name, text] : {std::pair{"a.yaml", bytes}, std::pair{"b.yaml", yaml},
                                     std::pair{"c.csv", exported("csv")}}) {
        auto const again = import(name, text);
        ASSERT_TRUE(again) << again.error().message.en;
        EXPECT_EQ((*again)["founded"].number() + (*again)["changed"].number()
                      + (*again)["ended"].number() + (*again)["classes"].number(),
                  0)
            << name << to_json(*again);
    }
    EXPECT_EQ(exported("yaml"), yaml);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(OfficeFiles, WhatIsExportedMakesTheSameRegister) {
    ASSERT_TRUE(import("offices.yaml", example("offices.yaml")));
    auto const yaml = exported("yaml");
    auto const csv = exported("csv");
    for (auto const& [name, text] : {std::pair{"b.yaml", yaml}, std::pair{"c.csv", csv}}) {
        desk_.reset();
        store_ = std::move(*registry::open(place_.store(name)));
        desk_ = std::make_unique<Desk>(*store_, clock_);
        admin = begin();
        ASSERT_TRUE(import(name, text)) << name;
        EXPECT_EQ(exported("csv"), csv) << name;
    }
}

TEST_F(OfficeFiles, TakesWhatSpreadsheetsWrite) {
    auto const done = import("a.csv", "\xEF\xBB\xBFTên;Loại;Từ ngày;Cấp trên\r\n"
                                      "\"Sở \"\"Mây\"\"; Gió\";Sở;01/7/2025;UBND tỉnh Lam Sơn\r\n"
                                      ";;;\r\n");
    ASSERT_TRUE(done) << done.error().message.en;
    auto const list = run(admin, "office list", {{"kind", "sở"}});
    EXPECT_EQ(list["items"].items().front()["name"].text(), "Sở \"Mây\"; Gió");
    EXPECT_EQ(list["items"].items().front()["from"].text(), "2025-07-01");
}

struct Wrong {
    char const* name;
    char const* bytes;
    char const* said; ///< must stand in the message
};

Wrong const wrongs[] = {
    {"a.yaml", "offices:\n  - name: A\n  - kind: sở\n", "a.yaml, line 3: “name” must not be empty"},
    {"a.yaml", "offices:\n  - name: A\n    from: 31/2/2025\n", "line 2: “from” must be a day"},
    {"a.yaml", "offices:\n  - name: A\n    colour: x\n", "line 2: “colour” there is no such field"},
    {"a.yaml", "offices:\n  - name: A\n    parent: B\n", "line 2: there is no office “B”"},
    {"a.yaml", "offices:\n  - {name: A, parent: B}\n  - {name: B, parent: A}\n", "below itself"},
    {"a.yaml", "offices:\n  - name: A\n    until: 2025-01-01\n    from: 2025-01-01\n", "“until”"},
    {"a.yaml", "offices:\n  - name: A\n    end: explode\n    until: 2025-01-01\n", "“end” takes"},
    {"a.yaml", "offices:\n  - {name: A}\n  - {name: A}\n", "line 3: two rows of “A”"},
    {"a.yaml", "offices: [\n", "no YAML"},
    {"a.yaml", "offices:\n  - [a]\n", "line 2: this must be written"},
    {"a.yaml", "people:\n  - name: A\n", "no section “people”"},
    {"a.yaml", "", "has no office"},
    {"a.yaml", "offices:\n  - name: A\n    tier: 9\n", "“tier” takes"},
    {"a.yaml", "offices:\n  - name: A\n    code: H123456789012345678901234567890123456\n", "35"},
    {"a.yaml",
     "offices:\n  - {name: A, until: 2025-01-01}\n  - {name: B, parent: A, from: 2024-01-01}\n",
     "line 2: there are offices below “A”"},
    {"a.csv", "name,kind\nA,sở,x\n", "a.csv, line 2: the row has more cells"},
    {"a.csv", "name\n\"A\nB\"\n\"C\"\n\nx,y\n", "line 6"},
    {"a.csv", "\xFF\xFE", "not UTF-8"},
};

TEST_F(OfficeFiles, SaysWhatIsWrongAndKeepsNothing) {
    auto const before = exported("csv");
    for (auto const& wrong : wrongs) {
        auto const said = refused(wrong.name, wrong.bytes);
        EXPECT_NE(said.find(wrong.said), std::string::npos) << wrong.bytes << "\n" << said;
    }
    EXPECT_EQ(exported("csv"), before);
}

TEST_F(OfficeFiles, APreviewShowsEachLineAndLeavesNothing) {
    std::string const bytes = "key,name,kind,from,until,end,successors,ended_by\n"
                              "a,UBND xã Một,xã,2020-01-01,2025-07-01,merge,b,21/NQ-HĐND\n"
                              "b,UBND xã Hai,xã,2020-01-01,,,,\n";
    auto const before = run(admin, "journal list", {})["items"].items().size();
    auto const preview = [&] {
        return run(admin, "office import", {{"file", file("a.csv", bytes)}, {"preview", true}});
    };
    auto const seen = preview();
    EXPECT_TRUE(seen["preview"].truth());
    EXPECT_EQ(seen["founded"].number(), 2);
    EXPECT_EQ(seen["ended"].number(), 1);
    auto const& lines = seen["items"].items();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(to_json(lines[0]), R"({"line":2,"outcome":"founded","name":"UBND xã Một"})");
    EXPECT_EQ(to_json(lines[2]), R"({"line":2,"outcome":"ended","name":"UBND xã Một"})");
    EXPECT_EQ(count("2020-01-01", "xã"), 0U);
    EXPECT_EQ(run(admin, "journal list", {})["items"].items().size(), before);
    EXPECT_EQ(to_json(preview()), to_json(seen)) << "looking twice shows the same";
    ASSERT_TRUE(import("a.csv", bytes));
    EXPECT_EQ(count("2020-01-01", "xã"), 2U);
    EXPECT_TRUE(preview()["items"].items().empty()) << "all of it is done";
    EXPECT_EQ(fails(admin, "office import",
                    {{"file", file("a.csv", "name,tier\nX,9\n")}, {"preview", true}}),
              ErrorKind::invalid);
}

TEST_F(OfficeFiles, ACodeThatIsNoneOrTwoOfficesIsToldByItsLine) {
    EXPECT_NE(refused("a.csv", "name,code\nX,H41.05\nY,H41-05\n").find("line 3"),
              std::string::npos);
    auto const twice = refused("a.csv", "key,name,code\nx,X,H41.05\ny,Y,h41.05\n");
    EXPECT_NE(twice.find("line 3"), std::string::npos) << twice;
    EXPECT_NE(twice.find("line 2"), std::string::npos) << twice;
    EXPECT_TRUE(import("a.csv", "key,name,code,until\nx,X,H41.05,2025-07-01\n"
                                "y,Y,,\n"));
    EXPECT_TRUE(import("b.csv", "key,name,code,from\nz,Z,H41.05,2025-07-01\n"))
        << "the one has ended when the other begins";
}

} // namespace

} // namespace suot::desk
