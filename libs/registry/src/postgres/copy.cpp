// All rows of one store into the other: backups, and moving from one machine to many.
//
// A backup is a SQLite file whatever it was made from (docs/spec/register.md, section 1). Tables
// and columns are asked of SQLite's own schema, so a migration needs no second list here. Into
// PostgreSQL they go in COPY's binary form.
#include "copy.hpp"

#include <array>

#include "dialect.hpp"

namespace suot::registry::postgres {

namespace {

/// A column and what it holds: 'i' a number, 't' words, 'b' bytes.
struct Column {
    std::string name;
    char type;
};

struct Table {
    std::string name;
    std::vector<Column> columns;
    std::string key; ///< the columns of its primary key, else all
};

std::string joined(std::string const& words, std::string const& word) {
    return words.empty() ? word : words + ", " + word;
}

// The first letter of a column's type tells which of the three there are: integer, text, blob.
base::Result<Table> table_of(sqlite::Database& database, std::string const& name) {
    Table out{.name = name, .columns = {}, .key = {}};
    std::string everything;
    sql::Rows rows(
        database,
        "select name, lower(substr(type, 1, 1)), pk from pragma_table_info(?1) order by cid",
        std::vector<Bound>{sql::bound(name)});
    while (rows.next()) {
        auto const column = rows.words();
        out.columns.push_back({column, rows.words().front()});
        everything = joined(everything, column);
        if (rows.truth()) out.key = joined(out.key, column);
    }
    TRY(rows.done());
    if (out.key.empty()) out.key = everything;
    return out;
}

/// All tables but those of the search, which each store has in its own form.
base::Result<std::vector<Table>> tables(sqlite::Database& database) {
    auto const names = TRY(all(database,
                               "select name from sqlite_schema where type = 'table' and name not "
                               "like 'search%' and name not like 'sqlite%' order by rowid",
                               {}, [](sql::Rows& rows) { return rows.words(); }));
    std::vector<Table> out;
    for (auto const& name : names) out.push_back(TRY(table_of(database, name)));
    return out;
}

std::string columns_of(Table const& table) {
    std::string out;
    for (auto const& column : table.columns) out = joined(out, column.name);
    return out;
}

std::string places_of(Table const& table) {
    std::string out;
    for (std::size_t i = 1; i <= table.columns.size(); ++i)
        out = joined(out, "?" + std::to_string(i));
    return out;
}

/// One value as it is: bytes are lent, and valid until the next row.
Bound value_of(sql::Cursor const& row, int column, char type) {
    if (row.is_null(column)) return {};
    if (type == 'i') return row.number(column);
    if (type == 't') return std::string(row.words(column));
    return sql::Blob{row.words(column)};
}

base::Result<void> add_row(sql::Database& to, Table const& table, std::string const& insert,
                           sql::Cursor const& row) {
    std::vector<Bound> values;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        values.push_back(value_of(row, static_cast<int>(i), table.columns[i].type));
    auto const use = to.use(insert, values);
    while (use->next()) {
    }
    return use->done();
}

/// Calls `take(cursor)` at each row of a query, some at a time: the whole need not be in memory.
template <class Take>
base::Result<void> each_row(Database& from, std::string const& query, Take take) {
    TRY(from.script("declare everything no scroll cursor for " + query));
    for (bool more = true; more;) {
        auto const rows = from.use("fetch 100 from everything", {});
        more = false;
        while (rows->next()) {
            more = true;
            TRY(take(*rows));
        }
        TRY(rows->done());
    }
    return from.script("close everything");
}

base::Result<void> copy_table(Database& from, sqlite::Database& to, Table const& table) {
    auto const insert = "insert into " + table.name + " (" + columns_of(table) + ") values ("
                        + places_of(table) + ")";
    return each_row(
        from, "select " + columns_of(table) + " from " + table.name + " order by " + table.key,
        [&](sql::Cursor const& row) { return add_row(to, table, insert, row); });
}

constexpr char const* entries =
    "select rowid, kind, subject, document, title, body from search order by rowid";

base::Result<void> add_entry(sql::Database& to, sql::Cursor const& row) {
    return to.index({.row = row.number(0),
                     .kind = std::string(row.words(1)),
                     .subject = row.number(2),
                     .document = row.number(3),
                     .title = std::string(row.words(4)),
                     .body = std::string(row.words(5))});
}

base::Result<void> copy_all(Database& from, sqlite::Database& to) {
    TRY(to.script("pragma defer_foreign_keys = on"));
    for (auto const& table : TRY(tables(to))) TRY(copy_table(from, to, table));
    return each_row(from, entries, [&](sql::Cursor const& row) { return add_entry(to, row); });
}

/// Rows on their way to the server in the binary form of COPY (PostgreSQL 15, COPY, File Formats).
class Copy {
public:
    explicit Copy(Database& to) : to_(to) {
        out_ = std::string("PGCOPY\n\377\r\n\0", 11) + std::string(8, '\0');
    }

