// The types of documents: one table from which grammar, citations and reading take names and
// symbols.
//
// Party: Quy định 399-QĐ/TW (2026), articles 5 to 7. State: Nghị định 30/2020/NĐ-CP, article 7 and
// annex III; laws: Luật 64/2025/QH15, article 4. A symbol is not a type: QĐ is Quyết định and, in
// the Party, Quy định; the noun beside it decides.
#include <document/type.hpp>

#include <algorithm>
#include <array>

#include <text/phrases.hpp>

namespace suot::document {

namespace {

constexpr bool yes = true, no = false;

/// Columns: symbol, name, the Party's, the State's, law. Party: 399-QĐ/TW (2026), articles 5-7;
/// State: Nghị định 30/2020/NĐ-CP, article 7 and annex III; laws: Luật 64/2025/QH15, article 4. The
/// commoner reading of a symbol stands first.
constexpr auto table = std::to_array<Type>({
    // Both sides, or the Party alone.
    {"NQ", "Nghị quyết", yes, yes, yes},
    {"QĐ", "Quyết định", yes, yes, yes},
    {"QĐ", "Quy định", yes, yes, no},
    {"CT", "Chỉ thị", yes, yes, no},
    {"KL", "Kết luận", yes, no, no},
    {"QC", "Quy chế", yes, yes, no},
    {"HD", "Hướng dẫn", yes, yes, no},
    {"TB", "Thông báo", yes, yes, no},
    {"TC", "Thông cáo", yes, yes, no},
    {"BC", "Báo cáo", yes, yes, no},
    {"KH", "Kế hoạch", yes, yes, no},
    {"QH", "Quy hoạch", yes, no, no},
    {"CTr", "Chương trình", yes, yes, no},
    {"ĐA", "Đề án", yes, yes, no},
    {"PA", "Phương án", yes, yes, no},
    {"DA", "Dự án", yes, yes, no},
    {"TTr", "Tờ trình", yes, yes, no},
    {"CV", "Công văn", yes, yes, no},
    {"BB", "Biên bản", yes, yes, no},
    {"CL", "Chiến lược", yes, no, no},
    {"", "Cương lĩnh", yes, no, no},
    {"", "Điều lệ", yes, no, no},
    {"", "Tuyên bố", yes, no, no},
    {"", "Lời kêu gọi", yes, no, no},
    // Legal normative documents.
    {"", "Hiến pháp", no, yes, yes},
    {"", "Bộ luật", no, yes, yes},
    {"", "Luật", no, yes, yes},
    {"PL", "Pháp lệnh", no, yes, yes},
    {"L", "Lệnh", no, yes, yes},
    {"SL", "Sắc lệnh", no, yes, yes},
    {"NĐ", "Nghị định", no, yes, yes},
    {"TT", "Thông tư", no, yes, yes},
    {"TT", "Thông tri", yes, no, no},
    {"TTLT", "Thông tư liên tịch", no, yes, yes},
    {"NQLT", "Nghị quyết liên tịch", no, yes, yes},
    {"VBHN", "Văn bản hợp nhất", no, yes, no},
    // The State's other administrative types and both sides' papers.
    {"CĐ", "Công điện", no, yes, no},
    {"HĐ", "Hợp đồng", no, yes, no},
    {"BGN", "Bản ghi nhớ", no, yes, no},
    {"BTT", "Bản thỏa thuận", no, yes, no},
    {"GUQ", "Giấy ủy quyền", no, yes, no},
    {"GM", "Giấy mời", yes, yes, no},
    {"GGT", "Giấy giới thiệu", yes, yes, no},
    {"GNP", "Giấy nghỉ phép", yes, yes, no},
    {"GCN", "Giấy chứng nhận", yes, no, no},
    {"GĐĐ", "Giấy đi đường", yes, no, no},
    {"PG", "Phiếu gửi", yes, yes, no},
    {"PC", "Phiếu chuyển", yes, yes, no},
    {"PB", "Phiếu báo", no, yes, no},
    {"", "Thư công", yes, yes, no},
    {"SY", "Bản sao y", no, yes, no},
    {"TrS", "Bản trích sao", no, yes, no},
    {"SL", "Bản sao lục", no, yes, no},
});

/// Another spelling of a symbol or name, and the name of the type it stands for.
struct Variant {
    std::string_view spelling;
    std::string_view of;
};

/// Symbols met in numbers of other years, of congresses, of several bodies together, and in scans
/// that lost a stroke.
constexpr auto old_symbols = std::to_array<Variant>({
    {"QĐi", "Quy định"},          {"QyĐ", "Quy định"},
    {"QĐNS", "Quyết định"},       {"QD", "Quyết định"},
    {"ND", "Nghị định"},          {"NQĐH", "Nghị quyết"},
    {"CTHĐ", "Chương trình"},     {"CTrHĐ", "Chương trình"},
    {"CTr.HĐ", "Chương trình"},   {"CTPH", "Chương trình"},
    {"CTrPH", "Chương trình"},    {"KHLT", "Kế hoạch"},
    {"KHPH", "Kế hoạch"},         {"KHLN", "Kế hoạch"},
    {"HDLT", "Hướng dẫn"},        {"HDLN", "Hướng dẫn"},
    {"QCPH", "Quy chế"},          {"QCLN", "Quy chế"},
    {"TBKL", "Thông báo"},        {"TTLB", "Thông tư liên tịch"},
    {"HNVB", "Văn bản hợp nhất"}, {"LCT", "Lệnh"},
});

/// Longer names of the same types.
constexpr auto long_names = std::to_array<Variant>({
    {"Chương trình hành động", "Chương trình"},
    {"Chương trình phối hợp", "Chương trình"},
    {"Cương lĩnh chính trị", "Cương lĩnh"},
    {"Thông báo kết luận", "Thông báo"},
    {"Thông tư liên bộ", "Thông tư liên tịch"},
    {"Kế hoạch liên tịch", "Kế hoạch"},
    {"Kế hoạch phối hợp", "Kế hoạch"},
    {"Hướng dẫn liên tịch", "Hướng dẫn"},
    {"Hướng dẫn liên ngành", "Hướng dẫn"},
    {"Quy chế phối hợp", "Quy chế"},
});

constexpr std::size_t index_of(std::string_view name) {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].name == name) return i;
    return table.size();
}

