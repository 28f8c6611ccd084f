// Documents, their bytes, texts, remarks and readers.
//
// Follows docs/spec/register.md, section 2. Bytes lie apart under their hash and are kept once;
// texts lie in a table of their own, because lists never show them. What people waived stays with
// the remark it was about.
#include <registry/hash.hpp>

#include "relations.hpp"
#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view columns =
    "d.id, d.office, d.name, d.sha256, d.media_type, d.code, d.type, d.issuer, d.tier, d.subject, "
    "d.date_day, d.received_day, coalesce(d.replaces, 0), "
    "(select count(*) from duty where document = d.id and review = 0), "
    "(select count(*) from duty where document = d.id and review = 1), "
    "(select count(*) from duty where document = d.id and review <> 0), "
    "(select count(*) from remark where document = d.id and waived_by = '' "
    " and severity <> 'information'), d.entered_day, d.program, d.restricted";

/// The same where nobody asks how far it is reviewed: counting costs more than all the rest.
constexpr std::string_view head_columns =
    "d.id, d.office, d.name, d.sha256, d.media_type, d.code, d.type, d.issuer, d.tier, d.subject, "
    "d.date_day, d.received_day, coalesce(d.replaces, 0), 0, 0, 0, 0, d.entered_day, d.program, "
    "d.restricted";

DocumentRecord document_of(Rows& rows) {
    return {.id = rows.id<DocumentId>(),
            .office = rows.id<OfficeId>(),
            .name = rows.words(),
            .sha256 = rows.words(),
            .media_type = rows.words(),
            .code = rows.words(),
            .type = rows.words(),
            .issuer = rows.words(),
            .tier = rows.number(),
            .subject = rows.words(),
            .date = rows.maybe_date(),
            .received = rows.date(),
            .text = {},
            .replaces = rows.id<DocumentId>(),
            .proposed = rows.number(),
            .confirmed = rows.number(),
            .reviewed = rows.number(),
            .doubts = rows.number(),
            .entered = rows.date(),
            .program = rows.words(),
            .restricted = rows.truth()};
}

base::Result<DocumentRecord> one(Database& database, std::string_view what, DocumentId id) {
    auto found =
        TRY(all(database, "select " + std::string(what) + " from document d where d.id = ?1",
                {bound(id)}, document_of));
    if (found.empty()) return no_such("văn bản", "document", std::to_string(id.value));
    return std::move(found.front());
}

base::Result<void> index(Database& database, DocumentRecord const& document) {
    auto const& title = document.code.empty() ? document.name : document.code;
    return database.index({.row = document.id.value,
                           .kind = "document",
                           .subject = document.id.value,
                           .document = document.id.value,
                           .title = title + " " + document.subject,
                           .body = document.text});
}

/// A new version is the same document as the version before; else what has the same number and date
/// by the same issuer is.
base::Result<void> set_original(Database& database, DocumentRecord const& document) {
    return run(database,
               "update document set original = coalesce((select original from document where id = "
               "?2), (select min(original) from document where ?3 <> '' and ?5 <> '' and code = ?3 "
               "and date_day = ?4 and bare(issuer) = bare(?5) and id <> ?1), ?1) where id = ?1",
               document.id, document.replaces, document.code, document.date, document.issuer);
}

/// Each condition that is given narrows; the order of conditions is nothing the database minds.
void add_conditions(Database& database, Sql& sql, DocumentQuery const& query, Scope const& scope) {
    if (!query.sha256.empty()) sql.add(" and d.sha256 =", query.sha256);
    if (!query.code.empty()) sql.add(" and d.code =", query.code);
    if (query.from) sql.add(" and d.date_day >=", bound(*query.from));
    if (query.until) sql.add(" and d.date_day <=", bound(*query.until));
    if (query.on) sql.add(" and d.entered_day <=", bound(*query.on));
    add_words(database, sql, {"d.id", "document", query.words});
    if (query.unreviewed)
        sql.text += " and (exists (select 1 from duty where document = d.id and review = 0) or "
                    "exists (select 1 from remark where document = d.id and waived_by = '' and "
                    "severity <> 'information'))";
    if (!query.not_read_by.empty()) sql.add(" and d.program <>", query.not_read_by);
    if (query.version_of) sql.add(" and d.replaces =", bound(query.version_of));
    add_origin(sql, query.issuer, query.type, query.tier);
    add_validity(sql, query.validity, {query.valid_on, scope});
}

} // namespace

base::Result<std::vector<DocumentRecord>> Session::documents(DocumentQuery const& query,
                                                             Scope const& scope) {
    Sql sql("select " + std::string(columns) + " from document d where true");
    if (query.after != 0) sql.add(" and d.id <", query.after);
    add_conditions(database_, sql, query, scope);
    add_document_scope(sql, scope);
    sql.add(" order by d.id desc limit", query.limit);
    return all(database_, sql.text, sql.values, document_of);
}

