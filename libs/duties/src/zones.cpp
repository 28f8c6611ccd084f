// What a section is about, by the words of its heading: orders, goals, prohibitions, or nothing to
// do.
//
// Follows docs/spec/duties.md, section 5. The first such words count: "Mục tiêu, nhiệm vụ" opens
// with goals. A heading that no row knows opens no zone, and then only items that name a body are
// duties.
#include "zones.hpp"

#include "lexicon.hpp"

namespace suot::duties {

using text::Words;

namespace {

struct ZoneGroup {
    Zone zone;
    std::string_view phrases; ///< parted by ";"
};

constexpr ZoneGroup groups[] = {
    // nothing to do
    {Zone::other,
     "mục đích; mục đích, yêu cầu; yêu cầu; quan điểm; quan điểm chỉ đạo; phạm vi; "
     "đối tượng; căn cứ; sự cần thiết; tình hình; kết quả; kết quả thực hiện nhiệm vụ; "
     "đánh giá; đánh giá chung; thực trạng; bối cảnh; tồn tại; hạn chế; nguyên nhân; "
     "bài học; ưu điểm; khuyết điểm; kinh phí; nguồn kinh phí; kinh phí thực hiện; "
     "kinh phí tổ chức thực hiện; nguồn vốn; nguồn lực thực hiện; giải thích từ ngữ; "
     "nguyên tắc; phương châm; hiệu lực; hiệu lực thi hành; thành phần; "
     "thành phần, cơ cấu; lý do; là do; cơ sở pháp lý; cơ sở chính trị; dự báo; "
     "quyền của; quyền hạn của; khái niệm; định nghĩa; kết cấu; thời gian, địa điểm; "
     "địa điểm; con dấu; những kết quả; một số kết quả; vị trí, chức năng; "
     "tư tưởng chỉ đạo; cơ cấu; điều khoản chuyển tiếp; chế độ, chính sách; ý nghĩa; "
     "khẩu hiệu; thuận lợi; khó khăn; danh mục chữ viết tắt; khái toán; dự toán"},
    // what only looks like it
    {Zone::unknown, "kết cấu hạ tầng; đối tượng chính sách; nội dung chính sách; yêu cầu quản lý"},
    // goals
    {Zone::goal, "tầm nhìn; mục tiêu; mục tiêu chung; mục tiêu cụ thể; chỉ tiêu; các chỉ tiêu"},
    // orders
    {Zone::duty,
     "mục tiêu, nhiệm vụ; mục tiêu và nhiệm vụ; nhiệm vụ; giải pháp; nội dung; "
     "tổ chức thực hiện; phân công; trách nhiệm; biện pháp; công việc; tiến độ; "
     "kế hoạch thực hiện; triển khai thực hiện; lộ trình; hoạt động; chương trình, dự án; "
     "thi hành; yêu cầu các; phương hướng; định hướng; chế độ báo cáo; "
     "chế độ thông tin, báo cáo; chế độ thông tin báo cáo; kiến nghị; đề nghị; "
     "ý kiến chỉ đạo; kết luận như sau; đề xuất; các bước; giám sát; kiểm tra; "
     "báo cáo kết quả; thông báo kết quả; công bố kết quả; tổng hợp kết quả; "
     "tuyên truyền; chế độ làm việc; quan hệ công tác; chế độ họp"},
    // prohibitions
    {Zone::prohibition, "không được làm; nghiêm cấm; bị nghiêm cấm; bị cấm; điều cấm"},
};

text::Phrases<Zone> const& zone_words() {
    static text::Phrases<Zone> const table = [] {
        text::Phrases<Zone> all{};
        for (auto const& group : groups) add_phrases(all, group.phrases, group.zone);
        return all;
    }();
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
        if (found->value == Zone::unknown) {
            i += found->size - 1;
            continue;
        }
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
