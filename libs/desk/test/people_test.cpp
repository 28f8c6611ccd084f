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
    auto const code = [&] { return totp_code(secret, totp_step(clock_.now())); };
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

} // namespace

} // namespace suot::desk
