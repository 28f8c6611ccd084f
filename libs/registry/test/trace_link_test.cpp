// Links between documents as they are kept: as of any day, along a thread, through backup and from
// the first tables on.
#include <registry/postgres.hpp>

#include <sqlite3.h>

#include <gtest/gtest.h>

#include <runner/register.hpp>

#include "../src/sql/migrations.hpp"

namespace suot::registry {

namespace {

base::Date date(int y, unsigned m, unsigned d) {
    return std::chrono::year(y) / std::chrono::month(m) / std::chrono::day(d);
}

constexpr std::int64_t implements = 1;

/// Three documents, each with one duty; 2 carries 1 out, and 3 carries 2 out.
class TraceLinkTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = open(place_.store("a"));
        ASSERT_TRUE(opened) << opened.error().message.en;
        store_ = std::move(*opened);
        auto const done = store_->write([](Transaction& t) -> base::Result<int> {
            TRY(t.add_office({.name = "tỉnh", .kind = "tỉnh"}));
            TRY(t.add_office({.name = "xã", .kind = "xã", .parent = {1}}));
            for (int i = 1; i <= 3; ++i) TRY(add_document(t, i));
            return 0;
        });
        ASSERT_TRUE(done) << done.error().message.en;
    }
    void TearDown() override { store_.reset(); }

    static std::string code(int number) { return std::to_string(number) + "-KH/TU"; }

    static base::Result<void> add_document(Transaction& t, int number) {
        auto const id = TRY(t.add_document({.office = {number == 3 ? 2 : 1},
                                            .name = code(number),
                                            .sha256 = TRY(t.keep_file(code(number))),
                                            .code = code(number)}));
        TRY(t.append({.verb = "import", .subject_kind = "document", .subject = id.value}));
        auto const duty =
            TRY(t.add_duty({.document = id, .number = 1, .decided = {.words = "Sửa đường"}}));
        TraceTexts texts;
        texts.works.push_back({.document = id, .code = code(number), .issuer = "Tỉnh ủy"});
        if (number > 1)
            texts.mentions.push_back(
                {.document = id, .number = 1, .relation = implements, .code = code(number - 1)});
        texts.items.push_back({.document = id, .number = 1, .duty = duty, .provision = "I.1"});
        return t.set_trace_texts(id, texts);
    }
    TraceLinkId link(int lower, int higher, base::Date from) {
        return *store_->write([&](Transaction& t) -> base::Result<TraceLinkId> {
            auto const id = TRY(t.add_trace_link({.lower = {{lower}, {lower}},
                                                  .higher = {{higher}, {higher}},
                                                  .score = 420,
                                                  .reason = "{}",
                                                  .standing = {.from = from}}));
            TRY(t.append({.verb = "link add", .subject_kind = "link", .subject = id.value}));
            return id;
        });
    }
    void stand(TraceLinkId id, LinkState state, base::Date from) {
        ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
            TRY(t.set_link_standing({.link = id, .state = state, .from = from, .ground = "vì"}));
            return 0;
        }));
    }
    std::vector<TraceLink> links(TraceLinkQuery const& query) {
        return *store_->read([&](View& v) { return v.trace_links(query); });
    }

    runner::RegisterPlace place_;
    std::unique_ptr<Store> store_;
};

TEST_F(TraceLinkTest, EachDayHasTheStateOfThatDay) {
    auto const id = link(2, 1, date(2026, 1, 5));
    stand(id, LinkState::confirmed, date(2026, 1, 7));
    stand(id, LinkState::outdated, date(2026, 1, 7));
    EXPECT_TRUE(links({.on = date(2026, 1, 4)}).empty());
    EXPECT_EQ(links({.on = date(2026, 1, 6)}).front().standing.state, LinkState::proposed);
    EXPECT_EQ(links({.on = date(2026, 1, 7)}).front().standing.state, LinkState::outdated);
    EXPECT_TRUE(links({.on = date(2026, 1, 7), .state = LinkState::confirmed}).empty());
    EXPECT_EQ(store_->read([&](View& v) { return v.link_standings(id); })->size(), 3U);
    EXPECT_EQ(store_->read([&](View& v) { return v.trace_link(id, date(2026, 1, 8)); })->score,
              420);
    EXPECT_EQ(
        store_->read([&](View& v) { return v.trace_link({99}, date(2026, 1, 8)); }).error().kind,
        base::ErrorKind::not_found);
}

