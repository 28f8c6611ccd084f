#include <algorithm>
#include <array>
#include <set>

#include <document/code.hpp>
#include <text/unicode.hpp>

#include "relations.hpp"
#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

/// The number of a document in normal form, where the words typed are just that.
std::string code_of(std::string const& typed) {
    auto const words = text::words(typed);
    auto const found = document::code_at({typed, words}, 0);
    return found && found->size == words.size() ? found->code.normal : std::string();
}

struct Texts {
    std::string title;
    std::string body;
};

/// Something found, before its snippet is cut.
struct Found {
    SearchHit hit;
    std::int64_t row = 0; ///< of `search`; 0 where it was found by its number
    Texts texts;          ///< where they were asked for
    Phrases phrases;
};

Found found_of(Rows& rows) {
    return {.hit = {.kind = rows.words(),
                    .id = rows.number(),
                    .document = rows.id<DocumentId>(),
                    .title = rows.words(),
                    .snippet = rows.words()},
            .row = rows.number(),
            .texts = {.title = rows.words(), .body = rows.words()},
            .phrases = {}};
}

/// The conditions of the query on documents `d`.
void add_filters(Sql& sql, SearchQuery const& query) {
    add_origin(sql, query.issuer, query.type, query.tier);
    add_validity(sql, query.validity, {query.on, query.scope});
    if (query.from) sql.add(" and d.date_day >=", bound(*query.from));
    if (query.until) sql.add(" and d.date_day <=", bound(*query.until));
    if (!query.under.empty()) add_document_scope(sql, {.paths = {query.under}});
    add_document_scope(sql, query.scope);
}

/// Only duties that are in one of the states on the day.
void add_states(Sql& sql, SearchQuery const& query) {
    if (query.bands.empty()) return;
    auto const day = sql.keep(bound(query.on));
    sql.text += " and y.id in (select s.duty from standing s where s.until_day >" + day
                + " and s.from_day <=" + day;
    add_bands(sql, query.bands);
    sql.text += ")";
}

/// The documents whose number it is: before all that only speak of it.
base::Result<std::vector<Found>> by_code(Database& database, std::string const& code,
                                         SearchQuery const& query) {
    bool const documents = query.kind.empty() || query.kind == "document";
    if (code.empty() || !documents || !query.bands.empty()) return std::vector<Found>{};
    Sql sql("select 'document', d.id, d.id, d.code, d.subject, 0, '', '' from document d where "
            "d.code =");
    sql.text += sql.keep(code);
    add_filters(sql, query);
    sql.add(" order by d.id desc limit", query.limit);
    return all(database, sql.text, sql.values, found_of);
}

/// Rows [begin, end) of `search`.
struct Range {
    std::int64_t begin;
    std::int64_t end;
};

/// What the words are looked for in: rows of one kind stand together, each numbered by its thing.
/// So the table of that kind tells the document, and no row of the index is read for it: those have
/// long texts.
struct Kind {
    std::string_view name;
    std::string_view table;
    Range range;
};
constexpr std::array<Kind, 3> kinds{
    {{"document", "document", {0, duty_rows_begin}},
     {"duty", "duty", {duty_rows_begin, provision_rows_begin}},
     {"provision", "provision", {provision_rows_begin, 1LL << 62U}}}};

struct Step {
    Phrases phrases;
    Field field;
    Kind const* kind = nullptr;
    Range range = {};          ///< rows still to be looked at
    std::int64_t count = 0;    ///< rows taken together
    bool look_through = false; ///< the words are there, phrases are still to be looked for
    std::string order = "s.rowid";
};

/// The newest rows of one kind that have the words of each phrase.
base::Result<std::vector<Found>> candidates(Database& database, Step const& step,
                                            SearchQuery const& query) {
    auto const& kind = *step.kind;
    bool const within = kind.name != "document"; // a document
    Sql sql("select '" + std::string(kind.name)
            + "', y.id, d.id, case when d.code <> '' then d.code "
              "else d.name end, '', s.rowid, ");
    sql.text += step.look_through ? "s.title, s.body" : "'', ''";
    // The rows that have the words are gone through first (“cross join” keeps that order).
    sql.text += " from search s cross join " + std::string(kind.table)
                + " y cross join document d where y.id = s.rowid - "
                + std::to_string(kind.range.begin)
                + " and d.id = " + (within ? "y.document" : "y.id") + " and ";
    database.add_match(sql, step.phrases, step.field);
    sql.add(" and s.rowid >=", step.range.begin);
    sql.add(" and s.rowid <", step.range.end);
    add_states(sql, query);
    add_filters(sql, query);
    sql.add(" order by " + step.order + " desc limit", step.count);
    return all(database, sql.text, sql.values, found_of);
}

base::Result<Texts> texts(Database& database, std::int64_t row) {
    auto found =
        TRY(all(database, "select title, body from search where rowid = ?1", {bound(row)},
                [](Rows& rows) { return Texts{.title = rows.words(), .body = rows.words()}; }));
    return found.empty() ? Texts{} : std::move(found.front());
}

/// Leaves those where the words of each phrase stand in a row.
void keep_phrases(Step const& step, std::vector<Found>& found) {
    std::erase_if(found, [&](Found const& one) {
        auto const body = step.field == Field::title ? std::string_view() : one.texts.body;
        return !holds(one.texts.title, body, step.phrases);
    });
}

