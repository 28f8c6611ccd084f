#include "kit.hpp"

#include <set>

#include <desk/rights.hpp>
#include <desk/states.hpp>

namespace suot::desk {

namespace {

using base::ErrorKind;

TEST(Value, WritesAndReadsJson) {
    Value value = Value::object();
    value.set("a", 1).set("b", "x\n\"đ\"").set("c", Value::list().add(true).add({}));
    EXPECT_EQ(to_json(value), R"({"a":1,"b":"x\n\"đ\"","c":[true,null]})");
    EXPECT_EQ(from_json(to_json(value)).value(), value);
    for (auto const* const bad :
         {"", "{", "[1.5]", "{\"a\":}", "nul", "[1]]", "\"\xff\"", "99999999999999999999"})
        EXPECT_FALSE(from_json(bad)) << bad;
    EXPECT_FALSE(from_json(std::string(1000, '[')));
}

TEST(Verbs, AreDeclaredWhole) {
    std::set<std::string> names;
    for (auto const& verb : verbs()) {
        EXPECT_TRUE(names.insert(verb.name).second) << verb.name;
        EXPECT_NE(std::string(verb.help.vi), "") << verb.name;
        EXPECT_NE(std::string(verb.help.en), "") << verb.name;
        EXPECT_NE(verb.run, nullptr) << verb.name;
        for (auto const& argument : verb.arguments) {
            EXPECT_NE(std::string(argument.help.vi), "") << verb.name << " " << argument.name;
            EXPECT_EQ(argument.type == ArgumentType::choice, !argument.choices.empty());
        }
    }
    EXPECT_EQ(find_verb("no such"), nullptr);
}

TEST(Labels, NameWhatHasAName) {
    EXPECT_EQ(wording("overdue").vi, "quá hạn");
    EXPECT_EQ(label("due").vi, "Hạn");
    for (std::size_t i = 0; i < state_count; ++i)
        EXPECT_NE(wording(name(static_cast<State>(i))).vi, name(static_cast<State>(i)));
    EXPECT_EQ(label("no such word").vi, "no such word");
}

TEST_F(DeskTest, BeginsOnce) {
    EXPECT_EQ(fails({}, "office list"), ErrorKind::denied);
    auto const admin = begin();
    EXPECT_EQ(fails(admin, "init", {{"name", "x"}}), ErrorKind::conflict);
    EXPECT_EQ(run(admin, "office list")["items"].items().size(), 1U);
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
    EXPECT_EQ(run(admin, "journal list")["items"].items().size(), 2U);
}

TEST_F(DeskTest, ChecksArguments) {
    auto const admin = begin();
    auto const field = [&](Args args) {
        auto const result = attempt(admin, "office add", args);
        return result ? std::string("ok") : result.error().field;
    };
    EXPECT_EQ(field({{"name", "x"}}), "kind");
    EXPECT_EQ(field({{"name", ""}, {"kind", "xã"}}), "name");
    EXPECT_EQ(field({{"name", 5}, {"kind", "xã"}}), "name");
    EXPECT_EQ(field({{"name", "\xff"}, {"kind", "xã"}}), "name");
    EXPECT_EQ(field({{"name", "x"}, {"kind", "xã"}, {"from", "2026-02-30"}}), "from");
    EXPECT_EQ(field({{"name", "x"}, {"kind", "xã"}, {"under", "không có"}}), "under");
    EXPECT_EQ(field({{"name", "x"}, {"kind", "xã"}, {"nothing", 1}}), "nothing");
    EXPECT_EQ(field({{"name", "x"}, {"kind", "xã"}, {"tier", "-1"}}), "tier");
    EXPECT_EQ(field({{"name", std::string(30'000, 'a')}, {"kind", "xã"}}), "name");
    EXPECT_EQ(fails(admin, "no such verb"), ErrorKind::not_found);
}

TEST_F(DeskTest, KeepsOfficesInTime) {
    auto const admin = begin();
    auto const one = office(admin, "Sở Bưu chính", "sở");
    run(admin, "office rename",
        {{"office", one}, {"name", "Sở Số hóa"}, {"from", "2025-07-01"}, {"by", "01/NQ-HĐND"}});
    Session before = admin;
    before.on = date(2025, 6, 30);
    EXPECT_EQ(run(before, "office show", {{"office", one}})["name"].text(), "Sở Bưu chính");
    auto const now = run(admin, "office show", {{"office", "sở số hoá"}});
    EXPECT_EQ(now["id"].number(), one);
    EXPECT_EQ(now["acts"].items().size(), 2U);
    EXPECT_EQ(fails(admin, "office rename",
                    {{"office", one}, {"name", "x"}, {"from", "2019-01-01"}, {"by", "y"}}),
              ErrorKind::invalid);
    auto const preview =
        run(admin, "office dissolve", {{"office", one}, {"by", "02/NQ-HĐND"}, {"preview", true}});
    EXPECT_TRUE(preview["items"].items().empty());
    EXPECT_EQ(run(admin, "office list", {{"kind", "sở"}})["items"].items().size(), 1U);
    run(admin, "office dissolve", {{"office", one}, {"by", "02/NQ-HĐND"}});
    EXPECT_TRUE(run(admin, "office list", {{"kind", "sở"}})["items"].items().empty());
    EXPECT_EQ(fails(admin, "office dissolve", {{"office", one}, {"by", "x"}}), ErrorKind::invalid);
    office(admin, "xã Một", "xã");
    EXPECT_EQ(fails(admin, "office dissolve", {{"office", 1}, {"by", "x"}}), ErrorKind::conflict)
        << "there is an office below it";
}

TEST_F(DeskTest, TellsWhoMay) {
    auto const admin = begin();
    auto const here = office(admin, "Sở Nội vụ", "sở");
    auto const clerk = person(admin, "thu", "clerk", here);
    EXPECT_EQ(run(clerk, "office list")["items"].items().size(), 2U);
    for (auto const* const verb : {"verify", "journal list", "account list"})
        EXPECT_EQ(fails(clerk, verb), ErrorKind::denied) << verb;
    EXPECT_EQ(fails(clerk, "office add", {{"name", "x"}, {"kind", "xã"}}), ErrorKind::denied);
    auto const local = person(admin, "quan.tri", "administrator", here);
    EXPECT_EQ(fails(local, "office add", {{"name", "x"}, {"kind", "xã"}}), ErrorKind::denied);
    run(admin, "account close", {{"name", "thu"}});
    EXPECT_EQ(fails(clerk, "office list"), ErrorKind::denied);
}

TEST_F(DeskTest, OpensAndEndsSessions) {
    auto const admin = begin();
    run(admin, "account add",
        {{"name", "lan"}, {"role", "leader"}, {"office", 1}, {"password", "mật khẩu dài"}});
    EXPECT_FALSE(login(*desk_, "lan", "sai mật khẩu"));
    EXPECT_FALSE(login(*desk_, "admin", ""));
    EXPECT_FALSE(login(*desk_, "ai", "mật khẩu dài"));
    auto const in = login(*desk_, "lan", "mật khẩu dài");
    ASSERT_TRUE(in);
    auto const opened = open_session(*desk_, in->secret);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->csrf, in->csrf);
    auto const token = run(opened->session, "token", {{"name", "báo cáo"}})["token"].text();
    EXPECT_EQ(open_session(*desk_, token)->kind, registry::CredentialKind::token);
    EXPECT_FALSE(open_session(*desk_, "không phải"));
    auto const who = introduce(*desk_, opened->session).value();
    EXPECT_EQ(who["account"]["name"].text(), "lan");
    EXPECT_EQ(to_json(who["offices"]),
              R"([{"office":1,"name":"UBND tỉnh Lam Sơn","roles":["leader"]}])");
    ASSERT_TRUE(logout(*desk_, in->secret));
    auto const entries = run(admin, "journal list")["items"].items();
    EXPECT_EQ(entries.back()["verb"].text(), "logout");
    EXPECT_EQ(entries.at(entries.size() - 3)["verb"].text(), "login");
    EXPECT_FALSE(open_session(*desk_, in->secret));
    go(date(2026, 6, 1));
    EXPECT_FALSE(open_session(*desk_, token)) << "it was good for 90 days";
}

TEST_F(DeskTest, TellsChangesToThoseWhoSeeThem) {
    auto const admin = begin();
    auto const here = office(admin, "Sở Nội vụ", "sở");
    auto const there = office(admin, "Sở Y tế", "sở");
    auto const clerk = person(admin, "thu", "clerk", here);
    auto const other = person(admin, "quan", "clerk", there);
    auto const before = last_change(*desk_).value();
    run(clerk, "import",
        {{"file", Value::object().set("name", "a.txt").set("bytes", "Số: 1/QĐ-SNV")}});
    auto const told = changes_after(*desk_, clerk, before).value().items;
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front().verb, "import");
    EXPECT_EQ(told.front().kind, "document");
    EXPECT_EQ(told.front().sequence, last_change(*desk_).value());
    EXPECT_TRUE(changes_after(*desk_, other, before)->items.empty());
    EXPECT_EQ(changes_after(*desk_, admin, before)->items.size(), 1U);
    EXPECT_EQ(changes_after(*desk_, {}, before).error().kind, ErrorKind::denied);
    EXPECT_EQ(fails(other, "document file", {{"document", 1}}), ErrorKind::not_found);
    EXPECT_EQ(run(clerk, "document file", {{"document", 1}})["bytes"].text(), "Số: 1/QĐ-SNV");
}

TEST_F(DeskTest, RefusesAClockSetBack) {
    auto const admin = begin();
    go(date(2026, 1, 4));
    EXPECT_EQ(fails(admin, "office add", {{"name", "x"}, {"kind", "xã"}}), ErrorKind::conflict);
}

} // namespace

} // namespace suot::desk
