// Whom a duty's names mean: what is proposed for assigning it, with reasons.
//
// Follows docs/spec/offices.md, section 5.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <desk/directory.hpp>

#include "call.hpp"

namespace suot::desk {

/// Everything that is known about offices and their names; found once in the use of a verb.
[[nodiscard]] base::Result<Directory const*> directory_of(Call& call);

/// The names in a field of a duty, which has them separated by "; ".
[[nodiscard]] std::vector<std::string> names_in(std::string const& field);

/// Names in one document: who issued it, and its day.
class Namer {
public:
    Namer(Directory const& directory, registry::DocumentRecord const& document, base::Date today);

    /// What a name means as of the document's day. An office that has ended since stands for those
    /// that took over.
    [[nodiscard]] Meaning find(std::string_view name) const;
    /// The office in whose documents the names stand.
    [[nodiscard]] registry::OfficeId issuer() const { return context_.issuer; }

private:
    Directory const& directory_;
    base::Date today_;
    NameContext context_;
};

/// Meanings of the lead and of the support of a duty, as `shapes::proposal` says.
[[nodiscard]] Value show_proposal(Namer const& namer, registry::DutyFields const& fields);

/// A name and what it may mean.
[[nodiscard]] Value show(std::string const& name, Meaning const& meaning);

/// Keeps that in documents of `issuer` the name means this office or class. Journalled.
[[nodiscard]] base::Result<void> keep_choice(Call& call, std::string const& name,
                                             registry::OfficeId issuer, Candidate const& chosen);

} // namespace suot::desk
