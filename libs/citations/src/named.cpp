// Documents named without a number: laws, sessions of the Party, the Điều lệ.
//
// Follows docs/spec/citations.md, section 2.4 and 2.5. A law's name has no end of its own: it goes
// on to the first word that no name holds. Names with a comma or "và" inside stand in a table,
// because nothing in the words tells them from a row of two laws.
#include "named.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <text/phrases.hpp>

#include "keys.hpp"
#include "provision.hpp"
#include "tail.hpp"

namespace suot::citations {

namespace {

using text::Case;
using text::Word;
using text::Words;

constexpr std::size_t longest_name = 14; // words
constexpr std::size_t longest_amendment = 45; // words, "sửa đổi, bổ sung một số điều của …"
constexpr std::size_t longest_session = 18; // words

/// Laws whose names hold a comma, "và", "của" or "theo": elsewhere a name ends there.
text::Phrases<bool> const& laws_with_joints() {
    static text::Phrases<bool> const table{
        {"An toàn, vệ sinh lao động", true},
        {"Phòng, chống tham nhũng", true},
        {"Phòng, chống ma túy", true},
        {"Phòng, chống mua bán người", true},
        {"Phòng, chống bạo lực gia đình", true},
        {"Phòng, chống thiên tai", true},
        {"Phòng, chống rửa tiền", true},
        {"Phòng, chống khủng bố", true},
        {"Phòng, chống bệnh truyền nhiễm", true},
        {"Phòng, chống tác hại của thuốc lá", true},
        {"Phòng, chống tác hại của rượu, bia", true},
        {"Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người", true},
        {"Phòng cháy và chữa cháy", true},
        {"Phòng cháy, chữa cháy", true},
        {"Phòng cháy, chữa cháy và cứu nạn, cứu hộ", true},
        {"Thực hành tiết kiệm, chống lãng phí", true},
        {"Tiết kiệm, chống lãng phí", true},
        {"Quản lý, sử dụng tài sản công", true},
        {"Quản lý và sử dụng tài sản công", true},
        {"Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", true},
        {"Quản lý, sử dụng vốn nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp", true},
        {"Quản lý và đầu tư vốn nhà nước tại doanh nghiệp", true},
        {"Thi đua, khen thưởng", true},
        {"Cán bộ, công chức", true},
        {"Hôn nhân và gia đình", true},
        {"Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân", true},
        {"Hoạt động giám sát của Quốc hội và Hội đồng nhân dân", true},
        {"Tiêu chuẩn và quy chuẩn kỹ thuật", true},
        {"Quy hoạch đô thị và nông thôn", true},
        {"Khoa học và công nghệ", true},
        {"Khoa học, công nghệ và đổi mới sáng tạo", true},
        {"Tín ngưỡng, tôn giáo", true},
        {"Trưng mua, trưng dụng tài sản", true},
        {"Xuất cảnh, nhập cảnh của công dân Việt Nam", true},
        {"Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam", true},
        {"Thuế xuất khẩu, thuế nhập khẩu", true},
        {"Sử dụng năng lượng tiết kiệm và hiệu quả", true},
        {"Địa chất và khoáng sản", true},
        {"Trật tự, an toàn giao thông đường bộ", true},
        {"Tài nguyên, môi trường biển và hải đảo", true},
        {"Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", true},
        {"Hỗ trợ doanh nghiệp nhỏ và vừa", true},
        {"Công nghiệp quốc phòng, an ninh và động viên công nghiệp", true},
        {"Bảo vệ công trình quốc phòng và khu quân sự", true},
        {"Bảo vệ và phát triển rừng", true},
        {"Bảo vệ và kiểm dịch thực vật", true},
        {"Chất lượng sản phẩm, hàng hóa", true},
        {"Đầu tư theo phương thức đối tác công tư", true},
        {"Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng", true},
        {"Đưa người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng", true},
        {"Trách nhiệm bồi thường của Nhà nước", true},
    };
    return table;
}

/// A law's name ends before these words.
text::Phrases<bool> const& name_stops() {
    static text::Phrases<bool> const table{
        {"và", true},      {"hoặc", true},     {"của", true},       {"quy định", true},
        {"được", true},    {"đã", true},       {"là", true},        {"thì", true},
        {"năm", true},     {"ngày", true},     {"số", true},        {"để", true},
        {"trong", true},   {"tại", true},      {"với", true},       {"do", true},
        {"khi", true},     {"này", true},      {"nếu", true},       {"phải", true},
        {"không", true},   {"theo", true},     {"từ", true},        {"đến", true},
        {"trên", true},    {"cho", true},      {"hiện hành", true}, {"về", true},
        {"nhằm", true},    {"nêu", true},      {"còn", true},       {"gồm", true},
        {"các", true},     {"những", true},    {"thực hiện", true}, {"có", true},
        {"sửa đổi", true}, {"ban hành", true}, {"bằng", true},      {"mới", true},
        {"bảo đảm", true}, {"như", true},      {"hướng dẫn", true}, {"có hiệu lực", true},
        {"phù hợp", true}, {"việc", true},     {"mà", true},        {"sẽ", true},
        {"đang", true},    {"cũng", true},     {"gắn", true},       {"đối với", true},
        {"cùng", true},    {"nói", true},      {"vì", true},        {"thay thế", true},
        {"chưa", true},    {"hay", true},      {"bị", true},        {"đề", true},
        {"trước", true},   {"sau", true},      {"vẫn", true},
    };
    return table;
}

/// Documents with names of their own.
text::Phrases<bool> const& own_names() {
    static text::Phrases<bool> const table{
        {"Điều lệ Đảng", true},
        {"Điều lệ Đảng Cộng sản Việt Nam", true},
        {"Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh", true},
        {"Điều lệ Mặt trận Tổ quốc Việt Nam", true},
        {"Điều lệ Công đoàn Việt Nam", true},
        {"Cương lĩnh chính trị", true},
        {"Cương lĩnh xây dựng đất nước trong thời kỳ quá độ lên chủ nghĩa xã hội", true},
        {"Hiến pháp", true},
        {"Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", true},
    };
    return table;
}

bool begins_name(Words words, std::size_t at) {
    return at < words.size() && words[at].is_letters() && words[at].letter_case() != Case::lower
           && !words[at].after_break();
}

/// "sửa đổi, bổ sung một số điều của Luật A và Luật B": to the first sign or word that leaves it.
std::size_t amendment_end(Words words, std::size_t at) {
    std::size_t const limit = std::min(words.size(), at + longest_amendment);
    std::size_t end = at;
    for (; end < limit; ++end) {
        Word const& word = words[end];
        bool const sign = word.kind == text::WordKind::sign && !word.is_sign(',');
        bool const leaves = word.key == keys::ngay || word.key == keys::duoc
                            || (word.key == keys::so && words.at(end + 1).is_number());
        bool const on = word.key == keys::ban && words.at(end + 1).key == keys::hanh;
        if (sign || leaves || (on && end > at) || ends_sentence(words, end)) break;
    }
    return end;
}

/// What a word does to the name of a session.
enum class Step : std::uint8_t { stop, pass, closes };

/// "khóa XIII", "Đại hội XIV", "Trung ương 4", "lần thứ tám", "(khóa XI)": these close the name.
Step session_step(Words words, std::size_t at) {
    Word const& word = words[at];
    if (word.is_sign('(')) return words.at(at + 1).key == keys::khoa ? Step::pass : Step::stop;
    if (word.is_sign(')')) return words.at(at - 2).key == keys::khoa ? Step::closes : Step::stop;
    if (word.is_number())
        return words[at - 1].key == keys::uong || words[at - 1].key == keys::thu ? Step::closes
                                                                                 : Step::stop;
    if (!word.is_letters()) return Step::stop;
    bool const ordinal = words[at - 1].key == keys::thu && words.at(at - 2).key == keys::lan;
    if (is_roman(words, at) || ordinal) return Step::closes;
    if (word.key == keys::cua) return begins_name(words, at + 1) ? Step::pass : Step::stop;
    bool const small = word.letter_case() == Case::lower;
    return small && name_stops().longest(words, at) ? Step::stop : Step::pass;
}

/// "… của Đảng" behind the number still belongs to the name.
std::size_t with_party(Words words, std::size_t end) {
    bool const party = words.at(end).key == keys::cua && words.at(end + 1).key == keys::dang
                       && words[end + 1].is_capital();
    return party ? end + 2 : end;
}

constexpr auto session_words = std::to_array<std::string_view>(
    {"Đại hội", "Hội nghị Trung ương", "Hội nghị lần thứ", "Trung ương"});

text::Phrases<bool> make_sessions() {
    text::Phrases<bool> table{};
    for (std::string_view words : session_words) table.add(words, true);
    return table;
}

} // namespace

/// Names in the table first; then a law that amends others, whose name is their names.
std::size_t law_name_end(Words words, std::size_t at) {
    if (auto const known = laws_with_joints().longest(words, at)) return at + known->size;
    if (words.at(at).key == keys::sua) return amendment_end(words, at);
    if (!begins_name(words, at)) return at;
    std::size_t const limit = std::min(words.size(), at + longest_name);
    std::size_t end = at + 1;
    while (end < limit && words[end].is_letters() && !ends_sentence(words, end)
           && !name_stops().longest(words, end))
        ++end;
    return end;
}

/// The name goes on to the last word that closes one; without any, "Đại hội" is just a congress.
std::size_t session_end(Words words, std::size_t at) {
    static text::Phrases<bool> const sessions = make_sessions();
    auto const opening = sessions.longest(words, at);
    if (!opening) return at;
    std::size_t closed = at;
    std::size_t const limit = std::min(words.size(), at + longest_session);
    for (std::size_t i = at + opening->size; i < limit; ++i) {
        Step const step = session_step(words, i);
        if (step == Step::stop || (i > at && ends_sentence(words, i))) break;
        if (step == Step::closes) closed = i + 1;
    }
    return closed == at ? at : with_party(words, closed);
}

std::size_t own_name_end(Words words, std::size_t at) {
    auto const found = own_names().longest(words, at);
    return found && words[at].is_capital() ? at + found->size : at;
}

} // namespace suot::citations
