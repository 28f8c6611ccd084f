// The old encodings: each is told from the others and from text that is none of them.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "../src/legacy.hpp"
#include "../src/legacy_syllable.hpp"

namespace suot::intake {
namespace {

constexpr std::string_view low = "Uỷ ban nhân dân tỉnh Lam Sơn yêu cầu các sở, ngành và uỷ ban "
                                 "nhân dân các xã, phường khẩn trương rà soát hồ chứa, đê điều; "
                                 "hoàn thành trước ngày 15/9 và báo cáo kết quả về Sở Nông nghiệp.";
constexpr std::string_view capitals =
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKính gửi: Ủy ban nhân dân "
    "phường Bình Đông, tỉnh Lam Sơn. Đề nghị thực hiện nghiêm chế độ trực ban, những khó khăn "
    "vướng mắc kịp thời phản ánh bằng văn bản.";
constexpr std::string_view every_letter =
    "ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ ê ề ể ễ ế ệ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ư ừ ử ữ ứ ự à ả ã á ạ è ẻ ẽ é ẹ "
    "ì ỉ ĩ í ị ò ỏ õ ó ọ ù ủ ũ ú ụ ỳ ỷ ỹ ý ỵ";

struct Row {
    char const* name;
    std::string_view bytes;
    char const* encoding; ///< nullptr: it is none of them
    std::string_view text = {};
};

// The bytes were made by other programs: iconv (TCVN5712-1, VISCII), Python (cp1258).
Row const rows[] = {
    {"tcvn3_lower_case",
     "U\xFB ban nh\xA9n d\xA9n t\xD8nh Lam S\xACn y\xAAu c\xC7u c\xB8"
     "c s\xEB, ng\xB5nh v\xB5 u\xFB ban nh\xA9n d\xA9n c\xB8"
     "c x\xB7, ph\xAD\xEAng kh\xC8n tr\xAD\xACng r\xB5 so\xB8t h\xE5 ch\xF8"
     "a, \xAE\xAA \xAEi\xD2u; ho\xB5n th\xB5nh tr\xAD\xED"
     "c ng\xB5y 15/9 v\xB5 b\xB8o c\xB8o k\xD5t qu\xB6 v\xD2 S\xEB N\xABng nghi\xD6p.",
     "TCVN3", low},
    {"vni_lower_case",
     "Uy\xFB ban nha\xE2n da\xE2n t\xE6nh Lam S\xF4n ye\xE2u ca\xE0u ca\xF9"
     "c s\xF4\xFB, nga\xF8nh va\xF8 uy\xFB ban nha\xE2n da\xE2n ca\xF9"
     "c xa\xF5, ph\xF6\xF4\xF8ng kha\xE5n tr\xF6\xF4ng ra\xF8 soa\xF9t ho\xE0 ch\xF6\xF9"
     "a, \xF1"
     "e\xE2 \xF1ie\xE0u; hoa\xF8n tha\xF8nh tr\xF6\xF4\xF9"
     "c nga\xF8y 15/9 va\xF8 ba\xF9o ca\xF9o ke\xE1t qua\xFB ve\xE0 S\xF4\xFB No\xE2ng nghie\xE4p.",
     "VNI", low},
    {"vni_with_capitals",
     "CO\xC4NG HO\xD8"
     "A XA\xD5 HO\xC4I CHU\xDB NGH\xD3"
     "A VIE\xC4T NAM\n\xD1o\xE4"
     "c la\xE4p - T\xF6\xEF do - Ha\xEFnh phu\xF9"
     "c\nK\xEDnh g\xF6\xFBi: U\xDBy ban nha\xE2n da\xE2n ph\xF6\xF4\xF8ng B\xECnh \xD1o\xE2ng, "
     "t\xE6nh Lam S\xF4n. \xD1"
     "e\xE0 ngh\xF2 th\xF6\xEF"
     "c hie\xE4n nghie\xE2m che\xE1 \xF1o\xE4 tr\xF6\xEF"
     "c ban, nh\xF6\xF5ng kho\xF9 kha\xEAn v\xF6\xF4\xF9ng ma\xE9"
     "c k\xF2p th\xF4\xF8i pha\xFBn a\xF9nh ba\xE8ng va\xEAn ba\xFBn.",
     "VNI", capitals},
    {"windows_1258_lower_case",
     "Uy\xD2 ban nh\xE2n d\xE2n ti\xD2nh Lam S\xF5n y\xEAu c\xE2\xCCu c\xE1"
     "c s\xF5\xD2, ng\xE0nh v\xE0 uy\xD2 ban nh\xE2n d\xE2n c\xE1"
     "c xa\xDE, ph\xFD\xF5\xCCng kh\xE2\xD2n tr\xFD\xF5ng r\xE0 so\xE1t h\xF4\xCC ch\xFD\xEC"
     "a, \xF0\xEA \xF0i\xEA\xCCu; ho\xE0n th\xE0nh tr\xFD\xF5\xEC"
     "c ng\xE0y 15/9 v\xE0 b\xE1o c\xE1o k\xEA\xECt qua\xD2 v\xEA\xCC S\xF5\xD2 N\xF4ng "
     "nghi\xEA\xF2p.",
     "windows-1258", low},
    {"windows_1258_with_capitals",
     "C\xD4\xF2NG HO\xCC"
     "A XA\xDE H\xD4\xF2I CHU\xD2 NGHI\xDE"
     "A VI\xCA\xF2T NAM\n\xD0\xF4\xF2"
     "c l\xE2\xF2p - T\xFD\xF2 do - Ha\xF2nh ph\xFA"
     "c\nK\xEDnh g\xFD\xD2i: U\xD2y ban nh\xE2n d\xE2n ph\xFD\xF5\xCCng Bi\xCCnh \xD0\xF4ng, "
     "ti\xD2nh Lam S\xF5n. \xD0\xEA\xCC nghi\xF2 th\xFD\xF2"
     "c hi\xEA\xF2n nghi\xEAm ch\xEA\xEC \xF0\xF4\xF2 tr\xFD\xF2"
     "c ban, nh\xFD\xDEng kh\xF3 kh\xE3n v\xFD\xF5\xECng m\xE3\xEC"
     "c ki\xF2p th\xF5\xCCi pha\xD2n \xE1nh b\xE3\xCCng v\xE3n ba\xD2n.",
     "windows-1258", capitals},
    {"viscii_lower_case",
     "U\xD6 ban nh\xE2n d\xE2n t\xEFnh Lam S\xBDn y\xEAu c\xA5u c\xE1"
     "c s\xB7, ng\xE0nh v\xE0 u\xD6 ban nh\xE2n d\xE2n c\xE1"
     "c x\xE3, ph\xDF\xB6ng kh\xA6n tr\xDF\xBDng r\xE0 so\xE1t h\xB0 ch\xD1"
     "a, \xF0\xEA \xF0i\xABu; ho\xE0n th\xE0nh tr\xDF\xBE"
     "c ng\xE0y 15/9 v\xE0 b\xE1o c\xE1o k\xAAt qu\xE4 v\xAB S\xB7 N\xF4ng nghi\xAEp.",
     "VISCII", low},
    {"viscii_with_capitals",
     "C\x93NG H\xD2"
     "A X\xC3 H\x93I CH\x9C NGH\xCE"
     "A VI\x8ET NAM\n\xD0\xB5"
     "c l\xA7p - T\xF1 do - H\xD5nh ph\xFA"
     "c\nK\xEDnh g\xD8i: \x9Cy ban nh\xE2n d\xE2n ph\xDF\xB6ng B\xECnh \xD0\xF4ng, t\xEFnh Lam "
     "S\xBDn. \xD0\xAB ngh\xB8 th\xF1"
     "c hi\xAEn nghi\xEAm ch\xAA \xF0\xB5 tr\xF1"
     "c ban, nh\xE6ng kh\xF3 kh\xE5n v\xDF\xBEng m\xA1"
     "c k\xB8p th\xB6i ph\xE4n \xE1nh b\xA2ng v\xE5n b\xE4n.",
     "VISCII", capitals},
    {"tcvn3_shown_as_latin_letters",
     "Uû ban nh©n d©n tØnh Lam S¬n yªu cÇu c¸c së, ngµnh vµ uû ban nh©n d©n c¸c x·, ph­êng khÈn "
     "tr­¬ng rµ so¸t hå chøa, ®ª ®iÒu; hoµn thµnh tr­íc ngµy 15/9 vµ b¸o c¸o kÕt qu¶ vÒ Së N«ng "
     "nghiÖp.",
     "TCVN3", low},
    {"vni_shown_as_latin_letters",
     "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM\nÑoäc laäp - Töï do - Haïnh phuùc\nKính göûi: UÛy "
     "ban nhaân daân phöôøng Bình Ñoâng, tænh Lam Sôn. Ñeà nghò thöïc hieän nghieâm cheá ñoä tröïc "
     "ban, nhöõng khoù khaên vöôùng maéc kòp thôøi phaûn aùnh baèng vaên baûn.",
     "VNI", capitals},
    {"tcvn3_with_quotes_of_word", "B\xE9 tr\xAD\xEBng y\xAAu c\xC7u \x93kh\xC8n tr\xAD\xACng\x94",
     "TCVN3", "Bộ trưởng yêu cầu “khẩn trương”"},
    {"none_empty", "", nullptr},
    {"none_ascii", "The office shall report by 15 September.", nullptr},
    {"none_unicode", low, nullptr},
    {"none_unicode_capitals", capitals, nullptr},
    {"none_unicode_within_latin_letters", "là có và đã khi nào; cô giáo có nón, bà có ví", nullptr},
    {"none_unicode_only_latin_1", "có là và bà ví nón má xã tôi cô giáo", nullptr},
    {"none_french",
     "Le comit\xE9 a d\xE9j\xE0 \xE9t\xE9 cr\xE9\xE9 \xE0 la fin de l'ann\xE9"
     "e derni\xE8re.",
     nullptr},
    {"none_french_in_utf8", "Le comité a déjà été créé à la fin de l'année dernière, où il siège.",
     nullptr},
    {"none_german",
     "F\xFCr die Gr\xF6\xDF"
     "e der B\xFCros gilt die Verordnung \xFC"
     "ber \xC4mter.",
     nullptr},
    {"none_english_with_one_accent", "The caf\xE9 is open.", nullptr},
    {"none_spanish", "El a\xF1o pr\xF3ximo la direcci\xF3n ser\xE1 elegida seg\xFAn la ley.",
     nullptr},
    {"none_binary", "\xFF\xD8\xFF\xE0\x01\x02\x03\x90\x91\xAB\xCD\xEF\x81\x8D", nullptr},
};

class LegacyRows : public testing::TestWithParam<Row> {};

TEST_P(LegacyRows, is_told) {
    auto const& row = GetParam();
    auto const found = decode_legacy(row.bytes);
    ASSERT_EQ(found.has_value(), row.encoding != nullptr) << (found ? found->utf8 : "");
    if (!found) return;
    EXPECT_EQ(found->encoding, row.encoding);
    EXPECT_EQ(found->utf8, row.text);
}

INSTANTIATE_TEST_SUITE_P(all, LegacyRows, testing::ValuesIn(rows),
                         [](auto const& info) { return std::string(info.param.name); });

struct Every {
    Legacy encoding;
    std::string_view bytes;
};

TEST(Legacy, every_letter_has_its_bytes) {
    Every const all[] = {
        {Legacy::tcvn3,
         "\xA8 \xBB \xBC \xBD \xBE \xC6 \xA9 \xC7 \xC8 \xC9 \xCA \xCB \xAE \xAA \xD2 \xD3 \xD4 "
         "\xD5 \xD6 \xAB \xE5 \xE6 \xE7 \xE8 \xE9 \xAC \xEA \xEB \xEC \xED \xEE \xAD \xF5 \xF6 "
         "\xF7 \xF8 \xF9 \xB5 \xB6 \xB7 \xB8 \xB9 \xCC \xCE \xCF \xD0 \xD1 \xD7 \xD8 \xDC \xDD "
         "\xDE \xDF \xE1 \xE2 \xE3 \xE4 \xEF \xF1 \xF2 \xF3 \xF4 \xFA \xFB \xFC \xFD \xFE"},
        {Legacy::vni,
         "a\xEA a\xE8 a\xFA a\xFC a\xE9 a\xEB a\xE2 a\xE0 a\xE5 a\xE3 a\xE1 a\xE4 \xF1 e\xE2 e\xE0 "
         "e\xE5 e\xE3 e\xE1 e\xE4 o\xE2 o\xE0 o\xE5 o\xE3 o\xE1 o\xE4 \xF4 \xF4\xF8 \xF4\xFB "
         "\xF4\xF5 \xF4\xF9 \xF4\xEF \xF6 \xF6\xF8 \xF6\xFB \xF6\xF5 \xF6\xF9 \xF6\xEF a\xF8 a\xFB "
         "a\xF5 a\xF9 a\xEF e\xF8 e\xFB e\xF5 e\xF9 e\xEF \xEC \xE6 \xF3 \xED \xF2 o\xF8 o\xFB "
         "o\xF5 o\xF9 o\xEF u\xF8 u\xFB u\xF5 u\xF9 u\xEF y\xF8 y\xFB y\xF5 y\xF9 \xEE"},
        {Legacy::windows_1258,
         "\xE3 \xE3\xCC \xE3\xD2 \xE3\xDE \xE3\xEC \xE3\xF2 \xE2 \xE2\xCC \xE2\xD2 \xE2\xDE "
         "\xE2\xEC \xE2\xF2 \xF0 \xEA \xEA\xCC \xEA\xD2 \xEA\xDE \xEA\xEC \xEA\xF2 \xF4 \xF4\xCC "
         "\xF4\xD2 \xF4\xDE \xF4\xEC \xF4\xF2 \xF5 \xF5\xCC \xF5\xD2 \xF5\xDE \xF5\xEC \xF5\xF2 "
         "\xFD \xFD\xCC \xFD\xD2 \xFD\xDE \xFD\xEC \xFD\xF2 \xE0 a\xD2 a\xDE \xE1 a\xF2 \xE8 e\xD2 "
         "e\xDE \xE9 e\xF2 i\xCC i\xD2 i\xDE \xED i\xF2 o\xCC o\xD2 o\xDE \xF3 o\xF2 \xF9 u\xD2 "
         "u\xDE \xFA u\xF2 y\xCC y\xD2 y\xDE y\xEC y\xF2"},
        {Legacy::viscii,
         "\xE5 \xA2 \xC6 \xC7 \xA1 \xA3 \xE2 \xA5 \xA6 \xE7 \xA4 \xA7 \xF0 \xEA \xAB \xAC \xAD "
         "\xAA \xAE \xF4 \xB0 \xB1 \xB2 \xAF \xB5 \xBD \xB6 \xB7 \xDE \xBE \xFE \xDF \xD7 \xD8 "
         "\xE6 \xD1 \xF1 \xE0 \xE4 \xE3 \xE1 \xD5 \xE8 \xEB \xA8 \xE9 \xA9 \xEC \xEF \xEE \xED "
         "\xB8 \xF2 \xF6 \xF5 \xF3 \xF7 \xF9 \xFC \xFB \xFA \xF8 \xCF \xD6 \xDB \xFD \xDC"},
    };
    for (auto const& [encoding, bytes] : all) EXPECT_EQ(decode(bytes, encoding), every_letter);
}

TEST(Legacy, a_long_text_is_judged_by_its_beginning) {
    std::string text;
    while (text.size() < 1'000'000) text += "\xA7\xB6ng bé ph­êng ®· häp. ";
    EXPECT_FALSE(decode_legacy(text)) << "half UTF-8, half TCVN3 is neither";
}

TEST(Syllable, onset_rhyme_and_tone_go_together) {
    for (auto const* word : {"nghiêng", "Quốc", "gì", "giữa", "giường", "khuya", "hươu", "huỳnh",
                             "uỷ", "ủy", "hoà", "hòa", "TƯỞNG", "y", "kết", "quyết", "ngoằng"})
        EXPECT_TRUE(is_syllable(word)) << word;
    for (auto const* word : {"khơng", "phịng", "cĩ", "thơng", "kà", "ghà", "cet", "tẩp", "hat",
                             "strong", "q", "", "ng", "tờớ", "ƣơng", "café"})
        EXPECT_FALSE(is_syllable(word)) << word;
}

TEST(Syllable, share_counts_words_and_marked_words) {
    auto const found = plausibility("Bộ trưởng ký ngày 5/6; khơng rõ.");
    EXPECT_EQ(found.words, 6U);
    EXPECT_EQ(found.syllables, 5U);
    EXPECT_EQ(found.marked, 6U);
    EXPECT_EQ(found.marked_syllables, 5U);
}

} // namespace
} // namespace suot::intake
