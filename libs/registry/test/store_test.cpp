#include <registry/postgres.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include <sqlite3.h>

#include <gtest/gtest.h>

#include <registry/hash.hpp>
#include <runner/register.hpp>

#include "../src/sql/words.hpp"

namespace suot::registry {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

base::Date date(int y, unsigned m, unsigned d) {
    return year(y) / month(m) / day(d);
}

std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A register that is gone when the test is over.
class StoreTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = open(place_.store("a"));
        ASSERT_TRUE(opened) << opened.error().message.en;
        store_ = std::move(*opened);
    }
    void TearDown() override { store_.reset(); }
    std::string path(char const* name) const { return place_.file(name); }
    /// Changes rows behind the program's back.
    void tamper(std::string const& sql) const {
        if (runner::RegisterPlace::on_postgres()) return place_.run_in("a", sql);
        sqlite3* raw = nullptr;
        ASSERT_EQ(sqlite3_open(place_.store("a").c_str(), &raw), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(raw);
    }

    OfficeId office(char const* name, char const* kind, OfficeId parent) {
        return *store_->write([&](Transaction& t) {
            return t.add_office(
                {.name = name, .kind = kind, .parent = parent, .from = date(2020, 1, 1)});
        });
    }
    AccountId account(char const* name) {
        return *store_->write([&](Transaction& t) -> base::Result<AccountId> {
            auto const id = TRY(t.add_account({.name = name, .display = name}));
            TRY(t.append({.verb = "account add", .subject_kind = "account", .subject = id.value}));
            return id;
        });
    }

    runner::RegisterPlace place_;
    std::unique_ptr<Store> store_;
};

std::vector<std::string> names(std::vector<Office> const& offices) {
    std::vector<std::string> out;
    for (auto const& office : offices) out.push_back(office.name);
    return out;
}

TEST_F(StoreTest, KeepsOfficesInTime) {
    auto const province = office("UBND tỉnh Lam Sơn", "tỉnh", {});
    auto const first = office("Sở Bưu chính", "sở", province);
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.change_office({.id = first,
                             .name = "Sở Số hóa",
                             .kind = "sở",
                             .parent = province,
                             .from = date(2025, 7, 1)}));
        return 0;
    }));
    auto const on = [&](base::Date day) {
        return store_->read([&](View& v) { return v.offices({.on = day, .kind = "sở"}); }).value();
    };
    EXPECT_EQ(names(on(date(2025, 6, 30))), (std::vector<std::string>{"Sở Bưu chính"}));
    EXPECT_EQ(names(on(date(2025, 7, 1))), (std::vector<std::string>{"Sở Số hóa"}));
    EXPECT_TRUE(on(date(2019, 12, 31)).empty());
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.end_office(first, date(2026, 1, 1)));
        return 0;
    }));
    EXPECT_EQ(on(date(2025, 12, 31)).size(), 1U);
    EXPECT_TRUE(on(date(2026, 1, 1)).empty());
    auto const last =
        store_->read([&](View& v) { return v.office(first, date(2027, 1, 1)); }).value();
    EXPECT_EQ(last.name, "Sở Số hóa");
    EXPECT_EQ(last.until, date(2026, 1, 1));
}

TEST_F(StoreTest, FindsOfficesByAnySpelling) {
    auto const id = office("UBND xã Hòa Bình", "xã", {});
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.add_alias("xã Hòa Bình", id));
        return 0;
    }));
    for (auto const* const words : {"UBND XÃ HOÀ BÌNH", " ubnd  xã hòa bình", "Xã Hoà Bình"}) {
        auto const found =
            store_
                ->read([&](View& v) { return v.offices({.on = date(2025, 1, 1), .words = words}); })
                .value();
        EXPECT_EQ(found.size(), 1U) << words;
    }
    auto const none = store_
                          ->read([&](View& v) {
                              return v.offices({.on = date(2025, 1, 1), .words = "xã Hoa Binh"});
                          })
                          .value();
    EXPECT_TRUE(none.empty());
}

