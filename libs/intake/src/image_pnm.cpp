// The netpbm formats (netpbm's manual, pbm(5), pgm(5), ppm(5), pam(5)): what pdftoppm and
// convertformat write.
//
// Headers are untrusted: dots beyond `most_pixels` and images that are cut short are none.
#include "image.hpp"

#include <algorithm>
#include <charconv>

namespace suot::intake {
namespace {

constexpr std::size_t most_pixels = 200'000'000;

/// What stands before the pixels.
struct Header {
    char kind = 0; ///< '4' bits, '5' grey, '6' colour, '7' any
    std::size_t width = 0, height = 0, most = 1, depth = 1;
};

void skip_blanks(std::string_view& bytes) {
    while (!bytes.empty()) {
        if (bytes.front() == '#')
            bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size()));
        else if (std::string_view(" \t\r\n").contains(bytes.front()))
            bytes.remove_prefix(1);
        else
            return;
    }
}

std::size_t take_number(std::string_view& bytes) {
    skip_blanks(bytes);
    std::size_t value = 0;
    auto const [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    if (error != std::errc()) return 0;
    bytes.remove_prefix(static_cast<std::size_t>(end - bytes.data()));
    return value;
}

std::string_view take_word(std::string_view& bytes) {
    skip_blanks(bytes);
    auto const size = std::min(bytes.find_first_of(" \t\r\n"), bytes.size());
    auto const word = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return word;
}

/// The named fields of a PAM, up to ENDHDR.
void take_fields(std::string_view& bytes, Header& header) {
    for (int line = 0; line < 16; ++line) {
        auto const name = take_word(bytes);
        if (name == "ENDHDR" || name.empty()) return;
        if (name == "WIDTH")
            header.width = take_number(bytes);
        else if (name == "HEIGHT")
            header.height = take_number(bytes);
        else if (name == "MAXVAL")
            header.most = take_number(bytes);
        else if (name == "DEPTH")
            header.depth = take_number(bytes);
        else
            take_word(bytes);
    }
}

std::optional<Header> take_header(std::string_view& bytes) {
    if (bytes.size() < 8 || bytes[0] != 'P' || bytes[1] < '4' || bytes[1] > '7')
        return std::nullopt;
    Header header{bytes[1]};
    bytes.remove_prefix(2);
    if (header.kind == '7') {
        take_fields(bytes, header);
    } else {
        header.width = take_number(bytes);
        header.height = take_number(bytes);
        if (header.kind != '4') header.most = take_number(bytes);
        header.depth = header.kind == '6' ? 3 : 1;
    }
    if (!bytes.empty()) bytes.remove_prefix(1); // the one blank before the pixels
    bool const sound = header.width > 0 && header.height > 0 && header.most > 0 && header.most < 256
                       && header.depth > 0 && header.depth <= 4
                       && header.height <= most_pixels / header.width;
    return sound ? std::optional(header) : std::nullopt;
}

std::uint8_t grey_of(unsigned char const* pixel, Header const& header) {
    unsigned value = pixel[0];
    // Luma of ITU-R BT.601 in 1/256.
    if (header.depth >= 3) value = (77U * pixel[0] + 150U * pixel[1] + 29U * pixel[2]) >> 8U;
    value = value * 255U / static_cast<unsigned>(header.most);
    if (header.depth == 2 || header.depth == 4) { // on white paper
        unsigned const cover = pixel[header.depth - 1] * 255U / static_cast<unsigned>(header.most);
        value = (value * cover + 255U * (255U - cover)) / 255U;
    }
    return static_cast<std::uint8_t>(std::min(value, 255U));
}

void read_bits(Image& image, unsigned char const* bits) {
    std::size_t const stride = (image.width + 7) / 8;
    for (std::size_t y = 0; y < image.height; ++y)
        for (std::size_t x = 0; x < image.width; ++x) {
            bool const black = ((bits[y * stride + x / 8] >> (7 - x % 8)) & 1U) != 0;
            image.grey[y * image.width + x] = black ? 0 : 255;
        }
}

} // namespace

// The size is held against the bytes that are there before any memory is asked for: a head may
// promise whatever it likes.
std::optional<Image> take_pnm(std::string_view& bytes) {
    auto const header = take_header(bytes);
    if (!header) return std::nullopt;
    std::size_t const row =
        header->kind == '4' ? (header->width + 7) / 8 : header->width * header->depth;
    if (bytes.size() / row < header->height) return std::nullopt;
    Image image{header->width, header->height, {}};
    image.grey.resize(image.width * image.height);
    auto const* pixels = reinterpret_cast<unsigned char const*>(bytes.data());
    if (header->kind == '4')
        read_bits(image, pixels);
    else
        for (std::size_t i = 0; i < image.grey.size(); ++i)
            image.grey[i] = grey_of(pixels + i * header->depth, *header);
    bytes.remove_prefix(row * header->height);
    return image;
}

std::string to_pgm(Image const& image) {
    std::string out =
        "P5\n" + std::to_string(image.width) + " " + std::to_string(image.height) + "\n255\n";
    out.append(reinterpret_cast<char const*>(image.grey.data()), image.grey.size());
    return out;
}

} // namespace suot::intake
