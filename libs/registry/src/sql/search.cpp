#include <algorithm>
#include <set>

#include <document/code.hpp>
#include <text/fold.hpp>
#include <text/unicode.hpp>

#include "scope.hpp"
#include "session.hpp"
#include "sqlite/tokenizer.hpp"

namespace suot::registry::sql {

namespace {

/// The number of a document in normal form, where the words typed are just that.
std::string code_of(std::string const& typed) {
    auto const words = text::words(typed);
    auto const found = document::code_at({typed, words}, 0);
    return found && found->size == words.size() ? found->code.normal : std::string();
}

SearchHit hit_of(Rows& rows) {
    return {.kind = rows.words(),
            .id = rows.number(),
            .document = rows.id<DocumentId>(),
            .title = rows.words(),
            .snippet = rows.words()};
}

constexpr std::string_view hit_columns = "select search.kind, search.subject, search.document, "
                                         "case when d.code <> '' then d.code else d.name end, ";

/// The documents whose number it is: before all that only speak of it.
base::Result<std::vector<SearchHit>> by_code(Database& database, std::string const& code,
                                             SearchQuery const& query) {
    if (code.empty()) return std::vector<SearchHit>{};
    Sql sql("select 'document', d.id, d.id, d.code, d.subject from document d where d.code =");
    sql.text += sql.keep(code);
    add_document_scope(sql, query.scope);
    sql.add(" order by d.id desc limit", query.limit);
    return all(database, sql.text, sql.values, hit_of);
}

base::Result<std::vector<SearchHit>> by_words(Database& database, std::string const& match,
                                              SearchQuery const& query) {
    if (match.empty()) return std::vector<SearchHit>{};
    Sql sql(std::string(hit_columns)
            + "snippet(search, -1, '‹', '›', '…', 16) from search join document d on d.id = "
              "search.document where search match");
    sql.text += sql.keep(match);
    add_document_scope(sql, query.scope);
    sql.add(" order by bm25(search, 4.0, 1.0), search.rowid limit", query.limit);
    return all(database, sql.text, sql.values, hit_of);
}

} // namespace

base::Result<std::vector<SearchHit>> Session::search(SearchQuery const& query) {
    if (!text::is_utf8(query.words))
        return base::fail(base::ErrorKind::invalid, "từ khóa không phải UTF-8.",
                          "the words are not UTF-8.");
    auto const typed = text::to_nfc(query.words);
    std::vector<SearchHit> out;
    std::set<std::pair<std::string, std::int64_t>> seen;
    auto const take = [&](std::vector<SearchHit>&& hits, bool exact) {
        for (auto& hit : hits) {
            if (static_cast<std::int64_t>(out.size()) >= query.limit) return;
            if (!seen.emplace(hit.kind, hit.id).second) continue;
            hit.exact = exact;
            out.push_back(std::move(hit));
        }
    };
    take(TRY(by_code(database_, code_of(typed), query)), true);
    take(TRY(by_words(database_, sqlite::match_of(typed), query)), true);
    take(TRY(by_words(database_, sqlite::match_of(text::bare(typed)), query)), false);
    return out;
}

} // namespace suot::registry::sql
