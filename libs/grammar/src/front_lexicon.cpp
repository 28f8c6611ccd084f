// The words of headings and feet: bodies, posts, stamps, first words of a body text.
//
// Rows follow Nghị định 30/2020/NĐ-CP, annexes I to III, Hướng dẫn 36-HD/VPTW and Quy định
// 399-QĐ/TW. Bodies that no longer exist stay: their documents are still in force.
#include "front_lexicon.hpp"

#include <algorithm>
#include <array>

#include <text/phrases.hpp>

namespace suot::grammar::front {

using document::Side;
using text::Phrases;
using text::Words;

namespace {

template <class Value>
Hit<Value> look_up(Phrases<Value> const& table, Words words, std::size_t at) {
    auto const found = table.longest(words, at);
    if (!found) return {};
    return {found->value, found->size};
}

/// What a kind of body can do to the names beside it (`Head`): take a place's name, have parts of
/// its own, be such a part.
constexpr std::uint8_t plain = 0;
constexpr std::uint8_t area_body = Head::open | Head::houses;
constexpr std::uint8_t committee = Head::open | Head::houses | Head::nests;
constexpr std::uint8_t staff = Head::dependent | Head::nests;

Phrases<Head> const& heads() {
    static Phrases<Head> const table{
        // The Party: Quy định 399-QĐ/TW; bodies before 2025 are still cited.
        {"ban chấp hành trung ương", {Side::party, Head::houses}},
        {"ban chấp hành trung ương đảng", {Side::party, Head::houses}},
        {"ban chấp hành đảng bộ", {Side::party, area_body}},
        {"ban chấp hành", {Side::party, area_body}},
        {"bộ chính trị", {Side::party, plain}},
        {"ban bí thư", {Side::party, plain}},
        {"đảng bộ", {Side::party, area_body}},
        {"tỉnh ủy", {Side::party, committee}},
        {"thành ủy", {Side::party, committee}},
        {"huyện ủy", {Side::party, committee}},
        {"quận ủy", {Side::party, committee}},
        {"thị ủy", {Side::party, committee}},
        {"đảng ủy", {Side::party, committee}},
        {"quân ủy", {Side::party, committee}},
        {"đảng đoàn", {Side::party, Head::open | Head::nests}},
        {"ban cán sự đảng", {Side::party, Head::open | Head::nests}},
        {"chi bộ", {Side::party, Head::open | Head::nests}},
        {"chi ủy", {Side::party, Head::open | Head::nests}},
        {"ban thường vụ", {Side::party, staff}},
        {"thường trực tỉnh ủy", {Side::party, plain}},
        {"ban tổ chức", {Side::party, staff}},
        {"ban tuyên giáo", {Side::party, staff}},
        {"ban tuyên giáo và dân vận", {Side::party, staff}},
        {"ban dân vận", {Side::party, staff}},
        {"ban nội chính", {Side::party, staff}},
        {"ban kinh tế", {Side::party, staff}},
        {"ban đối ngoại", {Side::party, staff}},
        {"ban chính sách, chiến lược", {Side::party, staff}},
        {"ban xây dựng đảng", {Side::party, staff}},
        {"ủy ban kiểm tra", {Side::party, staff}},
        {"văn phòng", {Side::unknown, staff}},
        {"trung tâm chính trị", {Side::party, Head::nests}},
        {"ban cán sự đảng", {Side::party, Head::open}},
        {"đảng đoàn", {Side::party, Head::open}},
        {"đại hội đại biểu", {Side::party, Head::nests}},
        {"đại hội", {Side::unknown, Head::nests}},
        // The Front and the mass organisations.
        {"ủy ban mặt trận tổ quốc", {Side::front, area_body}},
        {"ủy ban mặt trận tổ quốc việt nam", {Side::front, area_body}},
        {"ủy ban mttq", {Side::front, area_body}},
        {"ủy ban mttq việt nam", {Side::front, area_body}},
        {"ủy ban mttqvn", {Side::front, area_body}},
        {"ubmttq", {Side::front, area_body}},
        {"ubmttq việt nam", {Side::front, area_body}},
        {"ubmttqvn", {Side::front, area_body}},
        {"ủy ban trung ương mặt trận tổ quốc việt nam", {Side::front, Head::houses}},
        {"mặt trận tổ quốc", {Side::front, area_body}},
        {"mặt trận tổ quốc việt nam", {Side::front, area_body}},
        {"mttq việt nam", {Side::front, area_body}},
        {"ban thường trực", {Side::front, staff}},
        {"đoàn chủ tịch", {Side::unknown, staff}},
        {"ban công tác mặt trận", {Side::front, Head::open | Head::nests}},
        {"đoàn thanh niên", {Side::front, area_body}},
        {"đoàn tncs", {Side::front, area_body}},
        {"tỉnh đoàn", {Side::front, area_body}},
        {"thành đoàn", {Side::front, area_body}},
        {"huyện đoàn", {Side::front, area_body}},
        {"trung ương đoàn", {Side::front, area_body}},
        {"ban chấp hành đoàn", {Side::front, area_body}},
        {"ban chấp hành trung ương đoàn", {Side::front, area_body}},
        {"bch đoàn", {Side::front, area_body}},
        {"bch trung ương đoàn", {Side::front, area_body}},
        {"tổng liên đoàn lao động", {Side::front, area_body}},
        {"liên đoàn lao động", {Side::front, committee}},
        {"công đoàn", {Side::front, committee}},
        {"ban chấp hành công đoàn", {Side::front, area_body}},
        {"hội liên hiệp phụ nữ", {Side::front, committee}},
        {"hội lhpn", {Side::front, committee}},
        {"hội nông dân", {Side::front, committee}},
        {"hội cựu chiến binh", {Side::front, committee}},
        {"hội", {Side::front, Head::houses}},
        {"liên hiệp các hội", {Side::front, Head::houses}},
        // The State.
        {"ủy ban nhân dân", {Side::state, area_body}},
        {"ubnd", {Side::state, area_body}},
        {"hội đồng nhân dân", {Side::state, area_body}},
        {"hđnd", {Side::state, area_body}},
        {"thường trực hội đồng nhân dân", {Side::state, Head::open}},
        {"thường trực hđnd", {Side::state, Head::open}},
        {"đoàn đại biểu quốc hội", {Side::state, Head::open}},
        {"ban pháp chế", {Side::state, staff}},
        {"ban kinh tế - ngân sách", {Side::state, staff}},
        {"ban văn hóa - xã hội", {Side::state, staff}},
        {"ban dân tộc", {Side::state, staff}},
        {"chính phủ", {Side::state, plain}},
        {"thủ tướng chính phủ", {Side::state, plain}},
        {"phủ thủ tướng", {Side::state, plain}},
        {"hội đồng chính phủ", {Side::state, plain}},
        {"hội đồng bộ trưởng", {Side::state, plain}},
        {"quốc hội", {Side::state, Head::houses}},
        {"ủy ban thường vụ quốc hội", {Side::state, plain}},
        {"ủy ban thường vụ", {Side::state, Head::open}},
        {"chủ tịch nước", {Side::state, plain}},
        {"tổng bí thư", {Side::party, plain}},
        {"văn phòng chính phủ", {Side::state, plain}},
        {"văn phòng quốc hội", {Side::state, plain}},
        {"văn phòng chủ tịch nước", {Side::state, plain}},
        {"văn phòng trung ương đảng", {Side::party, plain}},
        {"bộ", {Side::state, Head::houses}},
        {"bộ chỉ huy", {Side::state, Head::houses}},
        {"ban chỉ huy", {Side::state, Head::houses}},
        {"bộ tư lệnh", {Side::state, Head::houses}},
        {"quân khu", {Side::state, Head::houses}},
        {"sở", {Side::state, Head::houses | Head::nests}},
        {"tổng cục", {Side::state, Head::houses}},
        {"cục", {Side::state, Head::houses}},
        {"chi cục", {Side::state, Head::nests}},
        {"vụ", {Side::state, plain}},
        {"phòng", {Side::state, plain}},
        {"thanh tra", {Side::state, plain}},
        {"kiểm toán nhà nước", {Side::state, plain}},
        {"tòa án nhân dân", {Side::state, area_body}},
        {"viện kiểm sát nhân dân", {Side::state, area_body}},
        {"công an", {Side::state, area_body}},
        {"trường", {Side::state, plain}},
        {"học viện", {Side::state, plain}},
        {"đại học", {Side::state, Head::houses}},
        {"viện", {Side::state, plain}},
        {"trung tâm", {Side::state, Head::nests}},
        {"bệnh viện", {Side::state, plain}},
        {"trạm", {Side::state, plain}},
        {"bảo hiểm xã hội", {Side::state, area_body}},
        {"ngân hàng", {Side::state, Head::houses}},
        {"kho bạc", {Side::state, plain}},
        {"kho bạc nhà nước", {Side::state, area_body}},
        {"thuế", {Side::state, area_body}},
        {"hải quan", {Side::state, area_body}},
        {"ban quản lý", {Side::state, plain}},
        {"ban chỉ đạo", {Side::unknown, Head::houses}},
        {"tiểu ban", {Side::unknown, plain}},
        {"tổ công tác", {Side::unknown, plain}},
        {"hội đồng", {Side::unknown, Head::open}},
        {"ủy ban", {Side::state, Head::open}},
        {"ủy ban bầu cử", {Side::state, area_body}},
        {"hội đồng bầu cử quốc gia", {Side::state, plain}},
        {"tập đoàn", {Side::state, Head::houses}},
        {"tổng công ty", {Side::state, Head::houses}},
        {"công ty", {Side::unknown, plain}},
        {"đài", {Side::state, plain}},
        {"báo", {Side::unknown, plain}},
        {"thông tấn xã việt nam", {Side::state, plain}},
        {"liên minh hợp tác xã", {Side::state, plain}},
        {"quỹ", {Side::unknown, plain}},
        {"nhà xuất bản", {Side::unknown, plain}},
        {"xí nghiệp", {Side::unknown, plain}},
    };
    return table;
}

/// Posts of those who sign: Nghị định 30/2020/NĐ-CP, annex I, II.7; Hướng dẫn 36-HD/VPTW.
Phrases<char> const& posts() {
    static Phrases<char> const table{
        {"chủ tịch", 0},        {"bí thư", 0},
        {"tổng bí thư", 0},     {"giám đốc", 0},
        {"tổng giám đốc", 0},   {"bộ trưởng", 0},
        {"thứ trưởng", 0},      {"thủ tướng", 0},
        {"chánh văn phòng", 0}, {"chánh án", 0},
        {"viện trưởng", 0},     {"trưởng ban", 0},
        {"trưởng phòng", 0},    {"chủ nhiệm", 0},
        {"cục trưởng", 0},      {"tổng cục trưởng", 0},
        {"chi cục trưởng", 0},  {"vụ trưởng", 0},
        {"hiệu trưởng", 0},     {"chỉ huy trưởng", 0},
        {"tư lệnh", 0},         {"chính ủy", 0},
        {"chính trị viên", 0},  {"chánh thanh tra", 0},
        {"tổng thanh tra", 0},  {"thống đốc", 0},
        {"tổng kiểm toán", 0},  {"trưởng đoàn", 0},
        {"tổ trưởng", 0},       {"trưởng tiểu ban", 0},
        {"trưởng công an", 0},  {"thường trực", 0},
        {"ủy viên", 0},         {"kế toán trưởng", 0},
        {"đội trưởng", 0},      {"trạm trưởng", 0},
        {"tổng biên tập", 0},   {"tổng thư ký", 0},
        {"thư ký", 0},          {"chủ tọa", 0},
        {"người đại diện", 0},  {"trưởng thuế", 0},
        {"trưởng khoa", 0},     {"đại biểu quốc hội", 0},
        {"tham mưu trưởng", 0}, {"phó", 0},
        {"trưởng", 0},          {"quyền", 0},
    };
    return table;
}

/// Stamps, labels and openings: Nghị định 30/2020/NĐ-CP, annex I, II; the first words of grounds
/// and of body texts tell that the heading is over.
Phrases<Phrase> const& phrases() {
    static Phrases<Phrase> const table{
        {"mật", Phrase::secrecy},
        {"tối mật", Phrase::secrecy},
        {"tuyệt mật", Phrase::secrecy},
        {"khẩn", Phrase::urgency},
        {"thượng khẩn", Phrase::urgency},
        {"hỏa tốc", Phrase::urgency},
        {"hỏa tốc hẹn giờ", Phrase::urgency},
        {"độ mật", Phrase::stamp_label},
        {"mức độ mật", Phrase::stamp_label},
        {"độ khẩn", Phrase::stamp_label},
        {"mức độ khẩn", Phrase::stamp_label},
        {"dự thảo", Phrase::note},
        {"tài liệu hội nghị", Phrase::note},
        {"lưu hành nội bộ", Phrase::note},
        {"xem xong trả lại", Phrase::note},
        {"bản sao", Phrase::note},
        {"sao y", Phrase::note},
        {"văn bản điện tử", Phrase::note},
        {"v/v", Phrase::about},
        {"v/v:", Phrase::about},
        {"về việc", Phrase::about},
        {"kính gửi", Phrase::addressed},
        {"đồng kính gửi", Phrase::addressed},
        {"kính trình", Phrase::addressed},
        {"điện", Phrase::wired},
        {"gửi", Phrase::wired},
        {"nơi nhận", Phrase::copies},
        {"noi nhận", Phrase::copies}, // as scans read it
        {"nơi nhân", Phrase::copies},
        {"noi nhan", Phrase::copies},
        {"căn cứ", Phrase::ground},
        {"xét", Phrase::ground},
        {"theo đề nghị", Phrase::ground},
        {"theo", Phrase::ground},
        {"thực hiện", Phrase::body},
        {"triển khai", Phrase::body},
        {"để", Phrase::body},
        {"nhằm", Phrase::body},
        {"trên cơ sở", Phrase::body},
        {"thời gian qua", Phrase::body},
        {"trong thời gian", Phrase::body},
        {"ngày", Phrase::body},
        {"vừa qua", Phrase::body},
        {"điều 1", Phrase::body},
        {"chương i", Phrase::body},
        {"chương 1", Phrase::body},
        {"phần i", Phrase::body},
        {"phần thứ nhất", Phrase::body},
        {"mục 1", Phrase::body},
        {"phụ lục", Phrase::annex},
        {"mẫu số", Phrase::annex},
        {"biểu mẫu", Phrase::annex},
        {"kèm theo", Phrase::enclosed},
        {"ban hành kèm theo", Phrase::enclosed},
        {"kèm", Phrase::enclosed},
        {"gửi kèm", Phrase::enclosed},
        {"gửi kèm theo", Phrase::enclosed},
        {"được ban hành kèm theo", Phrase::enclosed},
    };
    return table;
}

} // namespace

Hit<Head> head_at(Words words, std::size_t at) {
    return look_up(heads(), words, at);
}

std::size_t post_at(Words words, std::size_t at) {
    auto const found = posts().longest(words, at);
    if (!found) return 0;
    // "PHÓ CHỦ TỊCH", "PHÓ TRƯỞNG BAN": the deputy's word and the post after it.
    constexpr auto deputy = key("phó");
    std::size_t const more = words.at(at).key == deputy ? post_at(words, at + found->size) : 0;
    return found->size + more;
}

/// TM., KT., TL., TUQ., Q. as the State writes them (annex I, II.7), T/M, K/T, T/L as the Party
/// does; gives the words they take, 0 for none.
std::size_t authority_at(Words words, std::size_t at) {
    auto const first = words.at(at);
    auto const second = words.at(at + 1);
    if (!first.is_capital()) return 0;
    bool const split = (second.is_sign('/') || second.is_sign('.')) && !second.after_blank();
    auto const third = words.at(at + 2);
    auto const dot = [&](std::size_t i) -> std::size_t {
        return words.at(i).is_sign('.') || words.at(i).is_sign('/') ? 1 : 0;
    };
    constexpr std::array joined{key("tm"), key("kt"), key("tl"), key("tuq"), key("uq")};
    if (std::ranges::find(joined, first.key) != joined.end()) return 2 - (dot(at + 1) == 0 ? 1 : 0);
    if (first.key == key("q") && second.is_sign('.')) return 2;
    constexpr std::array tails{key("m"), key("l"), key("uq"), key("u")};
    if (first.key == key("t") && split && std::ranges::find(tails, third.key) != tails.end())
        return 3 + dot(at + 3);
    if (first.key == key("k") && split && third.key == key("t")) return 3 + dot(at + 3);
    return 0;
}

Hit<Phrase> phrase_at(Words words, std::size_t at) {
    return look_up(phrases(), words, at);
}

} // namespace suot::grammar::front
