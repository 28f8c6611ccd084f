#include <algorithm>
#include <array>

#include "relations.hpp"
#include "scope.hpp"
#include "session.hpp"

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

std::string_view of(Due due) {
    if (due == Due::none) return " and s.due_day is null";
    return due == Due::some ? " and s.due_day is not null" : "";
}

std::string_view of(Late late) {
    if (late == Late::any) return "";
    return late == Late::yes ? " and s.late = 1" : " and s.late = 0";
}

std::string band_condition(Sql& sql, Band const& band, char const* sign = "") {
    std::string out = std::string("(") + sign + "s.phase =" + sql.keep(bound(band.phase));
    out += of(band.due);
    if (band.from) out += " and s.due_day >=" + sql.keep(bound(*band.from));
    if (band.until) out += " and s.due_day <=" + sql.keep(bound(*band.until));
    out += of(band.late);
    return out + ")";
}

/// The bands with those put together that meet end to end ("overdue" and "overdue for 3 days and
/// more"), so that one range of an index takes them.
std::vector<Band> merged(std::vector<Band> bands) {
    std::ranges::sort(bands, {}, [](Band const& band) { return std::pair(band.phase, band.from); });
    std::vector<Band> out;
    for (auto const& band : bands) {
        bool const meets = !out.empty() && out.back().phase == band.phase
                           && out.back().due == band.due && out.back().late == band.late
                           && out.back().until && band.from
                           && std::chrono::sys_days(*out.back().until) + std::chrono::days(1)
                                  == std::chrono::sys_days(*band.from);
        if (meets)
            out.back().until = band.until;
        else
            out.push_back(band);
    }
    return out;
}

} // namespace

void add_bands(Sql& sql, std::vector<Band> const& bands, char const* sign) {
    if (bands.empty()) return;
    std::string any;
    for (auto const& band : merged(bands))
        any += (any.empty() ? "" : " or ") + band_condition(sql, band, sign);
    sql.text += " and (" + any + ")";
}

