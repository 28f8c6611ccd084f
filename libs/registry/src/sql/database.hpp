// What the operations of a store ask of a driver: a connection, and one use of a kept statement.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <base/result.hpp>

#include "words.hpp"

namespace suot::registry::sql {

/// The day that stands for "no end".
inline constexpr std::int64_t open_end = 3'000'000;

/// Days from 1970-01-01.
[[nodiscard]] std::int64_t day_number(base::Date date);
[[nodiscard]] base::Date day_of(std::int64_t number);

/// Bytes to be bound as a blob.
struct Blob {
    std::string_view bytes;
};

/// Words to be looked for in an index, as the store writes a list of them.
struct List {
    std::string words;
};

/// A value to be bound: null, a number, words, bytes, a list.
using Bound = std::variant<std::monostate, std::int64_t, std::string, Blob, List>;

[[nodiscard]] inline Bound bound(std::int64_t number) {
    return number;
}
[[nodiscard]] inline Bound bound(std::string_view words) {
    return std::string(words);
}
[[nodiscard]] inline Bound bound(Blob blob) {
    return blob;
}
[[nodiscard]] inline Bound bound(base::Date date) {
    return day_number(date);
}
[[nodiscard]] inline Bound bound(base::Instant at) {
    return static_cast<std::int64_t>(at.time_since_epoch().count());
}
[[nodiscard]] inline Bound bound(std::optional<base::Date> const& date) {
    return date ? Bound(day_number(*date)) : Bound();
}
template <class Tag>
[[nodiscard]] Bound bound(base::Id<Tag> id) {
    return id.value;
}
/// The number of an id, or null where it names nothing.
template <class Tag>
[[nodiscard]] Bound or_null(base::Id<Tag> id) {
    return id ? Bound(id.value) : Bound();
}
template <std::same_as<Bound> T>
[[nodiscard]] Bound bound(T value) {
    return value;
}
template <class T>
requires std::is_enum_v<T>
[[nodiscard]] Bound bound(T value) {
    return static_cast<std::int64_t>(value);
}

/// The rows that one use of a statement gives, as a driver reads them. Columns count from 0.
class Cursor {
public:
    Cursor() = default;
    Cursor(Cursor const&) = delete;
    Cursor& operator=(Cursor const&) = delete;
    virtual ~Cursor() = default;

    /// Steps to the next row; false at the end and after an error.
    [[nodiscard]] virtual bool next() = 0;
    /// What went wrong, if anything.
    [[nodiscard]] virtual base::Result<void> done() const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    /// Whole numbers and truth values; 0 for null.
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
    /// Words and bytes; empty for null.
    [[nodiscard]] virtual std::string_view words(int column) const = 0;
};

struct Sql;

/// One thing that can be found: a row of the table `search`.
struct Entry {
    std::int64_t row = 0;
    std::string kind; ///< "document", "duty"
    std::int64_t subject = 0;
    std::int64_t document = 0;
    std::string title;
    std::string body;
};

/// Where words are looked for.
enum class Field { title, all };

/// One connection to where the register is kept. Not for two threads at once. Statements are
/// written in what SQLite and PostgreSQL both take, with `?1`, `?2`, … for values.
class Database {
public:
    Database() = default;
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;
    virtual ~Database() = default;

    /// Runs several statements without values.
    [[nodiscard]] virtual base::Result<void> script(std::string const& sql) = 0;
    /// Begins one use of a statement; it is prepared once and kept.
    [[nodiscard]] virtual std::unique_ptr<Cursor> use(std::string_view sql,
                                                      std::span<Bound const> values) = 0;
    /// The tables with a row that names something that is not there.
    [[nodiscard]] virtual base::Result<std::vector<std::string>> dangling() = 0;

    /// Makes something findable.
    [[nodiscard]] virtual base::Result<void> index(Entry const& entry) = 0;
    /// Adds the condition that rows of `search s` have each of the phrases, or at least all words
    /// of each.
    virtual void add_match(Sql& sql, Phrases const& phrases, Field field) const = 0;
    /// True where `add_match` leaves only rows that have the phrases.
    [[nodiscard]] virtual bool finds_phrases() const = 0;
    /// How many of the newest rows are walked through before the index is asked; 0: the index gives
    /// the newest first by itself.
    [[nodiscard]] virtual std::int64_t rows_to_walk() const = 0;
    /// True where grouping is done by sorting all rows: then they are put together on this side.
    [[nodiscard]] virtual bool sorts_to_group() const = 0;
};

/// One use of a statement: its values are bound, its rows read one by one, each column in turn.
class Rows {
public:
    Rows(Database& database, std::string_view sql, std::span<Bound const> values)
        : cursor_(database.use(sql, values)) {}

    /// Steps to the next row; false at the end and after an error.
    [[nodiscard]] bool next() {
        column_ = 0;
        return cursor_->next();
    }
    /// What went wrong, if anything.
    [[nodiscard]] base::Result<void> done() const { return cursor_->done(); }

    [[nodiscard]] std::int64_t number() { return cursor_->number(column_++); }
    [[nodiscard]] std::string words() { return std::string(cursor_->words(column_++)); }
    [[nodiscard]] bool truth() { return number() != 0; }
    [[nodiscard]] base::Date date() { return day_of(number()); }
    [[nodiscard]] base::Instant instant() { return base::Instant(std::chrono::seconds(number())); }
    [[nodiscard]] std::optional<base::Date> maybe_date();
    /// The end of a range: nothing where it is open.
    [[nodiscard]] std::optional<base::Date> end_date();
    template <class Id>
    [[nodiscard]] Id id() {
        return Id{number()};
    }
    template <class Enum>
    [[nodiscard]] Enum as() {
        return static_cast<Enum>(number());
    }

private:
    std::unique_ptr<Cursor> cursor_;
    int column_ = 0;
};

/// Runs a statement that gives no rows.
template <class... Values>
[[nodiscard]] base::Result<void> run(Database& database, std::string_view sql,
                                     Values const&... values) {
    std::vector<Bound> const list{bound(values)...};
    Rows rows(database, sql, list);
    while (rows.next()) {
    }
    return rows.done();
}

/// Every row of a statement, each made into a value by `make(rows)`.
template <class Make>
[[nodiscard]] auto all(Database& database, std::string_view sql, std::vector<Bound> const& values,
                       Make make) -> base::Result<std::vector<std::invoke_result_t<Make, Rows&>>> {
    std::vector<std::invoke_result_t<Make, Rows&>> out;
    Rows rows(database, sql, values);
    while (rows.next()) out.push_back(make(rows));
    TRY(rows.done());
    return out;
}

/// The first column of the only row, 0 where there is none.
template <class... Values>
[[nodiscard]] base::Result<std::int64_t> number(Database& database, std::string_view sql,
                                                Values const&... values) {
    std::vector<Bound> const list{bound(values)...};
    Rows rows(database, sql, list);
    std::int64_t const out = rows.next() ? rows.number() : 0;
    while (rows.next()) { // a statement that changes something is over only after its last row
    }
    TRY(rows.done());
    return out;
}

/// Runs a statement that adds one row; gives its id.
template <class... Values>
[[nodiscard]] base::Result<std::int64_t> added(Database& database, std::string const& sql,
                                               Values const&... values) {
    return number(database, sql + " returning id", values...);
}

} // namespace suot::registry::sql
