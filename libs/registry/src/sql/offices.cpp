#include <text/fold.hpp>

#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view columns =
    "v.office, v.name, v.abbreviation, v.code, v.kind, v.tier, v.parent, v.path, v.from_day, "
    "v.until_day";

Office office_of(Rows& rows) {
    return {.id = rows.id<OfficeId>(),
            .name = rows.words(),
            .abbreviation = rows.words(),
            .code = rows.words(),
            .kind = rows.words(),
            .tier = rows.number(),
            .parent = rows.id<OfficeId>(),
            .path = rows.words(),
            .from = rows.date(),
            .until = rows.end_date()};
}

/// The path of a new version: below its parent's, which must be there.
base::Result<std::string> path_below(Session& session, Office const& office, OfficeId id) {
    std::string const own = std::to_string(id.value) + "/";
    if (!office.parent) return "/" + own;
    auto const parent = TRY(session.office(office.parent, office.from));
    return parent.path + own;
}

base::Result<void> add_version(Database& database, Office const& office) {
    TRY(run(database,
            "insert into office_version (office, from_day, until_day, name, abbreviation, code, "
            "kind, tier, parent, path) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            office.id, office.from, open_end, office.name, office.abbreviation, office.code,
            office.kind, office.tier, office.parent, office.path));
    constexpr std::string_view add_name = "insert or ignore into office_name values (?1, ?2)";
    for (auto const& name : {office.name, office.abbreviation, office.code})
        if (!name.empty())
            TRY(run(database, add_name, text::folded(text::squeezed(name)), office.id));
    return {};
}

/// Makes the members of all classes (or of one) anew for one office (or all): the versions whose
/// kind and place fit the rule.
constexpr std::string_view fill_members =
    "insert or replace into class_member (class, office, from_day, until_day) "
    "select c.id, v.office, v.from_day, v.until_day from office_class c, office_version v "
    "join office_version r on r.office = c.root "
    "  and r.from_day = (select max(from_day) from office_version where office = c.root) "
    "where (?1 = 0 or c.id = ?1) and (?2 = 0 or v.office = ?2) "
    "  and v.path >= r.path and v.path < substr(r.path, 1, length(r.path) - 1) || '0' "
    "  and instr(char(10) || c.kinds || char(10), char(10) || v.kind || char(10)) > 0";

base::Result<void> refill(Database& database, ClassId office_class, OfficeId office) {
    TRY(run(database,
            "delete from class_member where (?1 = 0 or class = ?1) and (?2 = 0 or office = ?2)",
            office_class, office));
    return run(database, fill_members, office_class, office);
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

} // namespace

base::Result<std::vector<Office>> Session::offices(OfficeQuery const& query) {
    std::string sql = "select " + std::string(columns)
                      + " from office_version v where v.from_day <= ?1 and v.until_day > ?1 "
                        "and v.office > ?2";
    std::vector<Bound> values{bound(query.on), query.after};
    auto const add = [&](std::string_view condition, Bound value) {
        values.push_back(std::move(value));
        sql += condition;
        sql += " ?" + std::to_string(values.size());
    };
    if (!query.under.empty()) {
        add(" and v.path >=", query.under);
        add(" and v.path <", query.under.substr(0, query.under.size() - 1) + "0");
    }
    if (!query.kind.empty()) add(" and v.kind =", query.kind);
    if (!query.words.empty()) {
        add(" and v.office in (select office from office_name where folded =",
            text::folded(text::squeezed(query.words)));
        sql += ")";
    }
    add(" order by v.office limit", query.limit);
    return all(database_, sql, values, office_of);
}

base::Result<Office> Session::office(OfficeId id, base::Date on) {
    auto const sql = "select " + std::string(columns)
                     + " from office_version v where v.office = ?1 "
                       "order by v.from_day <= ?2 desc, "
                       "case when v.from_day <= ?2 then -v.from_day else v.from_day end limit 1";
    auto const found = TRY(all(database_, sql, {bound(id), bound(on)}, office_of));
    if (found.empty()) return no_such("cơ quan", "office", std::to_string(id.value));
    return found.front();
}

base::Result<std::vector<OfficeAct>> Session::office_acts(OfficeId id) {
    return all(database_,
               "select id, kind, office, coalesce(successor, 0), day, document from office_act "
               "where office = ?1 or successor = ?1 order by id",
               {bound(id)}, [](Rows& rows) {
                   return OfficeAct{.number = rows.number(),
                                    .kind = rows.words(),
                                    .office = rows.id<OfficeId>(),
                                    .successor = rows.id<OfficeId>(),
                                    .day = rows.date(),
                                    .document = rows.words()};
               });
}

base::Result<std::vector<OfficeClass>> Session::classes() {
    return all(database_, "select id, name, kinds, root from office_class order by id", {},
               [](Rows& rows) {
                   return OfficeClass{.id = rows.id<ClassId>(),
                                      .name = rows.words(),
                                      .kinds = lines(rows.words()),
                                      .root = rows.id<OfficeId>()};
               });
}

base::Result<std::vector<Office>> Session::members(ClassId id, base::Date on) {
    auto const sql = "select " + std::string(columns)
                     + " from class_member m join office_version v on v.office = m.office "
                       "and v.from_day = m.from_day where m.class = ?1 and m.from_day <= ?2 and "
                       "m.until_day > ?2 "
                       "order by v.office";
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

base::Result<OfficeId> Session::add_office(Office const& office) {
    TRY(run(database_, "insert into office default values"));
    Office version = office;
    version.id = {database_.last_id()};
    version.path = TRY(path_below(*this, office, version.id));
    TRY(add_version(database_, version));
    TRY(refill(database_, {}, version.id));
    return version.id;
}

base::Result<void> Session::change_office(Office const& office) {
    auto const before = TRY(this->office(office.id, office.from));
    if (before.from == office.from)
        TRY(run(database_, "delete from office_version where office = ?1 and from_day = ?2",
                office.id, office.from));
    else
        TRY(end_office(office.id, office.from));
    Office version = office;
    version.path = TRY(path_below(*this, office, office.id));
    TRY(add_version(database_, version));
    return refill(database_, {}, office.id);
}

base::Result<void> Session::end_office(OfficeId id, base::Date day) {
    TRY(run(database_,
            "update office_version set until_day = ?2 where office = ?1 and until_day > ?2 and "
            "from_day < ?2",
            id, day));
    return refill(database_, {}, id);
}

base::Result<void> Session::add_act(OfficeAct const& act) {
    return run(database_,
               "insert into office_act (kind, office, successor, day, document) "
               "values (?1, ?2, ?3, ?4, ?5)",
               act.kind, act.office, or_null(act.successor), act.day, act.document);
}

base::Result<void> Session::add_alias(std::string_view name, OfficeId id) {
    return run(database_, "insert or ignore into office_name values (?1, ?2)",
               text::folded(text::squeezed(name)), id);
}

base::Result<ClassId> Session::add_class(OfficeClass const& office_class) {
    TRY(run(database_, "insert into office_class (name, kinds, root) values (?1, ?2, ?3)",
            office_class.name, joined(office_class.kinds), office_class.root));
    ClassId const id{database_.last_id()};
    TRY(refill(database_, id, {}));
    return id;
}

std::unexpected<base::Error> no_such(std::string_view vi, std::string_view en,
                                     std::string_view which) {
    return base::fail(base::ErrorKind::not_found,
                      "không có " + std::string(vi) + " “" + std::string(which) + "”.",
                      "there is no " + std::string(en) + " “" + std::string(which) + "”.");
}

} // namespace suot::registry::sql
