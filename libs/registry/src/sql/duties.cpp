// Duties in two layers, what happened to them, and who has a part in them.
//
// Follows docs/spec/register.md, section 2.3, and docs/spec/states.md. Layer 0 is what was read,
// layer 1 what was decided: a decision changes only the second. Events are added and nothing else;
// all that lists show is derived from them into `standing`.
#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

DutyFields fields_of(Rows& rows) {
    return {.words = rows.words(),
            .lead = rows.words(),
            .support = rows.words(),
            .product = rows.words(),
            .authority = rows.words(),
            .modality = rows.words(),
            .work = rows.words(),
            .provision = rows.words(),
            .kind = rows.words(),
            .phrase = rows.words(),
            .start = rows.maybe_date(),
            .due = rows.maybe_date(),
            .rrule = rows.words(),
            .event = rows.words(),
            .offset = rows.words(),
            .working_days = rows.truth(),
            .term_year = rows.number()};
}

/// One row a layer: what was read (0) before what was decided (1).
constexpr std::string_view duty_rows =
    "select d.id, d.document, d.number, d.review, d.begin_byte, d.end_byte, f.layer, f.words, "
    "f.lead, f.support, f.product, f.authority, f.modality, f.work, f.provision, f.kind, f.phrase, "
    "f.start_day, f.due_day, f.rrule, f.event, f.event_offset, f.working_days, f.term_year "
    "from duty d join duty_fields f on f.duty = d.id ";

/// A duty comes in up to two rows, one a layer; what was read comes first.
base::Result<std::vector<DutyRecord>> duties_where(Database& database, std::string_view condition,
                                                   Bound value) {
    std::vector<DutyRecord> out;
    std::vector<Bound> const values{std::move(value)};
    auto const sql =
        std::string(duty_rows) + std::string(condition) + " order by d.number, d.id, f.layer";
    Rows rows(database, sql, values);
    while (rows.next()) {
        DutyRecord duty{.id = rows.id<DutyId>(),
                        .document = rows.id<DocumentId>(),
                        .number = rows.number(),
                        .review = rows.as<Review>(),
                        .begin = rows.number(),
                        .end = rows.number()};
        if (out.empty() || out.back().id != duty.id) out.push_back(duty);
        bool const decided = rows.truth();
        if (decided)
            out.back().decided = fields_of(rows);
        else
            out.back().read = fields_of(rows);
    }
    TRY(rows.done());
    return out;
}

base::Result<void> put_fields(Database& database, DutyId duty, std::int64_t layer,
                              DutyFields const& fields) {
    TRY(run(database, "delete from duty_fields where duty = ?1 and layer = ?2", duty, layer));
    return run(database,
               "insert into duty_fields (duty, layer, words, lead, support, product, "
               "authority, modality, work, provision, kind, phrase, start_day, due_day, rrule, "
               "event, event_offset, working_days, term_year) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
               "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
               duty, layer, fields.words, fields.lead, fields.support, fields.product,
               fields.authority, fields.modality, fields.work, fields.provision, fields.kind,
               fields.phrase, fields.start, fields.due, fields.rrule, fields.event, fields.offset,
               static_cast<std::int64_t>(fields.working_days), fields.term_year);
}

/// A confirmed duty can be searched, by the words that were decided.
base::Result<void> index(Database& database, DutyRecord const& duty) {
    TRY(run(database, "delete from search where rowid = ?1", duty.id.value + duty_rows_begin));
    if (duty.review != Review::confirmed) return {};
    auto const& fields = duty.decided;
    return database.index({.row = duty.id.value + duty_rows_begin,
                           .kind = "duty",
                           .subject = duty.id.value,
                           .document = duty.document.value,
                           .title = fields.work,
                           .body = fields.words + "\n" + fields.lead + "\n" + fields.product});
}

constexpr std::string_view event_columns =
    "select id, duty, member, occurrence, kind, day, at, account, office, class, issuer, due_day, "
    "words, percent, recipient, coalesce(sha256, ''), on_behalf, person, file_name, indicator, "
    "value, target, measure from event ";

