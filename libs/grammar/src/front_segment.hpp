// A heading cut into its parts, wherever its lines break and however its columns were mixed.
//
// Follows docs/spec/front-matter.md, section 2.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "front_sheet.hpp"

namespace suot::grammar::front {

enum class Item : std::uint8_t {
    country, ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    motto,   ///< Độc lập - Tự do - Hạnh phúc
    party,   ///< ĐẢNG CỘNG SẢN VIỆT NAM
    youth,   ///< ĐOÀN TNCS HỒ CHÍ MINH, the right column of the Youth Union
    rule,    ///< "-----", "*"
    number,  ///< `middle` is where the code begins
    date,    ///< `middle` is where the place ends
    title,   ///< the words of the type
    name,    ///< other words in capitals: a body
    about,   ///< "V/v …"
    addressed,
    secrecy,
    urgency,
    note,
    annex,    ///< "PHỤ LỤC II", "ĐỀ CƯƠNG": a title that is no type
    enclosed, ///< "(Ban hành kèm theo …)"
    text,
};

/// One part of a heading.
struct Segment {
    Item item = Item::text;
    Run run;
    std::size_t middle = 0;
};

/// The part that begins at word `at`; nothing where none does. `begin` is where the words before
/// `at` that belong to no part begin: a place before its date, "Luật" before "số".
[[nodiscard]] std::optional<Segment> segment_at(Sheet const& sheet, std::size_t begin,
                                                std::size_t at);

/// The blank or full date at `at` ("ngày … tháng 11 năm 2025"): the word behind it, or 0.
[[nodiscard]] std::size_t heading_date_end(text::Words words, std::size_t at);

/// One of the two marks that every heading has stands at `at`: the country's, or the Party's name.
[[nodiscard]] std::optional<Segment> emblem_at(text::Words words, std::size_t at);

} // namespace suot::grammar::front
