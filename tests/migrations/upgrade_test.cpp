// A register that a program of the first schema left, brought to the present one: nothing that a
// person entered is lost, and what follows from it is as it was.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include <desk/desk.hpp>
#include <registry/postgres.hpp>
#include <runner/register.hpp>

#include "postgres/copy.hpp"

namespace suot::registry {

namespace {

using desk::Value;

std::string whole(std::string const& name) {
    std::ifstream file(std::string(TEST_DIR) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The tables of the first schema, but those that follow from the others.
constexpr std::array tables{"office",  "office_version", "office_act",   "office_class",
                            "file",    "document",       "duty",         "duty_fields",
                            "event",   "account",        "access_grant", "credential",
                            "journal", "document_text",  "remark",       "party"};

/// All rows of a table as words, in the columns that the first schema had.
std::vector<std::string> rows_of(sql::Database& database, std::string const& table,
                                 std::vector<std::string> const& columns) {
    std::string sql = "select ";
    for (auto const& column : columns)
        sql += (&column == &columns.front() ? "" : " || '|' || ")
               + (column == "bytes" ? std::string("length(bytes)")
                                    : "coalesce(cast(" + column + " as text), '-')");
    auto found =
        all(database, sql + " from " + table, {}, [](sql::Rows& rows) { return rows.words(); });
    EXPECT_TRUE(found) << table << ": " << found.error().message.en;
    if (!found) return {};
    std::ranges::sort(*found);
    return std::move(*found);
}

std::vector<std::string> columns_of(sqlite::Database& database, std::string const& table) {
    return all(database, "select name from pragma_table_info(?1)", {sql::bound(table)},
               [](sql::Rows& rows) { return rows.words(); })
        .value();
}

class Upgrade : public testing::Test {
protected:
    void SetUp() override {
        old_ = sqlite::Database::open(place_.file("old.suot")).value();
        ASSERT_TRUE(sqlite::migrate(*old_, 1));
        auto const filled = old_->script("begin; pragma defer_foreign_keys = on;"
                                         + whole("version1.sql") + "commit");
        ASSERT_TRUE(filled) << filled.error().message.en;
    }
    /// Puts the old register where the present program will open it.
    void leave() {
        if (!runner::RegisterPlace::on_postgres()) {
            old_.reset();
            std::filesystem::copy_file(place_.file("old.suot"), place_.store("a"));
            old_ = sqlite::Database::open(place_.file("old.suot")).value();
            return;
        }
        auto const to = postgres::Database::open(place_.store("a")).value();
        ASSERT_TRUE(postgres::migrate(*to, 1));
        auto const copied = postgres::copy(*old_, *to);
        ASSERT_TRUE(copied) << copied.error().message.en;
    }
    std::unique_ptr<sql::Database> present() {
        if (runner::RegisterPlace::on_postgres())
            return postgres::Database::open(place_.store("a")).value();
        return sqlite::Database::open(place_.store("a")).value();
    }
    void expect_everything_entered() {
        auto const now = present();
        for (std::string const table : tables) {
            auto const columns = columns_of(*old_, table);
            auto const before = rows_of(*old_, table, columns);
            EXPECT_EQ(rows_of(*now, table, columns), before) << table;
            EXPECT_FALSE(before.empty() && table != "credential")
                << table << " has nothing to lose";
        }
    }
    static void expect_sound(Store& store) {
        auto const found = store.read([](View& view) { return view.verify(); }).value();
        EXPECT_TRUE(found.faults.empty()) << found.faults.front().message.en;
        EXPECT_EQ(found.entries, 82);
    }
    /// Figures of days past are those that the old program gave.
    static void expect_figures(Store& store) {
        struct Morning final : base::Clock {
            [[nodiscard]] base::Instant now() const override {
                return std::chrono::sys_days(base::Date{std::chrono::year(2025), std::chrono::July,
                                                        std::chrono::day(5)})
                       + std::chrono::hours(2);
            }
        } clock;
        desk::Desk const desk(store, clock);
        auto session = desk::console_session(desk, "lanh.dao").value();
        auto const expected = desk::from_json(whole("version1.json")).value();
        for (auto const& [day, figures] : expected.members()) {
            session.on = desk::parse_date(day);
            auto const summary = desk.run(session, {.verb = "summary"});
            ASSERT_TRUE(summary) << summary.error().message.en;
            EXPECT_EQ(to_json((*summary)["states"]), to_json(figures["states"])) << day;
            EXPECT_EQ(to_json((*summary)["national"]), to_json(figures["national"])) << day;
        }
        session.on.reset();
        desk::Request request{.verb = "search"};
        request.arguments.set("words", "chinh ly tai lieu");
        EXPECT_FALSE((*desk.run(session, request))["items"].items().empty());
    }

    runner::RegisterPlace place_;
    std::unique_ptr<sqlite::Database> old_;
};

TEST_F(Upgrade, TheFirstSchemaBecomesThePresentOneWhereItLies) {
    leave();
    auto const store = open(place_.store("a"), Opening::existing);
    ASSERT_TRUE(store) << store.error().message.en;
    expect_everything_entered();
    expect_sound(**store);
    expect_figures(**store);
    expect_sound(**store);
}

TEST_F(Upgrade, ABackupOfTheFirstSchemaIsRestoredIntoThePresentOne) {
    old_.reset();
    auto const store = open(place_.store("a")).value();
    auto const restored = store->restore(place_.file("old.suot"));
    ASSERT_TRUE(restored) << restored.error().message.en;
    old_ = sqlite::Database::open(place_.file("old.suot")).value();
    expect_everything_entered();
    expect_sound(*store);
    expect_figures(*store);
}

/// Every schema there ever was, on the way.
TEST_F(Upgrade, EachStepOnTheWayKeepsEverything) {
    leave();
    for (std::size_t version = 2; version <= sql::migrations().size(); ++version) {
        auto const now = present();
        auto const done = runner::RegisterPlace::on_postgres()
                              ? postgres::migrate(dynamic_cast<postgres::Database&>(*now), version)
                              : sqlite::migrate(dynamic_cast<sqlite::Database&>(*now), version);
        ASSERT_TRUE(done) << "to " << version << ": " << done.error().message.en;
        expect_everything_entered();
    }
    expect_sound(*open(place_.store("a"), Opening::existing).value());
}

} // namespace

} // namespace suot::registry
