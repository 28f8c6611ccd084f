// A heading that is lost: what other places, each with a right to say it, tell of the document.
//
// Follows docs/spec/front-matter.md, section 7. A citation never tells a document's own number.
#pragma once

#include <vector>

#include <grammar/front_matter.hpp>

#include "front_sheet.hpp"

namespace suot::grammar::front {

/// What one place tells; what it does not say is empty.
struct Witness {
    document::Code code;
    document::Claim type;
    document::DateClaim date;
    document::Claim issuer;
    std::int32_t line = -1;
};

/// "(Ban hành kèm theo Quyết định số … ngày … của …)": what it says of the document it belongs to.
[[nodiscard]] Witness read_enclosure(Sheet const& sheet, Run run);

/// The first such line at or behind `from`, in or behind the document's own lines.
[[nodiscard]] Witness find_enclosure(Sheet const& sheet, Enclosures const& all, std::int32_t from);

/// What a publisher puts over the text: "Giới thiệu toàn văn Nghị quyết số …:", or a line that is
/// nothing but a type and a number.
[[nodiscard]] Witness read_publisher(Sheet const& sheet);

/// What a site's list of properties says: "Số hiệu: …", "Loại văn bản: …", "Người ký: …".
struct Properties {
    Witness found;
    document::Claim signer;
    std::vector<std::int32_t> lines;
};

/// The properties a site prints over the text; a number and one more make a list.
[[nodiscard]] Properties read_properties(Sheet const& sheet);

/// The body that decides in the words that open the text: "… Ủy ban nhân dân tỉnh ban hành …:".
/// The type by which a text without its heading speaks of itself: "… thực hiện Chỉ thị này".
[[nodiscard]] document::Claim read_self(Sheet const& sheet, std::int32_t body);

[[nodiscard]] document::Claim read_enacting(Sheet const& sheet, std::int32_t body);

} // namespace suot::grammar::front
