#include "relations.hpp"

#include <registry/citation.hpp>
#include <text/fold.hpp>

#include "session.hpp"

namespace suot::registry::sql {

namespace {

Citation citation_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .number = rows.number(),
            .relation = rows.words(),
            .code = rows.words(),
            .type = rows.words(),
            .date = rows.maybe_date(),
            .title = rows.words(),
            .begin = rows.number(),
            .end = rows.number(),
            .target = rows.id<DocumentId>(),
            .issuer = rows.words()};
}

Provision provision_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .address = rows.words(),
            .begin = rows.number(),
            .end = rows.number(),
            .words = {}};
}

constexpr std::string_view columns =
    "select document, number, relation, code, type, date_day, title, begin_byte, end_byte, target, "
    "issuer from citation ";

bool changes_its_target(Citation const& citation) {
    return citation.relation == "replaces" || citation.relation == "repeals"
           || citation.relation == "amends";
}

/// The document of that number and day: of the issuer that is cited, whose place may be left out
/// ("của Tỉnh ủy"); else of who issued the citing one, else held where that is; of several the
/// newest. It is given as the first of its copies. Numbers begin anew everywhere each year, so
/// nobody ends or amends another issuer's document by a number alone; and no version of a document
/// cites the others.
base::Result<DocumentId> target_of(Database& database, Citation const& citation) {
    if (citation.code.empty()) return DocumentId{};
    auto const found = TRY(
        all(database,
            "with candidate as (select d.id, d.original, d.date_day, d.office = c.office as "
            "here, bare(d.issuer) = bare(c.issuer) as own, d.issuer = '' as unsaid, ?4 <> '' and "
            "bare(d.issuer) || ' ' like bare(?4) || ' %' as meant from document d, document c "
            "where c.id = ?5 and d.code = ?1 and d.original <> c.original and (d.date_day is "
            "null or ?2 = 0 or d.date_day = ?3)) "
            "select original from candidate "
            "where ?6 = 0 or ?2 = 1 or meant or unsaid or own or here order by "
            "case when meant then 0 else 3 end + case when own and not unsaid and (meant or ?4 = "
            "'') then 0 when here then 1 else 2 end, "
            "case when date_day is null then 1 else 0 end, id desc limit 1",
            {bound(citation.code), Bound(citation.date ? 1 : 0),
             bound(citation.date.value_or(base::Date{})), bound(citation.issuer),
             bound(citation.document), Bound(changes_its_target(citation) ? 1 : 0)},
            [](Rows& rows) { return rows.id<DocumentId>(); }));
    return found.empty() ? DocumentId{} : found.front();
}

constexpr char const* ending = " and c.relation <> 'amends'";
constexpr char const* amending = " and c.relation = 'amends'";

/// What changes other documents by the day, as far as it may be read.
std::string changes(Sql& sql, Asked const& asked, char const* which) {
    return " from citation c join document b on b.id = c.document where c.target <> 0 and "
           "c.relation in ('replaces', 'repeals', 'amends')"
           + std::string(which) + " and coalesce(b.date_day, b.received_day) <="
           + sql.keep(bound(asked.on)) + " and " + readable(sql, asked.scope, "b");
}

} // namespace

void add_like(Sql& sql, std::string_view column, std::string const& words) {
    std::string pattern = "%";
    for (char const sign : text::bare(text::squeezed(words))) {
        if (sign == '%' || sign == '_' || sign == '!') pattern += '!';
        pattern += sign;
    }
    sql.add(" and bare(" + std::string(column) + ") like", bound(pattern + "%"));
    sql.text += " escape '!'";
}

void add_origin(Sql& sql, std::string const& issuer, std::string const& type, std::int64_t tier) {
    if (!issuer.empty()) add_like(sql, "d.issuer", issuer);
    if (!type.empty()) sql.add(" and d.type =", bound(type));
    if (tier != 0) sql.add(" and d.tier =", tier);
}

void add_validity(Sql& sql, Validity validity, Asked const& asked) {
    if (validity == Validity::any) return;
    auto const said = [&](char const* which) {
        return "exists (select 1" + changes(sql, asked, which) + " and c.target = d.original)";
    };
    sql.text += (validity == Validity::ended ? " and " : " and not ") + said(ending);
    if (validity == Validity::amended) sql.text += " and " + said(amending);
}

