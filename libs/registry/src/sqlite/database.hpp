// SQLite's C interface in two small wrappers: a connection, and one use of a kept statement.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <base/clock.hpp>
#include <base/id.hpp>
#include <base/result.hpp>

struct sqlite3;
struct sqlite3_stmt;

namespace suot::registry::sqlite {

/// The day that stands for "no end".
inline constexpr std::int64_t open_end = 3'000'000;

/// Days from 1970-01-01.
[[nodiscard]] std::int64_t day_number(base::Date date);
[[nodiscard]] base::Date day_of(std::int64_t number);

/// Bytes to be bound as a blob.
struct Blob {
    std::string_view bytes;
};

/// A value to be bound: null, a number, words, bytes.
using Bound = std::variant<std::monostate, std::int64_t, std::string, Blob>;

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

/// One connection to a file. Not for two threads at once.
class Database {
public:
    /// Opens or makes the file, with the settings of docs/spec/register.md, section 1.
    [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(std::string const& path);
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    /// Runs several statements without values.
    [[nodiscard]] base::Result<void> script(char const* sql);
    /// The kept statement of that text, ready for values; nullptr where SQLite does not take it.
    [[nodiscard]] sqlite3_stmt* statement(std::string_view sql);
    /// What the last call went wrong with.
    [[nodiscard]] base::Error error() const;
    [[nodiscard]] std::int64_t last_id() const;
    [[nodiscard]] sqlite3* handle() const { return handle_; }

private:
    explicit Database(sqlite3* handle) : handle_(handle) {}

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    sqlite3* handle_;
    std::unordered_map<std::string, sqlite3_stmt*, Hash, std::equal_to<>> statements_;
};

/// One use of a statement: its values are bound, its rows read one by one, each column in turn.
class Rows {
public:
    Rows(Database& database, std::string_view sql, std::span<Bound const> values);
    ~Rows();
    Rows(Rows const&) = delete;
    Rows& operator=(Rows const&) = delete;

    /// Steps to the next row; false at the end and after an error.
    [[nodiscard]] bool next();
    /// What went wrong, if anything.
    [[nodiscard]] base::Result<void> done() const;

    [[nodiscard]] std::int64_t number();
    [[nodiscard]] std::string words(); ///< also the bytes of a blob
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
    Database& database_;
    sqlite3_stmt* statement_;
    int code_;
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
    TRY(rows.done());
    return out;
}

} // namespace suot::registry::sqlite
