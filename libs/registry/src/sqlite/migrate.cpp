// A register file brought forward, one transaction a step (docs/spec/register.md, section 1).
//
// A file is told by its `application_id` before anything is written: another program's database
// must not gain our tables.
#include "database.hpp"
#include "sql/migrations.hpp"

namespace suot::registry::sqlite {

namespace {

constexpr std::int64_t application_id = 0x53554F54; // "SUOT": `file` and we ourselves tell it by it

base::Result<void> set_version(Database& database, std::size_t version) {
    auto const sql = "pragma user_version = " + std::to_string(version)
                     + "; pragma application_id = " + std::to_string(application_id);
    return database.script(sql);
}

base::Result<void> step(Database& database, std::size_t version) {
    TRY(database.script("begin immediate"));
    auto done = database.script(sql::migrations()[version]);
    if (done) done = set_version(database, version + 1);
    if (done) return database.script("commit");
    static_cast<void>(database.script("rollback"));
    return done;
}

} // namespace

base::Result<std::int64_t> register_version(Database& database) {
    auto const id = TRY(number(database, "pragma application_id"));
    auto const version = TRY(number(database, "pragma user_version"));
    auto const tables = TRY(number(database, "select count(*) from sqlite_schema"));
    if (tables != 0 && id != application_id)
        return base::fail(base::ErrorKind::unreadable,
                          "tệp này là cơ sở dữ liệu của chương trình khác. Chọn tệp khác.",
                          "the file is another program's database. Choose another file.");
    if (version > static_cast<std::int64_t>(sql::migrations().size()))
        return base::fail(
            base::ErrorKind::unreadable,
            "sổ đăng ký do phiên bản mới hơn của chương trình tạo ra. Hãy nâng cấp chương trình.",
            "the register was made by a newer program. Upgrade the program.");
    return version;
}

base::Result<void> migrate(Database& database, std::size_t until) {
    auto const version = TRY(register_version(database));
    for (auto at = static_cast<std::size_t>(version); at < until; ++at) TRY(step(database, at));
    return {};
}

} // namespace suot::registry::sqlite
