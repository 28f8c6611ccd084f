// What documents say of one another, and whether they still hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <base/clock.hpp>
#include <registry/document.hpp>

namespace suot::registry {

/// One document named in another: an edge whose far end may not be in the register.
struct Citation {
    DocumentId document;
    std::int64_t number = 0; ///< from 1, in reading order
    std::string relation;    ///< "cites", "implements", "replaces", … (citations::name)
    std::string code;        ///< normal form; empty for a document cited by name
    std::string type;
    std::optional<base::Date> date; ///< as cited
    std::string title;
    std::int64_t begin = 0; ///< span into the text, bytes
    std::int64_t end = 0;
    DocumentId target;  ///< the first of its copies in the register; 0: none is there
    std::string issuer; ///< as cited, of a document

    friend bool operator==(Citation const&, Citation const&) = default;
};

/// A provision of a document: words that can be found by themselves.
struct Provision {
    DocumentId document;
    std::string address;    ///< "IV.2.a"
    std::int64_t begin = 0; ///< span into the text, bytes
    std::int64_t end = 0;
    std::string words; ///< its own and those of what is unnumbered below it

    friend bool operator==(Provision const&, Provision const&) = default;
};

} // namespace suot::registry
