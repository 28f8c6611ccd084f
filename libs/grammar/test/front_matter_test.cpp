#include <grammar/front_matter.hpp>

#include <string>

#include <gtest/gtest.h>

#include <runner/cases.hpp>

namespace suot::grammar {
namespace {

/// A source of one line a line; "{row,column} words" stands in a cell.
document::Source source_of(std::string_view text) {
    document::Source source;
    for (auto const given : testing_cases::lines(text)) {
        document::Line line;
        std::string_view words = given;
        if (words.size() > 6 && words[0] == '{' && words[4] == '}') {
            document::Cell const cell{.row = words[1] - '0', .column = words[3] - '0'};
            bool const same = !source.cells.empty() && source.cells.back() == cell;
            if (!same) source.cells.push_back(cell);
            line.cell = static_cast<std::int32_t>(source.cells.size()) - 1;
            words.remove_prefix(6);
        }
        line.span.begin = static_cast<std::uint32_t>(source.text.size());
        source.text += words;
        line.span.end = static_cast<std::uint32_t>(source.text.size());
        source.text += '\n';
        source.lines.push_back(line);
    }
    return source;
}

FrontMatter read(std::string_view text) {
    auto const source = source_of(text);
    auto const words = text::words(source.text);
    return read_front_matter(source, {source.text, words},
                             {0, static_cast<std::int32_t>(source.lines.size())});
}

void add(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!out.empty()) out += "; ";
    out.append(name).append(name.empty() ? "" : "=").append(value);
}

std::string issuer(std::string_view text) {
    auto const front = read(text);
    std::string out = front.issuer.value;
    if (!front.issuer_parent.empty()) out += " < " + front.issuer_parent.value;
    return out;
}

std::string heading(std::string_view text) {
    auto const front = read(text);
    std::string out;
    add(out, "", front.code.normal);
    add(out, "type", front.type.value);
    add(out, "side", document::name(front.side));
    add(out, "place", front.place.value);
    if (front.date.known) add(out, "date", document::iso(front.date.value));
    add(out, "about", front.subject.value);
    add(out, "secrecy", front.secrecy.value);
    add(out, "urgency", front.urgency.value);
    return out;
}

std::string list(std::vector<Recipient> const& recipients) {
    std::string out;
    for (auto const& one : recipients) {
        if (!out.empty()) out += " / ";
        out += one.name.value;
        if (!one.purpose.empty()) out += " [" + one.purpose.value + "]";
    }
    return out;
}

std::string addressees(std::string_view text) {
    return list(read(text).addressees);
}

std::string copies(std::string_view text) {
    return list(read(text).copies);
}

std::string signature(std::string_view text) {
    auto const found = read(text).signature;
    std::string out;
    add(out, "", found.authority.value);
    add(out, "for", found.on_behalf.value);
    add(out, "post", found.position.value);
    add(out, "name", found.name.value);
    return out;
}

std::string taken_lines(std::string_view text) {
    std::string out;
    for (auto const line : read(text).lines) out += (out.empty() ? "" : " ") + std::to_string(line);
    return out;
}

auto const issuers = testing_cases::cases("front_issuer", TEST_DIR "/front_issuer.cases", issuer);
auto const headings =
    testing_cases::cases("front_heading", TEST_DIR "/front_heading.cases", heading);
auto const addressed =
    testing_cases::cases("front_addressees", TEST_DIR "/front_addressees.cases", addressees);
auto const copied = testing_cases::cases("front_copies", TEST_DIR "/front_copies.cases", copies);
auto const signatures =
    testing_cases::cases("front_signature", TEST_DIR "/front_signature.cases", signature);
auto const taken = testing_cases::cases("front_lines", TEST_DIR "/front_lines.cases", taken_lines);

constexpr auto page = SPEC_DIR "/front-matter.md";
auto const spec_headings =
    testing_cases::examples("front_spec_heading", page, "front_heading", heading);
auto const spec_issuers =
    testing_cases::examples("front_spec_issuer", page, "front_issuer", issuer);
auto const spec_copies = testing_cases::examples("front_spec_copies", page, "front_copies", copies);
auto const spec_signatures =
    testing_cases::examples("front_spec_signature", page, "front_signature", signature);

TEST(FrontMatter, spans_are_the_words_that_values_came_from) {
    std::string const text = "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nSố: 5/KH-UBND\nKẾ HOẠCH\nVề đê điều";
    auto const front = read(text);
    auto const source = source_of(text);
    EXPECT_EQ(text::cut(source.text, front.code.span), "5/KH-UBND");
    EXPECT_EQ(text::cut(source.text, front.type.span), "KẾ HOẠCH");
    EXPECT_EQ(text::cut(source.text, front.issuer.span), "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN");
}

TEST(FrontMatter, a_range_outside_the_source_is_cut) {
    auto const source = source_of("KẾ HOẠCH");
    auto const words = text::words(source.text);
    EXPECT_EQ(read_front_matter(source, {source.text, words}, {5, 9}), FrontMatter{});
    EXPECT_EQ(read_front_matter({}, {}, {0, 0}), FrontMatter{});
    EXPECT_EQ(read_front_matter(source, {source.text, words}, {-3, 9}).type.value, "KH");
}

TEST(FrontMatter, a_later_document_changes_nothing) {
    std::string const first = "SỞ NỘI VỤ\nSố: 5/KH-SNV\nLam Sơn, ngày 5 tháng 6 năm 2025\n"
                              "KẾ HOẠCH\nVề lưu trữ\nĐiều 1. Thực hiện.\nNơi nhận:\n- Lưu: VT.\n"
                              "GIÁM ĐỐC\nTrần Lam\n";
    auto alone = read(first);
    auto const both = read(first
                           + "PHỤ LỤC\nSỞ TÀI CHÍNH\nSố: 9/QĐ-STC\nHải Sơn, ngày 9 tháng 9 năm 2024"
                             "\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nLê Sơn");
    EXPECT_EQ(alone, both);
}

} // namespace
} // namespace suot::grammar
