// An answer given again is what would be worked out anew: never an old one, never another's.
#include <gtest/gtest.h>

#include <desk/desk.hpp>
#include <registry/postgres.hpp>
#include <runner/register.hpp>
#include <server/api.hpp>

#include "kept_answers.hpp"

namespace suot::server {
namespace {

using desk::Value;

constexpr std::size_t room = 1U << 20U;

/// A clock that is set by hand.
class HandClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return moment; }
    base::Instant moment = std::chrono::sys_days(std::chrono::year(2026) / 1 / 6)
                           + std::chrono::hours(16) + std::chrono::minutes(59); // 23:59 there
};

/// A register and who asks about it over HTTP.
class Kept : public testing::Test {
protected:
    Kept() {
        store_ = registry::open(place_.store("a")).value();
        desk_ = std::make_unique<desk::Desk>(*store_, clock_);
        api_ = std::make_unique<Api>(*desk_, Settings{.version = "1"});
        ask("init", {{"name", "UBND tỉnh Lam Sơn"}, {"kind", "tỉnh"}, {"password", password}});
        console_ = desk::console_session(*desk_, "").value();
        ask("account add",
            {{"name", "lan"}, {"role", "leader"}, {"office", 1}, {"password", password}});
    }

    Value ask(char const* verb, std::initializer_list<std::pair<char const*, Value>> given) {
        desk::Request request{.verb = verb};
        for (auto const& [name, value] : given) request.arguments.set(name, value);
        auto out = desk_->run(console_, request);
        EXPECT_TRUE(out) << verb << ": " << (out ? "" : out.error().message.en);
        return out ? *out : Value();
    }
    desk::Login log_in(char const* name) { return desk::login(*desk_, name, password).value(); }

    Response get(desk::Login const& who, std::string path, std::string query = {}) {
        Request request{.method = "GET", .path = std::move(path), .query = std::move(query)};
        request.headers.push_back({"cookie", "suot_session=" + who.secret});
        return api_->answer(request);
    }

    static constexpr char const* password = "mat-khau-du-dai";
    runner::RegisterPlace place_;
    HandClock clock_;
    std::unique_ptr<registry::Store> store_;
    std::unique_ptr<desk::Desk> desk_;
    std::unique_ptr<Api> api_;
    desk::Session console_;
};

Moment at(char const* stamp) {
    return {.stamp = stamp, .day = std::chrono::year(2026) / 1 / 6};
}

Response answer(std::string body) {
    return {.body = std::move(body), .good_until = base::Instant::max()};
}

TEST(KeptAnswers, AreThoseOfOneMoment) {
    KeptAnswers kept(room);
    kept.keep("a", at("1"), answer("one"));
    EXPECT_EQ(kept.find("a", at("1"), {})->body, "one");
    EXPECT_FALSE(kept.find("b", at("1"), {}));
    EXPECT_FALSE(kept.find("a", at("2"), {}));
    kept.keep("b", at("2"), answer("two"));
    EXPECT_FALSE(kept.find("a", at("1"), {}));
    EXPECT_EQ(kept.find("b", at("2"), {})->body, "two");
}

TEST(KeptAnswers, AreNotGivenAgainAfterTheirTime) {
    KeptAnswers kept(room);
    auto one = answer("one");
    one.good_until = base::Instant(std::chrono::seconds(100));
    kept.keep("a", at("1"), one);
    EXPECT_TRUE(kept.find("a", at("1"), base::Instant(std::chrono::seconds(99))));
    EXPECT_FALSE(kept.find("a", at("1"), base::Instant(std::chrono::seconds(100))));
}

