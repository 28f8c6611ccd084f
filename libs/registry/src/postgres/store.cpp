// A register in a schema of PostgreSQL: for several programs on several machines.
//
// Follows docs/spec/register.md, section 1. Whoever writes locks one small table first, so that one
// writes at a time and each sees what the one before left; a transaction never has to be tried
// again.
#include <registry/postgres.hpp>

#include <filesystem>

#include <stdlib.h>

#include "copy.hpp"
#include "pool.hpp"
#include "sql/session.hpp"

namespace suot::registry {

namespace {

using postgres::Pool;

// One moment for all that is read.
constexpr char const* begin_read = "begin isolation level repeatable read, read only";
// One writer at a time. The lock comes before anything is read, so that what is read is the state
// the last writer left (PostgreSQL 15, LOCK: it fixes no moment).
constexpr char const* begin_write =
    "begin isolation level repeatable read; lock table writer in exclusive mode";

/// A folder of its own for a while.
class Folder {
public:
    Folder() {
        auto pattern = (std::filesystem::temp_directory_path() / "suot-XXXXXX").string();
        if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
    }
    ~Folder() {
        std::error_code error;
        if (!path_.empty()) std::filesystem::remove_all(path_, error);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    [[nodiscard]] std::string file(char const* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

base::Result<bool> is_empty(postgres::Database& database) {
    return TRY(number(database, "select count(*) from journal")) == 0;
}

/// A register in a schema of a PostgreSQL database.
class PostgresStore final : public Store {
public:
    explicit PostgresStore(std::string const& conninfo) : pool_(conninfo) {}

    base::Result<void> migrate() {
        auto const database = TRY(pool_.begin("select 1"));
        return postgres::migrate(*database);
    }

    base::Result<Stamp> stamp() override {
        auto const database = TRY(pool_.lease());
        // Which transactions are over: while those are the same, what can be read is the same
        // (PostgreSQL 15, 9.27.9). Other databases of the server count too; they only cost.
        auto const found = TRY(sql::all(*database, "select pg_current_snapshot()::text", {},
                                        [](sql::Rows& rows) { return rows.words(); }));
        return found.front();
    }

    base::Result<void> backup(std::string const& path) override {
        std::error_code error;
        if (std::filesystem::exists(path, error))
            return base::fail(base::ErrorKind::conflict,
                              "đã có tệp này: " + path + ". Chọn tên khác.",
                              "the file is there already: " + path + ". Choose another name.");
        auto const from = TRY(pool_.begin(begin_read));
        auto copied = copy_into(*from, path);
        static_cast<void>(from->script("rollback"));
        if (!copied) std::filesystem::remove(path, error);
        return copied;
    }

    base::Result<void> restore(std::string const& path) override {
        // Brought to the present version first, apart, so that the backup itself stays as it is.
        Folder const folder;
        auto const file = folder.file("copy.suot");
        {
            auto const present = TRY(open_sqlite(file));
            TRY(present->restore(path));
        }
        auto const from = TRY(sqlite::Database::open(file));
        auto const to = TRY(pool_.begin("select 1"));
        if (!TRY(is_empty(*to)))
            return base::fail(base::ErrorKind::conflict,
                              "sổ đăng ký này đã có dữ liệu: chỉ phục hồi vào sổ trống.",
                              "this register holds something: restore into an empty one.");
        return postgres::copy(*from, *to);
    }

protected:
    base::Result<void> read_with(std::function<base::Result<void>(View&)> const& use) override {
        auto const reader = TRY(pool_.begin(begin_read));
        sql::Session session(*reader);
        auto done = use(session);
        static_cast<void>(reader->script("rollback"));
        return done;
    }

    base::Result<void>
    write_with(std::function<base::Result<void>(Transaction&)> const& use) override {
        auto const writer = TRY(pool_.begin(begin_write));
        sql::Session session(*writer);
        auto done = use(session);
        if (done) done = commit(*writer);
        if (!done) static_cast<void>(writer->script("rollback"));
        return done;
    }

private:
    static base::Result<void> commit(postgres::Database& writer) {
        auto done = writer.script("commit");
        if (done || writer.alive()) return done;
        return base::fail(
            base::ErrorKind::busy,
            "mất kết nối khi đang ghi: chưa rõ thay đổi đã được giữ hay chưa. Hãy xem "
            "lại trước khi làm lại.",
            "the connection was lost while writing: whether the change was kept is not "
            "known. Look before doing it again.");
    }
    static base::Result<void> copy_into(postgres::Database& from, std::string const& path) {
        auto const to = TRY(sqlite::Database::open(path));
        TRY(sqlite::migrate(*to));
        TRY(postgres::copy(from, *to));
        // One file without a log beside it can be carried away.
        return to->script("pragma journal_mode = delete");
    }

    Pool pool_;
};

base::Result<bool> has_register(std::string const& conninfo) {
    auto const database = TRY(postgres::Database::open(conninfo));
    return TRY(number(*database, "select count(*) from pg_tables where schemaname = "
                                 "current_schema() and tablename = 'register'"))
           != 0;
}

} // namespace

bool is_postgres(std::string_view place) {
    return place.starts_with("postgres://") || place.starts_with("postgresql://");
}

base::Result<std::unique_ptr<Store>> open_postgres(std::string const& conninfo, Opening opening) {
    if (opening == Opening::existing && !TRY(has_register(conninfo)))
        return base::fail(base::ErrorKind::not_found,
                          "cơ sở dữ liệu này chưa có sổ đăng ký. Lập sổ bằng: suot init.",
                          "there is no register in this database. Begin one by: suot init.");
    auto store = std::make_unique<PostgresStore>(conninfo);
    TRY(store->migrate());
    return store;
}

base::Result<std::unique_ptr<Store>> open(std::string const& place, Opening opening) {
    return is_postgres(place) ? open_postgres(place, opening) : open_sqlite(place, opening);
}

} // namespace suot::registry
