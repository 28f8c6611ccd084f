// Old Word files: what antiword and catdoc print, and files read whole.
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "../src/child.hpp"
#include "../src/doc_text.hpp"
#include "../src/readers.hpp"

namespace suot::intake {
namespace {

std::string shown(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) {
        if (line.cell != document::no_cell) {
            auto const& cell = source.cells[static_cast<std::size_t>(line.cell)];
            out += std::to_string(cell.table) + "." + std::to_string(cell.row) + "."
                   + std::to_string(cell.column) + " ";
        }
        if (line.layout.bold) out += "*";
        out += std::string(text::cut(source.text, line.span)) + "\n";
    }
    return out;
}

std::string words_only(document::Source const& source) {
    std::string out;
    for (auto const& line : source.lines) (out += text::cut(source.text, line.span)) += "\n";
    return out;
}

TEST(DocBook, paragraphs_and_bold) {
    auto const source = source_of_docbook(
        "<book><bookinfo><title>bỏ</title></bookinfo><chapter><title/>\n"
        "<para>\n<emphasis role='bold'>Điều 1.</emphasis> Giao\nSở Nội vụ.\n</para>\n"
        "<para>\n<emphasis role='bold'>KẾ HOẠCH</emphasis>\n</para></chapter></book>");
    EXPECT_EQ(shown(source), "Điều 1. Giao\nSở Nội vụ.\n*KẾ HOẠCH\n");
    EXPECT_EQ(source.lines[0].layout.bold_prefix, std::string("Điều 1.").size());
}

TEST(DocBook, cells_and_a_row_over_the_whole_width) {
    auto const source = source_of_docbook(
        "<book><chapter><para><informaltable><tgroup cols='3'><tbody>"
        "<row><entry>\nTT\n</entry><entry>\nViệc\n</entry><entry>\nAi\n</entry></row>"
        "<row><entry>\nI\n</entry><entry>\nChuẩn bị\n</entry></row>"
        "</tbody></tgroup></informaltable></para><para>\nHết\n</para></chapter></book>");
    EXPECT_EQ(shown(source), "0.0.0 TT\n0.0.1 Việc\n0.0.2 Ai\n0.1.0 I\n0.1.1 Chuẩn bị\nHết\n");
    EXPECT_EQ(source.cells.back().column_span, 2);
}

TEST(DocBook, letters_of_old_fonts_become_unicode) {
    auto const source =
        source_of_docbook("<book><chapter><para>\nUû ban nh©n d©n x· Khe VÇu\n</para>"
                          "<para>\nyªu cÇu c¸c ®¬n vÞ b¸o c¸o\n</para></chapter></book>");
    EXPECT_EQ(shown(source), "Uỷ ban nhân dân xã Khe Vầu\nyêu cầu các đơn vị báo cáo\n");
    ASSERT_EQ(source.diagnostics.size(), 1U);
    EXPECT_EQ(source.diagnostics[0].code, "legacy-encoding");
}

TEST(DocBook, nothing_in_nothing_out) {
    EXPECT_TRUE(source_of_docbook("").lines.empty());
    EXPECT_TRUE(source_of_docbook("<book>").lines.empty());
    EXPECT_TRUE(source_of_docbook("I can't open the file").lines.empty());
    std::string deep = "<book>";
    for (int i = 0; i < 5000; ++i) deep += "<para>";
    EXPECT_TRUE(source_of_docbook(deep + "x").lines.empty());
}

TEST(DocBook, page_fields_are_no_text) {
    EXPECT_EQ(shown(source_of_docbook("<book><chapter><para>\nPAGE \\* MERGEFORMAT 2\n</para>"
                                      "<para>\nPAGE ONE of the plan\n</para></chapter></book>")),
              "PAGE ONE of the plan\n");
}

TEST(Catdoc, heading_in_two_columns) {
    EXPECT_EQ(
        shown(source_of_catdoc("SỞ NỘI VỤ\n-------\tCỘNG HÒA XÃ HỘI\nĐộc lập\n"
                               "Số: 5/KH-SNV\tLam Sơn, ngày 1 tháng 2 năm 2026\n \nKẾ HOẠCH\n")),
        "0.0.0 SỞ NỘI VỤ\n0.0.1 CỘNG HÒA XÃ HỘI\n0.0.1 Độc lập\n"
        "0.1.0 Số: 5/KH-SNV\n0.1.1 Lam Sơn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\n");
}

TEST(Catdoc, rows_of_a_table) {
    EXPECT_EQ(shown(source_of_catdoc("Một\nHai\nBa\nBốn\nNăm\nTT\tViệc\n1\tHọp\nHết\n")),
              "Một\nHai\nBa\nBốn\nNăm\n0.0.0 TT\n0.0.1 Việc\n0.1.0 1\n0.1.1 Họp\nHết\n");
}

TEST(Catdoc, plain_lines_are_no_table) {
    auto const source = source_of_catdoc("Một\nHai\n\nBa\n");
    EXPECT_TRUE(source.cells.empty());
    EXPECT_EQ(shown(source), "Một\nHai\nBa\n");
    EXPECT_TRUE(source_of_catdoc("").lines.empty());
}

// --- whole files --------------------------------------------------------------------------------

std::string file(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string data(std::string const& name) {
    return file(std::string(TEST_DIR) + "/data/" + name);
}

std::string of_docx(std::string const& name) {
    auto const docx = read_docx(file(std::string(TEST_DIR) + "/../../../examples/" + name), {});
    return docx ? words_only(*docx) : docx.error().message.en;
}

/// The lists in cells lose their dashes: antiword does not tell of them.
std::string without_dashes(std::string text) {
    for (auto at = text.find("\n- "); at != std::string::npos; at = text.find("\n- ", at))
        text.erase(at + 1, 2);
    return text;
}

TEST(DocFile, task_table_and_columns) {
    auto const doc = read_doc(data("ke-hoach.doc"), {});
    ASSERT_TRUE(doc) << doc.error().message.en;
    EXPECT_EQ(without_dashes(words_only(*doc)),
              without_dashes(of_docx("04-ke-hoach-ubnd-tinh.docx")));
    EXPECT_EQ(doc->media_type, "application/msword");
    EXPECT_EQ(doc->cells.back().table, 2);
}

TEST(DocFile, automatic_numbers_are_computed_by_libreoffice_or_reported_lost) {
    auto const doc = read_doc(data("danh-so-tu-dong.doc"), {});
    ASSERT_TRUE(doc) << doc.error().message.en;
    bool const lost = std::ranges::any_of(
        doc->diagnostics, [](auto const& remark) { return remark.code == "numbers-lost"; });
    EXPECT_EQ(lost, find_program("soffice").empty());
    if (!lost) {
        EXPECT_EQ(words_only(*doc), of_docx("09-thong-bao-ket-luan.docx"));
    }
}

TEST(DocFile, damaged_files_are_errors) {
    auto const good = data("ke-hoach.doc");
    ASSERT_FALSE(good.empty());
    for (auto const& bytes : {good.substr(0, 600), good.substr(0, 8) + std::string(2000, '\0')}) {
        auto const doc = read_doc(bytes, {});
        EXPECT_TRUE(!doc || doc->lines.size() < 3);
    }
}

TEST(DocFile, bytes_changed_at_random_end_in_an_answer_or_an_error) {
    auto const good = data("ke-hoach.doc");
    unsigned state = 7;
    for (int round = 0; round < 3; ++round) {
        auto bytes = good;
        for (int i = 0; i < 200; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes[(state >> 8U) % bytes.size()] = static_cast<char>(state >> 24U);
        }
        Limits limits;
        limits.seconds = 10;
        (void)read_doc(bytes, limits);
    }
}

} // namespace
} // namespace suot::intake
