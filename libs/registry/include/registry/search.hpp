// What is searched for, and what is found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <registry/document.hpp>
#include <registry/duty.hpp>

namespace suot::registry {

/// What a search looks for: words, or the number of a document.
struct SearchQuery {
    std::string words;
    Scope scope;
    base::Date on{};
    std::int64_t limit = 50;
    std::int64_t skip = 0;                ///< so many of the best are left out: the next page
    std::string kind = {};                ///< "document", "provision", "duty"; empty: all
    std::string issuer = {};              ///< of the document: a part of its name, accents or not
    std::string type = {};                ///< of the document: its symbol
    std::int64_t tier = 0;                ///< of the document's issuer; 0: any
    std::string under = {};               ///< what this office (a path) or one below has a part in
    std::vector<Band> bands = {};         ///< duties in these states on the day
    std::optional<base::Date> from = {};  ///< the document's date
    std::optional<base::Date> until = {}; ///< last day
    Validity validity = Validity::any;
};

/// One document or duty found, the best first.
struct SearchHit {
    std::string kind; ///< "document", "provision" or "duty"
    std::int64_t id = 0;
    DocumentId document;
    std::string title;   ///< number of the document, else its name
    std::string snippet; ///< words around; those found stand between U+2039 ‹ and U+203A ›
    bool exact = false;  ///< with the accents that were asked for
};

} // namespace suot::registry
