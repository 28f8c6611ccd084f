// The heads of names of bodies: Quy định 66- and 399-QĐ/TW for the Party, Luật 72/2025/QH15 and QĐ
// 09/2025/QĐ-TTg for the State, the statutes of the mass organisations. docs/spec/duties.md,
// section 3.
#include "lexicon.hpp"

namespace suot::duties {

namespace {

struct HeadGroup {
    Head head;
    std::string_view phrases; ///< parted by ";"
};

constexpr HeadGroup groups[] = {
    // the State: ministries, committees, their parts
    {Head::own,
     "bộ; sở; ban; ủy ban; ubnd; hđnd; ủy ban nhân dân; văn phòng; cục; chi cục; "
     "tổng cục; vụ; viện; trung tâm; ban chỉ huy; ban chỉ đạo; ban quản lý; tổ công tác; "
     "tổ; phòng; thống kê; cơ quan thường trực; khối; lưu trữ lịch sử; lưu trữ hiện hành; "
     "lưu trữ cơ quan"},
    // the Party
    {Head::own,
     "đảng ủy; tỉnh ủy; thành ủy; huyện ủy; quận ủy; thị ủy; đảng đoàn; ban cán sự đảng; "
     "thường trực; ban thường vụ; ban thường trực; ban chấp hành; ban tổ chức; tiểu ban; "
     "tổ đảng; đảng bộ; chi bộ; ban xây dựng đảng; đảng ủy, ủy ban"},
    // mass organisations
    {Head::own,
     "ubmttq; tổng liên đoàn; tổng liên đoàn lao động; hội đồng nhân dân; hội đồng; "
     "hội; hiệp hội; liên đoàn; liên minh; "
     "liên hiệp; mặt trận; mttq; đoàn; tỉnh đoàn; thành đoàn; câu lạc bộ; "
     "đoàn đại biểu quốc hội; trung ương đoàn; trung ương hội; trung ương mặt trận; lđlđ; "
     "công đoàn; chi đoàn; chi hội; ban đại diện; ban công tác mặt trận"},
    // armed forces, courts, inspectorates
    {Head::own,
     "công an; quân ủy; bộ đội; tòa án; tòa án nhân dân; viện kiểm sát; "
     "viện kiểm sát nhân dân; thanh tra; quân khu; bộ tư lệnh; bộ chỉ huy; đội; hạt; đồn; "
     "kiểm toán; cảnh sát; thi hành án; trung đoàn; sư đoàn; lữ đoàn; tiểu đoàn; bch; bcđ; bchqs"},
    // public services, enterprises, the press
    {Head::own,
     "học viện; kho bạc; kho bạc nhà nước; ngân hàng; ngân hàng nhà nước; "
     "bảo hiểm xã hội; thuế; hải quan; đài; báo; báo và phát thanh; "
     "báo và phát thanh, truyền hình; cổng; tạp chí; nhà xuất bản; trường; đại học; "
     "bệnh viện; trạm; tập đoàn; tổng công ty; công ty; quỹ; điện lực; bưu điện; nhà máy; "
     "vnpt; viettel; mobifone; evn; bưu chính; thư viện; bảo tàng; nhà hát; "
     "nhà văn hóa; nhà thiếu nhi; xí nghiệp; nông trường; lâm trường; chi nhánh; ban giám hiệu; "
     "ban giám đốc; hợp tác xã dịch vụ; bộ phận một cửa; bộ phận tiếp nhận; "
     "bộ phận tiếp nhận và trả kết quả"},
    // whole names by themselves
    {Head::lone,
     "chính phủ; quốc hội; thủ tướng chính phủ; thủ tướng; chủ tịch nước; bộ chính trị; "
     "ban bí thư; bộ quốc phòng; ban chấp hành trung ương; ủy ban thường vụ quốc hội; "
     "tòa án nhân dân tối cao; viện kiểm sát nhân dân tối cao; kiểm toán nhà nước; "
     "thông tấn xã việt nam; văn phòng chính phủ; văn phòng quốc hội; "
     "văn phòng chủ tịch nước; thanh tra chính phủ"},
    // posts
    {Head::person,
     "giám đốc; phó giám đốc; tổng giám đốc; thủ trưởng; chủ tịch; phó chủ tịch; "
     "bộ trưởng; bí thư; phó bí thư; chánh văn phòng; phó chánh văn phòng; "
     "chánh thanh tra; trưởng ban; phó trưởng ban; trưởng; hiệu trưởng; cục trưởng; "
     "vụ trưởng; chi cục trưởng; tổng cục trưởng; viện trưởng; thống đốc; tổng thanh tra; "
     "chỉ huy trưởng; tổ trưởng; trưởng phòng; người đứng đầu; lãnh đạo; chủ nhiệm; "
     "chánh án; viện trưởng viện kiểm sát; ủy viên; thành viên; ủy viên thường trực; "
     "phó trưởng; đồng chí; tư lệnh; tổng biên tập; chánh; đại diện; tập thể lãnh đạo; "
     "ban lãnh đạo; người được giao; người sử dụng; người ứng cử; người có thẩm quyền; "
     "người phụ trách; thứ trưởng; đại biểu quốc hội; đại biểu hội đồng nhân dân; "
     "đại biểu hđnd; tổ đại biểu; tổ phó; chi cục phó; cục phó; tổng thư ký; "
     "phó tổng thư ký; tổng kiểm toán; tổng kiểm toán nhà nước; phó chủ nhiệm; trưởng bản; "
     "trưởng thôn; trưởng ấp; kế toán trưởng; ông bà; ông, bà; ông (bà); ông/bà; các ông; các bà; "
     "các ông, bà; các ông (bà); "
     "trưởng khu; trưởng xóm; bí thư chi bộ; phó thủ tướng; phó thủ tướng chính phủ"},
    // places and tiers
    {Head::common,
     "địa phương; các cấp; xã; phường; đặc khu; tỉnh; thành phố; huyện; quận; thị xã; "
     "thị trấn; thôn; khóm; ấp; tổ dân phố; buôn; tiểu khu; khu phố; cấp; cấp thành phố; cấp tỉnh; "
     "cấp xã; cấp "
     "huyện; cấp trung ương"},
    // classes of bodies and people
    {Head::common,
     "chính quyền; cơ quan; đơn vị; tổ chức; ngành; cấp ủy; cấp ủy đảng; tổ chức đảng; "
     "chi; đảng viên; cán bộ; doanh nghiệp; chủ đầu tư; nhà đầu tư; chủ quản; nhà thầu; "
     "cơ sở; đoàn thể; hợp tác xã; tổ chức chính trị - xã hội; tổ chức chính trị xã hội; "
     "đối tượng; cá nhân; hộ gia đình; chủ chương trình; chủ dự án; báo cáo viên; "
     "chủ rừng; chủ cơ sở; nhà trường; lực lượng; hộ; người dân; chủ thể; công chức; "
     "viên chức; cấp có thẩm quyền; chuyên viên; cơ quan thống kê; cơ quan lưu trữ; chủ đầu tư xây "
     "dựng; "
     "chủ đầu tư xây dựng hạ tầng; khu công nghiệp; chủ quản dữ liệu; nhân sự"},
};

} // namespace

text::Phrases<Head> const& heads() {
    static text::Phrases<Head> const table = [] {
        text::Phrases<Head> all{};
        for (auto const& group : groups) add_phrases(all, group.phrases, group.head);
        return all;
    }();
    return table;
}

} // namespace suot::duties
