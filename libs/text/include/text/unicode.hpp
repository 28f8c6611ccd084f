// UTF-8: checked and brought to NFC once, at intake; after that nobody asks again.
#pragma once

#include <string>
#include <string_view>

namespace suot::text {

/// True where every byte belongs to a well-formed UTF-8 sequence.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// `text` with each ill-formed byte replaced by U+FFFD.
[[nodiscard]] std::string repaired_utf8(std::string_view bytes);

/// `text` in normal form C ("dựng sẵn"); `text` must be well-formed. Quick where it is so already.
[[nodiscard]] std::string to_nfc(std::string text);

/// Appends one code point.
void append_utf8(std::string& text, char32_t code);

} // namespace suot::text
