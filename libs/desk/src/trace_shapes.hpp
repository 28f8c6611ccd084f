// The shapes that several verbs about links and traces give.
#pragma once

#include "shapes.hpp"

namespace suot::desk::shapes {

inline constexpr std::array trace_side_fields{
    field::maybe(field::number("document")),   field::maybe(field::text("code")),
    field::maybe(field::text("issuer")),       field::maybe(field::number("duty")),
    field::maybe(field::text("provision")),    field::maybe(field::text("words")),
    field::maybe(field::text("lead")),         field::maybe(field::text("support")),
    field::maybe(field::date("due")),          field::maybe(field::text("phrase")),
    field::maybe(field::number("begin")),      field::maybe(field::number("end")),
    field::maybe(field::number("mark_begin")), field::maybe(field::number("mark_end")),
    field::maybe(field::truth("hidden")),
};
inline constexpr Shape trace_side{
    "TraceSide",
    {"một bên: nhiệm vụ, mục của văn bản (begin, end trong nguyên văn) hoặc cả văn bản; chỉ có "
     "“hidden” khi không được xem. mark_begin, mark_end: đoạn cần chú ý trong words, theo byte",
     "a side: a duty, a provision (begin and end in the text) or a whole document; only “hidden” "
     "where one may not see it. mark_begin, mark_end: what to look at in words, bytes"},
    trace_side_fields};

inline constexpr std::array link_reason_fields{
    field::list(field::text("shared")),
    field::list(field::text("fields")),
    field::list(field::text("cites")),
    field::truth("same_deadline"),
};
inline constexpr Shape link_reason{
    "LinkReason",
    {"vì sao đề xuất: chữ chung, lĩnh vực, văn bản cùng dẫn, cùng hạn",
     "why it is proposed: shared words, fields of work, documents both cite, the same day"},
    link_reason_fields};

inline constexpr std::array link_fields{
    field::number("id"),
    field::choice("state", choices::link_states),
    field::choice("origin", choices::link_origins),
    field::truth("likely"),
    field::number("score"),
    field::one("lower", trace_side),
    field::one("higher", trace_side),
    field::maybe(field::one("reason", link_reason)),
    field::date("since"),
    field::maybe(field::text("ground")),
    field::maybe(field::text("by")),
};
inline constexpr Shape link{
    "Link",
    {"một liên kết: bên dưới thực hiện bên trên; score tính phần nghìn",
     "a link: the lower side carries the higher out; the score is in thousandths"},
    link_fields};

inline constexpr std::array finding_fields{
    field::choice("fault", choices::faults),
    field::text("message"),
    field::maybe(field::number("document")),
    field::maybe(field::text("code")),
    field::maybe(field::text("issuer")),
    field::maybe(field::one("higher", trace_side)),
    field::maybe(field::one("lower", trace_side)),
    field::maybe(field::one("replaced_by", trace_side)),
};
inline constexpr Shape finding{
    "Finding",
    {"một chỗ đứt hoặc lệch giữa hai cấp, hai văn bản đặt cạnh nhau; document, code: văn bản cấp "
     "dưới",
     "a break or a difference between two tiers, both texts side by side; document, code: the "
     "lower document"},
    finding_fields};
inline constexpr std::array findings_fields{
    field::list("items", finding),
    field::date("on"),
};
inline constexpr Shape findings{
    "Findings", {"các chỗ đứt, lệch vào một ngày", "what is broken as of a day"}, findings_fields};

} // namespace suot::desk::shapes
