// Classes of offices, and their members over time.
//
// Follows docs/spec/offices.md, section 4. Members follow from rules and versions but are kept as
// rows: "is this office charged by that order" is asked in every list, and a rule over a province
// is slow to work out. Whatever changes an office or a rule fills the rows anew.
#include <utility>

#include "session.hpp"

namespace suot::registry::sql {

namespace {

/// The members that kinds, tier and place make, while both they and the office they stand under are
/// there; then those that people took in. ?2 is a line break.
constexpr std::string_view by_rule =
    "insert into class_member (class, office, from_day, until_day) "
    "select class, office, from_day, max(until_day) from (select c.id as class, v.office as office,"
    "  case when v.from_day >= r.from_day and v.from_day >= p.from_day then v.from_day "
    "    when r.from_day >= p.from_day then r.from_day else p.from_day end as from_day, "
    "  case when v.until_day <= r.until_day and v.until_day <= p.until_day then v.until_day "
    "    when r.until_day <= p.until_day then r.until_day else p.until_day end as until_day "
    "from office_class c join class_part p on p.class = c.id and p.part = 0 "
    "join office_version r on r.office = p.office "
    "join office_version v on v.path >= r.path "
    "  and v.path < substr(r.path, 1, length(r.path) - 1) || '0' "
    "where (c.kinds = '' or ?2 || c.kinds || ?2 like '%' || ?2 || v.kind || ?2 || '%') "
    "  and (c.tier = 0 or v.tier = c.tier)";
constexpr std::string_view by_rule_end =
    ") m where from_day < until_day group by class, office, from_day";

constexpr std::string_view taken_in =
    "insert into class_member (class, office, from_day, until_day) "
    "select class, office, from_day, max(until_day) from (select p.class as class, v.office as "
    "office, case when v.from_day >= p.from_day then v.from_day else p.from_day end as from_day, "
    "  case when v.until_day <= p.until_day then v.until_day else p.until_day end as until_day "
    "from class_part p join office_version v on v.office = p.office where p.part = 2";
/// Rows that begin on one day are one row, to the later end.
constexpr std::string_view longest =
    " on conflict (class, office, from_day) do update set until_day = case when "
    "excluded.until_day > class_member.until_day then excluded.until_day else "
    "class_member.until_day end";
constexpr std::string_view taken_in_end = ") m where from_day < until_day group by class, office, "
                                          "from_day";

/// That the part `x` leaves the member `m` out over [x.from_day, x.until_day): by itself, or with
/// all that is below an office. `x` stands for the alias given.
std::string leaves_out(std::string const& x) {
    return x + ".class = m.class and " + x + ".part in (1, 3) and " + x
           + ".from_day < m.until_day and " + x + ".until_day > m.from_day and (m.office = " + x
           + ".office or (" + x
           + ".part = 1 and exists (select 1 from office_version e join office_version v on "
             "v.office "
             "= m.office and v.path >= e.path and v.path < substr(e.path, 1, length(e.path) - 1) "
             "|| "
             "'0' where e.office = "
           + x + ".office)))";
}

/// Each row is cut where its member is left out: what lies after such days, up to the next such
/// days, becomes a row of its own; then what is left of the row is what lies before the first of
/// them.
base::Result<void> leave_out(Database& database, std::string const& narrow, std::int64_t id) {
    std::string const out = "from class_part x where " + leaves_out("x");
    TRY(run(
        database,
        "insert into class_member (class, office, from_day, until_day) "
        "select m.class, m.office, x.until_day, max(coalesce((select min(y.from_day) from "
        "class_part y where "
            + leaves_out("y")
            + " and y.from_day > x.until_day), m.until_day)) from class_member m join class_part x "
              "on "
            + leaves_out("x") + " where x.until_day < m.until_day and not exists (select 1 from "
            + "class_part y where " + leaves_out("y")
            + " and y.from_day <= x.until_day and y.until_day > x.until_day)" + narrow
            + " group by m.class, m.office, x.until_day" + std::string(longest),
        id));
    TRY(run(database,
            "delete from class_member as m where m.from_day >= (select min(x.from_day) " + out + ")"
                + narrow,
            id));
    return run(database,
               "update class_member as m set until_day = (select min(x.from_day) " + out
                   + ") where exists (select 1 " + out + ")" + narrow,
               id);
}

/// What a refill is narrowed to, in each of the tables by the name it has there.
struct Narrow {
    char const* member; ///< class_member m
    char const* rule;   ///< the statement `by_rule`
    char const* taken;  ///< the statement `taken_in`
};
constexpr Narrow to_office{" and m.office = ?1", " and v.office = ?1", " and v.office = ?1"};
constexpr Narrow to_class{" and m.class = ?1", " and c.id = ?1", " and p.class = ?1"};
constexpr Narrow to_nothing{" and ?1 = 0", " and ?1 = 0", " and ?1 = 0"};

/// Deleted and made again by rule, joined by whom people took in, and cut by whom they left out: a
/// few statements, whatever the size of the class.
base::Result<void> fill(Database& database, Narrow const& narrow, std::int64_t id) {
    TRY(run(database, std::string("delete from class_member as m where true") + narrow.member, id));
    auto const rule = std::string(by_rule) + narrow.rule + std::string(by_rule_end);
    TRY(run(database, rule, id, std::string_view("\n")));
    TRY(run(database,
            std::string(taken_in) + narrow.taken + std::string(taken_in_end) + std::string(longest),
            id));
    if (TRY(number(database, "select count(*) from class_part where part in (1, 3)")) == 0)
        return {};
    return leave_out(database, narrow.member, id);
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words) out += (out.empty() ? "" : "\n") + word;
    return out;
}

std::vector<std::string> lines(std::string const& words) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < words.size();) {
        auto const end = std::min(words.find('\n', at), words.size());
        out.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

constexpr std::int64_t always = -1'000'000; // a day in the year -768

base::Result<void> put_parts(Database& database, OfficeClass const& office_class) {
    TRY(run(database, "delete from class_part where class = ?1", office_class.id));
    auto parts = office_class.parts;
    parts.push_back({.place = Place::under, .office = office_class.root});
    for (auto const& part : parts)
        TRY(run(
            database, "insert into class_part values (?1, ?2, ?3, ?4, ?5) on conflict do nothing",
            office_class.id, part.place, part.office, part.from ? bound(*part.from) : Bound(always),
            part.until ? bound(*part.until) : Bound(open_end)));
    return {};
}

base::Result<void> add_parts(Database& database, std::vector<OfficeClass>& classes) {
    for (auto& one : classes) {
        one.parts =
            TRY(all(database,
                    "select part, office, from_day, until_day from class_part where class "
                    "= ?1 order by part, office, from_day",
                    {bound(one.id)}, [](Rows& rows) {
                        ClassPart part{.place = rows.as<Place>(), .office = rows.id<OfficeId>()};
                        auto const from = rows.number();
                        if (from != always) part.from = day_of(from);
                        part.until = rows.end_date();
                        return part;
                    }));
        std::erase(one.parts, ClassPart{.place = Place::under, .office = one.root});
    }
    return {};
}

} // namespace

