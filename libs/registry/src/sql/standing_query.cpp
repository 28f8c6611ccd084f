#include "standing_query.hpp"

#include <algorithm>

#include "relations.hpp"

namespace suot::registry::sql {

namespace {

std::string_view of(Due due) {
    if (due == Due::none) return " and s.due_day is null";
    return due == Due::some ? " and s.due_day is not null" : "";
}

std::string_view of(Late late) {
    if (late == Late::any) return "";
    return late == Late::yes ? " and s.late = 1" : " and s.late = 0";
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

std::string band_condition(Sql& sql, Band const& band, char const* sign) {
    std::string out = std::string("(") + sign + "s.phase =" + sql.keep(bound(band.phase));
    out += of(band.due);
    if (band.from) out += " and s.due_day >=" + sql.keep(bound(*band.from));
    if (band.until) out += " and s.due_day <=" + sql.keep(bound(*band.until));
    out += of(band.late);
    return out + ")";
}

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
        auto const office = sql.keep(bound(query.support));
        auto const on = sql.keep(bound(query.on));
        sql.text += " and s.duty in (select duty from party where part = 2 and office =" + office
                    + " union select p.duty from party_class p join class_member m on m.class = "
                      "p.class where p.part = 2 and m.office ="
                    + office + " and m.from_day <=" + on + " and m.until_day >" + on + ")";
    }
    if (query.office_class) sql.add(" and s.class =", bound(query.office_class));
    add_words(database, sql, {"s.duty", "duty", query.words});
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

std::string of(Lasting lasting) {
    auto const end = std::to_string(open_end);
    if (lasting == Lasting::open) return " and s.until_day = " + end;
    return lasting == Lasting::ended ? " and s.until_day < " + end : std::string();
}

} // namespace

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
        auto const id =
            " (select original from document where id =" + sql.keep(bound(query.rests_on)) + ")";
        sql.text +=
            " and s.duty in (select y.id from duty y join document d on d.id = y.document where "
            "d.original ="
            + id
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

void add_source(Sql& sql, StandingQuery const& query, Group group, Lasting lasting) {
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

} // namespace suot::registry::sql
