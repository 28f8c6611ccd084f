// All stages, one after another: the order of docs/spec/reading.md, section 1.
//
// Secrecy is looked at before anything is parsed: of a marked document there must be nothing to
// forget. Pure: no clock, no file, no global; the same bytes give the same reading anywhere.
#include <reading/reading.hpp>

#include <array>

#include <openssl/evp.h>

#include <text/word.hpp>

#include "diagnostics/diagnostics.hpp"
#include "secrecy.hpp"
#include "works.hpp"

namespace suot::reading {

namespace {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * std::size_t{size});
    for (unsigned i = 0; i < size; ++i) {
        out += digits[digest[i] >> 4U];
        out += digits[digest[i] & 15U];
    }
    return out;
}

/// Of the words nothing is repeated: the message must be safe to log.
std::unexpected<base::Error> refusal() {
    return base::fail(
        base::ErrorKind::refused,
        "Tài liệu có dấu chỉ độ mật (Mật, Tối mật hoặc Tuyệt mật): không đọc, không lưu bất cứ nội "
        "dung nào. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước, trên máy không nối mạng "
        "dành riêng cho tài liệu mật.",
        "The document is marked as a state secret (Mật, Tối mật or Tuyệt mật): it is not read and "
        "nothing of it is kept. Handle it under the rules on state secrets, on a machine set apart "
        "for classified documents.");
}

} // namespace

/// The document's own date is read before times are: a year that is not printed is filled in by it.
base::Result<Reading> read_source(document::Source source) {
    Reading out;
    out.source = std::move(source);
    auto const items = text::words(out.source.text);
    text::Words const words{out.source.text, items};
    if (is_secret(out.source, words)) return refusal();
    out.parsed = grammar::parse(out.source, words);
    out.citations = without_own_numbers(citations::find(words), out.parsed);
    auto named = name_works(out.parsed, out.citations, words);
    out.works = std::move(named.works);
    out.links = std::move(named.links);
    out.duties = duties::find({out.source, words, out.parsed, out.citations});
    out.diagnostics = diagnose({out, words});
    return out;
}

base::Result<Reading> read(std::string_view bytes, std::string_view name, Options const& options) {
    auto out = TRY(read_source(TRY(intake::read(bytes, name, options.limits))));
    out.name = name;
    out.bytes = bytes.size();
    out.sha256 = sha256_hex(bytes);
    return out;
}

base::Result<Reading> read_and_drop(std::string bytes, std::string_view name,
                                    Options const& options) {
    auto const size = bytes.size();
    auto source = TRY(intake::read(bytes, name, options.limits));
    auto sha256 = sha256_hex(bytes);
    std::string{}.swap(bytes); // to assign an empty one would keep its memory
    auto out = TRY(read_source(std::move(source)));
    out.name = name;
    out.bytes = size;
    out.sha256 = std::move(sha256);
    return out;
}

} // namespace suot::reading
