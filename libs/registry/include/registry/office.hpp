// Offices in time: what each was called and where it stood on a given day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/clock.hpp>
#include <base/id.hpp>

namespace suot::registry {

using OfficeId = base::Id<struct OfficeTag>;
using ClassId = base::Id<struct ClassTag>;

/// One office as it is on a day. A change of name, kind or parent begins a new version of it.
struct Office {
    OfficeId id;
    std::string name;         ///< as printed: "UBND xã Thượng Ngàn"
    std::string abbreviation; ///< as in symbols: "SNV"; may be empty
    std::string code; ///< Quyết định 20/2020/QĐ-TTg, at most 35 characters, or older; may be empty
    std::string kind;                  ///< a free word that class rules name: "xã", "sở"
    std::int64_t tier = 0;             ///< 1 centre, 2 province, 3 commune; 0 not said
    OfficeId parent;                   ///< 0 at the top
    std::string path;                  ///< of ids from the top down, itself included: "/1/7/"
    base::Date from{};                 ///< first day of this version
    std::optional<base::Date> until{}; ///< first day after it; nothing while it lasts

    friend bool operator==(Office const&, Office const&) = default;
};

/// What was done to offices, on which day and by the authority of which document.
struct OfficeAct {
    std::int64_t number = 0;
    std::string kind; ///< "found", "rename", "move", "merge", "split", "dissolve"
    OfficeId office;
    OfficeId successor; ///< who takes over; 0 where nobody is named
    base::Date day{};
    std::string document; ///< the document that orders it, as cited
    /// Number of the first act of the same reorganisation; 0 on adding: it is the first itself.
    std::int64_t reorganisation = 0;
    std::int64_t register_document = 0; ///< that document's number in the register; 0 not there

    friend bool operator==(OfficeAct const&, OfficeAct const&) = default;
};

/// What an office is in the rule of a class.
enum class Place : std::uint8_t {
    under,  ///< it and all below, where kind and tier fit
    except, ///< neither it nor what is below
    plus,   ///< it too, whatever its kind
    minus,  ///< not it
};

/// One line of a class's rule, for the days [from, until).
struct ClassPart {
    Place place = Place::under;
    OfficeId office;
    std::optional<base::Date> from{};  ///< nothing: always
    std::optional<base::Date> until{}; ///< nothing: for ever

    friend bool operator==(ClassPart const&, ClassPart const&) = default;
};

/// A class of offices by rule: all offices of some kinds and tier under some offices, with what
/// people took in or left out.
struct OfficeClass {
    ClassId id;
    std::string name;               ///< "UBND các xã, phường"
    std::vector<std::string> kinds; ///< "xã", "phường"; none: any
    std::int64_t tier = 0;          ///< 0: any
    OfficeId root;                  ///< the office they stand under
    std::vector<ClassPart> parts{}; ///< besides the root

    friend bool operator==(OfficeClass const&, OfficeClass const&) = default;
};

/// Another name of an office, as somebody wrote it.
struct OfficeAlias {
    OfficeId office;
    std::string name;

    friend bool operator==(OfficeAlias const&, OfficeAlias const&) = default;
};

/// What a name in documents of one issuer means, as a person decided.
struct NameChoice {
    std::string name; ///< folded
    OfficeId context; ///< the issuer; 0: whoever issued it
    OfficeId office;
    ClassId office_class; ///< where it names a class instead

    friend bool operator==(NameChoice const&, NameChoice const&) = default;
};

/// How words must fit a name.
enum class Match : std::uint8_t {
    whole, ///< all of it, accents too
    part,  ///< any part of it, with or without accents
};

/// Which offices are asked for; a field left out does not narrow.
struct OfficeQuery {
    base::Date on{};
    std::string under = {}; ///< the path of an office: it and all below
    OfficeId parent = {};   ///< directly under this one
    std::string kind = {};  ///< of this kind only
    std::string words = {}; ///< a name, abbreviation, alias or code, in any case or tone placement
    Match match = Match::whole; ///< how `words` must fit
    std::int64_t after = 0;     ///< only ids above this one: the next page
    std::int64_t limit = 500;   ///< at most so many
};

} // namespace suot::registry
