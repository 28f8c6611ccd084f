// `bare(words)` for statements: the migrations and searches that compare names without marks.
#include "functions.hpp"

#include <sqlite3.h>

#include <text/fold.hpp>

namespace suot::registry::sqlite {

namespace {

void bare(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
    auto const* const bytes = reinterpret_cast<char const*>(sqlite3_value_text(values[0]));
    auto const size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    auto const out = bytes == nullptr ? std::string() : text::bare({bytes, size});
    sqlite3_result_text64(context, out.data(), out.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

base::Result<void> add_functions(sqlite3* handle) {
    int const code =
        sqlite3_create_function_v2(handle, "bare", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                   bare, nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return {};
    return base::fail(base::ErrorKind::internal, sqlite3_errstr(code), sqlite3_errstr(code));
}

} // namespace suot::registry::sqlite
