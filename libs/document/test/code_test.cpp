#include <gtest/gtest.h>

#include <document/code.hpp>
#include <runner/cases.hpp>

namespace suot::document {
namespace {

/// All numbers in some words, as "1656-CV/HU party".
std::string meaning(std::string_view text) {
    auto const all = text::words(text);
    text::Words const words{text, all};
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        auto const found = code_at(words, i);
        i += found ? found->size : 1;
        if (!found) continue;
        if (!out.empty()) out += ' ';
        out += found->code.normal + ' ' + std::string(name(found->code.side));
    }
    return out;
}

auto const rows = testing_cases::cases("code", TEST_DIR "/code.cases", meaning);

Code first(std::string_view text) {
    auto const all = text::words(text);
    text::Words const words{text, all};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (auto const found = code_at(words, i)) return found->code;
    return {};
}

TEST(CodeAt, takes_a_number_apart) {
    Code const party = first("Số 1656- CV/HU");
    EXPECT_EQ(party.number, "1656");
    EXPECT_EQ(party.symbol, "CV");
    EXPECT_EQ(party.body, "HU");
    EXPECT_EQ(party.span, (text::Span{5, 16}));
    Code const state = first("30/2020/NĐ-CP");
    EXPECT_EQ(state.number, "30");
    EXPECT_EQ(state.year, 2020);
    EXPECT_EQ(state.symbol, "NĐ");
    EXPECT_EQ(state.body, "CP");
    Code const letter = first("4240/UBND-VX");
    EXPECT_EQ(letter.symbol, "");
    EXPECT_EQ(letter.body, "UBND-VX");
    EXPECT_EQ(first("66.7/2025/NQ-CP").number, "66.7");
    EXPECT_EQ(first("5053-CV/VPTW/nb").body, "VPTW/nb");
}

TEST(CodeAt, restores_letters_in_every_part) {
    Code const code = first("CHỈ THỊ SỐ 33/CT-TTG NGÀY");
    EXPECT_EQ(code.normal, "33/CT-TTg");
    EXPECT_EQ(code.body, "TTg");
}

TEST(CodeAt, a_number_never_filled_in_is_empty) {
    Code const code = first("Số:     /2025/QĐ-UBND");
    EXPECT_EQ(code.number, "");
    EXPECT_EQ(code.year, 2025);
    EXPECT_EQ(code.symbol, "QĐ");
    EXPECT_EQ(code.body, "UBND");
}

TEST(CodeAt, odd_places_give_nothing) {
    auto const none = text::words("");
    EXPECT_FALSE(code_at({"", none}, 0));
    std::string const text = "12/";
    auto const all = text::words(text);
    EXPECT_FALSE(code_at({text, all}, 0));
    EXPECT_FALSE(code_at({text, all}, 1));
    EXPECT_FALSE(code_at({text, all}, 9));
}

} // namespace
} // namespace suot::document