    base::Result<void> add(Table const& table, sql::Cursor const& row) {
        add_number(static_cast<std::int64_t>(table.columns.size()), 2);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            add_value(row, static_cast<int>(i), table.columns[i].type);
        constexpr std::size_t enough = 1U << 20U;
        return out_.size() < enough ? base::Result<void>() : send();
    }
    base::Result<void> end() {
        add_number(-1, 2);
        TRY(send());
        pq().putCopyEnd(to_.handle(), nullptr);
        std::optional<base::Error> wrong;
        while (Result const result{pq().getResult(to_.handle())})
            if (pq().resultStatus(result.get()) != PGRES_COMMAND_OK)
                wrong = to_.error(result.get());
        if (wrong) return std::unexpected(*wrong);
        return {};
    }

private:
    void add_number(std::int64_t number, std::size_t size) {
        auto const bytes = network_order(number);
        out_.append(bytes.end() - size, bytes.end());
    }
    void add_value(sql::Cursor const& row, int column, char type) {
        if (row.is_null(column)) return add_number(-1, 4);
        if (type == 'i') {
            add_number(8, 4);
            return add_number(row.number(column), 8);
        }
        auto const words = row.words(column);
        add_number(static_cast<std::int64_t>(words.size()), 4);
        out_ += words;
    }
    base::Result<void> send() {
        int const sent = pq().putCopyData(to_.handle(), out_.data(), static_cast<int>(out_.size()));
        out_.clear();
        if (sent != 1) return std::unexpected(to_.error(nullptr));
        return {};
    }

    Database& to_;
    std::string out_;
};

base::Result<void> copy_table(sqlite::Database& from, Database& to, Table const& table) {
    auto const target = table.name + " (" + columns_of(table) + ")";
    Result const begun(
        pq().exec(to.handle(), ("copy " + target + " from stdin (format binary)").c_str()));
    if (pq().resultStatus(begun.get()) != PGRES_COPY_IN)
        return std::unexpected(to.error(begun.get()));
    Copy rows(to);
    auto const use = from.use("select " + columns_of(table) + " from " + table.name, {});
    while (use->next()) TRY(rows.add(table, *use));
    TRY(use->done());
    return rows.end();
}

/// New ids go on after those that were copied.
base::Result<void> go_on_after(Database& to, Table const& table) {
    if (table.key != "id" && table.key != "sequence" && table.key != "document") return {};
    TRY(number(to, "select setval(pg_get_serial_sequence('" + table.name + "', '" + table.key
                       + "'), coalesce(max(" + table.key + "), 0) + 1, false) from " + table.name));
    return {};
}

base::Result<void> copy_all(sqlite::Database& from, Database& to) {
    TRY(to.script("set constraints all deferred"));
    for (auto const& table : TRY(tables(from))) {
        TRY(copy_table(from, to, table));
        TRY(go_on_after(to, table));
    }
    auto const use = from.use(entries, {});
    while (use->next()) TRY(add_entry(to, *use));
    return use->done();
}

/// All of it or nothing.
template <class From, class To>
base::Result<void> as_one(From& from, To& to, char const* begin) {
    TRY(to.script(begin));
    auto done = copy_all(from, to);
    if (done) done = to.script("commit");
    if (!done) static_cast<void>(to.script("rollback"));
    return done;
}

} // namespace

base::Result<void> copy(Database& from, sqlite::Database& to) {
    return as_one(from, to, "begin immediate");
}

base::Result<void> copy(sqlite::Database& from, Database& to) {
    TRY(as_one(from, to, "begin; lock table writer in exclusive mode"));
    return to.script("analyze");
}

} // namespace suot::registry::postgres
