// Kinds of errors and what each is over HTTP (RFC 9457): one row gives status, slug and sentence.
#include "problem.hpp"

#include <algorithm>

namespace suot::server {

namespace {

constexpr std::array kinds{
    ProblemKind{401, "unauthenticated", "Unauthenticated", {"chưa đăng nhập", "not logged in"}},
    ProblemKind{403, "denied", "Denied", {"không có quyền", "not allowed"}},
    ProblemKind{404, "not_found", "NotFound", {"không tìm thấy", "not found"}},
    ProblemKind{405, "method", "Method", {"không dùng cách gọi này", "not this method"}},
    ProblemKind{409, "conflict", "Conflict", {"tình trạng không cho phép", "not in this state"}},
    ProblemKind{412, "changed", "Changed", {"có người vừa thay đổi", "changed in between"}},
    ProblemKind{413, "too_large", "TooLarge", {"quá lớn", "too large"}},
    ProblemKind{422, "invalid", "Invalid", {"giá trị không hợp lệ", "no such value"}},
    ProblemKind{422, "refused", "Refused", {"văn bản bị từ chối", "the document is refused"}},
    ProblemKind{429, "throttled", "Throttled", {"gọi quá nhiều lần", "too many requests"}},
    ProblemKind{500, "internal", "Internal", {"lỗi của chương trình", "a mistake of ours"}},
    ProblemKind{503, "busy", "Busy", {"đang bận, hãy thử lại", "busy, try again"}},
};

/// A change against another version and one that names what exists are both `conflict`; clients
/// must tell them apart by the field.
char const* slug_of(base::Error const& error) {
    using enum base::ErrorKind;
    switch (error.kind) {
    case not_found:
        return "not_found";
    case invalid:
    case unreadable:
        return "invalid";
    case too_large:
        return "too_large";
    case refused:
        return "refused";
    case denied:
        return "denied";
    case conflict:
        return error.field == "version" ? "changed" : "conflict";
    case missing_tool:
    case busy:
        return "busy";
    case internal:
        return "internal";
    }
    return "internal";
}

} // namespace

std::span<ProblemKind const> problem_kinds() {
    return kinds;
}

char const* problem_name(int status) {
    auto const found = std::ranges::find(kinds, status, &ProblemKind::status);
    return found == kinds.end() ? "Problem" : found->component;
}

ProblemKind const& problem_kind(std::string_view slug) {
    auto const found = std::ranges::find(kinds, slug, &ProblemKind::slug);
    EXPECTS(found != kinds.end());
    return *found;
}

ProblemKind const& problem_of(base::Error const& error) {
    return problem_kind(slug_of(error));
}

desk::Value problem_body(ProblemKind const& kind, base::Error const& error,
                         base::Language language) {
    auto out = desk::Value::object()
                   .set("type", std::string("/problems/") + kind.slug)
                   .set("title", kind.words.in(language))
                   .set("status", kind.status)
                   .set("detail", error.message.in(language));
    if (!error.field.empty()) out.set("field", error.field);
    return out;
}

} // namespace suot::server
