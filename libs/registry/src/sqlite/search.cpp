// The full-text index of a register file, by FTS5 (docs/spec/register.md, section 6).
#include "database.hpp"
#include "sql/scope.hpp"

namespace suot::registry::sqlite {

namespace {

/// The words in quotation marks, so that nothing FTS5 takes for an operator gets through; folded
/// words hold letters and digits only.
std::string match_of(sql::Phrases const& phrases) {
    std::string out;
    for (auto const& phrase : phrases) {
        std::string row;
        for (auto const& word : phrase) row += (row.empty() ? "\"" : " + \"") + word + "\"";
        out += (out.empty() ? "" : " AND ") + row;
    }
    return out;
}

} // namespace

base::Result<void> Database::index(sql::Entry const& entry) {
    return run(*this,
               "insert into search (rowid, title, body, kind, subject, document) "
               "values (?1, ?2, ?3, ?4, ?5, ?6)",
               entry.row, entry.title, entry.body, entry.kind, entry.subject, entry.document);
}

void Database::add_match(sql::Sql& sql, sql::Phrases const& phrases, sql::Field field) const {
    auto const match = match_of(phrases);
    sql.add("search match", field == sql::Field::title ? "title : (" + match + ")" : match);
}

} // namespace suot::registry::sqlite
