// What reading told of documents for traces.
#include "threads.hpp"

#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view implements = "1"; // citations::Relation::implements

/// From a document to those that name one of its works as what they carry out.
constexpr std::string_view step_below =
    "select m.document from t join trace_work w on w.document = t.document and w.code <> '' "
    "join trace_mention m on m.code = w.code and m.relation = ";
/// From a document to those that hold what it carries out.
constexpr std::string_view step_above =
    "select w.document from t join trace_mention m on m.document = t.document and m.relation = ";
constexpr std::string_view holders = " join trace_work w on w.code = m.code";

TraceWork work_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .number = rows.number(),
            .held = rows.number(),
            .code = rows.words(),
            .type = rows.words(),
            .issuer = rows.words(),
            .date = rows.maybe_date(),
            .subject = rows.words()};
}

TraceMention mention_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .number = rows.number(),
            .work = rows.number(),
            .relation = rows.number(),
            .code = rows.words(),
            .date = rows.maybe_date(),
            .begin = rows.number(),
            .end = rows.number()};
}

TraceItem item_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .number = rows.number(),
            .work = rows.number(),
            .duty = rows.id<DutyId>(),
            .provision = rows.words(),
            .heading = rows.words(),
            .general = rows.truth(),
            .begin = rows.number(),
            .end = rows.number(),
            .words = rows.words(),
            .cites = rows.words()};
}

TraceDuty duty_of(Rows& rows) {
    TraceDuty out{.id = rows.id<DutyId>(),
                  .document = rows.id<DocumentId>(),
                  .number = rows.number(),
                  .review = rows.as<Review>(),
                  .added = rows.truth(),
                  .begin = rows.number(),
                  .end = rows.number(),
                  .decided = {}};
    auto& decided = out.decided;
    decided.words = rows.words();
    decided.lead = rows.words();
    decided.support = rows.words();
    decided.modality = rows.words();
    decided.work = rows.words();
    decided.provision = rows.words();
    decided.kind = rows.words();
    decided.phrase = rows.words();
    decided.start = rows.maybe_date();
    decided.due = rows.maybe_date();
    decided.event = rows.words();
    return out;
}

/// Every row of a table about the documents of a thread.
template <class Make>
auto told(Database& database, std::pair<DocumentId, Thread> const& of, std::string const& select,
          char const* column, char const* order, Make make) {
    Sql sql("");
    auto const thread = thread_of(sql, of.first, of.second);
    sql.text += select;
    if (!thread.empty()) sql.text += std::string(" where ") + column + " in " + thread;
    sql.text += std::string(" order by ") + order;
    return all(database, sql.text, sql.values, make);
}

} // namespace

std::string thread_of(Sql& sql, DocumentId centre, Thread thread) {
    if (thread == Thread::whole) return {};
    sql.add("with recursive t(document) as (select id from document where id =", bound(centre));
    bool const below = thread == Thread::below;
    sql.text += " union " + std::string(below ? step_below : step_above) + std::string(implements)
                + std::string(below ? "" : holders) + ") ";
    return "(select document from t)";
}

base::Result<TraceTexts> Session::trace_texts(DocumentId centre, Thread thread) {
    TraceTexts out;
    std::pair const of{centre, thread};
    out.works = TRY(told(database_, of,
                         "select document, number, held, code, type, issuer, date_day, subject "
                         "from trace_work",
                         "document", "document, number", work_of));
    out.mentions = TRY(told(database_, of,
                            "select document, number, work, relation, code, date_day, begin_byte, "
                            "end_byte from trace_mention",
                            "document", "document, number", mention_of));
    out.items = TRY(told(database_, of,
                         "select document, number, work, coalesce(duty, 0), provision, heading, "
                         "general, begin_byte, end_byte, words, cites from trace_item",
                         "document", "document, number", item_of));
    out.duties = TRY(told(
        database_, of,
        "select d.id, d.document, d.number, d.review, not exists (select 1 from duty_fields r "
        "where r.duty = d.id and r.layer = 0), d.begin_byte, d.end_byte, f.words, f.lead, "
        "f.support, f.modality, f.work, f.provision, f.kind, f.phrase, f.start_day, f.due_day, "
        "f.event from duty d join duty_fields f on f.duty = d.id and f.layer = 1",
        "d.document", "d.document, d.number, d.id", duty_of));
    return out;
}

base::Result<void> Session::set_trace_texts(DocumentId document, TraceTexts const& texts) {
    for (auto const* const table : {"trace_work", "trace_mention", "trace_item"})
        TRY(run(database_, std::string("delete from ") + table + " where document = ?1", document));
    for (auto const& one : texts.works)
        TRY(run(database_, "insert into trace_work values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                document, one.number, one.held, one.code, one.type, one.issuer, one.date,
                one.subject));
    for (auto const& one : texts.mentions)
        TRY(run(database_, "insert into trace_mention values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                document, one.number, one.work, one.relation, one.code, one.date, one.begin,
                one.end));
    for (auto const& one : texts.items)
        TRY(run(database_,
                "insert into trace_item values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                document, one.number, one.work, or_null(one.duty), one.provision, one.heading,
                static_cast<std::int64_t>(one.general), one.begin, one.end, one.words, one.cites));
    return {};
}

base::Result<std::vector<DocumentId>> Session::seen_documents(Scope const& scope) {
    Sql sql("select d.id from document d where true");
    add_document_scope(sql, scope);
    sql.text += " order by d.id";
    return all(database_, sql.text, sql.values, [](Rows& rows) { return rows.id<DocumentId>(); });
}

base::Result<std::vector<DocumentId>> Session::untraced() {
    return all(database_,
               "select d.id from document d where not exists (select 1 from trace_work w where "
               "w.document = d.id) order by d.id limit 100",
               {}, [](Rows& rows) { return rows.id<DocumentId>(); });
}

base::Result<std::vector<DutyBefore>> Session::duties_before(base::Instant after) {
    return all(database_,
               "select subject, verb, before, after from journal where subject_kind = 'duty' and "
               "at > ?1 and (verb like 'review %' or verb like 'proposal %') order by sequence",
               {bound(after)}, [](Rows& rows) {
                   return DutyBefore{.duty = rows.id<DutyId>(),
                                     .verb = rows.words(),
                                     .before = rows.words(),
                                     .after = rows.words()};
               });
}

} // namespace suot::registry::sql