base::Result<void> refill_for(Database& database, OfficeId office) {
    return fill(database, to_office, office.value);
}

base::Result<void> refill(Database& database, ClassId office_class) {
    return fill(database, office_class ? to_class : to_nothing, office_class.value);
}

base::Result<std::vector<OfficeClass>> Session::classes() {
    auto out =
        TRY(all(database_, "select id, name, kinds, tier, root from office_class order by id", {},
                [](Rows& rows) {
                    return OfficeClass{.id = rows.id<ClassId>(),
                                       .name = rows.words(),
                                       .kinds = lines(rows.words()),
                                       .tier = rows.number(),
                                       .root = rows.id<OfficeId>()};
                }));
    TRY(add_parts(database_, out));
    return out;
}

base::Result<std::vector<Office>> Session::members(ClassId id, base::Date on) {
    auto const sql = "select " + std::string(office_columns)
                     + " from class_member m join office_version v on v.office = m.office "
                       "and v.from_day <= ?2 and v.until_day > ?2 where m.class = ?1 and "
                       "m.from_day <= ?2 and m.until_day > ?2 order by v.office";
    return all(database_, sql, {bound(id), bound(on)}, office_of);
}

base::Result<std::int64_t> Session::count_members(ClassId id, base::Date on) {
    return number(database_,
                  "select count(*) from class_member where class = ?1 and from_day <= ?2 and "
                  "until_day > ?2",
                  id, on);
}

base::Result<bool> Session::is_member(ClassId id, OfficeId office, base::Date on) {
    return TRY(number(database_,
                      "select count(*) from class_member where class = ?1 and office = ?2 and "
                      "from_day <= ?3 and until_day > ?3",
                      id, office, on))
           != 0;
}

base::Result<ClassId> Session::add_class(OfficeClass const& office_class) {
    auto const made = TRY(added(
        database_, "insert into office_class (name, kinds, tier, root) values (?1, ?2, ?3, ?4)",
        office_class.name, joined(office_class.kinds), office_class.tier, office_class.root));
    auto kept = office_class;
    kept.id = {made};
    TRY(put_parts(database_, kept));
    TRY(refill(database_, kept.id));
    return kept.id;
}

base::Result<void> Session::change_class(OfficeClass const& office_class) {
    TRY(run(database_,
            "update office_class set name = ?2, kinds = ?3, tier = ?4, root = ?5 where id = ?1",
            office_class.id, office_class.name, joined(office_class.kinds), office_class.tier,
            office_class.root));
    TRY(put_parts(database_, office_class));
    return refill(database_, office_class.id);
}

} // namespace suot::registry::sql
