// What a line begins with and ends in, as far as joining lines must know.
//
// Follows docs/spec/intake.md, section 2.1. Grammar reads marks again, and more closely; here a
// doubt is decided for "no item", so that a citation cut by the margin is not torn apart.
#include "joining.hpp"

#include <algorithm>
#include <array>

#include <text/letters.hpp>
#include <text/word.hpp>

#include "signs.hpp"

namespace suot::intake {

namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_roman(char c) {
    static constexpr Signs figures("IVXLC");
    return figures.has(c);
}

/// After a marker stands a blank, the line's end, a letter, or a mark of emphasis; never a digit.
bool marker_ends(std::string_view line, std::size_t at) {
    return at >= line.size() || !is_digit(line[at]);
}

/// "1." "1.1." "1.1" "12-" "3)" "1/": digits in groups, then a sign; or groups and a blank.
bool numeric_marker(std::string_view line) {
    std::size_t at = 0;
    std::size_t groups = 0;
    while (at < line.size() && is_digit(line[at])) {
        std::size_t const begin = at;
        while (at < line.size() && is_digit(line[at])) ++at;
        if (at - begin > 2) return false; // "2025. …" ends a sentence, "118/2008" is a number
        ++groups;
        if (at < line.size() && line[at] == '.') ++at;
    }
    if (groups == 0) return false;
    if (line[at - 1] == '.') return true;
    if (at >= line.size()) return false;
    if (line[at] == ')')
        return at + 1 == line.size()
               || std::string_view(".,;)").find(line[at + 1]) == std::string_view::npos;
    if (line[at] == '-' || line[at] == '/')
        return at + 1 < line.size() && !is_digit(line[at + 1]) && groups == 1
               && (line[at] == '-' || line[at + 1] == ' ');
    return groups > 1 && line[at] == ' ';
}

/// "a)" "đ)" "a." "a-": one letter and a sign, a blank or an upper-case letter after it.
bool letter_marker(std::string_view line) {
    auto const decoded = text::decode(line, 0);
    std::size_t const size = decoded.size;
    auto const letter = text::letter(decoded.code);
    if (letter.base == 0 || letter.tone != 0 || size >= line.size()) return false;
    if (line[size] == ')') return true;
    bool const sign = line[size] == '.' || line[size] == '-' || line[size] == '/';
    return sign && size + 1 < line.size() && line[size + 1] == ' ';
}

/// "I." "IV-" "II)" "I -".
bool roman_marker(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && at < 6 && is_roman(line[at])) ++at;
    if (at == 0 || at >= line.size()) return false;
    if (line.substr(at).starts_with(" - ")) return true;
    if (line.size() > at + 2 && line[at] == '.' && line[at + 2] == '.') return false; // V.I. Lê-nin
    return (line[at] == '.' || line[at] == '-' || line[at] == ')' || line[at] == '/')
           && marker_ends(line, at + 1);
}

/// "(1)" "(12)" "(a)" "(i)" "(iv)": a short word of digits or small letters in brackets.
bool bracket_marker(std::string_view line) {
    if (!line.starts_with('(')) return false;
    std::size_t const close = line.find(')');
    if (close == std::string_view::npos || close < 2 || close > 5) return false;
    std::string_view const inside = line.substr(1, close - 1);
    if (is_digit(inside[0])) return inside.size() <= 2 && is_digit(inside.back());
    if (inside == "đ") return true;
    return inside.find_first_not_of(inside.size() == 1 ? "abcdeghiklmnopqrstuvxy" : "ivx")
           == std::string_view::npos;
}

/// "-" "+" "*" "•" and the other dots and dashes that typists use.
bool bullet(std::string_view line) {
    static constexpr std::array<std::string_view, 20> signs{
        "•", "●", "○", "▪", "■", "□",      "◦",      "·",      "–",      "—",
        "➢", "✓", "❖", "►", "−", "\uF0B7", "\uF0A7", "\uF0D8", "\uF02D", "\uF0FC"}; // Symbol and
                                                                                    // Wingdings
    if (line.starts_with("- ") || line.starts_with("+ ") || line.starts_with("* ")
        || line.starts_with("** "))
        return true;
    if (line.size() > 1 && (line[0] == '-' || line[0] == '+')) {
        auto const letter = text::letter(text::decode(line, 1).code);
        return letter.base != 0 && letter.upper; // "-Bộ Nội vụ"; "-xã" is a hyphen
    }
    if (line.size() == 1) return line == "-" || line == "+" || line == "*";
    if (static_cast<unsigned char>(line[0]) < 0x80) return false;
    return std::ranges::any_of(signs, [&](auto sign) { return line.starts_with(sign); });
}

