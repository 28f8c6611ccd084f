#include <algorithm>
#include <array>

#include "relations.hpp"
#include "session.hpp"
#include "standing_query.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view columns = "s.duty, s.member, s.occurrence, s.office, s.class, "
                                     "s.ordered_day, s.phase, s.from_day, s.until_day, "
                                     "s.due_day, s.first_due_day, s.done_day, s.late, "
                                     "s.acknowledged_day, s.reported_day, s.percent, s.asked_day";

Standing standing_of(Rows& rows) {
    return {.unit = {.duty = rows.id<DutyId>(),
                     .member = rows.id<OfficeId>(),
                     .occurrence = rows.maybe_date()},
            .office = rows.id<OfficeId>(),
            .office_class = rows.id<ClassId>(),
            .ordered = rows.date(),
            .phase = rows.as<Phase>(),
            .from = rows.date(),
            .until = rows.end_date(),
            .due = rows.maybe_date(),
            .first_due = rows.maybe_date(),
            .done = rows.maybe_date(),
            .late = rows.truth(),
            .acknowledged = rows.maybe_date(),
            .reported = rows.maybe_date(),
            .percent = rows.number(),
            .asked = rows.maybe_date()};
}

/// True where only units with a last day are asked for.
bool is_dated(StandingQuery const& query) {
    bool const banded = !query.bands.empty();
    return query.due_from || query.due_until
           || (banded && std::ranges::all_of(query.bands, [](Band const& band) {
                   return band.due == Due::some;
               }));
}

std::string order_of(StandingQuery const& query) {
    constexpr std::array<std::string_view, 5> keys{"s.due_day is null, s.due_day", "s.duty",
                                                   "s.phase", "f.work", "actor"};
    std::string key(keys[static_cast<std::size_t>(query.order)]);
    // An index gives the days in order; those without one cannot be among them.
    if (query.order == Order::due && is_dated(query)) key = "s.due_day";
    if (query.direction == Direction::descending) key += " desc";
    return " order by " + key + ", s.duty, s.member, coalesce(s.occurrence, 0), s.from_day";
}

/// The last name of the office or class that must act, else the name as printed.
constexpr std::string_view actor_name =
    "case when s.office <> 0 then (select name from office_version where office = s.office order "
    "by from_day desc limit 1) when s.class <> 0 then (select name from office_class where id = "
    "s.class) else f.lead end";

/// Adds a query for the units that are asked for, in order: no more than what names them and what
/// they are ordered by, so that an index is enough to find them.
void add_units(Database& database, Sql& sql, StandingQuery const& query) {
    sql.text += "select s.duty, s.member, s.occurrence, s.from_day";
    if (query.order == Order::actor) sql.text += ", " + std::string(actor_name) + " as actor";
    add_source(sql, query);
    add_conditions(database, sql, query);
    // SQLite looks up no "+s.phase" in an index: where the scope's duties are gone through, each of
    // them is to be found by its number, not among all that are due.
    add_bands(sql, query.bands, query.scope.everything ? "" : "+");
    sql.text += order_of(query);
    sql.add(" limit", query.limit);
    sql.add(" offset", query.skip);
}

} // namespace

base::Result<std::vector<StandingRow>> Session::standings(StandingQuery const& query) {
    Sql sql("select " + std::string(columns) + ", x.document, f.work, f.words, "
            + std::string(actor_name) + " as actor, ");
    sql.text += ground_of(sql, {query.on, query.scope}) + " from (";
    add_units(database_, sql, query);
    sql.text += ") k join standing s on s.duty = k.duty and s.member = k.member and "
                "s.from_day = k.from_day and s.occurrence is not distinct from k.occurrence "
                "join duty x on x.id = s.duty "
                "join duty_fields f on f.duty = s.duty and f.layer = 1"
                + order_of(query);
    return all(database_, sql.text, sql.values, [](Rows& rows) {
        return StandingRow{.standing = standing_of(rows),
                           .document = rows.id<DocumentId>(),
                           .code = rows.words(),
                           .words = rows.words(),
                           .actor = rows.words(),
                           .ground = rows.as<Force>()};
    });
}

base::Result<void> Session::set_standings(DutyId duty, OfficeId member,
                                          std::span<Standing const> standings) {
    if (member)
        TRY(run(database_, "delete from standing where duty = ?1 and member = ?2", duty, member));
    else
        TRY(run(database_, "delete from standing where duty = ?1", duty));
    for (auto const& standing : standings)
        TRY(run(database_,
                "insert into standing (duty, member, occurrence, from_day, until_day, office, "
                "class, ordered_day, phase, due_day, first_due_day, done_day, late, "
                "acknowledged_day, reported_day, percent, asked_day) values (?1, ?2, ?3, ?4, ?5, "
                "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
                standing.unit.duty, standing.unit.member, standing.unit.occurrence, standing.from,
                standing.until ? bound(*standing.until) : Bound(open_end), standing.office,
                standing.office_class, standing.ordered, standing.phase, standing.due,
                standing.first_due, standing.done, static_cast<std::int64_t>(standing.late),
                standing.acknowledged, standing.reported, standing.percent, standing.asked));
    return {};
}

} // namespace suot::registry::sql