void add_ground(Sql& sql, Validity validity, Asked const& asked) {
    if (validity == Validity::any) return;
    auto const resting = [&](char const* which) {
        auto const changed = "select c.target" + changes(sql, asked, which);
        return "s.duty in (select y.id from duty y join document d on d.id = y.document where "
               "d.original in ("
               + changed
               + ") union select y.id from citation o join duty y on y.document = o.document join "
                 "duty_fields g on g.duty = y.id and g.layer = 1 and g.work = o.code where "
                 "o.target in ("
               + changed + "))";
    };
    sql.text += (validity == Validity::ended ? " and " : " and not ") + resting(ending);
    if (validity == Validity::amended) sql.text += " and " + resting(amending);
}

std::string ground_of(Sql& sql, Asked const& asked) {
    return "coalesce((select max(case c.relation when 'repeals' then 3 when 'replaces' then 2 else "
           "1 end)"
           + changes(sql, asked, "")
           + " and c.target in (select original from document where id = x.document union all "
             "select o.target from citation o where "
             "o.document = x.document and o.code = f.work)), 0)";
}
static_assert(static_cast<int>(Force::amended) == 1 && static_cast<int>(Force::replaced) == 2
              && static_cast<int>(Force::repealed) == 3);

base::Result<std::vector<Citation>> Session::citations(DocumentId document) {
    return all(database_, std::string(columns) + "where document = ?1 order by number",
               {bound(document)}, citation_of);
}

base::Result<std::vector<Citation>> Session::cited_by(DocumentId target) {
    return all(database_,
               std::string(columns)
                   + "where target = (select original from document where id "
                     "= ?1) order by document, number",
               {bound(target)}, citation_of);
}

base::Result<std::vector<DocumentId>> Session::copies(DocumentId document) {
    return all(database_,
               "select id from document where original = (select original from document where id = "
               "?1) order by id desc",
               {bound(document)}, [](Rows& rows) { return rows.id<DocumentId>(); });
}

base::Result<void> Session::add_citation(Citation const& citation) {
    return run(database_,
               "insert into citation (document, number, relation, code, type, date_day, title, "
               "begin_byte, end_byte, target, issuer) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
               "?10, ?11)",
               citation.document, citation.number, citation.relation, citation.code, citation.type,
               citation.date, citation.title, citation.begin, citation.end,
               TRY(target_of(database_, citation)), citation.issuer);
}

base::Result<void> Session::clear_relations(DocumentId document) {
    TRY(run(database_, "delete from citation where document = ?1", document));
    TRY(run(database_,
            "delete from search where rowid in (select id + ?2 from provision where document = ?1)",
            document, provision_rows_begin));
    return run(database_, "delete from provision where document = ?1", document);
}

base::Result<void> Session::link_citations(DocumentRecord const& document) {
    if (document.code.empty()) return {};
    // A copy changes nothing for those that name its original already.
    auto const naming = TRY(all(
        database_,
        std::string(columns)
            + "where code = ?2 and document <> ?1 and (date_day is null or ?3 = 0 or date_day = "
              "?4) and (target = 0 or exists (select 1 from document d where d.id = ?1 and "
              "d.original = d.id))",
        {bound(document.id), bound(document.code), Bound(document.date ? 1 : 0),
         bound(document.date.value_or(base::Date{}))},
        citation_of));
    for (auto const& citation : naming)
        TRY(run(database_, "update citation set target = ?3 where document = ?1 and number = ?2",
                citation.document, citation.number, TRY(target_of(database_, citation))));
    return {};
}

base::Result<void> Session::add_provision(Provision const& provision) {
    auto const id =
        TRY(added(database_,
                  "insert into provision (document, address, begin_byte, end_byte) "
                  "values (?1, ?2, ?3, ?4)",
                  provision.document, provision.address, provision.begin, provision.end));
    return database_.index({.row = id + provision_rows_begin,
                            .kind = "provision",
                            .subject = id,
                            .document = provision.document.value,
                            .title = provision.address,
                            .body = provision.words});
}

base::Result<std::vector<Provision>> Session::provisions(DocumentId document) {
    return all(database_,
               "select document, address, begin_byte, end_byte from provision where document = ?1 "
               "order by id",
               {bound(document)}, provision_of);
}

base::Result<Provision> Session::provision(std::int64_t id) {
    auto found = TRY(all(database_,
                         "select document, address, begin_byte, end_byte from provision where id = "
                         "?1",
                         {bound(id)}, provision_of));
    if (found.empty()) return no_such("mục", "provision", std::to_string(id));
    return std::move(found.front());
}

} // namespace suot::registry::sql