/// Words that, with a number behind them, head a part of a document (NĐ 30/2020, Phụ lục I, 6.d).
/// They do so only in upper case or with a capital: "điều 5" inside a sentence does not.
bool named_part(std::string_view line) {
    static constexpr std::array<std::string_view, 16> names{
        "Điều ",   "ĐIỀU ",   "Chương ",   "CHƯƠNG ",   "Mục ",   "MỤC ",    "Phần ",  "PHẦN ",
        "Phụ lục", "PHỤ LỤC", "Tiểu mục ", "TIỂU MỤC ", "Khoản ", "Biểu số", "Mẫu số", "BIỂU "};
    for (std::string_view const name : names) {
        if (line[0] != name[0] || !line.starts_with(name)) continue;
        std::string_view rest = line.substr(name.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        std::size_t at = 0;
        while (at < rest.size() && (is_digit(rest[at]) || is_roman(rest[at]))) ++at;
        // "Điều 5." and "Chương II" on a line of its own head something; "Điều 5 Luật …" goes on
        bool const ends =
            at == rest.size() || rest[at] == '.' || rest[at] == ':' || rest[at] == '-';
        if ((at != 0 || name.starts_with("P")) && ends) return true;
    }
    return false;
}

/// Words after which a sentence must go on, whatever comes next. Words that are also the second
/// half of a noun are left out: "cán bộ", "chuyển đổi số", "hằng năm", "kèm theo" can end a line.
constexpr std::array open_words{
    text::key("và"),   text::key("hoặc"),  text::key("của"),  text::key("các"), text::key("những"),
    text::key("với"),  text::key("về"),    text::key("cho"),  text::key("tại"), text::key("bởi"),
    text::key("để"),   text::key("là"),    text::key("bị"),   text::key("sẽ"),  text::key("đã"),
    text::key("đang"), text::key("nếu"),   text::key("mà"),   text::key("thì"), text::key("vì"),
    text::key("giữa"), text::key("mỗi"),   text::key("từng"), text::key("mọi"), text::key("gồm"),
    text::key("nhằm"), text::key("thuộc"), text::key("một"),  text::key("từ"),  text::key("đến"),
    text::key("hay"),  text::key("như"),
};

/// Words that want a number behind them.
constexpr std::array number_words{
    text::key("số"),  text::key("ngày"),  text::key("tháng"), text::key("năm"),
    text::key("quý"), text::key("khoản"), text::key("điều"),  text::key("điểm"),
    text::key("mục"), text::key("khóa"),  text::key("khoá"),  text::key("kỳ"),
};

template <class Table>
bool ends_in(std::string_view line, Table const& table) {
    std::size_t const blank = line.rfind(' ');
    std::string_view const last = blank == std::string_view::npos ? line : line.substr(blank + 1);
    if (last.empty() || last.size() > 10) return false;
    return std::ranges::find(table, text::key_of(last)) != table.end();
}

} // namespace

bool begins_item(std::string_view line) {
    if (line.empty()) return false;
    char const c = line[0];
    if (is_digit(c)) return numeric_marker(line);
    if (c == '(') return bracket_marker(line);
    if (c == '"' || c == '\'') return false;
    return bullet(line) || (is_roman(c) && roman_marker(line)) || letter_marker(line)
           || named_part(line);
}

/// "… tổ chức cuộc họp với Bộ" / "Tài chính": the kind of a body, its name on the next line. Only
/// with a capital; "cán bộ" may end a line.
bool ends_in_kind_of_body(std::string_view line) {
    using namespace std::string_view_literals;
    constexpr std::array kinds{" Bộ"sv, " Sở"sv, " Cục"sv, " Vụ"sv, " Ban"sv, " Ủy"sv, " Uỷ"sv};
    return std::ranges::any_of(kinds, [&](auto kind) { return line.ends_with(kind); });
}

bool ends_open(std::string_view line) {
    if (ends_in_kind_of_body(line)) return true;
    if (line.ends_with(',') || line.ends_with('(') || line.ends_with(" -") || line.ends_with("–"))
        return true;
    return ends_in(line, open_words);
}

bool wants_number(std::string_view line) {
    return ends_in(line, number_words);
}

} // namespace suot::intake