base::Result<std::int64_t> Session::count_documents(DocumentQuery const& query,
                                                    Scope const& scope) {
    Sql sql("select count(*) from document d where true");
    add_conditions(database_, sql, query, scope);
    add_document_scope(sql, scope);
    auto const counts =
        TRY(all(database_, sql.text, sql.values, [](Rows& rows) { return rows.number(); }));
    return counts.front();
}

base::Result<DocumentRecord> Session::document_head(DocumentId id) {
    return one(database_, head_columns, id);
}

base::Result<DocumentRecord> Session::document(DocumentId id) {
    auto out = TRY(one(database_, columns, id));
    auto texts = TRY(all(database_, "select text from document_text where document = ?1",
                         {bound(id)}, [](Rows& rows) { return rows.words(); }));
    if (!texts.empty()) out.text = std::move(texts.front());
    return out;
}

base::Result<std::vector<Remark>> Session::remarks(DocumentId id) {
    return all(database_,
               "select document, number, code, severity, begin_byte, end_byte, vi, en, waived_by, "
               "waived_reason, resolved from remark where document = ?1 order by number",
               {bound(id)}, [](Rows& rows) {
                   return Remark{.document = rows.id<DocumentId>(),
                                 .number = rows.number(),
                                 .code = rows.words(),
                                 .severity = rows.words(),
                                 .begin = rows.number(),
                                 .end = rows.number(),
                                 .vi = rows.words(),
                                 .en = rows.words(),
                                 .waived_by = rows.words(),
                                 .waived_reason = rows.words(),
                                 .resolved = rows.truth()};
               });
}

base::Result<FileRecord> Session::file(std::string_view sha256) {
    auto found = TRY(
        all(database_, "select sha256, bytes from file where sha256 = ?1", {bound(sha256)},
            [](Rows& rows) { return FileRecord{.sha256 = rows.words(), .bytes = rows.words()}; }));
    if (found.empty()) return no_such("tệp", "file", sha256);
    return std::move(found.front());
}

base::Result<std::string> Session::keep_file(std::string_view bytes) {
    auto hash = sha256_hex(bytes);
    TRY(run(database_, "insert into file (sha256, bytes) values (?1, ?2) on conflict do nothing",
            hash, Blob{bytes}));
    return hash;
}

/// Text and index are written in the same transaction: a document that is there can be found.
base::Result<DocumentId> Session::add_document(DocumentRecord const& document) {
    auto const made = TRY(added(
        database_,
        "insert into document (office, name, sha256, media_type, code, type, issuer, subject, "
        "date_day, received_day, replaces, entered_day, program, restricted, tier) values (?1, ?2, "
        "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        document.office, document.name, document.sha256, document.media_type, document.code,
        document.type, document.issuer, document.subject, document.date, document.received,
        or_null(document.replaces), document.entered, document.program,
        static_cast<std::int64_t>(document.restricted), document.tier));
    DocumentRecord kept = document;
    kept.id = {made};
    TRY(set_original(database_, kept));
    TRY(run(database_, "insert into document_text values (?1, ?2)", kept.id, kept.text));
    TRY(index(database_, kept));
    return kept.id;
}

base::Result<void> Session::add_remark(Remark const& remark) {
    return run(database_,
               "insert into remark (document, number, code, severity, begin_byte, end_byte, vi, "
               "en, waived_by, waived_reason, resolved) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
               "?9, ?10, ?11)",
               remark.document, remark.number, remark.code, remark.severity, remark.begin,
               remark.end, remark.vi, remark.en, remark.waived_by, remark.waived_reason,
               static_cast<std::int64_t>(remark.resolved));
}

base::Result<void> Session::waive(Remark const& remark) {
    return run(database_,
               "update remark set waived_by = ?3, waived_reason = ?4, resolved = ?5 "
               "where document = ?1 and number = ?2",
               remark.document, remark.number, remark.waived_by, remark.waived_reason,
               static_cast<std::int64_t>(remark.resolved));
}

base::Result<void> Session::set_remarks(DocumentId document, std::span<Remark const> remarks) {
    TRY(run(database_, "delete from remark where document = ?1", document));
    for (auto const& remark : remarks) TRY(add_remark(remark));
    return {};
}

base::Result<void> Session::change_document(DocumentRecord const& document) {
    return run(database_, "update document set program = ?2, restricted = ?3 where id = ?1",
               document.id, document.program, static_cast<std::int64_t>(document.restricted));
}

base::Result<std::vector<AccountId>> Session::readers(DocumentId document) {
    return all(database_,
               "select account from document_reader where document = ?1 order by account",
               {bound(document)}, [](Rows& rows) { return rows.id<AccountId>(); });
}

base::Result<std::vector<DocumentId>> Session::restricted() {
    return all(database_, "select id from document where restricted = 1 order by id", {},
               [](Rows& rows) { return rows.id<DocumentId>(); });
}

base::Result<void> Session::set_readers(DocumentId document, std::span<AccountId const> readers) {
    TRY(run(database_, "delete from document_reader where document = ?1", document));
    for (auto const reader : readers)
        TRY(run(database_, "insert into document_reader values (?1, ?2) on conflict do nothing",
                document, reader));
    return {};
}

} // namespace suot::registry::sql
