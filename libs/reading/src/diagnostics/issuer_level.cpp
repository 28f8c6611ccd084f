// A number of one level under the name of an issuer of another ("19-CT/TW … của Tỉnh ủy").
//
// Follows docs/spec/diagnostics.md, section 3; levels by Hướng dẫn 36-HD/VPTW and Nghị định
// 30/2020/NĐ-CP, annex III.
#include <array>
#include <string_view>

#include <text/phrases.hpp>

#include "diagnostics.hpp"

namespace suot::reading {

namespace {

/// The levels of the Party's and the State's hierarchy that names of bodies tell.
enum Level : std::uint8_t { unknown = 0, centre = 1, province = 2, district = 4, commune = 8 };

struct Body {
    std::string_view symbol; ///< the end of the issuer's part of a number
    std::uint8_t levels;     ///< which issuers may bear it
    std::string_view vi;
    std::string_view en;
};

/// Hướng dẫn 36-HD/VPTW and Nghị định 30/2020/NĐ-CP, annex III. A symbol that bodies of several
/// levels bear (ĐU, UBND, HĐND, BCĐ) says nothing and is not here.
constexpr std::array<Body, 6> bodies{{
    {"TW", centre, "Trung ương", "the centre"},
    {"TTg", centre, "Thủ tướng Chính phủ", "the Prime Minister"},
    {"CP", centre, "Chính phủ", "the Government"},
    {"TU", province, "tỉnh ủy, thành ủy", "a provincial committee"},
    {"HU", district, "huyện ủy", "a district committee"},
    {"QU", district, "quận ủy", "a district committee"},
}};

text::Phrases<Level> const& level_words() {
    static text::Phrases<Level> const table{
        {"Trung ương", centre},
        {"Bộ Chính trị", centre},
        {"Ban Bí thư", centre},
        {"Tổng Bí thư", centre},
        {"Thủ tướng Chính phủ", centre},
        {"Chính phủ", centre},
        {"Quốc hội", centre},
        {"Chủ tịch nước", centre},
        {"tỉnh ủy", province},
        {"đảng bộ tỉnh", province},
        {"ủy ban nhân dân tỉnh", province},
        {"UBND tỉnh", province},
        {"huyện ủy", district},
        {"quận ủy", district},
        {"thị ủy", district},
        {"ủy ban nhân dân huyện", district},
        {"UBND huyện", district},
        {"đảng ủy xã", commune},
        {"đảng ủy phường", commune},
        {"ủy ban nhân dân xã", commune},
        {"ủy ban nhân dân phường", commune},
    };
    return table;
}

Body const* body_of(std::string_view symbol) {
    for (auto const& body : bodies) {
        bool const whole = symbol == body.symbol;
        bool const party_office = symbol.size() > body.symbol.size()
                                  && symbol.ends_with(body.symbol)
                                  && (body.symbol == "TW" || body.symbol == "TU"); // UBKTTW, BTGTU
        if (whole || party_office) return &body;
    }
    return nullptr;
}

/// All levels that words of a body's name tell.
std::uint8_t levels_of(text::Words issuer) {
    std::uint8_t levels = unknown;
    for (std::size_t i = 0; i < issuer.size();) {
        auto const found = level_words().longest(issuer, i);
        if (found) levels |= found->value;
        i += found ? found->size : 1;
    }
    return levels;
}

bool is_single(std::uint8_t levels) {
    return levels != 0 && (levels & (levels - 1)) == 0;
}

} // namespace

// docs/spec/diagnostics.md, section 3.
Findings issuer_level_conflicts(Facts const& facts) {
    Findings out;
    for (auto const& citation : facts.reading.citations) {
        if (citation.issuer.empty() || citation.code.body.empty()) continue;
        auto const* const body = body_of(citation.code.body);
        if (body == nullptr) continue;
        auto const levels = levels_of(facts.words.within(citation.issuer));
        if (!is_single(levels) || (levels & body->levels) != 0) continue;
        auto const issuer = facts.quote(citation.issuer);
        std::string const code = citation.code.normal;
        out.push_back(
            {.code = "issuer-level-conflict",
             .span = citation.span,
             .message = {"ký hiệu “" + code + "” là của " + std::string(body->vi)
                             + ", nhưng ghi là của “" + issuer + "”",
                         "“" + code + "” is a number of " + std::string(body->en)
                             + ", but the words say it is of “" + issuer + "”"},
             .advice = {"Đối chiếu với bản chính: sai ký hiệu hoặc sai cơ quan ban hành.",
                        "Look at the original: either the symbol or the issuer is a slip."}});
    }
    return out;
}

} // namespace suot::reading
