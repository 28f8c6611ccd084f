// Fields of official work and the words that tell them. Party: the functions of the advisory bodies
// (Quy định 137-QĐ/TW); State: Nghị định 45/2025/NĐ-CP on the offices of a province.
// docs/spec/trace.md, section 2.3.
//
// A cue's weight says how surely it means the field; a phrase of two fields gives both. To add a
// field: a row in `names`, its cues, and the bodies that work in it.
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <text/fold.hpp>
#include <trace/model.hpp>

#include "lexicon.hpp"

namespace suot::trace {

namespace {

constexpr float strong = 1.5F;
constexpr float plain = 1.0F;
constexpr float weak = 0.5F;

struct Group {
    Field field;
    float weight;
    std::string_view phrases; ///< parted by ";"; a comma belongs to the phrase
};

using enum Field;

constexpr Group cue_groups[] = {
    {study, strong, "sinh hoạt chính trị; hội nghị quán triệt"},
    {study, plain,
     "quán triệt; học tập nghị quyết; báo cáo viên; tuyên truyền viên; tuyên truyền; học tập, quán "
     "triệt"},
    {study, weak, "hội nghị cán bộ; phổ biến; hội nghị trực tuyến"},
    {planning, strong,
     "xây dựng kế hoạch thực hiện; ban hành kế hoạch; xây dựng chương trình, kế hoạch"},
    {planning, plain,
     "chương trình hành động; bằng các chương trình, kế hoạch; kế hoạch quán triệt; kế hoạch triển "
     "khai"},
    {planning, weak, "xây dựng kế hoạch"},
    {follow_up, strong,
     "chương trình kiểm tra, giám sát; giám sát việc tổ chức; kiểm tra việc thực hiện"},
    {follow_up, plain,
     "đôn đốc; chấn chỉnh; báo cáo kết quả; tổng hợp, báo cáo; báo cáo tình hình"},
    {follow_up, weak, "theo dõi; kết quả thực hiện; sơ kết, tổng kết; tình hình thực hiện"},
    {ideology, strong, "lý luận chính trị; nền tảng tư tưởng"},
    {ideology, plain,
     "giáo dục chính trị; chủ nghĩa Mác; tự học; bồi dưỡng lý luận; quan điểm sai trái; giảng dạy "
     "lý luận"},
    {ideology, weak,
     "tư tưởng Hồ Chí Minh; học tập, bồi dưỡng; thù địch; giảng dạy; chính trị tư tưởng"},
    {press, strong, "báo chí; mạng xã hội; cơ quan báo chí"},
    {press, plain,
     "xuất bản; trang tin điện tử; phóng viên; chuyên mục; truyền thông; phát thanh; truyền hình"},
    {press, weak, "dư luận xã hội; thông tin tuyên truyền"},
    {ethics, strong, "chuẩn mực đạo đức; học tập và làm theo; phong cách Hồ Chí Minh"},
    {ethics, plain, "nêu gương; cam kết; phẩm chất đạo đức"},
    {ethics, weak, "tu dưỡng; rèn luyện"},
    {criticism, strong, "kiểm điểm; tự soi; gợi ý kiểm điểm"},
    {criticism, plain, "tự phê bình; tự sửa; khuyết điểm; đánh giá, xếp loại"},
    {criticism, weak, "phê bình"},
    {party_life, strong, "sinh hoạt chi bộ; sinh hoạt cấp ủy; tổ chức cơ sở đảng"},
    {party_life, plain,
     "sinh hoạt đảng; tập trung dân chủ; nguyên tắc tổ chức; quy chế làm việc; kết nạp đảng viên; "
     "tập thể lãnh đạo"},
    {party_life, weak, "chi bộ; sức chiến đấu; tính chiến đấu"},
    {cadre, strong,
     "công tác cán bộ; quy hoạch cán bộ; luân chuyển; bổ nhiệm; tổ chức bộ máy; phân cấp quản lý "
     "cán bộ; "
     "cán bộ năng động"},
    {cadre, plain,
     "điều động; miễn nhiệm; từ chức; thi tuyển; tuyển dụng; biên chế; nhân sự; cán bộ trẻ; cán bộ "
     "nữ; chạy chức; "
     "chạy quyền; đánh giá cán bộ; vị trí việc làm; cấp phó; công tác tổ chức; người làm việc"},
    {cadre, weak, "chức danh; đội ngũ cán bộ; cán bộ chủ chốt"},
    {inspection, strong, "kỷ luật đảng; ủy ban kiểm tra; không được làm"},
    {inspection, plain, "kỷ luật; tự kiểm tra; tự giám sát; tài sản, thu nhập; dấu hiệu vi phạm"},
    {inspection, weak, "kiểm tra; giám sát; vi phạm"},
    {anticorruption, strong, "tư pháp; vụ án; tòa án; viện kiểm sát"},
    {anticorruption, plain,
     "tham nhũng; vụ việc; điều tra; truy tố; xét xử; thi hành án; tố giác; nội chính; thất thoát; "
     "tố tụng; "
     "thu hồi tài sản; kiểm soát quyền lực"},
    {anticorruption, weak, "lãng phí; tiêu cực"},
    {mass_work, strong, "dân vận; phản biện"},
    {mass_work, plain,
     "mặt trận; đoàn thể; tổ chức chính trị - xã hội; quyền làm chủ; vai trò của nhân dân; tổ chức "
     "quần chúng; "
     "dân chủ ở cơ sở; vận động nhân dân; vận động hội viên"},
    {mass_work, weak, "góp ý; vận động; hội viên; đoàn viên"},
    {council, strong, "hội đồng nhân dân; cử tri; chất vấn; kỳ họp; hđnd"},
    {council, plain, "tổ đại biểu; giải trình; đại biểu hội đồng"},
    {administration, strong,
     "cải cách hành chính; chính quyền điện tử; chính quyền số; dịch vụ công; phục vụ hành chính "
     "công"},
    {administration, plain,
     "hành chính; thủ tục hành chính; công vụ; quản lý nhà nước; một cửa; giải quyết hồ sơ"},
    {administration, weak, "cơ quan nhà nước; điều hành; ủy ban nhân dân"},
    {reception, strong, "tiếp dân; tiếp công dân"},
    {reception, plain, "khiếu nại; đối thoại; khiếu kiện"},
    {reception, weak, "kiến nghị; phản ánh"},
    {defence, plain, "quốc phòng; quân sự; dân quân; quân đội; lực lượng vũ trang"},
    {security, plain,
     "công an; ma túy; trật tự, an toàn xã hội; an ninh trật tự; cháy, nổ; phòng cháy"},
    {security, weak, "an ninh; trật tự"},
    {law, strong, "văn bản quy phạm; xây dựng pháp luật; hoàn thiện pháp luật"},
    {law, plain, "thể chế hóa; hệ thống pháp luật; hộ tịch; trợ giúp pháp lý"},
    {law, weak, "pháp luật"},
    {economy, plain,
     "kinh tế; doanh nghiệp; thương mại; công nghiệp; sản xuất; thị trường; tiêu dùng; xuất khẩu; "
     "du lịch"},
    {economy, weak, "đầu tư; dự án"},
    {finance, plain, "ngân sách; kinh phí; tài sản công; đầu tư công; thuế; tài chính"},
    {welfare, plain,
     "an sinh; hộ nghèo; nhà tạm; việc làm; người có công; trẻ em; người cao tuổi; giảm nghèo"},
    {reward, plain, "khen thưởng; thi đua; điển hình; biểu dương"},
    {disaster, strong,
     "thiên tai; đê điều; hồ chứa; lũ quét; sạt lở; lực lượng xung kích; ngập lụt; cứu nạn"},
    {disaster, plain,
     "mưa lũ; ngập; đo mưa; áo phao; xuồng máy; trực ban; ứng cứu; di dời; bão; sơ tán; cứu trợ; "
     "hồ thủy lợi"},
    {farming, plain,
     "nông nghiệp; chăn nuôi; trồng trọt; thủy sản; lâm nghiệp; rừng; thủy lợi; nông thôn"},
    {environment, plain,
     "môi trường; tài nguyên; đất đai; khoáng sản; chất thải; nước thải; rác; khí hậu"},
    {building, plain,
     "xây dựng công trình; giao thông; nhà ở; quy hoạch đô thị; hạ tầng; bến; đường bộ; cầu"},
    {health, plain,
     "y tế; dịch bệnh; khám bệnh; chữa bệnh; bệnh viện; tiêm chủng; bảo hiểm y tế; thuốc; sức "
     "khỏe; dân số"},
    {education, plain,
     "giáo dục và đào tạo; trường học; học sinh; giáo viên; đào tạo nghề; phổ cập; nhà trường; mầm "
     "non"},
    {culture, plain, "văn hóa; thể thao; di sản; lễ hội; bản sắc; gia đình"},
    {digital, strong, "chuyển đổi số; công nghệ số; cơ sở dữ liệu"},
    {digital, plain,
     "công nghệ thông tin; phần mềm; dữ liệu; số hóa; chữ ký số; đường truyền; an toàn thông tin; "
     "khoa học"},
    {archives, plain, "lưu trữ; hồ sơ, tài liệu; kho lưu trữ; tài liệu; văn thư"},
    {ethnic, plain, "dân tộc thiểu số; tôn giáo; tín ngưỡng; tiếng dân tộc; vùng đồng bào"},
    {foreign, plain, "đối ngoại; hội nhập; biên giới; hợp tác quốc tế"},
    {survey, plain, "mức độ hài lòng; sự hài lòng; khảo sát; lấy ý kiến"},
};

constexpr Group body_groups[] = {
    {study, plain, "tuyên giáo"},
    {ideology, plain, "tuyên giáo; trường chính trị"},
    {press, plain, "báo; đài; phát thanh"},
    {ethics, weak, "tuyên giáo"},
    {mass_work, plain,
     "dân vận; mặt trận; mttq; tổ chức chính trị; đoàn thanh niên; tỉnh đoàn; hội phụ nữ; hội nông "
     "dân; liên đoàn lao động"},
    {cadre, plain, "ban tổ chức; nội vụ; ban xây dựng đảng"},
    {party_life, plain, "ban tổ chức; ban xây dựng đảng"},
    {inspection, plain, "ủy ban kiểm tra"},
    {anticorruption, plain, "nội chính; tòa án; viện kiểm sát; thi hành án; thanh tra"},
    {reception, plain, "tiếp công dân; thanh tra"},
    {council, plain, "hội đồng nhân dân; hđnd"},
    {administration, plain, "phục vụ hành chính công"},
    {administration, weak, "ủy ban nhân dân; ubnd"},
    {follow_up, plain, "văn phòng"},
    {defence, plain, "quân sự; quốc phòng"},
    {security, plain, "công an"},
    {law, plain, "tư pháp"},
    {economy, plain, "công thương"},
    {finance, plain, "tài chính"},
    {farming, plain, "nông nghiệp"},
    {disaster, weak, "nông nghiệp"},
    {environment, plain, "môi trường; tài nguyên"},
    {building, plain, "sở xây dựng; bộ xây dựng; giao thông"},
    {health, plain, "y tế; bệnh viện"},
    {education, plain, "giáo dục; trường học"},
    {culture, plain, "văn hóa"},
    {digital, plain, "khoa học và công nghệ; thông tin và truyền thông"},
    {archives, weak, "lưu trữ"},
    {ethnic, plain, "dân tộc"},
    {foreign, plain, "ngoại vụ; ngoại giao"},
};

constexpr std::array<FieldName, static_cast<std::size_t>(count)> names{{
    {"học tập, quán triệt, tuyên truyền", "study of documents"},
    {"xây dựng kế hoạch", "planning"},
    {"theo dõi, đôn đốc, báo cáo", "follow-up and reports"},
    {"chính trị, tư tưởng", "political education"},
    {"báo chí, truyền thông", "press"},
    {"đạo đức, nêu gương", "ethics"},
    {"tự phê bình, kiểm điểm", "self-criticism"},
    {"sinh hoạt đảng", "party life"},
    {"tổ chức, cán bộ", "organisation and cadres"},
    {"kiểm tra, giám sát, kỷ luật", "inspection and discipline"},
    {"nội chính, phòng, chống tham nhũng", "justice and anti-corruption"},
    {"dân vận, mặt trận, đoàn thể", "mass work"},
    {"cơ quan dân cử", "elected bodies"},
    {"hành chính nhà nước", "administration"},
    {"tiếp dân, khiếu nại, tố cáo", "reception of citizens"},
    {"quốc phòng", "defence"},
    {"an ninh, trật tự", "public security"},
    {"pháp luật, tư pháp", "law"},
    {"kinh tế", "economy"},
    {"tài chính, ngân sách", "finance"},
    {"an sinh xã hội", "welfare"},
    {"thi đua, khen thưởng", "reward"},
    {"phòng, chống thiên tai", "disaster control"},
    {"nông nghiệp", "farming"},
    {"tài nguyên, môi trường", "environment"},
    {"xây dựng, giao thông", "building and transport"},
    {"y tế", "health"},
    {"giáo dục", "education"},
    {"văn hóa", "culture"},
    {"khoa học, chuyển đổi số", "science and digital"},
    {"văn thư, lưu trữ", "archives"},
    {"dân tộc, tôn giáo", "ethnic and religious affairs"},
    {"đối ngoại", "foreign affairs"},
    {"khảo sát, lấy ý kiến", "surveys"},
}};

/// The rows of `groups` by phrase; a phrase of two groups gets both fields.
text::Phrases<Cue> table_of(std::span<Group const> groups) {
    std::vector<std::pair<std::string, Cue>> rows;
    for (auto const& group : groups) {
        std::string_view left = group.phrases;
        while (!left.empty()) {
            auto const end = std::min(left.find(';'), left.size());
            std::string phrase(text::trimmed(left.substr(0, end)));
            left.remove_prefix(std::min(end + 1, left.size()));
            auto const known = std::ranges::find(rows, phrase, &std::pair<std::string, Cue>::first);
            if (known == rows.end())
                rows.push_back(
                    {std::move(phrase), {.first = group.field, .first_weight = group.weight}});
            else {
                known->second.second = group.field;
                known->second.second_weight = group.weight;
            }
        }
    }
    text::Phrases<Cue> all{};
    for (auto const& [phrase, cue] : rows) all.add(phrase, cue);
    return all;
}

} // namespace

std::span<FieldName const> fields() {
    return names;
}

text::Phrases<Cue> const& cues() {
    static text::Phrases<Cue> const table = table_of(cue_groups);
    return table;
}

text::Phrases<Cue> const& body_cues() {
    static text::Phrases<Cue> const table = table_of(body_groups);
    return table;
}

} // namespace suot::trace
