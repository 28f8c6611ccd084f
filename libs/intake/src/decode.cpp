// Bytes of a text → UTF-8, and a remark where that took a guess.
//
// Follows docs/spec/intake.md, section 1.1. The order is from the surest sign to the weakest; old
// Vietnamese encodings are asked only where the bytes are not UTF-8 with a few holes, for any bytes
// at all can be read as one of them.
#include "decode.hpp"

#include <algorithm>
#include <utility>

#include <text/letters.hpp>
#include <text/unicode.hpp>

#include "readers.hpp"

namespace suot::intake {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

char16_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
    auto const a = static_cast<unsigned char>(bytes[at]);
    auto const b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char16_t>(big_endian ? (a << 8U) | b : (b << 8U) | a);
}

// Half a pair becomes the sign for what cannot be read (Unicode, section 3.9), and what follows it
// is kept.
std::string from_utf16(std::string_view bytes, bool big_endian) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t code = unit_at(bytes, at, big_endian);
        bool const high = code >= 0xD800 && code < 0xDC00;
        char32_t const low = high && at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
            at += 2;
        } else if (code >= 0xD800 && code < 0xE000) {
            code = 0xFFFD;
        }
        text::append_utf8(out, code);
    }
    return out;
}

/// A UTF-8 file with a few damaged bytes is still a UTF-8 file.
bool mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        auto const [code, size] = text::decode(bytes, at);
        if (size > 1) ++good;
        if (size == 1 && code == 0xFFFD) ++bad;
        at += size;
    }
    return good > 20 * bad;
}

text::Diagnostic decoded_from(std::string const& encoding) {
    return {.code = "legacy-encoding",
            .severity = text::Severity::information,
            .span = {},
            .message = {"Tệp dùng bảng mã " + encoding + ", đã chuyển sang Unicode.",
                        "The file is in " + encoding + " and was brought to Unicode."}};
}

text::Diagnostic bad_bytes() {
    return {.code = "bad-encoding",
            .severity = text::Severity::warning,
            .span = {},
            .message = {"Có byte không thuộc bảng mã nào đọc được; chúng hiện thành �.",
                        "Some bytes belong to no encoding that can be read; they show as �."},
            .advice = {"Lưu lại tệp với bảng mã UTF-8.", "Save the file again as UTF-8."}};
}

DecodedText owned(std::string text) {
    return {.own = std::move(text), .borrowed = {}, .owns = true, .remark = {}};
}

} // namespace

bool looks_utf16(std::string_view bytes, bool& big_endian) {
    std::size_t const size = std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096);
    if (size < 4) return false;
    std::size_t zero_even = 0;
    std::size_t zero_odd = 0;
    for (std::size_t at = 0; at < size; ++at)
        if (bytes[at] == 0) ++(at % 2 == 0 ? zero_even : zero_odd);
    big_endian = zero_even > zero_odd;
    std::size_t const more = std::max(zero_even, zero_odd);
    std::size_t const less = std::min(zero_even, zero_odd);
    return more * 10 > size && less * 8 < more;
}

/// A file in UTF-8, as nearly all are, is borrowed and not copied.
DecodedText decode_text(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    if (bytes.starts_with("\xFF\xFE")) return owned(from_utf16(bytes.substr(2), false));
    if (bytes.starts_with("\xFE\xFF")) return owned(from_utf16(bytes.substr(2), true));
    if (bool big = false; looks_utf16(bytes, big)) return owned(from_utf16(bytes, big));
    if (text::is_utf8(bytes)) return {.own = {}, .borrowed = bytes, .owns = false, .remark = {}};
    if (auto legacy = mostly_utf8(bytes) ? std::nullopt : decode_legacy(bytes)) {
        DecodedText out = owned(std::move(legacy->utf8));
        out.remark = decoded_from(legacy->encoding);
        return out;
    }
    DecodedText out = owned(text::repaired_utf8(bytes));
    out.remark = bad_bytes();
    return out;
}

} // namespace suot::intake
