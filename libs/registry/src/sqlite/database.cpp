// SQLite's C interface, as sql/database.hpp wants a driver.
//
// Statements are prepared once and kept by their text: most requests run the same dozen.
#include "database.hpp"

#include <sqlite3.h>

#include "functions.hpp"
#include "tokenizer.hpp"

namespace suot::registry::sqlite {

namespace {

constexpr int busy_milliseconds = 10'000;

// WAL with synchronous=FULL: a committed change survives the loss of power.
constexpr char const* settings = "pragma journal_mode = wal;"
                                 "pragma case_sensitive_like = on;" // as in PostgreSQL
                                 "pragma synchronous = full;"
                                 "pragma foreign_keys = on;"
                                 "pragma trusted_schema = off;"
                                 "pragma mmap_size = 268435456;"
                                 "pragma cache_size = -16384;";

// What the register cannot do is told with what to do about it: whoever reads it keeps no database.
base::Error error_of(int code, std::string const& what) {
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return {base::ErrorKind::busy,
                {"sổ đăng ký đang bận. Hãy thử lại.", "the register is busy. Try again."}};
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return {base::ErrorKind::unreadable,
                {"tệp không phải là sổ đăng ký hoặc đã hỏng: " + what + ". Hãy phục hồi bản sao.",
                 "the file is no register, or is damaged: " + what + ". Restore a backup."}};
    if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM)
        return {base::ErrorKind::unreadable,
                {"không mở được tệp sổ đăng ký: " + what + ". Kiểm tra đường dẫn và quyền ghi.",
                 "the register's file cannot be opened: " + what
                     + ". Check its path and the right to write."}};
    if (code == SQLITE_FULL || code == SQLITE_IOERR)
        return {base::ErrorKind::internal,
                {"không ghi được sổ đăng ký: " + what + ". Kiểm tra đĩa.",
                 "the register cannot be written: " + what + ". Check the disk."}};
    return {base::ErrorKind::internal, {"lỗi sổ đăng ký: " + what, "the register failed: " + what}};
}

void bind(sqlite3_stmt* statement, int at, Bound const& value) {
    if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, at, *integer);
    } else if (auto const* const text = std::get_if<std::string>(&value)) {
        sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8);
    } else if (auto const* const blob = std::get_if<sql::Blob>(&value)) {
        sqlite3_bind_blob64(statement, at, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, at);
    }
}

/// One use of a statement; whoever made it keeps the statement.
class Use final : public sql::Cursor {
public:
    Use(Database const& database, sqlite3_stmt* statement, std::span<Bound const> values)
        : database_(database),
          statement_(statement),
          code_(statement != nullptr ? SQLITE_ROW : SQLITE_ERROR) {
        for (std::size_t i = 0; statement != nullptr && i < values.size(); ++i)
            bind(statement, static_cast<int>(i) + 1, values[i]);
    }
    ~Use() override {
        if (statement_ == nullptr) return;
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

    bool next() override {
        if (code_ != SQLITE_ROW) return false;
        code_ = sqlite3_step(statement_);
        return code_ == SQLITE_ROW;
    }
    base::Result<void> done() const override {
        if (code_ == SQLITE_DONE || code_ == SQLITE_ROW) return {};
        return std::unexpected(database_.error());
    }
    bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t number(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view words(int column) const override {
        auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
        auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
    }

private:
    Database const& database_;
    sqlite3_stmt* statement_;
    int code_;
};

} // namespace

base::Result<std::unique_ptr<Database>> Database::open(std::string const& path, int flags) {
    sqlite3* handle = nullptr;
    int const code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) return std::unexpected(error_of(code, sqlite3_errstr(code)));
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_timeout(handle, busy_milliseconds);
    TRY(add_tokenizer(handle));
    TRY(add_functions(handle));
    return database;
}

base::Result<std::unique_ptr<Database>> Database::open(std::string const& path) {
    auto database = TRY(open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    TRY(database->script(settings));
    return database;
}

base::Result<std::unique_ptr<Database>> Database::open_copy(std::string const& path) {
    return open(path, SQLITE_OPEN_READONLY);
}

Database::~Database() {
    for (auto const& [text, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

base::Result<void> Database::script(std::string const& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(error());
    return {};
}

sqlite3_stmt* Database::statement(std::string_view sql) {
    if (auto const found = statements_.find(sql); found != statements_.end()) return found->second;
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                       &made, nullptr);
    if (made != nullptr) statements_.emplace(sql, made);
    return made;
}

base::Error Database::error() const {
    return error_of(sqlite3_errcode(handle_) & 0xFF, sqlite3_errmsg(handle_));
}

std::unique_ptr<sql::Cursor> Database::use(std::string_view sql, std::span<Bound const> values) {
    return std::make_unique<Use>(*this, statement(sql), values);
}

base::Result<std::vector<std::string>> Database::dangling() {
    return all(*this, "pragma foreign_key_check", {}, [](sql::Rows& rows) { return rows.words(); });
}

} // namespace suot::registry::sqlite
