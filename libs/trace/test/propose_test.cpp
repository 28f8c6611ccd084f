// The lexical model: what makes two orders one thread, and what does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <runner/cases.hpp>
#include <text/fold.hpp>
#include <trace/propose.hpp>

#include "wording.hpp"

namespace suot::trace {
namespace {

std::vector<std::string> parted(std::string_view words, char by) {
    std::vector<std::string> out;
    while (!words.empty()) {
        auto const end = std::min(words.find(by), words.size());
        if (auto const part = text::trimmed(words.substr(0, end)); !part.empty())
            out.emplace_back(part);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

struct Order {
    std::string words;
    Bodies bodies;
};

/// "[Sở Y tế] Tiêm chủng cho trẻ em."
Order order_of(std::string_view line) {
    Order out;
    if (line.starts_with('[')) {
        auto const end = line.find(']');
        out.bodies.lead = parted(line.substr(1, end - 1), ';');
        line.remove_prefix(end + 1);
    }
    out.words = text::trimmed(line);
    return out;
}

/// "higher / higher … => lower": which higher order is proposed, and how surely; "-" for none.
std::string proposed(std::string_view row) {
    auto const arrow = row.find("=>");
    Index index;
    std::vector<std::string> const none;
    for (auto const& line : parted(row.substr(0, arrow), '/')) {
        auto const order = order_of(line);
        index.add({order.words, order.bodies, none});
    }
    index.close();
    auto const asked = order_of(text::trimmed(row.substr(arrow + 2)));
    auto const found = index.ask({asked.words, asked.bodies, none}, 1);
    if (found.empty()) return "-";
    return std::to_string(found.front().item + 1)
           + (found.front().standing == Standing::likely ? "" : "?");
}

/// "higher => lower": the words of the lower that bind less; "-" for none.
std::string weaker_words(std::string_view row) {
    auto const arrow = row.find("=>");
    auto const higher = text::trimmed(row.substr(0, arrow));
    auto const lower = text::trimmed(row.substr(arrow + 2));
    auto const found = weaker(higher, lower);
    return found ? std::string(text::cut(lower, found->lower)) : "-";
}

/// "higher => lower": the part of a list that the lower lacks; "-" for none.
std::string lacking_words(std::string_view row) {
    auto const arrow = row.find("=>");
    auto const higher = text::trimmed(row.substr(0, arrow));
    auto const found = lacking(higher, text::trimmed(row.substr(arrow + 2)));
    return found ? std::string(text::cut(higher, *found)) : "-";
}

auto const model = testing_cases::cases("propose", TEST_DIR "/propose.cases", proposed);
auto const strength = testing_cases::cases("weaker", TEST_DIR "/weaker.cases", weaker_words);
auto const lists = testing_cases::cases("lacking", TEST_DIR "/lacking.cases", lacking_words);
auto const spec = testing_cases::examples("trace_spec", SPEC_DIR "/trace.md", "propose", proposed);
auto const spec_weaker =
    testing_cases::examples("trace_spec_weaker", SPEC_DIR "/trace.md", "weaker", weaker_words);

TEST(Propose, a_document_both_cite_ties_them) {
    Index index;
    std::vector<std::string> const cites{"07-QĐ/TU"};
    std::vector<std::string> const nothing;
    Bodies const nobody;
    index.add({"Quản lý kho theo Quy định 07-QĐ/TU", nobody, nothing});
    index.add({"Rà soát tiêu chuẩn chức danh", nobody, cites});
    index.close();
    auto const found = index.ask({"Sơ kết việc thực hiện chức danh", nobody, cites}, 3);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().item, 1);
    EXPECT_EQ(found.front().reason.cites, cites);
}

TEST(Propose, the_title_all_share_says_nothing) {
    Muted muted;
    muted.add("về bảo vệ rừng đầu nguồn và phát triển sinh kế");
    Index index(muted);
    Bodies const nobody;
    std::vector<std::string> const nothing;
    index.add({"Bảo vệ rừng đầu nguồn và phát triển sinh kế", nobody, nothing});
    index.add({"Mở lớp xóa mù chữ cho phụ nữ", nobody, nothing});
    index.close();
    auto const found =
        index.ask({"Mở lớp xóa mù chữ gắn với bảo vệ rừng đầu nguồn", nobody, nothing}, 3);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().item, 1);
}

TEST(Propose, the_shared_words_are_cut_from_the_lower_order) {
    Index index;
    Bodies const nobody;
    std::vector<std::string> const nothing;
    index.add({"Lắp đặt trạm đo mưa tự động ở đầu nguồn", nobody, nothing});
    index.close();
    std::string const lower = "Năm 2026, lắp đặt 12 trạm đo mưa tự động.";
    auto const found = index.ask({lower, nobody, nothing}, 1);
    ASSERT_EQ(found.size(), 1U);
    ASSERT_FALSE(found.front().reason.shared.empty());
    EXPECT_EQ(text::cut(lower, found.front().reason.shared.front()), "trạm đo mưa tự động");
}

TEST(Propose, headings_that_say_the_same_rank_and_make_nothing_likely) {
    Bodies const nobody;
    std::vector<std::string> const nothing;
    auto const entry = [&](std::string_view words, std::string_view heading) {
        return Index::Entry{
            .words = words, .bodies = nobody, .cites = nothing, .due = {}, .heading = heading};
    };
    Index index;
    index.add(entry("Mở chợ phiên vùng cao", "Phát triển thương mại miền núi"));
    index.add(entry("Mời chuyên gia về bản", "Hợp tác với nước bạn"));
    index.close();
    auto const found = index.ask(entry("Ký giao ước kết nghĩa", "Hợp tác với nước bạn"), 3);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().item, 1);
    EXPECT_EQ(found.front().standing, Standing::doubtful);
    EXPECT_TRUE(index.ask(entry("Ký giao ước kết nghĩa", "Việc khác"), 3).empty());
    EXPECT_TRUE(index.ask(entry("Ký giao ước kết nghĩa", ""), 3).empty());
}

TEST(Propose, an_order_of_many_clauses_is_asked_clause_by_clause) {
    Bodies const nobody;
    std::vector<std::string> const nothing;
    std::string const many =
        "Trồng rừng ven suối. Mở lớp dạy nghề mây tre đan. Nạo vét kênh tiêu úng nội đồng. Nâng "
        "cấp chợ phiên vùng cao. Khám mắt cho học trò bán trú. Lắp đèn chiếu sáng ngõ xóm. Sửa "
        "cầu treo qua suối Nậm. Dựng nhà văn hóa thôn bản. Cấp cây giống cho hộ nghèo. Đào giếng "
        "khơi ở bản cao.";
    Index index;
    index.add({many, nobody, nothing});
    index.add({"Lắp biển báo ở ngõ xóm", nobody, nothing});
    index.close();
    auto const found = index.ask({"Xã lắp đèn chiếu sáng ngõ xóm", nobody, nothing}, 1);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().item, 0);
    EXPECT_EQ(found.front().standing, Standing::likely);
}

TEST(Propose, many_items_give_the_answer_that_few_give) {
    std::vector<std::string> const nothing;
    Bodies const nobody;
    Index index;
    for (int i = 0; i < 3000; ++i)
        index.add({"Trồng cây số " + std::string(static_cast<std::size_t>(i % 7 + 1), 'a')
                       + " dọc tuyến đường liên thôn",
                   nobody, nothing});
    index.add({"Nạo vét kênh tiêu úng nội đồng trước mùa lũ", nobody, nothing});
    index.close();
    auto const found = index.ask({"Hợp tác xã nạo vét kênh tiêu úng", nobody, nothing}, 3);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().item, 3000);
    EXPECT_EQ(found.front().standing, Standing::likely);
}

TEST(Propose, an_empty_question_and_an_empty_set_give_nothing) {
    Index index;
    index.close();
    Bodies const nobody;
    std::vector<std::string> const nothing;
    EXPECT_TRUE(index.ask({"Trồng rừng", nobody, nothing}, 3).empty());
    EXPECT_TRUE(index.ask({"", nobody, nothing}, 3).empty());
}

} // namespace
} // namespace suot::trace