TEST_F(StoreTest, ExpandsClassesAsOfADay) {
    auto const province = office("tỉnh", "tỉnh", {});
    auto const other = office("tỉnh khác", "tỉnh", {});
    auto const one = office("xã Một", "xã", province);
    office("xã Hai", "xã", province);
    office("xã ngoài", "xã", other);
    auto const id =
        store_
            ->write([&](Transaction& t) {
                return t.add_class(
                    {.name = "các xã, phường", .kinds = {"xã", "phường"}, .root = province});
            })
            .value();
    office("phường Ba", "phường", province);
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.end_office(one, date(2025, 7, 1)));
        return 0;
    }));
    auto const on = [&](base::Date day) {
        return names(store_->read([&](View& v) { return v.members(id, day); }).value());
    };
    EXPECT_EQ(on(date(2025, 6, 30)), (std::vector<std::string>{"xã Một", "xã Hai", "phường Ba"}));
    EXPECT_EQ(on(date(2025, 7, 1)), (std::vector<std::string>{"xã Hai", "phường Ba"}));
}

TEST_F(StoreTest, MovesWhatIsBelowAlong) {
    auto const one = office("tỉnh Một", "tỉnh", {});
    auto const two = office("tỉnh Hai", "tỉnh", {});
    auto const agency = office("Sở Một", "sở", one);
    auto const desk = office("Phòng Một", "phòng", agency);
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.change_office({.id = agency,
                             .name = "Sở Một",
                             .kind = "sở",
                             .parent = two,
                             .from = date(2025, 7, 1)}));
        return 0;
    }));
    auto const path = [&](OfficeId id, base::Date day) {
        return store_->read([&](View& v) { return v.office(id, day); }).value().path;
    };
    EXPECT_EQ(path(desk, date(2025, 6, 30)), "/1/3/4/");
    EXPECT_EQ(path(agency, date(2025, 7, 1)), "/2/3/");
    EXPECT_EQ(path(desk, date(2025, 7, 1)), "/2/3/4/");
    EXPECT_EQ(store_->read([&](View& v) { return v.office_versions(desk); })->size(), 2U);
}

TEST_F(StoreTest, ClassesTakeInAndLeaveOutByDay) {
    auto const province = office("tỉnh", "tỉnh", {});
    auto const island = office("đặc khu", "đặc khu", province);
    office("xã Một", "xã", province);
    auto const two = office("xã Hai", "xã", province);
    office("xã đảo", "xã", island);
    auto const guest = office("Ban Quản lý", "ban", province);
    OfficeClass made{.name = "xã", .kinds = {"xã"}, .root = province};
    made.parts = {{.place = Place::except, .office = island},
                  {.place = Place::plus, .office = guest, .from = date(2025, 1, 1)},
                  {.place = Place::minus,
                   .office = two,
                   .from = date(2025, 2, 1),
                   .until = date(2025, 3, 1)}};
    made.id = store_->write([&](Transaction& t) { return t.add_class(made); }).value();
    auto const on = [&](base::Date day) {
        return names(store_->read([&](View& v) { return v.members(made.id, day); }).value());
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(on(date(2024, 12, 31)), (Names{"xã Một", "xã Hai"}));
    EXPECT_EQ(on(date(2025, 1, 1)), (Names{"xã Một", "xã Hai", "Ban Quản lý"}));
    EXPECT_EQ(on(date(2025, 2, 1)), (Names{"xã Một", "Ban Quản lý"}));
    EXPECT_EQ(on(date(2025, 3, 1)), (Names{"xã Một", "xã Hai", "Ban Quản lý"}));
    EXPECT_EQ(store_->read([](View& v) { return v.classes(); }).value().front(), made);
    made.parts.clear();
    made.tier = 3;
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.change_class(made));
        return 0;
    }));
    EXPECT_TRUE(on(date(2025, 3, 1)).empty()) << "their tier was not said";
}

TEST_F(StoreTest, WhoIsLeftOutTwiceIsAMemberInBetween) {
    auto const province = office("tỉnh", "tỉnh", {});
    auto const one = office("xã Một", "xã", province);
    OfficeClass made{.name = "xã", .kinds = {"xã"}, .root = province};
    auto const left_out = [&](base::Date from, base::Date until) {
        made.parts.push_back({.place = Place::minus, .office = one, .from = from, .until = until});
    };
    left_out(date(2025, 2, 1), date(2025, 3, 1));
    left_out(date(2025, 6, 1), date(2025, 8, 1));
    left_out(date(2025, 7, 1), date(2025, 9, 1));
    made.id = store_->write([&](Transaction& t) { return t.add_class(made); }).value();
    auto const is_member = [&](unsigned month) {
        auto const day = date(2025, month, 15);
        return !store_->read([&](View& v) { return v.members(made.id, day); })->empty();
    };
    std::string months;
    for (unsigned month = 1; month <= 12; ++month) months += is_member(month) ? '+' : '-';
    EXPECT_EQ(months, "+-+++---++++");
}

