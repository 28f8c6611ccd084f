// libpq's C interface, as sql/database.hpp wants a driver.
//
// Encoding, durability and the longest wait are set for each connection, whatever the server's own
// settings are. Errors are told by SQLSTATE (PostgreSQL 15, appendix A), each with what to do.
#include "database.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "dialect.hpp"

namespace suot::registry::postgres {

namespace {

// What was acknowledged survives the loss of power, whatever the server is set to; nobody waits for
// ever.
constexpr char const* settings = "set client_encoding = 'UTF8';"
                                 "set synchronous_commit = on;"
                                 "set lock_timeout = '10s';"
                                 "set client_min_messages = warning;";

// Types as the server numbers them (pg_type.dat); 0 lets it find the type itself.
constexpr Oid bytes_type = 17;
constexpr Oid number_type = 20;
constexpr Oid words_type = 25;
constexpr Oid list_type = 1009; // of words

/// Values in the form libpq takes them.
class Values {
public:
    explicit Values(std::span<Bound const> values) : numbers_(values.size()) {
        for (std::size_t i = 0; i < values.size(); ++i) add(values[i], numbers_[i]);
    }
    [[nodiscard]] int count() const { return static_cast<int>(data_.size()); }
    [[nodiscard]] char const* const* data() const { return data_.data(); }
    [[nodiscard]] int const* sizes() const { return sizes_.data(); }
    [[nodiscard]] int const* formats() const { return formats_.data(); }

private:
    void add(Bound const& value, std::array<char, 8>& number) {
        if (auto const* const integer = std::get_if<std::int64_t>(&value)) {
            number = network_order(*integer);
            put(number.data(), number.size());
        } else if (auto const* const text = std::get_if<std::string>(&value)) {
            put(text->data(), text->size());
        } else if (auto const* const blob = std::get_if<sql::Blob>(&value)) {
            put(blob->bytes.data() == nullptr ? "" : blob->bytes.data(), blob->bytes.size());
        } else if (auto const* const list = std::get_if<sql::List>(&value)) {
            put(list->words.c_str(), list->words.size());
            formats_.back() = 0; // a list is easier said in words
        } else {
            put(nullptr, 0);
        }
    }
    void put(char const* bytes, std::size_t size) {
        data_.push_back(bytes);
        sizes_.push_back(static_cast<int>(size));
        formats_.push_back(1);
    }

    std::vector<std::array<char, 8>> numbers_;
    std::vector<char const*> data_;
    std::vector<int> sizes_;
    std::vector<int> formats_;
};

Oid type_of(Bound const& value) {
    constexpr std::array<Oid, 5> types{0, number_type, words_type, bytes_type, list_type};
    return types[value.index()];
}

bool is_list(Bound const& value) {
    return std::holds_alternative<sql::List>(value);
}

/// The rows of one statement: all are here when it is made.
class Use final : public sql::Cursor {
public:
    Use(Result result, std::optional<base::Error> error)
        : result_(std::move(result)), error_(std::move(error)) {}

