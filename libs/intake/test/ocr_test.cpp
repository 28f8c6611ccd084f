// Images: read, straightened, searched for rules; scans recognised.
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "../src/child.hpp"
#include "../src/image.hpp"
#include "../src/ocr.hpp"
#include "../src/readers.hpp"

namespace suot::intake {
namespace {

Image white(std::size_t width, std::size_t height) {
    return {width, height, std::vector<std::uint8_t>(width * height, 255)};
}

void ink(Image& image, std::size_t x0, std::size_t y0, std::size_t x1, std::size_t y1) {
    for (std::size_t y = y0; y < y1; ++y)
        for (std::size_t x = x0; x < x1; ++x) image.grey[y * image.width + x] = 0;
}

// --- formats ------------------------------------------------------------------------------------

struct PnmRow {
    char const* name;
    std::string bytes;
    std::vector<std::uint8_t> grey; ///< empty: it is no image
};

using namespace std::string_literals;

PnmRow const pnm_rows[] = {
    {"bits", "P4\n2 2\n\x80\x40"s, {0, 255, 255, 0}},
    {"grey", "P5\n# made by hand\n2 1\n255\n\x10\xF0"s, {0x10, 0xF0}},
    {"grey_of_few_levels", "P5 2 1 3 \x00\x03"s, {0, 255}},
    {"colour", "P6\n1 1\n255\n\xFF\xFF\xFF"s, {255}},
    {"colour_and_cover",
     "P7\nWIDTH 1\nHEIGHT 1\nDEPTH 4\nMAXVAL 255\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
     "\x00\x00\x00\x00"s,
     {255}},
    {"none_empty", "", {}},
    {"none_text", "Bộ trưởng", {}},
    {"none_cut_short", "P5\n2 2\n255\n\x10\xF0\x10"s, {}},
    {"none_no_size", "P5\n0 0\n255\n"s, {}},
    {"none_huge", "P5\n99999999 99999999\n255\nx"s, {}},
    {"none_two_bytes_a_dot", "P5\n1 1\n65535\nxx"s, {}},
};

class PnmRows : public testing::TestWithParam<PnmRow> {};

TEST_P(PnmRows, are_read) {
    std::string_view bytes = GetParam().bytes;
    auto const image = take_pnm(bytes);
    ASSERT_EQ(image.has_value(), !GetParam().grey.empty());
    if (!image) return;
    EXPECT_EQ(image->grey, GetParam().grey);
    EXPECT_TRUE(bytes.empty());
}

INSTANTIATE_TEST_SUITE_P(all, PnmRows, testing::ValuesIn(pnm_rows),
                         [](auto const& info) { return std::string(info.param.name); });

TEST(Image, written_and_read_again) {
    Image image = white(3, 2);
    image.grey[1] = 7;
    auto const pgm = to_pgm(image);
    std::string_view bytes = pgm;
    EXPECT_EQ(take_pnm(bytes)->grey, image.grey);
}

// --- straightening ------------------------------------------------------------------------------

/// Lines of dashes as print has them.
Image printed_lines() {
    Image image = white(800, 1000);
    for (std::size_t y = 60; y < 940; y += 30)
        for (std::size_t x = 60; x < 700; x += 40) ink(image, x, y, x + 30, y + 12);
    return image;
}

TEST(Skew, is_found_and_undone) {
    Image const level = printed_lines();
    EXPECT_EQ(skew_of(level), 0);
    for (double const degrees : {-3.0, -0.7, 0.5, 2.0}) {
        Image const leaning = turned(level, -degrees);
        EXPECT_NEAR(skew_of(leaning), degrees, 0.15);
        EXPECT_EQ(skew_of(turned(leaning, skew_of(leaning))), 0);
    }
}

TEST(Skew, nothing_to_go_by_is_no_skew) {
    EXPECT_EQ(skew_of(white(800, 1000)), 0);
    EXPECT_EQ(skew_of(white(1, 1)), 0);
    EXPECT_EQ(skew_of({}), 0);
}

// --- rules --------------------------------------------------------------------------------------

TEST(Rules, thin_long_lines_are_rules) {
    Image image = white(600, 400);
    ink(image, 50, 100, 550, 102);
    ink(image, 50, 100, 52, 300);
    auto const rules = rules_in(image, 144);
    ASSERT_EQ(rules.size(), 2U);
    EXPECT_EQ(rules[0], (Box{25, 50, 275, 51}));
    EXPECT_EQ(rules[1], (Box{25, 50, 26, 150}));
}

TEST(Rules, pictures_dashes_and_print_are_none) {
    Image image = white(600, 400);
    ink(image, 100, 100, 300, 200);                                            // a picture
    for (std::size_t x = 50; x < 550; x += 12) ink(image, x, 300, x + 8, 302); // a dotted line
    EXPECT_TRUE(rules_in(image, 144).empty());
    EXPECT_TRUE(rules_in(white(10, 10), 72).empty());
}

TEST(Rules, strokes_of_words_are_dropped) {
    std::vector<Box> rules = {{100, 50, 160, 51}, {100, 62, 160, 63}};
    std::vector<PageWord> const words = {{"THÔNG", {100, 45, 130, 60}},
                                         {"BÁO", {131, 45, 160, 60}}};
    drop_print(rules, words);
    ASSERT_EQ(rules.size(), 1U);
    EXPECT_EQ(rules[0].y0, 62);
}

// --- whole scans --------------------------------------------------------------------------------

std::string file(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A page of an example, drawn as a scanner would give it.
Image drawn(std::string const& name, int page) {
    auto const pdf = file(std::string(TEST_DIR) + "/../../../examples/" + name);
    auto const ended = run({.words = {"pdftoppm", "-gray", "-r", "150", "-f", std::to_string(page),
                                      "-l", std::to_string(page), "/dev/stdin"},
                            .package = "poppler-utils",
                            .input = pdf});
    if (!ended) return {};
    std::string_view bytes = ended->output;
    return take_pnm(bytes).value_or(Image{});
}

std::string words_of(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) (out += text::cut(source.text, line.span)) += "\n";
    return out;
}

/// Words of `sought` that stand in `found`, as a share.
double recall(std::string_view sought, std::string const& found) {
    std::size_t all = 0, there = 0;
    while (!sought.empty()) {
        auto const end = std::min(sought.find_first_of(" \n"), sought.size());
        if (end > 0) {
            ++all;
            there += found.find(sought.substr(0, end)) != std::string::npos ? 1 : 0;
        }
        sought.remove_prefix(std::min(end + 1, sought.size()));
    }
    return static_cast<double>(there) / static_cast<double>(std::max<std::size_t>(all, 1));
}

constexpr std::string_view heading = "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n"
                                     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                     "Độc lập - Tự do - Hạnh phúc\n"
                                     "Số: 214/TB-UBND\nLam Sơn, ngày 08 tháng 10 năm 2025\n";

std::string page_of_docx() {
    auto const docx = read_docx(
        file(std::string(TEST_DIR) + "/../../../examples/09-thong-bao-ket-luan.docx"), {});
    auto all = words_of(*docx);
    return all.substr(0, all.find("5. Đề nghị")); // what surely stands on the first page
}

TEST(Scan, heading_columns_and_words_are_read) {
    auto const image = to_pgm(drawn("09-thong-bao-ket-luan.pdf", 1));
    auto const source = read_image(image, {});
    ASSERT_TRUE(source) << source.error().message.en;
    EXPECT_TRUE(words_of(*source).starts_with(heading)) << words_of(*source);
    EXPECT_GT(recall(page_of_docx(), words_of(*source)), 0.96) << words_of(*source);
}

TEST(Scan, a_leaning_page_is_straightened) {
    auto const image = to_pgm(turned(drawn("09-thong-bao-ket-luan.pdf", 1), 1.8));
    auto const source = read_image(image, {});
    ASSERT_TRUE(source) << source.error().message.en;
    EXPECT_TRUE(words_of(*source).starts_with(heading)) << words_of(*source);
    EXPECT_GT(recall(page_of_docx(), words_of(*source)), 0.95) << words_of(*source);
}

/// A PDF with nothing but pictures of pages, as scanners write them.
std::string scanned_pdf(std::vector<Image> const& images) {
    std::string kids, objects;
    int number = 3;
    for (Image const& image : images) {
        auto const size = std::to_string(image.width) + " " + std::to_string(image.height);
        auto const ref = [&](int offset) { return std::to_string(number + offset); };
        std::string const draw = "595 0 0 842 0 0 cm /I Do";
        kids += ref(0) + " 0 R ";
        objects +=
            ref(0)
            + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I "
            + ref(1) + " 0 R>>>>/Contents " + ref(2) + " 0 R>>endobj\n" + ref(1)
            + " 0 obj<</Type/XObject/Subtype/Image/Width " + std::to_string(image.width)
            + "/Height " + std::to_string(image.height)
            + "/ColorSpace/DeviceGray/BitsPerComponent 8/Length "
            + std::to_string(image.grey.size()) + ">>stream\n"
            + std::string(image.grey.begin(), image.grey.end()) + "\nendstream endobj\n" + ref(2)
            + " 0 obj<</Length " + std::to_string(draw.size()) + ">>stream\n" + draw
            + "\nendstream endobj\n";
        number += 3;
    }
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids
           + "]/Count " + std::to_string(images.size()) + ">>endobj\n" + objects
           + "trailer<</Root 1 0 R/Size " + std::to_string(number) + ">>\n%%EOF\n";
}

TEST(Scan, a_pdf_of_pictures_is_recognised_page_by_page) {
    auto const pdf =
        scanned_pdf({drawn("04-ke-hoach-ubnd-tinh.pdf", 1), drawn("04-ke-hoach-ubnd-tinh.pdf", 2)});
    auto const source = read_pdf(pdf, {});
    ASSERT_TRUE(source) << source.error().message.en;
    auto const docx = read_docx(
        file(std::string(TEST_DIR) + "/../../../examples/04-ke-hoach-ubnd-tinh.docx"), {});
    EXPECT_GT(recall(words_of(*docx), words_of(*source)), 0.95) << words_of(*source);
    EXPECT_EQ(source->media_type, "application/pdf");
    // Heading, task table (over two pages), foot.
    EXPECT_EQ(source->cells.back().table, 2);
}

TEST(Scan, noise_is_reported) {
    Image image = white(800, 1100);
    unsigned state = 1;
    for (std::size_t y = 100; y < 1000; y += 34)
        for (std::size_t x = 80; x < 700; ++x)
            for (std::size_t dy = 0; dy < 18; ++dy) {
                state = state * 1664525U + 1013904223U;
                if ((state >> 24U) < 90 && (x / 14) % 5 != 0)
                    ink(image, x, y + dy, x + 1, y + dy + 1);
            }
    auto const source = read_image(to_pgm(image), {});
    ASSERT_TRUE(source) << source.error().message.en;
    auto const doubtful =
        std::ranges::count(source->diagnostics, "low-confidence", &text::Diagnostic::code);
    EXPECT_TRUE(source->lines.empty() || doubtful == 1);
}

TEST(Scan, a_white_page_is_an_empty_document) {
    auto const source = read_image(to_pgm(white(800, 1100)), {});
    ASSERT_TRUE(source) << source.error().message.en;
    EXPECT_TRUE(source->lines.empty());
}

TEST(Scan, what_is_no_image_is_an_error) {
    for (std::string const& bytes : {"\x89PNG\r\n\x1a\nrubbish"s, "\xFF\xD8\xFF\xE0short"s,
                                     "II*\0\x08\0\0\0\xFF\xFF"s, "GIF89a"s, "BM"s}) {
        auto const source = read_image(bytes, {});
        ASSERT_FALSE(source);
        EXPECT_EQ(source.error().kind, base::ErrorKind::unreadable);
    }
}

TEST(Scan, too_little_memory_is_an_error) {
    Limits limits;
    limits.memory_bytes = 20U << 20U;
    EXPECT_FALSE(read_image(to_pgm(printed_lines()), limits));
}

} // namespace
} // namespace suot::intake
