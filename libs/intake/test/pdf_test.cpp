// Pages of words → documents, and PDF files read whole.
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <intake/intake.hpp>

#include "../src/child.hpp"
#include "../src/pdf_fonts.hpp"
#include "../src/pdf_furniture.hpp"
#include "../src/pdf_grid.hpp"
#include "../src/pdf_layout.hpp"
#include "../src/pdf_words.hpp"
#include "../src/readers.hpp"
#include "pages.hpp"

namespace suot::intake {
namespace {

constexpr float left = 85, right = 553;

/// Lines of a document, the cell before each: "0.1 text" is row 0, column 1.
std::string shown(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) {
        if (line.cell != document::no_cell) {
            auto const& cell = source.cells[static_cast<std::size_t>(line.cell)];
            out += std::to_string(cell.row) + "." + std::to_string(cell.column) + " ";
        }
        out += std::string(text::cut(source.text, line.span)) + "\n";
    }
    return out;
}

std::string laid_out(std::vector<Page> pages) {
    drop_furniture(pages);
    return shown(lay_out(pages, "application/pdf"));
}

std::size_t count_of(document::Source const& source, std::string_view code) {
    return static_cast<std::size_t>(
        std::ranges::count(source.diagnostics, code, &text::Diagnostic::code));
}

/// A word from the left margin to the right one, so that the margins are known.
void put_full(Page& page, std::string_view text, float y, float x = left) {
    std::size_t const first = page.words.size();
    put(page, text, {x, y});
    float const gap =
        (right - page.words.back().box.x1) / static_cast<float>(page.words.size() - first - 1);
    for (std::size_t w = first + 1; w < page.words.size(); ++w) {
        float const shift = gap * static_cast<float>(w - first);
        page.words[w].box.x0 += shift;
        page.words[w].box.x1 += shift;
    }
}

Page body() {
    Page page;
    put_full(page, "Thực hiện Kế hoạch của tỉnh về phòng, chống thiên tai, các xã và", 100, 113);
    put_full(page, "phường rà soát các hộ dân ở vùng có nguy cơ sạt lở, lập danh sách", 116);
    put(page, "và báo cáo kết quả.", {left, 132});
    put_full(page, "Các sở, ngành theo chức năng của mình hướng dẫn, kiểm tra việc đó", 148, 113);
    put(page, "thường xuyên.", {left, 164});
    put(page, "Văn phòng theo dõi chung.", {113, 180});
    return page;
}

TEST(PdfLayout, lines_become_paragraphs) {
    EXPECT_EQ(laid_out({body()}),
              "Thực hiện Kế hoạch của tỉnh về phòng, chống thiên tai, các xã và phường rà soát các "
              "hộ dân ở vùng có nguy cơ sạt lở, lập danh sách và báo cáo kết quả.\n"
              "Các sở, ngành theo chức năng của mình hướng dẫn, kiểm tra việc đó thường xuyên.\n"
              "Văn phòng theo dõi chung.\n");
}

TEST(PdfLayout, heading_in_two_columns_is_a_table_and_the_title_is_not_in_it) {
    Page page = body();
    put_centred(page, "ỦY BAN NHÂN DÂN", {170, 40});
    put_centred(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", {420, 40});
    put_centred(page, "XÃ KHE VẦU", {170, 55});
    put_centred(page, "Độc lập - Tự do - Hạnh phúc", {420, 55});
    put_centred(page, "Số: 12/KH-UBND", {170, 80});
    put_centred(page, "Khe Vầu, ngày 5 tháng 3 năm 2026", {420, 80});
    for (auto& word : page.words)
        if (word.box.y0 > 85) word.box.y0 += 60, word.box.y1 += 60;
    put_centred(page, "KẾ HOẠCH", {319, 120});
    auto const text = laid_out({page});
    EXPECT_TRUE(text.starts_with("0.0 ỦY BAN NHÂN DÂN\n0.0 XÃ KHE VẦU\n"
                                 "0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n0.1 Độc lập - Tự do - Hạnh phúc\n"
                                 "1.0 Số: 12/KH-UBND\n1.1 Khe Vầu, ngày 5 tháng 3 năm 2026\n"
                                 "KẾ HOẠCH\nThực hiện"))
        << text;
}

TEST(PdfLayout, foot_in_two_columns_keeps_each_list_together) {
    Page page = body();
    put(page, "Nơi nhận:", {left, 220});
    put_centred(page, "TM. ỦY BAN NHÂN DÂN", {450, 220});
    put(page, "- Thường trực Đảng ủy;", {left, 236});
    put_centred(page, "CHỦ TỊCH", {450, 234});
    put(page, "- Các phòng, đơn vị;", {left, 252});
    put(page, "- Lưu: VT.", {left, 268});
    put_centred(page, "Lò Văn Bình", {450, 330});
    EXPECT_TRUE(laid_out({page}).ends_with("Văn phòng theo dõi chung.\n"
                                           "0.0 Nơi nhận:\n0.0 - Thường trực Đảng ủy;\n"
                                           "0.0 - Các phòng, đơn vị;\n0.0 - Lưu: VT.\n"
                                           "0.1 TM. ỦY BAN NHÂN DÂN\n0.1 CHỦ TỊCH\n"
                                           "0.1 Lò Văn Bình\n"))
        << laid_out({page});
}

TEST(PdfLayout, a_foot_whose_signature_stands_above_its_list) {
    Page page = body();
    put_centred(page, "TM. ỦY BAN NHÂN DÂN", {450, 215});
    put_centred(page, "CHỦ TỊCH", {450, 230});
    put(page, "Nơi nhận:", {left, 245});
    put(page, "- Các phòng, đơn vị của", {left + 4, 260});
    put(page, "xã;", {left + 18, 275});
    put(page, "- Các trường;", {left + 4, 290});
    put_centred(page, "Lò Văn Bình", {450, 290});
    put(page, "- Lưu: VT.", {left + 4, 305});
    put_centred(page, "PHỤ LỤC", {319, 335}); // within the gutter, on the page's middle
    EXPECT_TRUE(laid_out({page}).ends_with("Văn phòng theo dõi chung.\n"
                                           "0.0 Nơi nhận:\n0.0 - Các phòng, đơn vị của xã;\n"
                                           "0.0 - Các trường;\n0.0 - Lưu: VT.\n"
                                           "0.1 TM. ỦY BAN NHÂN DÂN\n0.1 CHỦ TỊCH\n"
                                           "0.1 Lò Văn Bình\nPHỤ LỤC\n"))
        << laid_out({page});
}

TEST(PdfLayout, a_short_last_line_in_capitals_goes_on) {
    Page page = body();
    put_full(page, "Ban Quản lý các khu công nghiệp theo dõi các khu kinh tế KKT, các", 216, 113);
    put(page, "KCN, CCN.", {left, 232});
    EXPECT_TRUE(laid_out({page}).ends_with("KKT, các KCN, CCN.\n"));
}

TEST(PdfLayout, a_narrow_heading_whose_country_is_wrapped) {
    Page page;
    put_centred(page, "ỦY BAN MẶT TRẬN TỔ QUỐC", {169, 40});
    put_centred(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", {341, 40}); // a gap of six points
    put_centred(page, "XÃ KHE VẦU", {169, 55});
    put_centred(page, "NAM", {341, 55});
    put_centred(page, "Số: 3/KH-MT", {169, 70});
    put_centred(page, "Độc lập - Tự do", {341, 70});
    EXPECT_EQ(laid_out({page}), "0.0 ỦY BAN MẶT TRẬN TỔ QUỐC\n0.0 XÃ KHE VẦU\n0.0 Số: 3/KH-MT\n"
                                "0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n0.1 Độc lập - Tự do\n");
}

TEST(PdfLayout, where_paragraphs_are_set_apart_a_number_may_go_on) {
    Page page;
    put_full(page, "Bãi bỏ cụm từ này tại khoản 2 Điều 4, khoản 3 Điều 7 và khoản 9 Điều", 100);
    put(page, "17.", {left, 116});
    put(page, "12. Khoản này đứng riêng.", {left, 140});
    put(page, "13. Khoản này cũng vậy.", {left, 164});
    put_full(page, "14. Thay thế cụm từ này bằng cụm từ kia tại điểm b khoản 1 Phụ lục", 188);
    put(page, "II.", {left, 204});
    put(page, "15. Hết.", {left, 228});
    EXPECT_EQ(laid_out({page}),
              "Bãi bỏ cụm từ này tại khoản 2 Điều 4, khoản 3 Điều 7 và khoản 9 Điều 17.\n"
              "12. Khoản này đứng riêng.\n13. Khoản này cũng vậy.\n"
              "14. Thay thế cụm từ này bằng cụm từ kia tại điểm b khoản 1 Phụ lục II.\n15. Hết.\n");
}

TEST(PdfLayout, a_stretched_line_is_no_table) {
    Page page = body();
    put_full(page, "Dòng này giãn rất rộng", 200);
    put(page, "vì xuống dòng bằng tay.", {left, 216});
    EXPECT_EQ(laid_out({page}).find("0.0"), std::string::npos);
}

TEST(PdfLayout, ruled_cells_with_several_lines) {
    Page page;
    draw_grid(page, {80, 110, 300, 500}, {100, 120, 155, 175});
    put(page, "TT", {85, 115});
    put(page, "Nhiệm vụ", {115, 115});
    put(page, "Chủ trì", {305, 115});
    put(page, "1", {85, 135});
    put(page, "Rà soát các hồ chứa trên", {115, 135});
    put(page, "địa bàn", {115, 150});
    put(page, "Phòng Kinh tế", {305, 135});
    put(page, "2", {85, 170});
    put(page, "Tập huấn", {115, 170});
    EXPECT_EQ(laid_out({page}), "0.0 TT\n0.1 Nhiệm vụ\n0.2 Chủ trì\n"
                                "1.0 1\n1.1 Rà soát các hồ chứa trên địa bàn\n1.2 Phòng Kinh tế\n"
                                "2.0 2\n2.1 Tập huấn\n");
}

TEST(PdfLayout, a_merged_cell_stands_once) {
    auto const grids = ruled_grids({{80, 100, 500, 100.5F},
                                    {80, 120, 500, 120.5F},
                                    {80, 140, 500, 140.5F},
                                    {80, 100, 80.5F, 140},
                                    {200, 120, 200.5F, 140}, // only in the second row
                                    {500, 100, 500.5F, 140}});
    ASSERT_EQ(grids.size(), 1U);
    ASSERT_EQ(grids[0].cells.size(), 3U);
    EXPECT_EQ(grids[0].cells[0].place.column_span, 2);
    EXPECT_EQ(grids[0].cells[2].place.column, 1);
}

TEST(PdfLayout, a_frame_or_an_underline_is_no_table) {
    EXPECT_TRUE(ruled_grids({{80, 100, 500, 100.5F}}).empty());
    EXPECT_TRUE(ruled_grids({{80, 100, 500, 100.5F},
                             {80, 700, 500, 700.5F},
                             {80, 100, 80.5F, 700},
                             {500, 100, 500.5F, 700}})
                    .empty());
    EXPECT_TRUE(ruled_grids({}).empty());
}

/// A table whose last row is broken by the page; the header is printed again.
std::vector<Page> table_over_pages() {
    std::vector<Page> pages(2);
    pages[1].number = 2;
    float const foot = 780;
    draw_grid(pages[0], {80, 110, 300, 500}, {700, 720, foot});
    put(pages[0], "TT", {85, 715});
    put(pages[0], "Nhiệm vụ", {115, 715});
    put(pages[0], "Chủ trì", {305, 715});
    put(pages[0], "1", {85, 735});
    put(pages[0], "Rà soát các hồ chứa trên", {115, 735});
    put(pages[0], "Phòng Kinh tế", {305, 735});
    draw_grid(pages[1], {80, 110, 300, 500}, {70, 90, 110, 130});
    put(pages[1], "TT", {85, 85});
    put(pages[1], "Nhiệm vụ", {115, 85});
    put(pages[1], "Chủ trì", {305, 85});
    put(pages[1], "địa bàn xã", {115, 105});
    put(pages[1], "2", {85, 125});
    put(pages[1], "Tập huấn", {115, 125});
    return pages;
}

TEST(PdfLayout, a_table_goes_on_over_the_page) {
    EXPECT_EQ(laid_out(table_over_pages()),
              "0.0 TT\n0.1 Nhiệm vụ\n0.2 Chủ trì\n"
              "1.0 1\n1.1 Rà soát các hồ chứa trên địa bàn xã\n1.2 Phòng Kinh tế\n"
              "2.0 2\n2.1 Tập huấn\n");
}

TEST(PdfLayout, another_table_on_the_next_page_is_another_table) {
    auto pages = table_over_pages();
    for (Box& rule : pages[1].rules)
        if (rule.width() < 1 && rule.x0 > 290 && rule.x0 < 310) rule.x0 -= 60, rule.x1 -= 60;
    auto const source = lay_out(pages, "application/pdf");
    EXPECT_EQ(source.cells.back().table, 1);
}

TEST(PdfLayout, a_sentence_goes_on_over_the_page_and_is_reported) {
    std::vector<Page> pages = {body(), body()};
    pages[0].words.resize(pages[0].words.size() - 9); // ends within a paragraph
    pages[1].number = 2;
    pages[1].words.erase(pages[1].words.begin(), pages[1].words.begin() + 15);
    auto const source = lay_out(pages, "application/pdf");
    EXPECT_EQ(count_of(source, "joined-lines"), 1U) << shown(source);
}

TEST(PdfLayout, a_paragraph_that_begins_a_page_is_not_joined) {
    std::vector<Page> pages = {body(), body()};
    pages[1].number = 2;
    EXPECT_EQ(count_of(lay_out(pages, "application/pdf"), "joined-lines"), 0U);
}

// --- furniture ----------------------------------------------------------------------------------

TEST(PdfFurniture, page_numbers_and_running_heads_go) {
    std::vector<Page> pages(3);
    for (int p = 0; p < 3; ++p) {
        auto& page = pages[static_cast<std::size_t>(p)];
        page.number = p + 1;
        put_centred(page, "- " + std::to_string(p + 1) + " -", {319, 40});
        put(page, "CÔNG BÁO Số 12", {85, 800});
        put(page, "Trang này có chữ riêng " + std::to_string(p * 7), {85, 400});
    }
    drop_furniture(pages);
    for (auto const& page : pages) {
        ASSERT_EQ(page.words.size(), 6U);
        EXPECT_EQ(page.words[0].text, "Trang");
    }
}

TEST(PdfFurniture, text_at_the_top_stays) {
    std::vector<Page> pages(2);
    for (int p = 0; p < 2; ++p) {
        auto& page = pages[static_cast<std::size_t>(p)];
        put_centred(page, "PHỤ LỤC " + std::to_string(p + 1), {319, 80});
        put(page, "Số liệu khác nhau", {85, 100});
        put(page, "2026", {85, 400 + 30 * static_cast<float>(p)});
    }
    auto const before = pages[0].words.size();
    drop_furniture(pages);
    EXPECT_EQ(pages[0].words.size(), before);
    EXPECT_EQ(pages[1].words.size(), before);
}

TEST(PdfFurniture, signature_labels_go_and_the_text_beside_them_stays) {
    Page page = body();
    auto const before = page.words.size();
    put(page, "Ký bởi: Ủy ban nhân dân", {400, 30});
    put(page, "xã Khe Vầu", {400, 46});
    put(page, "Thời gian ký: 05/03/2026", {400, 62});
    put(page, "SỞ NỘI VỤ", {85, 46});
    drop_signature_stamps(page);
    EXPECT_EQ(page.words.size(), before + 3);
}

TEST(PdfFurniture, who_signs_in_running_text_stays) {
    Page page;
    put(page, "Người ký quyết định chịu trách nhiệm.", {85, 100});
    put(page, "Email: gửi về hộp thư của xã.", {85, 116});
    auto const before = page.words.size();
    drop_signature_stamps(page);
    EXPECT_EQ(page.words.size(), before);
}

// --- fonts --------------------------------------------------------------------------------------

struct FontRow {
    char const* name;
    std::string_view printed, meant;
    char const* remark; ///< nullptr: nothing is changed
};

FontRow const font_rows[] = {
    {"oi_for_u_horn", "Chủ tịch các xã, phƣờng thƣờng xuyên bảo đảm",
     "Chủ tịch các xã, phường thường xuyên bảo đảm", "font-repaired"},
    {"eth_for_d", "Ðề nghị ÐẢNG ỦY xã", "Đề nghị ĐẢNG ỦY xã", "font-repaired"},
    {"unicode_taken_for_vni", "Thơng báo về phịng, chống cháy khơng để xảy ra; cơng an cĩ mặt",
     "Thông báo về phòng, chống cháy không để xảy ra; công an có mặt", "font-repaired"},
    {"republic", "CỘNG HỒ XÃ HỘI; khơng, cơng, phịng, thơng",
     "CỘNG HOÀ XÃ HỘI; không, công, phòng, thông", "font-repaired"},
    {"decomposed", "Thu\u031b\u0300a U\u0309y ban", "Thừa Ủy ban", nullptr},
    {"symbol_font_bullets", "\uF0B7 Một việc \uF02D", "• Một việc -", nullptr},
    {"tcvn3_font", "Uû ban nh©n d©n x· Khe VÇu yªu cÇu", "Uỷ ban nhân dân xã Khe Vầu yêu cầu",
     "legacy-encoding"},
    {"tcvn3_embedded_as_symbols", "\uF055\uF0FB ban nh\uF0A9n d\uF0A9n", "Uỷ ban nhân dân",
     "legacy-encoding"},
    {"none_good_text", "Sở Nội vụ hướng dẫn phòng, chống thiên tai",
     "Sở Nội vụ hướng dẫn phòng, chống thiên tai", nullptr},
    {"none_true_o_horn", "Cơ quan nơi tôi công tác có hồ sơ, số liệu",
     "Cơ quan nơi tôi công tác có hồ sơ, số liệu", nullptr},
    {"none_one_odd_name", "Ông Nơng Văn Lịng không có mặt, có lý do; phòng họp",
     "Ông Nơng Văn Lịng không có mặt, có lý do; phòng họp", nullptr},
    {"none_english", "The form shall be sent to the office", "The form shall be sent to the office",
     nullptr},
    {"none_lake", "hồ Khe Vầu, hồ Thác Mơ có cửa xả", "hồ Khe Vầu, hồ Thác Mơ có cửa xả", nullptr},
};

class FontRows : public testing::TestWithParam<FontRow> {};

TEST_P(FontRows, are_repaired_or_left) {
    auto const& row = GetParam();
    std::vector<Page> pages(1);
    put(pages[0], row.printed, {85, 100});
    auto const remarks = repair_fonts(pages);
    Page meant;
    put(meant, row.meant, {85, 100});
    ASSERT_EQ(pages[0].words.size(), meant.words.size());
    for (std::size_t w = 0; w < meant.words.size(); ++w)
        EXPECT_EQ(pages[0].words[w].text, meant.words[w].text);
    ASSERT_EQ(remarks.size(), row.remark == nullptr ? 0U : 1U);
    if (row.remark != nullptr) {
        EXPECT_EQ(remarks[0].code, row.remark);
    }
}

INSTANTIATE_TEST_SUITE_P(all, FontRows, testing::ValuesIn(font_rows),
                         [](auto const& info) { return std::string(info.param.name); });

// --- words --------------------------------------------------------------------------------------

TEST(PdfWords, tables_of_both_tools) {
    auto const pages = pages_of_tsv("level\tpage_num\t\n"
                                    "1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t###PAGE###\n"
                                    "5\t1\t0\t0\t0\t0\t10\t20\t30\t12.5\t100\tBộ\n"
                                    "5\t1\t0\t0\t0\t0\t10\t20\t30\t12\t95\t \n"
                                    "5\t1\t0\t0\tbad\n"
                                    "1\t2\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t\n",
                                    0.5);
    ASSERT_EQ(pages.size(), 2U);
    ASSERT_EQ(pages[0].words.size(), 1U);
    EXPECT_EQ(pages[0].words[0].text, "Bộ");
    EXPECT_EQ(pages[0].words[0].box, (Box{5, 10, 20, 16.25F}));
    EXPECT_EQ(pages[1].number, 2);
}

TEST(PdfWords, numbers_that_are_none_do_no_harm) {
    auto const pages = pages_of_tsv("1\t1\t0\t0\t0\t0\tnan\tinf\t-1e99\t1e99\t-1\t\n"
                                    "5\t1\t0\t0\t0\t0\t1e300\t0\t1e300\t5\t100\tx\n",
                                    1);
    EXPECT_EQ(lay_out(pages, "application/pdf").lines.size(), pages[0].words.size());
}

TEST(PdfWords, pieces_of_one_word_stand_together) {
    Page page;
    page.words = {{"Ủ", {10, 10, 18, 25}}, {"Y", {18.2F, 10, 26, 25}}, {"ban", {30, 10, 48, 25}}};
    EXPECT_EQ(text_of(page, row_of(page, {2, 1, 0})), "ỦY ban");
}

// --- whole files --------------------------------------------------------------------------------

std::string file(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string example(std::string const& name) {
    return file(std::string(TEST_DIR) + "/../../../examples/" + name);
}

std::string words_only(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) (out += text::cut(source.text, line.span)) += "\n";
    return out;
}

class SameDocument : public testing::TestWithParam<char const*> {};

TEST_P(SameDocument, reads_the_same_from_docx_and_pdf) {
    auto const docx = read_docx(example(std::string(GetParam()) + ".docx"), {});
    auto const pdf = read_pdf(example(std::string(GetParam()) + ".pdf"), {});
    ASSERT_TRUE(docx) << docx.error().message.en;
    ASSERT_TRUE(pdf) << pdf.error().message.en;
    EXPECT_EQ(words_only(*pdf), words_only(*docx));
}

INSTANTIATE_TEST_SUITE_P(examples, SameDocument,
                         testing::Values("04-ke-hoach-ubnd-tinh", "09-thong-bao-ket-luan",
                                         "10-quyet-dinh-ke-hoach"),
                         [](auto const& info) {
                             return "nr" + std::string(info.param).substr(0, 2);
                         });

TEST(PdfFile, bold_heads_and_sizes_come_through) {
    auto const pdf = read_pdf(example("10-quyet-dinh-ke-hoach.pdf"), {});
    ASSERT_TRUE(pdf);
    auto const article = std::ranges::find_if(pdf->lines, [&](document::Line const& line) {
        return text::cut(pdf->text, line.span).starts_with("Điều 2.");
    });
    ASSERT_NE(article, pdf->lines.end());
    EXPECT_EQ(article->layout.bold_prefix, std::string("Điều 2.").size());
    EXPECT_EQ(article->layout.size, 28);
}

base::ErrorKind failure(std::string_view bytes, Limits const& limits = {}) {
    auto const read = read_pdf(bytes, limits);
    return read ? base::ErrorKind::internal : read.error().kind;
}

TEST(PdfFile, damaged_files_are_errors) {
    auto const good = example("09-thong-bao-ket-luan.pdf");
    ASSERT_FALSE(good.empty());
    EXPECT_EQ(failure("%PDF-1.7\n"), base::ErrorKind::unreadable);
    EXPECT_EQ(
        failure("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>"),
        base::ErrorKind::unreadable);
    EXPECT_EQ(failure(std::string_view(good).substr(0, 700)), base::ErrorKind::unreadable);
}

TEST(PdfFile, truncated_anywhere_ends_in_an_answer_or_an_error) {
    auto const good = example("09-thong-bao-ket-luan.pdf");
    for (std::size_t part = 1; part < 8; ++part) {
        Limits limits;
        limits.seconds = 20;
        (void)read_pdf(std::string_view(good).substr(0, good.size() * part / 8), limits);
    }
}

// The smallest encrypted PDF: one empty page under the standard security handler with a user
// password (its keys are arbitrary: no password fits).
constexpr std::string_view locked = R"(%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -44/O<00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF>/U<FFEEDDCCBBAA99887766554433221100FFEEDDCCBBAA99887766554433221100>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>
%%EOF
)";

TEST(PdfFile, a_password_is_named_as_the_reason) {
    auto const read = read_pdf(locked, {});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, base::ErrorKind::unreadable);
    EXPECT_NE(read.error().message.en.find("password"), std::string::npos)
        << read.error().message.en;
}

TEST(PdfFile, a_page_tree_that_loops_ends) {
    (void)read_pdf("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                   "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\n"
                   "trailer<</Root 1 0 R>>\n",
                   {});
}

TEST(PdfFile, too_little_memory_is_an_error) {
    Limits limits;
    limits.memory_bytes = 8U << 20U;
    EXPECT_FALSE(read_pdf(example("09-thong-bao-ket-luan.pdf"), limits));
}

} // namespace
} // namespace suot::intake
