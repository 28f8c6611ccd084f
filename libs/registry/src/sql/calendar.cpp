// What an office adds to the calendar and the terms that the law sets (docs/spec/calendar.md): one
// row a day, the last word counts.
#include "session.hpp"

namespace suot::registry::sql {

base::Result<std::vector<CalendarDay>> Session::calendar_days() {
    return all(database_, "select day, kind, name, document from calendar_day order by day", {},
               [](Rows& rows) {
                   return CalendarDay{.day = rows.date(),
                                      .kind = rows.number(),
                                      .name = rows.words(),
                                      .document = rows.words()};
               });
}

base::Result<void> Session::put_calendar_day(CalendarDay const& day) {
    return run(database_,
               "insert into calendar_day values (?1, ?2, ?3, ?4) on conflict (day) do update set "
               "kind = excluded.kind, name = excluded.name, document = excluded.document",
               day.day, day.kind, day.name, day.document);
}

base::Result<void> Session::remove_calendar_day(base::Date day) {
    return run(database_, "delete from calendar_day where day = ?1", day);
}

base::Result<std::vector<TermOfOffice>> Session::terms() {
    return all(database_,
               "select of_whom, first_year, last_year, begins_day, document from term_of_office "
               "order by of_whom, first_year",
               {}, [](Rows& rows) {
                   return TermOfOffice{.of_whom = rows.number(),
                                       .first_year = rows.number(),
                                       .last_year = rows.number(),
                                       .begins = rows.date(),
                                       .document = rows.words()};
               });
}

base::Result<void> Session::put_term(TermOfOffice const& term) {
    return run(database_,
               "insert into term_of_office values (?1, ?2, ?3, ?4, ?5) on conflict (of_whom, "
               "first_year) do update set last_year = excluded.last_year, begins_day = "
               "excluded.begins_day, document = excluded.document",
               term.of_whom, term.first_year, term.last_year, term.begins, term.document);
}

} // namespace suot::registry::sql
