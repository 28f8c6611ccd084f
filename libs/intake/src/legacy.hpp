// Text in the encodings that were used before Unicode.
//
// Follows docs/spec/intake-binary.md, section 7.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readers.hpp"

namespace suot::intake {

/// The encodings known here.
enum class Legacy { tcvn3, vni, windows_1258, viscii };

/// "TCVN3", "VNI", "windows-1258", "VISCII".
[[nodiscard]] std::string_view name(Legacy encoding);

/// `bytes` in that encoding as UTF-8 in NFC; bytes that mean nothing in it become U+FFFD.
[[nodiscard]] std::string decode(std::string_view bytes, Legacy encoding);

} // namespace suot::intake