TEST_F(TraceLinkTest, AThreadRunsDownAndUp) {
    auto const works = [&](std::int64_t centre, Thread thread) {
        std::vector<std::int64_t> out;
        auto const texts = store_->read([&](View& v) { return v.trace_texts({centre}, thread); });
        for (auto const& work : texts->works) out.push_back(work.document.value);
        EXPECT_EQ(texts->items.size(), out.size());
        EXPECT_EQ(texts->duties.size(), out.size());
        EXPECT_EQ(texts->documents.size(), out.size());
        return out;
    };
    EXPECT_EQ(works(2, Thread::below), (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(works(2, Thread::above), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(works(0, Thread::whole), (std::vector<std::int64_t>{1, 2, 3}));
    auto const low = link(3, 2, date(2026, 1, 5));
    link(2, 1, date(2026, 1, 5));
    auto const found = links({.on = date(2026, 1, 5), .centre = {3}, .thread = Thread::below});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().id, low);
    EXPECT_EQ(links({.on = date(2026, 1, 5), .centre = {1}, .thread = Thread::below}).size(), 2U);
}

TEST_F(TraceLinkTest, IsSeenByWhoSeesASide) {
    link(2, 1, date(2026, 1, 5));
    link(3, 2, date(2026, 1, 5));
    auto const seen = [&](Scope scope) {
        return links({.on = date(2026, 1, 5), .scope = std::move(scope)}).size();
    };
    EXPECT_EQ(seen({.everything = true}), 2U);
    EXPECT_EQ(seen({.paths = {"/1/2/"}}), 1U);
    EXPECT_EQ(seen({.paths = {"/9/"}}), 0U);
    EXPECT_EQ(links({.on = date(2026, 1, 5), .office = {2}}).size(), 1U);
    auto const documents = [&](Scope const& scope) {
        return store_->read([&](View& v) { return v.seen_documents(scope); })->size();
    };
    EXPECT_EQ(documents({.everything = true}), 3U);
    EXPECT_EQ(documents({.paths = {"/1/2/"}}), 1U);
}

TEST_F(TraceLinkTest, MovesAlongWithItsDuty) {
    link(2, 1, date(2026, 1, 5));
    ASSERT_TRUE(store_->write([](Transaction& t) -> base::Result<int> {
        auto duty = TRY(t.duty({2}));
        duty.document = {3};
        TRY(t.move_duty(duty));
        return 0;
    }));
    EXPECT_EQ(links({.on = date(2026, 1, 5)}).front().lower.document.value, 3);
}

TEST_F(TraceLinkTest, AnExemptionHoldsOverItsDays) {
    auto const id = *store_->write([](Transaction& t) {
        return t.add_exemption({.duty = {1},
                                .office = {2},
                                .ground = "không có rừng",
                                .from = date(2026, 1, 5),
                                .account = {1}});
    });
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.end_exemption(id, date(2026, 2, 1)));
        return 0;
    }));
    auto const count = [&](base::Date on) {
        return store_->read([&](View& v) { return v.exemptions(on); })->size();
    };
    EXPECT_EQ(count(date(2026, 1, 4)), 0U);
    EXPECT_EQ(count(date(2026, 1, 31)), 1U);
    EXPECT_EQ(count(date(2026, 2, 1)), 0U);
}

