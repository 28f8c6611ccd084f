// The shapes that several verbs give; what only one verb gives stands beside that verb.
#pragma once

#include <array>

#include <desk/shape.hpp>

#include "choices.hpp"

namespace suot::desk {

/// The members of a list of things: a page, and where the next begins.
[[nodiscard]] constexpr std::array<Field, 2> page_of(Shape const& shape) {
    return {field::list("items", shape), field::next()};
}
/// The only member of a list that is never cut into pages.
[[nodiscard]] constexpr std::array<Field, 1> items_of(Shape const& shape) {
    return {field::list("items", shape)};
}
/// The same members, none of them always there.
template <std::size_t size>
[[nodiscard]] constexpr std::array<Field, size> all_maybe(std::array<Field, size> fields) {
    for (auto& one : fields) one = field::maybe(one);
    return fields;
}
/// A number for each word.
template <std::size_t size>
[[nodiscard]] constexpr std::array<Field, size>
numbers_of(std::array<char const*, size> const& words) {
    std::array<Field, size> out{};
    for (std::size_t i = 0; i < size; ++i) out[i] = field::number(words[i]);
    return out;
}

namespace shapes {

inline constexpr std::array office_fields{
    field::number("id"),
    field::text("name"),
    field::maybe(field::text("abbreviation")),
    field::maybe(field::text("code")),
    field::text("kind"),
    field::maybe(field::number("tier")),
    field::maybe(field::number("parent")),
    field::date("from"),
    field::maybe(field::date("until")),
};
inline constexpr Shape office{
    "Office", {"một cơ quan như vào một ngày", "an office as it is on a day"}, office_fields};

inline constexpr std::array office_row_fields{field::text("path"), field::number("below")};
inline constexpr Shape office_row{"OfficeRow",
                                  {"một cơ quan trong danh sách: vị trí trong cây, số cơ quan trực "
                                   "thuộc",
                                   "an office in a list: its place in the tree, how many are "
                                   "directly below"},
                                  office_row_fields,
                                  &office};

inline constexpr std::array act_fields{
    field::text("act"),
    field::date("day"),
    field::number("office"),
    field::maybe(field::number("successor")),
    field::maybe(field::text("by")),
    field::maybe(field::number("document")),
    field::number("reorganisation"),
};
inline constexpr Shape act{
    "OfficeAct", {"một lần thay đổi của cơ quan", "what was done to an office"}, act_fields};

inline constexpr std::array piece_fields{
    field::maybe(field::number("item")),
    field::maybe(field::number("reorganisation")),
    field::choice("piece", choices::pieces),
    field::maybe(field::number("duty")),
    field::maybe(field::text("words")),
    field::maybe(field::number("member")),
    field::maybe(field::text("account")),
    field::maybe(field::choice("role", choices::roles)),
    field::maybe(field::text("class")),
    field::number("giver"),
    field::text("giver_name"),
    field::maybe(field::number("taker")),
    field::maybe(field::text("taker_name")),
    field::maybe(field::date("accepted")),
};
inline constexpr Shape piece{"HandoverPiece",
                             {"một mục phải bàn giao: nhiệm vụ, vai trò hoặc nhóm; từ ai, cho ai",
                              "a piece to be handed over: a duty, role or class; from whom, to "
                              "whom"},
                             piece_fields};

inline constexpr std::array rule_fields{
    field::choice("place", choices::places),
    field::number("office"),
    field::maybe(field::date("from")),
    field::maybe(field::date("until")),
};
inline constexpr Shape rule{
    "ClassRule", {"một dòng trong quy tắc của nhóm", "a line of a class's rule"}, rule_fields};

inline constexpr std::array class_fields{
    field::number("id"),
    field::text("name"),
    field::list(field::text("kinds")),
    field::maybe(field::number("tier")),
    field::number("under"),
    field::maybe(field::list("rule", rule)),
    field::number("members"),
};
inline constexpr Shape office_class{
    "OfficeClass",
    {"một nhóm cơ quan theo quy tắc và số thành viên", "a class of offices by rule, and its size"},
    class_fields};

inline constexpr std::array document_fields{
    field::number("id"),
    field::maybe(field::text("code")),
    field::maybe(field::text("type")),
    field::maybe(field::date("date")),
    field::maybe(field::text("issuer")),
    field::maybe(field::text("subject")),
    field::date("received"),
    field::number("proposed"),
    field::number("confirmed"),
    field::number("reviewed_duties"),
    field::number("found_duties"),
    field::number("doubts"),
    field::number("office"),
    field::text("name"),
    field::text("sha256"),
    field::maybe(field::number("replaces")),
    field::date("entered"),
    field::maybe(field::text("program")),
    field::maybe(field::truth("restricted")),
};
inline constexpr Shape document{
    "Document", {"một văn bản trong sổ", "a document in the register"}, document_fields};

inline constexpr std::array file_fields{field::text("name"), field::text("media_type"),
                                        field::bytes("bytes")};
inline constexpr Shape file{"File", {"một tệp", "a file"}, file_fields};

inline constexpr std::array remark_fields{
    field::number("number"),
    field::text("code"),
    field::text("severity"),
    field::text("message"),
    field::number("begin"),
    field::number("end"),
    field::maybe(field::text("waived_by")),
    field::maybe(field::text("reason")),
    field::maybe(field::truth("resolved")),
};
inline constexpr Shape remark{"Remark",
                              {"một điều cần xem lại trong văn bản; begin, end tính theo byte",
                               "something to look at in a document; begin and end are bytes"},
                              remark_fields};

inline constexpr std::array duty_words_fields{
    field::text("words"),
    field::maybe(field::text("lead")),
    field::maybe(field::text("support")),
    field::maybe(field::text("product")),
    field::maybe(field::text("authority")),
    field::maybe(field::text("modality")),
    field::maybe(field::text("work")),
    field::maybe(field::text("provision")),
    field::maybe(field::choice("kind", choices::times)),
    field::maybe(field::text("phrase")),
    field::maybe(field::date("start")),
    field::maybe(field::date("due")),
    field::maybe(field::text("rrule")),
    field::maybe(field::text("event")),
    field::maybe(field::text("offset")),
    field::maybe(field::truth("working_days")),
    field::maybe(field::number("term_year")),
};
inline constexpr Shape duty_words{
    "DutyFields", {"nội dung một nhiệm vụ", "what a duty says"}, duty_words_fields};

inline constexpr std::array duty_fields{
    field::number("id"),
    field::number("document"),
    field::number("number"),
    field::choice("review", choices::reviews),
    field::number("begin"),
    field::number("end"),
    field::one("decided", duty_words),
    field::or_null(field::one("read", duty_words)),
};
inline constexpr Shape duty{"Duty",
                            {"một nhiệm vụ: điều máy đọc và điều người quyết định",
                             "a duty, as it was read and as people decided"},
                            duty_fields};

inline constexpr std::array candidate_fields{
    field::maybe(field::number("office")),
    field::maybe(field::number("class")),
    field::text("name"),
    field::choice("reason", choices::name_reasons),
};
inline constexpr Shape candidate{
    "Candidate",
    {"cơ quan hoặc nhóm mà tên có thể chỉ", "an office or class that a name may mean"},
    candidate_fields};
inline constexpr std::array meaning_fields{
    field::text("name"),
    field::truth("sure"),
    field::list("candidates", candidate),
};
inline constexpr Shape meaning{"Meaning",
                               {"một tên trong văn bản có thể chỉ ai, khả dĩ nhất trước",
                                "what a name in a document may mean, the best first"},
                               meaning_fields};
inline constexpr std::array proposal_fields{
    field::list("lead", meaning),
    field::list("support", meaning),
};
inline constexpr Shape proposal{
    "Proposal",
    {"tên đơn vị chủ trì, phối hợp chỉ ai", "whom the names of lead and support mean"},
    proposal_fields};

inline constexpr std::array reviewed_duty_fields{field::one("proposal", proposal)};
inline constexpr Shape reviewed_duty{
    "ProposedDuty",
    {"một nhiệm vụ chờ rà soát, kèm đề xuất giao ai", "a proposed duty, and whom its names mean"},
    reviewed_duty_fields,
    &duty};

inline constexpr std::array standing_fields{
    field::number("duty"),
    field::text("words"),
    field::text("actor"),
    field::maybe(field::date("due")),
    field::choice("state", choices::states),
    field::choice("national", choices::nationals),
    field::maybe(field::date("first_due")),
    field::maybe(field::date("done")),
    field::maybe(field::number("days_late")),
    field::maybe(field::date("occurrence")),
    field::maybe(field::number("member")),
    field::maybe(field::number("office")),
    field::maybe(field::number("class")),
    field::number("document"),
    field::maybe(field::text("code")),
    field::maybe(field::choice("ground", choices::forces)),
    field::maybe(field::date("acknowledged")),
    field::maybe(field::date("reported")),
    field::maybe(field::number("percent")),
    field::maybe(field::date("extension_asked")),
    field::maybe(field::date("word_due")),
};
inline constexpr Shape standing{"Standing",
                                {"tình trạng của một nhiệm vụ, một kỳ hoặc phần của một cơ quan",
                                 "how a duty, an occurrence or a member's part stands on a day"},
                                standing_fields};

inline constexpr std::array change_fields{field::text("relation"), field::number("document"),
                                          field::text("code"), field::date("day")};
inline constexpr Shape change{"DocumentChange",
                              {"văn bản khác thay thế, bãi bỏ hoặc sửa đổi",
                               "another document replaces, repeals or amends it"},
                              change_fields};
inline constexpr std::array validity_fields{field::choice("state", choices::forces),
                                            field::list("changes", change)};
inline constexpr Shape validity{
    "Validity", {"hiệu lực vào một ngày", "whether it holds on a day"}, validity_fields};
inline constexpr std::array cited_fields{field::text("relation"),
                                         field::text("code"),
                                         field::text("title"),
                                         field::or_null(field::date("date")),
                                         field::number("begin"),
                                         field::number("end"),
                                         field::maybe(field::number("document"))};
inline constexpr Shape cited{"CitedDocument",
                             {"một văn bản được viện dẫn; có số nếu có trong sổ",
                              "a document it cites; with its number where it is in the register"},
                             cited_fields};
inline constexpr std::array citing_fields{field::text("relation"), field::number("document"),
                                          field::text("code"), field::or_null(field::date("date")),
                                          field::text("subject")};
inline constexpr Shape citing{
    "CitingDocument", {"một văn bản viện dẫn nó", "a document that cites it"}, citing_fields};
inline constexpr std::array related_fields{
    field::one("validity", validity), field::list("cites", cited), field::list("cited_by", citing),
    field::list(field::number("replaced_by")), field::maybe(field::list("resting", standing))};
inline constexpr Shape relations{
    "Relations",
    {"quan hệ với văn bản khác; việc còn dựa vào nó khi nó hết hiệu lực",
     "relations to others; duties that rest on it when it has ended"},
    related_fields};

inline constexpr std::array version_fields{field::number("version")};
inline constexpr Shape changed_standing{
    "ChangedStanding",
    {"tình trạng sau khi thay đổi, với phiên bản mới", "how it stands after a change"},
    version_fields,
    &standing};

inline constexpr std::array event_fields{
    field::choice("event", choices::events),
    field::date("day"),
    field::moment("at"),
    field::number("account"),
    field::maybe(field::number("member")),
    field::maybe(field::date("occurrence")),
    field::maybe(field::number("office")),
    field::maybe(field::number("class")),
    field::maybe(field::date("due")),
    field::maybe(field::text("text")),
    field::maybe(field::number("percent")),
    field::maybe(field::text("recipient")),
    field::maybe(field::text("sha256")),
    field::maybe(field::text("file")),
    field::maybe(field::number("on_behalf")),
    field::maybe(field::number("person")),
    field::maybe(field::text("indicator")),
    field::maybe(field::text("value")),
    field::maybe(field::text("target")),
    field::maybe(field::text("unit")),
    field::maybe(field::text("account_name")),
    field::maybe(field::text("on_behalf_name")),
    field::maybe(field::text("person_name")),
    field::maybe(field::text("office_name")),
    field::maybe(field::text("member_name")),
};
inline constexpr Shape event{
    "Event", {"một việc đã xảy ra với nhiệm vụ", "something that happened"}, event_fields};

inline constexpr auto state_fields = all_maybe(numbers_of(choices::states));
inline constexpr Shape state_figures{
    "StateFigures",
    {"số lượng theo tình trạng; không ghi là 0", "counts by state; 0 where not said"},
    state_fields};
inline constexpr auto national_fields = numbers_of(choices::nationals);
inline constexpr Shape national_figures{
    "NationalFigures",
    {"số lượng theo phân loại quốc gia", "counts by the national classification"},
    national_fields};
inline constexpr std::array figures_fields{
    field::number("total"),
    field::one("states", state_figures),
    field::one("national", national_figures),
};
inline constexpr Shape figures{
    "Figures", {"số liệu tổng hợp", "figures: the counts always tie out"}, figures_fields};

inline constexpr std::array entry_fields{
    field::number("sequence"),   field::moment("at"),
    field::number("account"),    field::text("verb"),
    field::text("subject_kind"), field::number("subject_id"),
    field::anything("before"),   field::anything("after"),
    field::text("hash"),         field::maybe(field::number("on_behalf")),
};
inline constexpr Shape journal_entry{
    "JournalEntry", {"một mục nhật ký", "an entry of the journal"}, entry_fields};

} // namespace shapes

} // namespace suot::desk
