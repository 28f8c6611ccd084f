// Links between documents, and orders that do not apply.
//
// Follows docs/spec/links.md, sections 1 and 3. A link's states are rows over days, so that a trace
// of an earlier day is the one that was shown then.
#include "scope.hpp"
#include "session.hpp"
#include "threads.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view link_columns =
    "select l.id, l.lower_document, coalesce(l.lower_duty, 0), l.lower_begin, l.lower_end, "
    "l.higher_document, coalesce(l.higher_duty, 0), l.higher_begin, l.higher_end, l.origin, "
    "l.likely, l.score, l.words_score, l.reason, s.link, s.state, s.from_day, s.ground, s.at, "
    "s.account, s.on_behalf from trace_link l join trace_link_state s on s.link = l.id";

LinkSide side_of(Rows& rows) {
    return {.document = rows.id<DocumentId>(),
            .duty = rows.id<DutyId>(),
            .begin = rows.number(),
            .end = rows.number()};
}

LinkStanding standing_of(Rows& rows) {
    return {.link = rows.id<TraceLinkId>(),
            .state = rows.as<LinkState>(),
            .from = rows.date(),
            .ground = rows.words(),
            .at = rows.instant(),
            .account = rows.id<AccountId>(),
            .on_behalf = rows.id<AccountId>()};
}

TraceLink link_of(Rows& rows) {
    return {.id = rows.id<TraceLinkId>(),
            .lower = side_of(rows),
            .higher = side_of(rows),
            .origin = rows.as<LinkOrigin>(),
            .likely = rows.truth(),
            .score = rows.number(),
            .words_score = rows.number(),
            .reason = rows.words(),
            .standing = standing_of(rows)};
}

/// The state that holds on the day.
void add_day(Sql& sql, base::Date on) {
    sql.add(" where s.from_day <=", bound(on));
    sql.add(" and s.until_day >", bound(on));
}

/// One side lies in the scope: its document does, or its duty.
void add_sides_in(Sql& sql, Scope const& scope) {
    char const* joined = " and (";
    for (auto const* const side : {"lower", "higher"}) {
        std::string const name(side);
        sql.text += joined + ("l." + name) + "_document in (select d.id from document d where true";
        add_document_scope(sql, scope);
        sql.text += ") or l." + name + "_duty in (select x.id from duty x where true";
        add_duty_scope(sql, scope, "x.id");
        sql.text += ")";
        joined = " or ";
    }
    sql.text += ")";
}

// By its lower side, since that is whose work a link is: by the document's register, by a part in
// the duty, or as a member of a class.
void add_part_of(Sql& sql, OfficeId office) {
    auto const id = sql.keep(bound(office));
    sql.text += " and (l.lower_document in (select id from document where office =" + id
                + ") or l.lower_duty in (select duty from party where office =" + id
                + " union select duty from standing where class <> 0 and class in (select class "
                  "from class_member where office ="
                + id + ")))";
}

} // namespace

/// Sight is asked for either side: whoever sees one end of a link is to know that there is another.
base::Result<std::vector<TraceLink>> Session::trace_links(TraceLinkQuery const& query) {
    Sql sql("");
    auto const thread = thread_of(sql, query.centre, query.thread);
    sql.text += std::string(link_columns);
    add_day(sql, query.on);
    if (query.state) sql.add(" and s.state =", bound(*query.state));
    if (query.document) {
        auto const id = sql.keep(bound(query.document));
        sql.text += " and (l.lower_document =" + id + " or l.higher_document =" + id + ")";
    }
    if (query.duty) {
        auto const id = sql.keep(bound(query.duty));
        sql.text += " and (l.lower_duty =" + id + " or l.higher_duty =" + id + ")";
    }
    if (!thread.empty())
        sql.text +=
            " and (l.lower_document in " + thread + " or l.higher_document in " + thread + ")";
    if (query.office) add_part_of(sql, query.office);
    if (query.scope) add_sides_in(sql, *query.scope);
    if (query.after) sql.add(" and l.id >", bound(query.after));
    sql.text += " order by l.id";
    if (query.limit >= 0) sql.add(" limit", query.limit);
    return all(database_, sql.text, sql.values, link_of);
}

base::Result<TraceLink> Session::trace_link(TraceLinkId id, base::Date on) {
    Sql sql{std::string(link_columns)};
    add_day(sql, on);
    sql.add(" and l.id =", bound(id));
    auto found = TRY(all(database_, sql.text, sql.values, link_of));
    if (found.empty()) return no_such("liên kết", "link", std::to_string(id.value));
    return std::move(found.front());
}

base::Result<std::vector<LinkStanding>> Session::link_standings(TraceLinkId id) {
    return all(database_,
               "select link, state, from_day, ground, at, account, on_behalf from "
               "trace_link_state where link = ?1 order by id",
               {bound(id)}, standing_of);
}

base::Result<TraceLinkId> Session::add_trace_link(TraceLink const& link) {
    auto const made = TRY(added(
        database_,
        "insert into trace_link (lower_document, lower_duty, lower_begin, lower_end, "
        "higher_document, higher_duty, higher_begin, higher_end, origin, likely, score, "
        "words_score, reason) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        link.lower.document, or_null(link.lower.duty), link.lower.begin, link.lower.end,
        link.higher.document, or_null(link.higher.duty), link.higher.begin, link.higher.end,
        link.origin, static_cast<std::int64_t>(link.likely), link.score, link.words_score,
        link.reason));
    auto standing = link.standing;
    standing.link = {made};
    TRY(set_link_standing(standing));
    return standing.link;
}

// The state that held ends on the day, so that one state holds on each day; of two on one day the
// first has none.
base::Result<void> Session::set_link_standing(LinkStanding const& standing) {
    TRY(run(database_,
            "update trace_link_state set until_day = ?2 where link = ?1 and until_day = ?3",
            standing.link, standing.from, open_end));
    return run(database_,
               "insert into trace_link_state (link, from_day, until_day, state, ground, at, "
               "account, on_behalf) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
               standing.link, standing.from, open_end, standing.state, standing.ground, standing.at,
               standing.account, standing.on_behalf);
}

base::Result<std::vector<Exemption>> Session::exemptions(base::Date on) {
    return all(database_,
               "select id, duty, coalesce(office, 0), coalesce(document, 0), ground, from_day, "
               "account from trace_exemption where from_day <= ?1 and until_day > ?1 order by id",
               {bound(on)}, [](Rows& rows) {
                   return Exemption{.id = rows.number(),
                                    .duty = rows.id<DutyId>(),
                                    .office = rows.id<OfficeId>(),
                                    .document = rows.id<DocumentId>(),
                                    .ground = rows.words(),
                                    .from = rows.date(),
                                    .account = rows.id<AccountId>()};
               });
}

base::Result<std::int64_t> Session::add_exemption(Exemption const& exemption) {
    return added(database_,
                 "insert into trace_exemption (duty, office, document, ground, from_day, "
                 "until_day, account) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                 exemption.duty, or_null(exemption.office), or_null(exemption.document),
                 exemption.ground, exemption.from, open_end, exemption.account);
}

base::Result<void> Session::end_exemption(std::int64_t id, base::Date day) {
    return run(database_, "update trace_exemption set until_day = ?2 where id = ?1", id, day);
}

} // namespace suot::registry::sql
