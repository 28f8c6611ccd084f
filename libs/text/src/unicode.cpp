#include <text/unicode.hpp>

#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <text/letters.hpp>

namespace suot::text {

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        auto const [code, size] = decode(bytes, at);
        if (size == 1) return false;
        at += size;
    }
    return true;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        auto const [code, size] = decode(bytes, at);
        if (code == 0xFFFD && size == 1)
            out += "\xEF\xBF\xBD";
        else
            out.append(bytes.substr(at, size));
        at += size;
    }
    return out;
}

namespace {

/// Combining marks U+0300–036F are written CC 80 … CD AF: without those lead bytes Vietnamese is in
/// NFC already.
bool has_combining_marks(std::string const& text) {
    return std::memchr(text.data(), 0xCC, text.size()) != nullptr
           || std::memchr(text.data(), 0xCD, text.size()) != nullptr;
}

} // namespace

std::string to_nfc(std::string text) {
    if (text.empty() || !has_combining_marks(text)) return text;
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return text;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                       sink, nullptr, status);
    return U_FAILURE(status) ? text : out;
}

void append_utf8(std::string& text, char32_t code) {
    auto const tail = [&](unsigned shift) {
        text += static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        tail(6), tail(0);
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        tail(12), tail(6), tail(0);
    }
}

} // namespace suot::text
