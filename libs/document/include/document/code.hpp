// The number and symbol of a document ("số và ký hiệu") in normal form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <document/type.hpp>
#include <text/span.hpp>
#include <text/word.hpp>

namespace suot::document {

/// "1656-CV/HU" or "30/2020/NĐ-CP" taken apart. `normal` has no blanks, hyphen-minus, Đ = U+0110;
/// the letters' case and leading zeros stay as printed.
struct Code {
    std::string normal;
    std::string
        number; ///< "1656", "66.7", "12a"; empty where the blank was never filled ("Số: /KH-UBND")
    std::int32_t year = 0; ///< inside the number, 0 where there is none
    std::string symbol; ///< the type's part: "CV", "NĐ"; empty for a State letter ("4240/UBND-VX")
    std::string body;   ///< the issuer's part: "HU", "CP", "UBND-VX"
    Side side =
        Side::unknown; ///< by its form: number-hyphen is the Party's, number-slash the State's
    text::Span span;   ///< as printed, blanks inside included

    friend bool operator==(Code const&, Code const&) = default;
};

/// A code found at a place of a text, and the words it takes.
struct CodeAt {
    Code code;
    std::size_t size = 0;
};
/// The code that begins at `words[at]`; nothing where there is none. Takes the noise of print and
/// scan (docs/spec/citations.md, section 1): blanks around signs, dashes of all lengths, Ð, a lost
/// hyphen.
[[nodiscard]] std::optional<CodeAt> code_at(text::Words words, std::size_t at);

} // namespace suot::document
