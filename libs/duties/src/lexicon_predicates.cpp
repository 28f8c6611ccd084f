// The words by which duties are given, as the "nhiệm vụ", "giải pháp" and "tổ chức thực hiện" parts
// of plans use them. docs/spec/duties.md, section 2.
#include "lexicon.hpp"

namespace suot::duties {

namespace {

struct RoleGroup {
    Role role;
    std::string_view phrases; ///< parted by ";"
};

/// The first row of a phrase counts.
constexpr RoleGroup groups[] = {
    // the issuer speaks of itself: it praises, agrees, gives notice
    {Role::praise,
     "ghi nhận; biểu dương; đánh giá cao; cơ bản thống nhất; thống nhất với; "
     "cơ bản đồng ý; đồng ý; thống nhất chủ trương; chia sẻ với; hoan nghênh; cảm ơn; "
     "chúc mừng; nhất trí; cơ bản nhất trí; trân trọng thông báo; xin thông báo; "
     "trân trọng cảm ơn; tán thành; ghi nhận và biểu dương; thống nhất về; nhất trí với"},
    // it forbids
    {Role::forbid,
     "không được; nghiêm cấm; cấm; tuyệt đối không; không được phép; không được tự ý; "
     "nghiêm cấm việc; tuyệt đối không được"},
    // it gives a right
    {Role::may, "có thể; có quyền; được quyền; được phép; được"},
    // it names who leads
    {Role::lead,
     "chủ trì; làm đầu mối; là đầu mối; là cơ quan đầu mối; là cơ quan thường trực; "
     "chịu trách nhiệm chính; làm chủ đầu tư; làm nòng cốt; là cơ quan chủ trì; "
     "là đơn vị đầu mối; làm cơ quan đầu mối; giữ vai trò chủ trì; đóng vai trò chủ trì"},
    // those that follow support
    {Role::support,
     "phối hợp với; phối hợp chặt chẽ với; phối hợp cùng; phối hợp; phối hợp chặt chẽ; "
     "phối hợp chặt chẽ cùng; phối hợp tốt với; kết hợp với; phối kết hợp với; "
     "phối hợp kịp thời với; tiếp tục phối hợp với; cùng với; phối hợp, thống nhất với; "
     "trao đổi, phối hợp chặt chẽ với; phối hợp hiệu quả với; phối hợp và; "
     "phối hợp đồng bộ với; với sự phối hợp của; có sự phối hợp của; với sự tham gia của; "
     "liên hệ, phối hợp với; chủ động phối hợp với; phối hợp thường xuyên với; "
     "phối hợp thực hiện cùng; hiệp đồng với; hiệp đồng chặt chẽ với; "
     "chủ động, phối hợp với; phối hợp, trao đổi với; trao đổi, phối hợp với; "
     "phối hợp, tham mưu cùng; chủ động phối hợp; tích cực phối hợp với; "
     "họp bàn với; bàn bạc với; trao đổi, thống nhất với; phối hợp, hướng dẫn; "
     "phối hợp, hỗ trợ; phối hợp hướng dẫn; đề nghị và thống nhất với; trao đổi và thống nhất với; "
     "bàn bạc, thống nhất với; chủ trì cùng; "
     "chủ trì cùng với; chủ trì, cùng với; tăng cường phối hợp với; thường xuyên phối hợp với; đẩy "
     "mạnh phối hợp với; cùng"},
    // it says that a body must
    {Role::responsible, "có chức năng; có chức năng, nhiệm vụ; có trách nhiệm; chịu trách nhiệm; "
                        "có nhiệm vụ; phải; cần; cần phải; chịu trách nhiệm trước; có nghĩa vụ; "
                        "có trách nhiệm chủ trì; căn cứ; theo chức năng; trong phạm vi; "
                        "chịu trách nhiệm chủ trì; sẽ; trên cơ sở; theo chức năng, nhiệm vụ; "
                        "theo thẩm quyền; theo nhiệm vụ"},
    // those that follow are charged
    {Role::charge,
     "giao; yêu cầu; đề nghị; phân công; giao nhiệm vụ cho; giao cho; trân trọng đề nghị; "
     "kính đề nghị; phân công nhiệm vụ cho; ủy quyền cho; ủy quyền; giao trách nhiệm cho; "
     "đề nghị và giao; giao các; kiến nghị; kiến nghị với; trân trọng kiến nghị"},
    // how it is done, before the verb
    {Role::manner,
     "tiếp tục; khẩn trương; chủ động; tích cực; kịp thời; nghiêm túc; nghiêm; "
     "quyết liệt; sớm; nhanh chóng; trực tiếp; kiên quyết; kiên trì; kiên định; "
     "kiên quyết, kiên trì; thường xuyên; định kỳ; phát huy vai trò; đồng thời; chú ý; "
     "hằng năm; hàng năm; hằng quý; hàng quý; hằng tháng; hàng tháng; hằng tuần; "
     "hàng tuần; hằng ngày; hàng ngày; cơ bản; từng bước; phấn đấu; trước mắt; đột xuất; "
     "thật sự; thực sự; mạnh mẽ; toàn diện; rà soát kỹ; xem xét; cùng; cùng nhau; ngay; "
     "tự; phải; cần; linh hoạt; sáng tạo; gương mẫu; tổ chức tốt; làm tốt; lập tức; "
     "đặc biệt; không ngừng; không để; luôn; luôn luôn; tuyệt đối; triệt để; mạnh dạn; "
     "đẩy nhanh; ra sức; tranh thủ; sẵn sàng; đồng loạt; nghiêm chỉnh; nghiêm minh; "
     "bước đầu; hết sức; cương quyết; tiên phong; xung kích; tận tâm; trước hết; "
     "đặc biệt chú trọng; đặc biệt quan tâm; tiếp tục duy trì"},
    // it tells what is or was
    {Role::report, "đã; đang; vẫn; được; bị; chưa; còn; không; có; vi phạm"},
    // drawing up, adopting and changing documents
    {Role::act, "xây dựng; ban hành; soạn thảo; dự thảo; biên soạn; lập; viết; sửa đổi; bổ sung; "
                "điều chỉnh; thay thế; bãi bỏ; hủy; hủy bỏ; hoàn thiện; hoàn chỉnh; hợp nhất; "
                "chỉnh lý; chỉnh sửa; cụ thể hóa; thể chế hóa; hệ thống hóa; pháp điển hóa; "
                "quy định; quy hoạch; quyết định; kết luận; phê duyệt; phê chuẩn; thẩm định; "
                "thẩm tra; ký; ký kết; ký ban hành; ký số; in; sao; trích sao; sao gửi; chấp "
                "thuận; xuất bản; phát hành; "
                "công bố; gia hạn; thiết kế; biên tập; biên dịch; rà soát, sửa đổi; góp ý; "
                "tham gia ý kiến; cho ý kiến; lấy ý kiến; xin ý kiến"},
    // carrying out, leading, organising
    {Role::act,
     "thực hiện; triển khai; thi hành; thực thi; tổ chức; tiến hành; hoàn thành; "
     "hoàn tất; kết thúc; bắt đầu; khởi tạo; khởi động; chỉ đạo; lãnh đạo; điều hành; "
     "điều phối; quản lý; quản trị; phụ trách; thay mặt; đại diện; phân công; giao; "
     "ủy quyền; phân cấp; phân quyền; phân định; thành lập; kiện toàn; sắp xếp; "
     "tổ chức lại; củng cố; giải thể; sáp nhập; chia tách; phân tách; tái cấu trúc; "
     "tái cơ cấu; bố trí; bố cục; sắp đặt; phối trí; duy trì; áp dụng; vận dụng; "
     "thực hành; chấp hành; tuân thủ; tuân theo; bám sát; căn cứ; quyết tâm; phấn đấu; "
     "nỗ lực; cam kết; ký cam kết; chuẩn bị; chịu; đảm nhiệm; đảm nhận; đi; đưa; đặt; "
     "làm; làm tốt; làm rõ; làm việc; tạm dừng; tạm ngừng; dừng; ngừng; chấm dứt; "
     "đình chỉ; hoãn; họp; triệu tập; khai mạc; bế mạc; khởi công; khánh thành; diễn tập; "
     "thí điểm; mở đợt; mở; mở rộng; phát động; phát triển khai; lồng ghép; gắn; gắn kết; "
     "kết hợp; kế thừa; có kế hoạch; có biện pháp; có phương án; có giải pháp; có hình thức; dự "
     "kiến"},
    // advising, reporting, asking
    {Role::act, "tham mưu; đề xuất; trình; kiến nghị; khuyến nghị; báo cáo; tổng hợp; gửi; nộp; "
                "chuyển; chuyển đến; trả lời; phản hồi; phản ánh; giải trình; giải đáp; tiếp thu; "
                "thông báo; thông tin; đề nghị; yêu cầu; trao đổi; thảo luận; thống nhất; "
                "đồng thuận; tham vấn; tư vấn; hướng dẫn; nhắc nhở; lưu ý; khuyến cáo; cảnh báo; "
                "dự báo; hiến kế; phản biện; nêu; nói; phát biểu; biểu quyết"},
    // looking at, checking, judging
    {Role::act,
     "rà soát; rà soát lại; tự rà soát; rà; rà quét; kiểm tra; tự kiểm tra; giám sát; "
     "giám sát chặt chẽ; thanh tra; kiểm toán; đôn đốc; theo dõi; đánh giá; tự đánh giá; "
     "đo; đo đạc; quan trắc; khảo sát; điều tra; nghiên cứu; phân tích; thống kê; "
     "tính toán; đối chiếu; đối soát; so sánh; xác định; xác minh; thẩm tra, xác minh; "
     "xác thực; xác nhận; xác lập; nhận diện; nhận dạng; phân loại; xếp loại; xếp hạng; "
     "chấm; chấm điểm; bình xét; bình chọn; chọn; lựa chọn; tuyển chọn; xét; xem xét; "
     "xét duyệt; phúc tra; kiểm soát; kiểm kê; kiểm đếm; kiểm định; giám định; "
     "kiểm phiếu; nghiệm thu; tra cứu; sơ kết; tổng kết; rút kinh nghiệm; kiểm điểm; "
     "tự phê bình; phê bình; nhìn nhận; truy xuất; thử nghiệm; kiểm nghiệm; tìm; "
     "tìm kiếm; tìm hiểu; phát hiện; phát hiện, ngăn chặn"},
    // telling, teaching, honouring
    {Role::act,
     "quán triệt; tuyên truyền; phổ biến; truyền thông; giáo dục; vận động; thuyết phục; "
     "phổ cập; đăng; đăng tải; niêm yết; công khai; cập nhật; giới thiệu; quảng bá; "
     "xúc tiến; tiếp thị; phát sóng; tiếp sóng; phát thanh; chuyển tải; treo; trưng bày; đào tạo; "
     "bồi dưỡng; tập huấn; huấn luyện; dạy; học tập; sinh hoạt; nêu gương; nêu cao; "
     "đề cao; khơi dậy; lan tỏa; nhân rộng; nhân cấy; khen thưởng; "
     "biểu dương, khen thưởng; biểu dương, nhân rộng; biểu dương, tôn vinh; biểu dương và nhân "
     "rộng; "
     "tuyên dương, nhân rộng; ghi nhận, tôn vinh; ghi nhận, biểu dương, khen thưởng; tôn vinh; "
     "vinh danh; tuyên dương; phong tặng; trao; "
     "trao tặng; tặng; thăm hỏi; thăm; động viên; khuyến khích; khích lệ; cổ vũ; chăm lo; "
     "chăm sóc; nuôi dưỡng; đối thoại; tiếp; tiếp công dân; tiếp xúc; tiếp xúc cử tri; "
     "gặp mặt; đón tiếp; đón; phục vụ; đồng hành; cảnh tỉnh; thể hiện; tri ân"},
    // strengthening and improving
    {Role::act,
     "đẩy mạnh; tăng cường; nâng cao; nâng cấp; nâng; đổi mới; cải cách; cải thiện; "
     "cải tạo; phát huy; phát triển; thúc đẩy; tập trung; chú trọng; coi trọng; quan tâm; "
     "ưu tiên; tăng; đảm bảo; bảo đảm; giữ vững; giữ gìn; gìn giữ; giữ; bảo vệ; bảo tồn; "
     "bảo quản; bảo trì; bảo dưỡng; duy tu; hình thành; tạo; tạo lập; tạo điều kiện; kiến tạo; "
     "thiết lập; khơi thông; đa dạng hóa; hiện đại hóa; xã hội hóa; chuẩn hóa; "
     "tối ưu hóa; tự động hóa; điện tử hóa; cơ cấu lại; siết chặt; thắt chặt; rút ngắn; "
     "cắt giảm; đơn giản hóa; giảm; hạn chế; loại bỏ; loại trừ; xóa; xóa bỏ; kéo dài; "
     "tận dụng; khai thông; đột phá; hội nhập; hợp tác; liên kết; tham gia; hưởng ứng; "
     "đóng góp; thu hút; huy động; định hướng; định hình; hoạch định; nắm; nắm bắt; "
     "nắm chắc; nhận thức; thấm nhuần; xác định rõ; đoàn kết; tiên phong; gương mẫu; "
     "tu dưỡng; rèn luyện"},
    // staff and votes
    {Role::act,
     "cử; tuyển dụng; tuyển; bổ nhiệm; miễn nhiệm; luân chuyển; điều động; biệt phái; "
     "kết nạp; kỷ luật; chấn chỉnh; chỉnh đốn; quy hoạch cán bộ; bầu; bầu cử; "
     "hiệp thương; vận động bầu cử; ứng cử; đề cử; tinh giản; sử dụng; trẻ hóa; kê khai; "
     "đăng ký; công nhận"},
    // solving, preventing, enforcing
    {Role::act,
     "xử lý; giải quyết; tháo gỡ; khắc phục; ngăn chặn; ngăn ngừa; phòng ngừa; "
     "phòng, chống; phòng chống; đấu tranh; bài trừ; chống; ứng phó; ứng trực; ứng cứu; "
     "trực; trực tiếp; tuần tra; canh gác; bảo mật; trấn áp; triệt phá; truy quét; "
     "truy tìm; bắt; bắt giữ; khởi tố; truy tố; xét xử; thi hành án; xử phạt; phạt; "
     "cưỡng chế; tịch thu; niêm phong; thu giữ; thụ lý; hòa giải; khoanh vùng; khống chế; "
     "cách ly; tiêu hủy; tiêm; tiêm phòng; phun; khử trùng; vệ sinh; dập; dập tắt; "
     "chữa cháy; sơ tán; di dời; di dân; cứu trợ; cứu nạn; cứu hộ; cảnh giác; khẩn cấp; "
     "chia cắt; ổn định; phục hồi; khôi phục; giải tỏa; tố giác; tố cáo; chặn; vô hiệu hóa"},
    // money, goods, land
    {Role::act,
     "phân bổ; cân đối; cấp; cấp phát; cấp phép; chi; chi trả; trả; thu; thanh toán; "
     "quyết toán; giải ngân; tạm ứng; hạch toán; thu hồi; thu nộp; hoàn trả; miễn; giãn; "
     "hoãn, giãn; đầu tư; mua sắm; mua; bán; thuê; cho thuê; đấu thầu; đấu giá; đặt hàng; "
     "trang bị; sửa chữa; tu bổ; lắp đặt; thi công; xây; trồng; chăn nuôi; sản xuất; "
     "chế biến; nuôi; bồi thường; giải phóng; hỗ trợ; giúp; giúp đỡ; cung cấp; cung ứng; "
     "phân phối; điều tiết; dự trữ; tiêu thụ; vận chuyển; thu gom; bàn giao; giao nhận; "
     "giao nộp; giao khoán; tiếp nhận; nhận; tiếp quản; tiếp cận; chuyển giao; "
     "chuyển nhượng; cho vay; vay; tiết kiệm; nhập khẩu; xuất khẩu; khai thác; tôn tạo; "
     "trùng tu; sưu tầm; nạo vét; tưới; tiêu úng; tích nước; gia cố; vận hành; "
     "phân luồng; cắm mốc"},
    // data and systems
    {Role::act,
     "ứng dụng; chuyển đổi; chuyển đổi số; số hóa; kết nối; liên thông; chia sẻ; đồng bộ; "
     "tích hợp; làm sạch; làm giàu; tạo lập dữ liệu; nhập; nhập liệu; thu thập; lưu trữ; "
     "lưu giữ; lưu; sao lưu; cài đặt; kích hoạt; nâng cấp, cập nhật; khai báo; quét; "
     "mã hóa"},
    // everyday work: sites, crops, care, papers, meetings
    {Role::act,
     "ôn; ôn lại; dành; trích; dán; cắm; phá dỡ; tháo dỡ; dọn; dọn dẹp; phát quang; nạo; "
     "đào; đắp; lấp; san lấp; rải; trải; lát; thả; nhốt; che chắn; chằng chống; "
     "neo đậu; kêu gọi; gọi; mời; mời gọi; rút; rút gọn; lược bỏ; cắt; bỏ; tách; "
     "ghép; truyền đạt; truyền tải; truyền dạy; kiểm thử; chạy thử; bảo trợ; "
     "bảo lãnh; bảo hành; bồi hoàn; đền bù; di chuyển; dời; phân phát; phát phiếu; "
     "phát tờ rơi; trợ cấp; trợ giúp; cứu đói; quyên góp; ủng hộ; kết nghĩa; "
     "đỡ đầu; kèm cặp; tiến cử; ghi; ghi chép; ghi âm; ghi hình; chụp; vẽ; đánh số; "
     "đóng dấu; bóc tách; ước tính; định giá; bình ổn; điều hòa; hoàn ứng; "
     "khoanh nợ; bù; bù đắp; khấu trừ; truy thu; truy cứu; truy vết; răn đe; "
     "cảnh cáo; khiển trách; cách chức; tạm giữ; tạm đình chỉ; gỡ; gỡ bỏ; lọc; "
     "sàng lọc; tầm soát; khám; khám bệnh; chữa bệnh; điều trị; phòng bệnh; "
     "khử khuẩn; diệt; bón; gieo; gieo cấy; gieo trồng; bao tiêu; đóng gói; "
     "dán nhãn; đấu nối; lắp; lắp ráp; thay; thay mới; tu sửa; phục dựng; "
     "biểu diễn; triển lãm; chiếu phim; lan truyền; phản bác; bác bỏ; đính chính; "
     "cải chính; xin lỗi; hồi đáp; giải thích; thuyết minh; túc trực; canh phòng; "
     "chốt chặn; giải mã; nhân bản; thanh lý; coi; noi gương; "
     "đàm phán; thương thảo; thương lượng; thỏa thuận; tuyên thệ; bỏ phiếu; hội ý; "
     "bàn bạc; tinh gọn; hạ thấp; kéo giảm; kiềm chế; đẩy lùi; phủ sóng; phủ xanh; "
     "ươm; chăm bón; cổ phần hóa; thoái vốn; quy tụ; tập hợp; tập kết; gom; "
     "tái chế; tái sử dụng; chôn lấp; đốt; tiết giảm; dùng; khoanh định; "
     "khoanh nuôi; luyện tập; thắp hương; viếng; dâng hương; quy tập; nhắc; "
     "đốc thúc; soát xét; dò tìm; bám nắm; nghe; lắng nghe; gặp gỡ; gặp; cắt cử; "
     "phân giao; chỉ định; thuyên chuyển; bình bầu; phân hạng; khen; thưởng; "
     "uốn nắn; sửa; vá; khai; tải lên; góp; đóng; đóng cửa; tạm khóa; "
     "bứt phá; chạy; tham dự; dự họp; phúc kiểm; hậu kiểm; duyệt; hợp thức hóa; "
     "chính quy hóa; lo; phòng tránh; tránh; ngăn; ngăn cản; từ bỏ; đứng ra; "
     "kiêm nhiệm; đảm trách; trông coi; quán xuyến; cai nghiện; cảm hóa; khuyên bảo"},
    // health, floods, fields, sites, roads, trials: what local plans tell people to do by hand
    {Role::act,
     "bãi nhiệm; bóc băng; bóc gỡ; bảo hộ; bảo toàn; bổ trợ; canh trực; che chở; cho mượn; "
     "cho phép; cho thôi giữ; châm; chèn chống; chất vấn; chẩn đoán; chằng buộc; chỉnh trang; "
     "chứng thực; công chứng; công diễn; cổ động; cứu chữa; dàn xếp; dồn; dồn điền; dồn đổi; "
     "gia cường; giải cứu; gặt; hiệu chuẩn; hiệu chỉnh; hoàn lại; hóa giải; hướng nghiệp; "
     "học hỏi; khơi; khơi gợi; khớp nối; khởi kiện; kiểm chuẩn; kiểm duyệt; kéo; kéo cáp; kê biên; "
     "kẻ vẽ; kết chuyển; lai tạo; lau; neo; ngầm hóa; nhân giống; nối; nối mạng; phân chia; "
     "phân khai; phân kỳ; phân nhóm; phân tuyến; phân vùng; phân đoạn; phát mại; phát thưởng; "
     "phục chế; phụng dưỡng; ra đề; rắc; rửa; soát; sát hạch; súc rửa; sưu tập; tham quan; "
     "thau rửa; thi tuyển; thi đấu; tháo lắp; tháo nước; thông tuyến; thông xe; thẩm duyệt; "
     "thử; thử tải; thoái thu; trang trí; triệt xóa; truy lùng; truy lĩnh; trưng cầu; trưng dụng; "
     "trưng mua; tuần đường; tích tụ; tưởng niệm; tấn công; tất toán; tẩy; tẩy giun; tỉa; "
     "viện trợ; vun; vào sổ; xin; xin phép; xả; xếp; xới; điều chuyển; đánh bắt; đúc; đề bạt; "
     "đề đạt; đối chất; đổi tên; ứng vốn; thúc giục; bốc xếp; nạp; sạc; sục rửa; phun xịt; "
     "hút; vớt; chặt; cưa; bứng; lợp; gia công; ghép nối; chốt; chốt danh sách; chấm công; "
     "đối soát; quyết định danh sách; rà soát kỹ; kiểm chứng; bày tỏ; quản chế; giám hộ; "
     "điểm danh; điểm báo; đưa tin; viết bài; chuyên chở; chi viện; tiếp viện; huy động lực lượng; "
     "giao quân; tuyển quân; xét tuyển; sơ tuyển; khám tuyển; hiến máu; hiến đất; hiến tặng"},
    // the same verbs as scans misread them: a hook or a tone lost
    {Role::act,
     "thúc đây; đây mạnh; đây nhanh; đây lùi; tô chức; tỗ chức; triên khai; trién khai; triền "
     "khai; "
     "thâm định; kiêm tra; kiêm soát; tông hợp; tống hợp; tông kết; phô biến; bô sung; bỗ sung; "
     "đê xuất; dé xuất; dé nghị; đê nghị; yêu câu; bảo đâm; hoàn thiên; phát triên; phát trién; "
     "chân chỉnh; phan đấu; phân đấu; xây đựng; xây dưng; thực hiên; hướng dân; hưởng dẫn; "
     "nghiên cửu; kết nói; kết nồi; tuyên truyên; chuân bị; giải quyêt; quán triêt; sửa đôi; "
     "điêu chỉnh; cập nhât; thông kê; bô trí; xử lí; quản lí; khân trương thực hiện"},
    {Role::manner,
     "khan trương; khân trương; khẩn truong; tiếp tuc; chủ đông; kịp thoi; nghiêm tuc"},
    {Role::responsible, "can; cân phải; can phải"},
    {Role::link, "dé"},
    // adverbs that stand as the verb
    {Role::act, "giao ban định kỳ; giao ban hằng; giao ban hàng; họp giao ban; cùng tham gia; "
                "thường xuyên; định kỳ; lấy; kịp thời; nghiêm túc"},
    // it ends a name without being a predicate
    {Role::link,
     "để; nhằm; là; mà; thì; nếu; khi; bằng; do; vì; cho; với; về; đến; tới; từ; nên; "
     "qua; thông qua; như; theo; trước; sau; trong; ngoài; giữa; hoặc các; việc; đối với; "
     "đồng thời; gồm; bao gồm; trên cơ sở; tại; thuộc đối tượng; nhất là; trừ; hằng; "
     "kể từ; căn cứ vào; cũng như; sẽ; ra; lên; đó; này"},
};

} // namespace

text::Phrases<Role> const& predicates() {
    static text::Phrases<Role> const table = [] {
        text::Phrases<Role> all{};
        for (auto const& group : groups) add_phrases(all, group.phrases, group.role);
        return all;
    }();
    return table;
}

text::Phrases<Role> const& support_predicates() {
    static text::Phrases<Role> const table = [] {
        text::Phrases<Role> all{};
        for (auto const& group : groups)
            if (group.role == Role::support) add_phrases(all, group.phrases, group.role);
        return all;
    }();
    return table;
}

text::Phrases<bool> const& openers() {
    static text::Phrases<bool> const table = [] {
        text::Phrases<bool> all{};
        // followed by anything
        add_phrases(
            all,
            "căn cứ; trên cơ sở; trong quá trình; quá trình; hằng năm; hàng năm; định kỳ; "
            "trước ngày; chậm nhất; để; đối với; khi; sau khi; ngay sau khi; về; với; theo; "
            "nhằm; trường hợp; trong trường hợp; nếu; thông qua; từ; hằng tháng; hàng tháng; "
            "hằng quý; hàng quý; trong; ngoài; bên cạnh; trước; trước khi; những; các nội dung; "
            "qua; riêng; riêng đối với; đồng thời; ngoài ra; trên đây là; các yêu cầu; cùng với; "
            "nhận được; trong thời gian; việc; xuất phát từ; tùy theo; hằng tuần; hàng tuần; "
            "vào; tại; được sự; kết thúc; đây là; kinh phí; xét đề nghị; trong đó; yêu cầu; nhận; "
            "do",
            true);
        // followed by the name of a document: "Thực hiện Kết luận số …"
        add_phrases(all, "thực hiện; quán triệt", false);
        return all;
    }();
    return table;
}

} // namespace suot::duties