TEST_F(TraceLinkTest, IsBackedUpRestoredAndVerified) {
    auto const id = link(2, 1, date(2026, 1, 5));
    stand(id, LinkState::confirmed, date(2026, 1, 6));
    ASSERT_TRUE(store_->backup(place_.file("copy")));
    auto fresh = open(place_.store("b")).value();
    ASSERT_TRUE(fresh->restore(place_.file("copy")));
    auto const kept = fresh->read([](View& v) { return v.trace_links({.on = date(2026, 1, 6)}); });
    EXPECT_EQ(*kept, links({.on = date(2026, 1, 6)}));
    EXPECT_TRUE(fresh->read([](View& v) { return v.verify(); })->faults.empty());
    ASSERT_TRUE(store_->write([](Transaction& t) {
        return t.add_trace_link({.lower = {{3}, {3}},
                                 .higher = {{2}, {2}},
                                 .origin = LinkOrigin::person,
                                 .reason = "{}"});
    }));
    auto const faults = store_->read([](View& v) { return v.verify(); })->faults;
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().message.en, "link 2 is not in the journal");
}

/// A file as a program that knew only the first `version` steps would have left it, with a
/// document and a duty in it.
void make_old(std::string const& path, std::size_t version) {
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
    auto const run = [&](std::string const& sql) {
        char* wrong = nullptr;
        EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, &wrong), SQLITE_OK) << wrong;
        sqlite3_free(wrong);
    };
    sqlite3_create_function(
        raw, "bare", 1, SQLITE_UTF8, nullptr,
        [](sqlite3_context* context, int, sqlite3_value** values) {
            sqlite3_result_value(context, values[0]);
        },
        nullptr, nullptr);
    for (std::size_t i = 0; i < version; ++i) {
        std::string sql = sql::migrations()[i];
        if (auto const at = sql.find("tokenize = 'suot'"); at != std::string::npos)
            sql.replace(at, 17, "tokenize = 'unicode61'");
        run(sql);
    }
    run("pragma application_id = 1398099796; pragma user_version = " + std::to_string(version));
    run("insert into office values (1); insert into office_version values (1, 0, 3000000, 'Sở Số', "
        "'SS', '', 'sở', 2, 0, '/1/'); insert into file values ('x', x'00');"
        "insert into document (office, name, sha256, media_type, code, type, issuer, subject, "
        "received_day) values (1, 'tệp', 'x', '', '1-KH/TU', 'KH', 'Tỉnh ủy', '', 20000);"
        "insert into document_text values (1, 'Sửa đường');"
        "insert into duty values (1, 1, 1, 0, 0, 4);");
    run("insert into duty_fields (duty, layer, words, lead, support, product, authority, modality, "
        "work, provision, kind, phrase, rrule, event, event_offset, working_days, term_year) "
        "values (1, 1, 'Sửa đường', '', '', '', '', 'duty', '1-KH/TU', 'I.1', 'none', '', '', '', "
        "'', 0, 0)");
    sqlite3_close(raw);
}

TEST(TraceLinkMigration, EveryOlderRegisterTakesLinks) {
    runner::RegisterPlace const place;
    for (std::size_t version = 1; version < sql::migrations().size(); ++version) {
        auto const old = place.file("old" + std::to_string(version));
        make_old(old, version);
        auto const store = open(place.store("v" + std::to_string(version))).value();
        auto const restored = store->restore(old);
        ASSERT_TRUE(restored) << version << ": " << restored.error().message.en;
        EXPECT_EQ(store->read([](View& v) { return v.duties({1}); })->front().decided.words,
                  "Sửa đường");
        EXPECT_EQ(store->read([](View& v) { return v.untraced(); })->size(), 1U);
        auto const made = store->write([](Transaction& t) {
            return t.add_trace_link({.lower = {{1}, {1}}, .higher = {{1}}, .reason = "{}"});
        });
        ASSERT_TRUE(made) << made.error().message.en;
        EXPECT_EQ(made->value, 1);
    }
}

} // namespace

} // namespace suot::registry
