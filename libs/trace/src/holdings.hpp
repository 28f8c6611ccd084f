// What an index holds of its items, and how much their words say.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <schedule/schedule.hpp>
#include <trace/propose.hpp>

#include "postings.hpp"

namespace suot::trace {

/// One item as it is kept: its words, fields and documents lie in arrays of all items.
struct Kept {
    std::uint64_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t first_field = 0;
    std::uint32_t first_cite = 0;
    std::uint32_t first_body = 0;
    std::uint16_t bodies = 0;
    std::uint16_t fields = 0;
    std::uint16_t cites = 0;
    std::int32_t heading = none; ///< a number in `Holdings::headings`
    std::int32_t due = 0;        ///< days since 1970; 0 where there is none
    schedule::Kind kind = schedule::Kind::none;
    std::uint32_t acts = 0; ///< 0 where it orders a document to be carried out
};

/// What items stand under; those of one list stand under one.
struct Heading {
    std::string words;
    Profile about;
};

struct Holdings {
    Muted muted;
    std::string text;
    std::vector<Kept> items;
    std::vector<Profile::Field> fields;
    std::vector<std::string> cites;
    std::vector<std::string> bodies;
    std::vector<Heading> headings; ///< each once in a row
    std::vector<float> lengths;    ///< the root of how many pairs an item has
    Postings pairs;
    std::array<std::uint32_t, 64> with_field{};
};

/// The rarer, the more it says.
[[nodiscard]] float rarity(Holdings const& held, std::size_t with);
[[nodiscard]] float rarity(Holdings const& held, Profile::Gram const& gram);

using Numbers = std::vector<std::uint32_t>;

/// The items worth a comparison word by word: all of a few, else those that share the most rare
/// pairs with what is asked.
[[nodiscard]] Numbers candidates(Holdings const& held, Profile const& asked);

} // namespace suot::trace
