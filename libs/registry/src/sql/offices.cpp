// Offices in time: versions, acts, names.
//
// Follows docs/spec/offices.md, sections 1 and 2. A version carries the path of ids from the top
// down, so "this office and all below" is one range of an index: the sign after "/" is "0", hence
// `path < "/1/70"`.
#include <text/fold.hpp>

#include "session.hpp"

namespace suot::registry::sql {

namespace {

/// The path of a new version: below its parent's, which must be there.
base::Result<std::string> path_below(Session& session, Office const& office, OfficeId id) {
    std::string const own = std::to_string(id.value) + "/";
    if (!office.parent) return "/" + own;
    auto const parent = TRY(session.office(office.parent, office.from));
    return parent.path + own;
}

/// A name by which the office is found, folded and bare.
base::Result<void> add_name(Database& database, std::string_view name, OfficeId id) {
    auto const squeezed = text::squeezed(name);
    return run(database,
               "insert into office_name (folded, office, bare) values (?1, ?2, ?3) on conflict do "
               "nothing",
               text::folded(squeezed), id, text::bare(squeezed));
}

/// A pattern for LIKE that fits `words` anywhere.
std::string anywhere(std::string_view words) {
    std::string out = "%";
    for (char const sign : words) {
        if (sign == '%' || sign == '_' || sign == '!') out += '!';
        out += sign;
    }
    return out + "%";
}

base::Result<void> add_version(Database& database, Office const& office) {
    TRY(run(database,
            "insert into office_version (office, from_day, until_day, name, abbreviation, code, "
            "kind, tier, parent, path) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            office.id, office.from, office.until ? bound(*office.until) : Bound(open_end),
            office.name, office.abbreviation, office.code, office.kind, office.tier, office.parent,
            office.path));
    for (auto const& name : {office.name, office.abbreviation, office.code})
        if (!name.empty()) TRY(add_name(database, name, office.id));
    return {};
}

/// Gives everything below `before` the path that follows from its new place, from `day` on: a
/// version that holds on that day is cut there.
base::Result<void> move_below(Database& database, std::string const& before,
                              std::string const& after, base::Date day) {
    auto const end = before.substr(0, before.size() - 1) + "0";
    TRY(run(database,
            "insert into office_version (office, from_day, until_day, name, abbreviation, code, "
            "kind, tier, parent, path) select office, ?3, until_day, name, abbreviation, code, "
            "kind, tier, parent, path from office_version where path > ?1 and path < ?2 and "
            "from_day < ?3 and until_day > ?3",
            before, end, day));
    TRY(run(database,
            "update office_version set until_day = ?3 where path > ?1 and path < ?2 and "
            "from_day < ?3 and until_day > ?3",
            before, end, day));
    return run(database,
               "update office_version set path = ?4 || substr(path, length(?1) + 1) "
               "where path > ?1 and path < ?2 and from_day >= ?3",
               before, end, day, after);
}

} // namespace

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

/// A name is looked for in all versions of all times: whoever types what an office was once called
/// means it too.
base::Result<std::vector<Office>> Session::offices(OfficeQuery const& query) {
    std::string sql = "select " + std::string(office_columns)
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
    if (query.parent) add(" and v.parent =", bound(query.parent));
    if (!query.kind.empty()) add(" and v.kind =", query.kind);
    if (!query.words.empty()) {
        bool const whole = query.match == Match::whole;
        auto const words = text::squeezed(query.words);
        add(whole ? " and v.office in (select office from office_name where folded ="
                  : " and v.office in (select office from office_name where bare like",
            whole ? text::folded(words) : anywhere(text::bare(words)));
        sql += whole ? ")" : " escape '!')";
    }
    add(" order by v.office limit", query.limit);
    return all(database_, sql, values, office_of);
}

base::Result<Office> Session::office(OfficeId id, base::Date on) {
    auto const sql = "select " + std::string(office_columns)
                     + " from office_version v where v.office = ?1 "
                       "order by v.from_day <= ?2 desc, "
                       "case when v.from_day <= ?2 then -v.from_day else v.from_day end limit 1";
    auto const found = TRY(all(database_, sql, {bound(id), bound(on)}, office_of));
    if (found.empty()) return no_such("cơ quan", "office", std::to_string(id.value));
    return found.front();
}

base::Result<std::vector<OfficeAct>> Session::office_acts(OfficeId id) {
    return all(database_,
               "select id, kind, office, coalesce(successor, 0), day, document, reorganisation, "
               "register_document from office_act where ?1 = 0 or office = ?1 or successor = ?1 "
               "order by id",
               {bound(id)}, [](Rows& rows) {
                   return OfficeAct{.number = rows.number(),
                                    .kind = rows.words(),
                                    .office = rows.id<OfficeId>(),
                                    .successor = rows.id<OfficeId>(),
                                    .day = rows.date(),
                                    .document = rows.words(),
                                    .reorganisation = rows.number(),
                                    .register_document = rows.number()};
               });
}

base::Result<std::int64_t> Session::count_below(OfficeId id, base::Date on) {
    return number(database_,
                  "select count(*) from office_version where parent = ?1 and from_day <= ?2 and "
                  "until_day > ?2",
                  id, on);
}

base::Result<std::vector<Office>> Session::office_versions(OfficeId id) {
    auto const sql = "select " + std::string(office_columns) + " from office_version v"
                     + (id ? " where v.office = ?1" : " where ?1 = 0")
                     + " order by v.office, v.from_day";
    return all(database_, sql, {bound(id)}, office_of);
}

base::Result<std::vector<OfficeAlias>> Session::aliases(OfficeId id) {
    return all(database_,
               "select office, name from office_alias where ?1 = 0 or office = ?1 "
               "order by office, name",
               {bound(id)}, [](Rows& rows) {
                   return OfficeAlias{.office = rows.id<OfficeId>(), .name = rows.words()};
               });
}

base::Result<std::vector<NameChoice>> Session::name_choices() {
    return all(database_, "select folded, context, office, class from name_choice", {},
               [](Rows& rows) {
                   return NameChoice{.name = rows.words(),
                                     .context = rows.id<OfficeId>(),
                                     .office = rows.id<OfficeId>(),
                                     .office_class = rows.id<ClassId>()};
               });
}

base::Result<OfficeId> Session::add_office(Office const& office) {
    auto const made = TRY(added(database_, "insert into office default values"));
    Office version = office;
    version.id = {made};
    version.path = TRY(path_below(*this, office, version.id));
    TRY(add_version(database_, version));
    TRY(refill_for(database_, version.id));
    return version.id;
}

/// The past is never rewritten: the version that held is cut on the day. A change on the day a
/// version begins replaces that version.
base::Result<void> Session::change_office(Office const& office) {
    auto const before = TRY(this->office(office.id, office.from));
    if (before.from == office.from)
        TRY(run(database_, "delete from office_version where office = ?1 and from_day = ?2",
                office.id, office.from));
    else
        TRY(run(database_,
                "update office_version set until_day = ?3 where office = ?1 and from_day = ?2",
                office.id, before.from, office.from));
    Office version = office;
    version.until = before.until;
    version.path = TRY(path_below(*this, office, office.id));
    TRY(add_version(database_, version));
    if (version.path == before.path) return refill_for(database_, office.id);
    TRY(move_below(database_, before.path, version.path, office.from));
    return refill(database_, {});
}

/// Versions that were to begin later never come.
base::Result<void> Session::end_office(OfficeId id, base::Date day) {
    TRY(run(database_, "delete from office_version where office = ?1 and from_day >= ?2", id, day));
    TRY(run(database_,
            "update office_version set until_day = ?2 where office = ?1 and until_day > ?2", id,
            day));
    return refill_for(database_, id);
}

base::Result<std::int64_t> Session::add_act(OfficeAct const& act) {
    auto const made =
        TRY(added(database_,
                  "insert into office_act (kind, office, successor, day, document, reorganisation, "
                  "register_document) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                  act.kind, act.office, or_null(act.successor), act.day, act.document,
                  act.reorganisation, act.register_document));
    auto const number = made;
    if (act.reorganisation == 0)
        TRY(run(database_, "update office_act set reorganisation = id where id = ?1", number));
    return number;
}

base::Result<void> Session::add_alias(std::string_view name, OfficeId id) {
    auto const squeezed = text::squeezed(name);
    TRY(run(database_, "insert into office_alias values (?1, ?2) on conflict do nothing", id,
            squeezed));
    return add_name(database_, squeezed, id);
}

base::Result<void> Session::remove_alias(std::string_view name, OfficeId id) {
    auto const squeezed = text::squeezed(name);
    TRY(run(database_, "delete from office_alias where office = ?1 and name = ?2", id, squeezed));
    return run(database_, "delete from office_name where office = ?1 and folded = ?2", id,
               text::folded(squeezed));
}

base::Result<void> Session::choose_name(NameChoice const& choice) {
    TRY(run(database_, "delete from name_choice where folded = ?1 and context = ?2", choice.name,
            choice.context));
    return run(database_, "insert into name_choice values (?1, ?2, ?3, ?4)", choice.name,
               choice.context, choice.office, choice.office_class);
}

std::unexpected<base::Error> no_such(std::string_view vi, std::string_view en,
                                     std::string_view which) {
    return base::fail(base::ErrorKind::not_found,
                      "không có " + std::string(vi) + " “" + std::string(which) + "”.",
                      "there is no " + std::string(en) + " “" + std::string(which) + "”.");
}

} // namespace suot::registry::sql
