// How many standings there are in each band, of all or by what they are grouped by.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "session.hpp"
#include "standing_query.hpp"

namespace suot::registry::sql {

namespace {

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

/// The number of the band that a standing lies in, for SQL; null where in none.
std::string band_case(Sql& sql, std::vector<Band> const& bands) {
    std::string out = "case";
    for (std::size_t i = 0; i < bands.size(); ++i)
        out += " when " + band_condition(sql, bands[i]) + " then " + std::to_string(i);
    return out + " end";
}

/// What the band of a standing follows from, as numbers: most rows are like the one before.
struct Place {
    std::int64_t phase = -1;
    std::int64_t due = no_day; ///< days from 1970
    std::int64_t late = 0;

    friend bool operator==(Place const&, Place const&) = default;
};

bool lies_in(Place const& place, Band const& band) {
    bool const dated = place.due != no_day;
    if (place.phase != static_cast<std::int64_t>(band.phase)) return false;
    if (band.due != Due::any && dated != (band.due == Due::some)) return false;
    if (band.late != Late::any && place.late != (band.late == Late::yes ? 1 : 0)) return false;
    if (band.from && !(dated && place.due >= day_number(*band.from))) return false;
    return !band.until || (dated && place.due <= day_number(*band.until));
}

/// The band of a standing, looked for only where it is not that of the one before.
class BandOf {
public:
    explicit BandOf(std::vector<Band> const& bands) : bands_(bands) {}

    /// Its index; the number of bands where the standing lies in none.
    std::size_t operator()(Place const& place) {
        if (place == last_) return band_;
        last_ = place;
        auto const found =
            std::ranges::find_if(bands_, [&](Band const& band) { return lies_in(place, band); });
        return band_ = static_cast<std::size_t>(found - bands_.begin());
    }

private:
    std::vector<Band> const& bands_;
    Place last_;
    std::size_t band_ = 0;
};

/// Few duties are gone through one by one; all of them along the index, those without an end first.
std::vector<Lasting> parts_of(StandingQuery const& query) {
    bool const all_of_them = query.scope.everything && !query.duty && !query.parts_of;
    return all_of_them ? std::vector{Lasting::open, Lasting::ended} : std::vector{Lasting::any};
}

/// Counts of all together: by phase and day in the order of the index, put into bands here.
base::Result<std::vector<StandingCount>> count_all(Database& database, StandingQuery const& query) {
    std::vector<StandingCount> out(query.bands.size() + 1); // the last: in no band
    for (std::size_t i = 0; i < out.size(); ++i) out[i].band = i;
    BandOf band_of(query.bands);
    for (auto const lasting : parts_of(query)) {
        Sql sql("select s.phase, coalesce(s.due_day, 3000000), count(*), count(*) filter (where "
                "s.late = 1)");
        add_source(sql, query, Group::none, lasting);
        add_conditions(database, sql, query);
        sql.text += " group by s.phase, s.due_day";
        Rows rows(database, sql.text, sql.values);
        while (rows.next()) {
            Place place{.phase = rows.number(), .due = rows.number()};
            auto const count = rows.number();
            auto const late = rows.number();
            out[band_of(place)].count += count - late;
            place.late = 1;
            out[band_of(place)].count += late;
        }
        TRY(rows.done());
    }
    out.pop_back();
    std::erase_if(out, [](StandingCount const& one) { return one.count == 0; });
    return out;
}

/// So many standings of each band, by what they are grouped by.
using Tallies = std::unordered_map<std::int64_t, std::vector<std::int64_t>>;

base::Result<Tallies> tallies(Database& database, StandingQuery const& query, Group group) {
    Tallies out;
    BandOf band_of(query.bands);
    for (auto const lasting : parts_of(query)) {
        Sql sql("select s.phase, coalesce(s.due_day, 3000000), s.late, "
                + std::string(group_key(group)));
        add_source(sql, query, group, lasting);
        add_conditions(database, sql, query);
        Rows rows(database, sql.text, sql.values);
        while (rows.next()) {
            Place const place{.phase = rows.number(), .due = rows.number(), .late = rows.number()};
            auto& counts = out[rows.number()];
            counts.resize(query.bands.size() + 1); // the last: in no band
            ++counts[band_of(place)];
        }
        TRY(rows.done());
    }
    return out;
}

/// What a group is given out as: its key and its name.
base::Result<StandingCount> head_of(Database& database, std::int64_t key, Group group) {
    auto const sql = "select " + std::string(given_key(group)) + ", "
                     + std::string(group_name(group)) + " from (select ?1 as key) g";
    auto found = TRY(all(database, sql, {bound(key)}, [](Rows& rows) {
        return StandingCount{.group = rows.number(), .name = rows.words()};
    }));
    return std::move(found.front());
}

/// Counts by group, put together on this side.
base::Result<std::vector<StandingCount>> count_here(Database& database, StandingQuery const& query,
                                                    Group group) {
    std::vector<StandingCount> out;
    for (auto const& [key, counts] : TRY(tallies(database, query, group))) {
        auto one = TRY(head_of(database, key, group));
        for (one.band = 0; one.band < query.bands.size(); ++one.band) {
            one.count = counts[one.band];
            if (one.count != 0) out.push_back(one);
        }
    }
    std::ranges::sort(out, {}, [](StandingCount const& one) {
        return std::tuple(one.band, one.group, std::string_view(one.name));
    });
    return out;
}

/// … and by the database.
base::Result<std::vector<StandingCount>> count_there(Database& database, StandingQuery const& query,
                                                     Group group) {
    Sql sql("select " + std::string(given_key(group)) + ", " + std::string(group_name(group))
            + ", g.band, g.count from (select " + std::string(group_key(group)) + " as key, ");
    sql.text += band_case(sql, query.bands) + " as band, count(*) as count";
    add_source(sql, query, group);
    add_conditions(database, sql, query);
    sql.text += " group by 1, 2) g where g.band is not null order by g.band, g.key";
    return all(database, sql.text, sql.values, [](Rows& rows) {
        StandingCount out{.group = rows.number(), .name = rows.words()};
        out.band = static_cast<std::size_t>(rows.number());
        out.count = rows.number();
        return out;
    });
}

} // namespace

base::Result<std::vector<StandingCount>> Session::count(StandingQuery const& query, Group group) {
    if (query.bands.empty()) return std::vector<StandingCount>{};
    if (group == Group::none) return count_all(database_, query);
    return database_.sorts_to_group() ? count_here(database_, query, group)
                                      : count_there(database_, query, group);
}

} // namespace suot::registry::sql
