#include "tokenizer.hpp"

#include <sqlite3.h>

#include <text/fold.hpp>
#include <text/word.hpp>

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

int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int flags, char const* bytes, int size,
             Emit token) {
    std::string_view const text(bytes, static_cast<std::size_t>(size));
    bool const is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    for (auto const& word : text::words(text)) {
        if (word.kind == text::WordKind::sign) continue;
        Place const place{static_cast<int>(word.begin), static_cast<int>(word.end())};
        auto const folded = text::folded(text::cut(text, word.span()));
        if (int const code = emit(token, context, 0, folded, place); code != SQLITE_OK) return code;
        auto const bare = is_query ? folded : text::bare(folded);
        if (bare == folded) continue;
        if (int const code = emit(token, context, FTS5_TOKEN_COLOCATED, bare, place);
            code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

/// The words of `typed`, each in quotation marks, with `between` between them.
std::string quoted(std::string_view typed, std::string_view between) {
    std::string out;
    for (auto const& word : text::words(typed)) {
        if (word.kind == text::WordKind::sign) continue;
        if (!out.empty()) out += between;
        out += '"';
        out += text::cut(typed, word.span());
        out += '"';
    }
    return out;
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

std::string match_of(std::string_view typed) {
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at <= typed.size();) {
        auto const end = std::min(typed.find('"', at), typed.size());
        auto const part = quoted(typed.substr(at, end - at), inside ? " + " : " AND ");
        if (!part.empty()) out += (out.empty() ? "" : " AND ") + part;
        inside = !inside;
        at = end + 1;
    }
    return out;
}

} // namespace suot::registry::sqlite