    bool next() override { return !error_ && ++row_ < pq().ntuples(result_.get()); }
    base::Result<void> done() const override {
        if (error_) return std::unexpected(*error_);
        return {};
    }
    bool is_null(int column) const override {
        return pq().getisnull(result_.get(), row_, column) == 1;
    }
    std::int64_t number(int column) const override {
        auto const bytes = words(column);
        std::int64_t out = !bytes.empty() && (bytes.front() & '\x80') != 0 ? -1 : 0;
        for (char const byte : bytes) out = (out << 8U) | static_cast<unsigned char>(byte);
        return out;
    }
    std::string_view words(int column) const override {
        return {pq().getvalue(result_.get(), row_, column),
                static_cast<std::size_t>(pq().getlength(result_.get(), row_, column))};
    }

private:
    Result result_;
    std::optional<base::Error> error_;
    int row_ = -1;
};

std::unique_ptr<sql::Cursor> failed(base::Error error) {
    return std::make_unique<Use>(nullptr, std::move(error));
}

struct Advice {
    char const* state; ///< the first letters of an SQLSTATE (PostgreSQL 15, appendix A)
    base::ErrorKind kind;
    char const* vi;
    char const* en;
};

constexpr std::array<Advice, 10> advices{{
    {"40", base::ErrorKind::busy, "Hãy thử lại.", "Try again."},
    {"55P03", base::ErrorKind::busy, "Hãy thử lại.", "Try again."},
    {"57", base::ErrorKind::busy, "Máy chủ đang dừng; hãy thử lại sau.",
     "The server is stopping; try again later."},
    {"08", base::ErrorKind::busy, "Mất kết nối; hãy thử lại.",
     "The connection is lost; try again."},
    {"53", base::ErrorKind::busy, "Máy chủ hết bộ nhớ, chỗ trống hoặc kết nối.",
     "The server is out of memory, room or connections."},
    {"42501", base::ErrorKind::unreadable, "Tài khoản cơ sở dữ liệu không đủ quyền trên lược đồ.",
     "The database account has not the rights it needs on the schema."},
    {"28", base::ErrorKind::unreadable, "Kiểm tra tài khoản, mật khẩu và pg_hba.conf.",
     "Check the account, the password and pg_hba.conf."},
    {"23505", base::ErrorKind::conflict, "Đã có một mục như thế.", "There is such a row already."},
    {"2202", base::ErrorKind::invalid, "Dữ liệu có byte không lưu được.",
     "There are bytes in it that cannot be kept."},
    {"", base::ErrorKind::internal, "Kiểm tra nhật ký của máy chủ.", "See the server's log."},
}};

Advice const& advice_for(std::string_view state) {
    return *std::ranges::find_if(advices,
                                 [&](Advice const& one) { return state.starts_with(one.state); });
}

std::string one_line(std::string_view words) {
    auto out = std::string(words.substr(0, words.find_last_not_of("\n ") + 1));
    std::ranges::replace(out, '\n', ' ');
    return out;
}

base::Error no_connection(PGconn const* connection) {
    auto const what = one_line(pq().errorMessage(connection));
    return {base::ErrorKind::not_found,
            {"không kết nối được PostgreSQL: " + what
                 + ". Kiểm tra máy chủ, tên cơ sở dữ liệu, tài khoản "
                   "(docs/how-to/postgresql.md).",
             "PostgreSQL cannot be reached: " + what
                 + ". Check the server, the name of the database and the account "
                   "(docs/how-to/postgresql.md)."}};
}

bool succeeded(PGresult const* result) {
    auto const status = pq().resultStatus(result);
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

} // namespace

std::array<char, 8> network_order(std::int64_t number) {
    static_assert(std::endian::native == std::endian::little);
    return std::bit_cast<std::array<char, 8>>(
        __builtin_bswap64(static_cast<std::uint64_t>(number)));
}

base::Result<std::unique_ptr<Database>> Database::open(std::string const& conninfo) {
    TRY(load_libpq());
    std::array<char const*, 4> const keys{"dbname", "fallback_application_name", "connect_timeout",
                                          nullptr};
    std::array<char const*, 4> const values{conninfo.c_str(), "suot", "10", nullptr};
    Connection connection(pq().connectdbParams(keys.data(), values.data(), 1));
    if (pq().status(connection.get()) != CONNECTION_OK)
        return std::unexpected(no_connection(connection.get()));
    std::unique_ptr<Database> database(new Database(std::move(connection)));
    TRY(database->script(settings));
    return database;
}

base::Result<void> Database::script(std::string const& sql) {
    Result const result(pq().exec(connection_.get(), sql.c_str()));
    if (!succeeded(result.get())) return std::unexpected(error(result.get()));
    return {};
}

base::Result<std::string> Database::prepared(std::string_view sql, std::span<Bound const> values) {
    std::string key(sql);
    std::vector<Oid> types;
    for (auto const& value : values) {
        key += static_cast<char>(value.index());
        types.push_back(type_of(value));
    }
    if (auto const found = statements_.find(key); found != statements_.end()) return found->second;
    auto const name = "s" + std::to_string(statements_.size());
    Result const result(pq().prepare(connection_.get(), name.c_str(), statement_of(sql).c_str(),
                                     static_cast<int>(types.size()), types.data()));
    if (!succeeded(result.get())) return std::unexpected(error(result.get()));
    return statements_.emplace(std::move(key), name).first->second;
}

std::unique_ptr<sql::Cursor> Database::use_once(std::string_view sql,
                                                std::span<Bound const> values) {
    std::vector<Oid> types;
    for (auto const& value : values) types.push_back(type_of(value));
    Values const given(values);
    Result result(pq().execParams(connection_.get(), statement_of(sql).c_str(), given.count(),
                                  types.data(), given.data(), given.sizes(), given.formats(), 1));
    if (!succeeded(result.get())) return failed(error(result.get()));
    return std::make_unique<Use>(std::move(result), std::nullopt);
}

/// Statements are prepared by their text and the types of their values, which the server fixes
/// once.
std::unique_ptr<sql::Cursor> Database::use(std::string_view sql, std::span<Bound const> values) {
    // How often words occur decides how they are best looked for: a plan for each list.
    bool const by_value = sql.starts_with("select") && std::ranges::any_of(values, is_list);
    if (by_value) return use_once(sql, values);
    auto const name = prepared(sql, values);
    if (!name) return failed(name.error());
    Values const given(values);
    Result result(pq().execPrepared(connection_.get(), name->c_str(), given.count(), given.data(),
                                    given.sizes(), given.formats(), 1));
    if (!succeeded(result.get())) return failed(error(result.get()));
    return std::make_unique<Use>(std::move(result), std::nullopt);
}

base::Result<std::vector<std::string>> Database::dangling() {
    return std::vector<std::string>{}; // the server has refused them one by one
}

base::Error Database::error(PGresult const* result) const {
    char const* const state = pq().resultErrorField(result, PG_DIAG_SQLSTATE);
    auto const& advice = advice_for(!alive() ? "08" : state != nullptr ? state : "");
    char const* const primary = pq().resultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    auto const what = one_line(primary != nullptr ? primary : pq().errorMessage(connection_.get()));
    if (advice.kind == base::ErrorKind::busy)
        return {advice.kind,
                {"sổ đăng ký đang bận (" + what + "). " + advice.vi,
                 "the register is busy (" + what + "). " + advice.en}};
    return {advice.kind,
            {"lỗi sổ đăng ký: " + what + ". " + advice.vi,
             "the register failed: " + what + ". " + advice.en}};
}

} // namespace suot::registry::postgres
