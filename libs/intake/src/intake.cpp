// What the bytes are, by content, and who reads them.
//
// Follows docs/spec/intake.md: formats by content. The name of a file, which mail and phones
// change, only decides for Markdown. ZIPs are told by the names of their parts, OLE2 files are
// Word's; a password is found before a reader stumbles over it.
#include <intake/intake.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "decode.hpp"
#include "readers.hpp"

namespace suot::intake {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view zip_magic = "PK\x03\x04"sv;
constexpr std::string_view ole_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

bool is_image(std::string_view bytes) {
    static constexpr std::array magics{"\x89PNG\r\n\x1A\n"sv, "\xFF\xD8\xFF"sv, "II*\0"sv,
                                       "MM\0*"sv};
    if (bytes.starts_with("BM") && bytes.size() > 26 && bytes.substr(6, 4) == "\0\0\0\0"sv)
        return true;
    return std::ranges::any_of(magics, [&](auto magic) { return bytes.starts_with(magic); });
}

/// The kind of a ZIP by the names of its parts, which stand unpacked in it.
Format zip_kind(std::string_view bytes) {
    auto const has = [&](std::string_view name) {
        return bytes.find(name) != std::string_view::npos;
    };
    if (has("application/vnd.oasis.opendocument.text")) return Format::odt;
    if (has("word/")) return Format::docx;
    if (has("content.xml") && has("styles.xml")) return Format::odt;
    return Format::unknown;
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Where `tag` (lower case) stands in `text`, whatever its case.
bool contains_tag(std::string_view text, std::string_view tag) {
    auto const found = std::ranges::search(text, tag, {}, lower);
    return !found.empty();
}

std::string_view without_front_blanks(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    auto const begin = text.find_first_not_of(" \t\r\n\0"sv);
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

bool is_html(std::string_view head) {
    head = without_front_blanks(head);
    if (!head.starts_with('<')) return false;
    static constexpr std::array tags{"<html"sv,        "<!doctype html"sv, "<body"sv,
                                     "<head>"sv,       "class=mso"sv,      "class=\"mso"sv,
                                     "<meta http-eq"sv};
    return std::ranges::any_of(tags, [&](auto tag) { return contains_tag(head, tag); });
}

/// More control signs than any text has.
bool is_binary(std::string_view head) {
    auto const controls = std::ranges::count_if(head, [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 9 || (byte > 13 && byte < 27);
    });
    return static_cast<std::size_t>(controls) * 50 > head.size();
}

bool named_markdown(std::string_view name) {
    std::string ending(
        name.substr(name.rfind('.') == std::string_view::npos ? name.size() : name.rfind('.')));
    std::ranges::transform(ending, ending.begin(), lower);
    return ending == ".md" || ending == ".markdown" || ending == ".mkd";
}

/// Some of the text in UTF-8, enough to tell what it is.
std::string head_of(std::string_view bytes) {
    bool big = false;
    std::string_view const head = bytes.substr(0, 8192);
    bool const wide =
        head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || looks_utf16(head, big);
    return wide ? decode_text(head).own : std::string(head);
}

} // namespace

Format detect(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::pdf;
    if (bytes.starts_with(ole_magic)) return Format::doc;
    if (bytes.starts_with(zip_magic)) return zip_kind(bytes);
    if (is_image(bytes)) return Format::image;
    std::string const head = head_of(bytes);
    if (is_html(head)) return Format::html;
    if (is_binary(head) || head.starts_with("{\\rtf")) return Format::unknown;
    return named_markdown(name) ? Format::markdown : Format::text;
}

std::string_view media_type(Format format) {
    switch (format) {
    case Format::text:
        return "text/plain";
    case Format::markdown:
        return "text/markdown";
    case Format::html:
        return "text/html";
    case Format::docx:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Format::odt:
        return "application/vnd.oasis.opendocument.text";
    case Format::doc:
        return "application/msword";
    case Format::pdf:
        return "application/pdf";
    case Format::image:
        return "image/*";
    case Format::unknown:
        break;
    }
    return "application/octet-stream";
}

namespace {

std::unexpected<base::Error> fail_empty() {
    return base::fail(base::ErrorKind::unreadable,
                      "Tệp rỗng, không có chữ nào. Hãy gửi lại tệp gốc.",
                      "The file is empty. Send the original file again.");
}

std::unexpected<base::Error> fail_large(std::size_t size, std::size_t limit) {
    auto const mega = [](std::size_t bytes) { return std::to_string(bytes >> 20U) + " MB"; };
    return base::fail(base::ErrorKind::too_large,
                      "Tệp " + mega(size) + " lớn hơn mức cho phép " + mega(limit)
                          + ". Hãy chia nhỏ tệp.",
                      "The file of " + mega(size) + " is larger than the limit of " + mega(limit)
                          + ". Split the file.");
}

std::unexpected<base::Error> fail_unknown() {
    return base::fail(
        base::ErrorKind::unreadable,
        "Không nhận ra định dạng của tệp. Hãy lưu lại thành DOCX, ODT, PDF, HTML hoặc "
        "văn bản UTF-8.",
        "The format of the file is not known. Save it as DOCX, ODT, PDF, HTML or "
        "UTF-8 text.");
}

/// A DOCX with a password is an OLE2 file with one stream of this name, in UTF-16.
bool is_encrypted_office(std::string_view bytes) {
    return bytes.substr(0, 1U << 16U).find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k"sv)
           != std::string_view::npos;
}

std::unexpected<base::Error> fail_encrypted() {
    return base::fail(
        base::ErrorKind::unreadable,
        "Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password. Remove the password and send it again.");
}

Reader* reader_of(Format format) {
    switch (format) {
    case Format::text:
        return read_text;
    case Format::markdown:
        return read_markdown;
    case Format::html:
        return read_html;
    case Format::docx:
        return read_docx;
    case Format::odt:
        return read_odt;
    case Format::doc:
        return read_doc;
    case Format::pdf:
        return read_pdf;
    case Format::image:
        return read_image;
    case Format::unknown:
        break;
    }
    return nullptr;
}

} // namespace

base::Result<document::Source> read(std::string_view bytes, std::string_view name,
                                    Limits const& limits) {
    if (without_front_blanks(bytes).empty()) return fail_empty();
    if (bytes.size() > limits.input_bytes) return fail_large(bytes.size(), limits.input_bytes);
    Format const format = detect(bytes, name);
    if (format == Format::doc && is_encrypted_office(bytes)) return fail_encrypted();
    Reader* const reader = reader_of(format);
    if (reader == nullptr) return fail_unknown();
    return reader(bytes, limits);
}

} // namespace suot::intake
