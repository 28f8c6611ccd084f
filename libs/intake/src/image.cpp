// Image files → grey images → recognised pages → a document.
//
// Follows docs/spec/intake-binary.md, section 11.
//
// A TIFF of a fax holds many pages and Leptonica's tool opens the first: each page is handed over
// as a file that begins with it.
#include "image.hpp"

#include <algorithm>
#include <iterator>

#include "child.hpp"
#include "ocr.hpp"
#include "pdf_furniture.hpp"
#include "pdf_layout.hpp"
#include "readers.hpp"

namespace suot::intake {
namespace {

using base::ErrorKind;
using base::fail;

constexpr std::size_t most_pages = 500;

// --- TIFF: the pages are a chain of directories (TIFF 6.0, section 2) ---------------------------

bool is_tiff(std::string_view bytes) {
    using namespace std::string_view_literals;
    return bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv);
}

/// `size` bytes at `at` as a number in the file's byte order; 0 outside of the file.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto const place = bytes.front() == 'I' ? size - 1 - i : i;
        value = value << 8U | static_cast<unsigned char>(bytes[at + place]);
    }
    return value;
}

/// Where the directory of each page begins; a chain that bites its tail ends there.
std::vector<std::size_t> tiff_pages(std::string_view bytes) {
    std::vector<std::size_t> pages;
    std::size_t at = number_at(bytes, 4, 4);
    while (at != 0 && pages.size() < most_pages && std::ranges::find(pages, at) == pages.end()) {
        pages.push_back(at);
        at = number_at(bytes, at + 2 + 12 * number_at(bytes, at, 2), 4);
    }
    return pages;
}

/// The same file with the directory at `page` for its first.
std::string with_first_page(std::string_view bytes, std::size_t page) {
    std::string out(bytes);
    for (std::size_t i = 0; i < 4; ++i) {
        auto const shift = 8 * (bytes.front() == 'I' ? i : 3 - i);
        out[4 + i] = static_cast<char>(page >> shift & 0xFFU);
    }
    return out;
}

// ------------------------------------------------------------------------------------------------

std::unexpected<base::Error> not_an_image() {
    return fail(ErrorKind::unreadable,
                "Không mở được ảnh: tệp hỏng hoặc không phải PNG, JPEG, TIFF, BMP, GIF, WebP.",
                "The image cannot be opened: damaged, or no PNG, JPEG, TIFF, BMP, GIF or WebP.");
}

/// Brings an image small enough for the recogniser: a photograph has more dots than print needs.
Image halved(Image const& image) {
    Image out{image.width / 2, image.height / 2, {}};
    out.grey.resize(out.width * out.height);
    for (std::size_t y = 0; y < out.height; ++y)
        for (std::size_t x = 0; x < out.width; ++x) {
            auto const* const upper = image.row(2 * y) + 2 * x;
            auto const* const lower = image.row(2 * y + 1) + 2 * x;
            out.grey[y * out.width + x] =
                static_cast<std::uint8_t>((upper[0] + upper[1] + lower[0] + lower[1] + 2) / 4);
        }
    return out;
}

base::Result<Image> opened(std::string_view bytes, Limits const& limits) {
    auto const ended = TRY(run({.words = {"convertformat", "/dev/stdin", "/dev/stdout", "PNM"},
                                .package = "leptonica-progs",
                                .input = bytes,
                                .bounds = {limits.memory_bytes, limits.seconds, 300U << 20U}}));
    std::string_view pnm = ended.output;
    auto image = take_pnm(pnm);
    if (!image) return not_an_image();
    constexpr std::size_t most_pixels = 16'000'000; // A4 at 400 dpi
    while (image->width * image->height > most_pixels) image = halved(*image);
    return std::move(*image);
}

std::vector<Scan> scans_of(std::string_view bytes, Limits const& limits) {
    std::vector<Scan> scans;
    auto const pages = is_tiff(bytes) ? tiff_pages(bytes) : std::vector<std::size_t>{};
    for (std::size_t const page : pages)
        scans.push_back({static_cast<int>(scans.size()) + 1, [bytes, page, &limits] {
                             return opened(with_first_page(bytes, page), limits);
                         }});
    if (scans.empty()) scans.push_back({1, [bytes, &limits] { return opened(bytes, limits); }});
    return scans;
}

std::string_view media_type_of(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG"sv)) return "image/png";
    if (bytes.starts_with("\xFF\xD8"sv)) return "image/jpeg";
    if (is_tiff(bytes)) return "image/tiff";
    if (bytes.starts_with("GIF8"sv)) return "image/gif";
    if (bytes.starts_with("BM"sv)) return "image/bmp";
    if (bytes.starts_with("RIFF"sv)) return "image/webp";
    return "application/octet-stream";
}

} // namespace

base::Result<document::Source> read_image(std::string_view bytes, Limits const& limits) {
    auto recognised = TRY(recognise(scans_of(bytes, limits), limits));
    drop_furniture(recognised.pages);
    return lay_out(recognised.pages, media_type_of(bytes), std::move(recognised.remarks));
}

} // namespace suot::intake
