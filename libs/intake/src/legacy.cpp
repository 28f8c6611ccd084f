// TCVN3, VNI, windows-1258 and VISCII: told apart by what reads as Vietnamese, then decoded.
//
// Follows docs/spec/intake-binary.md, section 7. The bytes of one encoding are letters in all
// others, and French in Latin-1 decodes to something in each: the best must also beat the text
// taken as it stands.
#include "legacy.hpp"

#include <algorithm>
#include <array>

#include <text/letters.hpp>
#include <text/unicode.hpp>

#include "legacy_syllable.hpp"
#include "legacy_tables.hpp"

namespace suot::intake {
namespace {

constexpr std::array all = {Legacy::tcvn3, Legacy::vni, Legacy::windows_1258, Legacy::viscii};
constexpr std::size_t sample_bytes = 64U << 10U; ///< enough to tell encodings apart

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

char32_t one_byte(unsigned char byte, Legacy encoding) {
    if (encoding == Legacy::viscii) {
        for (auto const& [control, letter] : tables::viscii_controls)
            if (control == byte) return letter;
        return byte < 0x80 ? byte : tables::viscii[byte - 0x80U];
    }
    if (byte < 0x80) return byte;
    if (byte < 0xA0) return tables::windows_1252[byte - 0x80U];
    if (encoding == Legacy::tcvn3) return tables::tcvn3[byte - 0xA0U];
    if (encoding == Legacy::windows_1258) return tables::windows_1258[byte - 0xA0U];
    for (auto const& [single, letter] : tables::vni_letters)
        if (single == byte) return letter;
    return byte < 0xC0 ? byte : 0xFFFDU; // a mark without its letter
}

/// The marks that `mark` puts on `letter`; nothing where the two do not go together.
tables::Mark const* vni_mark(unsigned char letter, unsigned char mark) {
    bool const upper = mark >= 0xC0 && mark < 0xE0;
    auto const lower = static_cast<unsigned char>(upper ? mark + 0x20U : mark);
    auto const row = std::ranges::find(tables::vni_marks, lower, &tables::Mark::byte);
    if (mark < 0xC0 || row == tables::vni_marks.end()) return nullptr;
    std::string_view const takes = row->shape == tables::hat   ? "aeoAEO"
                                   : row->shape == tables::bow ? "aA"
                                                               : "aeiouyAEIOUY\xF4\xF6\xD4\xD6";
    return takes.contains(static_cast<char>(letter)) ? &*row : nullptr;
}

/// A letter and the byte behind it are one letter where the table knows the pair; else both stand
/// for themselves, and a brand name in Latin letters comes through.
std::string decode_vni(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto const byte = byte_at(bytes, at);
        text::append_utf8(out, one_byte(byte, Legacy::vni));
        auto const* mark = at + 1 < bytes.size() ? vni_mark(byte, byte_at(bytes, at + 1)) : nullptr;
        if (mark == nullptr) continue;
        if (mark->shape != 0) text::append_utf8(out, mark->shape);
        if (mark->tone != 0) text::append_utf8(out, mark->tone);
        ++at;
    }
    return out;
}

/// Text that some program took for windows-1252, back in the bytes it came in; nothing where its
/// letters are not all of that set.
std::optional<std::string> as_bytes(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        auto const [code, size] = text::decode(utf8, at);
        at += size;
        auto const found = tables::windows_1252.find(static_cast<char16_t>(code));
        if (code < 0x100)
            out += static_cast<char>(code);
        else if (code < 0xFFFD && found != std::u16string_view::npos)
            out += static_cast<char>(0x80U + found);
        else
            return std::nullopt;
    }
    return out;
}

bool is_ascii(std::string_view bytes) {
    return std::ranges::none_of(bytes, [](char c) { return (c & '\x80') != 0; });
}

/// How much of the sample reads as Vietnamese: words with marks count most, the others guard
/// against French, in which single words happen to be syllables.
double score(std::string_view text) {
    auto const found = plausibility(text);
    return found.marked == 0 ? 0.0 : found.marked_share() * (0.5 + 0.5 * found.share());
}

std::string as_latin(std::string_view bytes) {
    std::string out;
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        bool const special = byte >= 0x80 && byte < 0xA0;
        text::append_utf8(out, special ? tables::windows_1252[byte - 0x80U] : byte);
    }
    return out;
}

/// At a blank, so that no word is cut.
std::string_view sample_of(std::string_view bytes) {
    if (bytes.size() <= sample_bytes) return bytes;
    return bytes.substr(0, bytes.find_first_of(" \n", sample_bytes));
}

/// The bar to reach is the higher of "mostly Vietnamese" and "better than as it stands".
std::optional<Legacy> recognised(std::string_view bytes) {
    auto const sample = sample_of(bytes);
    constexpr double enough = 0.6, margin = 0.1;
    double best = std::max(enough, score(as_latin(sample)) + margin);
    std::optional<Legacy> found;
    for (auto const encoding : all) {
        double const reached = score(decode(sample, encoding));
        if (reached <= best) continue;
        best = reached;
        found = encoding;
    }
    return found;
}

} // namespace

std::string_view name(Legacy encoding) {
    switch (encoding) {
    case Legacy::tcvn3:
        return "TCVN3";
    case Legacy::vni:
        return "VNI";
    case Legacy::windows_1258:
        return "windows-1258";
    case Legacy::viscii:
        return "VISCII";
    }
    return "";
}

std::string decode(std::string_view bytes, Legacy encoding) {
    if (encoding == Legacy::vni) return text::to_nfc(decode_vni(bytes));
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::size_t at = 0; at < bytes.size(); ++at)
        text::append_utf8(out, one_byte(byte_at(bytes, at), encoding));
    return text::to_nfc(std::move(out));
}

std::optional<LegacyText> decode_legacy(std::string_view bytes) {
    if (is_ascii(bytes)) return std::nullopt;
    std::optional<std::string> narrowed;
    if (text::is_utf8(bytes)) {
        narrowed = as_bytes(bytes);
        if (!narrowed) return std::nullopt;
        bytes = *narrowed;
    }
    auto const encoding = recognised(bytes);
    if (!encoding) return std::nullopt;
    return LegacyText{decode(bytes, *encoding), std::string(name(*encoding))};
}

} // namespace suot::intake
