// The words at which a citation may begin or a relation is said: one table, one look at each word.
//
// Follows docs/spec/citations.md, section 5. Order matters only for phrases that look alike; the
// longest wins, so "chấm dứt hiệu lực" is not "hiệu lực".
#include "lexicon.hpp"

#include <array>

#include <document/type.hpp>

namespace suot::citations {

namespace {

struct Verb {
    std::string_view words;
    Relation relation;
};

/// docs/spec/citations.md, section 5. "bằng" ends "thay thế": what follows it is the new document.
constexpr auto verbs = std::to_array<Verb>({
    {"thực hiện", Relation::implements},
    {"triển khai", Relation::implements},
    {"thi hành", Relation::implements},
    {"quán triệt", Relation::implements},
    {"chấp hành", Relation::implements},
    {"cụ thể hóa", Relation::implements},
    {"thay thế", Relation::replaces},
    {"thay thế cho", Relation::replaces},
    {"thay cho", Relation::replaces},
    {"sửa đổi", Relation::amends},
    {"sửa đổi, bổ sung", Relation::amends},
    {"bổ sung, sửa đổi", Relation::amends},
    {"điều chỉnh, bổ sung", Relation::amends},
    {"đính chính", Relation::amends},
    {"bãi bỏ", Relation::repeals},
    {"hủy bỏ", Relation::repeals},
    {"chấm dứt hiệu lực", Relation::repeals},
    {"thay thế và bãi bỏ", Relation::replaces},
    {"căn cứ", Relation::based_on},
    {"theo", Relation::based_on},
    {"trên cơ sở", Relation::based_on},
    {"kèm theo", Relation::annexed_to},
    {"ban hành kèm theo", Relation::annexed_to},
    {"bằng", Relation::cites},
    {"sơ kết", Relation::reviews},
    {"tổng kết", Relation::reviews},
});

struct Start {
    std::string_view words;
    Trigger trigger;
};

/// What looks like a verb or a type and is none comes first; "Điều lệ" is a type, too.
constexpr auto starts = std::to_array<Start>({
    {"hết hiệu lực", Trigger::lapse},
    {"Điều lệ", Trigger::named},
    {"Cương lĩnh", Trigger::named},
    {"Hiến pháp", Trigger::named},
    {"theo dõi", Trigger::nothing},
    {"theo đuổi", Trigger::nothing},
    {"thi hành án", Trigger::nothing},
    {"thi hành kỷ luật", Trigger::nothing},
    {"ban chấp hành", Trigger::nothing},
    {"căn cứ địa", Trigger::nothing},
    {"pháp luật", Trigger::nothing},
    {"kỷ luật", Trigger::nothing},
    {"luật sư", Trigger::nothing},
    {"chương trình giáo dục", Trigger::nothing},
    {"văn bản", Trigger::letter},
    {"văn bản hợp nhất", Trigger::noun},
    {"điểm", Trigger::unit},
    {"tiết", Trigger::unit},
    {"khoản", Trigger::unit},
    {"điều", Trigger::unit},
    {"mục", Trigger::unit},
    {"tiểu mục", Trigger::unit},
    {"chương", Trigger::unit},
    {"phần", Trigger::unit},
    {"phụ lục", Trigger::unit},
    {"gọi tắt là", Trigger::alias},
    {"viết tắt là", Trigger::alias},
    {"gọi chung là", Trigger::alias},
    {"sau đây gọi là", Trigger::alias},
    {"sau đây gọi tắt là", Trigger::alias},
    {"sau đây viết tắt là", Trigger::alias},
    {"sau đây gọi chung là", Trigger::alias},
    {"dưới đây gọi tắt là", Trigger::alias},
    {"dưới đây viết tắt là", Trigger::alias},
    {"ngày", Trigger::day},
});

text::Phrases<Entry> make_lexicon() {
    text::Phrases<Entry> table{};
    for (Verb const& row : verbs) table.add(row.words, {Trigger::verb, row.relation});
    for (Start const& row : starts) table.add(row.words, {row.trigger, Relation::cites});
    for (document::Type const& type : document::types())
        table.add(type.name, {Trigger::noun, Relation::cites});
    return table;
}

} // namespace

text::Phrases<Entry> const& lexicon() {
    static text::Phrases<Entry> const table = make_lexicon();
    return table;
}

} // namespace suot::citations
