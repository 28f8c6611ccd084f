#include "database.hpp"

#include <sqlite3.h>

#include "tokenizer.hpp"

namespace suot::registry::sqlite {

namespace {

constexpr int busy_milliseconds = 10'000;

// WAL with synchronous=FULL: a committed change survives the loss of power.
constexpr char const* settings = "pragma journal_mode = wal;"
                                 "pragma synchronous = full;"
                                 "pragma foreign_keys = on;"
                                 "pragma trusted_schema = off;"
                                 "pragma mmap_size = 268435456;"
                                 "pragma cache_size = -16384;";

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
    } else if (auto const* const blob = std::get_if<Blob>(&value)) {
        sqlite3_bind_blob64(statement, at, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, at);
    }
}

} // namespace

std::int64_t day_number(base::Date date) {
    return std::chrono::sys_days(date).time_since_epoch().count();
}

base::Date day_of(std::int64_t number) {
    return base::Date(std::chrono::sys_days(std::chrono::days(number)));
}

base::Result<std::unique_ptr<Database>> Database::open(std::string const& path) {
    sqlite3* handle = nullptr;
    int const code =
        sqlite3_open_v2(path.c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (code != SQLITE_OK) return std::unexpected(error_of(code, sqlite3_errstr(code)));
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_timeout(handle, busy_milliseconds);
    TRY(add_tokenizer(handle));
    TRY(database->script(settings));
    return database;
}

Database::~Database() {
    for (auto const& [text, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(handle_);
}

base::Result<void> Database::script(char const* sql) {
    if (sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
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

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(handle_);
}

Rows::Rows(Database& database, std::string_view sql, std::span<Bound const> values)
    : database_(database),
      statement_(database.statement(sql)),
      code_(statement_ != nullptr ? SQLITE_ROW : SQLITE_ERROR) {
    for (std::size_t i = 0; statement_ != nullptr && i < values.size(); ++i)
        bind(statement_, static_cast<int>(i) + 1, values[i]);
}

Rows::~Rows() {
    if (statement_ == nullptr) return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

bool Rows::next() {
    if (code_ != SQLITE_ROW) return false;
    code_ = sqlite3_step(statement_);
    column_ = 0;
    return code_ == SQLITE_ROW;
}

base::Result<void> Rows::done() const {
    if (code_ == SQLITE_ROW || code_ == SQLITE_DONE) return {};
    return std::unexpected(database_.error());
}

std::int64_t Rows::number() {
    return sqlite3_column_int64(statement_, column_++);
}

std::string Rows::words() {
    auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column_));
    auto const size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_));
    ++column_;
    return bytes == nullptr ? std::string() : std::string(bytes, size);
}

std::optional<base::Date> Rows::maybe_date() {
    if (sqlite3_column_type(statement_, column_) != SQLITE_NULL) return date();
    ++column_;
    return std::nullopt;
}

std::optional<base::Date> Rows::end_date() {
    auto const day = number();
    return day >= open_end ? std::nullopt : std::optional(day_of(day));
}

} // namespace suot::registry::sqlite
