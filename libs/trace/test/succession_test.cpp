// A text and its successor.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <text/fold.hpp>
#include <text/word.hpp>
#include <trace/succession.hpp>

namespace suot::trace {
namespace {

reading::Reading read(std::string const& text) {
    auto reading = reading::read(text, "text.txt");
    EXPECT_TRUE(reading);
    return reading ? std::move(*reading) : reading::Reading{};
}

/// "changed Điều 2 > Điều 2; dropped Điều 3".
std::string said(Succession const& all) {
    std::string out;
    for (auto const& one : all.changes) {
        out += (out.empty() ? "" : "; ") + std::string(name(one.fate));
        if (one.older != none) out += " " + all.older[static_cast<std::size_t>(one.older)].label;
        if (one.newer != none) out += " > " + all.newer[static_cast<std::size_t>(one.newer)].label;
    }
    return out;
}

std::string const head = "QUY ĐỊNH\nvề quản lý bến đò\n\n";

TEST(Succession, says_what_became_of_each_article) {
    auto const older = read(head
                            + "Điều 1. Chủ bến trang bị áo phao cho mọi hành khách.\n\n"
                              "Điều 2. Đò không chở quá số người đã đăng ký.\n\n"
                              "Điều 3. Bến đò treo biển giá vé ở nơi dễ thấy.\n\n"
                              "Điều 4. Chủ bến lập sổ theo dõi từng chuyến đò.\n");
    auto const newer =
        read(head
             + "Điều 1. Chủ bến trang bị áo phao cho mọi hành khách.\n\n"
               "Điều 2. Người lái đò phải có giấy chứng nhận khả năng chuyên môn.\n\n"
               "Điều 3. Đò không chở quá số người đã đăng ký.\n\n"
               "Điều 4. Chủ bến lập sổ điện tử theo dõi từng chuyến đò hằng ngày.\n");
    auto const all = compare(older, newer);
    EXPECT_EQ(said(all), "kept Điều 1 > Điều 1; new > Điều 2; moved Điều 2 > Điều 3; "
                         "dropped Điều 3; changed Điều 4 > Điều 4");
}

TEST(Succession, one_title_is_one_article_however_much_was_rewritten) {
    auto const older =
        read(head
             + "Điều 1. Hiệu lực thi hành\n\nQuy định này có hiệu lực từ ngày ký.\n\n"
               "Điều 2. Trồng cây\n\nMỗi bến trồng một hàng tre chắn sóng.\n");
    auto const newer = read(head
                            + "Điều 1. Trồng cây\n\nChủ đò góp công chăm sóc rặng phi lao.\n\n"
                              "Điều 2. Hiệu lực thi hành\n\nÁp dụng đến hết mùa lũ năm sau.\n");
    EXPECT_EQ(said(compare(older, newer)), "changed Điều 2 > Điều 1; changed Điều 1 > Điều 2");
}

TEST(Succession, of_one_text_with_itself_is_kept_throughout) {
    auto const text = read(head + "Điều 1. Trồng cây.\n\nĐiều 2. Tưới cây.\n");
    EXPECT_EQ(said(compare(text, text)), "kept Điều 1 > Điều 1; kept Điều 2 > Điều 2");
}

TEST(Succession, spelling_and_case_are_no_change) {
    auto const older = read(head + "Điều 1. Số hoá tài liệu của cấp uỷ.\n");
    auto const newer = read(head + "Điều 1. Số hóa tài liệu của cấp ủy.\n");
    EXPECT_EQ(said(compare(older, newer)), "kept Điều 1 > Điều 1");
}

TEST(Succession, of_nothing_is_nothing) {
    auto const empty = read("Không có điều nào ở đây.");
    EXPECT_TRUE(compare(empty, empty).changes.empty());
}

TEST(Succession, the_regulation_of_the_examples_and_the_one_it_replaces) {
    auto const load = [](std::string const& name) {
        std::ifstream file(std::string(EXAMPLES_DIR) + "/" + name, std::ios::binary);
        return reading::read(std::string{std::istreambuf_iterator<char>(file), {}}, name).value();
    };
    auto const older = load("05-quy-dinh-2021.md");
    auto const newer = load("06-quy-dinh-2025.md");
    auto const all = compare(older, newer);
    EXPECT_FALSE(all.changes.empty());
    std::size_t told_old = 0;
    std::size_t told_new = 0;
    for (auto const& one : all.changes) {
        told_old += one.older != none ? 1 : 0;
        told_new += one.newer != none ? 1 : 0;
    }
    EXPECT_EQ(told_old, all.older.size()); // each article is told once
    EXPECT_EQ(told_new, all.newer.size());
}

// --- words --------------------------------------------------------------------------------------

/// "a [-b-] {+c+} d".
std::string marked(std::string const& older, std::string const& newer) {
    auto const a = text::words(older);
    auto const b = text::words(newer);
    std::string out;
    for (auto const& edit : word_diff({older, a}, {newer, b})) {
        if (!out.empty()) out += " ";
        if (edit.kind == Edit::Kind::same) out += text::cut(newer, edit.newer);
        if (edit.kind == Edit::Kind::removed)
            out += "[-" + std::string(text::cut(older, edit.older)) + "-]";
        if (edit.kind == Edit::Kind::added)
            out += "{+" + std::string(text::cut(newer, edit.newer)) + "+}";
    }
    return out;
}

TEST(WordDiff, marks_what_went_and_what_came) {
    EXPECT_EQ(marked("hoàn thành trước ngày 30", "hoàn thành trước ngày 15"),
              "hoàn thành trước ngày [-30-] {+15+}");
    EXPECT_EQ(marked("lập sổ", "lập sổ điện tử"), "lập sổ {+điện tử+}");
    EXPECT_EQ(marked("phải lập sổ", "lập sổ"), "[-phải-] lập sổ");
    EXPECT_EQ(marked("", ""), "");
    EXPECT_EQ(marked("a", "b"), "[-a-] {+b+}");
}

TEST(WordDiff, gives_both_texts_back_whatever_they_are) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string older;
        std::string newer;
        for (int i = 0; i < 30; ++i) {
            auto const word = std::string(1, static_cast<char>('a' + random() % 4)) + " ";
            if (random() % 3 != 0) older += word;
            if (random() % 3 != 0) newer += word;
        }
        auto const a = text::words(older);
        auto const b = text::words(newer);
        std::string before;
        std::string after;
        for (auto const& edit : word_diff({older, a}, {newer, b})) {
            before += std::string(text::cut(older, edit.older)) + " ";
            after += std::string(text::cut(newer, edit.newer)) + " ";
        }
        ASSERT_EQ(text::squeezed(before), text::squeezed(older));
        ASSERT_EQ(text::squeezed(after), text::squeezed(newer));
    }
}

} // namespace
} // namespace suot::trace
