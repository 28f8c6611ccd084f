// Kinds of acts: what is to be done, whatever to. docs/spec/trace.md, section 2.3.
//
// "Kiểm tra việc trang bị" and "trang bị" are about the same and are different orders: the kind of
// act tells them apart.
#include <string_view>

#include <text/fold.hpp>

#include "lexicon.hpp"

namespace suot::trace {

namespace {

/// One kind of act a row; parted by ";".
constexpr std::string_view act_rows[] = {
    "rà soát; cập nhật; lập danh sách; thống kê; điều tra, khảo sát; sửa đổi; bổ sung",
    "kiểm tra; giám sát; thanh tra; kiểm soát; nhắc nhở; chấn chỉnh",
    "tuyên truyền; phổ biến; quán triệt; học tập; giáo dục; chuyên mục; hội nghị; sinh hoạt chính "
    "trị; biên soạn",
    "tập huấn; bồi dưỡng; đào tạo; giảng dạy",
    "mua sắm; trang bị; cấp phát; lắp đặt; bố trí kinh phí; hỗ trợ kinh phí; đầu tư; nâng cấp",
    "bố trí; sắp xếp; kiện toàn; thành lập; điều động; luân chuyển; bổ nhiệm; quy hoạch cán bộ",
    "công khai; niêm yết; công bố; minh bạch",
    "báo cáo; tổng hợp; theo dõi; đôn đốc",
    "sơ kết; tổng kết; đánh giá",
    "khen thưởng; biểu dương; nhân rộng",
    "diễn tập; hiệp đồng",
    "khảo sát; lấy ý kiến; lấy phiếu",
    "vận động; huy động",
    "số hóa; kết nối; tích hợp; đưa vào sử dụng; xây dựng cơ sở dữ liệu; xây dựng bộ tiêu chí",
    "xử lý; giải quyết; kỷ luật; xét xử; thu hồi",
    "tiếp nhận; phân phối; cứu trợ",
    "xây dựng kế hoạch; ban hành kế hoạch; xây dựng chương trình",
};

} // namespace

text::Phrases<std::uint8_t> const& acts() {
    static text::Phrases<std::uint8_t> const table = [] {
        text::Phrases<std::uint8_t> all{};
        std::uint8_t kind = 0;
        for (std::string_view rows : act_rows) {
            while (!rows.empty()) {
                auto const end = std::min(rows.find(';'), rows.size());
                all.add(text::trimmed(rows.substr(0, end)), kind);
                rows.remove_prefix(std::min(end + 1, rows.size()));
            }
            ++kind;
        }
        return all;
    }();
    return table;
}

} // namespace suot::trace
