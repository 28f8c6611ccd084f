#include "lexicon.hpp"

#include <document/type.hpp>

namespace suot::citations {

namespace {

constexpr Entry verb(Relation relation) {
    return {Trigger::verb, relation};
}

constexpr Entry only(Trigger trigger) {
    return {trigger, Relation::cites};
}

text::Phrases<Entry> make_lexicon() {
    text::Phrases<Entry> table{
        {"thực hiện", verb(Relation::implements)},
        {"triển khai", verb(Relation::implements)},
        {"thi hành", verb(Relation::implements)},
        {"quán triệt", verb(Relation::implements)},
        {"chấp hành", verb(Relation::implements)},
        {"cụ thể hóa", verb(Relation::implements)},
        {"thay thế", verb(Relation::replaces)},
        {"thay thế cho", verb(Relation::replaces)},
        {"thay cho", verb(Relation::replaces)},
        {"sửa đổi", verb(Relation::amends)},
        {"sửa đổi, bổ sung", verb(Relation::amends)},
        {"bổ sung, sửa đổi", verb(Relation::amends)},
        {"điều chỉnh, bổ sung", verb(Relation::amends)},
        {"đính chính", verb(Relation::amends)},
        {"bãi bỏ", verb(Relation::repeals)},
        {"hủy bỏ", verb(Relation::repeals)},
        {"chấm dứt hiệu lực", verb(Relation::repeals)},
        {"thay thế và bãi bỏ", verb(Relation::replaces)},
        {"căn cứ", verb(Relation::based_on)},
        {"theo", verb(Relation::based_on)},
        {"trên cơ sở", verb(Relation::based_on)},
        {"kèm theo", verb(Relation::annexed_to)},
        {"ban hành kèm theo", verb(Relation::annexed_to)},
        {"bằng", verb(Relation::cites)}, // "thay thế … bằng …": what follows is the new one
        {"sơ kết", verb(Relation::reviews)},
        {"tổng kết", verb(Relation::reviews)},
        // Not these.
        {"theo dõi", only(Trigger::nothing)},
        {"theo đuổi", only(Trigger::nothing)},
        {"thi hành án", only(Trigger::nothing)},
        {"thi hành kỷ luật", only(Trigger::nothing)},
        {"ban chấp hành", only(Trigger::nothing)},
        {"căn cứ địa", only(Trigger::nothing)},
        {"pháp luật", only(Trigger::nothing)},
        {"kỷ luật", only(Trigger::nothing)},
        {"luật sư", only(Trigger::nothing)},
        {"chương trình giáo dục", only(Trigger::nothing)},
        {"văn bản", only(Trigger::letter)},
        {"văn bản hợp nhất", only(Trigger::noun)},
        {"điểm", only(Trigger::unit)},
        {"tiết", only(Trigger::unit)},
        {"khoản", only(Trigger::unit)},
        {"điều", only(Trigger::unit)},
        {"mục", only(Trigger::unit)},
        {"tiểu mục", only(Trigger::unit)},
        {"chương", only(Trigger::unit)},
        {"phần", only(Trigger::unit)},
        {"phụ lục", only(Trigger::unit)},
        {"gọi tắt là", only(Trigger::alias)},
        {"viết tắt là", only(Trigger::alias)},
        {"gọi chung là", only(Trigger::alias)},
        {"sau đây gọi là", only(Trigger::alias)},
        {"sau đây gọi tắt là", only(Trigger::alias)},
        {"sau đây viết tắt là", only(Trigger::alias)},
        {"sau đây gọi chung là", only(Trigger::alias)},
        {"dưới đây gọi tắt là", only(Trigger::alias)},
        {"dưới đây viết tắt là", only(Trigger::alias)},
        {"ngày", only(Trigger::day)},
    };
    // Added first, these stay named documents; they are types as well.
    for (std::string_view name : {"Điều lệ", "Cương lĩnh", "Hiến pháp"})
        table.add(name, only(Trigger::named));
    for (document::Type const& type : document::types()) table.add(type.name, only(Trigger::noun));
    return table;
}

} // namespace

text::Phrases<Entry> const& lexicon() {
    static text::Phrases<Entry> const table = make_lexicon();
    return table;
}

} // namespace suot::citations