/// Adds the newest that have what is looked for, until there are as many as are asked for.
base::Result<void> add_newest(Database& database, Step step, SearchQuery const& query,
                              std::vector<Found>& out) {
    for (bool more = true; more && static_cast<std::int64_t>(out.size()) < query.limit;) {
        auto found = TRY(candidates(database, step, query));
        more = static_cast<std::int64_t>(found.size()) == step.count;
        if (more) step.range.end = found.back().row;
        if (step.look_through) keep_phrases(step, found);
        std::ranges::move(found, std::back_inserter(out));
    }
    if (static_cast<std::int64_t>(out.size()) > query.limit)
        out.erase(out.begin() + query.limit, out.end());
    return {};
}

/// Where the last so many rows of a range begin.
base::Result<std::int64_t> last_rows(Database& database, Range range, std::int64_t count) {
    auto const last = TRY(number(
        database, "select coalesce(max(rowid), 0) from search where rowid >= ?1 and rowid < ?2",
        range.begin, range.end));
    return std::max(range.begin, last - count);
}

/// The newest of one kind that have what is looked for, at most as many as are asked for.
base::Result<std::vector<Found>> newest(Database& database, Step step, SearchQuery const& query) {
    step.look_through = has_phrase(step.phrases) && !database.finds_phrases();
    step.count = query.limit;
    std::vector<Found> out;
    if (auto const count = database.rows_to_walk(); count > 0) {
        // Words that are common are found among the newest rows soon; those that are not, by the
        // index, which must not be taken for slower than walking through all rows.
        Step near = step;
        near.range.begin = TRY(last_rows(database, step.range, count));
        TRY(add_newest(database, near, query, out));
        step.range.end = near.range.begin;
        step.order = "s.rowid + 0";
    }
    TRY(add_newest(database, step, query, out));
    return out;
}

/// All kinds together: the newest document first, then what is in it.
base::Result<std::vector<Found>> by_words(Database& database, Phrases const& phrases, Field field,
                                          SearchQuery const& query) {
    std::vector<Found> out;
    if (phrases.empty()) return out;
    for (auto const& kind : kinds) {
        bool const duties = query.bands.empty() || kind.name == "duty";
        if (!duties || (!query.kind.empty() && query.kind != kind.name)) continue;
        // The title of what is in a document is its number or place: words alone are not looked for
        // there, for all that have none would be gone through.
        if (field == Field::title && kind.name != "document" && !has_digit(phrases)) continue;
        auto found = TRY(newest(database, {phrases, field, &kind, kind.range}, query));
        std::ranges::move(found, std::back_inserter(out));
    }
    std::ranges::sort(out, [](Found const& a, Found const& b) {
        if (a.hit.document != b.hit.document) return a.hit.document > b.hit.document;
        return a.row < b.row;
    });
    for (auto& one : out) one.phrases = phrases;
    return out;
}

/// What was found, the best first, each thing once.
class Hits {
public:
    explicit Hits(std::int64_t limit) : limit_(static_cast<std::size_t>(limit)) {}
    [[nodiscard]] bool full() const { return items_.size() >= limit_; }
    void take(std::vector<Found>&& found, bool exact) {
        for (auto& one : found) {
            if (full() || !seen_.emplace(one.hit.kind, one.hit.id).second) continue;
            one.hit.exact = exact;
            items_.push_back(std::move(one));
        }
    }
    [[nodiscard]] std::vector<Found>& items() { return items_; }

private:
    std::size_t limit_;
    std::vector<Found> items_;
    std::set<std::pair<std::string, std::int64_t>> seen_;
};

base::Result<std::vector<SearchHit>> with_snippets(Database& database, std::vector<Found>& found) {
    std::vector<SearchHit> out;
    for (auto& one : found) {
        if (one.row != 0) {
            auto const words = TRY(texts(database, one.row));
            one.hit.snippet = snippet_of(words.body, one.phrases);
            if (one.hit.snippet.empty()) one.hit.snippet = snippet_of(words.title, one.phrases);
        }
        out.push_back(std::move(one.hit));
    }
    return out;
}

} // namespace

base::Result<std::vector<SearchHit>> Session::search(SearchQuery const& asked) {
    auto query = asked;
    query.limit += query.skip;
    if (!text::is_utf8(query.words))
        return base::fail(base::ErrorKind::invalid, "từ khóa không phải UTF-8.",
                          "the words are not UTF-8.");
    auto const typed = text::to_nfc(query.words);
    auto const exact = phrases_of(typed);
    auto const bare = bare_of(exact);
    Hits hits(query.limit);
    hits.take(TRY(by_code(database_, code_of(typed), query)), true);
    for (auto const field : {Field::title, Field::all})
        if (!hits.full()) hits.take(TRY(by_words(database_, exact, field, query)), true);
    for (auto const field : {Field::title, Field::all})
        if (!hits.full() && bare != exact)
            hits.take(TRY(by_words(database_, bare, field, query)), false);
    auto& items = hits.items();
    items.erase(items.begin(),
                items.begin() + std::min(query.skip, static_cast<std::int64_t>(items.size())));
    return with_snippets(database_, items);
}

} // namespace suot::registry::sql
