// Documents written in a test, and their trees as one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <grammar/grammar.hpp>
#include <runner/cases.hpp>

namespace suot::grammar::written {

/// A source of one line a line. `[b] words` is bold. `= a / b + c / < / ^` is a row of a table:
/// cells, paragraphs in a cell, a cell merged with the one to its left, and with the one above.
class Writer {
public:
    explicit Writer(std::string_view text) {
        for (auto const line : testing_cases::lines(text)) {
            if (line.starts_with("= "))
                add_row(line.substr(2));
            else
                add_paragraph(line);
        }
    }
    document::Source source;

private:
    static std::vector<std::string_view> split(std::string_view text, std::string_view sign) {
        std::vector<std::string_view> out;
        for (;;) {
            auto const end = text.find(sign);
            out.push_back(testing_cases::stripped(text.substr(0, end)));
            if (end == std::string_view::npos) return out;
            text.remove_prefix(end + sign.size());
        }
    }

    void add_line(std::string_view words, std::int32_t cell) {
        document::Line line{.cell = cell};
        if (words.starts_with("[b] ")) {
            line.layout.bold = true;
            words.remove_prefix(4);
        }
        line.span.begin = static_cast<std::uint32_t>(source.text.size());
        source.text += words;
        line.span.end = static_cast<std::uint32_t>(source.text.size());
        source.text += '\n';
        if (!words.empty()) source.lines.push_back(line);
    }

    void add_paragraph(std::string_view words) {
        if (row_ >= 0) ++table_;
        row_ = -1;
        add_line(words, document::no_cell);
    }

    void add_row(std::string_view row) {
        ++row_;
        std::int32_t column = 0;
        for (auto const cell : split(row, " /")) add_cell(cell, column++);
    }

    void add_cell(std::string_view words, std::int32_t column) {
        if (words == "<") {
            ++source.cells.back().column_span;
        } else if (words == "^") {
            for (auto& cell : source.cells)
                if (cell.table == table_ && cell.column == column
                    && cell.row + cell.row_span == row_)
                    ++cell.row_span;
        } else if (!words.empty()) {
            source.cells.push_back({.table = table_, .row = row_, .column = column});
            auto const number = static_cast<std::int32_t>(source.cells.size()) - 1;
            for (auto const paragraph : split(words, " + ")) add_line(paragraph, number);
        }
    }

    std::int32_t table_ = 0;
    std::int32_t row_ = -1;
};

/// A heading for fragments, so that their first lines are body.
inline constexpr std::string_view heading =
    "SỞ NỘI VỤ\nSố: 5/KH-SNV\nLam Sơn, ngày 5 tháng 6 năm 2025\nKẾ HOẠCH\nRà soát đê điều\n"
    "Căn cứ Luật Đê điều;\n";

/// What was parsed, and the source whose words it points to.
struct Document {
    document::Source source;
    std::vector<text::Word> items;
    Parsed parsed;

    explicit Document(std::string_view text)
        : source(Writer(text).source),
          items(text::words(source.text)),
          parsed(parse(source, {source.text, items})) {}

    [[nodiscard]] std::string words(text::Span span) const {
        std::string out;
        for (char const c : text::cut(source.text, span)) out += c == '\n' ? ' ' : c;
        return out;
    }
};

/// "P" for a paragraph, "H" for a heading without a mark, …; the mark itself where there is one.
inline std::string label(Document const& document, document::Node const& node) {
    if (!node.marker.empty()) return document.words(node.marker);
    switch (node.kind) {
    case document::NodeKind::paragraph:
        return "P";
    case document::NodeKind::head:
        return "H";
    case document::NodeKind::table:
        return "T";
    case document::NodeKind::row:
        return "R";
    case document::NodeKind::quote:
        return "Q";
    case document::NodeKind::front:
        return "F";
    case document::NodeKind::annex:
        return "A";
    default:
        return "?";
    }
}

/// The nodes of the body below node `number`, those of `heading` left out: "I.[1. 2.[a) b)]]
/// II.[P]".
inline std::string tree(Document const& document, std::size_t number = 0) {
    auto const& nodes = document.parsed.tree.nodes;
    std::string out;
    for (auto const child : document.parsed.tree.children_of(nodes[number])) {
        auto const at = static_cast<std::size_t>(child);
        if (nodes[at].span.begin < heading.size()) continue;
        if (!out.empty()) out += ' ';
        out += label(document, nodes[at]);
        if (nodes[at].child_count != 0) out += '[' + tree(document, at) + ']';
    }
    return out;
}

} // namespace suot::grammar::written
