// The full-text index of a register on PostgreSQL: arrays of words with an inverted index
// (docs/spec/register.md, section 6).
//
// An array tells that all words are there, not that they stand in a row: a pattern narrows phrases,
// and sql/words.cpp has the last word.
#include <map>
#include <set>

#include <text/fold.hpp>
#include <text/unicode.hpp>

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

/// The letters that stand for one plain letter, with marks and without, as a class of a regular
/// expression: the Latin ones of Unicode's Latin-1 Supplement, Extended-A, -B and Additional.
std::map<char, std::string> letter_classes() {
    std::map<char, std::string> out;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        out[letter] = {letter, static_cast<char>(letter - 'a' + 'A')};
    auto const add = [&](char32_t first, char32_t last) {
        for (char32_t letter = first; letter <= last; ++letter) {
            std::string one;
            text::append_utf8(one, letter);
            auto const bare = text::bare(one);
            if (bare.size() == 1 && out.contains(bare[0])) out[bare[0]] += one;
        }
    };
    add(0xC0, 0x24F);
    add(0x1E00, 0x1EFF);
    return out;
}

/// A regular expression that finds at least what has the words in a row, whatever their marks;
/// empty where a word has other letters.
std::string pattern_of(std::vector<std::string> const& phrase) {
    static auto const classes = letter_classes();
    std::string out;
    for (auto const& word : phrase) {
        if (!out.empty()) out += "[^[:alnum:]]+";
        for (char const letter : text::bare(word)) {
            auto const found = classes.find(letter);
            bool const digit = letter >= '0' && letter <= '9';
            if (found == classes.end() && !digit) return {};
            out += digit ? std::string(1, letter) : "[" + found->second + "]";
        }
    }
    return out;
}

/// Leaves rows where the words may stand in a row. Letters and marks that are kept apart are not
/// told by the pattern: such texts stay.
void add_phrase(sql::Sql& sql, std::vector<std::string> const& phrase, sql::Field field) {
    auto const pattern = pattern_of(phrase);
    if (phrase.size() < 2 || pattern.empty()) return;
    auto const value = sql.keep(pattern);
    sql.text += " and (s.title ~" + value;
    if (field == sql::Field::all)
        sql.text += " or s.body ~" + value + " or s.body ~ '[\\u0300-\\u036f]'";
    sql.text += ")";
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
    for (auto const& phrase : phrases) add_phrase(sql, phrase, field);
}

} // namespace suot::registry::postgres