TEST(KeptAnswers, TakeNoMoreRoomThanTheyMay) {
    KeptAnswers kept(room);
    for (int i = 0; i < 1000; ++i)
        kept.keep(std::to_string(i), at("1"), answer(std::string(10'000, 'x')));
    int there = 0;
    for (int i = 999; i >= 0; --i)
        if (kept.find(std::to_string(i), at("1"), {})) ++there;
    EXPECT_GT(there, 40);
    EXPECT_LE(there, 105);
    EXPECT_TRUE(kept.find("999", at("1"), {}));
    kept.keep("large", at("1"), answer(std::string(room, 'x')));
    EXPECT_FALSE(kept.find("large", at("1"), {}));
}

TEST(KeptAnswers, AreKeptByAllThatWasAsked) {
    Request one{.method = "GET", .path = "/api/summary", .query = "by=office"};
    EXPECT_EQ(key_of(one), ""); // nobody
    one.headers = {{"cookie", "suot_session=1"}, {"user-agent", "x"}};
    auto const key = key_of(one);
    auto other = one;
    other.headers[1].value = "y";
    EXPECT_EQ(key_of(other), key);
    for (auto const& header :
         {Header{"suot-on-behalf", "lan"}, Header{"accept-language", "en"},
          Header{"accept-encoding", "gzip"}, Header{"accept", "text/html"},
          Header{"authorization", "Bearer 1"}, Header{"x-forwarded-proto", "https"}}) {
        other = one;
        other.headers.push_back(header);
        EXPECT_NE(key_of(other), key) << header.name;
    }
    other = one;
    other.headers[0].value = "suot_session=2";
    EXPECT_NE(key_of(other), key);
    other = one;
    other.query = "by=month";
    EXPECT_NE(key_of(other), key);
    other = one;
    other.channel = Channel::tls;
    EXPECT_NE(key_of(other), key);
}

TEST_F(Kept, AChangeByAnyDoorIsSeenAtOnce) {
    auto const lan = log_in("lan");
    auto const before = get(lan, "/api/office/list");
    EXPECT_EQ(before.status, 200);
    EXPECT_EQ(get(lan, "/api/office/list").body, before.body);
    ask("office add", {{"name", "Sở Y tế"}, {"kind", "sở"}, {"under", 1}});
    EXPECT_NE(get(lan, "/api/office/list").body.find("Sở Y tế"), std::string::npos);
    // Another process: a store of its own on the same file.
    auto const other = registry::open(place_.store("a")).value();
    desk::Desk const there(*other, clock_);
    desk::Request add{.verb = "office add"};
    add.arguments.set("name", "Sở Nội vụ").set("kind", "sở").set("under", 1);
    ASSERT_TRUE(there.run(console_, add));
    EXPECT_NE(get(lan, "/api/office/list").body.find("Sở Nội vụ"), std::string::npos);
}

TEST_F(Kept, StampsAreEqualWhileNothingChanges) {
    auto const first = store_->stamp().value();
    static_cast<void>(store_->read([](registry::View& view) { return view.offices({}); }));
    EXPECT_EQ(store_->stamp().value(), first);
    log_in("lan");
    EXPECT_NE(store_->stamp().value(), first);
}

TEST_F(Kept, AnEndedSessionGetsNothing) {
    auto const lan = log_in("lan");
    EXPECT_EQ(get(lan, "/api/summary").status, 200);
    ASSERT_TRUE(desk::logout(*desk_, lan.secret));
    EXPECT_EQ(get(lan, "/api/summary").status, 401);
    auto const again = log_in("lan");
    EXPECT_EQ(get(again, "/api/summary").status, 200);
    ask("session revoke", {{"account", "lan"}});
    EXPECT_EQ(get(again, "/api/summary").status, 401);
}

TEST_F(Kept, ASessionThatIsOverGetsNothing) {
    auto const lan = log_in("lan");
    clock_.moment += std::chrono::minutes(2); // past midnight
    EXPECT_EQ(get(lan, "/api/summary").status, 200);
    clock_.moment = lan.expires;
    EXPECT_EQ(get(lan, "/api/summary").status, 401);
}

TEST_F(Kept, ANewDayIsAnsweredAnew) {
    auto const lan = log_in("lan");
    EXPECT_NE(get(lan, "/api/summary").body.find("2026-01-06"), std::string::npos);
    auto const stamp = store_->stamp().value();
    clock_.moment += std::chrono::minutes(1);
    EXPECT_EQ(store_->stamp().value(), stamp);
    EXPECT_NE(get(lan, "/api/summary").body.find("2026-01-07"), std::string::npos);
}

TEST_F(Kept, ARightThatIsTakenBackIsGone) {
    auto const lan = log_in("lan");
    EXPECT_EQ(get(lan, "/api/summary").status, 200);
    ASSERT_TRUE(store_->write([&](registry::Transaction& keep) -> base::Result<int> {
        TRY(keep.remove_grant({lan.account, registry::Role::leader, registry::OfficeId{1}}));
        return 0;
    }));
    EXPECT_EQ(get(lan, "/api/summary").status, 403);
}

TEST_F(Kept, EveryReadingOfARestrictedDocumentLeavesAnEntry) {
    constexpr auto plan =
        "UBND TỈNH LAM SƠN\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nDiễn tập\n\n1. Diễn tập.\n";
    auto const file = Value::object().set("name", "3.txt").set("bytes", plan);
    ask("account add", {{"name", "van.thu"}, {"role", "clerk"}, {"office", 1}});
    auto const administrator = console_;
    console_ = desk::console_session(*desk_, "van.thu").value();
    auto const id =
        ask("import", {{"file", Value::list().add(file)}})["items"].items()[0]["id"].number();
    console_ = desk::console_session(*desk_, "lan").value();
    auto const lan = log_in("lan");
    auto const which = "document=" + std::to_string(id);
    auto const open = get(lan, "/api/document/show", which).body;
    EXPECT_EQ(get(lan, "/api/document/show", which).body, open);
    ask("document restrict", {{"document", id}, {"reason", "x"}});
    auto const last = desk::last_change(*desk_).value();
    for (int i = 1; i <= 3; ++i) {
        EXPECT_EQ(get(lan, "/api/document/show", which).status, 200);
        EXPECT_EQ(desk::last_change(*desk_).value(), last + i);
    }
    EXPECT_EQ(get(lan, "/api/search", "words=dien+tap").status, 200);
    EXPECT_EQ(desk::last_change(*desk_).value(), last + 4);
}

} // namespace
} // namespace suot::server
