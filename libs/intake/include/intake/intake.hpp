// Bytes of any format that offices hold → the lines of a document. No interpretation: a bold line
// is a bold line.
//
// Follows docs/spec/intake.md.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <document/line.hpp>

namespace suot::intake {

/// The formats that are read; `unknown` is what no reader takes.
enum class Format {
    text, ///< in UTF-8, UTF-16 or an old Vietnamese encoding
    markdown,
    html,
    docx,
    odt,
    doc, ///< Word 97 to 2003
    pdf,
    image, ///< a scan: read by OCR
    unknown,
};

/// The format of `bytes`, by content; `name` (may be empty) only decides between Markdown and plain
/// text.
[[nodiscard]] Format detect(std::string_view bytes, std::string_view name);

/// The media type of a format: "text/html".
[[nodiscard]] std::string_view media_type(Format format);

/// Bounds on one reading of untrusted bytes.
struct Limits {
    std::size_t input_bytes = 256U << 20U;    ///< larger input is refused
    std::size_t unpacked_bytes = 512U << 20U; ///< of a zip, all parts together
    std::size_t memory_bytes = 512U << 20U;   ///< of a child process
    unsigned seconds = 120;                   ///< of a child process; scans: for each page
};

/// The document in `bytes`. Errors: unreadable (damaged, encrypted, empty), too_large, missing_tool
/// (names the package to install), refused is not decided here.
[[nodiscard]] base::Result<document::Source> read(std::string_view bytes, std::string_view name,
                                                  Limits const& limits = {});

} // namespace suot::intake
