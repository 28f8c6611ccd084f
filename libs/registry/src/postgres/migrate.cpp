// A register in a schema brought forward: all steps in one transaction, behind a lock that two
// programs cannot hold at once.
#include <string>

#include <text/fold.hpp>

#include "database.hpp"
#include "dialect.hpp"
#include "sql/migrations.hpp"

namespace suot::registry::postgres {

namespace {

/// What PostgreSQL has of its own, made together with the first tables.
constexpr char const* own_tables =
#include "../../migrations/0001_postgres.sql"
    ;

void append(std::string& out, char32_t letter) {
    constexpr std::uint32_t six = 0x3F;
    if (letter < 0x800) {
        out += static_cast<char>(0xC0U | (letter >> 6U));
    } else {
        out += static_cast<char>(0xE0U | (letter >> 12U));
        out += static_cast<char>(0x80U | ((letter >> 6U) & six));
    }
    out += static_cast<char>(0x80U | (letter & six));
}

/// `bare(words)` as `text::bare` has it, for migrations: the Latin letters with marks (Unicode's
/// Latin-1 Supplement, Extended-A, -B and Additional) that stand for one plain letter each.
std::string bare_function() {
    std::string marked;
    std::string plain;
    auto const add = [&](char32_t first, char32_t last) {
        for (char32_t letter = first; letter <= last; ++letter) {
            std::string one;
            append(one, letter);
            auto const bare = text::bare(one);
            if (bare.size() != 1 || bare == "'") continue;
            marked += one;
            plain += bare;
        }
    };
    add(0xC0, 0x24F);
    add(0x1E00, 0x1EFF);
    return "create or replace function bare(text) returns text language sql immutable strict as "
           "$$ select translate(lower($1 collate \"C\"), '"
           + marked + "', '" + plain + "') $$";
}

base::Result<void> step(Database& database, std::size_t version) {
    if (version == 0) TRY(database.script(bare_function()));
    TRY(database.script(migration_of(sql::migrations()[version])));
    if (version == 0) TRY(database.script(own_tables));
    return run(database, "update register set version = ?1",
               static_cast<std::int64_t>(version) + 1);
}

/// The version of the tables in the schema; 0 where there are none yet.
base::Result<std::int64_t> version_of(Database& database) {
    if (TRY(number(database, "select count(*) from pg_tables where schemaname = current_schema() "
                             "and tablename = 'register'"))
        != 0)
        return number(database, "select version from register");
    if (TRY(number(database, "select count(*) from pg_tables where schemaname = current_schema()"))
        != 0)
        return base::fail(
            base::ErrorKind::unreadable,
            "cơ sở dữ liệu này là của chương trình khác. Chọn cơ sở dữ liệu hoặc lược đồ trống.",
            "the database is another program's. Choose an empty database or schema.");
    TRY(database.script("create table register (version bigint not null);"
                        "insert into register values (0)"));
    return 0;
}

/// Makes the schema that the address names, where it is not there yet.
constexpr char const* make_schema =
    "do $$ begin if current_schema() is null then execute format('create schema if not exists %I', "
    "trim(both '\" ' from split_part(current_setting('search_path'), ',', 1))); end if; end $$";

base::Result<void> steps(Database& database, std::size_t until) {
    // Two programs that open a fresh register at once: one makes the tables, the other waits.
    TRY(number(database, "select 1 from pg_advisory_xact_lock(hashtextextended('suot ' || "
                         "current_setting('search_path'), 0))"));
    TRY(database.script(make_schema));
    auto const version = TRY(version_of(database));
    auto const count = sql::migrations().size();
    if (version > static_cast<std::int64_t>(count))
        return base::fail(
            base::ErrorKind::unreadable,
            "sổ đăng ký do phiên bản mới hơn của chương trình tạo ra. Hãy nâng cấp chương trình.",
            "the register was made by a newer program. Upgrade the program.");
    for (auto at = static_cast<std::size_t>(version); at < until; ++at) TRY(step(database, at));
    return {};
}

} // namespace

base::Result<void> migrate(Database& database, std::size_t until) {
    TRY(database.script("begin"));
    auto done = steps(database, until);
    if (done) return database.script("commit");
    static_cast<void>(database.script("rollback"));
    return done;
}

} // namespace suot::registry::postgres
