// Words inside and beside the names of bodies. docs/spec/duties.md, section 3.
#include "lexicon.hpp"

namespace suot::duties {

text::Phrases<bool> const& false_heads() {
    static auto const table = phrase_set(
        "đơn vị gửi báo cáo; đơn vị nhận báo cáo; cơ quan nhận báo cáo; đơn vị tính; "
        "báo cáo; báo chí; ban hành; ban đầu; phòng ngừa; phòng chống; phòng, chống; "
        "phòng cháy; phòng thủ; bộ máy; bộ phận; bộ tiêu chí; bộ chỉ số; bộ thủ tục; "
        "bộ dữ liệu; hội nghị; hội thảo; hội họp; hội nhập; hội viên; hội thi; hội chợ; "
        "đoàn kết; đoàn viên; đội ngũ; trường hợp; vụ việc; vụ án; vụ mùa; viện dẫn; "
        "viện trợ; quỹ đất; khối lượng; thuế suất; cục bộ; sở hữu; sở tại; văn phòng phẩm; "
        "hội đồng hóa; công an ninh; thanh tra, kiểm tra; thanh tra việc; thống kê, ; "
        "tổ chức thực hiện; trưởng thành; đại diện cho; báo động; ban ngày; ban đêm; "
        "trạm trưởng; đài thọ; tỉnh táo; xã hội; cơ sở dữ liệu; cơ sở vật chất; cơ sở để; "
        "cơ sở pháp lý; cơ sở hạ tầng; hộ chiếu; hộ khẩu; địa phương hóa; bộ luật; "
        "lãnh đạo, chỉ đạo; phòng học; phòng họp; ngành nghề; xã luận");
    return table;
}

text::Phrases<bool> const& chain_nouns() {
    static auto const table = phrase_set(
        "sở; ban; bộ; ngành; hội; đoàn; viện; trường; phòng; mặt trận; thành ủy; tỉnh ủy; "
        "đảng ủy; huyện ủy; thị ủy; quận ủy; chi bộ; đảng bộ; vụ; cục; ban đảng; đoàn thể; "
        "đảng đoàn; ban cán sự đảng; hiệp hội; trung tâm; phường; xã; đặc khu; thị trấn; "
        "huyện; quận; thị xã; thành phố; tỉnh; cơ quan; đơn vị; địa phương; tổ chức; "
        "cá nhân; doanh nghiệp; cấp ủy; tổ chức đảng; hợp tác xã; thôn; bản; cấp xã; "
        "cấp tỉnh; cấp huyện; lĩnh vực; tập đoàn; tổng công ty; công ty; thủ trưởng; "
        "chính quyền; bộ đội; hộ gia đình; đơn vị sự nghiệp; bộ trưởng; cán bộ; đảng viên; "
        "công chức; viên chức; người lao động; tổ dân phố; tập thể lãnh đạo; tiểu dự án; "
        "tiểu khu; khóm; ấp; khu phố; khối phố; buôn; làng; xóm; khu dân cư; trạm y tế; "
        "trường học; bệnh viện; chợ; siêu thị; báo chí; truyền thông; xuất bản; quân đội");
    return table;
}

text::Phrases<bool> const& inside_name() {
    static auto const table = phrase_set(
        "trực thuộc; cấp trên; cấp dưới; các cấp; cùng cấp; ngang cấp; cấp tỉnh; cấp xã; "
        "cấp huyện; cấp trung ương; cấp ủy; cấp cơ sở; cấp trên trực tiếp; dân cử; công lập; "
        "ngoài công lập; dân lập; tư thục; liên quan; có liên quan; quản lý nhà nước; "
        "trung ương; hành chính; chuyên môn; ngang bộ; phụ trách lĩnh vực; phụ trách; "
        "hành chính sự nghiệp; tổ chức đảng; đầu tư công; thông tin đại chúng; "
        "thông tin truyền thông; chính trị - xã hội; trên địa bàn; đóng trên địa bàn; "
        "thuộc phạm vi quản lý; chủ trì dự án; chủ chương trình; chủ dự án thành phần; "
        "chủ dự án; các tổ chức; bầu cử; tổng tham mưu; dự án đầu tư; dự án đầu tư xây dựng; "
        "tổ chức theo ngành dọc; trực tiếp quản lý; trực tiếp sử dụng; trong hệ thống; "
        "trong các cơ quan; trong ngành; trong khu; trong cụm; tại khu vực; ở trung ương; "
        "ở địa phương; ở cơ sở; từ trung ương đến cơ sở; từ trung ương đến địa phương; "
        "qlda đầu tư xây dựng; qlda đầu tư; quân sự; chỉ huy quân sự; "
        "có tên tại; có tên trong danh sách; chi nhánh; hạ tầng; dự phòng; từ tỉnh đến cơ sở; từ "
        "tỉnh đến xã; chương trình; công nghệ "
        "thông tin; "
        "vật liệu xây dựng; tiếng nói; kiểm phiếu; quản lý ngành, lĩnh vực; quản lý ngành; ngoại "
        "giao; đối ngoại; tổ chức có liên quan; tổ chức liên "
        "quan; trong "
        "tiểu ban; trong ban chỉ đạo; "
        "trong tổ công tác; trong đoàn; trong hội đồng; dịch vụ tổng hợp; dịch vụ công; phục vụ "
        "hành chính công; cung ứng dịch vụ");
    return table;
}

text::Phrases<bool> const& nominal_verbs() {
    static auto const table = phrase_set(
        "quản lý; tham mưu; giúp việc; đào tạo; nghiên cứu; sản xuất; kinh doanh; kiểm tra; thanh "
        "tra; "
        "đầu tư; cung cấp; bảo vệ; chủ quản; khai thác; vận hành; thống kê; chủ trì; "
        "thông tin; thi công; tuyên truyền; giám sát; tư vấn; điều tra; tiếp nhận; "
        "phát triển; kiểm định; quan trắc; thẩm định; xúc tiến; có liên quan; có thẩm quyền; "
        "được lựa chọn; thường trực; trực; quy hoạch; bồi dưỡng; cứu hộ; ứng cứu; nuôi; "
        "tìm kiếm; đăng kiểm; có trụ sở; xây dựng đảng; thi hành án; truyền thông; sử dụng; "
        "chuyển đổi số; phòng, chống; phòng chống; giáo dục; chăm sóc; nuôi dưỡng; chế biến; nuôi "
        "trồng; trồng; quản trị; "
        "được giao; được giao nhiệm vụ; được giao chủ trì; "
        "được giao nhiệm vụ chủ trì; có nhu cầu; "
        "khám bệnh; chữa bệnh; khám; điều trị; cai nghiện; trợ giúp; bảo trợ; "
        "xuất khẩu; nhập khẩu; chăn nuôi; thu gom; vận chuyển; kiểm nghiệm; bảo tồn; kiểm toán");
    return table;
}

text::Phrases<bool> const& joined_names() {
    static auto const table = phrase_set(
        "văn hóa, thể thao và du lịch; văn hóa, thể thao; văn hóa, thông tin; "
        "văn hóa, truyền thông và thể thao; nông nghiệp và phát triển nông thôn; "
        "nông nghiệp và môi trường; khoa học và công nghệ; giáo dục và đào tạo; "
        "kế hoạch và đầu tư; tài nguyên và môi trường; thông tin và truyền thông; "
        "dân tộc và tôn giáo; tuyên giáo và dân vận; văn hóa và thể thao; "
        "lao động - thương binh và xã hội; lao động, thương binh và xã hội; "
        "báo và phát thanh, truyền hình; báo và phát thanh - truyền hình; "
        "phát thanh, truyền hình; phát thanh và truyền hình; biển đảo và thủy sản; "
        "phòng cháy, chữa cháy và cứu nạn, cứu hộ; phòng cháy, chữa cháy; "
        "phòng, chống thiên tai và tìm kiếm cứu nạn; phòng, chống thiên tai; "
        "phòng, chống tham nhũng, lãng phí, tiêu cực; phòng, chống tham nhũng, tiêu cực; "
        "phòng, chống tham nhũng; phòng, chống tội phạm; phòng, chống; "
        "tiêu chuẩn, đo lường, chất lượng; tiêu chuẩn đo lường chất lượng; "
        "chính sách, chiến lược; chiến lược, chính sách; kiểm tra, giám sát; "
        "quản lý, sử dụng; khoa học, công nghệ; trồng trọt và bảo vệ thực vật; "
        "chăn nuôi và thú y; công nghiệp và thương mại; kinh tế, hạ tầng và đô thị; "
        "kinh tế, ngân sách; "
        "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; "
        "văn hóa - xã hội; khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số; "
        "công nghệ và đổi mới sáng tạo; tài chính, ngân sách; văn hóa, giáo dục; "
        "kinh tế và tài chính; văn hóa và xã hội; quốc phòng, an ninh và đối ngoại; "
        "khoa học, công nghệ và môi trường; dân nguyện và giám sát; pháp luật và tư pháp; "
        "văn hóa, giáo dục, thanh niên, thiếu niên và nhi đồng; văn hóa, xã hội");
    return table;
}

text::Phrases<bool> const& class_words() {
    static auto const table = phrase_set("các; hai; ba; cả hai; những; từng; mỗi; toàn thể; tất cả "
                                         "các; một số; toàn bộ các; mọi; quý; tất cả");
    return table;
}

} // namespace suot::duties
