// Syllables that a page's source cut apart or glued together, made whole.
//
// Follows docs/spec/intake.md, section 1.2. Nothing is touched in a text that shows fewer than
// three cuts that can be nothing else: "điểm c ở" and "ý kiến" hold letters that stand alone by
// right.
#include "split_syllables.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <text/phrases.hpp>

#include "legacy_syllable.hpp"

namespace suot::intake {

namespace {

constexpr std::size_t sample = 65536; // bytes looked at before a text is taken for whole
constexpr std::size_t enough = 3;     // cuts that can be nothing else
constexpr std::size_t too_long = 10;  // bytes that no syllable has: "thưởng" has nine

bool is_blank(char c) {
    return c == ' ';
}

bool in_letter(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters with marks that are words by themselves.
bool is_word_of_one_letter(std::string_view letter) {
    static constexpr std::array<std::string_view, 20> words{"ở", "Ở", "ý", "Ý", "ô", "Ô", "ơ",
                                                            "Ơ", "à", "À", "ổ", "Ổ", "ủ", "Ủ",
                                                            "ố", "Ố", "ừ", "Ừ", "đ", "Đ"};
    return std::ranges::find(words, letter) != words.end();
}

/// The length in bytes of the letter with a mark that stands alone at `at`, between blanks; else 0.
std::size_t lone_letter(std::string_view text, std::size_t at) {
    auto const first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return 0;
    std::size_t const size = first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    bool const latin = (first >= 0xC3 && first <= 0xC6) || first == 0xE1;
    if (size == 0 || !latin || at == 0 || at + size >= text.size()) return 0;
    bool const alone = is_blank(text[at - 1]) && is_blank(text[at + size]);
    return alone && !is_word_of_one_letter(text.substr(at, size)) ? size : 0;
}

/// Letters alone, `least` of them with marks: "thựchiện" has two.
bool is_glued(std::string_view word, std::size_t least) {
    std::size_t marked = 0;
    for (char const c : word) {
        if (!in_letter(c)) return false;
        auto const byte = static_cast<unsigned char>(c);
        if ((byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1) ++marked;
    }
    return marked >= least;
}

/// The word without the sign behind it.
std::string_view bare(std::string_view word) {
    auto const end = word.find_last_not_of(",.;:)");
    return word.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

bool has_cuts(std::string_view text) {
    std::size_t found = 0, glued = 0, last = 0;
    auto const end = std::min(text.size(), sample);
    for (std::size_t at = text.find(' '); at < end; last = at + 1, at = text.find(' ', last)) {
        if (at + 1 < end && lone_letter(text, at + 1) != 0 && ++found == enough) return true;
        if (at - last < too_long || at - last > 3 * too_long) continue;
        auto const word = bare(text.substr(last, at - last));
        if (word.size() >= too_long && is_glued(word, 2) && ++glued == enough) return true;
    }
    return false;
}

/// The syllables official papers use most, told apart where letters could be parted in two ways:
/// "thực hiện", not "thự chiện".
std::size_t common(std::string_view syllable) {
    static text::Phrases<bool> const table = [] {
        text::Phrases<bool> all{};
        for (auto const one :
             {"thực",  "hiện",  "đề",     "nghị",   "chính",  "phủ",   "quyền",  "nhân",  "dân",
              "công",  "tác",   "quản",   "lý",     "tổ",     "chức",  "kế",     "hoạch", "báo",
              "cáo",   "phối",  "hợp",    "kiểm",   "tra",    "giám",  "sát",    "tỉnh",  "phòng",
              "các",   "cơ",    "quan",   "đơn",    "vị",     "địa",   "phương", "ủy",    "ban",
              "năm",   "tháng", "quý",    "ngày",   "trong",  "của",   "và",     "về",    "việc",
              "đồng",  "chí",   "bộ",     "trưởng", "chủ",    "tịch",  "văn",    "bản",   "quy",
              "định",  "nội",   "dung",   "kinh",   "tế",     "xã",    "hội",    "đầu",   "tư",
              "tài",   "sản",   "xuất",   "phát",   "triển",  "khai",  "tập",    "trung", "đoàn",
              "thể",   "chiến", "lược",   "nghiệp", "trách",  "nhiệm", "vụ",     "giải",  "pháp",
              "chỉ",   "đạo",   "theo",   "đến",    "từ",     "được",  "không",  "cho",   "với",
              "những", "khi",   "này",    "trên",   "kết",    "quả",   "tình",   "hình",  "nước",
              "nhà",   "đất",   "đai",    "môi",    "trường", "giao",  "thông",  "tin",   "khoa",
              "học",   "hành",  "chuyển", "đổi",    "số",     "hệ",    "thống",  "cấp",   "huyện"})
            all.add(one, true);
        return all;
    }();
    auto const items = text::words(syllable);
    return table.longest({syllable, items}, 0) ? 1 : 0;
}

/// Where "thựchiện" is two syllables: the way in which they are the more common; 0 where it is not,
/// or two ways are as good.
std::size_t glued_at(std::string_view word) {
    if (word.size() < 5 || word.size() > 3 * too_long || !is_glued(word, 1) || is_syllable(word))
        return 0;
    std::size_t best = 0, best_score = 0;
    bool tied = false;
    for (std::size_t at = 2; at + 1 < word.size(); ++at) {
        if ((static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U) continue;
        auto const first = word.substr(0, at), second = word.substr(at);
        if (!is_syllable(first) || !is_syllable(second)) continue;
        auto const score = 1 + common(first) + common(second);
        tied = score == best_score || (tied && score < best_score);
        if (score > best_score) best = at, best_score = score;
    }
    return tied ? 0 : best;
}

/// A run of letters, and the blanks before it.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The pieces of one line from `at` on that stand with nothing but a blank or two between them.
std::vector<Piece> pieces_at(std::string_view text, std::size_t at, std::size_t most) {
    std::vector<Piece> out;
    while (out.size() < most) {
        std::size_t end = at;
        while (end < text.size() && in_letter(text[end])) ++end;
        if (end == at) break;
        out.push_back({at, end});
        at = end;
        while (at < text.size() && at < end + 2 && is_blank(text[at])) ++at;
        if (at == end) break;
    }
    return out;
}

/// "Th", "tr", "đ", "Ể": no syllable, or one letter, so something was cut off it.
bool is_fragment(std::string_view letters) {
    return letters.size() == 1 || !is_syllable(letters)
           || (letters.size() <= 3 && lone_letter(" " + std::string(letters) + " ", 1) != 0);
}

bool is_lower(std::string_view piece) {
    return piece[0] >= 'a' && piece[0] <= 'z';
}

/// How many pieces make one syllable; 1 where the first is whole.
std::size_t joined(std::string_view text, std::vector<Piece> const& pieces, std::string& out) {
    for (std::size_t count = std::min<std::size_t>(3, pieces.size()); count > 1; --count) {
        std::string whole;
        bool fragment = false, capital_inside = false;
        for (std::size_t i = 0; i < count; ++i) {
            auto const piece = text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
            fragment = fragment || is_fragment(piece);
            auto const before = i > 0 ? text[pieces[i - 1].end - 1] : 'A';
            capital_inside =
                capital_inside
                || (i > 0 && piece[0] >= 'A' && piece[0] <= 'Z' && before >= 'a' && before <= 'z');
            whole += piece;
        }
        if (!fragment || capital_inside || whole.size() > 12 || !is_syllable(whole)) continue;
        out = std::move(whole);
        return count;
    }
    return 1;
}

/// "điểm c ở …": a letter that names a point is no part of the next word.
bool names_point(std::string_view text, std::size_t at) {
    static constexpr std::array<std::string_view, 6> nouns{"điểm ", "khoản ", "mẫu ",
                                                           "nhóm ", "loại ",  "lớp "};
    auto const before = text.substr(0, at);
    return is_lower(text.substr(at))
           && std::ranges::any_of(nouns, [&](auto noun) { return before.ends_with(noun); });
}

} // namespace

/// Nothing where the text is whole: it is not even copied.
std::optional<Mended> mended_syllables(std::string_view text) {
    if (!has_cuts(text)) return std::nullopt;
    Mended out;
    out.text.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (!in_letter(text[at])) {
            out.text += text[at++];
            continue;
        }
        auto const pieces = pieces_at(text, at, 3);
        std::string whole;
        auto const count = names_point(text, at) ? 1 : joined(text, pieces, whole);
        auto const& last = pieces[count - 1];
        auto const word = text.substr(at, last.end - at);
        if (auto const cut = count == 1 ? glued_at(word) : 0; cut != 0)
            (out.text += word.substr(0, cut)) += ' ', out.text += word.substr(cut), ++out.count;
        else if (count == 1)
            out.text += word;
        else
            out.text += whole, ++out.count;
        at = last.end;
    }
    return out;
}

text::Diagnostic syllables_joined(std::size_t count) {
    auto const number = std::to_string(count);
    return {.code = "syllables-joined",
            .severity = text::Severity::information,
            .message = {number + " chữ bị tách rời hoặc dính liền trong bản chép được sửa lại.",
                        number + " syllables cut apart or run together in this copy were mended."}};
}

} // namespace suot::intake
