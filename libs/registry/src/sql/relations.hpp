// Conditions on documents that follow from what other documents say of them.
#pragma once

#include <registry/document.hpp>

#include "scope.hpp"

namespace suot::registry::sql {

/// When validity is asked for, and by whom: a document that the scope's account may not read
/// changes no other for it.
struct Asked {
    base::Date on{};
    Scope const& scope;
};

/// Adds " and …" so that only documents `d` of that validity are left.
void add_validity(Sql& sql, Validity validity, Asked const& asked);

/// Adds " and …" so that only standings `s` are left that rest on documents of that validity: the
/// one they stand in, or the one it names as the one that orders them.
void add_ground(Sql& sql, Validity validity, Asked const& asked);

/// What became of the ground of `duty x` with the fields `f`: a number of `Force`.
[[nodiscard]] std::string ground_of(Sql& sql, Asked const& asked);

/// Adds " and …" for what issuer and type of documents `d` are asked for.
void add_origin(Sql& sql, std::string const& issuer, std::string const& type, std::int64_t tier);

/// Adds " and …" so that `column` has `words` somewhere, with or without accents.
void add_like(Sql& sql, std::string_view column, std::string const& words);

} // namespace suot::registry::sql
