// The words that headings and feet are made of: bodies, posts, stamps, first words of a body text.
//
// Rows are of Nghị định 30/2020/NĐ-CP, annexes I–III, and of the Party's Hướng dẫn 36-HD/VPTW;
// docs/spec/front-matter.md, section 3.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <document/type.hpp>
#include <text/word.hpp>

#include "front_key.hpp"

namespace suot::grammar::front {

/// What the first words of a body's name tell about it.
struct Head {
    enum Trait : std::uint8_t {
        open = 1,      ///< needs an area or a superior to be a name: "Ủy ban nhân dân"
        dependent = 2, ///< a part of the body named above it: "Văn phòng", "Ban Tổ chức"
        houses = 4,    ///< other bodies are named under it
        nests = 8,     ///< is named under another, also on the same line
    };
    document::Side side = document::Side::unknown;
    std::uint8_t traits = 0;

    [[nodiscard]] bool is(Trait trait) const { return (traits & trait) != 0; }
};

/// A row of a table that was found, and its length in words.
template <class Value>
struct Hit {
    Value value{};
    std::size_t size = 0;
    explicit operator bool() const { return size != 0; }
};

/// The kind of body whose name begins at `words[at]`.
[[nodiscard]] Hit<Head> head_at(text::Words words, std::size_t at);

/// The words of a post ("PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG") at `words[at]`; their number, or 0.
[[nodiscard]] std::size_t post_at(text::Words words, std::size_t at);

/// "TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "Q.": the number of words, or 0.
[[nodiscard]] std::size_t authority_at(text::Words words, std::size_t at);

/// The kinds of fixed phrases that a heading holds, and what tells that it is over.
enum class Phrase : std::uint8_t {
    none,
    secrecy,
    urgency,
    stamp_label, ///< "Độ mật:", "Độ khẩn:"
    note,        ///< "Dự thảo", "Tài liệu hội nghị": who may see it
    about,       ///< "V/v", "Về việc"
    addressed,   ///< "Kính gửi", "Kính trình"
    wired,       ///< "điện:": the addressee line of a Công điện
    copies,      ///< "Nơi nhận"
    ground,      ///< "Căn cứ", "Xét", "Theo đề nghị"
    body,        ///< other words a body text begins with: "Thực hiện", "Điều", "Chương"
    annex,       ///< "Phụ lục", "Mẫu số"
    enclosed,    ///< "Kèm theo", "Ban hành kèm theo"
};
[[nodiscard]] Hit<Phrase> phrase_at(text::Words words, std::size_t at);

/// The words say why a copy is sent: "để báo cáo", "B/c", "thực hiện", "đưa tin".
[[nodiscard]] bool is_purpose(text::Words words);

/// The commoner family names of Việt Nam.
[[nodiscard]] bool is_family_name(text::Word const& word);

/// A military rank, an academic degree or a form of address before a person's name; its words.
[[nodiscard]] std::size_t honorific_at(text::Words words, std::size_t at);

/// A word that puts an area's name after it: "tỉnh", "xã", "thành phố"; the number of its words.
[[nodiscard]] std::size_t area_at(text::Words words, std::size_t at);

/// Proper names in the case that Nghị định 30/2020/NĐ-CP, annex II gives them.
[[nodiscard]] Hit<std::string_view> proper_at(text::Words words, std::size_t at);

} // namespace suot::grammar::front
