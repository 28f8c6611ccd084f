#include <set>

#include "database.hpp"
#include "sql/scope.hpp"

namespace suot::registry::postgres {

namespace {

/// An array of words as PostgreSQL reads it. Folded words hold letters and digits only.
std::string array_of(std::set<std::string> const& words) {
    std::string out = "{";
    for (auto const& word : words) out += (out.size() == 1 ? "\"" : ",\"") + word + "\"";
    return out + "}";
}

/// The words of a text, each folded and bare.
void add_words(std::set<std::string>& out, std::string_view text) {
    for (auto& token : sql::tokens_of(text)) {
        out.insert(std::move(token.folded));
        out.insert(std::move(token.bare));
    }
}

} // namespace

base::Result<void> Database::index(sql::Entry const& entry) {
    std::set<std::string> words;
    add_words(words, entry.title);
    auto const title = array_of(words);
    add_words(words, entry.body);
    return run(*this,
               "insert into search (rowid, title, body, kind, subject, document, title_words, "
               "words) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
               entry.row, entry.title, entry.body, entry.kind, entry.subject, entry.document,
               Bound(sql::List{title}), Bound(sql::List{array_of(words)}));
}

void Database::add_match(sql::Sql& sql, sql::Phrases const& phrases, sql::Field field) const {
    std::set<std::string> words;
    for (auto const& phrase : phrases) words.insert(phrase.begin(), phrase.end());
    sql.add(field == sql::Field::title ? "s.title_words @>" : "s.words @>",
            sql::List{array_of(words)});
}

} // namespace suot::registry::postgres
