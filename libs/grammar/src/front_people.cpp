// Why a copy is sent, and what belongs to a person's name: docs/spec/front-matter.md, sections
// 5, 6.
#include <algorithm>
#include <array>

#include <text/phrases.hpp>

#include "front_lexicon.hpp"

namespace suot::grammar::front {

using text::Phrases;
using text::Words;

bool is_purpose(Words words) {
    static Phrases<char> const table{
        {"để", 0},           {"b/c", 0},     {"b/cáo", 0},       {"bc", 0},
        {"báo cáo", 0},      {"đ/b", 0},     {"đưa tin", 0},     {"thực hiện", 0},
        {"t/h", 0},          {"th", 0},      {"biết", 0},        {"phối hợp", 0},
        {"p/h", 0},          {"chỉ đạo", 0}, {"theo dõi", 0},    {"đăng tải", 0},
        {"đăng tin", 0},     {"đăng", 0},    {"tự kiểm tra", 0}, {"kiểm tra", 0},
        {"giám sát", 0},     {"chủ trì", 0}, {"phục vụ", 0},     {"lưu", 0},
        {"triển khai", 0},   {"c/đ", 0},     {"t/d", 0},         {"công bố", 0},
        {"tuyên truyền", 0}, {"b/cáo;", 0},  {"tham mưu", 0},    {"tổ chức thực hiện", 0},
        {"trình", 0},        {"báo", 0},     {"p/hợp", 0},
    };
    if (table.longest(words, 0)) return true;
    // "(3C)", "(1A, 1G)", "(2b)": how many copies go where.
    return words.at(0).is_number() && words.at(0).key < 1000 && words.size() <= 8;
}

/// The commoner family names of the Kinh and of other peoples: a name without any of them is still
/// one where its place says so (section 6).
bool is_family_name(text::Word const& word) {
    constexpr std::array names{
        key("nguyễn"), key("trần"),  key("lê"),     key("phạm"), key("hoàng"), key("huỳnh"),
        key("phan"),   key("vũ"),    key("võ"),     key("đặng"), key("bùi"),   key("đỗ"),
        key("hồ"),     key("ngô"),   key("dương"),  key("lý"),   key("đào"),   key("đoàn"),
        key("vương"),  key("trịnh"), key("trương"), key("lâm"),  key("phùng"), key("mai"),
        key("tô"),     key("hà"),    key("cao"),    key("tạ"),   key("lương"), key("thái"),
        key("châu"),   key("quách"), key("tống"),   key("lưu"),  key("đinh"),  key("nông"),
        key("hứa"),    key("giàng"), key("vừ"),     key("lò"),   key("cà"),    key("sùng"),
        key("thào"),   key("lục"),   key("chu"),    key("la"),   key("kiều"),  key("nghiêm"),
        key("từ"),     key("văn"),   key("thân"),   key("vi"),   key("triệu"), key("ma"),
        key("bàn"),    key("đàm"),   key("khúc"),   key("tăng"), key("hầu"),   key("lan"),
        key("y"),      key("rơ"),    key("ksor"),   key("siu"),  key("thạch"), key("sơn"),
        key("quàng"),  key("hờ"),    key("mùa"),    key("cầm"),  key("bế"),    key("mạc"),
        key("an"),     key("âu"),    key("ông"),    key("ninh"), key("lã"),    key("phí"),
    };
    return word.is_letters() && std::ranges::find(names, word.key) != names.end();
}

/// Ranks and degrees as they stand before a name; they belong to nobody's name.
std::size_t honorific_at(Words words, std::size_t at) {
    static Phrases<char> const table{
        {"đại tướng", 0},    {"thượng tướng", 0}, {"trung tướng", 0}, {"thiếu tướng", 0},
        {"đại tá", 0},       {"thượng tá", 0},    {"trung tá", 0},    {"thiếu tá", 0},
        {"đại úy", 0},       {"thượng úy", 0},    {"trung úy", 0},    {"thiếu úy", 0},
        {"chuẩn đô đốc", 0}, {"phó đô đốc", 0},   {"đô đốc", 0},      {"gs", 0},
        {"pgs", 0},          {"ts", 0},           {"ths", 0},         {"bs", 0},
        {"bscki", 0},        {"bsckii", 0},       {"ks", 0},          {"cn", 0},
        {"ông", 0},          {"bà", 0},           {"đồng chí", 0},    {"đ/c", 0},
        {"luật sư", 0},      {"tiến sĩ", 0},      {"thạc sĩ", 0},     {"phó giáo sư", 0},
        {"giáo sư", 0},      {"bác sĩ", 0},       {"kỹ sư", 0},       {"ckii", 0},
        {"cki", 0},
    };
    auto const found = table.longest(words, at);
    if (!found) return 0;
    std::size_t end = at + found->size;
    while (words.at(end).is_sign('.') || words.at(end).is_sign(',')) ++end;
    return end - at;
}

} // namespace suot::grammar::front