TEST_F(StoreTest, WhoWasTakenInTwiceAndLeftOutOnceIsAMemberToTheLaterEnd) {
    auto const province = office("tỉnh", "tỉnh", {});
    auto const guest = office("Ban Quản lý", "ban", province);
    OfficeClass made{.name = "xã", .kinds = {"xã"}, .root = province};
    auto const part = [&](Place place, unsigned from, unsigned until) {
        made.parts.push_back({.place = place,
                              .office = guest,
                              .from = date(2025, from, 1),
                              .until = date(2025, until, 1)});
    };
    part(Place::plus, 1, 7);
    part(Place::plus, 2, 12);
    part(Place::minus, 4, 5);
    made.id = store_->write([&](Transaction& t) { return t.add_class(made); }).value();
    std::string months;
    for (unsigned month = 1; month <= 12; ++month) {
        auto const day = date(2025, month, 15);
        months +=
            store_->read([&](View& v) { return v.members(made.id, day); })->empty() ? '-' : '+';
    }
    EXPECT_EQ(months, "+++-+++++++-");
}

TEST_F(StoreTest, FindsOfficesByPartsOfNames) {
    office("Sở Nội vụ", "sở", {});
    office("Sở Ngoại vụ", "sở", {});
    auto const found = [&](char const* words) {
        return store_
            ->read([&](View& v) {
                return v.offices({.on = date(2025, 1, 1), .words = words, .match = Match::part});
            })
            ->size();
    };
    EXPECT_EQ(found("noi vu"), 1U);
    EXPECT_EQ(found("NỘI"), 1U);
    EXPECT_EQ(found("sở n"), 2U);
    EXPECT_EQ(found("%"), 0U);
}

TEST_F(StoreTest, ChainsTheJournalAndNamesTheFirstBadEntry) {
    for (auto const* const name : {"a", "b", "c"}) account(name);
    auto const verified = [&] { return store_->read([](View& v) { return v.verify(); }).value(); };
    EXPECT_EQ(verified().entries, 3);
    EXPECT_TRUE(verified().faults.empty());
    tamper("update journal set verb = 'x' where sequence = 2");
    ASSERT_EQ(verified().faults.size(), 1U);
    EXPECT_EQ(verified().faults[0].sequence, 2);
    tamper("delete from journal where sequence = 2");
    EXPECT_EQ(verified().faults[0].sequence, 3);
}