struct SymbolRow {
    text::Key key = 0;
    std::size_t type = 0;
};

/// All symbols by key, the first type of a symbol first; `stable` order keeps it so.
consteval auto make_symbols() {
    std::array<SymbolRow, table.size() + old_symbols.size()> rows{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < table.size(); ++i)
        rows[count++] = {table[i].symbol.empty() ? ~text::Key{0} : text::key_of(table[i].symbol),
                         i};
    for (Variant const& old : old_symbols)
        rows[count++] = {text::key_of(old.spelling), index_of(old.of)};
    std::ranges::sort(rows, [](SymbolRow const& a, SymbolRow const& b) {
        return a.key != b.key ? a.key < b.key : a.type < b.type;
    });
    return rows;
}

constexpr auto symbols = make_symbols();

text::Phrases<std::size_t> make_names() {
    text::Phrases<std::size_t> names{};
    for (std::size_t i = 0; i < table.size(); ++i) names.add(table[i].name, i);
    for (Variant const& name : long_names) names.add(name.spelling, index_of(name.of));
    return names;
}

} // namespace

std::string_view name(Side side) {
    constexpr std::array<std::string_view, 4> names{"", "party", "state", "front"};
    return names[static_cast<std::size_t>(side)];
}

std::span<Type const> types() {
    return table;
}

TypeAt type_at(text::Words words, std::size_t at) {
    static text::Phrases<std::size_t> const names = make_names();
    auto const found = names.longest(words, at);
    return found ? TypeAt{&table[found->value], found->size} : TypeAt{};
}

Type const* type_of_key(text::Key symbol) {
    auto const* const found = std::ranges::lower_bound(symbols, symbol, {}, &SymbolRow::key);
    return found != symbols.end() && found->key == symbol ? &table[found->type] : nullptr;
}

Type const* type_of_symbol(std::string_view symbol) {
    return symbol.empty() ? nullptr : type_of_key(text::key_of(symbol));
}

} // namespace suot::document
