// Statements put together from fixed parts, and the condition that lets a scope see something.
#pragma once

#include <string>
#include <vector>

#include <registry/duty.hpp>

#include "database.hpp"

namespace suot::registry::sql {

/// A statement under construction. Its text comes from this module only; what people typed goes
/// into `values`.
struct Sql {
    std::string text;
    std::vector<Bound> values;

    explicit Sql(std::string begin) : text(std::move(begin)) {}
    /// Keeps a value; gives the words that stand for it: " ?3".
    std::string keep(Bound value) {
        values.push_back(std::move(value));
        return " ?" + std::to_string(values.size());
    }
    /// Adds `part` and the value behind it.
    void add(std::string_view part, Bound value) {
        text += part;
        text += keep(std::move(value));
    }
};

/// A query for the ids of all offices at or below the paths of a scope, whenever they were there.
[[nodiscard]] std::string offices_in(Sql& sql, Scope const& scope);

/// A query for the ids (`duty`) of all duties within the scope, restricted or not.
[[nodiscard]] std::string duties_in(Sql& sql, Scope const& scope);

/// Adds " and …" so that only duties `duty` (a column) are left that the scope's account may read.
void add_readable(Sql& sql, Scope const& scope, std::string_view duty);

/// Adds " and …" so that only duties `duty` (a column) within the scope are left.
void add_duty_scope(Sql& sql, Scope const& scope, std::string_view duty);

/// Adds " and …" so that only standings `s` in one of these bands are left; none: all. With the
/// sign "+" no index is used for their phases.
void add_bands(Sql& sql, std::vector<Band> const& bands, char const* sign = "");

/// The condition that the scope's account may read the document `d` (an alias): no restriction
/// keeps it out; "true" where the register itself asks.
[[nodiscard]] std::string readable(Sql& sql, Scope const& scope, std::string_view d);

/// Adds " and …" so that only documents `d` within the scope are left.
void add_document_scope(Sql& sql, Scope const& scope);

/// Adds " and …" so that entries of the journal about restricted documents, and duties in them, are
/// left only where the scope has them.
void add_entry_scope(Sql& sql, Scope const& scope);

/// Things of a kind ("duty", "document") whose ids are in a column, and words that they must say.
struct Saying {
    std::string_view column;
    std::string_view kind;
    std::string const& words;
};

/// Adds " and …" so that only those are left that say all the words; nothing where there is none.
void add_words(Database& database, Sql& sql, Saying const& saying);

} // namespace suot::registry::sql
