// A register for tests that goes away, a clock that stands still, people of each role.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include <desk/desk.hpp>
#include <document/claim.hpp>
#include <registry/postgres.hpp>
#include <runner/register.hpp>

namespace suot::desk {

/// A clock that shows what the test sets it to.
class FixedClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return at; }
    base::Instant at{};
};

inline base::Date date(int year, unsigned month, unsigned day) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

/// `{{"name", value}, …}` as arguments.
using Args = std::initializer_list<std::pair<char const*, Value>>;

class DeskTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = registry::open(place_.store("a"));
        ASSERT_TRUE(opened) << opened.error().message.en;
        store_ = std::move(*opened);
        desk_ = std::make_unique<Desk>(*store_, clock_);
        go(date(2026, 1, 5));
    }
    void TearDown() override {
        desk_.reset();
        store_.reset();
    }

    /// Sets the clock to 9 o'clock in Việt Nam.
    void go(base::Date day) { clock_.at = std::chrono::sys_days(day) + std::chrono::hours(2); }

    base::Result<Value> attempt(Session const& session, char const* verb, Args args = {}) {
        Request request{.verb = verb};
        for (auto const& [name, value] : args) request.arguments.set(name, value);
        auto result = desk_->run(session, request);
        if (result) expect_shape(verb, *result);
        return result;
    }
    /// Every result that a test sees is as its verb declares it.
    static void expect_shape(char const* verb, Value const& result) {
        auto const wrong = mismatch(find_verb(verb)->gives.shape(), result);
        EXPECT_FALSE(wrong) << verb << ": " << wrong.value_or("") << "\n" << to_json(result);
    }
    /// Runs a verb that must succeed.
    Value run(Session const& session, char const* verb, Args args = {}) {
        auto result = attempt(session, verb, args);
        if (!result) ADD_FAILURE() << verb << ": " << result.error().message.en;
        return result.value_or(Value());
    }
    /// Runs a verb that must fail; gives the kind of its error.
    base::ErrorKind fails(Session const& session, char const* verb, Args args = {}) {
        auto const result = attempt(session, verb, args);
        if (result) ADD_FAILURE() << verb << " succeeded: " << to_json(*result);
        return result ? base::ErrorKind::internal : result.error().kind;
    }

    /// Begins the register of "UBND tỉnh Lam Sơn" and gives its administrator.
    Session begin() {
        run({}, "init", {{"name", "UBND tỉnh Lam Sơn"}, {"kind", "tỉnh"}, {"tier", 2}});
        return console_session(*desk_, "").value();
    }
    std::int64_t office(Session const& admin, std::string name, char const* kind,
                        char const* from = "2020-01-01") {
        return run(admin, "office add",
                   {{"name", std::move(name)}, {"kind", kind}, {"under", 1}, {"from", from}})["id"]
            .number();
    }
    Session person(Session const& admin, char const* name, char const* role, std::int64_t office) {
        run(admin, "account add", {{"name", name}, {"role", role}, {"office", office}});
        return console_session(*desk_, name).value();
    }

    static std::string example(std::string const& name) {
        std::ifstream file(std::string(EXAMPLES_DIR) + "/" + name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    runner::RegisterPlace place_;
    FixedClock clock_;
    std::unique_ptr<registry::Store> store_;
    std::unique_ptr<Desk> desk_;
};

} // namespace suot::desk
