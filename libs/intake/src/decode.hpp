// Bytes of a text in any encoding that offices hold → UTF-8.
//
// Follows docs/spec/intake.md, section 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <text/diagnostic.hpp>

namespace suot::intake {

/// Text in UTF-8 without a byte order mark; `bytes` points at `own` or at the input.
struct DecodedText {
    std::string own;
    std::string_view borrowed;
    bool owns = false;
    std::optional<text::Diagnostic> remark; ///< the encoding, where it was not plain UTF-8

    [[nodiscard]] std::string_view view() const { return owns ? std::string_view(own) : borrowed; }
};

/// UTF-8 where it is valid, UTF-16 by its byte order mark or its zeros, else an old Vietnamese
/// encoding, else UTF-8 with its bad bytes replaced and a warning.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// True where the bytes look like UTF-16 without a byte order mark; `big_endian` tells which.
[[nodiscard]] bool looks_utf16(std::string_view bytes, bool& big_endian);

} // namespace suot::intake
