// Letters that a PDF's fonts name wrongly, put right where the text itself proves it.
//
// Follows docs/spec/intake-binary.md, section 10, whose numbers stand below. Each repair waits for
// words that are syllables only with it; one odd name must not change a whole file.
#include "pdf_fonts.hpp"

#include <array>
#include <optional>
#include <string_view>

#include <text/letters.hpp>
#include <text/unicode.hpp>
#include <text/word.hpp>

#include "legacy.hpp"
#include "legacy_syllable.hpp"

namespace suot::intake {
namespace {

/// A letter as the font's table names it, and the letter that was printed.
struct Swap {
    std::string_view shown, meant;
};

std::string swapped(std::string text, std::span<Swap const> swaps) {
    for (auto const& [shown, meant] : swaps)
        for (auto at = text.find(shown); at != std::string::npos;
             at = text.find(shown, at + meant.size()))
            text.replace(at, shown.size(), meant);
    return text;
}

text::Diagnostic repaired(std::string_view shown, std::string_view meant, std::size_t count) {
    auto const what = std::string(shown) + " → " + std::string(meant);
    auto const times = std::to_string(count);
    return {
        .code = "font-repaired",
        .severity = text::Severity::information,
        .span = {},
        .message = {"Phông chữ của tệp gán sai mã ký tự; đã sửa " + what + " ở " + times + " từ.",
                    "The file's font names letters wrongly; " + what + " was put right in " + times
                        + " words."}};
}

template <class Change>
std::size_t change_words(std::vector<Page>& pages, Change const& change) {
    std::size_t count = 0;
    for (Page& page : pages)
        for (PageWord& word : page.words)
            if (auto text = change(word.text)) {
                word.text = std::move(*text);
                ++count;
            }
    return count;
}

std::string all_text(std::vector<Page> const& pages) {
    std::string text;
    for (Page const& page : pages)
        for (PageWord const& word : page.words) (text += word.text) += ' ';
    return text;
}

// --- 10.1 letters of the private use area -------------------------------------------------------

/// U+F020–U+F0FF are the bytes of a symbol font (the Microsoft symbol encoding): bullets, and
/// letters of an old Vietnamese font that was embedded as a symbol font.
std::optional<std::string> without_private(std::string_view text) {
    constexpr std::array<Swap, 8> bullets{{{"\uF0B7", "•"},
                                           {"\uF0A7", "▪"},
                                           {"\uF0D8", "➢"},
                                           {"\uF0FC", "✓"},
                                           {"\uF02D", "-"},
                                           {"\uF076", "❖"},
                                           {"\uF06E", "■"},
                                           {"\uF0A8", "□"}}};
    if (text.find('\xEF') == std::string_view::npos) return std::nullopt;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, size] = text::decode(text, at);
        auto const bytes = text.substr(at, size);
        auto const bullet = std::ranges::find(bullets, bytes, &Swap::shown);
        if (bullet != bullets.end() && size == text.size())
            out += bullet->meant;
        else if (code >= 0xF020 && code <= 0xF0FF)
            text::append_utf8(out, code - 0xF000);
        else
            out += bytes;
        at += size;
    }
    return out == text ? std::nullopt : std::optional(out);
}

// --- 10.2 and 10.3 one letter for another -------------------------------------------------------

/// Swaps letters in the words that become syllables by it.
std::optional<std::string> better(std::string_view text, std::span<Swap const> swaps) {
    auto out = swapped(std::string(text), swaps);
    if (out == text) return std::nullopt;
    auto const before = plausibility(text), after = plausibility(text::to_nfc(out));
    return after.syllables > before.syllables ? std::optional(out) : std::nullopt;
}

constexpr std::array<Swap, 2> oi{{{"ƣ", "ư"}, {"Ƣ", "Ư"}}};
constexpr std::array<Swap, 2> eth{{{"Ð", "Đ"}, {"ð", "đ"}}};

bool makes_syllable(std::string_view text, std::span<Swap const> swaps) {
    auto const out = swapped(std::string(text), swaps);
    return out != text && plausibility(out).marked_syllables > 0;
}

void repair_letters(std::vector<Page>& pages, std::span<Swap const> swaps,
                    std::vector<text::Diagnostic>& remarks) {
    auto const whole = [&](std::string_view text) -> std::optional<std::string> {
        auto out = swapped(std::string(text), swaps);
        return out == text ? std::nullopt : std::optional(std::move(out));
    };
    // Neither ƣ nor Ð is a letter of Vietnamese: where one makes a syllable, all are meant so.
    bool const shown = std::ranges::any_of(pages, [&](Page const& page) {
        return std::ranges::any_of(
            page.words, [&](PageWord const& word) { return makes_syllable(word.text, swaps); });
    });
    if (!shown) return;
    auto const count = change_words(pages, whole);
    remarks.push_back(repaired(swaps[0].shown, swaps[0].meant, count));
}

// --- 10.4 Unicode taken for VNI -----------------------------------------------------------------

