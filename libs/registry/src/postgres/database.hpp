// libpq in two small wrappers: a connection, and one use of a kept statement.
//
// Values go and come in binary form: 64-bit numbers are exact, bytes need no escaping.
#pragma once

#include <functional>
#include <unordered_map>

#include "libpq.hpp"
#include "sql/database.hpp"
#include "sql/migrations.hpp"

namespace suot::registry::postgres {

using sql::Bound;

struct Closer {
    void operator()(PGconn* connection) const { pq().finish(connection); }
    void operator()(PGresult* result) const { pq().clear(result); }
};
using Connection = std::unique_ptr<PGconn, Closer>;
using Result = std::unique_ptr<PGresult, Closer>;

/// One connection to a server.
class Database final : public sql::Database {
public:
    /// Connects, with the settings of docs/spec/register.md, section 1. Errors: not_found where
    /// there is no such server, database or account; busy where the server takes no more.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(std::string const& conninfo);

    base::Result<void> script(std::string const& sql) override;
    std::unique_ptr<sql::Cursor> use(std::string_view sql, std::span<Bound const> values) override;
    base::Result<std::vector<std::string>> dangling() override;
    base::Result<void> index(sql::Entry const& entry) override;
    void add_match(sql::Sql& sql, sql::Phrases const& phrases, sql::Field field) const override;
    bool finds_phrases() const override { return false; }
    std::int64_t rows_to_walk() const override { return 1000; }
    bool sorts_to_group() const override { return false; }

    /// What a result went wrong with; of the connection where there is no result.
    [[nodiscard]] base::Error error(PGresult const* result) const;
    /// True while the server answers, as far as this side knows.
    [[nodiscard]] bool alive() const { return pq().status(connection_.get()) == CONNECTION_OK; }
    [[nodiscard]] PGconn* handle() const { return connection_.get(); }

private:
    explicit Database(Connection connection) : connection_(std::move(connection)) {}
    /// The name of the prepared statement for that text and those types of values.
    [[nodiscard]] base::Result<std::string> prepared(std::string_view sql,
                                                     std::span<Bound const> values);
    /// One use of a statement that is planned for these values.
    [[nodiscard]] std::unique_ptr<sql::Cursor> use_once(std::string_view sql,
                                                        std::span<Bound const> values);

    Connection connection_;
    std::unordered_map<std::string, std::string> statements_; ///< text and types → name
};

/// Brings a fresh or older register to a version of its tables, the present one but for tests.
/// Error: unreadable where it is of a newer program, or the tables are another program's.
[[nodiscard]] base::Result<void> migrate(Database& database,
                                         std::size_t until = sql::migrations().size());

} // namespace suot::registry::postgres