TEST_F(StoreTest, HashesAreOverLengthsAndBytes) {
    JournalEntry const one{.sequence = 1, .verb = "ab", .subject_kind = "c"};
    JournalEntry const two{.sequence = 1, .verb = "a", .subject_kind = "bc"};
    EXPECT_NE(journal_hash(one), journal_hash(two));
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(StoreTest, AFailedTransactionLeavesNothing) {
    auto const result = store_->write([&](Transaction& t) -> base::Result<int> {
        TRY(t.add_account({.name = "a"}));
        return base::fail(base::ErrorKind::conflict, "không", "no");
    });
    EXPECT_EQ(result.error().kind, base::ErrorKind::conflict);
    EXPECT_TRUE(store_->read([](View& v) { return v.accounts(); })->empty());
}

TEST_F(StoreTest, ReadersSeeOneMoment) {
    account("a");
    auto const seen = store_->read([&](View& v) -> base::Result<std::size_t> {
        auto const before = TRY(v.accounts()).size();
        std::thread([&] { account("b"); }).join();
        EXPECT_EQ(TRY(v.accounts()).size(), before);
        return before;
    });
    EXPECT_EQ(seen, 1U);
    EXPECT_EQ(store_->read([](View& v) { return v.accounts(); })->size(), 2U);
}

TEST_F(StoreTest, StampsAreEqualWhileNothingIsKept) {
    auto const stamp = [&] { return store_->stamp().value(); };
    auto const first = stamp();
    EXPECT_EQ(store_->read([](View& v) { return v.accounts(); })->size(), 0U);
    EXPECT_EQ(stamp(), first);
    account("a");
    auto const second = stamp();
    EXPECT_NE(second, first);
    EXPECT_EQ(stamp(), second);
    // Through another door, as another process would.
    auto const other = open(place_.store("a")).value();
    auto const before = stamp();
    ASSERT_TRUE(other->write([](Transaction& t) { return t.add_account({.name = "b"}); }));
    EXPECT_NE(stamp(), before);
}

TEST_F(StoreTest, AChangeIsNeverUnderTheStampBefore) {
    constexpr int changes = 50;
    std::atomic<bool> over = false;
    // Between two equal stamps everybody reads the same.
    auto const look = [&] {
        while (!over) {
            auto const before = store_->stamp().value();
            auto const one = store_->read([](View& v) { return v.accounts(); })->size();
            auto const two = store_->read([](View& v) { return v.accounts(); })->size();
            if (store_->stamp().value() == before) {
                EXPECT_EQ(one, two);
            }
        }
    };
    std::thread one(look);
    std::thread two(look);
    for (int i = 0; i < changes; ++i) {
        auto const before = store_->stamp().value();
        account(("a" + std::to_string(i)).c_str());
        EXPECT_NE(store_->stamp().value(), before);
    }
    over = true;
    one.join();
    two.join();
}

TEST_F(StoreTest, TheLastEventsHoldTheOrdersOwnAndAllFigures) {
    auto const top = office("UBND tỉnh", "tỉnh", {});
    auto const who = account("a");
    auto const made = store_->write([&](Transaction& t) -> base::Result<DutyId> {
        DocumentRecord document{.office = top, .name = "a.txt"};
        document.sha256 = TRY(t.keep_file("x"));
        auto const in = TRY(t.add_document(document));
        auto const duty = TRY(t.add_duty({.document = in, .number = 1}));
        auto const happen = [&](std::int64_t member, int on, char const* indicator) {
            return t.add_event({.unit = {.duty = duty, .member = {member}},
                                .kind = EventKind::reported,
                                .day = date(2026, 1, static_cast<unsigned>(on)),
                                .account = who,
                                .words = std::to_string(on),
                                .indicator = indicator});
        };
        TRY(happen(0, 1, ""));
        TRY(happen(top.value, 2, "km"));
        for (int day = 3; day <= 6; ++day) TRY(happen(top.value, day, ""));
        TRY(happen(0, 7, ""));
        TRY(happen(top.value, 8, ""));
        return duty;
    });
    ASSERT_TRUE(made) << made.error().message.en;
    auto const days = [&](unsigned on, std::int64_t of_members) {
        std::string out;
        auto const events = store_->read(
            [&](View& v) { return v.last_events(*made, date(2026, 1, on), of_members); });
        for (auto const& event : *events) out += event.words;
        return out;
    };
    EXPECT_EQ(days(31, 100), "12345678");
    EXPECT_EQ(days(31, 2), "12678");
    EXPECT_EQ(days(5, 2), "1245");
    EXPECT_EQ(days(1, 2), "1");
}

TEST_F(StoreTest, BacksUpAndRestores) {
    account("a");
    ASSERT_TRUE(store_->backup(path("b.suot")));
    EXPECT_EQ(store_->backup(path("b.suot")).error().kind, base::ErrorKind::conflict);
    account("later");
    EXPECT_EQ(store_->restore(path("b.suot")).error().kind, base::ErrorKind::conflict);
    auto fresh = open(place_.store("c")).value();
    auto const copy = bytes_of(path("b.suot"));
    ASSERT_TRUE(fresh->restore(path("b.suot")));
    EXPECT_TRUE(bytes_of(path("b.suot")) == copy) << "the copy was written to";
    EXPECT_EQ(fresh->read([](View& v) { return v.accounts(); })->size(), 1U);
    EXPECT_TRUE(fresh->read([](View& v) { return v.verify(); })->faults.empty());
}

TEST_F(StoreTest, RestoresNothingFromAnotherProgramsDatabase) {
    sqlite3* raw = nullptr;
    sqlite3_open(path("other.db").c_str(), &raw);
    sqlite3_exec(raw, "create table theirs (n); pragma user_version = 3", nullptr, nullptr,
                 nullptr);
    sqlite3_close(raw);
    EXPECT_EQ(store_->restore(path("other.db")).error().kind, base::ErrorKind::unreadable);
    account("a");
    EXPECT_EQ(store_->read([](View& v) { return v.accounts(); })->size(), 1U) << "still a register";
}

TEST_F(StoreTest, RefusesWhatIsNoRegister) {
    EXPECT_EQ(open_sqlite(path("none.suot"), Opening::existing).error().kind,
              base::ErrorKind::not_found);
    std::FILE* const file = std::fopen(path("x.suot").c_str(), "wb");
    std::fputs("Đây không phải là một cơ sở dữ liệu, chỉ là mấy dòng chữ.", file);
    std::fclose(file);
    EXPECT_EQ(open_sqlite(path("x.suot")).error().kind, base::ErrorKind::unreadable);
    sqlite3* raw = nullptr;
    sqlite3_open(path("newer.suot").c_str(), &raw);
    sqlite3_exec(raw, "pragma application_id = 1398099796; pragma user_version = 9999", nullptr,
                 nullptr, nullptr);
    sqlite3_close(raw);
    EXPECT_EQ(open_sqlite(path("newer.suot")).error().kind, base::ErrorKind::unreadable);
}

TEST(Snippet, ShowsWhereMostOfTheWordsStand) {
    using sql::phrases_of;
    using sql::snippet_of;
    EXPECT_EQ(snippet_of("một hai ba", phrases_of("hai")), "một ‹hai› ba");
    EXPECT_EQ(snippet_of("một hai ba", phrases_of("không")), "");
    EXPECT_EQ(snippet_of("", phrases_of("hai")), "");
    EXPECT_EQ(snippet_of("lũ. Một hai ba bốn năm sáu bảy tám chín mười, mười một mười hai mười "
                         "ba,\nmưa  lũ ở a b c d e f g h i k l m",
                         phrases_of("mua lu")),
              "…hai mười ba, ‹mưa lũ› ở a b c d e f g h i k…");
    EXPECT_EQ(snippet_of("mưa to, lũ lớn", phrases_of("\"mưa lũ\"")), "");
    EXPECT_EQ(snippet_of("mưa to, lũ lớn", phrases_of("\"to lũ\" mưa")), "‹mưa to, lũ› lớn");
}

struct SearchRow {
    char const* words;
    std::vector<std::string> found; ///< names, the best first
};

TEST_F(StoreTest, SearchesWithAndWithoutAccents) {
    auto const at = office("VP", "vp", {});
    ASSERT_TRUE(store_->write([&](Transaction& t) -> base::Result<int> {
        auto const hash = TRY(t.keep_file("x"));
        auto const add = [&](char const* code, char const* text) {
            return t.add_document(
                {.office = at, .name = code, .sha256 = hash, .code = code, .text = text});
        };
        TRY(add("1-KH/TU", "đề nghị các xã hòa giải"));
        TRY(add("2-KH/TU", "để nghỉ ngơi, các xã hóa giải"));
        TRY(add("30/2020/NĐ-CP", "văn thư"));
        TRY(add("3-KH/TU", "thực hiện Nghị định 30/2020/NĐ-CP về văn thư"));
        return 0;
    }));
    SearchRow const rows[] = {
        {"đề nghị", {"1-KH/TU", "2-KH/TU"}},
        {"de nghi", {"2-KH/TU", "1-KH/TU"}},
        {"ĐỀ NGHỊ", {"1-KH/TU", "2-KH/TU"}},
        {"hoà giải", {"1-KH/TU", "2-KH/TU"}},
        {"hoá giải", {"2-KH/TU", "1-KH/TU"}},
        {"\"nghi cac\"", {"1-KH/TU"}},
        {"30 /2020/ NĐ–CP", {"30/2020/NĐ-CP", "3-KH/TU"}},
        {"1-KH/TU", {"1-KH/TU"}},
        {"không có từ này", {}},
        {"", {}},
        {"\"", {}},
        {"* OR NEAR(", {}},
    };
    for (auto const& row : rows) {
        auto const hits =
            store_
                ->read([&](View& v) {
                    return v.search({.words = row.words, .scope = {.everything = true}});
                })
                .value();
        std::vector<std::string> found;
        for (auto const& hit : hits) found.push_back(hit.title);
        EXPECT_EQ(found, row.found) << row.words;
    }
}

TEST_F(StoreTest, ScopeHidesWhatIsElsewhere) {
    auto const here = office("đây", "xã", {});
    auto const there = office("đó", "xã", {});
    auto const document = store_->write([&](Transaction& t) -> base::Result<DocumentId> {
        auto const hash = TRY(t.keep_file("x"));
        return t.add_document({.office = here, .name = "x", .sha256 = hash, .text = "mưa lũ"});
    });
    auto const seen = [&](OfficeId office) {
        Scope const scope{.paths = {"/" + std::to_string(office.value) + "/"}};
        return store_
            ->read([&](View& v) -> base::Result<std::size_t> {
                EXPECT_EQ(TRY(v.sees(scope, *document)), office == here);
                EXPECT_EQ(TRY(v.documents({}, scope)).size(), office == here ? 1U : 0U);
                return TRY(v.search({.words = "mưa", .scope = scope})).size();
            })
            .value();
    };
    EXPECT_EQ(seen(here), 1U);
    EXPECT_EQ(seen(there), 0U);
}

} // namespace

} // namespace suot::registry
