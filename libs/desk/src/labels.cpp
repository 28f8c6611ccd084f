#include <desk/verb.hpp>

#include <algorithm>
#include <array>

namespace suot::desk {

namespace {

struct Label {
    std::string_view word;
    Words words;
};

/// Fixed words that stand in results.
constexpr std::array fixed_words{
    // states
    Label{"unassigned", {"chưa giao", "unassigned"}},
    Label{"no_due", {"không có hạn", "without a day"}},
    Label{"not_due", {"chưa đến hạn", "not due"}},
    Label{"due_soon", {"sắp đến hạn (7 ngày)", "due within 7 days"}},
    Label{"due_soon_3", {"sắp đến hạn (3 ngày)", "due within 3 days"}},
    Label{"overdue", {"quá hạn", "overdue"}},
    Label{"overdue_3", {"quá hạn từ 3 ngày", "overdue for 3 days and more"}},
    Label{"awaiting_acceptance", {"chờ nghiệm thu", "awaiting acceptance"}},
    Label{"done_in_time", {"hoàn thành đúng hạn", "done in time"}},
    Label{"done_late", {"hoàn thành quá hạn", "done late"}},
    Label{"dormant", {"chờ điều kiện", "dormant"}},
    Label{"continuous", {"thường xuyên", "continuous"}},
    Label{"suspended", {"tạm dừng", "suspended"}},
    Label{"cancelled", {"đã hủy", "cancelled"}},
    // national classification
    Label{"not_counted", {"không tính", "not counted"}},
    Label{"open_in_time", {"chưa hoàn thành, trong hạn", "not done, in time"}},
    Label{"open_late", {"chưa hoàn thành, quá hạn", "not done, late"}},
    // events
    Label{"entered", {"vào sổ", "entered"}},
    Label{"assigned", {"giao", "assigned"}},
    Label{"acknowledged", {"tiếp nhận", "acknowledged"}},
    Label{"reported", {"báo cáo tiến độ", "reported"}},
    Label{"evidenced", {"nêu sản phẩm", "evidence named"}},
    Label{"extension_asked", {"xin gia hạn", "extension asked for"}},
    Label{"extension_approved", {"cho gia hạn", "extension approved"}},
    Label{"extension_refused", {"không cho gia hạn", "extension refused"}},
    Label{"submitted", {"trình kết quả", "submitted"}},
    Label{"accepted", {"nghiệm thu", "accepted"}},
    Label{"returned", {"trả lại", "returned"}},
    Label{"reopened", {"mở lại", "reopened"}},
    Label{"transferred", {"chuyển giao", "transferred"}},
    Label{"woken", {"đủ điều kiện", "woken"}},
    // review
    Label{"proposed", {"chờ rà soát", "proposed"}},
    Label{"confirmed", {"đã xác nhận", "confirmed"}},
    Label{"dropped", {"đã bỏ", "dropped"}},
    // roles
    Label{"clerk", {"văn thư", "clerk"}},
    Label{"follower", {"chuyên viên theo dõi", "follow-up officer"}},
    Label{"leader", {"lãnh đạo", "leader"}},
    Label{"actor", {"đơn vị thực hiện", "acting office"}},
    Label{"inspector", {"kiểm tra, giám sát", "inspector"}},
    Label{"administrator", {"quản trị", "administrator"}},
    // modalities
    Label{"goal", {"chỉ tiêu", "goal"}},
    Label{"prohibition", {"điều cấm", "prohibition"}},
    // outcomes of an import
    Label{"kept", {"đã lưu", "kept"}},
    Label{"duplicate", {"trùng, không lưu lại", "duplicate"}},
    Label{"same_number", {"cùng số với văn bản đã có", "same number as a kept one"}},
    Label{"refused", {"bị từ chối", "refused"}},
    Label{"unreadable", {"không đọc được", "unreadable"}},
    Label{"open", {"đang thực hiện", "open"}},
    Label{"done", {"đã hoàn thành", "done"}},
    // times
    Label{"none", {"không nêu", "not said"}},
    Label{"by", {"trước một ngày", "by a day"}},
    Label{"from", {"từ một ngày", "from a day"}},
    Label{"every", {"định kỳ", "recurring"}},
    Label{"after_event", {"sau một sự kiện", "after an event"}},
    Label{"term_year", {"năm của nhiệm kỳ", "in a year of the term"}},
    // kinds of things
    Label{"duty", {"nhiệm vụ", "duty"}},
    Label{"document", {"văn bản", "document"}},
    Label{"office", {"cơ quan", "office"}},
    Label{"account", {"tài khoản", "account"}},
    Label{"class", {"nhóm", "class"}},
    Label{"found", {"thành lập", "founded"}},
    Label{"rename", {"đổi tên", "renamed"}},
    Label{"dissolve", {"kết thúc", "dissolved"}},
    Label{"merge", {"sáp nhập", "merged"}},
    Label{"split", {"chia, tách", "split"}},
    Label{"move", {"đổi cấp trên", "moved"}},
    // pieces of a hand-over
    Label{"led", {"chủ trì", "led"}},
    Label{"supported", {"phối hợp", "supported"}},
    Label{"ordered", {"đã giao", "ordered"}},
    Label{"role", {"vai trò", "role"}},
    // places in the rule of a class
    Label{"under", {"thuộc", "under"}},
    Label{"except", {"trừ", "except"}},
    Label{"plus", {"thêm", "plus"}},
    Label{"minus", {"bớt", "minus"}},
    Label{"true", {"có", "yes"}},
    Label{"false", {"không", "no"}},
};

/// What the members of results are called.
constexpr std::array members{
    Label{"id", {"Số", "No."}},
    Label{"name", {"Tên", "Name"}},
    Label{"display", {"Họ tên", "Person"}},
    Label{"kind", {"Loại", "Kind"}},
    Label{"kinds", {"Các loại", "Kinds"}},
    Label{"abbreviation", {"Viết tắt", "Abbreviation"}},
    Label{"tier", {"Cấp", "Tier"}},
    Label{"parent", {"Cấp trên", "Above"}},
    Label{"under", {"Thuộc", "Under"}},
    Label{"from", {"Từ ngày", "From"}},
    Label{"until", {"Đến ngày", "Until"}},
    Label{"act", {"Việc", "Act"}},
    Label{"acts", {"Các lần thay đổi", "Acts"}},
    Label{"by", {"Theo văn bản", "Ordered by"}},
    Label{"successor", {"Kế thừa", "Successor"}},
    Label{"members", {"Số thành viên", "Members"}},
    Label{"member", {"Thành viên", "Member"}},
    Label{"count", {"Số lượng", "Count"}},
    Label{"total", {"Tổng", "Total"}},
    Label{"code", {"Số, ký hiệu", "Number"}},
    Label{"type", {"Loại văn bản", "Type"}},
    Label{"date", {"Ngày văn bản", "Dated"}},
    Label{"issuer", {"Cơ quan ban hành", "Issuer"}},
    Label{"subject", {"Trích yếu", "Subject"}},
    Label{"received", {"Ngày nhận", "Received"}},
    Label{"sha256", {"Mã băm SHA-256", "SHA-256"}},
    Label{"replaces", {"Thay bản", "Replaces"}},
    Label{"doubts", {"Điều cần xem", "Doubts"}},
    Label{"remarks", {"Điều cần xem lại", "Remarks"}},
    Label{"severity", {"Mức", "Severity"}},
    Label{"message", {"Nội dung", "Message"}},
    Label{"reason", {"Lý do", "Reason"}},
    Label{"waived_by", {"Người bỏ qua", "Waived by"}},
    Label{"duty", {"Nhiệm vụ số", "Duty"}},
    Label{"duties", {"Nhiệm vụ", "Duties"}},
    Label{"document", {"Văn bản số", "Document"}},
    Label{"number", {"TT", "No."}},
    Label{"review", {"Rà soát", "Review"}},
    Label{"read", {"Đã đọc", "Read"}},
    Label{"decided", {"Đã quyết định", "Decided"}},
    Label{"words", {"Nội dung", "Words"}},
    Label{"lead", {"Chủ trì", "Lead"}},
    Label{"support", {"Phối hợp", "Support"}},
    Label{"product", {"Sản phẩm", "Product"}},
    Label{"authority", {"Thẩm quyền", "Authority"}},
    Label{"work", {"Theo văn bản", "Ordered by"}},
    Label{"provision", {"Mục", "Provision"}},
    Label{"phrase", {"Cụm từ về thời hạn", "Words about time"}},
    Label{"start", {"Bắt đầu", "Start"}},
    Label{"due", {"Hạn", "Due"}},
    Label{"first_due", {"Hạn ban đầu", "First due"}},
    Label{"done", {"Ngày trình", "Handed in"}},
    Label{"days_late", {"Số ngày quá hạn", "Days late"}},
    Label{"state", {"Tình trạng", "State"}},
    Label{"states", {"Theo tình trạng", "By state"}},
    Label{"national", {"Phân loại", "Classification"}},
    Label{"occurrence", {"Kỳ", "Occurrence"}},
    Label{"office", {"Cơ quan", "Office"}},
    Label{"class", {"Nhóm", "Class"}},
    Label{"events", {"Diễn biến", "What happened"}},
    Label{"event", {"Việc", "Event"}},
    Label{"day", {"Ngày", "Day"}},
    Label{"at", {"Lúc", "At"}},
    Label{"account", {"Tài khoản", "Account"}},
    Label{"text", {"Lời", "Words"}},
    Label{"percent", {"Phần trăm", "Percent"}},
    Label{"recipient", {"Nơi nhận", "Sent to"}},
    Label{"on", {"Vào ngày", "As of"}},
    Label{"path", {"Tệp", "File"}},
    Label{"next", {"Trang sau", "Next"}},
    Label{"units", {"Tình trạng", "How it stands"}},
    Label{"last_hash", {"Mã băm cuối", "Last hash"}},
    Label{"version", {"Phiên bản", "Version"}},
    Label{"subject_id", {"Số", "No."}},
    Label{"actor", {"Đơn vị thực hiện", "Acting office"}},
    Label{"modality", {"Tính chất", "Modality"}},
    Label{"proposed", {"Chờ rà soát", "Proposed"}},
    Label{"confirmed", {"Đã xác nhận", "Confirmed"}},
    Label{"begin", {"Từ byte", "From byte"}},
    Label{"end", {"Đến byte", "To byte"}},
    Label{"rrule", {"Chu kỳ", "Recurrence"}},
    Label{"offset", {"Sau sự kiện", "After the event"}},
    Label{"exact", {"Đúng dấu", "Exact"}},
    Label{"reviewed", {"Rà soát xong", "Reviewed"}},
    Label{"accounts", {"Tài khoản", "Accounts"}},
    Label{"ending", {"Kết thúc", "Ending"}},
    Label{"remaining", {"Còn lại", "Remaining"}},
    Label{"takers", {"Kế thừa", "Taking over"}},
    Label{"moving", {"Chuyển theo", "Moving"}},
    Label{"reorganisation", {"Lần sắp xếp", "Reorganisation"}},
    Label{"item", {"Mục", "Item"}},
    Label{"piece", {"Nội dung", "Piece"}},
    Label{"giver", {"Bên giao (số)", "Giver (No.)"}},
    Label{"giver_name", {"Bên giao", "Giver"}},
    Label{"taker", {"Bên nhận (số)", "Taker (No.)"}},
    Label{"taker_name", {"Bên nhận", "Taker"}},
    Label{"accepted", {"Ngày nhận", "Taken on"}},
    Label{"aliases", {"Tên gọi khác", "Other names"}},
    Label{"versions", {"Các thời kỳ", "Versions"}},
    Label{"successor_name", {"Kế thừa", "Successor"}},
    Label{"rule", {"Quy tắc", "Rule"}},
    Label{"below", {"Số cơ quan trực thuộc", "Directly below"}},
    Label{"place", {"Cách tính", "Place"}},
    Label{"offices_below", {"Cơ quan cấp dưới", "Offices below"}},
    Label{"preview", {"Xem trước", "Preview"}},
    Label{"token", {"Mã truy cập", "Token"}},
    Label{"sequence", {"Mục", "Entry"}},
    Label{"media_type", {"Dạng tệp", "Media type"}},
    Label{"bytes", {"Nội dung tệp", "Content"}},
    Label{"hash", {"Mã băm", "Hash"}},
    Label{"on_behalf", {"Thay mặt", "On behalf of"}},
    Label{"items", {"Các mục", "Items"}},
    Label{"working_days", {"Tính ngày làm việc", "In working days"}},
    Label{"verb", {"Lệnh", "Verb"}},
    Label{"subject_kind", {"Đối tượng", "Kind"}},
    Label{"before", {"Trước", "Before"}},
    Label{"after", {"Sau", "After"}},
    Label{"sound", {"Nguyên vẹn", "Sound"}},
    Label{"entries", {"Số mục nhật ký", "Entries"}},
    Label{"files", {"Số tệp", "Files"}},
    Label{"faults", {"Sai lệch", "Faults"}},
    Label{"outcome", {"Kết quả", "Outcome"}},
    Label{"role", {"Vai trò", "Role"}},
    Label{"rights", {"Quyền", "Rights"}},
    Label{"active", {"Đang dùng", "Active"}},
    Label{"expires", {"Hết hạn", "Expires"}},
    Label{"title", {"Văn bản", "Document"}},
    Label{"snippet", {"Đoạn", "Snippet"}},
};

template <std::size_t size>
base::Message look_up(std::array<Label, size> const& table, std::string_view word) {
    auto const found = std::ranges::find(table, word, &Label::word);
    if (found == table.end()) return {std::string(word), std::string(word)};
    return {found->words.vi, found->words.en};
}

} // namespace

base::Message label(std::string_view member) {
    return look_up(members, member);
}

base::Message wording(std::string_view word) {
    return look_up(fixed_words, word);
}

} // namespace suot::desk