Event event_of(Rows& rows) {
    Event out{.unit = {}};
    out.id = rows.id<EventId>();
    out.unit = {
        .duty = rows.id<DutyId>(), .member = rows.id<OfficeId>(), .occurrence = rows.maybe_date()};
    out.kind = rows.as<EventKind>();
    out.day = rows.date();
    out.at = rows.instant();
    out.account = rows.id<AccountId>();
    out.office = rows.id<OfficeId>();
    out.office_class = rows.id<ClassId>();
    out.issuer = rows.id<OfficeId>();
    out.due = rows.maybe_date();
    out.words = rows.words();
    out.percent = rows.number();
    out.recipient = rows.words();
    out.sha256 = rows.words();
    out.on_behalf = rows.id<AccountId>();
    out.person = rows.id<AccountId>();
    out.file_name = rows.words();
    out.indicator = rows.words();
    out.value = rows.words();
    out.target = rows.words();
    out.measure = rows.words();
    return out;
}

} // namespace

base::Result<std::vector<DutyRecord>> Session::duties(DocumentId document) {
    return duties_where(database_, "where d.document = ?1", bound(document));
}

base::Result<DutyRecord> Session::duty(DutyId id) {
    auto found = TRY(duties_where(database_, "where d.id = ?1", bound(id)));
    if (found.empty()) return no_such("nhiệm vụ", "duty", std::to_string(id.value));
    return std::move(found.front());
}

base::Result<DutyId> Session::add_duty(DutyRecord const& duty) {
    auto const made = TRY(added(database_,
                                "insert into duty (document, number, review, begin_byte, end_byte) "
                                "values (?1, ?2, ?3, ?4, ?5)",
                                duty.document, duty.number, duty.review, duty.begin, duty.end));
    DutyRecord kept = duty;
    kept.id = {made};
    if (kept.read) TRY(put_fields(database_, kept.id, 0, *kept.read));
    TRY(put_fields(database_, kept.id, 1, kept.decided));
    TRY(index(database_, kept));
    return kept.id;
}

base::Result<void> Session::change_duty(DutyRecord const& duty) {
    TRY(run(database_, "update duty set review = ?2 where id = ?1", duty.id, duty.review));
    TRY(put_fields(database_, duty.id, 1, duty.decided));
    // Lists and figures do not look at the review: what is not in the register does not stand.
    if (duty.review != Review::confirmed) TRY(set_standings(duty.id, {}, {}));
    return index(database_, duty);
}

base::Result<std::vector<Event>> Session::events(DutyId duty) {
    return all(database_, std::string(event_columns) + "where duty = ?1 order by id", {bound(duty)},
               event_of);
}

base::Result<std::vector<Event>> Session::events(DutyId duty, OfficeId member) {
    return all(database_,
               std::string(event_columns) + "where duty = ?1 and member in (0, ?2) order by id",
               {bound(duty), bound(member)}, event_of);
}

base::Result<std::vector<Event>> Session::last_events(DutyId duty, base::Date on,
                                                      std::int64_t of_members) {
    return all(database_,
               std::string(event_columns)
                   + "where duty = ?1 and day <= ?2 and (member = 0 or indicator <> '' or id >= "
                     "(select coalesce(min(id), 0) from (select id from event where duty = ?1 and "
                     "day <= ?2 and member <> 0 order by id desc limit ?3) l)) order by id",
               {bound(duty), bound(on), bound(of_members)}, event_of);
}

base::Result<EventId> Session::add_event(Event const& event) {
    auto const made = TRY(added(
        database_,
        "insert into event (duty, member, occurrence, kind, day, at, account, office, class, "
        "issuer, due_day, words, percent, recipient, sha256, on_behalf, person, file_name, "
        "indicator, value, target, measure) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
        "?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
        event.unit.duty, event.unit.member, event.unit.occurrence, event.kind, event.day, event.at,
        event.account, event.office, event.office_class, event.issuer, event.due, event.words,
        event.percent, event.recipient, event.sha256.empty() ? Bound() : Bound(event.sha256),
        event.on_behalf, event.person, event.file_name, event.indicator, event.value, event.target,
        event.measure));
    return EventId{made};
}