/// A converter from VNI that was run over text already in Unicode made these of ô, ò, ó …
constexpr std::array<Swap, 6> shifted{{
    {"ơ", "ô"},
    {"Ơ", "Ô"},
    {"ị", "ò"},
    {"Ị", "Ò"},
    {"ĩ", "ó"},
    {"Ĩ", "Ó"},
}};
/// … and these of oà, oá, oã at the end of a syllable.
constexpr std::array<Swap, 6> folded{{
    {"ồ", "oà"},
    {"Ồ", "OÀ"},
    {"ố", "oá"},
    {"Ố", "OÁ"},
    {"ỗ", "oã"},
    {"Ỗ", "OÃ"},
}};
/// Both readings are words; in official documents the one meant is by far the commoner.
constexpr std::array<std::string_view, 15> common = {"môi", "tôi", "tôn", "hoá", "khoá",
                                                     "toà", "đó",  "xoá", "lò",  "bò",
                                                     "số",  "hộ",  "nó",  "tò",  "hôm"};

bool is_common(std::string_view syllable) {
    auto const wanted = text::key_of(syllable);
    return std::ranges::any_of(common, [&](auto word) { return text::key_of(word) == wanted; });
}

/// Without a bare ô, ò or ó in a long text, and with several words that only the swap makes
/// syllables, the text was shifted.
bool is_shifted(std::vector<Page> const& pages) {
    std::size_t mended = 0, bare = 0;
    for (Page const& page : pages)
        for (PageWord const& word : page.words) {
            for (Swap const& swap : shifted)
                bare += word.text.find(swap.meant) != std::string::npos;
            mended += better(word.text, shifted).has_value();
        }
    return mended >= 3 && mended > 8 * bare;
}

/// The letters of a word without the signs around it.
std::string_view core_of(std::string_view text) {
    auto const words = text::words(text);
    for (auto const& word : words)
        if (word.is_letters()) return text::cut(text, word.span());
    return text;
}

std::optional<std::string> unshifted(std::string_view text) {
    if (auto mended = better(text, shifted)) return mended;
    for (auto const swaps : {std::span<Swap const>(shifted), std::span<Swap const>(folded)}) {
        auto out = swapped(std::string(text), swaps);
        if (out != text && is_common(core_of(out))) return out;
        if (out != text && swaps.data() == folded.data()) {
            // "CỘNG HỒ": decided by the word before it, below.
            continue;
        }
    }
    return std::nullopt;
}

/// "hồ" after "cộng", "điều", "hài", "ôn", "chan" is "hoà".
void repair_hoa(std::vector<Page>& pages) {
    constexpr std::array before = {text::key("cộng"), text::key("điều"), text::key("hài"),
                                   text::key("ôn")};
    for (Page& page : pages)
        for (std::size_t w = 1; w < page.words.size(); ++w) {
            auto const key = text::key_of(core_of(page.words[w - 1].text));
            bool const follows = std::ranges::find(before, key) != before.end();
            if (follows && text::key_of(core_of(page.words[w].text)) == text::key("hồ"))
                page.words[w].text = swapped(std::move(page.words[w].text), folded);
        }
}

void repair_shift(std::vector<Page>& pages, std::vector<text::Diagnostic>& remarks) {
    if (!is_shifted(pages)) return;
    auto const count = change_words(pages, unshifted);
    repair_hoa(pages);
    remarks.push_back(repaired("ơ", "ô", count));
}

// --- 10.5 old fonts -----------------------------------------------------------------------------

/// Words in .VnTime and the like stand in the file as Latin letters: judged by all that are not
/// plain ASCII, and put right word by word.
void repair_legacy(std::vector<Page>& pages, std::vector<text::Diagnostic>& remarks) {
    auto const found = decode_legacy(all_text(pages));
    if (!found) return;
    std::size_t at = 0; // blanks are the same in both
    for (Page& page : pages)
        for (PageWord& word : page.words) {
            auto const end = found->utf8.find(' ', at);
            if (end == std::string::npos) return;
            word.text = found->utf8.substr(at, end - at);
            at = end + 1;
        }
    remarks.push_back(
        {.code = "legacy-encoding",
         .severity = text::Severity::information,
         .span = {},
         .message = {"Tệp dùng phông chữ " + found->encoding + ", đã chuyển sang Unicode.",
                     "The file is set in " + found->encoding
                         + " fonts and was brought to Unicode."}});
}

} // namespace

std::vector<text::Diagnostic> repair_fonts(std::vector<Page>& pages) {
    std::vector<text::Diagnostic> remarks;
    change_words(pages, without_private);
    change_words(pages, [](std::string_view text) -> std::optional<std::string> {
        auto composed = text::to_nfc(std::string(text));
        return composed == text ? std::nullopt : std::optional(std::move(composed));
    });
    repair_legacy(pages, remarks);
    repair_letters(pages, oi, remarks);
    repair_letters(pages, eth, remarks);
    repair_shift(pages, remarks);
    return remarks;
}

} // namespace suot::intake