namespace {

/// What an office must do: what stands in its own name, and orders to a class it was in on the day
/// of the order as long as it has not acted (then it has a row of its own).
void add_office(Sql& sql, OfficeId office) {
    auto const id = sql.keep(bound(office));
    sql.text +=
        " and (s.office =" + id
        + " or (s.class <> 0 and s.member = 0 and exists (select 1 from class_member m "
          "where m.class = s.class and m.office ="
        + id
        + " and m.from_day <= s.ordered_day and m.until_day > s.ordered_day) and not exists "
          "(select 1 from standing o where o.duty = s.duty and o.member ="
        + id + " and o.occurrence is not distinct from s.occurrence)))";
}

std::string_view of(Waiting waiting) {
    switch (waiting) {
    case Waiting::acknowledgement:
        return " and s.phase in (1, 4, 5) and s.acknowledged_day is null";
    case Waiting::extension:
        return " and s.phase = 1 and s.asked_day is not null";
    case Waiting::acceptance:
        return " and s.phase = 2";
    case Waiting::anything:
        return "";
    }
    return "";
}
static_assert(static_cast<int>(Phase::open) == 1 && static_cast<int>(Phase::submitted) == 2
              && static_cast<int>(Phase::dormant) == 4 && static_cast<int>(Phase::continuous) == 5
              && static_cast<int>(Phase::done) == 3 && static_cast<int>(Phase::cancelled) == 7);

/// Units closed before the window are left out; what stood open before it was carried over.
void add_window(Sql& sql, Window const& window) {
    auto const from = sql.keep(bound(window.from));
    sql.text += " and s.phase <> 0 and not (s.phase in (3, 7) and s.from_day <" + from + ")";
    if (window.carried == Carried::any) return;
    sql.text += window.carried == Carried::yes ? " and" : " and not";
    sql.text += " exists (select 1 from standing o where o.duty = s.duty and o.member = s.member "
                "and o.occurrence is not distinct from s.occurrence and o.phase not in (0, 3, 7) "
                "and o.from_day <"
                + from + ")";
}

void add_watchers(Database& database, Sql& sql, StandingQuery const& query) {
    if (query.follower) {
        sql.add(" and s.duty in (select duty from duty_follower where account =",
                bound(query.follower));
        sql.text += ")";
    }
    if (query.support) {
        sql.add(" and s.duty in (select duty from party where part = 2 and office =",
                bound(query.support));
        sql.text += ")";
    }
    if (query.office_class) sql.add(" and s.class =", bound(query.office_class));
    add_words(database, sql, {"s.duty", "duty", query.words});
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

/// Ordered by one of these offices; before anybody ordered it, of a document registered there.
void add_issuer(Sql& sql, std::string const& offices) {
    sql.text += " and s.duty in (select duty from party where part = 0 and office in (" + offices
                + ") union select y.id from document d join duty y on y.document = d.id where "
                  "d.office in ("
                + offices
                + ") and not exists (select 1 from party p where p.duty = y.id and p.part = 0))";
}

/// The tier of an office, as it is last known; of a class, that of its rule.
constexpr std::string_view office_tier =
    "coalesce((select tier from office_version where office = s.office order by from_day desc "
    "limit 1), (select tier from office_class where id = s.class), 0)";

void add_tier(Sql& sql, std::int64_t tier) {
    sql.add(" and " + std::string(office_tier) + " =", tier);
}

/// The conditions of a query over `standing s`, and `duty x` where a document is named.
void add_conditions(Database& database, Sql& sql, StandingQuery const& query) {
    if (query.parts_of) {
        sql.add(" and s.member <> 0 and s.duty =", bound(query.parts_of->duty));
        sql.add(" and s.occurrence is not distinct from", bound(query.parts_of->occurrence));
    } else if (query.office)
        add_office(sql, query.office);
    else if (query.member)
        sql.add(" and s.member =", bound(*query.member));
    else if (query.which != Which::both)
        sql.text += query.which == Which::orders ? " and s.member = 0" : " and s.member <> 0";
    if (query.document) sql.add(" and x.document =", bound(query.document));
    if (query.duty) sql.add(" and s.duty =", bound(query.duty));
    if (query.rests_on) {
        auto const id = sql.keep(bound(query.rests_on));
        sql.text += " and s.duty in (select id from duty where document =" + id
                    + " union select y.id from citation o join duty y on y.document = o.document "
                      "join duty_fields g on g.duty = y.id and g.layer = 1 and g.work = o.code "
                      "where o.target ="
                    + id + ")";
    }
    add_ground(sql, query.ground, {query.on, query.scope});
    if (query.due_from) sql.add(" and s.due_day >=", bound(*query.due_from));
    if (query.due_until) sql.add(" and s.due_day <=", bound(*query.due_until));
    if (!query.issuer_path.empty())
        add_issuer(sql, offices_in(sql, {.paths = {query.issuer_path}}));
    if (query.issuer) add_issuer(sql, sql.keep(bound(query.issuer)));
    if (query.tier) add_tier(sql, *query.tier);
    if (query.undated) sql.text += " and s.due_day is null";
    sql.text += of(query.waiting);
    if (query.window) add_window(sql, *query.window);
    if (query.silent) {
        sql.add(" and s.phase = 5 and s.due_day <", bound(*query.silent));
    }
    add_watchers(database, sql, query);
    add_readable(sql, query.scope, "s.duty");
}

/// Standings by how long they last: those without an end are one place of the index, in the order
/// of their phases and days.
enum class Lasting { any, open, ended };

std::string of(Lasting lasting) {
    auto const end = std::to_string(open_end);
    if (lasting == Lasting::open) return " and s.until_day = " + end;
    return lasting == Lasting::ended ? " and s.until_day < " + end : std::string();
}

/// Only the duties of the register have standings; what else is joined must be needed, for it is
/// looked up for each of them. A scope that holds few of them is gone through first (“cross join”
/// keeps that order).
void add_source(Sql& sql, StandingQuery const& query, Group group = Group::none,
                Lasting lasting = Lasting::any) {
    bool const by_name = query.order == Order::document || query.order == Order::actor;
    bool const scoped = !query.scope.everything;
    sql.text += " from ";
    if (scoped) sql.text += "(" + duties_in(sql, query.scope) + ") v cross join ";
    sql.text += "standing s";
    if (query.document || group == Group::document) sql.text += " join duty x on x.id = s.duty";
    if (by_name) sql.text += " join duty_fields f on f.duty = s.duty and f.layer = 1";
    auto const day = sql.keep(bound(query.on));
    sql.text += " where s.until_day >" + day + " and s.from_day <=" + day + of(lasting);
    if (scoped) sql.text += " and s.duty = v.duty";
}

/// The last name of the office or class that must act, else the name as printed.
constexpr std::string_view actor_name =
    "case when s.office <> 0 then (select name from office_version where office = s.office order "
    "by from_day desc limit 1) when s.class <> 0 then (select name from office_class where id = "
    "s.class) else f.lead end";

std::string_view group_key(Group group) {
    switch (group) {
    case Group::office:
    case Group::tier:
        return "case when s.office <> 0 then s.office else -s.class end";
    case Group::document:
        return "x.document";
    case Group::day:
        return "coalesce(s.due_day, 3000000)";
    case Group::issuer:
        return "coalesce((select max(p.office) from party p where p.duty = s.duty and p.part = 0), "
               "(select d.office from duty y join document d on d.id = y.document where y.id = "
               "s.duty))";
    case Group::none:
        break;
    }
    return "0";
}

/// The name of the group `g.key`.
std::string_view group_name(Group group) {
    if (group == Group::office)
        return "case when g.key > 0 then (select name from office_version where office = g.key "
               "order by from_day desc limit 1) else (select name from office_class where id = "
               "-g.key) end";
    if (group == Group::document)
        return "(select case when code <> '' then code else name end from document where id = "
               "g.key)";
    if (group == Group::issuer)
        return "(select name from office_version where office = g.key order by from_day desc limit "
               "1)";
    return "''";
}

/// The key that a group of rows is given out under.
std::string_view given_key(Group group) {
    if (group != Group::tier) return "g.key";
    return "case when g.key > 0 then coalesce((select tier from office_version where office = "
           "g.key order by from_day desc limit 1), 0) else coalesce((select tier from office_class "
           "where id = -g.key), 0) end";
}

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

/// The number of the band that a standing lies in, for SQL; null where in none.
std::string band_case(Sql& sql, std::vector<Band> const& bands) {
    std::string out = "case";
    for (std::size_t i = 0; i < bands.size(); ++i)
        out += " when " + band_condition(sql, bands[i]) + " then " + std::to_string(i);
    return out + " end";
}

bool lies_in(Standing const& standing, Band const& band) {
    if (standing.phase != band.phase) return false;
    if (band.due == Due::none && standing.due) return false;
    if (band.due == Due::some && !standing.due) return false;
    if (band.late != Late::any && standing.late != (band.late == Late::yes)) return false;
    if (band.from && !(standing.due && *standing.due >= *band.from)) return false;
    return !band.until || (standing.due && *standing.due <= *band.until);
}

/// Adds so many standings to the count of the band they lie in.
void add_to(std::vector<StandingCount>& counts, std::vector<Band> const& bands,
            Standing const& standing, std::int64_t count) {
    auto const found =
        std::ranges::find_if(bands, [&](Band const& band) { return lies_in(standing, band); });
    if (found != bands.end())
        counts[static_cast<std::size_t>(found - bands.begin())].count += count;
}

/// Counts of all together: by phase and day in the order of the index, put into bands here.
base::Result<std::vector<StandingCount>> count_all(Database& database, StandingQuery const& query) {
    std::vector<StandingCount> out(query.bands.size());
    for (std::size_t i = 0; i < out.size(); ++i) out[i].band = i;
    // Few duties are gone through one by one, all of them along the index.
    bool const all_of_them = query.scope.everything && !query.duty && !query.parts_of;
    auto const parts =
        all_of_them ? std::vector{Lasting::open, Lasting::ended} : std::vector{Lasting::any};
    for (auto const lasting : parts) {
        Sql sql("select s.phase, s.due_day, count(*), count(*) filter (where s.late = 1)");
        add_source(sql, query, Group::none, lasting);
        add_conditions(database, sql, query);
        sql.text += " group by s.phase, s.due_day";
        Rows rows(database, sql.text, sql.values);
        while (rows.next()) {
            Standing standing{.phase = rows.as<Phase>(), .due = rows.maybe_date()};
            auto const count = rows.number();
            auto const late = rows.number();
            add_to(out, query.bands, standing, count - late);
            standing.late = true;
            add_to(out, query.bands, standing, late);
        }
        TRY(rows.done());
    }
    std::erase_if(out, [](StandingCount const& one) { return one.count == 0; });
    return out;
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

base::Result<std::vector<StandingCount>> Session::count(StandingQuery const& query, Group group) {
    if (query.bands.empty()) return std::vector<StandingCount>{};
    if (group == Group::none) return count_all(database_, query);
    Sql sql("select " + std::string(given_key(group)) + ", " + std::string(group_name(group))
            + ", g.band, g.count from (select " + std::string(group_key(group)) + " as key, ");
    sql.text += band_case(sql, query.bands) + " as band, count(*) as count";
    add_source(sql, query, group);
    add_conditions(database_, sql, query);
    sql.text += " group by 1, 2) g where g.band is not null order by g.band, g.key";
    return all(database_, sql.text, sql.values, [](Rows& rows) {
        StandingCount out{.group = rows.number(), .name = rows.words()};
        out.band = static_cast<std::size_t>(rows.number());
        out.count = rows.number();
        return out;
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
