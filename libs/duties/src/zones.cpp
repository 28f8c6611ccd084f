#include "zones.hpp"

#include <text/phrases.hpp>

namespace suot::duties {

using text::Words;

namespace {

text::Phrases<Zone> const& zone_words() {
    using enum Zone;
    static text::Phrases<Zone> const table{{"mục đích", other},
                                           {"mục đích, yêu cầu", other},
                                           {"yêu cầu", other},
                                           {"quan điểm", other},
                                           {"quan điểm chỉ đạo", other},
                                           {"phạm vi", other},
                                           {"đối tượng", other},
                                           {"căn cứ", other},
                                           {"sự cần thiết", other},
                                           {"tình hình", other},
                                           {"kết quả", other},
                                           {"kết quả thực hiện nhiệm vụ", other},
                                           {"đánh giá", other},
                                           {"đánh giá chung", other},
                                           {"thực trạng", other},
                                           {"bối cảnh", other},
                                           {"tồn tại", other},
                                           {"hạn chế", other},
                                           {"nguyên nhân", other},
                                           {"bài học", other},
                                           {"ưu điểm", other},
                                           {"khuyết điểm", other},
                                           {"kinh phí", other},
                                           {"nguồn kinh phí", other},
                                           {"kinh phí thực hiện", other},
                                           {"kinh phí tổ chức thực hiện", other},
                                           {"nguồn vốn", other},
                                           {"nguồn lực thực hiện", other},
                                           {"giải thích từ ngữ", other},
                                           {"nguyên tắc", other},
                                           {"phương châm", other},
                                           {"hiệu lực", other},
                                           {"hiệu lực thi hành", other},
                                           {"thành phần", other},
                                           {"thành phần, cơ cấu", other},
                                           {"lý do", other},
                                           {"là do", other},
                                           {"cơ sở pháp lý", other},
                                           {"cơ sở chính trị", other},
                                           {"dự báo", other},
                                           {"quyền của", other},
                                           {"quyền hạn của", other},
                                           {"khái niệm", other},
                                           {"định nghĩa", other},
                                           {"kết cấu", other},
                                           {"thời gian, địa điểm", other},
                                           {"địa điểm", other},
                                           {"con dấu", other},
                                           {"những kết quả", other},
                                           {"một số kết quả", other},
                                           {"vị trí, chức năng", other},
                                           {"tư tưởng chỉ đạo", other},
                                           {"cơ cấu", other},
                                           {"điều khoản chuyển tiếp", other},
                                           {"chế độ, chính sách", other},
                                           {"tầm nhìn", goal},
                                           {"ý nghĩa", other},
                                           {"thuận lợi", other},
                                           {"khó khăn", other},
                                           {"danh mục chữ viết tắt", other},
                                           {"khái toán", other},
                                           {"dự toán", other},
                                           {"mục tiêu", goal},
                                           {"mục tiêu chung", goal},
                                           {"mục tiêu cụ thể", goal},
                                           {"chỉ tiêu", goal},
                                           {"các chỉ tiêu", goal},
                                           {"mục tiêu, nhiệm vụ", duty},
                                           {"mục tiêu và nhiệm vụ", duty},
                                           {"không được làm", prohibition},
                                           {"nghiêm cấm", prohibition},
                                           {"bị nghiêm cấm", prohibition},
                                           {"bị cấm", prohibition},
                                           {"điều cấm", prohibition},
                                           {"nhiệm vụ", duty},
                                           {"giải pháp", duty},
                                           {"nội dung", duty},
                                           {"tổ chức thực hiện", duty},
                                           {"phân công", duty},
                                           {"trách nhiệm", duty},
                                           {"biện pháp", duty},
                                           {"công việc", duty},
                                           {"tiến độ", duty},
                                           {"kế hoạch thực hiện", duty},
                                           {"triển khai thực hiện", duty},
                                           {"lộ trình", duty},
                                           {"hoạt động", duty},
                                           {"chương trình, dự án", duty},
                                           {"thi hành", duty},
                                           {"yêu cầu các", duty},
                                           {"phương hướng", duty},
                                           {"định hướng", duty},
                                           {"chế độ báo cáo", duty},
                                           {"chế độ thông tin, báo cáo", duty},
                                           {"chế độ thông tin báo cáo", duty},
                                           {"kiến nghị", duty},
                                           {"đề nghị", duty},
                                           {"ý kiến chỉ đạo", duty},
                                           {"kết luận như sau", duty},
                                           {"đề xuất", duty},
                                           {"các bước", duty},
                                           {"giám sát", duty},
                                           {"kiểm tra", duty},
                                           {"tuyên truyền", duty},
                                           {"chế độ làm việc", duty},
                                           {"quan hệ công tác", duty},
                                           {"chế độ họp", duty}};
    return table;
}

/// A word such as "thời gian" or "yêu cầu" names the section where it stands at its beginning or
/// after "những", "các", "về"; deeper inside it is part of something else.
bool names_the_section(Words heading, std::size_t at) {
    static text::Phrases<bool> const before{{"những", true}, {"các", true}, {"về", true},
                                            {"là", true},    {"có", true},  {"số", true},
                                            {"và", true},    {"của", false}};
    constexpr std::size_t beginning = 3; // words
    if (at <= beginning) return true;
    auto const found = before.longest(heading, at - 1);
    return found && found->value;
}

} // namespace

std::optional<Zone> zone_of(Words heading) {
    constexpr std::size_t reach = 30; // words of a heading that say what it is about
    std::optional<Zone> first;
    for (std::size_t i = 0; i < std::min(reach, heading.size()); ++i) {
        auto const found = zone_words().longest(heading, i);
        if (!found) continue;
        if (found->value == Zone::prohibition)
            return Zone::prohibition; // "Nội dung các điều … không được làm"
        bool const about = found->value != Zone::other || names_the_section(heading, i);
        if (!first && about) first = found->value;
        i += found->size - 1;
    }
    return first;
}

bool opens_orders(Words sentence) {
    static text::Phrases<bool> const table{
        {"yêu cầu", true},           {"đề nghị", true},       {"chỉ đạo", true},
        {"nhiệm vụ", true},          {"giao", true},          {"kết luận như sau", true},
        {"nội dung sau", true},      {"công việc sau", true}, {"giải pháp", true},
        {"thực hiện", true},         {"triển khai", true},    {"phân công", true},
        {"quy định như sau", false}, {"biện pháp", true},     {"tập trung", true},
        {"nội dung cụ thể", true}};
    for (std::size_t i = 0; i < sentence.size(); ++i)
        if (auto const found = table.longest(sentence, i); found && found->value) return true;
    return false;
}

} // namespace suot::duties
