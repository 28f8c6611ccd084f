// Figures broken down, and the list behind each.
#include "kit.hpp"

#include <algorithm>

namespace suot::desk {

namespace {

/// Arguments put together at run time.
class Figures : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        admin = begin();
        department = office(admin, "Sở Nội vụ", "sở");
        commune = office(admin, "UBND xã Một", "xã");
        follower = person(admin, "theo.doi", "follower", 1);
        auto const out = run(follower, "import",
                             {{"file", Value::object()
                                           .set("name", "04-ke-hoach-ubnd-tinh.md")
                                           .set("bytes", example("04-ke-hoach-ubnd-tinh.md"))}});
        auto const plan = out["items"].items().front()["id"].number();
        run(follower, "review confirm", {{"document", plan}, {"all", true}});
        auto const shown = run(follower, "document show", {{"document", plan}});
        std::int64_t number = 0;
        for (auto const& duty : shown["duties"].items()) {
            ++number;
            if (number % 3 == 0) continue;
            auto const to = number % 3 == 1 ? department : commune;
            run(follower, "assign", {{"duty", duty["id"]}, {"to", std::to_string(to)}});
        }
    }
    Value ask(char const* verb, Value const& arguments) {
        Request request{.verb = verb, .arguments = arguments};
        auto result = desk_->run(follower, request);
        EXPECT_TRUE(result) << verb << ": " << (result ? "" : result.error().message.en);
        if (!result) return {};
        expect_shape(verb, *result);
        return *result;
    }
    std::int64_t listed(Value arguments) {
        arguments.set("limit", 1000);
        auto const out = ask("duty list", arguments);
        return static_cast<std::int64_t>(out["items"].items().size());
    }

    Session admin, follower;
    std::int64_t department = 0, commune = 0;
};

/// The filters of `duty list` behind one line of a breakdown.
Value filters_of(std::string const& by, Value const& item) {
    auto out = Value::object();
    auto const& name = item["name"].text();
    if (by == "state") return out.set("state", Value::list().add(name));
    if (by == "tier") return out.set("tier", item["id"].number());
    if (by == "document") return out.set("document", item["id"].number());
    if (by == "issuer")
        return out.set("issuer", std::to_string(item["id"].number())).set("alone", true);
    if (name.empty()) return out.set("undated", true);
    auto const year = std::stoi(name.substr(0, 4));
    auto const month = static_cast<unsigned>(std::stoi(name.substr(5)));
    auto const first = date(year, month, 1);
    base::Date const last = first.year() / first.month() / std::chrono::last;
    return out.set("due_from", std::optional(first)).set("due_until", std::optional(last));
}

TEST_F(Figures, EveryBreakdownTiesOutAndOpensItsLists) {
    auto const all = run(follower, "summary")["total"].number();
    ASSERT_GT(all, 10);
    for (char const* const by : {"document", "month", "state", "tier", "issuer"}) {
        auto const shown = run(follower, "summary", {{"by", by}});
        EXPECT_EQ(shown["total"].number(), all) << by;
        std::int64_t sum = 0;
        for (auto const& item : shown["items"].items()) {
            sum += item["total"].number();
            EXPECT_EQ(listed(filters_of(by, item)), item["total"].number())
                << by << " " << item["name"].text();
        }
        EXPECT_EQ(sum, all) << by;
    }
}

TEST_F(Figures, ClassesOfTheNationalClassificationOpenTheirLists) {
    go(date(2027, 3, 1));
    auto const shown = run(follower, "summary");
    for (auto const& [name, count] : shown["national"].members())
        EXPECT_EQ(listed(Value::object().set("national", Value::list().add(name))), count.number())
            << name;
    EXPECT_GT(shown["national"]["open_late"].number(), 0);
    EXPECT_EQ(listed(Value::object()
                         .set("national", Value::list().add("open_late"))
                         .set("state", Value::list().add("overdue_3"))),
              shown["states"]["overdue_3"].number());
    EXPECT_EQ(fails(follower, "duty list",
                    {{"national", Value::list().add("open_late")},
                     {"state", Value::list().add("cancelled")}}),
              base::ErrorKind::invalid);
}

TEST_F(Figures, WhatNobodyOrderedBelongsToWhereItsDocumentIsRegistered) {
    auto const unassigned = Value::object().set("state", Value::list().add("unassigned"));
    auto const all = listed(unassigned);
    ASSERT_GT(all, 0);
    EXPECT_EQ(listed(Value(unassigned).set("issuer", "1")), all);
    EXPECT_EQ(listed(Value(unassigned).set("issuer", std::to_string(department))), 0);
    EXPECT_EQ(listed(Value::object().set("issuer", std::to_string(commune))), 0);
}

TEST_F(Figures, OfficesDirectlyBelow) {
    auto const below = run(admin, "office add",
                           {{"name", "Phòng Một"},
                            {"kind", "phòng"},
                            {"under", std::to_string(department)},
                            {"from", "2020-01-01"}})["id"]
                           .number();
    auto const names = [&](std::int64_t parent) {
        std::vector<std::int64_t> out;
        auto const found = run(follower, "office list", {{"parent", std::to_string(parent)}});
        for (auto const& one : found["items"].items()) out.push_back(one["id"].number());
        return out;
    };
    EXPECT_EQ(names(1), (std::vector{department, commune}));
    EXPECT_EQ(names(department), std::vector{below});
    EXPECT_TRUE(names(commune).empty());
}

/// The sequences of the entries that are listed.
std::vector<std::int64_t> sequences(Value const& list) {
    std::vector<std::int64_t> out;
    for (auto const& one : list["items"].items()) out.push_back(one["sequence"].number());
    return out;
}

TEST_F(Figures, TheTrailIsReadFromItsEnd) {
    auto const all = sequences(run(admin, "journal list", {{"limit", 1000}}));
    ASSERT_GT(all.size(), 10U);
    auto const newest = run(admin, "journal list", {{"newest", true}, {"limit", 4}});
    auto const first = sequences(newest);
    EXPECT_EQ(first, (std::vector(all.rbegin(), all.rbegin() + 4)));
    EXPECT_EQ(newest["next"].number(), first.back());
    auto const second =
        sequences(run(admin, "journal list", {{"before", first.back()}, {"limit", 4}}));
    EXPECT_EQ(second, (std::vector(all.rbegin() + 4, all.rbegin() + 8)));
}

TEST_F(Figures, TheTrailIsNarrowed) {
    go(date(2026, 1, 6));
    office(admin, "UBND xã Hai", "xã");
    auto const count = [&](Args args) {
        return sequences(run(admin, "journal list", args)).size();
    };
    EXPECT_EQ(count({{"from", "2026-01-06"}}), 1U);
    EXPECT_EQ(count({{"from", "2026-01-05"}, {"until", "2026-01-05"}, {"verb", "office"}}), 2U);
    EXPECT_EQ(count({{"verb", "office add"}, {"account", "admin"}}), 3U);
    EXPECT_EQ(count({{"verb", "off"}}), 0U);
    EXPECT_EQ(count({{"until", "2026-01-04"}}), 0U);
    auto const mine = run(admin, "journal list", {{"account", "theo.doi"}, {"limit", 1000}});
    auto const account = mine["items"].items().front()["account"].number();
    for (auto const& entry : mine["items"].items()) {
        EXPECT_EQ(entry["account"].number(), account);
        EXPECT_EQ(entry["account_name"].text(), "theo.doi");
    }
    EXPECT_EQ(fails(admin, "journal list", {{"account", "không ai"}}), base::ErrorKind::not_found);
}

} // namespace

} // namespace suot::desk
