// What an account may see, as conditions of statements: the one place where sight becomes SQL.
//
// Follows docs/spec/register.md, sections 3 and 7.4. Two things narrow: the offices over which
// there is a role, and the restriction of a document. A restriction counts for everybody but those
// named, and for offices that were charged out of it. Names of columns come from this module; what
// people typed is always a bound value.
#include "scope.hpp"

#include <text/unicode.hpp>

#include "words.hpp"

namespace suot::registry::sql {

namespace {

/// The duties in which an office of the set has a part: by name, or as a member of a class that an
/// order went to or that supports it.
std::string duties_of(std::string const& offices) {
    auto const classes = "(select class from class_member where office in (" + offices + "))";
    return "select duty from party where office in (" + offices
           + ") union select duty from standing where class <> 0 and class in " + classes
           + " union select duty from party_class where class in " + classes;
}

/// The duties of documents that are registered at an office of the set.
std::string registered_at(std::string const& offices) {
    return "select id from duty where document in (select id from document where office in ("
           + offices + "))";
}

/// The duties of documents that an account may not read: few, so they are left out by name.
std::string closed_to(Sql& sql, AccountId account) {
    return "select id from duty where document in (select id from document where restricted = 1 "
           "and id not in (select document from document_reader where account ="
           + sql.keep(bound(account)) + "))";
}

} // namespace

std::string offices_in(Sql& sql, Scope const& scope) {
    std::string out = "select office from office_version where false";
    for (auto const& path : scope.paths) {
        out += " or (path >=" + sql.keep(path);
        out += " and path <" + sql.keep(path.substr(0, path.size() - 1) + "0") + ")";
    }
    return out;
}

std::string duties_in(Sql& sql, Scope const& scope) {
    auto const offices = offices_in(sql, scope);
    return duties_of(offices) + " union " + registered_at(offices);
}

void add_readable(Sql& sql, Scope const& scope, std::string_view duty) {
    if (!scope.account) return;
    std::string const column(duty);
    // Whoever was charged sees what they must do, even out of a document they may not read.
    sql.text += " and (" + column + " not in (" + closed_to(sql, scope.account) + ") or " + column
                + " in (" + duties_of(offices_in(sql, scope)) + "))";
}

void add_duty_scope(Sql& sql, Scope const& scope, std::string_view duty) {
    if (!scope.everything)
        sql.text += " and " + std::string(duty) + " in (" + duties_in(sql, scope) + ")";
    add_readable(sql, scope, duty);
}

std::string readable(Sql& sql, Scope const& scope, std::string_view d) {
    if (!scope.account) return "true";
    std::string const alias(d);
    return "(" + alias + ".restricted = 0 or " + alias
           + ".id in (select document from document_reader where account ="
           + sql.keep(bound(scope.account)) + "))";
}

void add_document_scope(Sql& sql, Scope const& scope) {
    if (scope.account) sql.text += " and " + readable(sql, scope, "d");
    if (scope.everything) return;
    auto const offices = offices_in(sql, scope);
    sql.text += " and (d.office in (" + offices
                + ") or d.id in (select document from duty where id in (" + duties_of(offices)
                + ")))";
}

/// Entries about what one may not read would name it; all others tell nothing but that work was
/// done.
void add_entry_scope(Sql& sql, Scope const& scope) {
    if (!scope.account) return;
    sql.text += " and (subject_kind not in ('document', 'reading') or subject not in (select d.id "
                "from document d where not "
                + readable(sql, scope, "d")
                + ")) and (subject_kind <> 'link' or subject not in (select l.id from trace_link l "
                  "join document d on d.id = l.lower_document or d.id = l.higher_document where "
                  "not "
                + readable(sql, scope, "d") + ")) and (subject_kind <> 'duty' or (true";
    add_readable(sql, scope, "subject");
    sql.text += "))";
}

void add_words(Database& database, Sql& sql, Saying const& saying) {
    auto const phrases = bare_of(phrases_of(text::to_nfc(saying.words)));
    if (phrases.empty()) return;
    sql.text += " and " + std::string(saying.column)
                + " in (select s.subject from search s where s.kind = '" + std::string(saying.kind)
                + "' and ";
    database.add_match(sql, phrases, Field::all);
    sql.text += ")";
}

} // namespace suot::registry::sql
