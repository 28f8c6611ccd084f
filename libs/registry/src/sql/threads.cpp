// What reading told of documents for traces.
//
// Follows docs/spec/links.md, section 4, and docs/spec/trace.md, section 1. A thread is walked by
// the numbers that documents cite, recursively and in one statement; relations stand in the rows as
// numbers of citations::Relation: 1 implements, 2 replaces.
#include "threads.hpp"

#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view implements = "1"; // citations::Relation::implements
/// Documents that replace others: whoever still cites those is to know.
constexpr std::string_view replacers = "(select document from trace_mention where relation = 2)";

/// From a document to those that name one of its works as what they carry out.
constexpr std::string_view step_below =
    "select m.document from t join trace_work w on w.document = t.document and w.code <> '' "
    "join trace_mention m on m.code = w.code and m.relation = ";
/// From a document to those that hold what it carries out.
constexpr std::string_view step_above =
    "select w.document from u join trace_mention m on m.document = u.document and m.relation = ";
constexpr std::string_view holders = " join trace_work w on w.code = m.code";

TraceDocument document_of(Rows& rows) {
    return {.id = rows.id<DocumentId>(),
            .office = rows.id<OfficeId>(),
            .name = rows.words(),
            .entered = rows.date(),
            .replaces = rows.id<DocumentId>()};
}

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

/// Which rows of a table: those about the documents of a thread, by a column.
struct About {
    DocumentId centre;
    Thread thread;
    char const* column;
    char const* order;
    bool replacers = false; ///< and those about documents that replace others
};

template <class Make>
auto told(Database& database, About const& of, std::string_view select, Make make) {
    Sql sql("");
    auto const thread = thread_of(sql, of.centre, of.thread);
    sql.text += select;
    std::string const column(of.column);
    if (!thread.empty()) sql.text += " where (" + column + " in " + thread;
    if (!thread.empty() && of.replacers)
        sql.text += " or " + column + " in " + std::string(replacers);
    if (!thread.empty()) sql.text += ")";
    sql.text += std::string(" order by ") + of.order;
    return all(database, sql.text, sql.values, make);
}

} // namespace

/// A document counts once however many ways lead to it, so circles end.
std::string thread_of(Sql& sql, DocumentId centre, Thread thread) {
    if (thread == Thread::whole) return {};
    auto const id = sql.keep(bound(centre));
    auto const walk = [&](char const* name, std::string_view step, std::string_view end) {
        return std::string(name) + "(document) as (select id from document where id =" + id
               + " union " + std::string(step) + std::string(implements) + std::string(end) + ")";
    };
    bool const down = thread != Thread::above;
    bool const up = thread != Thread::below;
    sql.text += "with recursive ";
    if (down) sql.text += walk("t", step_below, "");
    if (up) sql.text += std::string(down ? ", " : "") + walk("u", step_above, holders);
    sql.text += " ";
    if (!up) return "(select document from t)";
    return down ? "(select document from t union select document from u)"
                : "(select document from u)";
}

/// Items and duties only of the thread itself; of `both`, works and mentions also of what replaces.
base::Result<TraceTexts> Session::trace_texts(DocumentId centre, Thread thread) {
    TraceTexts out;
    bool const more = thread == Thread::both;
    About const own{centre, thread, "document", "document, number"};
    auto const wide = About{centre, thread, "document", "document, number", more};
    out.documents = TRY(told(database_, {centre, thread, "id", "id", more},
                             "select id, office, name, entered_day, coalesce(replaces, 0) from "
                             "document",
                             document_of));
    out.works = TRY(told(database_, wide,
                         "select document, number, held, code, type, issuer, date_day, subject "
                         "from trace_work",
                         work_of));
    out.mentions = TRY(told(database_, wide,
                            "select document, number, work, relation, code, date_day, begin_byte, "
                            "end_byte from trace_mention",
                            mention_of));
    out.items = TRY(told(database_, own,
                         "select document, number, work, coalesce(duty, 0), provision, heading, "
                         "general, begin_byte, end_byte, words, cites from trace_item",
                         item_of));
    out.duties = TRY(told(
        database_, {centre, thread, "d.document", "d.document, d.number, d.id"},
        "select d.id, d.document, d.number, d.review, not exists (select 1 from duty_fields r "
        "where r.duty = d.id and r.layer = 0), d.begin_byte, d.end_byte, f.words, f.lead, "
        "f.support, f.modality, f.work, f.provision, f.kind, f.phrase, f.start_day, f.due_day, "
        "f.event from duty d join duty_fields f on f.duty = d.id and f.layer = 1",
        duty_of));
    return out;
}

// All anew: what this program read takes the place of what an older one did.
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
