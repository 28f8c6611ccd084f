// Results of the register's verbs as a person at a terminal reads them.
//
// JSON has all members; a table has the few a person scans for, in the rows of `lists`. A verb
// without a row still shows everything, so a new one is never silent.
#include <algorithm>
#include <array>
#include <span>

#include "desk.hpp"
#include "layout.hpp"

namespace suot::cli {

namespace {

/// The columns of a list, by verb; a list of any other verb shows what its items say in one word.
struct Columns {
    std::string_view verb;
    std::array<std::string_view, 7> names;
};

constexpr std::array lists{
    Columns{"duty list", {"duty", "words", "actor", "due", "state", "code"}},
    Columns{"office dissolve",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"office merge",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"office split",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"office move",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"handover list",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"handover accept",
            {"item", "piece", "duty", "words", "account", "giver_name", "taker_name"}},
    Columns{"link list", {"id", "state", "lower", "higher", "score", "origin"}},
    Columns{"trace order", {"depth", "code", "provision", "words", "state", "rolled", "cell"}},
    Columns{"coverage matrix", {"provision", "words", "lead", "shallow", "deep", "cells"}},
    Columns{"coverage gaps", {"higher", "code", "message"}},
    Columns{"coverage unordered", {"code", "provision", "words"}},
    Columns{"conformity", {"fault", "code", "message", "higher", "lower"}},
    Columns{"whatif repeal", {"code", "provision", "words", "lead"}},
    Columns{"whatif dissolve", {"code", "provision", "words", "lead"}},
    Columns{"handover", {"duty", "words", "actor", "due", "state"}},
    Columns{"document list", {"id", "code", "date", "subject", "proposed", "confirmed", "doubts"}},
    Columns{"import", {"id", "outcome", "code", "date", "subject", "proposed", "message"}},
    Columns{"office list", {"id", "name", "kind", "abbreviation", "parent", "from", "until"}},
    Columns{"class expand", {"id", "name", "kind"}},
    Columns{"journal list", {"sequence", "at", "account", "verb", "subject_kind", "subject_id"}},
    Columns{"search", {"kind", "id", "title", "snippet"}},
};

/// The columns of lists inside an object.
constexpr std::array inner{
    Columns{"duties", {"id", "review", "decided"}},
    Columns{"units", {"actor", "occurrence", "due", "state", "done"}},
    Columns{"events", {"day", "event", "office", "member", "due", "text", "percent"}},
    Columns{"remarks", {"number", "code", "message", "waived_by"}},
    Columns{"acts", {"day", "act", "name", "successor_name", "by"}},
    Columns{"versions", {"name", "kind", "parent", "from", "until"}},
    Columns{"rule", {"place", "office", "from", "until"}},
    Columns{"above", {"code", "provision", "words", "cell"}},
    Columns{"orders", {"code", "provision", "words"}},
    Columns{"documents", {"code", "issuer", "words"}},
};

/// Figures are named by the states they count.
std::string name_of(std::string_view name, base::Language language) {
    auto const label = desk::label(name).in(language);
    return label == name ? desk::wording(name).in(language) : label;
}

std::string words_of(desk::Value const& value, base::Language language) {
    if (value.is_number()) return std::to_string(value.number());
    if (value.is_bool()) return desk::wording(value.truth() ? "true" : "false").in(language);
    if (value.is_text()) return desk::wording(value.text()).in(language);
    if (value.is_object()) return words_of(value["words"], language);
    std::string out;
    for (auto const& item : value.items())
        out += (out.empty() ? "" : "; ") + words_of(item, language);
    return out;
}

/// Wide where its words are: what is said in full gets the width that is left.
unsigned share_of(std::string_view name) {
    constexpr std::array<std::string_view, 12> wide{"lower",   "higher",  "words",  "subject",
                                                    "message", "snippet", "actor",  "name",
                                                    "decided", "text",    "rights", "by"};
    return std::ranges::find(wide, name) != wide.end() ? 1 : 0;
}

std::vector<std::string_view> all_names(desk::Value::List const& items) {
    std::vector<std::string_view> out;
    for (auto const& item : items)
        for (auto const& [name, value] : item.members())
            if (!value.is_object() && std::ranges::find(out, name) == out.end())
                out.push_back(name);
    return out;
}

// A column that no item fills is left out, for a terminal has room for six or so.
std::vector<std::string_view> names_in(std::span<Columns const> table, std::string_view wanted,
                                       desk::Value::List const& items) {
    auto const found = std::ranges::find(table, wanted, &Columns::verb);
    if (found == table.end()) return all_names(items);
    std::vector<std::string_view> out;
    for (auto const name : found->names)
        if (!name.empty()
            && std::ranges::any_of(items, [&](auto const& item) { return item.has(name); }))
            out.push_back(name);
    return out;
}

std::string list(desk::Value::List const& items, std::vector<std::string_view> const& names,
                 Surroundings const& io, base::Language language) {
    if (items.empty() || names.empty()) return {};
    std::vector<Column> columns;
    for (auto const name : names)
        columns.push_back({desk::label(name).in(language), share_of(name)});
    std::vector<std::vector<std::string>> rows;
    for (auto const& item : items) {
        auto& row = rows.emplace_back();
        for (auto const name : names) row.push_back(words_of(item[name], language));
    }
    return table(columns, rows, io.width);
}

/// Members in the order the verb set them; a list of objects is a table of its own.
std::string object(desk::Value const& value, Surroundings const& io, base::Language language,
                   std::size_t depth) {
    constexpr std::size_t indent = 32;
    std::string out;
    for (auto const& [name, member] : value.members()) {
        auto const label = name_of(name, language);
        std::string const blanks(2 * depth, ' ');
        bool const rows =
            member.is_list() && !member.items().empty() && member.items().front().is_object();
        if (rows) {
            out += "\n" + blanks + label + "\n"
                   + list(member.items(), names_in(inner, name, member.items()), io, language);
        } else if (member.is_object()) {
            out += blanks + label + "\n" + object(member, io, language, depth + 1);
        } else if (auto const words = words_of(member, language); !words.empty()) {
            out += paragraph(words, indent, io.width, blanks + label);
        }
    }
    return out;
}

} // namespace

/// What stands once comes first, then each list as a table.
std::string show(desk::Verb const& verb, desk::Value const& result, Surroundings const& io,
                 base::Language language) {
    std::string out;
    desk::Value rest = desk::Value::object();
    for (auto const& [name, value] : result.members())
        if (name != "items") rest.set(name, value);
    auto const& items = result["items"].items();
    out += list(items, names_in(lists, verb.name, items), io, language);
    bool const is_list = result.has("items");
    if (is_list && items.empty())
        out += language == base::Language::english ? "(nothing)\n" : "(không có)\n";
    if (!is_list || rest.members().size() > 1) out += object(rest, io, language, 0);
    return out;
}

} // namespace suot::cli
