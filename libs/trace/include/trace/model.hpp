// The lexical model of official language: what an item is about, and how much two are about the
// same.
//
// Follows docs/spec/trace.md, section 2. Deterministic, offline: rows of tables, no training.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <text/span.hpp>

namespace suot::trace {

/// A field of official work (lĩnh vực công tác): "phòng, chống thiên tai".
struct FieldName {
    char const* vi;
    char const* en;
};
/// All fields, in the order of their numbers; fewer than 64, so that a set of them is one word.
[[nodiscard]] std::span<FieldName const> fields();

/// What an item is about: pairs and threes of syllables that say something, fields, documents.
struct Profile {
    /// Two or three syllables in a row; the numbers of its first syllable and of the two pairs
    /// inside it.
    struct Gram {
        std::uint64_t hash = 0;
        std::uint64_t parts[2] = {0, 0}; ///< of three: the hashes of its two pairs; of two: itself
        float weight = 0;
        text::Span span; ///< where it stands first
    };
    /// A field the item is about, and how much.
    struct Field {
        std::uint8_t field = 0; ///< a number in `fields()`
        float weight = 0;
    };
    std::vector<Gram> grams;   ///< each once, by hash
    std::vector<Field> fields; ///< each once, ascending
    std::uint32_t acts = 0;    ///< what is to be done, one bit a kind of act; 0 where not told
};

/// Words that say nothing here because every document of the set says them: the titles of the
/// documents that are carried out.
class Muted {
public:
    /// Mutes what a title says: its pairs and threes of syllables, and its fields.
    void add(std::string_view title);
    /// True where the pair or three of that hash is muted.
    [[nodiscard]] bool has(std::uint64_t hash) const;
    /// True where the field is muted.
    [[nodiscard]] bool has_field(std::uint8_t field) const { return (fields_ >> field & 1U) != 0; }

private:
    std::vector<std::uint64_t> hashes_; ///< ascending
    std::uint64_t fields_ = 0;          ///< one bit a field
};

/// The bodies an item names: the lead's own fields are the item's too; no body's name is.
struct Bodies {
    std::vector<std::string> lead;
    std::vector<std::string> support;
};

/// The profile of an item's words and of the bodies it charges.
[[nodiscard]] Profile profile(std::string_view words, Bodies const& bodies, Muted const& muted);

} // namespace suot::trace
