// The same register in both stores: moved there and back, and found in the same way.
#include <registry/postgres.hpp>

#include <random>

#include <sqlite3.h>

#include <gtest/gtest.h>

#include <runner/register.hpp>

#include "../src/sql/migrations.hpp"

namespace suot::registry {

namespace {

/// Three registers at most: one in a file, one on the store that is tested, one in a file again.
class MoveTest : public testing::Test {
protected:
    static std::unique_ptr<Store> opened(std::string const& place) {
        auto store = open(place);
        EXPECT_TRUE(store) << store.error().message.en;
        return store ? std::move(*store) : nullptr;
    }
    static base::Result<void> move(Store& from, Store& to, std::string const& copy) {
        TRY(from.backup(copy));
        return to.restore(copy);
    }

    runner::RegisterPlace place_;
};

constexpr char const* syllables[] = {"đề",   "nghị", "để", "nghỉ",  "hòa",          "hoà", "hóa",
                                     "giải", "các",  "xã", "phòng", "chống",        "lũ",  "báo",
                                     "cáo",  "bão",  "Sở", "số",    "30/2020/NĐ-CP"};

std::string sentence(std::mt19937& random, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += std::string(out.empty()         ? ""
                           : random() % 9 == 0 ? ",\n"
                                               : " ")
               + syllables[random() % std::size(syllables)];
    return out;
}

base::Result<void> add_document(Transaction& t, std::mt19937& random, int number) {
    auto const bytes = "bytes " + std::to_string(number);
    auto const code = number % 7 == 0 ? "" : std::to_string(number) + "-KH/TU";
    auto const id = TRY(t.add_document({.office = {1 + number % 3},
                                        .name = "tệp " + std::to_string(number),
                                        .sha256 = TRY(t.keep_file(bytes)),
                                        .code = code,
                                        .subject = sentence(random, 4),
                                        .text = sentence(random, 5 + random() % 60)}));
    TRY(t.append({.verb = "document add", .subject_kind = "document", .subject = id.value}));
    for (int i = 1; i <= number % 3; ++i)
        TRY(t.add_duty({.document = id,
                        .number = i,
                        .review = i == 1 ? Review::confirmed : Review::proposed,
                        .decided = {.words = sentence(random, 8), .work = code}}));
    return {};
}

/// A few hundred documents of made-up words, some with duties.
void fill(Store& store) {
    std::mt19937 random(7);
    auto const done = store.write([&](Transaction& t) -> base::Result<int> {
        for (auto const* const name : {"một", "hai", "ba"})
            TRY(t.add_office({.name = name, .kind = "xã"}));
        TRY(t.add_class({.name = "các xã", .kinds = {"xã"}, .root = {1}}));
        for (int i = 1; i <= 300; ++i) TRY(add_document(t, random, i));
        // More than are walked through before an index is asked.
        for (int i = 1; i <= 1100; ++i)
            TRY(t.add_duty({.document = {7},
                            .number = 10 + i,
                            .review = Review::confirmed,
                            .decided = {.words = sentence(random, 1 + random() % 3)}}));
        return 0;
    });
    ASSERT_TRUE(done) << done.error().message.en;
}

/// Everything that is found, in one string a query.
std::string found(Store& store, SearchQuery const& query) {
    auto const hits = store.read([&](View& v) { return v.search(query); });
    if (!hits) return hits.error().message.en;
    std::string out;
    for (auto const& hit : *hits)
        out += hit.kind + " " + std::to_string(hit.id) + (hit.exact ? " = " : " ~ ") + hit.title
               + ": " + hit.snippet + "\n";
    return out;
}

void expect_same_search(Store& one, Store& other) {
    std::mt19937 random(11);
    std::size_t hits = 0;
    for (int i = 0; i < 200; ++i) {
        SearchQuery query{.words = sentence(random, 1 + random() % 3), .limit = 1 + i % 60};
        if (i % 4 == 0) query.words = "\"" + query.words + "\"";
        if (i % 5 == 0) query.words = "de nghi " + query.words;
        query.scope = i % 3 == 0 ? Scope{.paths = {"/2/"}} : Scope{.everything = true};
        auto const expected = found(one, query);
        EXPECT_EQ(found(other, query), expected) << query.words;
        hits += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(hits, 100U); // queries that find nothing prove nothing
}

std::string last_hash(Store& store) {
    auto const verified = store.read([](View& v) { return v.verify(); });
    EXPECT_TRUE(verified && verified->faults.empty());
    return verified ? verified->last_hash : "";
}

TEST_F(MoveTest, FindsTheSameInTheSameOrderThereAndBack) {
    auto const file = opened(place_.file("one.suot"));
    fill(*file);
    auto const other = opened(place_.store("two"));
    auto const moved = move(*file, *other, place_.file("copy1"));
    ASSERT_TRUE(moved) << moved.error().message.en;
    expect_same_search(*file, *other);
    EXPECT_EQ(last_hash(*other), last_hash(*file));

    auto const back = opened(place_.file("three.suot"));
    auto const returned = move(*other, *back, place_.file("copy2"));
    ASSERT_TRUE(returned) << returned.error().message.en;
    expect_same_search(*file, *back);
    EXPECT_EQ(last_hash(*back), last_hash(*file));
}

TEST_F(MoveTest, FilledThereItIsTheSame) {
    auto const file = opened(place_.file("one.suot"));
    auto const other = opened(place_.store("two"));
    fill(*file);
    fill(*other);
    expect_same_search(*file, *other);
    auto const count = [](Store& store) {
        return store.read(
            [](View& v) { return v.documents({.limit = 1000}, {.everything = true}); });
    };
    EXPECT_EQ(count(*file), count(*other));
}

TEST_F(MoveTest, GoesOnNumberingAfterwards) {
    auto const file = opened(place_.file("one.suot"));
    fill(*file);
    auto const other = opened(place_.store("two"));
    ASSERT_TRUE(move(*file, *other, place_.file("copy")));
    for (auto* const store : {file.get(), other.get()}) {
        auto const id = store->write([](Transaction& t) { return t.add_office({.name = "bốn"}); });
        ASSERT_TRUE(id) << id.error().message.en;
        EXPECT_EQ(id->value, 4);
    }
}

TEST_F(MoveTest, WhatIsNotEmptyTakesNothingOver) {
    auto const file = opened(place_.file("one.suot"));
    fill(*file);
    ASSERT_TRUE(file->backup(place_.file("copy")));
    auto const other = opened(place_.store("two"));
    ASSERT_TRUE(other->restore(place_.file("copy")));
    EXPECT_EQ(other->restore(place_.file("copy")).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(other->restore(place_.file("none")).error().kind, base::ErrorKind::not_found);
}

/// A file as a program that knew only the first `version` steps would have left it.
void make_old(std::string const& path, std::size_t version) {
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
    auto const run = [&](std::string const& sql) {
        char* wrong = nullptr;
        EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, &wrong), SQLITE_OK) << wrong;
        sqlite3_free(wrong);
    };
    for (std::size_t i = 0; i < version; ++i) {
        std::string sql = sql::migrations()[i];
        if (auto const at = sql.find("create virtual table search"); at != std::string::npos)
            sql = sql.substr(0, at)
                  + "create virtual table search using fts5 (title, body, kind unindexed, subject "
                    "unindexed, document unindexed);";
        run(sql);
    }
    run("pragma application_id = 1398099796; pragma user_version = " + std::to_string(version));
    run("insert into office values (1); insert into office_version values (1, 0, 3000000, 'Sở Số', "
        "'SS', '', 'sở', 2, 0, '/1/'); insert into office_name (folded, office) values ('sở số', "
        "1);"
        "insert into office_class (name, kinds, root) values ('các sở', 'sở', 1)");
    sqlite3_close(raw);
}

TEST_F(MoveTest, ABackupOfTheFirstVersionIsTakenOver) {
    make_old(place_.file("old"), 1);
    auto const store = opened(place_.store("a"));
    auto const restored = store->restore(place_.file("old"));
    ASSERT_TRUE(restored) << restored.error().message.en;
    auto const offices = store->read([](View& v) {
        return v.offices(
            {.on = base::Date(std::chrono::sys_days{}), .words = "so so", .match = Match::part});
    });
    ASSERT_TRUE(offices) << offices.error().message.en;
    EXPECT_EQ(offices->size(), 1U);
    EXPECT_EQ(store->read([](View& v) { return v.classes(); })->size(), 1U);
}

} // namespace

} // namespace suot::registry
