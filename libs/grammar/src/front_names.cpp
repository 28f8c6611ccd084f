// Proper names in their printed case: Nghị định 30/2020/NĐ-CP, annex II, parts II and III.
#include <text/phrases.hpp>

#include "front_lexicon.hpp"

namespace suot::grammar::front {

using text::Phrases;
using text::Words;

namespace {

Phrases<char> const& areas() {
    static Phrases<char> const table{
        {"tỉnh", 0},     {"thành phố", 0}, {"tp", 0},       {"huyện", 0},  {"quận", 0},
        {"xã", 0},       {"phường", 0},    {"thị trấn", 0}, {"thị xã", 0}, {"đặc khu", 0},
        {"thôn", 0},     {"khu phố", 0},   {"ấp", 0},
    };
    return table;
}

/// Each row is printed as it stands.
Phrases<std::string_view> const& propers() {
    static Phrases<std::string_view> const table = [] {
        constexpr std::string_view rows[] = {
            "Đảng", "Đảng Cộng sản Việt Nam", "Trung ương", "Trung ương Đảng", "Ban Chấp hành",
            "Bộ Chính trị", "Ban Bí thư", "Tổng Bí thư", "Ban Thường vụ", "Tỉnh ủy", "Thành ủy",
            "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy", "Đảng bộ", "Quân ủy Trung ương",
            "Ban Tổ chức", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận", "Ban Dân vận",
            "Ban Nội chính", "Ban Kinh tế", "Ban Chính sách, chiến lược", "Ban Đối ngoại",
            "Ủy ban Kiểm tra", "Văn phòng", "Ban Xây dựng Đảng", "Ban Chỉ đạo", "Ban Chỉ huy",
            "Ban Quản lý", "Nhân dân", "Nhà nước", "Quốc hội", "Ủy ban Thường vụ Quốc hội",
            "Chính phủ", "Thủ tướng", "Thủ tướng Chính phủ", "Phó Thủ tướng",
            "Phó Thủ tướng Chính phủ", "Phủ Thủ tướng", "Chủ tịch nước", "Chủ tịch Quốc hội",
            "Hội đồng Chính phủ", "Hội đồng Bộ trưởng", "Văn phòng Chính phủ", "Văn phòng Quốc hội",
            "Văn phòng Chủ tịch nước", "Ủy ban nhân dân", "Hội đồng nhân dân", "UBND", "HĐND",
            "Thường trực", "Ban Thường trực", "Đoàn Chủ tịch", "Đoàn đại biểu Quốc hội",
            "Mặt trận Tổ quốc", "Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc",
            "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban MTTQ", "Ủy ban MTTQ Việt Nam",
            "Ủy ban MTTQVN", "UBMTTQ", "UBMTTQVN", "MTTQ", "MTTQVN", "Việt Nam",
            "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Ban công tác Mặt trận",
            "Đoàn Thanh niên", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn TNCS",
            "Đoàn TNCS Hồ Chí Minh", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Trung ương Đoàn",
            "Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động", "Công đoàn",
            "Hội Liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ Việt Nam", "Hội LHPN", "Hội Nông dân",
            "Hội Nông dân Việt Nam", "Hội Cựu chiến binh", "Hội Cựu chiến binh Việt Nam",
            "Hội đồng Dân tộc", "Kiểm toán Nhà nước", "Tòa án nhân dân", "Tòa án nhân dân tối cao",
            "Viện kiểm sát nhân dân", "Viện kiểm sát nhân dân tối cao", "Công an", "Bộ Công an",
            "Bộ Quốc phòng", "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Tư pháp", "Bộ Tài chính",
            "Bộ Công Thương", "Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng",
            "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Khoa học và Công nghệ",
            "Bộ Giáo dục và Đào tạo", "Bộ Y tế", "Bộ Dân tộc và Tôn giáo",
            "Bộ Thông tin và Truyền thông", "Bộ Kế hoạch và Đầu tư", "Bộ Giao thông vận tải",
            "Bộ Lao động - Thương binh và Xã hội", "Bộ Tài nguyên và Môi trường",
            "Bộ Nông nghiệp và Phát triển nông thôn", "Ngân hàng Nhà nước Việt Nam",
            "Thanh tra Chính phủ", "Ủy ban Dân tộc", "Sở Công Thương", "Chi cục", "Quân khu",
            "Bộ Chỉ huy Quân sự", "Bộ Chỉ huy", "Bộ Tư lệnh", "Bảo hiểm Xã hội Việt Nam",
            "Bảo hiểm xã hội", "Kho bạc Nhà nước", "Hội đồng Bầu cử Quốc gia", "Ủy ban bầu cử",
            "Thông tấn xã Việt Nam", "Đài Truyền hình Việt Nam", "Học viện Chính trị",
            "Liên minh Hợp tác xã", "Liên hiệp các Hội", "Tổng công ty", "Tập đoàn",
            "Ban Chỉ đạo Nhà nước", "xã hội", "xã hội chủ nghĩa", "hợp tác xã", "thị xã", "tỉnh lộ",
            "Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Thủ đô Hà Nội",
            // Provinces and cities, those merged in 2025 as well.
            "Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "An Giang", "Bà Rịa - Vũng Tàu",
            "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định",
            "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đắk Nông", "Điện Biên",
            "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tĩnh", "Hải Dương",
            "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu",
            "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình",
            "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi",
            "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình",
            "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang",
            "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
        };
        Phrases<std::string_view> made{};
        for (auto const row : rows) made.add(row, row);
        return made;
    }();
    return table;
}

} // namespace

std::size_t area_at(Words words, std::size_t at) {
    auto const found = areas().longest(words, at);
    return found ? found->size : 0;
}

Hit<std::string_view> proper_at(Words words, std::size_t at) {
    auto const found = propers().longest(words, at);
    if (!found) return {};
    return {found->value, found->size};
}

} // namespace suot::grammar::front
