// What the fuzz targets share: the one function each defines, and a text made of any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <document/line.hpp>
#include <text/unicode.hpp>
#include <text/word.hpp>

/// libFuzzer's entry; replay.cpp calls the same. Ends the program where something is wrong.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace suot::fuzz {

/// The bytes as characters.
inline std::string_view view(std::uint8_t const* data, std::size_t size) {
    return size == 0 ? std::string_view()
                     : std::string_view(reinterpret_cast<char const*>(data), size);
}

/// Bytes made a text as intake does, and its words.
struct Text {
    std::string text;
    std::vector<text::Word> items;

    explicit Text(std::string_view bytes)
        : text(text::to_nfc(text::repaired_utf8(bytes))), items(text::words(text)) {}
    [[nodiscard]] text::Words words() const { return {text, items}; }
};

/// True where `span` lies inside a text of `size` bytes.
inline bool inside(text::Span span, std::size_t size) {
    return span.begin <= span.end && span.end <= size;
}

/// A source with a line for each line of `text`; a line with `|` becomes a row of a table.
document::Source source_of(std::string text);

/// Checks what every Source promises: spans ascend, do not overlap and lie in the text; cells are
/// there.
void expect_sound(document::Source const& source);

} // namespace suot::fuzz
