// UTF-8 and NFC, at the speed of memory where there is nothing to do.
//
// Checking is a table driven by bytes (The Unicode Standard, table 3-7), without a branch. NFC is
// ICU's; a text without a combining mark is in NFC already as far as Vietnamese goes, and is not
// touched. Why: docs/decisions/0004-nfc-by-icu.md.
#include <text/unicode.hpp>

#include <array>
#include <cstdint>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <text/letters.hpp>

namespace suot::text {

namespace {

/// What has been seen of a sequence (The Unicode Standard, table 3-7), as how far a row of the
/// table below is shifted to find the next state: six bits hold one.
enum State : std::uint8_t {
    ill = 0,
    whole = 6,     ///< between two sequences
    one_left = 12, ///< so many bytes 80–BF must follow
    two_left = 18,
    three_left = 24,
    after_e0 = 30, ///< A0–BF must follow, no shorter sequence
    after_ed = 36, ///< 80–9F must follow, no surrogate
    after_f0 = 42, ///< 90–BF must follow
    after_f4 = 48, ///< 80–8F must follow
};

consteval State after(State state, unsigned byte) {
    auto const in = [&](unsigned first, unsigned last) { return byte >= first && byte <= last; };
    switch (state) {
    case whole:
        if (byte < 0x80) return whole;
        if (in(0xC2, 0xDF)) return one_left;
        if (byte == 0xE0) return after_e0;
        if (byte == 0xED) return after_ed;
        if (in(0xE1, 0xEF)) return two_left;
        if (byte == 0xF0) return after_f0;
        if (in(0xF1, 0xF3)) return three_left;
        return byte == 0xF4 ? after_f4 : ill;
    case one_left:
        return in(0x80, 0xBF) ? whole : ill;
    case two_left:
        return in(0x80, 0xBF) ? one_left : ill;
    case three_left:
        return in(0x80, 0xBF) ? two_left : ill;
    case after_e0:
        return in(0xA0, 0xBF) ? one_left : ill;
    case after_ed:
        return in(0x80, 0x9F) ? one_left : ill;
    case after_f0:
        return in(0x90, 0xBF) ? two_left : ill;
    case after_f4:
        return in(0x80, 0x8F) ? two_left : ill;
    case ill:
        break;
    }
    return ill;
}

/// A row for each byte: at the bits of a state stands the state after it. No branch and one shift a
/// byte, whatever the letters are.
consteval std::array<std::uint64_t, 256> make_rows() {
    std::array<std::uint64_t, 256> rows{};
    for (unsigned byte = 0; byte < rows.size(); ++byte)
        for (State const state :
             {whole, one_left, two_left, three_left, after_e0, after_ed, after_f0, after_f4})
            rows[byte] |= std::uint64_t{after(state, byte)} << state;
    return rows;
}
constexpr auto utf8_rows = make_rows();

} // namespace

namespace {

/// The tags of XML are long runs of ASCII: so many bytes are looked at together. In running
/// Vietnamese hardly ever so many stand together, and the branch is foretold.
constexpr std::size_t run = 32;

bool is_ascii_run(char const* at) {
    std::array<std::uint64_t, run / 8> parts{};
    std::memcpy(parts.data(), at, run);
    return ((parts[0] | parts[1] | parts[2] | parts[3]) & 0x8080808080808080ULL) == 0;
}

/// A state of `ill` never leaves itself: its six bits are 0 in every row.
std::uint64_t state_after(std::uint64_t state, std::string_view bytes) {
    for (char const c : bytes) state = utf8_rows[static_cast<unsigned char>(c)] >> (state & 63U);
    return state;
}

} // namespace

bool is_utf8(std::string_view bytes) {
    std::uint64_t state = whole;
    while (bytes.size() >= run) {
        bool const plain = is_ascii_run(bytes.data()) && (state & 63U) == whole;
        if (!plain) state = state_after(state, bytes.substr(0, run));
        bytes.remove_prefix(run);
    }
    return (state_after(state, bytes) & 63U) == whole;
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
