// Folding for matching and search; what is stored and shown is never folded.
#pragma once

#include <string>
#include <string_view>

namespace suot::text {

/// Lower case, with each syllable's tone on the vowel where the old style puts it, Ð as đ; all else
/// unchanged. "HOÀ" and "hòa" give the same words.
[[nodiscard]] std::string folded(std::string_view text);

/// Lower case without any mark: "Đề nghị" gives "de nghi". For search without accents.
[[nodiscard]] std::string bare(std::string_view text);

/// Blanks of every kind at both ends taken off, runs inside made one blank.
[[nodiscard]] std::string squeezed(std::string_view text);

/// The same view without blanks and the given signs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text, std::string_view signs = "");

} // namespace suot::text
