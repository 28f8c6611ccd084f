// How FTS5 cuts text: by `text::words`, folded and bare at one place.
//
// FTS5's own `unicode61` never folds đ, and knows nothing of hoà and hòa (docs/spec/register.md,
// section 6).
#include "tokenizer.hpp"

#include <sqlite3.h>

#include "sql/words.hpp"

namespace suot::registry::sqlite {

namespace {

using Emit = int (*)(void*, int, char const*, int, int, int);

fts5_api* api_of(sqlite3* handle) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

/// FTS5 wants something to hand on; the tokenizer has no state.
int create(void* /*context*/, char const** /*words*/, int /*count*/, Fts5Tokenizer** out) {
    static char nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*tokenizer*/) {}

struct Place {
    int begin;
    int end;
};

int emit(Emit token, void* context, int flags, std::string const& word, Place place) {
    return token(context, flags, word.data(), static_cast<int>(word.size()), place.begin,
                 place.end);
}

// What is indexed has the bare word in the same place, so that either form finds it. A query gives
// each word once, as it was typed.
int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int flags, char const* bytes, int size,
             Emit token) {
    std::string_view const text(bytes, static_cast<std::size_t>(size));
    bool const is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    for (auto const& word : sql::tokens_of(text)) {
        Place const place{static_cast<int>(word.span.begin), static_cast<int>(word.span.end)};
        int code = emit(token, context, 0, word.folded, place);
        if (code == SQLITE_OK && !is_query && word.bare != word.folded)
            code = emit(token, context, FTS5_TOKEN_COLOCATED, word.bare, place);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

} // namespace

base::Result<void> add_tokenizer(sqlite3* handle) {
    fts5_api* const api = api_of(handle);
    fts5_tokenizer functions{create, destroy, tokenize};
    if (api == nullptr
        || api->xCreateTokenizer(api, "suot", nullptr, &functions, nullptr) != SQLITE_OK)
        return base::fail(base::ErrorKind::missing_tool,
                          "thư viện SQLite trên máy không có FTS5. Cài gói libsqlite3-0.",
                          "the machine's SQLite has no FTS5. Install the package libsqlite3-0.");
    return {};
}

} // namespace suot::registry::sqlite
