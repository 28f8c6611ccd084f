#include <grammar/grammar.hpp>

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "../src/columns.hpp"
#include "../src/marker.hpp"
#include "written.hpp"

namespace suot::grammar {
namespace {

using document::NodeKind;
using written::Document;

std::string marker(std::string_view text) {
    static constexpr std::array<std::string_view, 19> names{
        "part",   "chapter",      "section",      "subsection",  "article",
        "upper",  "roman",        "arabic",       "decimal2",    "decimal3",
        "letter", "paren-number", "paren-letter", "paren-roman", "dash",
        "plus",   "star",         "dot",          "head"};
    auto const words = text::words(text);
    auto const found = marker_at({text, words});
    if (!found) return {};
    std::string out(names.at(static_cast<std::size_t>(found->scheme)));
    if (found->value != 0) out += ' ' + std::to_string(found->value);
    return found->inserted ? out + " inserted" : out;
}

std::string column(std::string_view text) {
    static constexpr std::array<std::string_view, 9> names{
        "-", "number", "task", "lead", "support", "time", "product", "note", "lead and support"};
    auto const words = text::words(text);
    return std::string(names.at(static_cast<std::size_t>(column_of({text, words}))));
}

/// A fragment below a heading.
Document body(std::string_view text) {
    return Document(std::string(written::heading) + std::string(text));
}

/// The tree; nothing where all lines are plain paragraphs.
std::string outline(std::string_view text) {
    auto const document = body(text);
    auto const& nodes = document.parsed.tree.nodes;
    bool const plain = std::all_of(nodes.begin() + 1, nodes.end(), [](auto const& node) {
        return node.parent == 0
               && (node.kind == NodeKind::paragraph || node.kind == NodeKind::front);
    });
    return plain ? "" : written::tree(document);
}

/// Every work but the first: how it is held, and its code or the first words of its heading.
std::string parts(std::string_view text) {
    Document const document(text);
    std::string out;
    for (std::size_t i = 1; i < document.parsed.works.size(); ++i) {
        auto const& work = document.parsed.works[i];
        if (!out.empty()) out += " / ";
        out += work.held == Held::digest ? "digest " : "annex ";
        auto const& node = document.parsed.tree.nodes[static_cast<std::size_t>(work.node)];
        out += work.held == Held::digest
                   ? work.front.code.normal
                   : document.words(
                       document.source.lines[static_cast<std::size_t>(node.first_line)].span);
    }
    return out;
}

std::string row(Document const& document, TaskRow const& row) {
    std::string out;
    for (auto const& cell : row.cells) {
        constexpr std::string_view letters = "ontlsdpxb"; // by Column
        if (cell.column == Column::other || cell.column == Column::note) continue;
        if (!out.empty()) out += ' ';
        out += letters[static_cast<std::size_t>(cell.column)];
        out += '(' + document.words(cell.span) + ')';
    }
    return out;
}

/// The rows that charge somebody: task, lead, support, day, product, both.
std::string tasks(std::string_view text) {
    auto const document = body(text);
    std::string out;
    for (auto const& table : document.parsed.task_tables)
        for (auto const& one : table.rows) out += (out.empty() ? "" : " / ") + row(document, one);
    return out;
}

std::string diagnostics(std::string_view text) {
    auto const document = body(text);
    std::string out;
    for (auto const& one : document.parsed.diagnostics)
        out += (out.empty() ? "" : " / ") + one.code + " " + document.words(one.span);
    return out;
}

auto const markers = testing_cases::cases("marker", TEST_DIR "/marker.cases", marker);
auto const columns = testing_cases::cases("columns", TEST_DIR "/columns.cases", column);
auto const outlines = testing_cases::cases("outline", TEST_DIR "/outline.cases", outline);
auto const works = testing_cases::cases("parts", TEST_DIR "/parts.cases", parts);
auto const rows = testing_cases::cases("tasks", TEST_DIR "/tasks.cases", tasks);
auto const numbers = testing_cases::cases("numbers", TEST_DIR "/numbers.cases", diagnostics);
auto const spec_tree = testing_cases::examples("spec", SPEC_DIR "/structure.md", "tree", outline);
auto const spec_task = testing_cases::examples("spec", SPEC_DIR "/structure.md", "tasks", tasks);
auto const spec_part = testing_cases::examples("spec", SPEC_DIR "/structure.md", "parts", parts);
auto const spec_lint =
    testing_cases::examples("spec", SPEC_DIR "/structure.md", "numbers", diagnostics);

/// Parents come first, children ascend, and every span lies in that of its parent.
void expect_nested(Document const& document) {
    auto const& nodes = document.parsed.tree.nodes;
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        ASSERT_GE(nodes[i].parent, 0);
        ASSERT_LT(static_cast<std::size_t>(nodes[i].parent), i);
        auto const& above = nodes[static_cast<std::size_t>(nodes[i].parent)];
        EXPECT_EQ(nodes[i].depth, above.depth + 1);
        EXPECT_TRUE(above.span.contains(nodes[i].span)) << document.words(nodes[i].span);
        EXPECT_TRUE(nodes[i].own.empty() || nodes[i].span.contains(nodes[i].own))
            << document.words(nodes[i].own);
    }
}

TEST(Structure, spans_nest_whatever_is_written) {
    for (auto const& file : {"/outline.cases", "/tasks.cases", "/parts.cases", "/numbers.cases"})
        for (auto const& row :
             testing_cases::rows_of_cases(testing_cases::contents(std::string(TEST_DIR) + file))) {
            expect_nested(Document(row.words));
            expect_nested(body(row.words));
        }
}

TEST(Structure, nothing_at_all_is_one_node) {
    Parsed const parsed = parse({}, {});
    EXPECT_EQ(parsed.tree.nodes.size(), 1U);
    EXPECT_EQ(parsed.works.size(), 1U);
    EXPECT_TRUE(parsed.diagnostics.empty());
}

TEST(Structure, depth_is_bounded) {
    std::string text(written::heading);
    for (int i = 0; i < 2000; ++i) text += i % 2 == 0 ? "1. Rà soát:\n" : "a) Báo cáo:\n";
    Document const document(text);
    for (auto const& node : document.parsed.tree.nodes) EXPECT_LE(node.depth, 201);
    expect_nested(document);
}

TEST(Structure, a_merged_cell_past_the_end_adds_no_rows) {
    auto document = body("= STT / Nội dung / Cơ quan chủ trì\n= 1 / Rà soát đê / Sở Xây dựng");
    for (auto& cell : document.source.cells) cell.row_span = 100000;
    auto const parsed = parse(document.source, {document.source.text, document.items});
    ASSERT_EQ(parsed.task_tables.size(), 1U);
    EXPECT_EQ(parsed.task_tables[0].rows.size(), 1U);
}

} // namespace
} // namespace suot::grammar
