// Words that stand in every order and say nothing of what is ordered: the background weighting of
// the model. docs/spec/trace.md, section 2.2.
//
// Official language repeats itself: without these rows any two orders would be alike. A word
// belongs here where it fits any order whatever.
#include <string_view>

#include <text/fold.hpp>

#include "lexicon.hpp"

namespace suot::trace {

namespace {

/// Parted by ";".
constexpr std::string_view formula_rows[] = {
    // words of grammar
    "và; các; của; về; việc; theo; với; cho; trong; tại; từ; đến; là; những; một số; này; đó; có; "
    "được; "
    "bằng; do; ở; khi; nhất là; nhất; trên; dưới; như; cùng; thì; phải; sẽ; đã; cần; vào; ra; để; "
    "nhằm; hoặc; "
    "mọi; từng; mỗi; đối với; không; trước; sau; qua; giữa; gồm; lại; cũng; vừa; rõ",
    // how an order is given
    "thực hiện; tổ chức thực hiện; triển khai; triển khai thực hiện; tham mưu; chủ trì; phối hợp; "
    "chủ trì, phối hợp với; lãnh đạo, chỉ đạo; lãnh đạo; chỉ đạo; chủ động; tổ chức; giao; đề "
    "nghị; yêu cầu; "
    "chịu trách nhiệm; có trách nhiệm; hướng dẫn; phân công; đề xuất; nghiên cứu; trình; ban hành; "
    "có hiệu quả; các cơ quan liên quan; cơ quan chức năng; cơ quan, đơn vị; có liên quan; liên "
    "quan",
    // how zealously
    "tăng cường; đẩy mạnh; tiếp tục; nâng cao; chất lượng; hiệu quả; hiệu lực; tập trung; thường "
    "xuyên; "
    "kịp thời; nghiêm; nghiêm túc; tốt; chú trọng; quan tâm; phấn đấu; bảo đảm; đảm bảo; quyết "
    "liệt; đồng bộ; "
    "toàn diện; thiết thực; phù hợp; cụ thể; cụ thể hóa; kiên quyết; sâu rộng; đầy đủ; đổi mới; "
    "nội dung, phương thức; nhận thức; trách nhiệm; vai trò; tình hình mới; đáp ứng yêu cầu; yêu "
    "cầu nhiệm vụ; "
    "chức năng, nhiệm vụ; điều kiện thực tiễn; góp phần; tạo sự chuyển biến; chuyển biến; tích cực",
    // when
    "hằng năm; hàng năm; hằng quý; hằng tháng; định kỳ; thường xuyên; hoàn thành; quý; quý i; quý "
    "ii; quý iii; quý iv; tháng; năm; "
    "ngày; "
    "trước ngày; chậm nhất; giai đoạn; nhiệm kỳ; trong thời hạn; thời gian; kể từ ngày; nhận được; "
    "ngày làm việc; năm tới; sơ kết; tổng "
    "kết",
    // documents and those who issue them
    "kết luận; nghị quyết; chỉ thị; quy định; quy chế; kế hoạch; chương trình; đề án; quyết định; "
    "thông báo; "
    "công văn; hướng dẫn của trung ương; theo quy định; chỉ đạo của trung ương; văn bản; bộ chính "
    "trị; "
    "ban bí thư; ban chấp hành trung ương; ban chấp hành; ban thường vụ; trung ương; ban thường vụ "
    "tỉnh ủy; "
    "tỉnh ủy; thành ủy; huyện ủy; đảng ủy; thường trực; thủ tướng chính phủ; chính phủ; số; khóa; "
    "điều; khoản; điểm; mục",
    // whom everything is about
    "cấp ủy; tổ chức đảng; cấp ủy, tổ chức đảng; cán bộ, đảng viên; cán bộ, công chức, viên chức; "
    "công chức; "
    "viên chức; cơ quan; đơn vị; địa phương; các cấp; các ngành; cấp tỉnh; cấp huyện; cấp xã; "
    "tỉnh; xã; phường; huyện; "
    "toàn tỉnh; trên địa bàn; địa bàn tỉnh; nhân dân; người dân; đảng bộ tỉnh; nhà nước; công tác; "
    "nhiệm vụ; giải pháp; "
    "nội dung; hoạt động; lĩnh vực; tập thể, cá nhân; người đứng đầu; đồng chí; xã hội; đảng",
};

constexpr std::string_view purpose_rows =
    "nhằm; góp phần; để góp phần; gắn với; phục vụ; làm căn cứ";

void add_rows(text::Phrases<bool>& all, std::string_view rows) {
    while (!rows.empty()) {
        auto const end = std::min(rows.find(';'), rows.size());
        all.add(text::trimmed(rows.substr(0, end)), true);
        rows.remove_prefix(std::min(end + 1, rows.size()));
    }
}

} // namespace

text::Phrases<bool> const& formulas() {
    static text::Phrases<bool> const table = [] {
        text::Phrases<bool> all{};
        for (auto const rows : formula_rows) add_rows(all, rows);
        return all;
    }();
    return table;
}

text::Phrases<bool> const& purposes() {
    static text::Phrases<bool> const table = [] {
        text::Phrases<bool> all{};
        add_rows(all, purpose_rows);
        return all;
    }();
    return table;
}

} // namespace suot::trace
