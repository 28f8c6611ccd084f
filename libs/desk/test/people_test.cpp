// Sessions, tokens with a scope, the second secret.
#include "kit.hpp"

#include "../src/totp.hpp"

namespace suot::desk {

namespace {

using base::ErrorKind;

struct TotpRow {
    std::int64_t seconds;
    char const* code;
};

/// RFC 6238, appendix B, the rows of SHA-1.
TEST(Totp, GivesTheCodesOfTheRfc) {
    constexpr std::string_view secret = "12345678901234567890";
    constexpr TotpRow rows[] = {{59, "94287082"},         {1111111109, "07081804"},
                                {1111111111, "14050471"}, {1234567890, "89005924"},
                                {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (auto const& row : rows)
        EXPECT_EQ(totp_code(secret, totp_step(base::Instant(std::chrono::seconds(row.seconds))), 8),
                  row.code);
}

TEST(Totp, TakesACodeOnceAndOnlyInItsTime) {
    base::Instant const at(std::chrono::seconds(1111111109));
    auto const code = totp_code("secret", totp_step(at));
    auto const step = totp_match("secret", code, at, -1);
    ASSERT_TRUE(step);
    EXPECT_TRUE(totp_match("secret", code, at + std::chrono::seconds(30), -1));
    EXPECT_FALSE(totp_match("secret", code, at, *step)) << "it was used";
    EXPECT_FALSE(totp_match("secret", code, at + std::chrono::seconds(90), -1));
    EXPECT_FALSE(totp_match("other", code, at, -1));
}

/// RFC 4648, section 10.
TEST(Totp, WritesBase32) {
    EXPECT_EQ(base32(""), "");
    EXPECT_EQ(base32("f"), "MY");
    EXPECT_EQ(base32("fooba"), "MZXW6YTB");
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
}

TEST_F(DeskTest, ASecondSecretIsAskedForOnceConfirmed) {
    auto const admin = begin();
    run(admin, "account add",
        {{"name", "lan"}, {"role", "leader"}, {"office", 1}, {"password", "mật khẩu dài"}});
    auto const lan = console_session(*desk_, "lan").value();
    EXPECT_FALSE(run(lan, "account totp")["secret"].text().empty());
    EXPECT_TRUE(login(*desk_, "lan", "mật khẩu dài")) << "not before it is confirmed";
    EXPECT_EQ(fails(lan, "account totp", {{"code", "000000"}}), ErrorKind::invalid);
    auto const secret =
        store_->read([](registry::View& v) { return v.account("lan"); }).value().totp_secret;
    EXPECT_EQ(totp_key(secret).size(), 20U) << "160 bits";
    auto const code = [&] { return totp_code(totp_key(secret), totp_step(clock_.now())); };
    run(lan, "account totp", {{"code", code()}});
    EXPECT_FALSE(login(*desk_, "lan", "mật khẩu dài"));
    EXPECT_FALSE(login(*desk_, "lan", "mật khẩu dài", code())) << "each code is good once";
    clock_.at += std::chrono::seconds(60);
    EXPECT_TRUE(login(*desk_, "lan", "mật khẩu dài", code()));
    EXPECT_EQ(fails(lan, "account totp"), ErrorKind::conflict)
        << "beginning anew is no way round it";
    run(admin, "account untotp", {{"account", "lan"}});
    EXPECT_TRUE(login(*desk_, "lan", "mật khẩu dài"));
}

TEST_F(DeskTest, SessionsAreListedAndEndedTokensHaveAScope) {
    auto const admin = begin();
    run(admin, "account add",
        {{"name", "lan"}, {"role", "leader"}, {"office", 1}, {"password", "mật khẩu dài"}});
    auto const in = login(*desk_, "lan", "mật khẩu dài").value();
    auto const lan = open_session(*desk_, in.secret)->session;
    auto const token =
        run(lan, "token", {{"name", "báo cáo"}, {"scope", Value::list().add("read")}})["token"];
    auto const reader = open_session(*desk_, token.text())->session;
    run(reader, "duty list");
    auto const keeper = run(lan, "token", {{"name", "x"}, {"scope", Value::list().add("people")}});
    EXPECT_EQ(
        fails(open_session(*desk_, keeper["token"].text())->session, "token", {{"name", "y"}}),
        ErrorKind::denied)
        << "a token makes no wider one";
    EXPECT_EQ(fails(reader, "account password", {{"password", "một mật khẩu"}}), ErrorKind::denied);
    auto const list = run(lan, "session list")["items"];
    ASSERT_EQ(list.items().size(), 3U);
    EXPECT_EQ(fails(lan, "session list", {{"account", "admin"}}), ErrorKind::denied);
    EXPECT_EQ(run(admin, "session list", {{"account", "lan"}})["items"].items().size(), 3U);
    run(lan, "session revoke", {{"session", list.items().front()["session"]}});
    EXPECT_EQ(run(lan, "session revoke")["count"].number(), 2);
    EXPECT_FALSE(open_session(*desk_, in.secret));
    EXPECT_TRUE(run(admin, "verify")["sound"].truth());
}

TEST_F(DeskTest, APasswordIsChangedByWhoKnowsItOrResetByAnAdministrator) {
    auto const admin = begin();
    run(admin, "account add",
        {{"name", "lan"}, {"role", "leader"}, {"office", 1}, {"password", "mật khẩu dài"}});
    run(admin, "account add",
        {{"name", "minh"}, {"role", "clerk"}, {"office", 1}, {"password", "mật khẩu khác"}});
    auto const secret = login(*desk_, "lan", "mật khẩu dài")->secret;
    auto const lan = open_session(*desk_, secret)->session;
    EXPECT_EQ(fails(lan, "account password", {{"password", "mật khẩu mới"}}), ErrorKind::invalid);
    EXPECT_EQ(fails(lan, "account password", {{"password", "mật khẩu mới"}, {"old", "đoán bừa"}}),
              ErrorKind::invalid);
    EXPECT_EQ(fails(lan, "account password", {{"password", "mật khẩu mới"}, {"account", "minh"}}),
              ErrorKind::denied);
    run(lan, "account password", {{"password", "mật khẩu mới"}, {"old", "mật khẩu dài"}});
    EXPECT_FALSE(open_session(*desk_, secret)) << "all sessions end";
    auto const second = login(*desk_, "lan", "mật khẩu mới")->secret;
    auto far = admin;
    far.seat = Seat::elsewhere;
    run(far, "account password", {{"password", "mật khẩu đặt lại"}, {"account", "lan"}});
    EXPECT_FALSE(open_session(*desk_, second));
    EXPECT_TRUE(login(*desk_, "lan", "mật khẩu đặt lại"));
    run(console_session(*desk_, "lan").value(), "account password",
        {{"password", "tại máy giữ sổ"}});
    EXPECT_TRUE(login(*desk_, "lan", "tại máy giữ sổ"));
}

TEST_F(DeskTest, APasswordIsMeasuredInSignsAndNotInBytes) {
    auto const admin = begin();
    run(admin, "account add",
        {{"name", "lan"}, {"role", "clerk"}, {"office", 1}, {"password", "ấm ướt quá!"}});
    EXPECT_EQ(fails(admin, "account add",
                    {{"name", "son"}, {"role", "clerk"}, {"office", 1}, {"password", "ấm ướt ạ"}}),
              ErrorKind::invalid)
        << "8 signs in 17 bytes";
}

TEST_F(DeskTest, AnAccountThatIsThereTakesARoleAndNothingElse) {
    auto const admin = begin();
    run(admin, "account add", {{"name", "lan"}, {"role", "leader"}, {"office", 1}});
    run(admin, "account add", {{"name", "lan"}, {"role", "clerk"}, {"office", 1}});
    for (char const* const field : {"password", "display"})
        EXPECT_EQ(fails(admin, "account add",
                        {{"name", "lan"}, {"role", "clerk"}, {"office", 1}, {field, "mười ký tự"}}),
                  ErrorKind::conflict)
            << field;
}

TEST_F(DeskTest, ADeputyIsToldForWhomItMayAct) {
    auto const admin = begin();
    auto const chief = person(admin, "truong", "leader", 1);
    auto const second = person(admin, "pho", "clerk", office(admin, "Sở Nội vụ", "sở"));
    EXPECT_TRUE(introduce(*desk_, second).value()["deputy_for"].items().empty());
    EXPECT_FALSE(principal_named(*desk_, second, "truong"));
    EXPECT_EQ(principal_named(*desk_, second, "truong").error(),
              principal_named(*desk_, second, "khong.co").error());
    run(chief, "deputy add", {{"deputy", "pho"}, {"until", "2026-01-10"}, {"by", "01/GUQ"}});
    auto const told = introduce(*desk_, second).value()["deputy_for"].items();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told.front()["name"].text(), "truong");
    EXPECT_EQ(told.front()["until"].text(), "2026-01-10");
    auto acting = second;
    acting.on_behalf = principal_named(*desk_, second, "truong").value();
    auto const shown = introduce(*desk_, acting).value();
    EXPECT_EQ(shown["on_behalf"]["name"].text(), "truong");
    EXPECT_EQ(shown["offices"].items().front()["office"].number(), 1);
    EXPECT_EQ(fails(acting, "account password", {{"password", "mười ký tự"}}), ErrorKind::denied);
    go(date(2026, 1, 11));
    EXPECT_FALSE(principal_named(*desk_, second, "truong"));
}

TEST_F(DeskTest, AChangeWithAKeyIsDoneOnce) {
    auto const admin = begin();
    Request request{.verb = "office add"};
    request.arguments.set("name", "UBND xã Lặp").set("kind", "xã").set("under", 1);
    Once const once{.key = "k", .print = "a"};
    auto const first = desk_->run_once(admin, request, once).value();
    EXPECT_FALSE(first.again);
    auto const again = desk_->run_once(admin, request, once).value();
    EXPECT_TRUE(again.again);
    EXPECT_EQ(again.value, first.value);
    auto const another = desk_->run_once(admin, request, {.key = "k", .print = "b"});
    ASSERT_FALSE(another);
    EXPECT_EQ(another.error().field, "Idempotency-Key");
    clock_.at += std::chrono::hours(25);
    EXPECT_FALSE(desk_->run_once(admin, request, {.key = "k", .print = "b"})->again)
        << "it is kept for a day";
    Request const secret{.verb = "token", .arguments = Value::object().set("name", "x")};
    auto const token = desk_->run_once(admin, secret, {.key = "t", .print = "a"}).value();
    EXPECT_EQ(desk_->run_once(admin, secret, {.key = "t", .print = "a"}).error().kind,
              ErrorKind::conflict)
        << "a secret is shown once";
    Request wrong{.verb = "office add"};
    EXPECT_FALSE(desk_->run_once(admin, wrong, {.key = "w", .print = "a"}));
    EXPECT_FALSE(desk_->run_once(admin, request, {.key = "w", .print = "b"})->again)
        << "what failed keeps no key";
}

TEST_F(DeskTest, AnswersReachSaneDaysOnly) {
    auto const admin = begin();
    auto asked = admin;
    for (auto const& day : {date(1899, 12, 31), date(2037, 1, 1), date(-400, 1, 1)}) {
        asked.on = day;
        EXPECT_EQ(fails(asked, "duty list"), ErrorKind::invalid);
    }
    asked.on = date(2036, 12, 31);
    run(asked, "duty list");
}

TEST_F(DeskTest, TooManyChangesAreNotToldOneByOne) {
    auto const admin = begin();
    auto const before = last_change(*desk_).value();
    auto const add = [&](int count) {
        auto const added =
            store_->write([&](registry::Transaction& transaction) -> base::Result<int> {
                for (int i = 0; i < count; ++i)
                    TRY(transaction.append({.at = clock_.at,
                                            .account = admin.account,
                                            .verb = "office rename",
                                            .subject_kind = "office",
                                            .subject = 1}));
                return count;
            });
        ASSERT_TRUE(added);
    };
    add(1000);
    EXPECT_EQ(changes_after(*desk_, admin, before)->items.size(), 1000U);
    EXPECT_TRUE(changes_after(*desk_, admin, before)->all);
    add(1);
    EXPECT_TRUE(changes_after(*desk_, admin, before)->items.empty());
    EXPECT_FALSE(changes_after(*desk_, admin, before)->all) << "there is more: load all again";
}

} // namespace

} // namespace suot::desk
