#include "scope.hpp"

namespace suot::registry::sql {

namespace {

/// The duties in which an office of the set has a part: by name, or as a member of a class that an
/// order went to.
std::string duties_of(std::string const& offices) {
    return "select duty from party where office in (" + offices
           + ") union select duty from standing where class <> 0 and class in "
             "(select class from class_member where office in ("
           + offices + "))";
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

void add_duty_scope(Sql& sql, Scope const& scope, std::string_view duty) {
    if (scope.everything) return;
    auto const offices = offices_in(sql, scope);
    sql.text += " and (d.office in (" + offices + ") or " + std::string(duty) + " in ("
                + duties_of(offices) + "))";
}

void add_document_scope(Sql& sql, Scope const& scope) {
    if (scope.everything) return;
    auto const offices = offices_in(sql, scope);
    sql.text += " and (d.office in (" + offices
                + ") or d.id in (select document from duty where id in (" + duties_of(offices)
                + ")))";
}

} // namespace suot::registry::sql
