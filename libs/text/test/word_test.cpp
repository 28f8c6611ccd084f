#include <string>
#include <unordered_map>
#include <vector>

#include <gtest/gtest.h>

#include <text/fold.hpp>
#include <text/phrases.hpp>
#include <text/unicode.hpp>
#include <text/word.hpp>

namespace suot::text {
namespace {

TEST(Words, spellings_of_one_syllable_have_one_key) {
    EXPECT_EQ(key("hoà"), key("HÒA"));
    EXPECT_EQ(key("uỷ"), key("Ủy"));
    EXPECT_EQ(key("QÐ"), key("qđ")); // eth and d with stroke
    EXPECT_NE(key("hoa"), key("hòa"));
    EXPECT_NE(key("đo"), key("do"));
    EXPECT_NE(key("tô"), key("to"));
}

struct Syllable {
    std::string written;
    std::string letters; ///< without its tone, which may stand on any of its vowels: già, gìa
};

/// All that Vietnamese spelling allows, and more: beginnings × endings × tones.
std::vector<Syllable> syllables(std::string const& tone) {
    std::vector<Syllable> out;
    for (std::string const begin :
         {"",  "b",  "c",   "ch", "d", "đ",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
          "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"})
        for (std::string const vowel :
             {"a",   "ă",   "â",  "e",  "ê",  "i",   "o",  "ô",   "ơ",  "u",   "ư",   "y",   "ia",
              "iê",  "yê",  "ua", "uô", "ưa", "ươ",  "oa", "oă",  "oe", "uâ",  "uê",  "uơ",  "uy",
              "uyê", "uya", "oo", "ai", "ao", "au",  "ay", "âu",  "ây", "eo",  "êu",  "iu",  "iêu",
              "yêu", "oi",  "ôi", "ơi", "ui", "uôi", "ưi", "ươi", "ưu", "ươu", "oai", "oay", "uây"})
            for (std::string const end : {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"}) {
                auto const first = decode(vowel, 0).size;
                out.push_back(
                    {to_nfc(begin + vowel.substr(0, first) + tone + vowel.substr(first) + end),
                     begin + vowel + end});
            }
    return out;
}

TEST(Words, no_two_syllables_share_a_key) {
    std::unordered_map<Key, std::string> keys;
    for (std::string const tone : {"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"})
        for (auto const& [written, letters] : syllables(tone)) {
            auto const [known, is_new] = keys.try_emplace(key_of(written), letters + tone);
            EXPECT_TRUE(is_new || known->second == letters + tone) << known->second << written;
        }
    EXPECT_GT(keys.size(), 50'000U);
}

TEST(Words, letters_numbers_and_signs_never_share_a_key) {
    std::string const text = "a 999999999 12345678901 12345678902 12345678901234567890 \uFFFD";
    auto const found = words(text);
    ASSERT_EQ(found.size(), 6U);
    EXPECT_GE(found[0].key, 1U << 31U);
    EXPECT_EQ(found[1].key, 999'999'999U);
    EXPECT_NE(found[2].key, found[3].key);
    for (auto const at : {2U, 3U, 4U}) {
        EXPECT_GT(found[at].key, 999'999'999U);
        EXPECT_LT(found[at].key, 1U << 30U);
    }
    EXPECT_NE((Words{text, found}.at(99).key), found[0].key);
    static_assert(sizeof(Word) == 12);
}

TEST(Words, a_code_is_cut_into_numbers_letters_and_signs) {
    std::string const text = "Số 1656- CV/HU";
    auto const found = words(text);
    ASSERT_EQ(found.size(), 6U);
    EXPECT_EQ(found[0].key, key("số"));
    EXPECT_EQ(found[0].letter_case(), Case::capital);
    EXPECT_TRUE(found[1].is_number());
    EXPECT_EQ(found[1].key, 1656U);
    EXPECT_TRUE(found[2].is_sign('-'));
    EXPECT_TRUE(found[3].after_blank());
    EXPECT_EQ(found[3].letter_case(), Case::upper);
    EXPECT_TRUE(found[4].is_sign('/'));
    EXPECT_EQ(found[5].span(), (Span{14, 16}));
}

TEST(Words, breaks_and_odd_bytes_are_kept_apart) {
    std::string const text = "một\nhai \xC2\xA0 ba\xFF";
    auto const found = words(text);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_TRUE(found[1].after_break());
    EXPECT_FALSE(found[2].after_break());
    EXPECT_TRUE(found[2].after_blank());
    EXPECT_TRUE(found[3].is_sign(0xFFFD));
    EXPECT_TRUE(words("").empty());
}

/// In a long text a run of letters seen before is not read anew: the words must be the same.
TEST(Words, a_long_text_has_the_words_of_its_parts) {
    std::string const part =
        "Ủy ban “nhân” dân\u00A0TỈNH; nghiêng-nghiêng, hoà hòa HOÀ đ a\u200Bb 12x "
        "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq\xFFz ư\n";
    auto const once = words(part);
    std::string all;
    for (int i = 0; i < 40; ++i) all += part;
    auto const many = words(all);
    ASSERT_EQ(many.size(), 40 * once.size());
    for (std::size_t i = 0; i < many.size(); ++i) {
        Word expected = once[i % once.size()];
        expected.begin += static_cast<std::uint32_t>(i / once.size() * part.size());
        EXPECT_EQ(many[i].key, expected.key);
        EXPECT_EQ(many[i].span(), expected.span());
        EXPECT_EQ(many[i].kind, expected.kind);
        EXPECT_EQ(many[i].marks, expected.marks);
    }
}

TEST(Words, within_takes_whole_words_only) {
    std::string const text = "Sở Nội vụ chủ trì";
    auto const all = words(text);
    Words const view{text, all};
    EXPECT_EQ(view.within({0, 10}).size(), 2U);
    EXPECT_EQ(view.within(view.span(1, 3)).size(), 2U);
    EXPECT_TRUE(view.within({100, 200}).empty());
}

TEST(Phrases, the_longest_wins_and_spelling_does_not_matter) {
    Phrases<int> const table{{"chủ trì", 1}, {"chủ trì, phối hợp", 2}, {"hằng năm", 3}};
    std::string const text = "CHỦ TRÌ, phối hợp Hằng quý chủ";
    auto const all = words(text);
    Words const view{text, all};
    auto const first = table.longest(view, 0);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->value, 2);
    EXPECT_EQ(first->size, 5U);
    EXPECT_FALSE(table.longest(view, 5));
    EXPECT_FALSE(table.longest(view, 7));
    EXPECT_FALSE(table.longest(view, 99));
}

TEST(Fold, tone_placement_case_and_marks) {
    EXPECT_EQ(folded("HOÀ Bình"), "hòa bình");
    EXPECT_EQ(folded("hoàn"), "hoàn");
    EXPECT_EQ(folded("Uỷ ban"), "ủy ban");
    EXPECT_EQ(bare("Đề nghị UBND"), "de nghi ubnd");
    EXPECT_EQ(squeezed("  a \xC2\xA0\n b "), "a b");
    EXPECT_EQ(trimmed(" - x; ", ";-"), "x");
}

TEST(Unicode, repair_and_normal_form) {
    EXPECT_TRUE(is_utf8("Đảng"));
    EXPECT_FALSE(is_utf8("\xC3("));
    for (auto const* whole : {"", "a", "\xC2\x80", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEF\xBF\xBF",
                              "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(whole)) << whole;
    for (auto const* ill :
         {"\x80", "\xC1\x80", "\xE0\x9F\x80", "\xED\xA0\x80", "\xF0\x8F\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE1\x80", "\xF1\x80\x80", "\xC3"})
        EXPECT_FALSE(is_utf8(ill)) << ill;
    EXPECT_EQ(repaired_utf8("a\xC3("), "a\xEF\xBF\xBD(");
    EXPECT_EQ(to_nfc("a\xCC\x81"), "á");
}

} // namespace
} // namespace suot::text
