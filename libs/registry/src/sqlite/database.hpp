// SQLite's C interface in two small wrappers: a connection, and one use of a kept statement.
#pragma once

#include <functional>
#include <unordered_map>

#include "sql/database.hpp"
#include "sql/migrations.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace suot::registry::sqlite {

using sql::Bound;

/// One connection to a file.
class Database final : public sql::Database {
public:
    /// Opens or makes the file, with the settings of docs/spec/register.md, section 1.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(std::string const& path);
    /// Opens a file that is there and is to stay as it is: a copy to restore from.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open_copy(std::string const& path);
    ~Database() override;

    base::Result<void> script(std::string const& sql) override;
    std::unique_ptr<sql::Cursor> use(std::string_view sql, std::span<Bound const> values) override;
    base::Result<std::vector<std::string>> dangling() override;
    base::Result<void> index(sql::Entry const& entry) override;
    void add_match(sql::Sql& sql, sql::Phrases const& phrases, sql::Field field) const override;
    bool finds_phrases() const override { return true; }
    std::int64_t rows_to_walk() const override { return 0; }
    bool sorts_to_group() const override { return true; }

    /// What the last call went wrong with.
    [[nodiscard]] base::Error error() const;
    [[nodiscard]] sqlite3* handle() const { return handle_; }

private:
    explicit Database(sqlite3* handle) : handle_(handle) {}
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(std::string const& path,
                                                                      int flags);
    /// The kept statement of that text, ready for values; nullptr where SQLite does not take it.
    [[nodiscard]] sqlite3_stmt* statement(std::string_view sql);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    sqlite3* handle_;
    std::unordered_map<std::string, sqlite3_stmt*, Hash, std::equal_to<>> statements_;
};

/// The version of the register in the file, 0 in an empty one. Fails with `unreadable` for another
/// program's database and for a register that a newer program made; nothing is written.
[[nodiscard]] base::Result<std::int64_t> register_version(Database& database);

/// Brings a fresh or older register to a version of its tables, the present one but for tests.
/// Error: unreadable where it is of a newer program.
[[nodiscard]] base::Result<void> migrate(Database& database,
                                         std::size_t until = sql::migrations().size());

} // namespace suot::registry::sqlite
