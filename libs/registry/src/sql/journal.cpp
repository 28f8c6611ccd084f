// The journal: adding, asking, verifying.
//
// Follows docs/spec/register.md, section 4. Entries are chained by hash, and nothing changes or
// removes one: a trigger could be dropped, a broken chain shows.
#include <array>

#include <registry/hash.hpp>

#include "scope.hpp"
#include "session.hpp"

namespace suot::registry::sql {

namespace {

constexpr std::string_view columns =
    "select sequence, at, account, on_behalf, verb, subject_kind, subject, before, after, "
    "previous_hash, hash from journal ";

JournalEntry entry_of(Rows& rows) {
    return {.sequence = rows.number(),
            .at = rows.instant(),
            .account = rows.id<AccountId>(),
            .on_behalf = rows.id<AccountId>(),
            .verb = rows.words(),
            .subject_kind = rows.words(),
            .subject = rows.number(),
            .before = rows.words(),
            .after = rows.words(),
            .previous_hash = rows.words(),
            .hash = rows.words()};
}

Fault fault(std::int64_t sequence, std::string vi, std::string en) {
    return {sequence, {std::move(vi), std::move(en)}};
}

/// What is wrong with an entry that follows one numbered `before` with hash `previous`.
std::optional<Fault> fault_of(JournalEntry const& entry, std::int64_t before,
                              std::string const& previous) {
    auto const number = std::to_string(entry.sequence);
    if (entry.sequence != before + 1)
        return fault(entry.sequence, "thiếu mục nhật ký trước mục " + number,
                     "an entry is missing before entry " + number);
    if (entry.previous_hash != previous)
        return fault(entry.sequence, "mục " + number + " không nối với mục trước",
                     "entry " + number + " does not follow the one before");
    if (entry.hash != journal_hash(entry))
        return fault(entry.sequence, "nội dung mục " + number + " đã bị sửa",
                     "entry " + number + " was changed");
    return std::nullopt;
}

/// By whom, by which verb, when.
void add_times(Sql& sql, JournalQuery const& query) {
    if (query.account) {
        auto const account = sql.keep(bound(query.account));
        sql.text += " and (account =" + account + " or on_behalf =" + account + ")";
    }
    if (!query.verb.empty()) {
        sql.add(" and (verb =", query.verb);
        sql.add(" or (verb >=", query.verb + " ");
        sql.add(" and verb <", query.verb + "!"); // the sign after the blank
        sql.text += "))";
    }
    if (query.from) sql.add(" and at >=", bound(*query.from));
    if (query.until) sql.add(" and at <", bound(*query.until));
    if (query.before != 0) sql.add(" and sequence <", query.before);
}

/// The first entry at fault ends the look: all that follow are chained to it and say nothing new.
base::Result<void> verify_chain(Database& database, Verification& out) {
    Rows rows(database, std::string(columns) + "order by sequence", {});
    while (rows.next()) {
        auto const entry = entry_of(rows);
        if (auto const wrong = fault_of(entry, out.entries, out.last_hash)) {
            out.faults.push_back(*wrong);
            return {};
        }
        out.entries = entry.sequence;
        out.last_hash = entry.hash;
    }
    return rows.done();
}

/// Each file is hashed again: gigabytes perhaps, one row in memory at a time.
base::Result<void> verify_files(Database& database, Verification& out) {
    Rows rows(database, "select sha256, bytes from file", {});
    while (rows.next()) {
        auto const name = rows.words();
        ++out.files;
        if (sha256_hex(rows.words()) == name) continue;
        out.faults.push_back(fault(0, "nội dung tệp " + name + " không khớp mã băm",
                                   "file " + name + " does not have its hash"));
    }
    return rows.done();
}

base::Result<void> verify_references(Database& database, Verification& out) {
    auto const tables = TRY(database.dangling());
    for (auto const& table : tables)
        out.faults.push_back(fault(0, "bảng " + table + " trỏ tới mục không có",
                                   "table " + table + " names something that is not there"));
    return {};
}

/// Every duty, event, document, account and decision on a link was entered by a journalled act.
base::Result<void> verify_covered(Database& database, Verification& out) {
    struct Covered {
        char const* sql;
        char const* vi;
        char const* en;
    };
    constexpr std::array<Covered, 4> rules{{
        {"select id from document where id not in (select subject from journal where subject_kind "
         "= 'document')",
         "văn bản", "document"},
        {"select distinct duty from event where duty not in (select subject from journal where "
         "subject_kind = 'duty')",
         "nhiệm vụ", "duty"},
        {"select id from account where id not in (select subject from journal where subject_kind "
         "= 'account')",
         "tài khoản", "account"},
        // What was only proposed belongs to the entry of its document, as its duties do.
        {"select id from trace_link where id not in (select subject from journal where "
         "subject_kind = 'link') and (origin = 2 or id in (select link from trace_link_state "
         "where state <> 0))",
         "liên kết", "link"},
    }};
    for (auto const& rule : rules) {
        Rows rows(database, rule.sql, {});
        while (rows.next()) {
            auto const id = std::to_string(rows.number());
            out.faults.push_back(fault(0,
                                       std::string(rule.vi) + " " + id + " không có trong nhật ký",
                                       std::string(rule.en) + " " + id + " is not in the journal"));
        }
        TRY(rows.done());
    }
    return {};
}

} // namespace

base::Result<std::vector<JournalEntry>> Session::journal(JournalQuery const& query) {
    Sql sql{std::string(columns)};
    sql.add("where sequence >", query.after);
    if (query.subject_kind == "document")
        sql.text += " and subject_kind in ('document', 'reading')"; // who changed it, who read it
    else if (!query.subject_kind.empty())
        sql.add(" and subject_kind =", query.subject_kind);
    if (query.subject != 0) sql.add(" and subject =", query.subject);
    add_times(sql, query);
    add_entry_scope(sql, query.scope);
    sql.add(query.newest_first ? " order by sequence desc limit" : " order by sequence limit",
            query.limit);
    return all(database_, sql.text, sql.values, entry_of);
}

/// Only what changes what a duty says; who read or assigned it is not among them.
base::Result<std::vector<JournalEntry>> Session::amendments(DutyId duty) {
    return all(database_,
               std::string(columns)
                   + "where subject_kind = 'duty' and subject = ?1 and verb in ('review amend', "
                     "'review split', 'review merge') order by sequence",
               {bound(duty)}, entry_of);
}

base::Result<JournalEntry> Session::last_entry() {
    auto found =
        TRY(all(database_, std::string(columns) + "order by sequence desc limit 1", {}, entry_of));
    return found.empty() ? JournalEntry{} : std::move(found.front());
}

base::Result<std::int64_t> Session::version(std::string_view subject_kind, std::int64_t subject) {
    return number(
        database_,
        "select coalesce(max(sequence), 0) from journal where subject_kind = ?1 and subject = ?2",
        subject_kind, subject);
}

/// There is one writer at a time, so the last entry cannot change between the two statements.
base::Result<JournalEntry> Session::append(JournalEntry entry) {
    auto const last = TRY(last_entry());
    entry.sequence = last.sequence + 1;
    entry.previous_hash = last.hash;
    entry.hash = journal_hash(entry);
    TRY(run(database_,
            "insert into journal (sequence, at, account, on_behalf, verb, subject_kind, subject, "
            "before, after, previous_hash, hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
            "?11)",
            entry.sequence, entry.at, entry.account, entry.on_behalf, entry.verb,
            entry.subject_kind, entry.subject, entry.before, entry.after, entry.previous_hash,
            entry.hash));
    return entry;
}

base::Result<Verification> Session::verify() {
    Verification out;
    TRY(verify_chain(database_, out));
    TRY(verify_files(database_, out));
    TRY(verify_references(database_, out));
    TRY(verify_covered(database_, out));
    return out;
}

} // namespace suot::registry::sql
