// Citations: where a document names another, or a provision, and which.
//
// Follows docs/spec/citations.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/clock.hpp>
#include <document/code.hpp>
#include <text/span.hpp>
#include <text/word.hpp>

namespace suot::citations {

/// What the citing words say of the cited document.
enum class Relation : std::uint8_t {
    cites,      ///< names it, and says no more
    implements, ///< thực hiện, triển khai, thi hành
    replaces,   ///< thay thế
    amends,     ///< sửa đổi, bổ sung
    repeals,    ///< bãi bỏ
    based_on,   ///< căn cứ, theo
    annexed_to, ///< kèm theo, ban hành kèm theo
    reviews,    ///< sơ kết, tổng kết
};

/// The name the JSON of a reading uses.
[[nodiscard]] std::string_view name(Relation relation);

/// One citation. What is not said is empty; nothing is guessed.
struct Citation {
    text::Span span;     ///< from the type noun (or provision) to the last word that belongs to it
    document::Code code; ///< `normal` is empty for a document cited by name or short form
    std::string type; ///< symbol of the type the noun says ("KL"); else of the code; may be empty
    std::string type_name;          ///< the noun, in the field's spelling: "Kết luận"
    std::optional<base::Date> date; ///< as cited
    text::Span issuer;              ///< "Ban Tuyên giáo Tỉnh ủy"
    text::Span subject;             ///< "về …"; may be empty
    text::Span provision;           ///< "điểm a khoản 2 Điều 103"
    text::Span title; ///< the name of a law or of a document cited by name: "Luật Phòng thủ dân sự"
    std::string alias; ///< the short name defined here ("sau đây viết tắt là …"), as printed
    bool to_self = false; ///< "Kế hoạch này": the document itself
    std::int32_t refers_to =
        -1; ///< for a later short form ("Quy định 37"): the number of the earlier citation
    Relation relation = Relation::cites;

    friend bool operator==(Citation const&, Citation const&) = default;
};

/// All citations in the words of one document, in order, without overlap; short names defined
/// earlier are known later. The document's own number in its heading is found as well: the caller
/// tells it by its place.
[[nodiscard]] std::vector<Citation> find(text::Words words);

} // namespace suot::citations