/// The duty keeps its id, and so its events and links; only where it stands and what was read there
/// change.
base::Result<void> Session::move_duty(DutyRecord const& duty) {
    TRY(run(database_,
            "update duty set document = ?2, number = ?3, begin_byte = ?4, end_byte = ?5 "
            "where id = ?1",
            duty.id, duty.document, duty.number, duty.begin, duty.end));
    for (auto const* const side : {"lower", "higher"})
        TRY(run(database_,
                "update trace_link set " + std::string(side) + "_document = ?2 where " + side
                    + "_duty = ?1",
                duty.id, duty.document));
    if (duty.read) TRY(put_fields(database_, duty.id, 0, *duty.read));
    return change_duty(duty);
}

/// By standings and not by kind: a duty that was woken or cancelled waits for nothing.
base::Result<std::vector<Dormant>> Session::dormant(base::Date on) {
    return all(database_,
               "select distinct s.duty, f.event, f.words from standing s join duty x on x.id = "
               "s.duty join duty_fields f on f.duty = s.duty and f.layer = 1 where x.review = 1 "
               "and s.phase = ?2 and s.until_day > ?1 and s.from_day <= ?1 order by s.duty",
               {bound(on), bound(Phase::dormant)}, [](Rows& rows) {
                   return Dormant{
                       .duty = rows.id<DutyId>(), .event = rows.words(), .words = rows.words()};
               });
}

// Other documents told of it: there the document that ordered is `work`, a number that only now has
// a document to go with it.
base::Result<std::vector<DutyRecord>> Session::reported(std::string_view code, DocumentId but) {
    if (code.empty()) return std::vector<DutyRecord>{};
    std::vector<DutyRecord> out;
    for (auto const id :
         TRY(all(database_,
                 "select d.id from duty_fields f join duty d on d.id = f.duty "
                 "where f.layer = 1 and f.work = ?1 and d.document <> ?2 and "
                 "d.review < 2 order by d.id",
                 {bound(code), bound(but)}, [](Rows& rows) { return rows.id<DutyId>(); })))
        out.push_back(TRY(duty(id)));
    return out;
}

base::Result<std::vector<Party>> Session::parties(DutyId duty) {
    return all(database_,
               "select office, part, 0 from party where duty = ?1 union all select 0, part, class "
               "from party_class where duty = ?1 order by 2, 3, 1",
               {bound(duty)}, [](Rows& rows) {
                   return Party{.office = rows.id<OfficeId>(),
                                .part = rows.as<Part>(),
                                .office_class = rows.id<ClassId>()};
               });
}

base::Result<void> Session::set_parties(DutyId duty, std::span<Party const> parties) {
    TRY(run(database_, "delete from party where duty = ?1", duty));
    TRY(run(database_, "delete from party_class where duty = ?1", duty));
    for (auto const& party : parties)
        TRY(party.office_class
                ? run(database_,
                      "insert into party_class (duty, class, part) values (?1, ?2, ?3) on conflict "
                      "do nothing",
                      duty, party.office_class, party.part)
                : run(database_,
                      "insert into party (duty, office, part) values (?1, ?2, ?3) on conflict do "
                      "nothing",
                      duty, party.office, party.part));
    return {};
}

base::Result<bool> Session::sees(Scope const& scope, DutyId duty) {
    Sql sql("select count(*) from duty x join document d on d.id = x.document where x.id =");
    sql.text += sql.keep(bound(duty));
    add_duty_scope(sql, scope, "x.id");
    auto const found =
        TRY(all(database_, sql.text, sql.values, [](Rows& rows) { return rows.number(); }));
    return found.front() != 0;
}

base::Result<bool> Session::sees(Scope const& scope, DocumentId document) {
    Sql sql("select count(*) from document d where d.id =");
    sql.text += sql.keep(bound(document));
    add_document_scope(sql, scope);
    auto const found =
        TRY(all(database_, sql.text, sql.values, [](Rows& rows) { return rows.number(); }));
    return found.front() != 0;
}

} // namespace suot::registry::sql
