// The words that start something in the search for citations: one look-up a word.
#pragma once

#include <cstdint>

#include <citations/citation.hpp>
#include <text/phrases.hpp>

namespace suot::citations {

enum class Trigger : std::uint8_t {
    nothing, ///< words that look like a trigger and are none: "theo dõi"
    noun,    ///< a type of document
    letter,  ///< "văn bản": a document of any type, of none by itself
    named,   ///< "Điều lệ Đảng", "Hiến pháp"
    verb,
    lapse, ///< "hết hiệu lực", said behind what it is said of
    unit,  ///< a provision: "khoản"
    alias, ///< "sau đây gọi tắt là"
    day,   ///< "ngày"
};

struct Entry {
    Trigger trigger = Trigger::nothing;
    Relation relation = Relation::cites;
};

/// The table of docs/spec/citations.md, sections 2 to 5.
[[nodiscard]] text::Phrases<Entry> const& lexicon();

} // namespace suot::citations
