// The readers, one a format. `read()` finds out the format and calls one of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <document/line.hpp>
#include <intake/intake.hpp>

namespace suot::intake {

/// Bytes of one format to the document in them. `bytes` is within `Limits::input_bytes`, not empty.
using Reader = base::Result<document::Source>(std::string_view bytes, Limits const& limits);

Reader read_text;
Reader read_markdown;
Reader read_html;
Reader read_docx;
Reader read_odt;
Reader read_pdf;
Reader read_doc;
Reader read_image;

/// Text brought to UTF-8, and the name of the encoding it came in: "TCVN3", "VNI", "windows-1258".
struct LegacyText {
    std::string utf8;
    std::string encoding;
};

/// Text in one of the old Vietnamese encodings; nothing where it looks like none of them.
[[nodiscard]] std::optional<LegacyText> decode_legacy(std::string_view bytes);

} // namespace suot::intake
