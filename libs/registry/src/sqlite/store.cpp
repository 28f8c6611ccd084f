// A register in one file: one writer, many readers, each on a connection of its own.
//
// Follows docs/spec/register.md, section 1. WAL lets readers go on at their moment while somebody
// writes; `begin immediate` takes the lock before anything is read, so that no transaction fails
// half-way.
#include <registry/sqlite.hpp>

#include <filesystem>
#include <mutex>

#include <sqlite3.h>

#include "database.hpp"
#include "sql/session.hpp"

namespace suot::registry {

namespace {

using sqlite::Database;

base::Error copy_error(int code) {
    return {base::ErrorKind::internal,
            {std::string("không sao chép được sổ đăng ký: ") + sqlite3_errstr(code)
                 + ". Kiểm tra đường dẫn, quyền ghi và chỗ trống trên đĩa.",
             std::string("the register cannot be copied: ") + sqlite3_errstr(code)
                 + ". Check the path, the right to write and the room on the disk."}};
}

/// Copies all pages of one database into another, as they are at one moment.
base::Result<void> copy(Database& from, Database& to) {
    sqlite3_backup* const backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr) return std::unexpected(to.error());
    int const stepped = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) return std::unexpected(copy_error(stepped));
    return {};
}

/// A register in one file: one connection that writes, and as many that read as are needed at once.
class SqliteStore final : public Store {
public:
    SqliteStore(std::string path, std::unique_ptr<Database> writer)
        : path_(std::move(path)), writer_(std::move(writer)) {}

    base::Result<Stamp> stamp() override {
        std::lock_guard const lock(watch_mutex_);
        if (!watcher_) {
            watcher_ = TRY(Database::open(path_));
            ++watchers_;
        }
        // It never changes anything itself: then this number goes up with every commit of another
        // connection, in this process or any other (SQLite, pragma data_version).
        auto const version = TRY(sql::number(*watcher_, "pragma data_version"));
        return std::to_string(watchers_) + ":" + std::to_string(version);
    }

    base::Result<void> backup(std::string const& path) override {
        std::error_code error;
        if (std::filesystem::exists(path, error))
            return base::fail(base::ErrorKind::conflict,
                              "đã có tệp này: " + path + ". Chọn tên khác.",
                              "the file is there already: " + path + ". Choose another name.");
        auto reader = TRY(lease());
        auto target = TRY(Database::open(path));
        auto copied = copy(*reader, *target);
        give_back(std::move(reader));
        if (!copied) return copied;
        // One file without a log beside it can be carried away.
        return target->script("pragma journal_mode = delete");
    }

    /// Into an empty register only: two registers cannot be joined, for their journals would not
    /// chain.
    base::Result<void> restore(std::string const& path) override {
        std::error_code error;
        if (!std::filesystem::exists(path, error))
            return base::fail(base::ErrorKind::not_found, "không có tệp sao lưu: " + path,
                              "there is no such backup: " + path);
        std::scoped_lock const lock(write_mutex_, read_mutex_, watch_mutex_);
        watcher_.reset();
        if (TRY(sql::number(*writer_, "select count(*) from journal")) != 0)
            return base::fail(base::ErrorKind::conflict,
                              "sổ đăng ký này đã có dữ liệu: chỉ phục hồi vào sổ trống.",
                              "this register holds something: restore into an empty one.");
        auto source = TRY(Database::open_copy(path));
        if (TRY(sqlite::register_version(*source)) == 0)
            return base::fail(base::ErrorKind::unreadable, "tệp này không phải bản sao lưu.",
                              "the file is no backup.");
        readers_.clear();
        TRY(copy(*source, *writer_));
        // Statements prepared for the tables that were are worth nothing now.
        writer_ = TRY(Database::open(path_));
        return sqlite::migrate(*writer_);
    }

protected:
    base::Result<void> read_with(std::function<base::Result<void>(View&)> const& use) override {
        auto reader = TRY(lease());
        TRY(reader->script("begin"));
        sql::Session session(*reader);
        auto done = use(session);
        static_cast<void>(reader->script("rollback"));
        give_back(std::move(reader));
        return done;
    }

    base::Result<void>
    write_with(std::function<base::Result<void>(Transaction&)> const& use) override {
        std::lock_guard const lock(write_mutex_);
        TRY(writer_->script("begin immediate"));
        sql::Session session(*writer_);
        auto done = use(session);
        if (done) done = writer_->script("commit");
        if (!done) static_cast<void>(writer_->script("rollback"));
        return done;
    }

private:
    base::Result<std::unique_ptr<Database>> lease() {
        {
            std::lock_guard const lock(read_mutex_);
            if (!readers_.empty()) {
                auto reader = std::move(readers_.back());
                readers_.pop_back();
                return reader;
            }
        }
        return Database::open(path_);
    }

    void give_back(std::unique_ptr<Database> reader) {
        std::lock_guard const lock(read_mutex_);
        readers_.push_back(std::move(reader));
    }

    std::string path_;
    std::mutex write_mutex_;
    std::unique_ptr<Database> writer_;
    std::mutex read_mutex_;
    std::vector<std::unique_ptr<Database>> readers_;
    std::mutex watch_mutex_;
    std::unique_ptr<Database> watcher_; ///< sees that others have changed something
    int watchers_ = 0;                  ///< so many were there: each counts anew
};

} // namespace

base::Result<std::unique_ptr<Store>> open_sqlite(std::string const& path, Opening opening) {
    std::error_code error;
    if (opening == Opening::existing && !std::filesystem::exists(path, error))
        return base::fail(base::ErrorKind::not_found,
                          "chưa có sổ đăng ký “" + path + "”. Lập sổ bằng: suot init.",
                          "there is no register “" + path + "”. Begin one by: suot init.");
    auto writer = TRY(Database::open(path));
    TRY(sqlite::migrate(*writer));
    return std::make_unique<SqliteStore>(path, std::move(writer));
}

} // namespace suot::registry
